import { describe, expect, it } from 'vitest';
import { fundingIn } from './dealings.ts';

describe('who pays a sum', () => {
  it.each([
    [
      'fr',
      'La facture, 72 millions d’euros, sera réglée par le ministère des Armées.',
      ['72 millions d’euros: ministère des Armées'],
    ],
    [
      'fr',
      'Le coût, 87 millions d’euros, est pris en charge par le Cnes (52 millions) et par Belspo (35 millions).',
      ['87 millions d’euros: Cnes + Belspo', '52 millions: Cnes', '35 millions: Belspo'],
    ],
    [
      'fr',
      'Le câble est cofinancé par Orange et Telma, à raison de 50 millions de dollars chacun.',
      ['50 millions de dollars: Orange + Telma'],
    ],
    [
      'fr',
      'La Confédération assume l’essentiel de la dépense, soit 512 millions de francs.',
      ['512 millions de francs: Confédération'],
    ],
    ['fr', 'Le conseil départemental du Lot verse 120 000 euros.', ['120 000 euros: conseil départemental du Lot']],
    ['fr', 'La région Bretagne rembourse 30 000 euros aux acheteurs.', ['30 000 euros: région Bretagne']],
    [
      'fr',
      'Lumio a levé 8 millions d’euros auprès d’Alven, de Partech et de Kima Ventures.',
      ['8 millions d’euros: Alven + Partech + Kima Ventures'],
    ],
    [
      'fr',
      'Le fonds Harrow serait prêt à débourser 14 millions d’euros pour 70 % du club.',
      ['14 millions d’euros: Harrow', '70 %: Harrow'],
    ],
    ['en', 'The conversion will cost Shropshire Council £85,000.', ['£85,000: Shropshire Council']],
    ['en', 'The Trinity Group has bought the hotel for £8m.', ['£8m: Trinity Group']],
    ['en', 'Adnams has sold the hotel to the Trinity Group for £8m.', ['£8m: Trinity Group']],
    [
      'en',
      'The museum was promised £85,000 by the Moondance Foundation and £30,000 by Lowri Prosser.',
      ['£85,000: Moondance Foundation', '£30,000: Lowri Prosser'],
    ],
    ['en', 'The plant is paid for with €70 million of Nordlicht’s own funds.', ['€70 million: Nordlicht']],
    ['en', 'LG is pressing ahead with Honda: the pair have each poured $2.2bn into a plant.', ['$2.2bn: LG + Honda']],
    ['en', 'Orange and MTN are each sinking $150 million into the scheme.', ['$150 million: Orange + MTN']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(fundingIn(language, text)).toEqual([...expected]);
  });

  it.each([
    [
      'a part',
      'fr',
      'Coût : 12 millions d’euros, pris en charge pour moitié par la métropole et pour le reste par l’État.',
      ['12 millions d’euros: '],
    ],
    ['whose relative lent it', 'en', 'The bakery began with £11,000 borrowed from Adeyemi’s aunt.', []],
    [
      'who announces',
      'fr',
      'Le verrier Cristal annonce la mise en service de son four, fruit d’un investissement de 57 millions d’euros.',
      ['57 millions d’euros: '],
    ],
  ] as const)('is not whoever is named beside: %s', (_, language, text, expected) => {
    expect(fundingIn(language, text)).toEqual([...expected]);
  });
});

describe('who holds a share', () => {
  it.each([
    [
      'fr',
      'Solvance détient 51 % du capital, le coréen Daehan 34 % et la banque nordique Nordlån 15 %.',
      ['51 %: Solvance', '34 %: Daehan', '15 %: Nordlån'],
    ],
    ['fr', 'La société est détenue à 75 % par Engie et à 25 % par Qair.', ['75 %: Engie', '25 %: Qair']],
    [
      'fr',
      'RWE et Equinor ont signé. Chacun détiendra 45 % de la société de projet, les 10 % restants revenant à Mirova.',
      ['45 %: RWE + Equinor', '10 %: Mirova'],
    ],
    [
      'en',
      'Hanil will own 60 per cent of it and Voltaria, which will run the site, 40 per cent.',
      ['60 per cent: Hanil', '40 per cent: Voltaria'],
    ],
    [
      'en',
      'The firm is 45 percent owned by Sumaq, 35 percent by Inca Capital, a fund, and 20 percent by the Ghana Airports Company.',
      ['45 percent: Sumaq', '35 percent: Inca Capital', '20 percent: Ghana Airports Company'],
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(fundingIn(language, text)).toEqual([...expected]);
  });

  it.each([
    ['en', 'The news sent its shares up 11%.'],
    ['en', 'The Bank of England held interest rates at 4 per cent.'],
    ['fr', 'Apple détient 18 % du marché mondial.'],
  ] as const)('is nobody in %s: %s', (language, text) => {
    expect(fundingIn(language, text)).toEqual([]);
  });
});
