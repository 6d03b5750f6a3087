import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, parseArticle } from './article.ts';
import { type NameEntry, NO_NAMES, parseNames } from './names.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { Store } from './store.ts';

/** Editors write in several steps; a change is read when the folder has been quiet for this long. */
const QUIET_MS = 150;

export interface FileProblem extends Problem {
  readonly file: string;
}

export interface Library {
  /** What a server sees now; null is a direct message. */
  shelfOf(server: string | null): Shelf;
  /** An article as it was cited, or null when that revision was never kept. */
  findRevision(server: string | null, article: string, revision: string): Promise<Article | null>;
  close(): void;
}

export interface LibraryOptions {
  readonly directory: string;
  readonly store: Pick<Store, 'keepRevision' | 'findRevision'>;
  /** Builds what is derived from a shelf, the index above all, before the shelf is seen by anyone. */
  readonly prepare: (shelf: Shelf) => void;
  /** Called when files changed: with the problems of a change that was not taken, or with none when it was. */
  readonly onReload: (problems: readonly FileProblem[]) => void;
}

/**
 * Opens the folder of articles and follows its changes. A change that has any problem is not taken: the last good shelf stays.
 *
 * @throws KnowledgeError when a file is wrong at the start; `filesOf` names them all
 */
export async function openLibrary({ directory, store, prepare, onReload }: LibraryOptions): Promise<Library> {
  const first = await readFolder(directory);
  if (first.problems.length > 0) throw new KnowledgeError(first.problems);
  let base = first.shelf;
  prepare(base);
  await keepRevisions(base, store);

  const reload = async () => {
    const next = await readFolder(directory);
    if (next.problems.length === 0 && !sameShelf(base, next.shelf)) {
      const shelf = reuseUnchanged(base, next.shelf);
      prepare(shelf);
      base = shelf;
      await keepRevisions(base, store);
      onReload([]);
    } else if (next.problems.length > 0) onReload(next.problems);
  };
  const stopWatching = watchFolder(directory, reload, (error) =>
    onReload([{ file: directory, key: 'folderMissing', details: { reason: String(error) } }]),
  );

  return {
    shelfOf: () => base,
    async findRevision(_server, id, revision) {
      const current = base.articles.get(id);
      if (current?.revision === revision) return current;
      const markdown = await store.findRevision(id, revision);
      return markdown === null ? null : parseArticle(id, markdown);
    },
    close: stopWatching,
  };
}

/** Reads every `*.md` of a folder, and `names.yml`. Every problem of every file is reported; the shelf holds the good articles. */
export async function readFolder(directory: string): Promise<{ shelf: Shelf; problems: readonly FileProblem[] }> {
  const problems: FileProblem[] = [];
  let files: string[];
  try {
    files = (await readdir(directory)).sort();
  } catch {
    return {
      shelf: createShelf([]),
      problems: [{ file: directory, key: 'folderMissing', details: { folder: directory } }],
    };
  }
  const report = (file: string, error: unknown) => {
    if (!(error instanceof KnowledgeError)) throw error;
    problems.push(...error.problems.map((problem) => ({ ...problem, file })));
  };
  const articles: Article[] = [];
  for (const file of files.filter((name) => name.endsWith('.md') && !name.startsWith('.'))) {
    try {
      articles.push(parseArticle(file.slice(0, -'.md'.length), await readText(join(directory, file))));
    } catch (error) {
      report(join(directory, file), error);
    }
  }
  let names: readonly NameEntry[] = NO_NAMES;
  if (files.includes('names.yml')) {
    try {
      names = parseNames(await readText(join(directory, 'names.yml')));
    } catch (error) {
      report(join(directory, 'names.yml'), error);
    }
  }
  problems.push(...findDuplicateTitles(articles, directory));
  if (articles.length === 0 && problems.length === 0)
    problems.push({ file: directory, key: 'folderEmpty', details: { folder: directory } });
  return { shelf: createShelf(articles, names), problems };
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) throw new KnowledgeError([{ key: 'notUtf8', details: {} }]);
    throw error;
  }
}

function findDuplicateTitles(articles: readonly Article[], directory: string): FileProblem[] {
  const seen = new Map<string, string>();
  return articles.flatMap(({ id, title }) => {
    const other = seen.get(title.toLowerCase());
    seen.set(title.toLowerCase(), id);
    if (other === undefined) return [];
    return [{ file: join(directory, `${id}.md`), key: 'duplicateTitle' as const, details: { title, other }, line: 1 }];
  });
}

async function keepRevisions(shelf: Shelf, store: Pick<Store, 'keepRevision'>): Promise<void> {
  for (const { id, revision, markdown } of shelf.articles.values()) await store.keepRevision(id, revision, markdown);
}

function sameShelf(one: Shelf, other: Shelf): boolean {
  return (
    JSON.stringify(one.names) === JSON.stringify(other.names) &&
    one.articles.size === other.articles.size &&
    [...one.articles].every(([id, { revision }]) => other.articles.get(id)?.revision === revision)
  );
}

/** Keeps the articles that did not change as they are, and so everything that was derived from them. */
function reuseUnchanged(before: Shelf, next: Shelf): Shelf {
  const names = JSON.stringify(before.names) === JSON.stringify(next.names) ? before.names : next.names;
  const articles = [...next.articles.values()].map((article) => {
    const old = before.articles.get(article.id);
    return old?.revision === article.revision ? old : article;
  });
  return createShelf(articles, names);
}

function watchFolder(directory: string, reload: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(directory, { persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(reload).catch(failed);
    }, QUIET_MS);
  });
  watcher.on('error', failed);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
