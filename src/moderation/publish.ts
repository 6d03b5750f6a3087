import type { Context } from '../discord/command.ts';
import type { MessageReply } from '../discord/reply.ts';
import type { Article } from '../knowledge/article.ts';
import type { Draft } from '../knowledge/revision.ts';
import { announceEdit } from './announce.ts';
import { readAction, revisionActions } from './article-actions.ts';
import { allowForReading } from './check-size.ts';
import { closeAnswered } from './close-answered.ts';
import { findDraft, isDraft } from './draft-box.ts';
import { clashReply, questionsOf } from './draft-reply.ts';
import { serverOf } from './server-of.ts';

/** Publishes a draft: checked, written to the log, answering from the next question on. A clash changes nothing and loses nothing. */
export async function publishDraft(context: Context, id: string | undefined): Promise<MessageReply> {
  const draft = await findDraft(context, id);
  if (!isDraft(draft)) return draft;
  if (draft.markdown !== null) await allowForReading(context, draft.markdown);
  const server = serverOf(context);
  const { library, store } = context;
  const before = (await library.shelfOf(server)).articles.get(draft.article) ?? null;
  const origin = await library.originOf(server, draft.article);
  // The log knows the server's own revisions; a file of the operator's that changed beneath is seen here alone.
  const fileChanged = draft.from === null && origin.from === null && origin.base !== draft.base;
  if (fileChanged) return showClash(context, { ...draft, ...origin }, before?.markdown ?? null);

  const at = Date.now();
  const saved = await library.save(server, { ...draft, at });
  if (saved.kind === 'clash') {
    const { markdown, from, base } = saved.current;
    return showClash(context, { ...draft, from, base }, markdown);
  }
  const { revision, shelf } = saved;
  const after = shelf.articles.get(draft.article) ?? null;
  // A button pressed twice publishes once: the log gives the second press the revision of the first.
  const isFirst = revision.at === at;
  context.later('the draft could not be put away', () => store.dropDraft(server, draft.id));
  if (isFirst) context.later('the change could not be posted', () => announceEdit(context, revision, before, after));
  const answered = after && isFirst ? await closeAnswered({ ...context, shelf }, after.id) : [];
  return publishedReply(context, { before, after, number: revision.number }, answered);
}

/** Somebody was first. What this person wrote is kept over what stands now, so that the next step cannot overwrite in silence either. */
export async function showClash(context: Context, rebased: Draft, current: string | null): Promise<MessageReply> {
  const server = serverOf(context);
  await context.store.keepDraft(server, rebased);
  const newest = await context.store.readNewestOf(server, rebased.article);
  return { ...clashReply(context, rebased, current, newest?.author.name ?? null), update: true };
}

interface Published {
  readonly before: Article | null;
  readonly after: Article | null;
  readonly number: number;
}

function publishedReply(
  context: Context,
  { before, after, number }: Published,
  answered: readonly string[],
): MessageReply {
  const title = (after ?? before)?.title ?? '';
  const article = (after ?? before)?.id ?? '';
  const text = after === null ? context.say('removed', { title }) : context.say('published', { title, number });
  const lines =
    answered.length === 0
      ? []
      : [context.say('answersNow', { count: answered.length, questions: questionsOf(context, answered) })];
  return {
    kind: 'list',
    update: true,
    outcome: 'published',
    title: text,
    lines,
    actions: [...readAction(context, after), ...revisionActions(context, article, number)],
  };
}
