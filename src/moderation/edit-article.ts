import type { Context, FormValues, Suggestion } from '../discord/command.ts';
import type { Action, Reply } from '../discord/reply.ts';
import { type Article, findPassage } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { draftOf, propose } from './draft-box.ts';
import { findArticle, noSuchArticle } from './find-article.ts';
import { editForm, FIELD_LIMIT, readFile } from './forms.ts';
import { showClash } from './publish.ts';
import { serverOf } from './server-of.ts';
import { normalLines, rewriteArticle } from './write-article.ts';

const LISTED = 25;

/** Opens an article, or one passage of it, in a form. One that no form holds is offered passage by passage. */
export function openEditor(context: Context, typed: string, wanted: string | undefined): Reply {
  const article = findArticle(context, typed);
  if (!article) return noSuchArticle(context, typed);
  if (wanted !== undefined) {
    const [passage] = passagesLike(article, wanted);
    if (!passage) return { kind: 'notice', text: context.say('noSuchPassage', { typed: wanted }) };
    return editForm(context, article, passage);
  }
  return article.markdown.length <= FIELD_LIMIT ? editForm(context, article) : offerPassages(context, article, 0);
}

/** The passages of a long article to choose from, and a way to send the whole as a file. */
export function offerPassages(context: Context, article: Article, page: number): Reply {
  const blocks = blocksOf(article);
  const last = Math.max(0, Math.ceil(blocks.length / LISTED) - 1);
  const shown = Math.min(Math.max(0, page), last);
  const turn = (to: number, label: string): Action[] =>
    to < 0 || to > last
      ? []
      : [
          {
            label: context.label(label),
            id: { command: 'knowledge', action: 'passages', args: [article.id, String(to)] },
          },
        ];
  return {
    kind: 'list',
    update: true,
    title: context.say('longArticle', { title: article.title, count: article.markdown.length }),
    lines: [],
    select: {
      id: { command: 'knowledge', action: 'edit', args: [article.id] },
      placeholder: context.label('choosePassage'),
      choices: blocks
        .slice(shown * LISTED, (shown + 1) * LISTED)
        .map((passage) => ({ label: nameOf(context, passage), value: passage.id })),
    },
    actions: [
      ...turn(shown - 1, 'previous'),
      ...turn(shown + 1, 'next'),
      {
        label: context.label('sendFile'),
        id: { command: 'knowledge', action: 'replace', args: [article.id] },
      },
    ],
  };
}

/** Takes the form. When the article is no longer what the form was opened on, both texts are shown instead. */
export async function receiveEdit(
  context: Context,
  [id = '', revision = '', passageId = '']: readonly string[],
  values: FormValues,
): Promise<Reply> {
  const server = serverOf(context);
  const { library } = context;
  // Read before the shelf: whatever changes in between makes the log refuse this edit instead of overwriting the other.
  const origin = await library.originOf(server, id);
  const current = (await library.shelfOf(server)).articles.get(id) ?? null;
  const opened = current?.revision === revision ? current : await library.findRevision(server, id, revision);
  if (!opened) return { kind: 'notice', outcome: 'outdated', refused: true, text: context.say('formOutdated') };
  const note = values.text('note').trim();
  let refused: KnowledgeError | undefined;
  let markdown = opened.markdown;
  try {
    markdown = await rewritten(opened, passageId, values);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    markdown = typed(opened, passageId, values);
    refused = error;
  }
  const proposal = { article: id, markdown, note, ...origin };
  if (current?.revision !== revision) return showClash(context, draftOf(context, proposal), current?.markdown ?? null);
  if (!refused && markdown === current.markdown)
    return { kind: 'notice', outcome: 'unchanged', text: context.say('unchanged') };
  return propose(context, proposal, refused);
}

/** Proposes to remove an article. */
export async function proposeRemoval(context: Context, given: string): Promise<Reply> {
  const article = findArticle(context, given);
  if (!article) return noSuchArticle(context, given);
  const origin = await context.library.originOf(serverOf(context), article.id);
  return propose(context, { article: article.id, markdown: null, note: '', ...origin });
}

export function suggestPassages(context: Context, given: string, typedPassage: string): Suggestion[] {
  const article = findArticle(context, given);
  if (!article) return [];
  return passagesLike(article, typedPassage).map((passage) => ({ name: nameOf(context, passage), value: passage.id }));
}

async function rewritten(article: Article, passageId: string, values: FormValues): Promise<string> {
  const upload = await readFile(values);
  return upload ? rewriteArticle(article.markdown, upload) : typed(article, passageId, values);
}

function typed(article: Article, passageId: string, values: FormValues): string {
  const { markdown } = article;
  if (!values.has('text')) return markdown;
  const text = normalLines(values.text('text'));
  const passage = findPassage(article, passageId);
  const before = passage ? markdown.slice(passage.source.start, passage.source.end) : markdown;
  // A text field may lose the white space at its ends, which is no edit.
  if (text.trim() === normalLines(before).trim()) return markdown;
  if (!passage) return `${text.trim()}\n`;
  return `${markdown.slice(0, passage.source.start)}${text.trim()}${markdown.slice(passage.source.end)}`;
}

/** One passage a paragraph or caption: the pieces of a long one stand in the same place. */
function blocksOf({ passages }: Article): Passage[] {
  return passages.filter(({ id }) => !/^p\d+-\d+$/.test(id));
}

function passagesLike(article: Article, wanted: string): Passage[] {
  const typedText = wanted.trim().toLowerCase();
  const exact = blocksOf(article).filter(({ id }) => id === typedText);
  if (exact.length > 0) return exact;
  return blocksOf(article).filter(
    ({ text, number, heading }) =>
      String(number) === typedText || `${heading ?? ''} ${text}`.toLowerCase().includes(typedText),
  );
}

function nameOf(context: Context, { kind, number, text }: Passage): string {
  const place = kind === 'caption' ? context.label('caption') : context.label('paragraph', { number });
  return `${place} · ${text}`;
}
