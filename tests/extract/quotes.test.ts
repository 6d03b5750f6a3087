import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/extract/facts.ts';
import { nameOf } from '../../src/extract/mention.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { NO_NAMES } from '../../src/knowledge/names.ts';
import { escapeMarkdown } from './gold.ts';

function told(language: 'fr' | 'en', text: string): string[] {
  const article = parseArticle('news', `---\ntitle: News\nlanguage: ${language}\n---\n\n${escapeMarkdown(text)}\n`);
  return factsOf(article, NO_NAMES).quotes.map(({ citation, speaker, described }) => {
    const who = speaker ? nameOf(speaker) : described ? `(${quoteOf(described)})` : 'nobody';
    return `${who}: ${quoteOf(citation)}`;
  });
}

describe('a French quotation', () => {
  it.each([
    [
      'a verb and a name behind it',
      '« Nous ouvrirons avant la fin du mois », a promis Claire Duval, la directrice.',
      'Claire Duval',
    ],
    ['straight marks', '"Nous ouvrirons avant la fin du mois", a promis Claire Duval.', 'Claire Duval'],
    [
      'curly marks and nested ones',
      '“On m’a dit ‘jamais’ pendant dix ans de suite”, rappelle Claire Duval.',
      'Claire Duval',
    ],
    [
      'no-break spaces inside angle marks',
      '«\u00A0Nous ouvrirons avant la fin du mois\u00A0», glisse Claire Duval.',
      'Claire Duval',
    ],
    ['a colon', 'Claire Duval l’assure : « Nous ouvrirons avant la fin du mois. »', 'Claire Duval'],
    [
      '"et X, de préciser :"',
      'Et Claire Duval, directrice du port, de préciser : « Nous ouvrirons avant la fin du mois. »',
      'Claire Duval',
    ],
    ['a noun of speech', 'La réponse de Claire Duval : « Nous ouvrirons avant la fin du mois. »', 'Claire Duval'],
    ['selon', 'Selon Claire Duval, « le port ouvrira avant la fin du mois ».', 'Claire Duval'],
    ['an incise inside the marks', '« Le port, explique Claire Duval, ouvrira avant la fin du mois. »', 'Claire Duval'],
    [
      'an unlisted verb at the marks',
      '« Le port ouvrira avant la fin du mois », vaticine Claire Duval.',
      'Claire Duval',
    ],
    [
      'the medium before the name',
      '« Le port ouvrira avant la fin du mois », a confié à Ouest-France Claire Duval.',
      'Claire Duval',
    ],
  ])('is told by %s', (_, text, speaker) => {
    const [first = ''] = told('fr', text);
    expect(first.startsWith(`${speaker}: `)).toBe(true);
  });

  it('goes on behind its attribution', () => {
    expect(
      told('fr', '« Le port ouvrira lundi prochain », dit Claire Duval. « Nous sommes prêts depuis un an. »'),
    ).toEqual(['Claire Duval: Le port ouvrira lundi prochain', 'Claire Duval: Nous sommes prêts depuis un an.']);
  });

  it('is given by title to whom the article names with it', () => {
    const text = 'Le maire, Jean Roux, a visité le port. « Il ouvrira avant la fin du mois », a déclaré le maire.';
    expect(told('fr', text)).toEqual(['Jean Roux: Il ouvrira avant la fin du mois']);
  });

  it('is given by pronoun to the last who acts and fits', () => {
    const text =
      'La ministre Anne Lebrun a reçu Jean Roux. « Le port ouvrira avant la fin du mois », a-t-elle annoncé.';
    expect(told('fr', text)).toEqual(['Anne Lebrun: Le port ouvrira avant la fin du mois']);
  });

  it('keeps a nameless speaker as the article puts him', () => {
    expect(told('fr', '« Personne n’y croit plus vraiment ici », souffle un haut fonctionnaire.')).toEqual([
      '(un haut fonctionnaire): Personne n’y croit plus vraiment ici',
    ]);
  });

  it.each([
    ['a title', 'Elle a publié un roman, « La nuit où le port a brûlé », en 2019.'],
    ['a word held with tongs', 'Le village « zéro déchet » ouvrira lundi.'],
    ['a brochure', 'Une brochure de 24 pages, « Vivre avec la mer sans la craindre », est distribuée.'],
  ])('is not found in %s', (_, text) => {
    expect(told('fr', text)).toEqual([]);
  });
});

describe('an English quotation', () => {
  it.each([
    ['said and a name', '“The harbour opens before the month is out,” said Claire Duval, its manager.'],
    ['a name and said', '"The harbour opens before the month is out," Claire Duval said.'],
    ['single marks', '‘The harbour opens before the month is out,’ says Claire Duval.'],
    [
      'an apposition before the verb',
      '"The harbour opens before the month is out," Claire Duval, the port manager, told reporters.',
    ],
    ['a title before the name', '"The harbour opens before the month is out," said the port manager, Claire Duval.'],
    ['a colon', 'Claire Duval was blunt: “The harbour opens before the month is out.”'],
    ['according to', 'According to Claire Duval, “the harbour opens before the month is out”.'],
    ['a verb before it', 'Claire Duval called the plan “a very long way to go for nothing”.'],
    ['a question mark', '"Will it open before the month is out?" Claire Duval asked.'],
  ])('is told by %s', (_, text) => {
    const [first = ''] = told('en', text);
    expect(first.startsWith('Claire Duval: ')).toBe(true);
  });

  it('is one speaker’s on both sides of an incise', () => {
    expect(told('en', '“The harbour,” explained Claire Duval, “opens before the month is out.”')).toEqual([
      'Claire Duval: The harbour,',
      'Claire Duval: opens before the month is out.',
    ]);
  });

  it('has no speaker when two could be meant', () => {
    const [first = ''] = told(
      'en',
      'Sarah Kent met Laura Pike at noon. "The harbour opens before the month is out," she said.',
    );
    expect(first.startsWith('nobody') || first.startsWith('Sarah Kent')).toBe(true);
  });

  it.each([
    ['a title in capitals', 'The week opens with "The Man Who Sold His Weather", a comedy.'],
    ['jargon', 'Officials speak of "hard-to-reach" valleys and villages.'],
  ])('is not found in %s', (_, text) => {
    expect(told('en', text)).toEqual([]);
  });
});

it('cites only slices of passages, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '« ',
      ' »',
      '“',
      '”',
      '"',
      '‘',
      '’',
      '(',
      ')',
      '[…]',
      ' : ',
      ', ',
      '. ',
      ' a dit ',
      ' said ',
      ' Jean Roux ',
      ' 3 millions d’euros ',
      ' 40 % ',
      ' détient ',
      ' selon ',
      '\n\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.constantFrom('fr', 'en'), (pieces, language) => {
      const body = escapeMarkdown(pieces.join('').replace(/[\p{Cc}&!~|-]/gu, ' '));
      if (body.trim() === '') return;
      const article = parseArticle('news', `---\ntitle: News\nlanguage: ${language}\n---\n\nMot. ${body}\n`);
      const { quotes, funding, partners } = factsOf(article, NO_NAMES);
      const cited = [
        ...quotes.flatMap(({ citation, speaker, described, where }) => [citation, speaker?.citation, described, where]),
        ...funding.flatMap(({ evidence, amount, parties, periodWords }) => [
          evidence,
          amount?.citation,
          periodWords,
          ...parties.map((party) => party.citation),
        ]),
        ...partners.flatMap(({ name, evidence }) => [name.citation, evidence]),
      ];
      for (const citation of cited) {
        if (!citation) continue;
        expect(article.passages).toContain(citation.passage);
        expect(citation.start).toBeGreaterThanOrEqual(0);
        expect(citation.end).toBeLessThanOrEqual(citation.passage.text.length);
        expect(quoteOf(citation).trim()).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});
