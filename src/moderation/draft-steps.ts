import type { Context, FormValues } from '../discord/command.ts';
import type { MessageReply, Reply } from '../discord/reply.ts';
import { composeMarkdown } from '../knowledge/compose.ts';
import { splitFrontMatter } from '../knowledge/front-matter.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { findDraft, isDraft, keepAndShow } from './draft-box.ts';
import { detailsForm, draftForm, editForm, readFile } from './forms.ts';
import { readFields } from './read-fields.ts';
import { serverOf } from './server-of.ts';
import { normalLines, rewriteArticle } from './write-article.ts';

type Id = string | undefined;

/** Opens the form for a draft's text. */
export async function editDraft(context: Context, id: Id): Promise<Reply> {
  const draft = await findDraft(context, id);
  return isDraft(draft) ? draftForm(context, draft) : draft;
}

/** Takes that form. */
export async function receiveDraft(context: Context, id: Id, values: FormValues): Promise<MessageReply> {
  const draft = await findDraft(context, id);
  if (!isDraft(draft)) return draft;
  let markdown = values.has('text') ? normalLines(values.text('text')) : (draft.markdown ?? '');
  let refused: KnowledgeError | undefined;
  try {
    const upload = await readFile(values);
    if (upload) markdown = rewriteArticle(draft.markdown ?? '', upload);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    refused = error;
  }
  const note = values.text('note').trim();
  return { ...(await keepAndShow(context, { ...draft, markdown, note }, refused)), update: true };
}

export async function openDetails(context: Context, id: Id): Promise<Reply> {
  const draft = await findDraft(context, id);
  return isDraft(draft) ? detailsForm(context, draft) : draft;
}

export async function receiveDetails(context: Context, id: Id, values: FormValues): Promise<MessageReply> {
  const draft = await findDraft(context, id);
  if (!isDraft(draft)) return draft;
  const given = (name: string) => values.text(name).trim() || undefined;
  const before = readFields(draft.markdown ?? '');
  const after = {
    ...before,
    language: given('language') ?? '',
    published: given('published'),
    author: given('author'),
  };
  const isSame = (['language', 'published', 'author'] as const).every((name) => after[name] === before[name]);
  const { body } = splitFrontMatter(draft.markdown ?? '');
  // Writing front matter anew would make a difference of its own where nothing was changed.
  const markdown = isSame ? draft.markdown : composeMarkdown(after, body);
  const note = values.text('note').trim();
  return { ...(await keepAndShow(context, { ...draft, markdown, note })), update: true };
}

export async function cancelDraft(context: Context, id: Id): Promise<MessageReply> {
  const draft = await findDraft(context, id);
  if (!isDraft(draft)) return { ...draft, update: true };
  await context.store.dropDraft(serverOf(context), draft.id);
  return { kind: 'notice', update: true, outcome: 'cancelled', text: context.say('cancelled') };
}

/** After a clash: shows what one's own text would change in the text that stands now. */
export async function takeMine(context: Context, id: Id): Promise<MessageReply> {
  const draft = await findDraft(context, id);
  return isDraft(draft) ? { ...(await keepAndShow(context, draft)), update: true } : draft;
}

/** After a clash: opens the text that stands now. */
export async function editCurrent(context: Context, id: Id): Promise<Reply> {
  const draft = await findDraft(context, id);
  if (!isDraft(draft)) return draft;
  const article = context.shelf.articles.get(draft.article);
  return article ? editForm(context, article) : takeMine(context, id);
}
