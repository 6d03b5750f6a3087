import { watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Article, parseArticle, refuseLanguage } from './article.ts';
import { type NameEntry, NO_NAMES, parseNames } from './names.ts';
import { KnowledgeError, type Problem } from './problem.ts';
import { createRetries } from './retries.ts';
import { createShelf, type Shelf } from './shelf.ts';

/** Editors write in several steps; a change is read when the folder has been quiet for this long. */
const QUIET_MS = 150;

export interface FileProblem extends Problem {
  readonly file: string;
}

export interface FolderOptions {
  /** What was read the last time: files that did not change keep their articles, and so everything that was derived from them. */
  readonly before?: Shelf | null;
  /** Codes of the languages that articles may be written in; any unless told. */
  readonly languages?: readonly string[] | undefined;
}

export interface FolderContent {
  /** The good articles; in the place of a file that is wrong now, what it held before. */
  readonly shelf: Shelf;
  /** Every problem of every file. */
  readonly problems: readonly FileProblem[];
  /** What looks like articles and is not read: folders within the folder, files with another ending. */
  readonly unread: readonly FileProblem[];
}

/** Reads every `*.md` of a folder, and `names.yml`. */
export async function readFolder(
  directory: string,
  { before = null, languages }: FolderOptions = {},
): Promise<FolderContent> {
  const problems: FileProblem[] = [];
  const report = (file: string, error: unknown) => {
    if (!(error instanceof KnowledgeError)) throw error;
    problems.push(...error.problems.map((problem) => ({ ...problem, file: join(directory, file) })));
  };
  const entries = await listFolder(directory);
  if (!entries) {
    const isFile = (await stat(directory).catch(() => null))?.isFile() === true;
    const problem = folderProblem(isFile ? 'folderIsFile' : 'folderMissing', directory);
    return { shelf: createShelf([]), problems: [problem], unread: [] };
  }
  const articles: Article[] = [];
  for (const file of entries.files.filter((name) => name.endsWith('.md'))) {
    const id = file.slice(0, -'.md'.length);
    const known = before?.articles.get(id);
    try {
      const markdown = await readText(join(directory, file));
      const article = known?.markdown === markdown ? known : parseArticle(id, markdown);
      refuseLanguage(article, languages);
      articles.push(article);
    } catch (error) {
      report(file, error);
      if (known) articles.push(known);
    }
  }
  let names: readonly NameEntry[] = NO_NAMES;
  if (entries.files.includes('names.yml')) {
    try {
      names = parseNames(await readText(join(directory, 'names.yml')));
    } catch (error) {
      report('names.yml', error);
      names = before?.names ?? NO_NAMES;
    }
  }
  // The names are an object of their own to what was derived from them.
  if (before && JSON.stringify(before.names) === JSON.stringify(names)) names = before.names;
  const distinct = withoutDoubles(articles, before, report);
  if (articles.length === 0 && problems.length === 0) problems.push(folderProblem('folderEmpty', directory));
  return { shelf: createShelf(distinct, names), problems, unread: await findUnread(directory, entries) };
}

/** Whether a path is that of a file, or looks so when there is nothing. */
export async function isFilePath(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found ? !found.isDirectory() : extname(path) !== '';
}

/** Reads one file as that of a folder would be read, by itself. */
export async function readOneFile(
  path: string,
  { languages }: Pick<FolderOptions, 'languages'> = {},
): Promise<FolderContent> {
  const name = basename(path);
  const articles: Article[] = [];
  let names: readonly NameEntry[] = NO_NAMES;
  let problems: readonly Problem[] = [];
  try {
    if ((await stat(path).catch(() => null)) === null) problems = [{ key: 'fileMissing', details: {} }];
    else if (name === 'names.yml') names = parseNames(await readText(path));
    else if (name.endsWith('.md')) {
      const article = parseArticle(name.slice(0, -'.md'.length), await readText(path));
      refuseLanguage(article, languages);
      articles.push(article);
    } else problems = [{ key: 'fileNotRead', details: {} }];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    ({ problems } = error);
  }
  return {
    shelf: createShelf(articles, names),
    problems: problems.map((problem) => ({ ...problem, file: path })),
    unread: [],
  };
}

/**
 * Has a folder read when something in it has changed and it has been quiet since, and once at the start, for what changed before anybody watched.
 * A reading that fails is told of and tried again. Returns how to stop it.
 *
 * @param read `noticed` says whether something is known to have changed
 */
export function watchFolder(
  directory: string,
  read: (noticed: boolean) => Promise<void>,
  failed: (error: unknown) => void,
): () => void {
  const retries = createRetries(failed);
  let timer: NodeJS.Timeout | undefined;
  const readWhenQuiet = (noticed: boolean) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      let isNews = noticed;
      retries.run('read', () => {
        const reading = read(isNews);
        isNews = false;
        return reading;
      });
    }, QUIET_MS);
  };
  const watcher = watch(directory, { persistent: false }, () => readWhenQuiet(true));
  watcher.on('error', failed);
  readWhenQuiet(false);
  return () => {
    clearTimeout(timer);
    watcher.close();
    retries.stop();
  };
}

interface Entries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Names that begin with a dot are the editors' and git's. Null when the folder cannot be read. */
async function listFolder(directory: string): Promise<Entries | null> {
  try {
    const entries = (await readdir(directory, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
    const namesOf = (folders: boolean) =>
      entries.flatMap((entry) => (entry.isDirectory() === folders ? [entry.name] : [])).sort();
    return { files: namesOf(false), folders: namesOf(true) };
  } catch {
    return null;
  }
}

function folderProblem(key: 'folderMissing' | 'folderIsFile' | 'folderEmpty', folder: string): FileProblem {
  return { file: folder, key, details: { folder } };
}

/** An article that somebody may believe to be read: another ending, or the list of names under another name. */
const MISNAMED = /\.(?:md|mdx|markdown|mdown|txt)$|^names\.ya?ml$/i;

async function findUnread(directory: string, { files, folders }: Entries): Promise<FileProblem[]> {
  const misnamed = files.filter((name) => MISNAMED.test(name) && !name.endsWith('.md') && name !== 'names.yml');
  const unread: FileProblem[] = misnamed.map((name) => ({
    file: join(directory, name),
    key: 'fileNotRead',
    details: {},
  }));
  // An exported server is a folder of articles with their history beside them.
  const isExport = files.includes('server.json');
  for (const name of folders) {
    if (isExport && name === 'history') continue;
    const inside = await readdir(join(directory, name), { recursive: true }).catch(() => []);
    const count = inside.filter((file) => file.endsWith('.md')).length;
    if (count > 0) unread.push({ file: join(directory, name), key: 'folderNotRead', details: { count } });
  }
  return unread;
}

async function readText(path: string): Promise<string> {
  let content: Buffer;
  try {
    content = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new KnowledgeError([{ key: 'fileClosed', details: { reason } }]);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new KnowledgeError([{ key: 'notUtf8', details: {} }]);
  }
}

/** Of two articles with one title the one that was there before stays, or else the first; the other is named and left out. */
function withoutDoubles(
  articles: readonly Article[],
  before: Shelf | null,
  report: (file: string, error: KnowledgeError) => void,
): readonly Article[] {
  const isOld = ({ id, title }: Article) => before?.articles.get(id)?.title.toLowerCase() === title.toLowerCase();
  const owners = new Map<string, string>();
  for (const article of [...articles.filter(isOld), ...articles.filter((each) => !isOld(each))]) {
    const title = article.title.toLowerCase();
    const other = owners.get(title);
    if (other === undefined) owners.set(title, article.id);
    else
      report(
        `${article.id}.md`,
        new KnowledgeError([{ key: 'duplicateTitle', details: { title: article.title, other }, line: 1 }]),
      );
  }
  return articles.filter(({ id, title }) => owners.get(title.toLowerCase()) === id);
}
