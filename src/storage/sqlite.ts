import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import type { Store } from '../knowledge/store.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS questions (
    id TEXT PRIMARY KEY,
    server TEXT,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    answered INTEGER NOT NULL,
    asked_at INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS questions_asked_at ON questions (asked_at);
  CREATE TABLE IF NOT EXISTS base_revisions (
    article TEXT NOT NULL,
    revision TEXT NOT NULL,
    markdown TEXT NOT NULL,
    PRIMARY KEY (article, revision)
  );
`;

const QuestionRow = z.object({
  id: z.string(),
  server: z.string().nullable(),
  question: z.string(),
  language: z.string(),
  answered: z.number(),
  asked_at: z.number(),
});
const RevisionRow = z.object({ markdown: z.string() });

/** Questions are kept this long: what members type is theirs. */
const QUESTION_DAYS = 90;
const DAY_MS = 86_400_000;

/** The embedded store: one file, `sourcier.db`, in the data folder, which is made when it is missing. */
export function openSqliteStore(directory: string): Store {
  mkdirSync(directory, { recursive: true });
  const database = new Database(join(directory, 'sourcier.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(SCHEMA);
  database.prepare('DELETE FROM questions WHERE asked_at < ?').run(Date.now() - QUESTION_DAYS * DAY_MS);
  const keepQuestion = database.prepare('INSERT OR REPLACE INTO questions VALUES (?, ?, ?, ?, ?, ?)');
  const findQuestion = database.prepare('SELECT * FROM questions WHERE id = ? AND server IS ?');
  const keepRevision = database.prepare('INSERT OR IGNORE INTO base_revisions VALUES (?, ?, ?)');
  const findRevision = database.prepare('SELECT markdown FROM base_revisions WHERE article = ? AND revision = ?');

  return {
    async keepQuestion({ id, server, question, language, answered, askedAt }) {
      keepQuestion.run(id, server, question, language, answered ? 1 : 0, askedAt);
    },
    async findQuestion(id, server) {
      const row = QuestionRow.optional().parse(findQuestion.get(id, server) ?? undefined);
      if (!row) return null;
      const { asked_at: askedAt, answered, ...rest } = row;
      return { ...rest, answered: answered === 1, askedAt };
    },
    async keepRevision(article, revision, markdown) {
      keepRevision.run(article, revision, markdown);
    },
    async findRevision(article, revision) {
      return RevisionRow.optional().parse(findRevision.get(article, revision) ?? undefined)?.markdown ?? null;
    },
    async close() {
      database.close();
    },
  };
}
