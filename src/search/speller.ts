import { bitCount } from './mask-sum.ts';

/** Finds the known words that a mistyped one may have been meant to be. */
export interface Speller {
  /** Numbers of the nearest known words, at most three; none when the word is too short or too far from all. */
  readonly nearest: (word: string) => readonly number[];
}

/** Words shorter than this are too easily another word. */
const SHORTEST = 4;
/** Words from this length on may hold two wrong letters. */
const LONG = 7;
const MOST = 3;

/** @param words known words; a word's place in the list is its number */
export function createSpeller(words: readonly string[]): Speller {
  const shelves = new Map<number, number[]>();
  const letters = new Int32Array(words.length);
  for (const [number, word] of words.entries()) {
    if (word.length < SHORTEST - 1 || /[\d']/.test(word)) continue;
    letters[number] = lettersOf(word);
    const shelf = shelves.get(shelfOf(word, word.length));
    if (shelf) shelf.push(number);
    else shelves.set(shelfOf(word, word.length), [number]);
  }
  return {
    nearest: (word) => {
      if (word.length < SHORTEST || /\d/.test(word)) return [];
      const own = lettersOf(word);
      let limit = word.length >= LONG ? 2 : 1;
      let found: number[] = [];
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        for (const number of shelves.get(shelfOf(word, length)) ?? []) {
          // Each wrong letter takes one letter away and brings another.
          if (bitCount(own ^ (letters[number] ?? 0)) > 2 * limit) continue;
          const distance = editDistance(word, words[number] ?? '', limit);
          if (distance > limit) continue;
          if (distance < limit) [limit, found] = [distance, []];
          found.push(number);
        }
      }
      return found.slice(0, MOST);
    },
  };
}

/** People seldom mistype the first letter. */
function shelfOf(word: string, length: number): number {
  return word.charCodeAt(0) * 256 + length;
}

/** Which letters a word holds, as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

/**
 * Letters to change, add, drop or swap with a neighbour (optimal string alignment), or `limit + 1` when there are more than `limit`.
 */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last] = [last, current];
  }
  return last[other.length] ?? limit + 1;
}
