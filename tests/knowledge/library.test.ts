import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type FolderContent, readFolder } from '../../src/knowledge/folder.ts';
import { type Library, openLibrary } from '../../src/knowledge/library.ts';
import type { Shelf } from '../../src/knowledge/shelf.ts';
import type { Store } from '../../src/knowledge/store.ts';
import { prepareSearch } from '../../src/search/ask.ts';
import { openStore } from '../../src/storage/open.ts';

const article = (title: string, text: string) => `---\ntitle: ${title}\nlanguage: en\n---\n\n${text}\n`;

let directory: string;
let store: Store;
let library: Library | undefined;
let told: FolderContent['problems'][number][];
let prepared: Shelf[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shelf-'));
  store = await openStore({ directory: join(directory, 'data') });
  told = [];
  prepared = [];
  await writeFile(join(directory, 'one.md'), article('One', 'The first text.'));
});

afterEach(async () => {
  library?.close();
  library = undefined;
  await store.close();
  await rm(directory, { recursive: true });
});

const unexpected = (error: unknown) => expect.unreachable(String(error));

async function open(
  derive: (shelf: Shelf) => void = () => undefined,
  onError: (error: unknown) => void = unexpected,
): Promise<Library> {
  library = await openLibrary({
    directory,
    store,
    async prepare(shelf) {
      derive(shelf);
      prepared.push(shelf);
    },
    languages: ['fr', 'en'],
    onReload: () => {},
    onProblems: ({ problems, unread }) => told.push(...problems, ...unread),
    onError,
  });
  return library;
}

const textOf = (shelf: Shelf, id: string) => shelf.articles.get(id)?.passages[0]?.text;

test('a changed file is seen without a restart, and its index is ready before it is seen', async () => {
  const opened = await open();
  await writeFile(join(directory, 'one.md'), article('One', 'The second text.'));
  await vi.waitFor(() => expect(textOf(opened.baseShelf(), 'one')).toBe('The second text.'), 5_000);
  expect(prepared.at(-1)).toBe(opened.baseShelf());
});

test('a change that came while the database was away is seen once it is back, without another change', async () => {
  const errors: unknown[] = [];
  const opened = await open(undefined, (error) => errors.push(error));
  const holder = new DatabaseSync(join(directory, 'data', 'sourcier.db'));
  onTestFinished(() => holder.close());
  holder.exec('BEGIN IMMEDIATE');
  await writeFile(join(directory, 'one.md'), article('One', 'The second text.'));
  await vi.waitFor(() => expect(errors).toMatchObject([{ key: 'storageAway' }]), 6_000);
  expect(textOf(opened.baseShelf(), 'one')).toBe('The first text.');
  holder.exec('ROLLBACK');
  await vi.waitFor(() => expect(textOf(opened.baseShelf(), 'one')).toBe('The second text.'), 5_000);
}, 15_000);

test('what could not be read is not tried again once the library is closed', async () => {
  const errors: unknown[] = [];
  const opened = await open(undefined, (error) => errors.push(error));
  await store.close();
  await writeFile(join(directory, 'one.md'), article('One', 'The second text.'));
  await vi.waitFor(() => expect(errors).toHaveLength(2), 5_000);
  opened.close();
  await sleep(3_000);
  expect(errors).toHaveLength(2);
  store = await openStore({ directory: join(directory, 'data') });
}, 15_000);

test('a file that is saved while the shelf is prepared at the start is seen', async () => {
  let saved = false;
  const opened = await open(() => {
    if (!saved) writeFileSync(join(directory, 'one.md'), article('One', 'The second text.'));
    saved = true;
  });
  await vi.waitFor(() => expect(textOf(opened.baseShelf(), 'one')).toBe('The second text.'), 5_000);
});

test('a file that is wrong at the start is named once, and again when it is saved', async () => {
  await writeFile(join(directory, 'two.md'), 'no front matter');
  await open();
  await sleep(500);
  expect(told).toHaveLength(1);
  await writeFile(join(directory, 'two.md'), 'still none');
  await vi.waitFor(() => expect(told).toHaveLength(2), 5_000);
});

test('a bad change keeps the last good version and names the file; the other files are read all the same', async () => {
  const opened = await open();
  await writeFile(join(directory, 'one.md'), 'no front matter');
  await writeFile(join(directory, 'two.md'), article('Two', 'Another text.'));
  await vi.waitFor(() => expect(textOf(opened.baseShelf(), 'two')).toBe('Another text.'), 5_000);
  expect(told).toContainEqual(
    expect.objectContaining({ file: join(directory, 'one.md'), key: 'frontMatterMissing', line: 1 }),
  );
  expect(textOf(opened.baseShelf(), 'one')).toBe('The first text.');
});

test('a folder that is emptied keeps the last good shelf', async () => {
  const opened = await open();
  await rm(join(directory, 'one.md'));
  await vi.waitFor(() => expect(told).toMatchObject([{ key: 'folderEmpty' }]), 5_000);
  expect(textOf(opened.baseShelf(), 'one')).toBe('The first text.');
});

test('a new file with the title of another is named and left out, whatever its name', async () => {
  const opened = await open();
  await writeFile(join(directory, 'a.md'), article('one', 'A usurper.'));
  await vi.waitFor(() => expect(told).toMatchObject([{ file: join(directory, 'a.md') }]), 5_000);
  expect(told).toMatchObject([{ key: 'duplicateTitle', details: { other: 'one' } }]);
  expect([...opened.baseShelf().articles.keys()]).toEqual(['one']);
});

test('an article that did not change stays the same object, so that nothing derived from it is made again', async () => {
  const opened = await open();
  const before = opened.baseShelf().articles.get('one');
  await writeFile(join(directory, 'two.md'), article('Two', 'Another text.'));
  await vi.waitFor(() => expect(opened.baseShelf().articles.size).toBe(2), 5_000);
  expect(opened.baseShelf().articles.get('one')).toBe(before);
});

test('a revision that was cited can be opened after the article has changed, even after a restart', async () => {
  const first = await open();
  const cited = first.baseShelf().articles.get('one')?.revision ?? '';
  first.close();
  await writeFile(join(directory, 'one.md'), article('One', 'The second text.'));
  const second = await open();
  const old = await second.findRevision(null, 'one', cited);
  expect(old?.passages[0]?.text).toBe('The first text.');
  expect(await second.findRevision(null, 'one', 'ffffffff')).toBeNull();
});

test('a start goes on with the good articles and names each bad file; a file that is mended is read', async () => {
  await writeFile(join(directory, 'two.md'), 'no front matter');
  await symlink(join(directory, 'nowhere'), join(directory, 'three.md'));
  await writeFile(join(directory, 'names.yml'), '- name: X\n  kind: animal');
  await writeFile(join(directory, 'four.md'), article('Vier', 'Ein Text.').replace('language: en', 'language: de'));
  const opened = await open();
  expect([...opened.baseShelf().articles.keys()]).toEqual(['one']);
  expect(told.map(({ file, key, line }) => [file, key, line])).toEqual([
    [join(directory, 'four.md'), 'languageUnknown', 3],
    [join(directory, 'three.md'), 'fileClosed', undefined],
    [join(directory, 'two.md'), 'frontMatterMissing', 1],
    [join(directory, 'names.yml'), 'namesWrong', undefined],
  ]);
  await writeFile(join(directory, 'two.md'), article('Two', 'Another text.'));
  await vi.waitFor(() => expect(textOf(opened.baseShelf(), 'two')).toBe('Another text.'), 5_000);
});

test('a start without any good article is refused, and every bad file is named, then the folder', async () => {
  await writeFile(join(directory, 'one.md'), 'no front matter');
  await expect(open()).rejects.toMatchObject({
    problems: [
      { file: join(directory, 'one.md'), key: 'frontMatterMissing' },
      { file: directory, key: 'folderUnreadable' },
    ],
  });
});

test('what looks like an article and is not read is named', async () => {
  await mkdir(join(directory, 'drafts', 'older'), { recursive: true });
  await writeFile(join(directory, 'drafts', 'older', 'two.md'), article('Two', 'Another text.'));
  await writeFile(join(directory, 'Three.MD'), article('Three', 'Another text.'));
  await writeFile(join(directory, 'names.yaml'), '- name: X');
  await writeFile(join(directory, '.hidden.md'), 'an editor keeps this');
  const { problems, unread } = await readFolder(directory);
  expect(problems).toEqual([]);
  expect(unread).toEqual([
    { file: join(directory, 'Three.MD'), key: 'fileNotRead', details: {} },
    { file: join(directory, 'names.yaml'), key: 'fileNotRead', details: {} },
    { file: join(directory, 'drafts'), key: 'folderNotRead', details: { count: 1 } },
  ]);
});

test('every problem of a folder is named at once', async () => {
  await writeFile(join(directory, 'two.md'), 'no front matter');
  await writeFile(join(directory, 'three.md'), article('one', 'Same title.'));
  await writeFile(join(directory, 'four.md'), Buffer.from([0x2d, 0xff, 0xfe]));
  await writeFile(join(directory, 'names.yml'), '- name: X\n  kind: animal');
  const { problems } = await readFolder(directory);
  expect(problems.map(({ key }) => key).sort()).toEqual([
    'duplicateTitle',
    'frontMatterMissing',
    'namesWrong',
    'notUtf8',
  ]);
});

test('a folder that is missing or empty is named', async () => {
  expect((await readFolder(join(directory, 'nowhere'))).problems).toMatchObject([{ key: 'folderMissing' }]);
  expect((await readFolder(join(directory, 'data'))).problems).toMatchObject([{ key: 'folderEmpty' }]);
});

test('the shelf of a server that nobody used for half an hour leaves memory, and is read again when somebody does', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const opened = await open(prepareSearch);
  const edit = { article: 'own', from: null, base: null, author: { id: '1', name: 'Ann' }, at: Date.now(), note: '' };
  for (const server of ['idle', 'busy'])
    await opened.save(server, { ...edit, markdown: article('Own', `The text of ${server}.`) });
  prepared = [];
  const idle = new WeakRef(await opened.shelfOf('idle'));
  for (let minute = 0; minute < 40; minute += 1) {
    vi.advanceTimersByTime(60_000);
    await opened.shelfOf('busy');
  }
  expect(opened.openShelves()).toBe(1);
  // What is derived from a shelf hangs on it alone, so nothing of it stays.
  await vi.waitFor(() => {
    collectGarbage();
    expect(idle.deref() === undefined).toBe(true);
  });
  expect(prepared).toEqual([]);
  expect(textOf(await opened.shelfOf('idle'), 'own')).toBe('The text of idle.');
  expect(prepared).toHaveLength(1);
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
