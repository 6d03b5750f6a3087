import type { MoneyRules } from '../languages/speech.ts';
import type { Token } from './tokens.ts';

/** A number as written and where it ends; `next` is the index of the token after it. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
  /** Written in words: "deux cents". */
  readonly inWords: boolean;
}

/** Reads digits ("46 000", "1,2") or words ("deux cents", "half a million" without its magnitude) at a token. */
export function readNumber(tokens: readonly Token[], at: number, rules: MoneyRules): NumberRead | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    const value = valueOfDigits(token.text, rules.decimal);
    return value === null ? null : { value, next: at + 1, inWords: false };
  }
  if (!mayBeNumber(token, rules)) return null;
  return readWords(tokens, at, rules);
}

/** Reads digits by the customs of a language: 1,200 is twelve hundred in English and 1.2 in French; three digits after each of several marks group. */
function valueOfDigits(written: string, decimal: ',' | '.'): number | null {
  if (DIGITS.test(written)) return Number(written);
  const plain = written.replace(/[ \u00A0\u202F\u2009'’]/gu, '');
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...more] = plain.split(decimal);
  // Grouped with the other language's mark: "1,200,000" in a French text.
  if (more.length > 0) return /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? Number(plain.replace(/\D/g, '')) : null;
  const grouped = whole.includes(group);
  if (grouped && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) {
    // The other language's decimal: "1.2 milliard".
    return fraction === undefined && /^\d+[.,]\d+$/.test(plain) ? Number(plain.replace(',', '.')) : null;
  }
  const value = Number(`${whole.replaceAll(group, '')}.${fraction ?? '0'}`);
  return Number.isFinite(value) ? value : null;
}

const DIGITS = /^\d{1,15}$/;

/** Most words are none: told apart before anything is taken to pieces. */
export function mayBeNumber({ kind, lower, known }: Token, { units }: MoneyRules): boolean {
  if (kind !== 'word') return false;
  if (known.lower !== null) return known.numeral;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && units.has(lower.slice(0, hyphen));
}

const VAGUE = /^(?:several|few|many|some|couple|plusieurs|quelques)$/;
const WORDS_LIMIT = 8;

function readWords(tokens: readonly Token[], at: number, rules: MoneyRules): NumberRead | null {
  let total = 0;
  let current = 0;
  let index = at;
  let read = false;
  while (index < tokens.length && index - at < WORDS_LIMIT) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    const parts = token.lower.includes('-')
      ? token.lower.split('-').filter((part) => part !== 'et' && part !== 'and')
      : [token.lower];
    if (rules.halves.has(token.lower) && !read) {
      const article = tokens[index + 1];
      const skip = article !== undefined && rules.units.get(article.lower) === 1 ? 2 : 1;
      return { value: 0.5, next: index + skip, inWords: true };
    }
    const values = parts.map((part) => rules.units.get(part));
    if (values.length === 0 || values.some((value) => value === undefined)) {
      const joins =
        read && (token.lower === 'and' || token.lower === 'et') && rules.units.has(tokens[index + 1]?.lower ?? '');
      if (!joins || current < 20) break;
      index += 1;
      continue;
    }
    // "several hundred million", "quelques milliers" count nothing.
    if (!read && (values[0] ?? 0) >= 100 && VAGUE.test(tokens[index - 1]?.lower ?? '')) return null;
    for (const value of values) {
      if (value === undefined) continue;
      if (value === 100) current = Math.max(1, current) * 100;
      else if (value === 1000) {
        total += Math.max(1, current) * 1000;
        current = 0;
      } else if (value === 20 && current % 100 === 4 && parts.length > 1) current += 76;
      else current += value;
    }
    read = true;
    index += 1;
  }
  return read ? { value: total + current, next: index, inWords: true } : null;
}
