import type { Article } from './article.ts';
import { type NameEntry, NO_NAMES } from './names.ts';
import type { WordEntry } from './server-state.ts';

/**
 * What one server sees at one moment. A shelf never changes: a change makes a new one, so whatever is derived from it
 * (an index, the facts of its articles) can be kept beside it by identity.
 */
export interface Shelf {
  readonly articles: ReadonlyMap<string, Article>;
  readonly names: readonly NameEntry[];
  /** Entries of the lexicon that this server's moderators added. */
  readonly words: readonly WordEntry[];
}

const NO_WORDS: readonly WordEntry[] = [];

export function createShelf(
  articles: Iterable<Article>,
  names: readonly NameEntry[] = NO_NAMES,
  words: readonly WordEntry[] = NO_WORDS,
): Shelf {
  const sorted = [...articles].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { articles: new Map(sorted.map((article) => [article.id, article])), names, words };
}

/** The articles of a shelf, newest first by the date they were published; those without a date come last. */
export function newestFirst({ articles }: Shelf): Article[] {
  const dateOf = ({ published = '' }: Article) => published;
  return [...articles.values()].sort((one, other) =>
    dateOf(one) < dateOf(other) ? 1 : dateOf(one) > dateOf(other) ? -1 : 0,
  );
}
