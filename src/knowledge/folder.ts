import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, parseArticle } from './article.ts';
import { type NameEntry, NO_NAMES, parseNames } from './names.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { createShelf, type Shelf } from './shelf.ts';

/** Editors write in several steps; a change is read when the folder has been quiet for this long. */
const QUIET_MS = 150;

export interface FileProblem extends Problem {
  readonly file: string;
}

/**
 * Reads every `*.md` of a folder, and `names.yml`. Every problem of every file is reported; the shelf holds the good articles.
 *
 * @param before what was read the last time: files that did not change keep their articles, and so everything that was derived from them
 */
export async function readFolder(
  directory: string,
  before: Shelf | null = null,
): Promise<{ shelf: Shelf; problems: readonly FileProblem[] }> {
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
      const id = file.slice(0, -'.md'.length);
      const markdown = await readText(join(directory, file));
      const known = before?.articles.get(id);
      articles.push(known?.markdown === markdown ? known : parseArticle(id, markdown));
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
  // The names are an object of their own to what was derived from them.
  if (before && JSON.stringify(before.names) === JSON.stringify(names)) names = before.names;
  problems.push(...findDuplicateTitles(articles, directory));
  if (articles.length === 0 && problems.length === 0)
    problems.push({ file: directory, key: 'folderEmpty', details: { folder: directory } });
  return { shelf: createShelf(articles, names), problems };
}

/** Calls back when something in a folder has changed and it has been quiet since. Returns how to stop it. */
export function watchFolder(
  directory: string,
  changed: () => Promise<void>,
  failed: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(directory, { persistent: false }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed).catch(failed);
    }, QUIET_MS);
  });
  watcher.on('error', failed);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
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
