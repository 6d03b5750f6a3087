import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openServerShelves, type ServerShelves } from '../../src/knowledge/server-shelves.ts';
import { createShelf, type Shelf } from '../../src/knowledge/shelf.ts';
import type { Store } from '../../src/knowledge/store.ts';
import { openStore } from '../../src/storage/open.ts';
import { createDatabases } from '../storage/databases.ts';
import { edit, markdown } from '../storage/records.ts';

const SOON = { timeout: 3_000, interval: 20 };

const databases = createDatabases();
afterAll(() => databases.close());

/** Of the process whose shelves are looked at, and of another on the same database. */
let here: Store;
let there: Store;
let operator: pg.Client;
let shelves: ServerShelves | undefined;
let errors: unknown[];

beforeEach(async () => {
  const options = await databases.create('PostgreSQL');
  here = await openStore(options);
  there = await openStore(options);
  operator = new pg.Client({ connectionString: options.databaseUrl });
  await operator.connect();
  errors = [];
}, 60_000);
afterEach(async () => {
  shelves?.close();
  await Promise.all([here.close(), there.close(), operator.end()]);
});

const base = createShelf([]);

async function open(options: { store?: Store; prepare?: (shelf: Shelf) => Promise<void> } = {}) {
  shelves = await openServerShelves({
    store: here,
    prepare: async () => undefined,
    base: () => base,
    onError: (error) => errors.push(error),
    ...options,
  });
  return shelves;
}

const textOf = async (server: string) => {
  const [article] = (await shelves?.shelfOf(server))?.articles.values() ?? [];
  return article?.passages[0]?.text;
};

test('the first change of a server is seen though the connection that tells of changes was lost when it was made', async () => {
  await open();
  expect(await textOf('one')).toBeUndefined();
  await operator.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'");
  await there.append('one', edit({ markdown: markdown('The first change.') }));
  await vi.waitFor(async () => expect(await textOf('one')).toBe('The first change.'), SOON);
});

test('the first change of a server is seen though it was made while a process started', async () => {
  const store: Store = {
    ...here,
    async listServers() {
      const servers = await here.listServers();
      await there.append('one', edit({ markdown: markdown('The first change.') }));
      await sleep(200);
      return servers;
    },
  };
  await open({ store });
  await vi.waitFor(async () => expect(await textOf('one')).toBe('The first change.'), SOON);
});

test('a change that is made while the shelf of its server is prepared is seen', async () => {
  await there.append('one', edit({ markdown: markdown('The first change.') }));
  let changed = false;
  await open({
    async prepare() {
      if (changed) return;
      changed = true;
      await there.append('one', edit({ from: 1, markdown: markdown('The second change.') }));
      await sleep(200);
    },
  });
  expect(await textOf('one')).toBe('The first change.');
  await vi.waitFor(async () => expect(await textOf('one')).toBe('The second change.'), SOON);
});

test('a change that the database would not let read is seen as soon as it does', async () => {
  await there.append('one', edit({ markdown: markdown('The first change.') }));
  await open();
  expect(await textOf('one')).toBe('The first change.');
  await operator.query('BEGIN');
  onTestFinished(() => void operator.query('ROLLBACK').catch(() => undefined));
  await operator.query('LOCK TABLE names');
  await there.append('one', edit({ from: 1, markdown: markdown('The second change.') }));
  await vi.waitFor(() => expect(errors).toMatchObject([{ key: 'storageAway' }]), 15_000);
  expect(await textOf('one')).toBe('The first change.');
  await operator.query('ROLLBACK');
  await vi.waitFor(async () => expect(await textOf('one')).toBe('The second change.'), SOON);
}, 30_000);
