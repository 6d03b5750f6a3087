import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/languages/detect.ts';
import { en } from '../../src/languages/en.ts';
import { fr } from '../../src/languages/fr.ts';
import { languageOf } from '../../src/languages/list.ts';

test.each([
  ["combien d'emplois ?", 'fr'],
  ['ou se trouve le siege', 'fr'],
  ["qu'en pense musk", 'fr'],
  ['quels partenaires pour stargate', 'fr'],
  ['how many jobs', 'en'],
  ["what's the total investment", 'en'],
  ['who founded softbank', 'en'],
  ['is google in it', 'en'],
])('%s is %s, whatever the person speaks', (text, code) => {
  expect(detectLanguage(text, fr).code).toBe(code);
  expect(detectLanguage(text, en).code).toBe(code);
});

test("a question that could be either is in the person's language", () => {
  expect(detectLanguage('microsoft azure', fr)).toBe(fr);
  expect(detectLanguage('microsoft azure', en)).toBe(en);
});

test('a locale of Discord names its language, one that is not known none', () => {
  expect(languageOf('en-GB')).toBe(en);
  expect(languageOf('fr')).toBe(fr);
  expect(languageOf('sv-SE')).toBeUndefined();
});
