import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import { explainProblem } from '../../src/languages/explain.ts';
import { openStore, type StoreOptions } from '../../src/storage/open.ts';
import { createDatabases, ENGINES, type EngineName } from './databases.ts';
import { edit, question } from './records.ts';

const databases = createDatabases();
afterAll(() => databases.close());

const NOW = Date.now();

/** As the first version wrote it, before versions were counted. Released files look like this for ever. */
const version1 = (engine: EngineName) => `
  CREATE TABLE IF NOT EXISTS questions (
    id TEXT PRIMARY KEY,
    server TEXT,
    question TEXT NOT NULL,
    language TEXT NOT NULL,
    answered INTEGER NOT NULL,
    asked_at ${engine === 'SQLite' ? 'INTEGER' : 'BIGINT'} NOT NULL
  );
  CREATE INDEX IF NOT EXISTS questions_asked_at ON questions (asked_at);
  CREATE TABLE IF NOT EXISTS base_revisions (
    article TEXT NOT NULL,
    revision TEXT NOT NULL,
    markdown TEXT NOT NULL,
    PRIMARY KEY (article, revision)
  );
  INSERT INTO questions VALUES ('1', 'one', 'Qui paie ?', 'fr', 1, ${NOW - 1});
  INSERT INTO questions VALUES ('2', NULL, 'Who pays?', 'en', 0, ${NOW});
  INSERT INTO base_revisions VALUES ('stargate', '0cf420dd', 'le texte d''alors');
`;

/** What an operator could do with the engine's own tools. */
async function run({ directory, databaseUrl }: StoreOptions, sql: string): Promise<void> {
  if (databaseUrl === undefined) {
    const database = new DatabaseSync(join(directory, 'sourcier.db'));
    database.exec(sql);
    database.close();
  } else {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }
}

describe.each(ENGINES)('on %s', (engine) => {
  test('a database of the first version keeps its rows', async () => {
    const options = await databases.create(engine);
    await run(options, version1(engine));
    for (const _ of ['the first start', 'the second']) {
      const store = await openStore(options);
      expect(await store.findQuestion('1', 'one')).toEqual({
        id: '1',
        server: 'one',
        channel: null,
        asker: null,
        firstAsker: null,
        question: 'Qui paie ?',
        language: 'fr',
        outcome: 'answer',
        confidence: 0,
        askedAt: NOW - 1,
        state: 'open',
        thumbsDown: false,
        wantsToBeTold: false,
      });
      expect(await store.findQuestion('2', null)).toMatchObject({ server: null, outcome: 'silent', askedAt: NOW });
      expect(await store.findMarkdown(null, 'stargate', '0cf420dd')).toBe("le texte d'alors");
      await store.close();
    }
  });

  test('a database of the second version keeps its questions, and tells from then on whose words they are', async () => {
    const options = await databases.create(engine);
    const before = await openStore(options);
    await before.keepQuestion(question());
    await before.setWantsToBeTold('42', 'one', true);
    await before.close();
    await run(
      options,
      `DROP INDEX questions_first_asker; ALTER TABLE questions DROP COLUMN first_asker; UPDATE schema_version SET version = 2`,
    );
    const store = await openStore(options);
    expect(await store.findQuestion('42', 'one')).toMatchObject({
      asker: '1003',
      firstAsker: null,
      wantsToBeTold: true,
    });
    await store.keepQuestion(question({ id: '43', asker: '9', firstAsker: '1003' }));
    expect(await store.findQuestion('43', 'one')).toMatchObject({ asker: '9', firstAsker: '1003' });
    expect(await store.eraseQuestionsOf('1003')).toBe(1);
    expect(await store.findQuestion('43', 'one')).toBeNull();
    await store.close();
  });

  test('a database of a newer version is refused, in words that say what to do, and stays as it is', async () => {
    const options = await databases.create(engine);
    const store = await openStore(options);
    await store.append('one', edit());
    await store.close();
    await run(options, 'UPDATE schema_version SET version = 99');
    const refusal = await openStore(options).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(KnowledgeError);
    const [problem] = refusal instanceof KnowledgeError ? refusal.problems : [];
    expect(problem && explainProblem(problem)).toMatch(/newer version.*format 99.*start the newer version again/);
    await run(options, 'UPDATE schema_version SET version = 3');
    const again = await openStore(options);
    expect(await again.readNewest('one')).toHaveLength(1);
    await again.close();
  });

  test('several processes that start at once migrate once', async () => {
    const options = await databases.create(engine);
    await run(options, version1(engine));
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(options)));
    for (const store of stores) expect(await store.findQuestion('1', 'one')).not.toBeNull();
    for (const store of stores) await store.close();
  });

  test('a migration that fails leaves the database as it was', async () => {
    const options = await databases.create(engine);
    await run(options, `${version1(engine)} CREATE TABLE told (something_else TEXT)`);
    await expect(openStore(options)).rejects.toThrow(/told/);
    await run(options, 'DROP TABLE told');
    const store = await openStore(options);
    expect(await store.findQuestion('1', 'one')).not.toBeNull();
    await store.close();
  });
});
