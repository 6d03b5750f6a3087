import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLexicon } from '../../src/languages/lexicon.ts';
import { languages } from '../../src/languages/list.ts';

const text = readFileSync(new URL('../../src/languages/lexicon.fr-en.txt', import.meta.url), 'utf8');
const { entries, problems } = parseLexicon(text);

test('the lexicon has at least 4,000 entries, and every line can be read', () => {
  expect(problems).toEqual([]);
  expect(entries.length).toBeGreaterThanOrEqual(4_000);
});

test('no entry stands twice and no translation is repeated in one', () => {
  expect(new Set(entries.map(({ term }) => term)).size).toBe(entries.length);
  for (const { term, translations } of entries) expect(new Set(translations).size, term).toBe(translations.length);
});

test('no entry is a stop word of its language', () => {
  const stops = new Set(languages.find(({ code }) => code === 'fr')?.search.stopWords);
  expect(entries.map(({ term }) => term).filter((term) => stops.has(term))).toEqual([]);
});

test('the entries are sorted, so that a new one has one place', () => {
  const keys = entries.map(({ term }) => term.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe'));
  const first = keys.findIndex((key, index) => index > 0 && key < (keys[index - 1] ?? ''));
  expect(first === -1 ? '' : `${entries[first]?.term} after ${entries[first - 1]?.term}`).toBe('');
});
