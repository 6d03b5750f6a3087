import { type Article, parseArticle } from './article.ts';
import { type FileProblem, readFolder, watchFolder } from './folder.ts';
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
  /** Called when files changed: with the problems of a change that was not taken, or with none when it was. */
  readonly onReload: (problems: readonly FileProblem[]) => void;
  /** Called when a change by another process could not be read. */
  readonly onError: (error: unknown) => void;
}

/**
 * Opens the folder of articles and follows its changes, and the servers' changes over it. A change of the folder that has any problem is not taken:
 * the last good shelf stays.
 *
 * @throws KnowledgeError when a file is wrong at the start, naming them all
 */
export async function openLibrary({ directory, store, prepare, onReload, onError }: LibraryOptions): Promise<Library> {
  const first = await readFolder(directory);
  if (first.problems.length > 0) throw new KnowledgeError(first.problems);
  let base = first.shelf;
  await prepare(base, null);
  await keepRevisions(base, null, store);
  const servers = await openServerShelves({ store, prepare, base: () => base, onError });

  const stopWatching = watchFolder(
    directory,
    async () => {
      const next = await readFolder(directory, base);
      if (next.problems.length > 0) return onReload(next.problems);
      if (sameShelf(base, next.shelf)) return;
      const { shelf } = next;
      await prepare(shelf, null);
      await keepRevisions(shelf, base, store);
      base = shelf;
      await servers.baseChanged();
      onReload([]);
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
