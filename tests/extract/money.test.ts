import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settledAmounts } from '../../src/extract/all-amounts.ts';
import { factsOf } from '../../src/extract/facts.ts';
import { nameOf } from '../../src/extract/mention.ts';
import { findSums } from '../../src/extract/money.ts';
import { tokenize } from '../../src/extract/tokens.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { NO_NAMES } from '../../src/knowledge/names.ts';
import { languageOf } from '../../src/languages/list.ts';
import { escapeMarkdown } from './gold.ts';

function sumsIn(language: 'fr' | 'en', text: string) {
  const rules = languageOf(language)?.speech;
  if (!rules) throw new Error(`expected a known language, received ${language}`);
  return findSums(text, tokenize(text, vocabularyOf(rules)), rules.money).map(
    ({ start, end, value, currency, qualifier, bare }) => ({
      text: text.slice(start, end),
      value,
      currency,
      qualifier,
      bare,
    }),
  );
}

describe('an amount in French', () => {
  it.each([
    ["1,2 milliard d'euros", 1.2e9, 'EUR'],
    ['46 000 euros', 46_000, 'EUR'],
    ['900\u00A0000\u00A0€', 900_000, 'EUR'],
    ['800.000 euros', 800_000, 'EUR'],
    ['8,3 M€', 8.3e6, 'EUR'],
    ['3 Md€', 3e9, 'EUR'],
    ['350 k€', 350_000, 'EUR'],
    ['deux cents millions de dollars', 200e6, 'USD'],
    ["un demi-milliard d'euros", 0.5e9, 'EUR'],
    ["un million et demi d'euros", 1.5e6, 'EUR'],
    ['31 millions de dollars canadiens', 31e6, 'CAD'],
    ['14,5 milliards de francs CFA', 14.5e9, 'XOF'],
    ['1,35 milliard de francs suisses', 1.35e9, 'CHF'],
    ['480 millions de livres sterling', 480e6, 'GBP'],
    ["entre 180 et 220 millions d'euros", 180e6, 'EUR'],
    ['29,90 €', 29.9, 'EUR'],
    ["45'000 francs suisses", 45_000, 'CHF'],
    ['un million deux cent mille euros', 1.2e6, 'EUR'],
    ["trois quarts de million d'euros", 750_000, 'EUR'],
    ["40 ou 50 millions d'euros", 40e6, 'EUR'],
    ['500 000 $ CA', 500_000, 'CAD'],
    ['500 millions de dollars de Hong Kong', 500e6, 'HKD'],
    ['3 millions d’€', 3e6, 'EUR'],
  ])('%s is read', (text, value, currency) => {
    expect(sumsIn('fr', `Le prix est de ${text}.`)).toMatchObject([{ text, value, currency }]);
  });

  it.each([
    ['au moins 5 millions d’euros', 'at least'],
    ['bien moins de 10 milliards de dollars', 'less than'],
    ['près de 5 millions d’euros', 'about'],
    ["jusqu'à 5 millions d’euros", 'up to'],
  ])('%s is qualified', (text, qualifier) => {
    expect(sumsIn('fr', `Il paiera ${text}.`)[0]?.qualifier).toBe(qualifier);
  });

  it.each([
    'quarante mille livres',
    '12 000 habitants',
    '140 m² et 3 m',
    '73 %',
    'en 2019',
    'quelques milliers d’euros',
    "des centaines de millions d'euros",
  ])('%s is no money', (text) => {
    expect(sumsIn('fr', `On y compte ${text}.`).filter(({ bare }) => !bare)).toEqual([]);
  });
});

describe('an amount in English', () => {
  it.each([
    ['£420m', 420e6, 'GBP'],
    ['$1,200', 1200, 'USD'],
    ['$1.2bn', 1.2e9, 'USD'],
    ['C$4.1-billion', 4.1e9, 'CAD'],
    ['US$3 million', 3e6, 'USD'],
    ['A$450k', 450_000, 'AUD'],
    ['KSh 1.8 billion', 1.8e9, 'KES'],
    ['Rs 640 crore', 6.4e9, 'INR'],
    ['7.5 million euros', 7.5e6, 'EUR'],
    ['half a million euro', 0.5e6, 'EUR'],
    ['two hundred million dollars', 200e6, 'USD'],
    ['between £12 million and £15 million', 12e6, 'GBP'],
    ['$3-5 million', 3e6, 'USD'],
    ['40 million Danish kroner', 40e6, 'DKK'],
    ['2.5 billion Norwegian crowns', 2.5e9, 'NOK'],
    ['€10-15m', 10e6, 'EUR'],
    ['€10 to €15 million', 10e6, 'EUR'],
    ['three quarters of a million pounds', 750_000, 'GBP'],
    ['Rs 2 lakh crore', 2e12, 'INR'],
    ['N4.5 billion', 4.5e9, 'NGN'],
    ['3-million-pound', 3e6, 'GBP'],
  ])('%s is read', (text, value, currency) => {
    expect(sumsIn('en', `It will cost ${text}.`)).toMatchObject([{ text, value, currency }]);
  });

  it.each([
    'nine pounds of darts',
    '12 million doors',
    '96 percent',
    '27,000 workers',
    'two million pounds of coal',
    'several hundred million dollars',
  ])('%s is no money', (text) => {
    expect(sumsIn('en', `They counted ${text}.`).filter(({ bare }) => !bare)).toEqual([]);
  });
});

it('reads a magnitude that a hyphen ties to what follows', () => {
  expect(sumsIn('en', 'a £1.2m-a-year deal and a $2-billion-plus plan')).toMatchObject([
    { text: '£1.2m', value: 1.2e6 },
    { text: '$2-billion', value: 2e9 },
  ]);
});

it('reads a rise as two sums and not as a range', () => {
  expect(sumsIn('en', 'The bill went from £10m to £15m.').map(({ value }) => value)).toEqual([10e6, 15e6]);
});

it('reads back every value it is written for, as a slice of the text', () => {
  const magnitude = fc.constantFrom([1e6, 'million', 'million'], [1e9, 'milliard', 'billion'], [1, '', ''] as const);
  const whole = fc.integer({ min: 2, max: 999_999 });
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: 0, max: 99 }),
      magnitude,
      fc.constantFrom('fr', 'en'),
      fc.boolean(),
      (units, cents, [times, french, english], language, sign) => {
        const value = Number(((units + cents / 100) * Number(times)).toPrecision(15));
        const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
          maximumFractionDigits: 2,
        }).format(units + cents / 100);
        const plural = units >= 2 ? 's' : '';
        const frenchText = french === '' ? `${number} ${sign ? '€' : 'euros'}` : `${number} ${french}${plural} d'euros`;
        const englishText = sign ? `€${number} ${english}`.trim() : `${number} ${english} euros`.replace(/ {2}/g, ' ');
        const text = language === 'fr' ? frenchText : englishText;
        const [sum, ...others] = sumsIn(language === 'fr' ? 'fr' : 'en', `Il faut ${text} ici.`);
        expect(others).toEqual([]);
        expect(sum).toMatchObject({ text, currency: 'EUR' });
        expect(sum?.value).toBeCloseTo(value, 2);
      },
    ),
  );
});

describe('a number in millions without its currency', () => {
  const settled = (language: 'fr' | 'en', text: string) =>
    settledAmounts(
      parseArticle('news', `---\ntitle: News\nlanguage: ${language}\n---\n\n${escapeMarkdown(text)}\n`),
      NO_NAMES,
    ).map(({ citation }) => quoteOf(citation));

  it.each([
    ['fr', 'Le club a été vendu 70 millions d’euros. En 2022, le voisin s’était vendu 61 millions.', '61 millions'],
    ['en', 'The stand costs £7 million. “We were told 4 million,” he says.', '4 million'],
  ] as const)('is money where the article counts money alone: %s: %s', (language, text, sum) => {
    expect(settled(language, text)).toContain(sum);
  });

  it.each([
    ['fr', 'Le site a levé 7 millions d’euros. Ses visiteurs étaient 3 millions en 2022.', '3 millions'],
    [
      'fr',
      'Il a levé 7 millions d’euros et vendu 5 millions de pots. L’an dernier, il y en avait 3 millions.',
      '3 millions',
    ],
    ['en', 'The app raised £7 million. Its users have doubled to 3 million.', '3 million'],
    ['en', 'The app raised £7 million. It has 5 million fans. A year ago it was 3 million.', '3 million'],
  ] as const)('is none where things are counted: %s: %s', (language, text, sum) => {
    expect(settled(language, text)).not.toContain(sum);
  });
});

describe('who pays', () => {
  const paid = (language: 'fr' | 'en', text: string) => {
    const article = parseArticle('news', `---\ntitle: News\nlanguage: ${language}\n---\n\n${escapeMarkdown(text)}\n`);
    return factsOf(article, NO_NAMES).funding.map(({ amount, share, parties, distribution }) =>
      [amount ? quoteOf(amount.citation) : share, parties.map(nameOf).join(' + '), distribution]
        .filter(Boolean)
        .join(' '),
    );
  };

  it.each([
    ['fr', 'La région Bretagne apporte 5 millions d’euros au port.', ['5 millions d’euros région Bretagne']],
    [
      'fr',
      'Le port coûtera 9 millions d’euros, dont 5 millions payés par la ville de Brest.',
      ['9 millions d’euros', '5 millions ville de Brest'],
    ],
    ['fr', 'Nordbank et Axelor verseront chacun 5 M€ pour le port.', ['5 M€ Nordbank + Axelor each']],
    ['fr', 'Axelor détiendra 60 % du capital et Nordbank 40 %.', ['0.6 Axelor', '0.4 Nordbank']],
    [
      'fr',
      'La ville versera 3 millions d’euros, le département du Finistère 2 millions.',
      ['3 millions d’euros ville', '2 millions département du Finistère'],
    ],
    ['en', 'Nordbank is lending £5m to the port.', ['£5m Nordbank']],
    ['en', 'A further €95 million comes from the Harbour Trust.', ['€95 million Harbour Trust']],
    ['en', 'Axelor has put in £5m for a 22% stake.', ['£5m Axelor', '0.22 Axelor']],
    ['en', 'The port will cost £9m.', ['£9m']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(paid(language, text)).toEqual(expected);
  });

  it.each([
    ['fr', 'Axelor a réalisé un chiffre d’affaires de 8 millions d’euros.'],
    ['fr', 'Le billet coûte 12 euros.'],
    ['fr', 'La société est valorisée 310 millions de dollars.'],
    ['en', 'Revenue rose to £5.2m last year.'],
    ['en', 'By comparison, Norway spent $8 million on its vault.'],
    ['en', 'The deal values the company at $140m.'],
  ] as const)('%s: nobody, as nothing is funded: %s', (language, text) => {
    expect(paid(language, text)).toEqual([]);
  });
});
