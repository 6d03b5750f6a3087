import type { Context, Suggestion } from '../discord/command.ts';
import type { HistoryLine } from '../knowledge/revision.ts';
import { writeShortDate } from '../languages/writing.ts';
import { serverOf } from './server-of.ts';

/** How the operator's file is named among an article's revisions. */
export const FILE = 'file';

export interface Version {
  /** Null for the operator's file. */
  readonly number: number | null;
  /** Null when the article was removed by it. */
  readonly markdown: string | null;
}

/** A revision by its number, or the operator's file by name; undefined when there is none. */
export async function findVersion(context: Context, article: string, named: string): Promise<Version | undefined> {
  if (named === FILE) {
    const file = context.library.baseShelf().articles.get(article);
    return file && { number: null, markdown: file.markdown };
  }
  if (!/^\d{1,9}$/.test(named)) return undefined;
  const found = await context.store.readRevision(serverOf(context), article, Number(named));
  return found ? { number: found.number, markdown: found.markdown } : undefined;
}

/** What stood before a revision: the one before it, or the operator's file under the first; undefined when the article was new. */
export async function versionBefore(context: Context, article: string, number: number): Promise<Version | undefined> {
  return findVersion(context, article, number > 1 ? String(number - 1) : FILE);
}

export async function suggestVersions(context: Context, article: string, typed: string): Promise<Suggestion[]> {
  const history = await context.store.readHistory(serverOf(context), article, { limit: 25 });
  const file = context.library.baseShelf().articles.has(article)
    ? [{ name: context.label('versionFile'), value: FILE }]
    : [];
  return [...history.map((line) => ({ name: nameOf(context, line), value: String(line.number) })), ...file].filter(
    ({ name, value }) => value.startsWith(typed.trim()) || name.toLowerCase().includes(typed.trim().toLowerCase()),
  );
}

export function versionName(context: Context, { number }: Version): string {
  return number === null ? context.label('versionFile') : context.label('version', { number });
}

function nameOf(context: Context, { number, revision, author, at, note }: HistoryLine): string {
  const day = writeShortDate(at, context.language.writing);
  const what = revision === null ? context.label('versionRemoved') : note;
  return [context.label('version', { number }), day, author.name, what].filter(Boolean).join(' · ');
}
