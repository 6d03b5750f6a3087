import type { MoneyRules } from '../languages/speech.ts';
import type { Token } from './tokens.ts';

/** "million", "m", "lakh crore". */
export interface Magnitude {
  readonly value: number;
  /** "et demi": half of the magnitude on top. */
  readonly plus: number;
  readonly letters: boolean;
  readonly next: number;
}

/** A magnitude behind a number; letters alone count when a sign says that the number is money (`signed`). */
export function readMagnitude(
  tokens: readonly Token[],
  at: number,
  rules: MoneyRules,
  signed: boolean,
): Magnitude | null {
  let index = at;
  if (tokens[index]?.text === '-' && tokens[index]?.spaced === false) index += 1;
  let plus = 0;
  if (lowerAt(tokens, index) === 'and' && lowerAt(tokens, index + 1) === 'a' && lowerAt(tokens, index + 2) === 'half') {
    plus = 0.5;
    index += 3;
  }
  const token = tokens[index];
  if (token?.kind !== 'word') return null;
  const letters =
    token.text.length <= 4 && !/^(?:cent|mil)/.test(token.lower) && !['crore', 'lakh'].includes(token.lower);
  let value = rules.magnitudes.get(token.lower);
  let next = index + 1;
  // Metres and tonnes are written small; French magnitudes are M and Md.
  if (value !== undefined && letters && !signed && rules.decimal === ',' && /^[mbt]/.test(token.text))
    value = token.text === 'mds' || token.text === 'mrd' ? value : undefined;
  if (value === undefined) return null;
  // "2 lakh crore"
  if (value === 1e5 && lowerAt(tokens, next).startsWith('crore')) {
    value = 1e12;
    next += 1;
  }
  if (value === 1e3 && (lowerAt(tokens, next) === 'milliards' || lowerAt(tokens, next) === 'billion')) {
    value = 1e12;
    next += 1;
  }
  if (lowerAt(tokens, next) === 'et' && /^demie?$/.test(lowerAt(tokens, next + 1))) {
    plus = 0.5;
    next += 2;
  }
  return { value, plus: plus * value, letters, next };
}

/** "un demi-milliard", "demi-million", "a quarter of a million", "trois quarts de milliard". */
export function readHalfWord(
  tokens: readonly Token[],
  at: number,
  rules: MoneyRules,
): (Magnitude & { readonly number: number }) | null {
  const count = rules.units.get(lowerAt(tokens, at));
  const start = count === 1 || count === 3 ? at + 1 : at;
  const word = lowerAt(tokens, start);
  if (word.startsWith('demi-') && count !== 3) return partOf(tokens, start, word.slice(5), 0.5, rules);
  const quarters = QUARTERS.get(word);
  if (quarters === undefined) return null;
  let next = start + 1;
  if (!OF.test(lowerAt(tokens, next))) return null;
  next += 1;
  if (rules.units.get(lowerAt(tokens, next)) === 1) next += 1;
  return partOf(tokens, next, lowerAt(tokens, next), (count ?? quarters) / 4, rules);
}

function partOf(tokens: readonly Token[], at: number, magnitude: string, number: number, { magnitudes }: MoneyRules) {
  const value = tokens[at] && magnitudes.get(magnitude);
  return value === undefined || value < 1e6 ? null : { value, plus: 0, letters: false, next: at + 1, number };
}

/** How many of them, when no number stands before. */
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['quarter', 1],
  ['quart', 1],
  ['quarters', 3],
  ['quarts', 3],
  ['three-quarters', 3],
  ['trois-quarts', 3],
]);
const OF = /^(?:of|de|d')$/;

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}
