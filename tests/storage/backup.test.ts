import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packState, unpackState } from '../../src/knowledge/archive.ts';
import { readArchive, writeArchive } from '../../src/knowledge/archive-folder.ts';
import { revisionOf } from '../../src/knowledge/article.ts';
import { readFolder } from '../../src/knowledge/folder.ts';
import type { ServerState } from '../../src/knowledge/server-state.ts';
import type { Store } from '../../src/knowledge/store.ts';
import { openStore } from '../../src/storage/open.ts';
import { createDatabases, ENGINES, type EngineName } from './databases.ts';
import { camille, dana, edit, markdown, question } from './records.ts';

const databases = createDatabases();
afterAll(() => databases.close());

let opened: Store[];
beforeEach(() => {
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
});

async function openEmpty(engine: EngineName): Promise<Store> {
  const store = await openStore(await databases.create(engine));
  opened.push(store);
  return store;
}

const newFolder = async () => join((await databases.create('SQLite')).directory, 'export');

/** A server with something of everything. */
async function fill(store: Store, server: string): Promise<void> {
  const at = 1_700_000_000_000;
  await store.append(server, edit({ base: 'abcd1234', note: 'première' }));
  await store.append(server, edit({ from: 1, markdown: `\uFEFF${markdown('Deux.\r\n😀')}`, author: dana, at: at + 5 }));
  await store.append(server, edit({ article: 'gone' }));
  await store.append(server, edit({ article: 'gone', from: 1, markdown: null }));
  await store.keepQuestion(question({ id: '1', server }));
  await store.keepQuestion(question({ id: '2', server, outcome: 'answer', asker: null, channel: null }));
  await store.thumbDown('2', server);
  await store.setWantsToBeTold('1', server, true);
  await store.markQuestion('1', server, 'open', 'answered');
  const pin = { question: 'Où ?', language: 'fr', article: 'stargate', sentence: 'Deux.', author: camille, at };
  await store.addPin(server, pin);
  await store.putWord(
    server,
    { from: 'fr', to: 'en', term: 'bailleur', translations: ['lender'] },
    { author: dana, at },
  );
  await store.putName(server, { name: 'SoftBank', kind: 'organisation', aliases: ['SB: "x"'] }, { author: dana, at });
  await store.changeSettings(server, { auditChannel: '12345' });
}

describe.each([
  ['SQLite', 'PostgreSQL'],
  ['PostgreSQL', 'SQLite'],
] as const)('from %s to %s', (from, to) => {
  test('a server is exported to a folder and imported, history and all, exactly', async () => {
    const [source, target, folder] = [await openEmpty(from), await openEmpty(to), await newFolder()];
    await fill(source, 'one');
    await fill(source, 'two');
    const state = await source.exportServer('one');
    await writeArchive(folder, state);
    await target.importServer('three', await readArchive(folder));
    expect(await target.exportServer('three')).toEqual(state);
    expect(await target.listServers()).toEqual(['three']);
    expect(await target.readNewestOf('three', 'stargate')).toEqual(await source.readNewestOf('one', 'stargate'));
    expect(await target.append('three', edit({ from: 2, markdown: 'suite' }))).toMatchObject({ kind: 'kept' });
  });
});

describe.each(ENGINES)('on %s', (engine) => {
  test('a server that has changes of its own is not written over', async () => {
    const store = await openEmpty(engine);
    await fill(store, 'one');
    await store.append('two', edit({ markdown: markdown('À nous.') }));
    const before = await store.exportServer('two');
    await expect(store.importServer('two', await store.exportServer('one'))).rejects.toMatchObject({
      problems: [{ key: 'importNotEmpty', details: { server: 'two' } }],
    });
    expect(await store.exportServer('two')).toEqual(before);
  });

  test('questions that members asked are no obstacle', async () => {
    const store = await openEmpty(engine);
    await fill(store, 'one');
    await store.keepQuestion(question({ id: '99', server: 'two' }));
    await store.importServer('two', await store.exportServer('one'));
    expect(await store.findQuestion('99', 'two')).not.toBeNull();
    expect(await store.readNewest('two')).toEqual(await store.readNewest('one'));
  });

  test('merged, what is missing comes in and what is there stays; merged again, nothing changes', async () => {
    const store = await openEmpty(engine);
    await fill(store, 'one');
    await store.append('two', edit({ base: 'abcd1234', note: 'première' }));
    await store.append('two', edit({ article: 'ours' }));
    await store.changeSettings('two', { auditChannel: '777', moderatorRole: '888' });
    const coming = await store.exportServer('one');
    await store.importServer('two', coming, { merge: true });
    const merged = await store.exportServer('two');
    expect(merged.revisions.map(({ article, number }) => `${article}/${number}`)).toEqual([
      'gone/1',
      'gone/2',
      'ours/1',
      'stargate/1',
      'stargate/2',
    ]);
    expect(merged.settings).toEqual({ auditChannel: '777', moderatorRole: '888' });
    expect(merged.pins).toEqual(coming.pins);
    await store.importServer('two', coming, { merge: true });
    expect(await store.exportServer('two')).toEqual(merged);
  });

  test('merged histories that differ are refused by name, and nothing comes in', async () => {
    const store = await openEmpty(engine);
    await fill(store, 'one');
    await store.append('two', edit({ markdown: markdown('Une autre histoire.') }));
    const before = await store.exportServer('two');
    await expect(store.importServer('two', await store.exportServer('one'), { merge: true })).rejects.toMatchObject({
      problems: [{ key: 'importClash', details: { server: 'two', articles: 'stargate' } }],
    });
    expect(await store.exportServer('two')).toEqual(before);
  });
});

describe('an exported folder', () => {
  let folder: string;
  let state: ServerState;
  beforeEach(async () => {
    const store = await openEmpty('SQLite');
    await fill(store, 'one');
    state = await store.exportServer('one');
    folder = await newFolder();
    await writeArchive(folder, state);
  });

  test('is read as a folder of articles, names and all', async () => {
    const { shelf, problems, unread } = await readFolder(folder);
    expect([...problems, ...unread]).toEqual([]);
    expect([...shelf.articles.values()].map(({ id, revision }) => ({ id, revision }))).toEqual([
      { id: 'stargate', revision: revisionOf(markdown('Deux.\r\n😀')) },
    ]);
    expect(shelf.names).toEqual([{ name: 'SoftBank', kind: 'organisation', aliases: ['SB: "x"'] }]);
  });

  test('is not written into a folder that holds something', async () => {
    await expect(writeArchive(folder, state)).rejects.toMatchObject({ problems: [{ key: 'archiveNotEmpty' }] });
    const empty = await newFolder();
    await mkdir(empty);
    await writeArchive(empty, state);
    expect(await readArchive(empty)).toEqual(state);
  });

  test('may be kept in git', async () => {
    await mkdir(join(folder, '.git'));
    await writeFile(join(folder, '.git', 'config'), 'x');
    expect(await readArchive(folder)).toEqual(state);
  });

  test.each([
    ['an article was changed by hand', 'stargate.md', 'archiveChanged'],
    ['a revision was changed by hand', 'history/stargate/1.md', 'archiveChanged'],
    ['the names were changed by hand', 'names.yml', 'archiveChanged'],
    ['an article was added by hand', 'other.md', 'archiveForeign'],
  ])('is refused when %s, and the file is named', async (_, path, key) => {
    await writeFile(join(folder, path), markdown('Autre chose.'));
    await expect(readArchive(folder)).rejects.toMatchObject({ problems: [{ key, details: { path } }] });
  });

  test.each(['stargate.md', 'history/stargate/2.md', 'server.json', 'names.yml'])(
    'is refused when %s is missing, and the file is named',
    async (path) => {
      await rm(join(folder, path));
      await expect(readArchive(folder)).rejects.toMatchObject({
        problems: [{ key: 'archiveMissing', details: { path } }],
      });
    },
  );

  test.each([
    ['is not JSON', () => '{'],
    ['is of a later format', (json: string) => json.replace('"format": 1', '"format": 2')],
    ['leads out of the folder', (json: string) => json.replaceAll('"stargate"', '"../stargate"')],
    ['skips a revision', (json: string) => json.replace('"number": 2', '"number": 3')],
  ])('is refused when its record %s', async (_, change) => {
    const path = join(folder, 'server.json');
    await writeFile(path, change(await readFile(path, 'utf8')));
    await expect(readArchive(folder)).rejects.toMatchObject({
      problems: [{ key: 'archiveRecords', details: { path: 'server.json' } }],
    });
  });

  test('leaves nothing beside it', async () => {
    expect(await readdir(join(folder, '..'))).not.toContain('export.partial');
  });
});

test('any history is packed and unpacked exactly', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((each) => each.isWellFormed());
  const log = fc.array(fc.record({ markdown: fc.option(text), note: text, at: fc.nat(), base: fc.option(text) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,8}$/), log, { maxKeys: 3 }), (logs) => {
      const revisions = Object.entries(logs).flatMap(([article, entries]) =>
        entries.map((entry, index) => ({
          ...entry,
          article,
          number: index + 1,
          revision: entry.markdown === null ? null : revisionOf(entry.markdown),
          author: camille,
        })),
      );
      const state = { revisions, questions: [], pins: [], words: [], names: [], settings: {} };
      expect(unpackState(packState(state))).toEqual(state);
    }),
  );
});
