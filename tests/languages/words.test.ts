import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords } from '../../src/languages/words.ts';

const folded = (text: string) => findWords(text).map((word) => word.folded);

test('words lose case, accents and ligatures', () => {
  expect(folded('Œuvre ÉTÉ naïve Čeština')).toEqual(['oeuvre', 'ete', 'naive', 'cestina']);
});

test('digit groups are one number, however they are parted', () => {
  expect(folded('46 000 m2, 46\u00A0000, 46\u202F000, 500,000 and 1.234.567')).toEqual([
    '46000',
    'm2',
    '46000',
    '46000',
    '500000',
    'and',
    '1234567',
  ]);
});

test('a decimal comma is a decimal point', () => {
  expect(folded('14,2 % or 14.2 %')).toEqual(['14.2', 'or', '14.2']);
});

test('a year before a number stays a year', () => {
  expect(folded('en 2003 100 000 personnes')).toEqual(['en', '2003', '100000', 'personnes']);
});

test('initials are one word', () => {
  expect(folded('the U.S.A. and the E.U. agree')).toEqual(['the', 'usa', 'and', 'the', 'eu', 'agree']);
});

test('both kinds of apostrophe part an article from its word', () => {
  expect(findWords("l'argent d’Oracle").map((word) => [word.folded, word.elided, word.attached])).toEqual([
    ['l', true, false],
    ['argent', false, true],
    ['d', true, false],
    ['oracle', false, true],
  ]);
});

test('words stand where they say, in order, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end } of findWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
