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
    ['fr', 'Le solde de 90 000 euros incombant à la ville de Brest.', ['90 000 euros: ville de Brest']],
    [
      'fr',
      'Le chantier coûte 5 millions d’euros : 3 millions de la ville de Brest, 2 millions du conseil départemental du Lot.',
      ['5 millions d’euros: ', '3 millions: ville de Brest', '2 millions: conseil départemental du Lot'],
    ],
    [
      'fr',
      'Le financement est bouclé : l’État à hauteur de 400 000 euros, Axelor pour 90 000 euros.',
      ['400 000 euros: État', '90 000 euros: Axelor'],
    ],
    ['fr', 'La région Bretagne y est allée de 150 000 euros.', ['150 000 euros: région Bretagne']],
    ['fr', 'Kallisto en est coproducteur pour 500 000 euros.', ['500 000 euros: Kallisto']],
    [
      'fr',
      'Axelor a levé 9 millions d’euros. Le tour a été souscrit par Nordlån et le fonds de pension danois Kallisto.',
      ['9 millions d’euros: Nordlån + Kallisto'],
    ],
    [
      'fr',
      'Le câble coûte 95 millions d’euros, répartis entre Axelor (75 millions) et Kallisto (20 millions).',
      ['95 millions d’euros: Axelor + Kallisto', '75 millions: Axelor', '20 millions: Kallisto'],
    ],
    [
      'fr',
      'Le gouvernement centrafricain débourse 4 millions d’euros.',
      ['4 millions d’euros: gouvernement centrafricain'],
    ],
    ['en', 'The sum of €250 million comes courtesy of the state of Saxony.', ['€250 million: state of Saxony']],
    ['fr', 'La Ligue contre le cancer a mis 50 000 euros au pot.', ['50 000 euros: Ligue']],
    [
      'fr',
      'Le tour de 9 millions d’euros est mené par Axelor, avec la participation de Nordlån et de Kallisto.',
      ['9 millions d’euros: Axelor + Nordlån + Kallisto'],
    ],
    ['en', 'The firm has been handed £170m of public money by Nordbank.', ['£170m: Nordbank']],
    ['en', 'Nordbank came forward with £2m.', ['£2m: Nordbank']],
    ['en', 'Axelor is spending £60 million, a fifth of it borrowed from Nordbank.', ['£60 million: Axelor']],
    ['en', 'The £4m cost is being met by Nordbank.', ['£4m: Nordbank']],
    ['en', 'The remainder, some £4m, is to be found by Nordbank.', ['£4m: Nordbank']],
    ['en', 'The hall was saved by a donation of £3m by Axelor.', ['£3m: Axelor']],
    ['en', 'Nordbank picked up the old pier for a reported £8m.', ['£8m: Nordbank']],
    ['en', 'The Moondance Foundation’s grant covered another £2m.', ['£2m: Moondance Foundation']],
    ['en', 'The state government is putting in £2m.', ['£2m: state government']],
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
    [
      'who adds to it',
      'fr',
      'L’Union européenne a promis 7 millions d’euros, que l’Espagne complétera par 4 millions.',
      ['7 millions d’euros: Union européenne', '4 millions: Espagne'],
    ],
    [
      'whom nobody names',
      'fr',
      'L’État y consacre 60 millions d’euros, auxquels il faut ajouter 12 millions pour la route.',
      ['60 millions d’euros: État', '12 millions: '],
    ],
    [
      'whose verb is another',
      'fr',
      'Kallisto, qui devait fournir les cabines, réclame 12 millions d’euros.',
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

describe('who pays, whatever the verb is', () => {
  it.each([
    [
      'en',
      'Aid agency Sida wired $4 million to the clinic, Unicef $2 million.',
      ['$4 million: Sida', '$2 million: Unicef'],
    ],
    ['en', 'The Danish bank Lunar wrote a mortgage of €3 million.', ['€3 million: Lunar']],
    ['en', 'The Marchmont Trust has made a present of £50,000.', ['£50,000: Marchmont Trust']],
    ['en', 'Two mines, Kolar and Hutti, prepay $6 million.', ['$6 million: Kolar + Hutti']],
    ['en', 'The Danish bank Lunar participates with a tranche of $60 million.', ['$60 million: Lunar']],
    [
      'fr',
      'Google a flanqué 80 millions d’euros dans l’affaire et Bouygues a allongé 3 millions.',
      ['80 millions d’euros: Google', '3 millions: Bouygues'],
    ],
    [
      'fr',
      'L’Union européenne gratifie le port d’une aide de 15 millions d’euros.',
      ['15 millions d’euros: Union européenne'],
    ],
    [
      'fr',
      'Le ministère de la Culture ouvre une enveloppe de 2 millions d’euros.',
      ['2 millions d’euros: ministère de la Culture'],
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(fundingIn(language, text)).toEqual([...expected]);
  });

  it.each([
    [
      'owes, loses or makes it',
      'en',
      'The Axelor group owes £4m. The Colas group lost £2m. The Axelor group made £5m.',
    ],
    ['pays a tax', 'en', 'Amazon paid $3 billion in tax.'],
    ['refused', 'en', 'The Heritage Fund rejected an application for £200,000.'],
    ['is sued', 'en', 'A choir is suing Larynx, an intelligence company, for £2.5 million.'],
    ['has not paid yet', 'en', 'The drilling will stop unless Parliament releases $2 million.'],
    ['owes or claims it', 'fr', 'Le groupe Axelor doit 4 millions d’euros. Total réclame 5 millions d’euros à BP.'],
    ['saves it', 'fr', 'Ubisoft a sabré 5 millions d’euros de frais.'],
  ] as const)('is nobody who %s (%s)', (_, language, text) => {
    expect(fundingIn(language, text).filter((fact) => !fact.endsWith(': '))).toEqual([]);
  });
});

describe('who pays, without a verb of paying', () => {
  it.each([
    ['en', 'Koyo’s own outlay so far is $140 million.', ['$140 million: Koyo']],
    [
      'en',
      'Costs of £5m are being split equally between Network Rail and Transport Scotland.',
      ['£5m: Network Rail + Transport Scotland'],
    ],
    [
      'en',
      'The Vestas group is buying 12.5% of Nordbreeze for €80 million.',
      ['12.5%: Vestas group', '€80 million: Vestas group'],
    ],
    [
      'fr',
      'Le Feder, à hauteur de 4 millions d’euros, et la région Occitanie, à hauteur de 2 millions d’euros, soutiennent le projet.',
      ['4 millions d’euros: Feder', '2 millions d’euros: région Occitanie'],
    ],
    [
      'en',
      'The Energy Department’s contribution, $310 million, survived a review.',
      ['$310 million: Energy Department'],
    ],
    [
      'en',
      'The hospital is funded by the Danish Red Cross and Qatar, whose share is $5 million.',
      ['$5 million: Qatar'],
    ],
    ['en', 'The Lunar bank is the biggest lender, with €40 million.', ['€40 million: Lunar bank']],
    ['en', 'Who pays: Axelor, £4m; Nordbank, £3m; Colas, £2m.', ['£4m: Axelor', '£3m: Nordbank', '£2m: Colas']],
    ['en', 'The dish, worth €9 million, is paid for by Radboud University.', ['€9 million: Radboud University']],
    [
      'en',
      'The council hired Colas to mend it, for a fee of £2m. Another £3m is down to the Welsh government.',
      ['£2m: council', '£3m: Welsh government'],
    ],
    ['fr', 'La contribution d’Engie s’élève à 2 millions d’euros.', ['2 millions d’euros: Engie']],
    ['fr', 'L’hôpital attend le Qatar, dont la part est de 5 millions d’euros.', ['5 millions d’euros: Qatar']],
    ['fr', 'La banque Natixis est le premier prêteur, avec 40 millions d’euros.', ['40 millions d’euros: Natixis']],
    [
      'fr',
      'Tour de table : Axelor, 4 millions d’euros ; Nordbank, 3 millions ; Colas, 2 millions.',
      ['4 millions d’euros: Axelor', '3 millions: Nordbank', '2 millions: Colas'],
    ],
    [
      'fr',
      'Le contrat, d’un montant de 18 millions d’euros, est financé par la banque Natixis.',
      ['18 millions d’euros: Natixis'],
    ],
    [
      'fr',
      'La dépense, 38 millions d’euros, est imputée au budget du ministère de l’Intérieur.',
      ['38 millions d’euros: ministère de l’Intérieur'],
    ],
    [
      'fr',
      'Le financement est assuré par la banque Natixis pour 3 millions d’euros et par Harmonie Mutuelle pour 1 million.',
      ['3 millions d’euros: Natixis', '1 million: Harmonie Mutuelle'],
    ],
    [
      'fr',
      'La société annonce une levée de 6 millions d’euros, à laquelle participent le fonds Saehan et le groupe Jolt.',
      ['6 millions d’euros: Saehan + Jolt'],
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(fundingIn(language, text)).toEqual([...expected]);
  });
});

describe('who keeps, takes or is left with a share', () => {
  it.each([
    [
      'en',
      'Under the deal, Orsted keeps 50% of the farm while Equinor walks away with 30% and the Crown Estate with 20%.',
      ['50%: Orsted', '30%: Equinor', '20%: Crown Estate'],
    ],
    [
      'en',
      'The airport is 60% owned by Manchester council; the remaining 40% is in the hands of IFM.',
      ['60%: Manchester council', '40%: IFM'],
    ],
    [
      'en',
      'The Old Hob Trust has acquired 76%, while Nordbank hangs on to 14%.',
      ['76%: Old Hob Trust', '14%: Nordbank'],
    ],
    ['fr', 'La part de Veolia tombe à 35 %, celle de Meridiam grimpe à 65 %.', ['35 %: Veolia', '65 %: Meridiam']],
    ['en', 'The Lunar fund acquired 22.5 percent of the grower.', ['22.5 percent: Lunar fund']],
    ['en', 'The plant, owned 51% by Krauss Systems, will be big.', ['51%: Krauss Systems']],
    [
      'fr',
      'Edeis s’adjuge 51 % des titres de la société. La région Bretagne en conserve 15 %.',
      ['51 %: Edeis', '15 %: région Bretagne'],
    ],
    [
      'fr',
      'L’ONEE sera propriétaire à 51 % de la société de projet, le saoudien Acwa Power à 49 %.',
      ['51 %: ONEE', '49 %: Acwa Power'],
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(fundingIn(language, text)).toEqual([...expected]);
  });

  it.each([
    ['en', 'At full tilt it meets the needs of 1,600 homes, and 7% of Eday’s people came out to look.'],
    ['en', 'The bank adds C$26 million at one per cent interest.'],
    ['en', 'Water losses in the capital stand at 16 percent.'],
    ['fr', 'À la Bourse de Paris, le titre a cédé 11 % mardi.'],
  ] as const)('is nobody in %s: %s', (language, text) => {
    expect(fundingIn(language, text).filter((fact) => fact.includes('%') || fact.includes('cent:'))).toEqual([]);
  });
});
