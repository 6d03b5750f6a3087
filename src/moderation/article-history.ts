import type { Context } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import type { Action, MessageReply, Reply } from '../discord/reply.ts';
import type { HistoryLine } from '../knowledge/revision.ts';
import { propose } from './draft-box.ts';
import { difference } from './draft-reply.ts';
import { findRemoved, noSuchArticle } from './find-article.ts';
import { pageActions } from './pages.ts';
import { serverOf } from './server-of.ts';
import { FILE, findVersion, type Version, versionBefore, versionName } from './versions.ts';

const LINES = 10;

/** Who changed an article when, newest first; one of its revisions can be compared with what stands now. */
export async function showHistory(context: Context, typed: string, page: number): Promise<MessageReply> {
  const known = await knownArticle(context, typed);
  if (!known) return noSuchArticle(context, typed);
  const server = serverOf(context);
  const { id, title } = known;
  const newest = await context.store.readNewestOf(server, id);
  if (!newest) return { kind: 'notice', outcome: 'noHistory', text: context.say('historyNone', { title }) };
  const pages = Math.ceil(newest.number / LINES);
  const shown = Math.min(Math.max(0, page), pages - 1);
  const before = newest.number - shown * LINES + 1;
  const history = await context.store.readHistory(server, id, { limit: LINES, before });
  return {
    kind: 'list',
    update: true,
    outcome: 'history',
    title: context.say('historyTitle', { title, count: newest.number }),
    lines: history.map((line) => historyLine(context, line)),
    select: {
      id: { command: 'knowledge', action: 'compare', args: [id] },
      placeholder: context.label('compareWith'),
      choices: [
        ...history.map(({ number }) => ({ label: context.label('version', { number }), value: String(number) })),
        ...(context.library.baseShelf().articles.has(id) ? [{ label: context.label('versionFile'), value: FILE }] : []),
      ],
    },
    actions: pageActions(context, { command: 'knowledge', action: 'history', args: [id] }, shown, pages),
  };
}

/** Two revisions of an article; without names the newest and what it changed. */
export async function compareVersions(
  context: Context,
  typed: string,
  from: string | undefined,
  to: string | undefined,
): Promise<MessageReply> {
  const known = await knownArticle(context, typed);
  if (!known) return noSuchArticle(context, typed);
  const newest = await context.store.readNewestOf(serverOf(context), known.id);
  const later = await findVersion(context, known.id, to ?? String(newest?.number ?? FILE));
  // The newest compared with itself would say nothing: what it changed is meant.
  const isNewest = to === undefined && from === String(newest?.number);
  const earlier =
    from === undefined || isNewest
      ? await versionBefore(context, known.id, later?.number ?? 0)
      : await findVersion(context, known.id, from);
  const missing = [from, to].find((named, index) => named !== undefined && (index === 0 ? !earlier : !later));
  if (missing !== undefined) return { kind: 'notice', text: context.say('noSuchVersion', { typed: missing }) };
  if (!later) return { kind: 'notice', text: context.say('historyNone', { title: known.title }) };
  const names = {
    from: earlier ? versionName(context, earlier) : context.label('versionNone'),
    to: versionName(context, later),
  };
  return {
    ...difference(context, earlier?.markdown ?? '', later.markdown ?? ''),
    outcome: 'compared',
    title: context.say('compareTitle', { title: known.title, ...names }),
    notes: earlier?.markdown === later.markdown ? [context.say('compareSame')] : [],
    actions: [restoreAction(context, known.id, earlier), restoreAction(context, known.id, later)].flat(),
  };
}

/** Proposes to put an earlier revision, or the operator's file, back in place. */
export async function proposeRestore(context: Context, typed: string, named: string | undefined): Promise<Reply> {
  const known = await knownArticle(context, typed);
  if (!known) return noSuchArticle(context, typed);
  const newest = await context.store.readNewestOf(serverOf(context), known.id);
  const version =
    named === undefined
      ? newest && (await versionBefore(context, known.id, newest.number))
      : await findVersion(context, known.id, named);
  if (named === undefined && !newest)
    return { kind: 'notice', text: context.say('historyNone', { title: known.title }) };
  if (named === undefined && !version)
    return { kind: 'notice', text: context.say('restoreNoEarlier', { title: known.title }) };
  if (version?.markdown == null)
    return { kind: 'notice', text: context.say('noSuchVersion', { typed: named ?? context.label('versionNone') }) };
  return restoreTo(context, known.id, version);
}

/** Proposes to bring an article back to what it was before a revision. */
export async function proposeUndo(context: Context, article: string, number: string): Promise<Reply> {
  const known = await findVersion(context, article, number);
  if (!known?.number) return { kind: 'notice', text: context.say('noSuchVersion', { typed: number }) };
  const before = await versionBefore(context, article, known.number);
  return restoreTo(context, article, before ?? { number: null, markdown: null });
}

async function restoreTo(context: Context, article: string, version: Version): Promise<Reply> {
  const { markdown } = version;
  if (markdown === (context.shelf.articles.get(article)?.markdown ?? null))
    return { kind: 'notice', outcome: 'unchanged', text: context.say('restoreSame') };
  const origin = await context.library.originOf(serverOf(context), article);
  const note = markdown === null ? '' : context.label('restoreNote', { version: versionName(context, version) });
  return propose(context, { article, markdown, note, ...origin });
}

/** An article that is there, or that this server removed. */
async function knownArticle(
  context: Context,
  typed: string,
): Promise<{ readonly id: string; readonly title: string } | null> {
  const exact = context.shelf.articles.get(typed);
  if (exact) return exact;
  const wanted = typed.trim().toLowerCase();
  const all = [...context.shelf.articles.values(), ...(await findRemoved(context))];
  return all.find(({ id }) => id === wanted) ?? all.find(({ title }) => title.toLowerCase().includes(wanted)) ?? null;
}

function historyLine(context: Context, { number, revision, author, at, note }: HistoryLine): Phrase {
  const key = revision === null ? 'historyRemoved' : note ? 'historyNoted' : 'historyLine';
  return context.say(key, { number, name: author.name, time: String(Math.floor(at / 1000)), note });
}

function restoreAction(context: Context, article: string, version: Version | undefined): Action[] {
  if (!version || version.markdown === null) return [];
  if (version.markdown === context.shelf.articles.get(article)?.markdown) return [];
  const named = version.number === null ? FILE : String(version.number);
  const label = context.label('restore', { version: versionName(context, version) });
  return [{ label, id: { command: 'knowledge', action: 'restore', args: [article, named] } }];
}
