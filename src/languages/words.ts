import type { Span } from '../knowledge/span.ts';
import { keepLast } from './memory.ts';

/** A word or number as it stands in a text; `folded` is its form for comparing: lower case, no accents, digit groups joined. */
export interface Word extends Span {
  readonly folded: string;
  /** The word touches an apostrophe on its right: `l` in "l'argent". */
  readonly elided: boolean;
  /** The word touches an apostrophe on its left: `s` in "Musk's". */
  readonly attached: boolean;
}

/**
 * Words are letters, marks and digits of any script; initials with full stops ("U.S.A.") and numbers with groups or decimals ("46 000", "500,000",
 * "14,2") are one word. A character that takes two code units is never cut in half.
 */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{Lu}\.){2,}|(?<![\p{N}.,])\p{Nd}{1,3}(?:[ \u00A0\u202F\u2009.,]\p{Nd}{3})+(?![\p{N}])|\p{Nd}+[.,]\p{Nd}+(?![\p{N}])|[\p{L}\p{N}\p{M}]+/gu;
const APOSTROPHES = "'’ʼ‘`´";
const ASCII_WORD = /^[a-z0-9]+$/;

/** Texts up to this many characters may be questions, whose words many ask for one after the other; those of a longer text are asked for once. */
const SHORT = 2_000;
const wordsOfShort = keepLast(takeApart);

/** Words of a text in order. Offsets are those of the text as given. */
export function findWords(text: string): readonly Word[] {
  return text.length <= SHORT ? wordsOfShort(text) : takeApart(text);
}

function takeApart(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    words.push({
      folded: foldWord(match[0]),
      start,
      end,
      elided: end < text.length && APOSTROPHES.includes(text.charAt(end)),
      attached: start > 0 && APOSTROPHES.includes(text.charAt(start - 1)),
    });
  }
  return words;
}

/** Whether a letter is written large. */
export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Lower case, accents and ligatures undone, separators of digit groups and initials dropped; decimals keep a full stop. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower;
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return foldNumber(lower);
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

function foldNumber(number: string): string {
  const plain = number.normalize('NFKD').replace(/\p{M}/gu, '');
  if (/^\d{1,3}(?:[ .,]\d{3})+$/.test(plain)) return plain.replace(/\D/g, '');
  return plain.replace(',', '.');
}
