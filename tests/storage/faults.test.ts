import { execFileSync } from 'node:child_process';
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/storage/open.ts';
import { createDatabases } from './databases.ts';
import { edit, markdown, question } from './records.ts';

const databases = createDatabases();
afterAll(() => databases.close());

describe('on SQLite', () => {
  const newFile = async () => {
    const { directory } = await databases.create('SQLite');
    return { directory, path: join(directory, 'sourcier.db') };
  };

  test.skipIf(!mayMount())(
    'a full disk refuses changes, loses nothing, and takes them again when there is room',
    async () => {
      const { directory } = await newFile();
      mount('-t', 'tmpfs', '-o', 'size=1m,mode=777', 'tmpfs', directory);
      onTestFinished(() => unmount(directory));
      const store = await openStore({ directory });
      onTestFinished(() => store.close());
      await store.append('one', edit());
      const ballast = join(directory, 'ballast');
      await writeFile(ballast, 'x'.repeat(600_000));
      const large = edit({ from: 1, markdown: markdown('é'.repeat(400_000)) });
      await expect(store.append('one', large)).rejects.toMatchObject({ key: 'storageFull' });
      await expect(store.append('one', large)).rejects.toMatchObject({ problems: [{ key: 'storageFull' }] });
      expect(await store.readNewest('one')).toMatchObject([{ number: 1 }]);

      await rm(ballast);
      const fitting = edit({ from: 1, markdown: markdown('é'.repeat(20_000)) });
      expect(await store.append('one', fitting)).toMatchObject({ kind: 'kept', revision: { number: 2 } });
    },
  );

  test('a file that another program holds is waited for, without holding up anything else', async () => {
    const { directory, path } = await newFile();
    const store = await openStore({ directory });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    const appending = store.append('one', edit());
    setTimeout(() => other.exec('COMMIT'), 200);
    expect(await appending).toMatchObject({ kind: 'kept' });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(10);
    other.close();
    await store.close();
  });

  test('a file that another program never lets go refuses changes, answers questions, and works again afterwards', async () => {
    const { directory, path } = await newFile();
    const store = await openStore({ directory });
    await store.append('one', edit());
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const refused = expect(store.append('one', edit({ from: 1, markdown: null }))).rejects.toMatchObject({
      key: 'storageAway',
    });
    await refused;
    expect(await store.readNewest('one')).toMatchObject([{ number: 1 }]);
    // What is written without a transaction of its own must leave nothing begun.
    await expect(store.keepQuestion(question())).rejects.toMatchObject({ key: 'storageAway' });
    other.exec('ROLLBACK');
    other.close();
    expect(await store.append('one', edit({ from: 1, markdown: null }))).toMatchObject({ kind: 'kept' });
    await store.close();
  });

  test('a file that is no database is refused by its name', async () => {
    const { directory, path } = await newFile();
    await writeFile(path, 'not a database, but long enough to be looked at as one'.repeat(100));
    await expect(openStore({ directory })).rejects.toMatchObject({ problems: [{ key: 'storageBroken', file: path }] });
  });

  test('a file that was damaged while it was open is named when it is read', async () => {
    const { directory, path } = await newFile();
    const store = await openStore({ directory });
    for (let number = 0; number < 40; number += 1)
      await store.append(`server ${number}`, edit({ markdown: markdown('é'.repeat(3_000)) }));
    await store.close();
    const again = await openStore({ directory });
    const pages = await readFile(path);
    // The first pages tell which tables there are; what they hold comes behind.
    await writeFile(path, Buffer.concat([pages.subarray(0, 2 ** 16), Buffer.alloc(pages.length - 2 ** 16, 0xa5)]));
    await expect(again.readNewest('server 39')).rejects.toMatchObject({
      problems: [{ key: 'storageBroken', file: path }],
    });
    await again.close();
  });

  test('a data folder that cannot be is refused by its name', async () => {
    const { path } = await newFile();
    await writeFile(path, '');
    for (const place of [path, join(path, 'below', 'it')])
      await expect(openStore({ directory: place })).rejects.toMatchObject({ problems: [{ key: 'storagePlace' }] });
  });

  test.skipIf(process.platform !== 'linux')(
    'a data folder where none can be made is refused, and not waited for',
    async () => {
      await expect(openStore({ directory: '/proc/sourcier/data' })).rejects.toMatchObject({
        problems: [{ key: 'storagePlace' }],
      });
    },
  );

  test.skipIf(!mayMount())('a data folder that may only be read is refused by its name', async () => {
    const [{ directory }, before] = [await newFile(), await newFile()];
    await (await openStore(before)).close();
    mount('-t', 'tmpfs', '-o', 'size=2m,mode=777', 'tmpfs', directory);
    onTestFinished(() => unmount(directory));
    await copyFile(before.path, join(directory, 'sourcier.db'));
    mount('-o', 'remount,ro', directory);
    await expect(openStore({ directory })).rejects.toMatchObject({ problems: [{ key: 'storagePlace' }] });
  });

  test('a stopped bot leaves everything in one file, so that copying it is a backup', async () => {
    const { directory, path } = await newFile();
    const store = await openStore({ directory });
    await store.append('one', edit());
    await store.close();
    const copy = await newFile();
    await copyFile(path, copy.path);
    const restored = await openStore({ directory: copy.directory });
    expect(await restored.readNewest('one')).toMatchObject([{ number: 1 }]);
    await restored.close();
  });

  test('a file that was moved away beneath the bot is found by the health probe', async () => {
    const { directory, path } = await newFile();
    const store = await openStore({ directory });
    await store.probe();
    await rename(path, `${path}.moved`);
    await expect(store.probe()).rejects.toMatchObject({ key: 'storageBroken' });
    await store.close();
  });
});

describe('on PostgreSQL', () => {
  test('a full disk refuses changes and takes them again when there is room', async () => {
    const options = await databases.create('PostgreSQL');
    const store = await openStore(options);
    const operator = new pg.Client({ connectionString: options.databaseUrl });
    await operator.connect();
    // The server itself gives its own error for a full disk.
    await operator.query(`
      CREATE FUNCTION fill() RETURNS trigger AS $$ BEGIN
        RAISE EXCEPTION USING ERRCODE = 'disk_full', MESSAGE = 'could not extend file: No space left on device';
      END $$ LANGUAGE plpgsql;
      CREATE TRIGGER fill BEFORE INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION fill()`);
    await expect(store.append('one', edit())).rejects.toMatchObject({ key: 'storageFull' });
    await store.keepQuestion(question());
    await operator.query('DROP TRIGGER fill ON revisions');
    expect(await store.append('one', edit())).toMatchObject({ kind: 'kept' });
    await operator.end();
    await store.close();
  });

  test('connections that the server ends are replaced', async () => {
    const options = await databases.create('PostgreSQL');
    const store = await openStore(options);
    const operator = new pg.Client({ connectionString: options.databaseUrl });
    await operator.connect();
    for (let round = 1; round <= 3; round += 1) {
      await operator.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      expect(await store.append('one', edit({ article: `article-${round}` }))).toMatchObject({ kind: 'kept' });
    }
    await operator.end();
    await store.close();
  });

  test('a wrong password or no such database is told apart from a fault of ours', async () => {
    const { databaseUrl = '', directory } = await databases.create('PostgreSQL');
    for (const wrong of [databaseUrl.replace('password@', 'wrong@'), databaseUrl.replace('/postgres?', '/nowhere?')])
      await expect(openStore({ directory, databaseUrl: wrong })).rejects.toMatchObject({
        problems: [{ key: 'storageRefused', file: 'DATABASE_URL' }],
      });
  });
});

function mayMount(): boolean {
  try {
    execFileSync(...asRoot(['unshare', '--mount', 'true']), { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function mount(...args: readonly string[]): void {
  execFileSync(...asRoot(['mount', ...args]));
}

function unmount(directory: string): void {
  execFileSync(...asRoot(['umount', '--lazy', directory]));
}

function asRoot(command: readonly [string, ...string[]]): [string, string[]] {
  const [program, ...args] = command;
  return userInfo().uid === 0 ? [program, args] : ['sudo', ['--non-interactive', ...command]];
}
