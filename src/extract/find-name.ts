import { findWords } from '../languages/words.ts';

/**
 * What a person typed, looked up among names: accents, case and small slips do not matter, a part of a name is enough ("musk"), and words
 * around the name are passed over ("monsieur Musk").
 *
 * @param nameOf the names by which an item is known; several are separated by a line break
 * @returns items whose name fits, best first; none when nothing fits
 */
export function findNames<T>(typed: string, items: readonly T[], nameOf: (item: T) => string): T[] {
  const asked = wordsOf(typed.slice(0, TYPED_LIMIT));
  if (asked.length === 0) return [];
  const scored = items.map((item) => ({
    item,
    score: Math.max(
      ...nameOf(item)
        .split('\n')
        .map((name) => scoreOf(asked, wordsOf(name))),
    ),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= ENOUGH && score >= best * NEAR_BEST)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}

const TYPED_LIMIT = 200;
/** Below this a name shares too little with what was typed. */
const ENOUGH = 0.3;
/** A name that fits much less well than the best is not meant. */
const NEAR_BEST = 0.6;

function wordsOf(text: string): string[] {
  return findWords(text)
    .filter(({ elided }) => !elided)
    .map(({ folded }) => folded);
}

/** Shared words, weighed by length, over the mean of what was typed and what the name holds; an initial or a beginning counts in part. */
function scoreOf(asked: readonly string[], name: readonly string[]): number {
  if (name.length === 0) return 0;
  if (asked.join('') === name.join('')) return 1;
  let shared = 0;
  for (const word of name) shared += word.length * Math.max(...asked.map((other) => likeness(other, word)));
  if (shared === 0) return 0;
  const lengthOf = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  return Math.min(0.99, (2 * shared) / (Math.max(lengthOf(name), shared) + Math.max(lengthOf(asked), shared)));
}

function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (typed.length >= 2 && word.startsWith(typed)) return 0.9;
  if (typed.length < 4 || word.length < 4) return 0;
  const slips = typed.length >= 8 && word.length >= 8 ? 2 : 1;
  return editDistance(typed, word, slips) <= slips ? 0.85 : 0;
}

/** Damerau-Levenshtein (optimal string alignment), given up beyond `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? limit + 1;
}
