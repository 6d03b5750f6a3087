import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/extract/facts.ts';
import { type Article, parseArticle } from '../../src/knowledge/article.ts';
import { NO_NAMES } from '../../src/knowledge/names.ts';
import { articleOf, readGold } from './gold.ts';

const SIZE = 100_000;
const LIMIT_MS = 200;

/** Processor time, which other programs on the machine change less than the clock. The best of several runs, each on an article of its own. */
function leastMs(make: () => Article, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const article = make();
    const before = process.cpuUsage();
    factsOf(article, NO_NAMES);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

function withBody(body: string): () => Article {
  return () => parseArticle('long', `---\ntitle: Long\nlanguage: fr\n---\n\n${body}\n`);
}

/** The same text as one passage, which no article holds: the rules themselves must stay linear. */
function asOnePassage(text: string): () => Article {
  return () => {
    const article = parseArticle('long', '---\ntitle: Long\nlanguage: fr\n---\n\nMot.\n');
    return {
      ...article,
      passages: [
        {
          id: 'p1',
          kind: 'paragraph',
          number: 1,
          heading: null,
          text,
          sentences: [{ start: 0, end: text.length }],
          line: 6,
          source: { start: 0, end: text.length },
        },
      ],
    };
  };
}

const fill = (piece: string) =>
  piece
    .repeat(Math.ceil(SIZE / piece.length))
    .slice(0, SIZE)
    .trim();

describe.each([
  ['10,000 straight marks', `${'"mots dits ici" xyz '.repeat(5_000)}`],
  ['10,000 angle marks', `${'« mots dits » oui '.repeat(5_000)}`],
  ['10,000 marks that open', `${'"a '.repeat(10_000)}${'b '.repeat(35_000)}`],
  ['one long word', 'a'.repeat(SIZE)],
  ['nested brackets', `${'('.repeat(SIZE / 2)}${')'.repeat(SIZE / 2)}`],
  ['names alone', fill('Paris, Jean Roux et ')],
  ['sums alone', fill('5 millions d’euros, ')],
  ['verbs of speech alone', fill('dit a affirmé ')],
  ['hyphens', fill('a-')],
  [
    'quotations told by a trade',
    fill('« Nous ouvrirons tous lundi », dit le maraîcher. Paul Roux et Anne Blanc rient. '),
  ],
  ['quotations told by "selon"', fill('Selon elle, pour lui, « nous ouvrirons tous lundi », de l’avis de tous, ')],
])('a paragraph of 100 kB with %s', (_, body) => {
  it('is read within 200 ms', () => {
    expect(leastMs(withBody(body), 4)).toBeLessThan(LIMIT_MS);
  });

  it('takes no more than four times as long for four times the text, uncut', () => {
    const quarter = leastMs(asOnePassage(body.slice(0, body.length / 4)), 5);
    const whole = leastMs(asOnePassage(body), 3);
    expect(whole).toBeLessThan(Math.max(100, quarter * 4 * 2.5));
  });
});

it('reads a third of a megabyte of dense news a second, even on a busy machine', () => {
  const texts = readGold('development');
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 12; run += 1) {
    const articles = texts.map(articleOf);
    const before = process.cpuUsage();
    for (const article of articles) factsOf(article, NO_NAMES);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  expect(characters / 1e6 / least).toBeGreaterThan(0.33);
});
