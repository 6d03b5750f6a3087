import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change, Store } from '../../src/knowledge/store.ts';
import { openStore, type StoreOptions } from '../../src/storage/open.ts';
import { createDatabases } from './databases.ts';
import { camille, edit, markdown } from './records.ts';

const databases = createDatabases();
afterAll(() => databases.close());

/** What was promised: another process answers from an edit this soon. */
const WITHIN_A_SECOND = { timeout: 1_000, interval: 10 };

describe('two processes on one PostgreSQL', () => {
  let options: StoreOptions;
  let ours: Store;
  let theirs: Store;
  let heard: Change[];

  beforeAll(async () => {
    options = await databases.create('PostgreSQL');
    ours = await openStore(options);
    theirs = await openStore(options);
    ours.subscribe((change) => heard.push(change));
  });
  afterAll(async () => {
    await ours.close();
    await theirs.close();
  });
  beforeEach(() => {
    heard = [];
  });

  test('hear of each change of the other within a second, once it can be read', async () => {
    const at = 1;
    await theirs.append('one', edit());
    await vi.waitFor(
      () => expect(heard).toEqual([{ what: 'article', server: 'one', article: 'stargate' }]),
      WITHIN_A_SECOND,
    );
    expect(await ours.readNewest('one')).toHaveLength(1);

    heard = [];
    const pin = { question: 'Où ?', language: 'fr', article: 'stargate', sentence: 'Là.', author: camille, at };
    const { id } = await theirs.addPin('one', pin);
    await theirs.removePin('one', id);
    await theirs.putWord('one', { from: 'fr', to: 'en', term: 'a', translations: ['b'] }, { author: camille, at });
    await theirs.putName('two', { name: 'X', kind: 'person', aliases: [] }, { author: camille, at });
    await theirs.changeSettings('two', { auditChannel: '5' });
    await theirs.importServer('three', await theirs.exportServer('one'));
    await vi.waitFor(
      () =>
        expect(heard).toEqual([
          { what: 'pins', server: 'one' },
          { what: 'pins', server: 'one' },
          { what: 'words', server: 'one' },
          { what: 'names', server: 'two' },
          { what: 'settings', server: 'two' },
          { what: 'import', server: 'three' },
        ]),
      WITHIN_A_SECOND,
    );
  });

  test('hear nothing of their own changes, nor of what came to nothing', async () => {
    await ours.append('one', edit({ article: 'ours' }));
    await theirs.append('one', edit({ article: 'ours', markdown: markdown('Trop tard.') }));
    await theirs.removePin('one', 'nothing');
    await theirs.importServer('one', await theirs.exportServer('two')).catch(() => undefined);
    await theirs.append('one', edit({ article: 'last' }));
    await vi.waitFor(() => expect(heard).not.toEqual([]), WITHIN_A_SECOND);
    expect(heard).toEqual([{ what: 'article', server: 'one', article: 'last' }]);
  });

  test('read everything anew when they are told what they cannot read', async () => {
    const stranger = new pg.Client({ connectionString: options.databaseUrl });
    await stranger.connect();
    for (const notice of ['hello', '{"sender":"a later version","change":{"what":"weather"}}', ''])
      await stranger.query('SELECT pg_notify($1, $2)', ['sourcier', notice]);
    await vi.waitFor(() => expect(heard).toEqual(Array(3).fill({ what: 'everything' })), WITHIN_A_SECOND);
    await stranger.end();
  });

  test('hear nothing once they stop listening', async () => {
    const told: Change[] = [];
    const stop = ours.subscribe((change) => told.push(change));
    stop();
    await theirs.append('four', edit());
    await vi.waitFor(() => expect(heard).toHaveLength(1), WITHIN_A_SECOND);
    expect(told).toEqual([]);
  });

  test('are refused while the database is away, and work and hear again once it is back', async () => {
    const server = await databases.postgres();
    await server.stop();
    await expect(ours.probe()).rejects.toMatchObject({ key: 'storageAway' });
    await expect(ours.append('five', edit())).rejects.toMatchObject({ problems: [{ key: 'storageAway' }] });
    await expect(openStore(options)).rejects.toMatchObject({
      problems: [{ key: 'storageAway', file: 'DATABASE_URL' }],
    });

    await server.start();
    await vi.waitFor(() => expect(heard).toEqual([{ what: 'everything' }]), { timeout: 5_000, interval: 20 });
    await ours.probe();
    expect(await ours.append('five', edit())).toMatchObject({ kind: 'kept', revision: { number: 1 } });
    heard = [];
    await theirs.append('five', edit({ from: 1, markdown: markdown('Deux.') }));
    await vi.waitFor(
      () => expect(heard).toEqual([{ what: 'article', server: 'five', article: 'stargate' }]),
      WITHIN_A_SECOND,
    );
  });
});

test('on SQLite nothing comes from outside', async () => {
  const options = await databases.create('SQLite');
  const [ours, theirs] = [await openStore(options), await openStore(options)];
  const heard: Change[] = [];
  const stop = ours.subscribe((change) => heard.push(change));
  await theirs.append('one', edit());
  expect(await ours.readNewest('one')).toHaveLength(1);
  stop();
  await ours.close();
  await theirs.close();
  expect(heard).toEqual([]);
});
