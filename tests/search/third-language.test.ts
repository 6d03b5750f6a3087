import { expect, test } from 'vitest';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { en } from '../../src/languages/en.ts';
import { fr } from '../../src/languages/fr.ts';
import type { Language } from '../../src/languages/language.ts';
import type { Lexicon } from '../../src/languages/lexicon.ts';
import { ask, prepareSearch } from '../../src/search/ask.ts';
import { shelfOf } from './shelves.ts';

/** A little Esperanto: all that search needs of a language is in this one value. */
const eo: Language = {
  ...en,
  code: 'eo',
  name: 'Esperanto',
  search: {
    stem: (word) => word.replace(/(?:oj|ojn|on|aj|as|is|os|us|o|a|e|i|n)$/, ''),
    irregular: {},
    stopWords: ['la', 'kaj', 'de', 'en', 'estas', 'estis', 'al', 'per', 'ĝi', 'por'],
    questionWords: ['kiu', 'kio', 'kie', 'kiam', 'kiom', 'kial', 'ĉu'],
    asks: [
      ['date', ['^kiam']],
      ['person', ['^kiu']],
    ],
    countedBehind: [],
    fillers: [],
    pictures: [],
    credits: [],
    asksCredit: [],
    polar: [],
    relations: { saying: [], paying: [], takingPart: [], leading: [], leaders: [], matter: [] },
    pronouns: ['li', 'ŝi', 'ĝi', 'ili'],
    goesOn: ['kaj'],
    joins: ['kaj'],
    opens: ['kiu', 'kio', 'kie'],
    opensWithPronoun: [],
    pointers: [],
    shorthand: {},
    elisions: [],
    preambles: [],
    aboutBot: [],
    smallTalk: ['saluton', 'dankon'],
    numbers: { du: '2' },
    endings: ['oj', 'ojn', 'as', 'is'],
    cues: {
      ...en.search.cues,
      dates: ['januaro', 'februaro'],
      place: ['en'],
      leaning: ['ĝi', 'li', 'ŝi'],
    },
  },
};

const lexicon: Lexicon = {
  left: 'eo',
  right: 'en',
  entries: [
    { term: 'ponto', translations: ['bridge'] },
    { term: 'konstrui', translations: ['build'] },
  ],
};

test('a third language is one value in the list: articles and questions in it, and questions across', () => {
  const shelf = shelfOf([
    ['eo', 'La urbo', 'Marta Silva konstruis la ponton en 1931.', 'La parko havas multajn arbojn.'],
    ['en', 'The river', 'The river is home to otters and herons.', 'A ferry crossed it every morning.'],
  ]);
  prepareSearch(shelf, { languages: [fr, en, eo], lexicons: [lexicon] });
  const answerTo = (question: string) => {
    const outcome = ask(shelf, question);
    return [outcome.language, outcome.kind === 'answer' ? quoteOf(outcome.answer) : outcome.kind];
  };
  expect(answerTo('kiam estis konstruita la ponto?')).toEqual(['eo', 'Marta Silva konstruis la ponton en 1931.']);
  expect(answerTo('when was the bridge built?')).toEqual(['en', 'Marta Silva konstruis la ponton en 1931.']);
  expect(answerTo('dankon')).toEqual(['eo', 'smallTalk']);
});
