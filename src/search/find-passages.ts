import type { SearchOptions } from 'minisearch';
import { keepBeside } from '../languages/memory.ts';
import type { Group } from './expand.ts';
import { BM25 } from './impact.ts';
import { rarityOf } from './probe.ts';
import type { Segment } from './segment.ts';
import type { SegmentUse, Term, Vocabulary } from './vocabulary.ts';

/** A passage the engine found, by its number in a segment. */
export interface Found {
  readonly use: SegmentUse;
  readonly passage: number;
  readonly score: number;
}

/** How many passages of each language the engine hands on to be ranked again. */
const MOST = 50;
/** Those far below the best are not worth the time: no figure falls when they are left out (docs/search.md). */
const LEAST_SHARE = 0.45;
const FEWEST = 10;

interface Weighed {
  readonly term: Term;
  /** Of its alternative, times its rarity. */
  readonly worth: number;
}

/**
 * The best passages by BM25 (the sum over all alternatives), best first. Passages of equal score come in the shelf's order, so that it makes no
 * difference how they are spread over segments.
 */
export function findPassages(vocabulary: Vocabulary, groups: readonly Group[]): Found[] {
  const terms = weighTerms(vocabulary, groups);
  // So few are all looked at: one may answer without a word of the question.
  if (vocabulary.passages <= MOST) return hasAny(groups) ? allPassages(vocabulary) : [];
  const best = new Best();
  for (const [place, use] of vocabulary.uses.entries()) searchSegment(vocabulary, use, place, terms, best);
  const least = LEAST_SHARE * (best.found[0]?.score ?? 0);
  return best.found.filter(({ score }, place) => place < FEWEST || score >= least);
}

/** Whether a passage may hold anything of the question, or anything like it. */
function hasAny(groups: readonly Group[]): boolean {
  return groups.some(
    ({ alternatives, kin, synonyms, associates }) =>
      alternatives.length + kin.length + synonyms.length + associates.length > 0,
  );
}

function allPassages({ uses }: Vocabulary): Found[] {
  const held = uses.flatMap((use) =>
    use.segment.table.entries.flatMap((_, passage) =>
      use.held === null || use.held[passage] === 1 ? [{ use, passage, score: 0 }] : [],
    ),
  );
  return held.sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

/** The rarest first. */
function weighTerms({ passages }: Vocabulary, groups: readonly Group[]): Weighed[] {
  const weights = new Map<Term, number>();
  for (const { alternatives } of groups)
    for (const { term, weight } of alternatives) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return [...weights]
    .sort(([one], [other]) => one.passages - other.passages || (one.stem < other.stem ? -1 : 1))
    .map(([term, weight]) => ({ term, worth: weight * rarityOf(term.passages, passages) }));
}

/** Room to add up the scores of a segment's passages; all zeros between questions. */
const roomOf = keepBeside(({ table }: Segment) => new Float64Array(table.entries.length));

/**
 * Asks the engine for one term after the other and adds up. As soon as the terms that are left could not lift a passage that none of the others
 * found among the best, they are looked up in those found alone (MaxScore: Turtle & Flood 1995).
 */
function searchSegment(
  vocabulary: Vocabulary,
  use: SegmentUse,
  place: number,
  terms: readonly Weighed[],
  best: Best,
): void {
  const { segment, held } = use;
  const { counts, impacts } = segment;
  const scores = roomOf(segment);
  const found: number[] = [];
  const collect = ({ id, score }: { readonly id: number; readonly score: number }) => {
    if (held !== null && held[id] === 0) return false;
    const before = scores[id] ?? 0;
    if (before === 0) found.push(id);
    scores[id] = before + score;
    // What was collected need not be sorted and handed over.
    return false;
  };
  const isFound = (id: number) => ((scores[id] ?? 0) > 0 ? 1 : 0);
  // The engine knows its own passages alone: with these constants and boosts it scores them as those of the whole shelf.
  const stretch = counts.engineLength / counts.passages / vocabulary.meanEngineLength;
  const fixed = BM25.k * (1 - BM25.b);
  const k = fixed + BM25.k * BM25.b * stretch;
  const bm25 = { k, b: 1 - fixed / k, d: 0 };
  const here = terms.flatMap(({ term, worth }) => {
    const number = term.numbers[place] ?? -1;
    if (number < 0) return [];
    const boost = (worth * (BM25.k + 1)) / (rarityOf(counts.terms.at(number), counts.passages) * (k + 1));
    // Impacts were measured with the segment's own mean length; with another a passage scores so much more at most.
    return [{ stem: term.stem, boost, most: (worth * (impacts[number] ?? 0)) / Math.min(1, stretch) }];
  });
  let left = here.reduce((sum, { most }) => sum + most, 0);
  let boost = 0;
  const everywhere: SearchOptions = { bm25, boostTerm: () => boost, filter: collect as never };
  const whereFound: SearchOptions = { ...everywhere, boostDocument: isFound };
  let options = everywhere;
  for (const { stem, boost: ofTerm, most } of here) {
    if (options !== whereFound && best.isOutOfReach(left, scores, found)) options = whereFound;
    boost = ofTerm;
    segment.engine().search(stem, options);
    left -= most;
  }
  // Rounded, so that what should be equal is equal however it was added up.
  for (const passage of found) scores[passage] = Math.fround(scores[passage] ?? 0);
  const least = best.leastOf(scores, found);
  for (const passage of found) {
    const score = scores[passage] ?? 0;
    if (score >= least) best.offer(use, passage, score);
    scores[passage] = 0;
  }
}

/** The best passages of the segments so far, best first. */
class Best {
  readonly found: Found[] = [];

  offer(use: SegmentUse, passage: number, score: number): void {
    const { found } = this;
    const last = found[MOST - 1];
    if (last && score < last.score) return;
    const offered = { use, passage, score };
    if (last && !isBefore(offered, last)) return;
    let place = found.length;
    for (let other = found[place - 1]; other && isBefore(offered, other); other = found[place - 1]) place -= 1;
    found.splice(place, 0, offered);
    if (found.length > MOST) found.pop();
  }

  /** Below this, none of the passages can be kept: as many as are always kept are above what is worth the time. */
  leastOf(scores: Float64Array, passages: readonly number[]): number {
    let top = this.found[0]?.score ?? 0;
    for (const passage of passages) top = Math.max(top, scores[passage] ?? 0);
    let above = 0;
    for (const passage of passages) if ((scores[passage] ?? 0) >= LEAST_SHARE * top) above += 1;
    return above >= FEWEST ? LEAST_SHARE * top : 0;
  }

  /**
   * True when passages that have nothing yet cannot be kept with what is left to be had: fifty are above it, or ten are and it is too little
   * beside the best.
   *
   * @param scores what `passages` have so far
   */
  isOutOfReach(left: number, scores: Float64Array, passages: readonly number[]): boolean {
    // A little more, since scores are rounded.
    const reach = left * (1 + 1e-6);
    let best = this.found[0]?.score ?? 0;
    let above = 0;
    for (const { score } of this.found) if (score > reach) above += 1;
    for (const passage of passages) {
      const score = scores[passage] ?? 0;
      if (score > reach) above += 1;
      if (score > best) best = score;
    }
    return above >= MOST || (above >= FEWEST && reach < LEAST_SHARE * best);
  }
}

function isBefore(one: Found, other: Found): boolean {
  if (one.score !== other.score) return one.score > other.score;
  const { article } = one.use.segment.table.entries[one.passage] ?? {};
  const { article: otherArticle } = other.use.segment.table.entries[other.passage] ?? {};
  if (!article || !otherArticle || article === otherArticle) return one.passage < other.passage;
  return article.id < otherArticle.id;
}
