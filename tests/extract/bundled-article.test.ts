import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/extract/facts.ts';
import { factsRecord } from '../../src/extract/record.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { NO_NAMES, parseNames } from '../../src/knowledge/names.ts';

const article = parseArticle('stargate', readFileSync('knowledge/stargate.md', 'utf8'));
const names = parseNames(readFileSync('knowledge/names.yml', 'utf8'));

describe.each([
  ['without a list of names', NO_NAMES],
  ['with the list of names', names],
] as const)('the bundled article, %s', (_, list) => {
  const { quotes, funding, partners } = factsRecord(article, factsOf(article, list));

  it('gives its five quotations to who said them', () => {
    expect(quotes.map(({ speaker, text, where, fragment }) => [speaker, text.slice(0, 34), where, fragment])).toEqual([
      ['Masayoshi Son', "L'intelligence artificielle généra", null, false],
      ['Sam Altman', 'Nous assisterons à des progrès thé', null, false],
      ['Elon Musk', "En réalité, ils n'ont pas l'argent", 'sur X', false],
      ['Sam Altman', 'Faux, comme vous le savez sûrement', null, false],
      ['Dario Amodei', 'chaotique', 'lors du Forum de Davos', true],
    ]);
  });

  it('flags what the newsroom put into the quotations, and keeps it', () => {
    expect(quotes.flatMap(({ editorial }) => editorial)).toEqual([
      '(...)',
      "(Elon Musk dirige le DOGE, le département de l'efficience budgétaire américain, ndlr)",
    ]);
  });

  it('tells every amount with who pays it', () => {
    expect(
      funding.map(({ amount, share, parties, distribution, period, status, claimedBy }) => [
        amount?.value ?? share,
        parties.join(' + '),
        distribution,
        period,
        status,
        claimedBy,
      ]),
    ).toEqual([
      [500e9, '', null, null, 'disputed', 'Donald Trump'],
      [100e9, '', null, 'initial', 'stated', null],
      [500e9, '', null, 'over', 'disputed', 'Donald Trump'],
      [10e9, 'SoftBank', null, null, 'claimed', 'Elon Musk'],
      [19e9, 'OpenAI + SoftBank', 'each', null, 'stated', null],
      [0.4, 'OpenAI + SoftBank', 'each', null, 'stated', null],
      [7e9, 'Oracle + MGX', 'joint', null, 'stated', null],
      [80e9, 'Microsoft', null, 'annual', 'stated', null],
    ]);
    expect(funding.flatMap(({ amount }) => amount?.currency ?? [])).toEqual(Array(7).fill('USD'));
    expect(funding.map(({ amount }) => amount?.qualifier ?? null).slice(0, 4)).toEqual([
      'at least',
      null,
      null,
      'less than',
    ]);
  });

  it('tells who takes part, and who does not', () => {
    const told = partners.map(({ name, involvement, role }) => `${name}: ${involvement}, ${role}`).sort();
    expect(told).toEqual([
      'AWS: out, other',
      'Google: out, other',
      'MGX: in, investor',
      'Microsoft: out, investor',
      'NVIDIA: in, operator',
      'OpenAI: in, operator',
      'Oracle: in, operator',
      'SoftBank: in, investor',
    ]);
  });

  it('proves each fact by a whole sentence of the article', () => {
    for (const { sentence, passage, start, end } of [...funding, ...partners]) {
      const { text = '', sentences = [] } = article.passages.find(({ id }) => id === passage) ?? {};
      expect(text.slice(start, end)).toBe(sentence);
      expect(sentences.some((span) => span.start === start)).toBe(true);
      expect(sentences.some((span) => span.end === end)).toBe(true);
    }
  });
});
