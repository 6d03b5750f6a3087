import { type Article, parseArticle } from './article.ts';
import { type FileProblem, readFolder, watchFolder } from './folder.ts';
import { KnowledgeError } from './problem.ts';
import type { Draft, Edit, Revision } from './revision.ts';
import { openServerShelves } from './server-shelves.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { Store } from './store.ts';

export type LibraryStore = Pick<
  Store,
  | 'append'
  | 'readNewest'
  | 'findMarkdown'
  | 'keepBaseRevision'
  | 'listServers'
  | 'listNames'
  | 'listWords'
  | 'subscribe'
>;

/** What came of saving an edit. In a clash nothing was written; `current` is what stands in its place now, null when it was removed. */
export type Saved =
  | { readonly kind: 'saved'; readonly revision: Revision; readonly shelf: Shelf }
  | {
      readonly kind: 'clash';
      readonly current: {
        readonly markdown: string | null;
        readonly from: number | null;
        readonly base: string | null;
      };
    };

export interface Library {
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
  /** What an edit of an article starts from: the server's newest revision, and the file beneath. */
  originOf(server: string, article: string): Promise<Pick<Edit, 'from' | 'base'>>;
  /** The shelf as it would be after an edit, its index ready, without changing anything. */
  preview(server: string, edit: Pick<Edit, 'article' | 'markdown'>): Promise<Shelf>;
  /**
   * Checks, writes to the log, then swaps the shelf whose index was built beside. Any failure leaves store and shelf as they were.
   *
   * @throws KnowledgeError when the article is wrong or its title is another's
   */
  save(server: string, edit: Edit | Draft): Promise<Saved>;
  /** Reads a server's names, words and articles again after they were changed in the store. */
  refresh(server: string): Promise<void>;
  /** Own revisions of a server that were written over another text of the operator's file than is there now. */
  outdatedBeneath(server: string): Promise<readonly Revision[]>;
  close(): void;
}

export interface LibraryOptions {
  readonly directory: string;
  readonly store: LibraryStore;
  /** Builds what is derived from a shelf, the index above all, before the shelf is seen by anyone. */
  readonly prepare: (shelf: Shelf) => void;
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
  prepare(base);
  await keepRevisions(base, store);
  const servers = await openServerShelves({ store, prepare, base: () => base, onError });

  const stopWatching = watchFolder(
    directory,
    async () => {
      const next = await readFolder(directory);
      if (next.problems.length > 0) return onReload(next.problems);
      if (sameShelf(base, next.shelf)) return;
      const shelf = reuseUnchanged(base, next.shelf);
      prepare(shelf);
      await keepRevisions(shelf, store);
      base = shelf;
      servers.baseChanged();
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

async function keepRevisions(shelf: Shelf, store: LibraryStore): Promise<void> {
  for (const { id, revision, markdown } of shelf.articles.values())
    await store.keepBaseRevision(id, revision, markdown);
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
