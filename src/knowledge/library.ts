import { type Article, parseArticle } from './article.ts';
import { type FileProblem, type FolderContent, readFolder, watchFolder } from './folder.ts';
import { KnowledgeError } from './problem.ts';
import { type LibraryStore, openServerShelves, type ServerShelves } from './server-shelves.ts';
import type { Shelf } from './shelf.ts';
import { nextTurn } from './turns.ts';

export interface Library extends Omit<ServerShelves, 'shelfOf' | 'baseChanged' | 'close'> {
  /**
   * What a server sees now; null is a direct message.
   *
   * @throws StorageError when the server has changes that are not in memory and the database is away
   */
  shelfOf(server: string | null): Promise<Shelf>;
  /** What the operator's files say, under every server's changes. */
  baseShelf(): Shelf;
  /** An article as it was cited, or null when that revision was never kept. */
  findRevision(server: string | null, article: string, revision: string): Promise<Article | null>;
  close(): void;
}

export interface LibraryOptions {
  readonly directory: string;
  readonly store: LibraryStore;
  /**
   * Builds what is derived from a shelf, the index above all, before the shelf is seen by anyone; answers come from the shelf before meanwhile.
   *
   * @param over the operator's shelf that a server's lies over, or null
   */
  readonly prepare: (shelf: Shelf, over: Shelf | null) => Promise<void>;
  /** Codes of the languages that articles may be written in; any unless told. */
  readonly languages?: readonly string[];
  /** Called when files changed and the change was taken. */
  readonly onReload: () => void;
  /** Called at the start and when files changed, with the files that are wrong, and those that are not read although they look like articles. */
  readonly onProblems?: (content: Pick<FolderContent, 'problems' | 'unread'>) => void;
  /** Called when a change of the files, or by another process, could not be read; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/**
 * Opens the folder of articles and follows its changes, and the servers' changes over it. A file that is wrong is left out, or keeps its last good
 * version; the others are read all the same. A folder without any good article is not taken: the last good shelf stays.
 *
 * @throws KnowledgeError when there is no good article at the start, naming every file that is wrong
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { directory, store, prepare, languages, onReload, onProblems, onError } = options;
  let told: string | undefined;
  /** What was told already is told again only to somebody who has just saved a file. */
  const tell = ({ problems, unread }: FolderContent, noticed: boolean) => {
    const found = JSON.stringify([problems, unread]);
    if (problems.length + unread.length > 0 && (noticed || found !== told)) onProblems?.({ problems, unread });
    told = found;
  };
  const first = await readFolder(directory, { languages });
  if (first.shelf.articles.size === 0)
    throw new KnowledgeError([...first.problems, ...withoutArticle(first, directory)]);
  tell(first, true);
  let base = first.shelf;
  await prepare(base, null);
  await keepRevisions(base, null, store);
  const servers = await openServerShelves({ store, prepare, languages, base: () => base, onError });

  const stopWatching = watchFolder(
    directory,
    async (noticed) => {
      const next = await readFolder(directory, { before: base, languages });
      tell(next, noticed);
      if (next.shelf.articles.size === 0 || sameShelf(base, next.shelf)) return;
      const { shelf } = next;
      // First what may fail for a while: an index would be built again at every try.
      await keepRevisions(shelf, base, store);
      await prepare(shelf, null);
      base = shelf;
      await servers.baseChanged();
      onReload();
    },
    onError,
  );

  return {
    ...servers,
    shelfOf: async (server) => (server === null ? base : servers.shelfOf(server)),
    baseShelf: () => base,
    async findRevision(server, id, revision) {
      const shelf = server === null ? base : await servers.shelfOf(server);
      const current = shelf.articles.get(id);
      if (current?.revision === revision) return current;
      const markdown = await store.findMarkdown(server, id, revision);
      return markdown === null ? null : parseArticle(id, markdown);
    },
    close() {
      stopWatching();
      servers.close();
    },
  };
}

/** Those of the shelf before are kept already. */
async function keepRevisions(shelf: Shelf, before: Shelf | null, store: LibraryStore): Promise<void> {
  for (const article of shelf.articles.values()) {
    if (before?.articles.get(article.id) === article) continue;
    await store.keepBaseRevision(article.id, article.revision, article.markdown);
    await nextTurn();
  }
}

function sameShelf(one: Shelf, other: Shelf): boolean {
  return (
    one.names === other.names &&
    one.articles.size === other.articles.size &&
    [...one.articles].every(([id, article]) => other.articles.get(id) === article)
  );
}

/** Says that none of the files can be read, unless it is the folder itself that is wrong. */
function withoutArticle({ problems }: FolderContent, folder: string): readonly FileProblem[] {
  if (problems.some(({ file }) => file === folder)) return [];
  return [{ file: folder, key: 'folderUnreadable', details: { folder } }];
}
