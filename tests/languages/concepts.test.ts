import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseConcepts } from '../../src/languages/concepts.ts';
import { en } from '../../src/languages/en.ts';
import { fr } from '../../src/languages/fr.ts';
import { findWords } from '../../src/languages/words.ts';
import { lexerOf } from '../../src/search/lexer.ts';

const text = readFileSync(new URL('../../src/languages/concepts.fr-en.txt', import.meta.url), 'utf8');
const { concepts, problems } = parseConcepts(text, 'fr', 'en');

test('every line of the concepts can be read and repeats no word', () => {
  expect(problems).toEqual([]);
  expect(concepts.length).toBeGreaterThan(900);
});

test('the words of concepts are single words that carry a subject', () => {
  const useless = [fr, en].flatMap((language) =>
    concepts.flatMap(({ words }) =>
      (words[language.code] ?? []).filter((word) => {
        const found = findWords(word).filter(lexerOf(language).isContent);
        return found.length !== 1;
      }),
    ),
  );
  expect(useless).toEqual([]);
});

test('the concepts are sorted by their first word, so that a new one has one place', () => {
  const keys = concepts.map(({ words }) =>
    (words.fr?.[0] ?? '').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe'),
  );
  const first = keys.findIndex((key, index) => index > 0 && key < (keys[index - 1] ?? ''));
  expect(first === -1 ? '' : `${keys[first]} after ${keys[first - 1]}`).toBe('');
});

test('a line that cannot be read is named and costs no other line', () => {
  const read = parseConcepts('# a note\npatron, chef = boss\nseul\n= rien\nvite, vite = fast\n', 'fr', 'en');
  expect(read.concepts).toEqual([{ words: { fr: ['patron', 'chef'], en: ['boss'] } }]);
  expect(read.problems.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'noEqualsSign'],
    [4, 'empty'],
    [5, 'repeated'],
  ]);
});
