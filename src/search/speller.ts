import { bitCount } from './mask-sum.ts';
import type { Vocabulary } from './vocabulary.ts';
import { lettersOf, shapeOf } from './word-shape.ts';

/** Words shorter than this are too easily another word. */
const SHORTEST = 4;
/** Words from this length on may hold two wrong letters. */
const LONG = 7;
const MOST = 3;

/**
 * The forms that a mistyped word may have been meant to be: at most three of the nearest, those that are written most often. None when the word
 * is too short or too far from all.
 */
export function nearestForms(word: string, { uses, countOfForm }: Vocabulary): string[] {
  if (word.length < SHORTEST || /\d/.test(word)) return [];
  const own = lettersOf(word);
  let limit = word.length >= LONG ? 2 : 1;
  let found = new Map<string, number>();
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    const shape = shapeOf(word, length);
    for (const { segment } of uses) {
      const { letters, table, formsByShape } = segment;
      for (const number of formsByShape(shape)) {
        // Each wrong letter takes one letter away and brings another.
        if (bitCount(own ^ (letters[number] ?? 0)) > 2 * limit) continue;
        const form = table.formList[number] ?? '';
        if (shapeOf(form, form.length) !== shape || form.length < SHORTEST - 1 || /[\d']/.test(form) || found.has(form))
          continue;
        const distance = editDistance(word, form, limit);
        if (distance > limit) continue;
        const count = countOfForm(form);
        if (count === 0) continue;
        if (distance < limit) [limit, found] = [distance, new Map()];
        found.set(form, count);
      }
    }
  }
  return [...found]
    .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
    .slice(0, MOST)
    .map(([form]) => form);
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
