import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf, shorten } from '../../src/knowledge/shorten.ts';

test.each([
  ['a short text', 20, 'a short text'],
  ['two\n\n lines ', 20, 'two lines'],
  ['Pourquoi\u00A0?', 20, 'Pourquoi\u00A0?'],
  ['The harbour opens in June.', 26, 'The harbour opens in June.'],
  ['The harbour opens in June.', 25, 'The harbour opens in…'],
  // The word before would be too little of it.
  ['A counterrevolutionary', 12, 'A counterre…'],
  ['naïve'.normalize('NFD'), 4, 'na…'],
  ['ok 👩‍👩‍👧 ok', 9, 'ok…'],
  ['👍🏽👍🏽', 6, '👍🏽…'],
  ['🇫🇷🇬🇧🇩🇪', 8, '🇫🇷…'],
])('"%s" in %d is "%s"', (text, limit, shown) => {
  expect(shorten(text, limit)).toBe(shown);
});

test('whatever the text, it is not longer than the limit, and none of its characters is halved', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 100 }), (text, limit) => {
      const line = shorten(text, 1_000);
      const shown = shorten(text, limit);
      expect(shown.length).toBeLessThanOrEqual(limit);
      expect(shown.isWellFormed()).toBe(true);
      expect(shown === line || line.startsWith(shown.slice(0, -1))).toBe(true);
      const beginning = beginningOf(text, limit);
      expect(beginning.length).toBeLessThanOrEqual(limit);
      expect(beginning.isWellFormed()).toBe(true);
      expect(text.startsWith(beginning)).toBe(true);
    }),
  );
});

test('a pile of marks is cut, and does not take the text with it', () => {
  expect(shorten(`a${'\u0301'.repeat(1_000)}`, 100)).toMatch(/^a\u0301{16,98}…$/u);
});
