import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { StorageError } from '../knowledge/storage-error.ts';
import type { Engine } from './engine.ts';

type Schema = Pick<Engine['database'], 'schema' | 'getExecutor'>;

/**
 * How a database of each version becomes one of the next, in SQL that both engines read. A migration that was released is
 * never changed. The first one finds its tables in files that were written before versions were counted.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE IF NOT EXISTS questions (
      id TEXT PRIMARY KEY, server TEXT, question TEXT NOT NULL, language TEXT NOT NULL,
      answered INTEGER NOT NULL, asked_at BIGINT NOT NULL)`,
    'CREATE INDEX IF NOT EXISTS questions_asked_at ON questions (asked_at)',
    `CREATE TABLE IF NOT EXISTS base_revisions (
      article TEXT NOT NULL, revision TEXT NOT NULL, markdown TEXT NOT NULL, PRIMARY KEY (article, revision))`,
  ],
  [
    'ALTER TABLE questions RENAME TO questions_before',
    'DROP INDEX questions_asked_at',
    `CREATE TABLE questions (
      server TEXT NOT NULL, id TEXT NOT NULL, channel TEXT, asker TEXT, question TEXT NOT NULL, language TEXT NOT NULL,
      outcome TEXT NOT NULL, confidence DOUBLE PRECISION NOT NULL, state TEXT NOT NULL,
      thumbs_down INTEGER NOT NULL, wants_to_be_told INTEGER NOT NULL, asked_at BIGINT NOT NULL, PRIMARY KEY (server, id))`,
    `INSERT INTO questions
      SELECT COALESCE(server, ''), id, NULL, NULL, question, language,
        CASE WHEN answered = 1 THEN 'answer' ELSE 'silent' END, 0, 'open', 0, 0, asked_at FROM questions_before`,
    'DROP TABLE questions_before',
    'CREATE INDEX questions_asked_at ON questions (asked_at)',
    'CREATE INDEX questions_asker ON questions (asker)',
    'CREATE INDEX questions_state ON questions (server, state, asked_at)',
    // The key makes the log safe: of two edits that start from the same revision, one finds its number taken.
    `CREATE TABLE revisions (
      server TEXT NOT NULL, article TEXT NOT NULL, number INTEGER NOT NULL, revision TEXT, markdown TEXT, base TEXT,
      author_id TEXT NOT NULL, author_name TEXT NOT NULL, at BIGINT NOT NULL, note TEXT NOT NULL,
      PRIMARY KEY (server, article, number))`,
    'CREATE INDEX revisions_revision ON revisions (server, article, revision)',
    `CREATE TABLE drafts (
      server TEXT NOT NULL, id TEXT NOT NULL, article TEXT NOT NULL, start INTEGER, base TEXT, markdown TEXT,
      author_id TEXT NOT NULL, author_name TEXT NOT NULL, at BIGINT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (server, id))`,
    `CREATE TABLE pins (
      server TEXT NOT NULL, id TEXT NOT NULL, question TEXT NOT NULL, language TEXT NOT NULL, article TEXT NOT NULL,
      sentence TEXT NOT NULL, author_id TEXT NOT NULL, author_name TEXT NOT NULL, at BIGINT NOT NULL,
      PRIMARY KEY (server, id))`,
    `CREATE TABLE words (
      server TEXT NOT NULL, from_language TEXT NOT NULL, to_language TEXT NOT NULL, term TEXT NOT NULL,
      translations TEXT NOT NULL, author_id TEXT NOT NULL, author_name TEXT NOT NULL, at BIGINT NOT NULL,
      PRIMARY KEY (server, from_language, to_language, term))`,
    `CREATE TABLE names (
      server TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL,
      author_id TEXT NOT NULL, author_name TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (server, name))`,
    'CREATE TABLE settings (server TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (server, name))',
    'CREATE TABLE told (server TEXT NOT NULL, topic TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (server, topic))',
  ],
  [
    'ALTER TABLE questions ADD COLUMN first_asker TEXT',
    'CREATE INDEX questions_first_asker ON questions (first_asker)',
  ],
];

const VersionRow = z.object({ version: z.number() });

/**
 * Brings the database to the newest version, all of it or nothing; who opens it meanwhile waits.
 *
 * @throws StorageError `storageNewer` when a later version of the bot wrote it; nothing is changed then
 */
export async function migrate(engine: Engine): Promise<void> {
  await engine.database.transaction().execute(async (transaction) => {
    await engine.lockSchema(transaction);
    await run(transaction, 'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
    const row = await transaction.selectFrom('schema_version').selectAll().executeTakeFirst();
    const found = VersionRow.optional().parse(row)?.version ?? 0;
    const known = MIGRATIONS.length;
    if (found > known) throw new StorageError('storageNewer', engine.place, { found, known });
    if (found === known) return;
    for (const statement of MIGRATIONS.slice(found).flat()) await run(transaction, statement);
    await transaction.deleteFrom('schema_version').execute();
    await transaction.insertInto('schema_version').values({ version: known }).execute();
  });
}

function run(database: Kysely<never> | Schema, statement: string) {
  return sql.raw(statement).execute(database);
}
