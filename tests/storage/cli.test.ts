import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/storage/open.ts';
import { createDatabases } from './databases.ts';
import { edit, markdown } from './records.ts';

const databases = createDatabases();
afterAll(() => databases.close());

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';

/** The cli as an operator calls it, on a data folder. */
async function cli(directory: string, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const program = ['dist/cli.js', ...args];
  const environment = { env: { PATH: '', DATA_DIR: directory } };
  return promisify(execFile)(process.execPath, program, environment).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
}

test('an operator takes a server from one data folder to another, while the bot runs', async () => {
  const [here, there] = [await databases.create('SQLite'), await databases.create('SQLite')];
  const store = await openStore(here);
  await store.append(SERVER, edit());
  await store.append(SERVER, edit({ from: 1, markdown: markdown('Deux.') }));
  const folder = join(here.directory, 'export');
  expect(await cli(here.directory, 'export', '--server', SERVER, folder)).toEqual({
    code: 0,
    out: `2 revisions of server ${SERVER} written to ${folder}\n`,
    err: '',
  });
  expect(await readdir(folder)).toEqual(['history', 'server.json', 'stargate.md']);
  const state = await store.exportServer(SERVER);
  await store.close();

  expect(await cli(there.directory, 'import', '--server', OTHER, folder)).toMatchObject({ code: 0, err: '' });
  const again = await cli(there.directory, 'import', '--server', OTHER, folder);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('already has changes of its own') });
  const moved = await openStore(there);
  expect(await moved.exportServer(OTHER)).toEqual(state);
  await moved.close();
});

test('a wrong call is answered with what it should be', async () => {
  const { directory } = await databases.create('SQLite');
  const wrong = await cli(directory, 'import', '--server', 'Stargate', 'folder');
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('17 to 20 digits') });
});
