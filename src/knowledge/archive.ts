import { stringify } from 'yaml';
import { z } from 'zod';
import { revisionOf } from './article.ts';
import { QUESTION_STATES } from './asked-question.ts';
import { KnowledgeError, type Problem, type ProblemKey } from './problem.ts';
import type { HistoryLine, Revision } from './revision.ts';
import type { ServerState } from './server-state.ts';

/** Files by path, with `/` between folders. */
export type ArchiveFiles = ReadonlyMap<string, string>;

const RECORDS = 'server.json';
const FORMAT = 1;

/**
 * A server's state as files that people and git can read: `ID.md` holds each article as it is now and `names.yml` the names, as in a
 * folder of articles; `history/ID/N.md` holds the text of every revision; `server.json` holds the rest.
 */
export function packState(state: ServerState): ArchiveFiles {
  const files = new Map<string, string>();
  const newest = new Map(state.revisions.map((revision) => [revision.article, revision]));
  for (const { article, markdown } of newest.values()) if (markdown !== null) files.set(`${article}.md`, markdown);
  if (state.names.length > 0)
    files.set('names.yml', stringify(state.names.map(({ name, kind, aliases }) => ({ name, kind, aliases }))));
  for (const { article, number, markdown } of state.revisions)
    if (markdown !== null) files.set(historyPath(article, number), markdown);
  const revisions = state.revisions.map(({ markdown: _, ...line }) => line);
  files.set(RECORDS, `${JSON.stringify({ format: FORMAT, ...state, revisions }, null, 2)}\n`);
  return files;
}

/**
 * The state that was packed, exactly.
 *
 * @throws KnowledgeError `archiveMissing`, `archiveChanged`, `archiveForeign` or `archiveRecords` when a file is missing, was changed, or does not belong
 */
export function unpackState(files: ArchiveFiles): ServerState {
  const { format: _, revisions: lines, ...rest } = readRecords(files.get(RECORDS));
  const state = { ...rest, revisions: lines.map((line) => withText(line, files)) };
  checkNumbers(state.revisions);
  // What can be told from the rest is told again: a file that was changed or added by hand would else be passed over in silence.
  const expected = packState(state);
  for (const path of new Set([...files.keys(), ...expected.keys()])) {
    if (path === RECORDS || files.get(path) === expected.get(path)) continue;
    if (!expected.has(path)) throw refused('archiveForeign', { path });
    throw refused(files.has(path) ? 'archiveChanged' : 'archiveMissing', { path });
  }
  return state;
}

function historyPath(article: string, number: number): string {
  return `history/${article}/${number}.md`;
}

function readRecords(json: string | undefined): z.infer<typeof RecordsSchema> {
  if (json === undefined) throw refused('archiveMissing', { path: RECORDS });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw refused('archiveRecords', { path: RECORDS, reason: 'not JSON' });
  }
  const parsed = RecordsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const reason = `${issue?.path.join('.') || 'whole'}: ${issue?.message ?? 'unknown'}`;
  throw refused('archiveRecords', { path: RECORDS, reason });
}

function withText(line: HistoryLine, files: ArchiveFiles): Revision {
  if (line.revision === null) return { ...line, markdown: null };
  const path = historyPath(line.article, line.number);
  const markdown = files.get(path);
  if (markdown === undefined) throw refused('archiveMissing', { path });
  if (revisionOf(markdown) !== line.revision) throw refused('archiveChanged', { path });
  return { ...line, markdown };
}

function checkNumbers(revisions: readonly Revision[]): void {
  const last = new Map<string, number>();
  for (const { article, number } of revisions) {
    if (number !== (last.get(article) ?? 0) + 1)
      throw refused('archiveRecords', { path: RECORDS, reason: `revision ${number} of ${article} is out of order` });
    last.set(article, number);
  }
}

function refused(key: Extract<ProblemKey, `archive${string}`>, details: Problem['details']): KnowledgeError {
  return new KnowledgeError([{ key, details }]);
}

const author = z.object({ id: z.string(), name: z.string() });
const number = z.number().int().positive();
const at = z.number().int();
/** It becomes a path. */
const article = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const RecordsSchema = z.object({
  format: z.literal(FORMAT),
  revisions: z.array(
    z.object({
      article,
      number,
      revision: z.string().nullable(),
      base: z.string().nullable(),
      author,
      at,
      note: z.string(),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      channel: z.string().nullable(),
      asker: z.string().nullable(),
      firstAsker: z.string().nullable().default(null),
      question: z.string(),
      language: z.string(),
      outcome: z.enum(['answer', 'silent']),
      confidence: z.number(),
      askedAt: at,
      state: z.enum(QUESTION_STATES),
      thumbsDown: z.boolean(),
      wantsToBeTold: z.boolean(),
    }),
  ),
  pins: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      language: z.string(),
      article: z.string(),
      sentence: z.string(),
      author,
      at,
    }),
  ),
  words: z.array(
    z.object({ from: z.string(), to: z.string(), term: z.string(), translations: z.array(z.string()), author, at }),
  ),
  names: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['person', 'organisation', 'place', 'media']),
      aliases: z.array(z.string()),
      author,
      at,
    }),
  ),
  settings: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<Omit<ServerState, 'revisions'> & { readonly revisions: readonly HistoryLine[] }>;
