import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FileProblem, readFolder } from '../../src/knowledge/folder.ts';
import { type Library, openLibrary } from '../../src/knowledge/library.ts';
import type { Shelf } from '../../src/knowledge/shelf.ts';
import type { Store } from '../../src/knowledge/store.ts';
import { openStore } from '../../src/storage/open.ts';

const article = (title: string, text: string) => `---\ntitle: ${title}\nlanguage: en\n---\n\n${text}\n`;

let directory: string;
let store: Store;
let library: Library | undefined;
let reloads: (readonly FileProblem[])[];
let prepared: Shelf[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shelf-'));
  store = await openStore({ directory: join(directory, 'data') });
  reloads = [];
  prepared = [];
  await writeFile(join(directory, 'one.md'), article('One', 'The first text.'));
});

afterEach(async () => {
  library?.close();
  library = undefined;
  await store.close();
  await rm(directory, { recursive: true });
});

async function open(): Promise<Library> {
  library = await openLibrary({
    directory,
    store,
    prepare: async (shelf) => void prepared.push(shelf),
    onReload: (problems) => reloads.push(problems),
    onError: (error) => expect.unreachable(String(error)),
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

test('a bad change keeps the last good version and names the file', async () => {
  const opened = await open();
  await writeFile(join(directory, 'one.md'), 'no front matter');
  await vi.waitFor(() => expect(reloads.flat()).toHaveLength(1), 5_000);
  expect(reloads.flat()[0]).toMatchObject({ file: join(directory, 'one.md'), key: 'frontMatterMissing', line: 1 });
  expect(textOf(opened.baseShelf(), 'one')).toBe('The first text.');
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

test('a bad file stops the start', async () => {
  await writeFile(join(directory, 'two.md'), 'no front matter');
  await expect(open()).rejects.toMatchObject({
    problems: [{ file: join(directory, 'two.md'), key: 'frontMatterMissing' }],
  });
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
