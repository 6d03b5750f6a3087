import { type Article, parseArticle, refuseLanguage } from './article.ts';
import { KnowledgeError } from './problem.ts';
import { createRetries } from './retries.ts';
import type { Draft, Edit, Revision } from './revision.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { Store } from './store.ts';
import { runInTurns } from './turns.ts';

/** A shelf that nobody used for this long leaves memory; the store has all of it. */
const IDLE_MS = 30 * 60_000;

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

interface Options {
  readonly store: LibraryStore;
  /** Builds what is derived from a shelf that lies over another. */
  readonly prepare: (shelf: Shelf, over: Shelf | null) => Promise<void>;
  /** Codes of the languages that articles may be written in; any unless told. What is in the log already stays as it is. */
  readonly languages?: readonly string[] | undefined;
  /** The operator's shelf at this moment. */
  readonly base: () => Shelf;
  readonly onError: (error: unknown) => void;
}

/** One server's changes over the base shelf, in memory. */
interface Own {
  readonly newest: ReadonlyMap<string, Revision>;
  readonly names: Shelf['names'];
  readonly words: Shelf['words'];
  readonly shelf: Shelf;
}

export interface ServerShelves {
  shelfOf(server: string): Promise<Shelf>;
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
  /** How many servers' own shelves are in memory. */
  openShelves(): number;
  /** The operator's files changed: every shelf over them is made anew. */
  baseChanged(): Promise<void>;
  close(): void;
}

/** Shelves are copy-on-write: a server that changed nothing is given the base shelf itself and costs no memory. */
export async function openServerShelves({ store, prepare, languages, base, onError }: Options): Promise<ServerShelves> {
  const withChanges = new Set<string>();
  const open = new Map<string, Own>();
  const usedAt = new Map<string, number>();
  const lastStep = new Map<string, Promise<unknown>>();

  /** Steps of one server follow one another, so that no two changes are built on the same shelf. */
  const inTurn = <T>(server: string, step: () => Promise<T>): Promise<T> => {
    const next = (lastStep.get(server) ?? Promise.resolve()).then(step, step);
    const settled = next.then(
      () => undefined,
      () => undefined,
    );
    lastStep.set(server, settled);
    void settled.then(() => lastStep.get(server) === settled && lastStep.delete(server));
    return next;
  };

  const readOwn = async (server: string): Promise<Own> => {
    const [revisions, names, words] = await Promise.all([
      store.readNewest(server),
      store.listNames(server),
      store.listWords(server),
    ]);
    const newest = new Map(revisions.map((revision) => [revision.article, revision]));
    return compose({ newest, names, words }, open.get(server)?.shelf);
  };

  /** The server's articles over the base, each parsed once: those of `before` and of the base keep their identity. */
  const compose = async ({ newest, names, words }: Omit<Own, 'shelf'>, before: Shelf | undefined): Promise<Own> => {
    const beneath = base();
    const articles = new Map<string, Article>(beneath.articles);
    await runInTurns(
      (function* () {
        for (const [id, { markdown, revision }] of newest) {
          const known = [before?.articles.get(id), beneath.articles.get(id)].find(
            (each) => each?.revision === revision,
          );
          if (markdown === null) articles.delete(id);
          else articles.set(id, known ?? parseArticle(id, markdown));
          yield;
        }
      })(),
    );
    const ownNames = new Set(names.map(({ name }) => name));
    const allNames =
      names.length === 0 ? beneath.names : [...beneath.names.filter(({ name }) => !ownNames.has(name)), ...names];
    const shelf = createShelf(articles.values(), allNames, words);
    await prepare(shelf, beneath);
    const own = { newest, names, words, shelf };
    // The operator's files may have changed meanwhile.
    return beneath === base() ? own : compose(own, shelf);
  };

  const ownOf = async (server: string): Promise<Own> => {
    usedAt.set(server, Date.now());
    const known = open.get(server);
    if (known) return known;
    return inTurn(server, async () => {
      const own = open.get(server) ?? (await readOwn(server));
      open.set(server, own);
      return own;
    });
  };

  const refresh = (server: string) =>
    inTurn(server, async () => {
      withChanges.add(server);
      open.set(server, await readOwn(server));
    });

  const candidate = ({ newest, names, words, shelf }: Own, article: string, revision: Revision): Promise<Own> => {
    const next = new Map(newest).set(article, revision);
    return compose({ newest: next, names, words }, shelf);
  };

  const findServers = async () => {
    for (const server of await store.listServers()) withChanges.add(server);
  };

  const retries = createRetries(onError);
  /** A shelf that is being read may have been read before the change. */
  const refreshRead = (server: string) => {
    if (open.has(server) || lastStep.has(server)) retries.run(server, () => refresh(server));
  };
  const unsubscribe = store.subscribe((change) => {
    if (change.what === 'everything') {
      retries.run('everything', async () => {
        await findServers();
        for (const server of withChanges) refreshRead(server);
      });
    } else {
      if (change.what !== 'pins' && change.what !== 'settings') withChanges.add(change.server);
      refreshRead(change.server);
    }
  });
  const stopListening = () => {
    unsubscribe();
    retries.stop();
  };
  try {
    await findServers();
  } catch (error) {
    stopListening();
    throw error;
  }

  const sweep = setInterval(() => {
    for (const server of open.keys()) {
      if (Date.now() - (usedAt.get(server) ?? 0) <= IDLE_MS || lastStep.has(server)) continue;
      open.delete(server);
      usedAt.delete(server);
    }
  }, IDLE_MS / 10);
  sweep.unref();

  return {
    refresh,
    shelfOf: async (server) => (withChanges.has(server) ? (await ownOf(server)).shelf : base()),
    openShelves: () => open.size,
    async baseChanged() {
      await Promise.all(
        [...open.keys()].map((server) =>
          inTurn(server, async () => {
            const own = open.get(server);
            if (own) open.set(server, await compose(own, own.shelf));
          }),
        ),
      );
    },
    async originOf(server, article) {
      const { newest } = await ownOf(server);
      return { from: newest.get(article)?.number ?? null, base: base().articles.get(article)?.revision ?? null };
    },
    async preview(server, { article, markdown }) {
      const own = await ownOf(server);
      return (await candidate(own, article, unsaved(own, { article, markdown }, languages))).shelf;
    },
    async outdatedBeneath(server) {
      const { newest } = await ownOf(server);
      return [...newest.values()].filter((own) => own.base !== (base().articles.get(own.article)?.revision ?? null));
    },
    async save(server, edit) {
      await ownOf(server);
      return inTurn(server, async (): Promise<Saved> => {
        const own = open.get(server) ?? (await readOwn(server));
        const built = await candidate(own, edit.article, unsaved(own, edit, languages));
        const appended = await store.append(server, editOf(edit));
        if (appended.kind === 'clash') {
          const fresh = await readOwn(server);
          open.set(server, fresh);
          return { kind: 'clash', current: standing(fresh, edit.article, base()) };
        }
        withChanges.add(server);
        open.set(server, { ...built, newest: new Map(built.newest).set(edit.article, appended.revision) });
        return { kind: 'saved', revision: appended.revision, shelf: built.shelf };
      });
    },
    close() {
      clearInterval(sweep);
      stopListening();
    },
  };
}

/** A revision that is not in the log yet; refused when its title is another article's, or when nobody here reads its language. */
function unsaved(
  { shelf }: Own,
  { article, markdown }: Pick<Edit, 'article' | 'markdown'>,
  languages: readonly string[] | undefined,
): Revision {
  const parsed = markdown === null ? null : parseArticle(article, markdown);
  if (parsed) refuseLanguage(parsed, languages);
  const title = parsed?.title.toLowerCase();
  const other = [...shelf.articles.values()].find((each) => each.id !== article && each.title.toLowerCase() === title);
  if (parsed && other) {
    throw new KnowledgeError([{ key: 'duplicateTitle', details: { title: parsed.title, other: other.id }, line: 1 }]);
  }
  const revision = parsed?.revision ?? null;
  return { article, number: 0, revision, markdown, base: null, author: { id: '', name: '' }, at: 0, note: '' };
}

function standing({ shelf, newest }: Own, article: string, base: Shelf) {
  return {
    markdown: shelf.articles.get(article)?.markdown ?? null,
    from: newest.get(article)?.number ?? null,
    base: base.articles.get(article)?.revision ?? null,
  };
}

function editOf({ article, from, base, markdown, author, at, note }: Edit): Edit {
  return { article, from, base, markdown, author, at, note };
}
