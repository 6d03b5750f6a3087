import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/knowledge/article.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { createShelf } from '../../src/knowledge/shelf.ts';
import { parseLexicon } from '../../src/languages/lexicon.ts';
import { ask, prepareSearch } from '../../src/search/ask.ts';
import type { Outcome } from '../../src/search/outcome.ts';
import { shelfOf } from './shelves.ts';

const bridges = () =>
  shelfOf([
    [
      'fr',
      'Le pont de la Vallette',
      "Le pont de la Vallette a été inauguré en 1932 par l'ingénieure Jeanne Morel. Il mesure 240 mètres.",
      'Sa construction a coûté 12 millions de francs. Cela représentait alors le budget annuel de la ville.',
      "L'intelligence des ouvriers fut louée par la presse. Le péage a été supprimé parce que les commerçants protestaient.",
    ],
    [
      'en',
      'The Harwood lighthouse',
      'The Harwood lighthouse was built by Thomas Keane on the northern cliff. It guides fishing boats at night.',
      'The lamp was replaced in 1975 because the old one had cracked. Its keeper, Mary Dunn, retired four years later.',
    ],
  ]);

const shown = (outcome: Outcome) => (outcome.kind === 'answer' ? quoteOf(outcome.answer) : outcome.kind);

describe('an answer', () => {
  test.each([
    ['quand a été inauguré le pont ?', 'inauguré en 1932', 'the date asked for stands beside the word'],
    ['combien mesure le pont', '240 mètres', 'a number, in the sentence that leans on the one before'],
    ['pourquoi le péage a été supprimé ?', 'parce que les commerçants', 'the cause'],
    ['who built the lighthouse?', 'Thomas Keane', 'the person'],
    ['why was the lamp replaced', 'because the old one had cracked', 'the cause'],
  ])('%s', (question, expected) => {
    expect(shown(ask(bridges(), question))).toContain(expected);
  });

  test('is found across languages, in both directions', () => {
    expect(shown(ask(bridges(), 'when was the bridge inaugurated?'))).toContain('1932');
    expect(shown(ask(bridges(), 'qui a construit le phare ?'))).toContain('Thomas Keane');
  });

  test('lists other passages best first, each once, without its own', () => {
    const outcome = ask(bridges(), 'quand a été inauguré le pont ?');
    if (outcome.kind !== 'answer') throw new Error(`expected an answer, received ${outcome.kind}`);
    const passages = [outcome.answer, ...outcome.others].map(({ passage }) => passage);
    expect(new Set(passages).size).toBe(passages.length);
    expect(outcome.confidence).toBeGreaterThan(0.36);
  });

  test('holds no more citations than asked for', () => {
    const outcome = ask(bridges(), 'quand a été inauguré le pont ?', { limit: 1 });
    expect(outcome.kind === 'answer' && outcome.others).toEqual([]);
  });

  test('goes with the question that the text asks itself', () => {
    const shelf = shelfOf([
      [
        'fr',
        'Le festival',
        "Le but du festival ? Faire connaître les luthiers de la région à toute l'Europe.",
        'Il dure neuf jours.',
      ],
    ]);
    expect(shown(ask(shelf, 'quel est le but du festival ?'))).toContain('Faire connaître les luthiers');
  });
});

describe('what people type', () => {
  const shelf = bridges();
  test.each([
    ['QUAND A ETE INAUGURE LE PONT', 'upper case without accents'],
    ['quand le pont inauguré?', 'words left out'],
    ['quand a été inoguré le pont', 'two wrong letters'],
    ['quand les ponts inaugurés', 'plurals'],
    ['inauguration du pont : quelle année', 'a noun for the verb'],
  ])('%s (%s)', (question) => {
    expect(shown(ask(shelf, question))).toContain('1932');
  });

  test('an apostrophe left out', () => {
    expect(shown(ask(shelf, 'qui a loué lintelligence des ouvriers'))).toContain("L'intelligence des ouvriers");
  });

  test('a number in letters is the number in digits', () => {
    expect(shown(ask(shelf, 'what happened 4 years later'))).toContain('four years later');
  });

  test('a name in two words, and the abbreviation of a name', () => {
    const named = shelfOf(
      [
        [
          'fr',
          'Transports',
          'La société MetroNord exploite les tramways de la ville depuis 1998.',
          'Les autobus sont conduits par des bénévoles.',
        ],
      ],
      [{ name: 'MetroNord', kind: 'organisation', aliases: ['MTN'] }],
    );
    expect(shown(ask(named, 'que fait metro nord ?'))).toContain('MetroNord');
    expect(shown(ask(named, 'que fait MTN ?'))).toContain('MetroNord');
  });
});

describe('silence', () => {
  test('names the words that no article mentions, names first', () => {
    const outcome = ask(bridges(), 'que pense Gustave Eiffel de la gravitation ?');
    expect(outcome).toMatchObject({ kind: 'silent', language: 'fr' });
    expect(outcome.kind === 'silent' && outcome.unknown).toEqual(['Gustave', 'Eiffel', 'gravitation']);
  });

  test('does not take a name nobody mentions for one that looks like it', () => {
    expect(ask(bridges(), 'who is Thomas Kranz').kind).toBe('silent');
  });

  test('does not tell when from a passage without a date', () => {
    expect(ask(bridges(), 'when did the fishing boats come?').kind).toBe('silent');
  });

  test('an empty shelf is silent', () => {
    expect(ask(createShelf([]), 'quand a été inauguré le pont ?')).toMatchObject({
      kind: 'silent',
      confidence: 0,
      near: false,
    });
  });

  test.each(['et pourquoi ?', 'comment ?', 'and why?', 'who?'])('%s has no subject', (question) => {
    expect(ask(bridges(), question).kind).toBe('noSubject');
  });

  test.each(['', '   ', 'bonjour', 'merci beaucoup !', 'hello', 'thank you', '🎉🎉', '...', 'ok super'])(
    '"%s" asks nothing',
    (message) => {
      expect(ask(bridges(), message).kind).toBe('smallTalk');
    },
  );
});

describe('a shelf', () => {
  test("may bring words of its own, before the project's", () => {
    const shelf = shelfOf([
      [
        'fr',
        'Serveurs',
        'Le tavernier relance les machines en panne chaque nuit.',
        'Les sauvegardes sont gardées un an.',
      ],
    ]);
    expect(ask(shelf, 'which watchdog restarts machines?').kind).toBe('answer');
    const { entries } = parseLexicon('tavernier = gizmotron\n');
    expect(ask(shelf, 'gizmotron').kind).toBe('silent');
    prepareSearch(shelf, { lexicons: [{ left: 'fr', right: 'en', entries }] });
    const outcome = ask(shelf, 'what does the gizmotron do?', { language: 'en' });
    expect(outcome.kind === 'silent' ? outcome.unknown : []).toEqual([]);
    expect(shown(outcome)).toContain('tavernier');
  });
});

test('every quotation is made of whole sentences of its passage, for any question', () => {
  const shelf = createShelf([parseArticle('stargate', readFileSync('knowledge/stargate.md', 'utf8'))]);
  const word = fc.constantFrom(
    'stargate',
    'musk',
    'combien',
    'why',
    'emplois',
    'Azure',
    '@everyone',
    '**',
    '🎉',
    'milliards',
    'qui',
    'texas',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
      ),
      (question) => {
        const outcome = ask(shelf, question);
        const citations =
          outcome.kind === 'answer'
            ? [outcome.answer, ...outcome.others]
            : outcome.kind === 'silent'
              ? outcome.nearest
              : [];
        for (const { passage, start, end } of citations) {
          const first = passage.sentences.findIndex((sentence) => sentence.start === start);
          const last = passage.sentences.findIndex((sentence) => sentence.end === end);
          expect(first).toBeGreaterThanOrEqual(0);
          expect([0, 1]).toContain(last - first);
        }
      },
    ),
    { numRuns: 300 },
  );
});
