import MiniSearch from 'minisearch';
import type { Article } from '../knowledge/article.ts';
import { runAtOnce } from '../knowledge/turns.ts';
import type { Language } from '../languages/language.ts';
import { type Counts, countPassage, createCounts } from './counts.ts';
import { DenseCounter } from './growing.ts';
import { BM25, findImpacts } from './impact.ts';
import { createPassageTable, type Entry, type PassageTable, stemsOf } from './passage-table.ts';
import { type Buckets, lettersOf, shapeOf, sortIntoBuckets, startOf } from './word-shape.ts';

/** Articles of one language, indexed together. It never changes; shelves that hold the same articles share it. */
export interface Segment {
  /** Knows the passages by their numbers. */
  readonly engine: () => MiniSearch;
  readonly table: PassageTable;
  readonly counts: Counts;
  /** The most that each term scores in a passage, its rarity left out. */
  readonly impacts: Float32Array;
  /** Number of each article's first passage. */
  readonly articles: ReadonlyMap<Article, number>;
  /** Terms by their first letters, and forms by their first letter and length: what a word may be mistaken for. */
  readonly termsByStart: Buckets;
  readonly formsByShape: Buckets;
  /** Which letters each form holds, as bits. */
  readonly letters: Int32Array;
}

/** An engine of so few passages is made within a turn of 8 ms, when it is asked: a shelf of the fewest never asks it. */
const QUICKLY_MADE = 200;

/**
 * Indexes articles; a step is a passage, or as little work.
 *
 * @param seldomAsked that the engine may be let go between two questions: it takes three times the memory of all the rest
 */
export function* createSegment(
  language: Language,
  articles: readonly Article[],
  seldomAsked: boolean,
): Generator<void, Segment> {
  const starts = new Map<Article, number>();
  const entries: Entry[] = [];
  for (const article of articles) {
    starts.set(article, entries.length);
    for (const passage of article.passages) entries.push({ article, passage });
  }
  const table = yield* createPassageTable(language, entries);
  const engine = entries.length <= QUICKLY_MADE ? makeWhenAsked(table, seldomAsked) : yield* makeAtOnce(table);
  const { stems, formList } = table;
  const counts = createCounts(
    new DenseCounter(stems.length),
    new DenseCounter(formList.length),
    new DenseCounter(stems.length),
  );
  for (const passage of entries.keys()) {
    countPassage(table, passage, counts, 1);
    yield;
  }
  return {
    engine,
    table,
    counts,
    impacts: yield* findImpacts(table, counts),
    articles: starts,
    termsByStart: yield* sortIntoBuckets(stems, startOf),
    formsByShape: yield* sortIntoBuckets(formList, (form) => shapeOf(form, form.length)),
    letters: Int32Array.from(formList, lettersOf),
  };
}

function* makeAtOnce(table: PassageTable): Generator<void, () => MiniSearch> {
  const engine = yield* createEngine(table);
  return () => engine;
}

/** @param seldomAsked makes it anew after the collector took it */
function makeWhenAsked(table: PassageTable, seldomAsked: boolean): () => MiniSearch {
  let kept: MiniSearch | WeakRef<MiniSearch> | undefined;
  return () => {
    const known = kept instanceof WeakRef ? kept.deref() : kept;
    if (known) return known;
    const engine = runAtOnce(createEngine(table));
    kept = seldomAsked ? new WeakRef(engine) : engine;
    return engine;
  };
}

/**
 * Stems arrive joined by spaces and need no more processing. One field holds title, heading and text, since minisearch measures a field's
 * length by itself. A step is a passage.
 */
function* createEngine(table: PassageTable): Generator<void, MiniSearch> {
  const engine = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: BM25 },
  });
  for (const id of table.entries.keys()) {
    engine.add({ id, text: stemsOf(table, id).join(' ') });
    yield;
  }
  return engine;
}
