import { describe, expect, it } from 'vitest';
import { partnersIn } from './dealings.ts';

describe('who takes part', () => {
  it.each([
    ['fr', 'La mairie a choisi Eiffage pour rénover la halle.', ['+Eiffage contractor']],
    ['fr', 'Le lot charpente est allé à Simonin.', ['+Simonin contractor']],
    ['fr', "L'exploitation reviendra à Kallisto.", ['+Kallisto operator']],
    [
      'fr',
      'La construction a été attribuée à un groupement composé de NGE et de Matière.',
      ['+Matière contractor', '+NGE contractor'],
    ],
    ['fr', 'La région a commandé quinze rames au constructeur espagnol Talgo.', ['+Talgo supplier']],
    ['fr', 'Les rails sortent des usines de Saarstahl.', ['+Saarstahl supplier']],
    ['fr', 'Le paquebot est construit pour le compte de MSC.', ['+MSC operator']],
    ['fr', 'Le chantier est mené par Demathieu Bard.', ['+Demathieu Bard contractor']],
    ['fr', "Dassault Systèmes s'associe à l'Inria.", ['+Dassault Systèmes other', '+Inria public body']],
    ['en', 'Portugal has picked Naval Group to build three frigates.', ['+Naval Group contractor']],
    [
      'en',
      'The council handed its meals contract, worth £3m over five years, to Brightplate.',
      ['+Brightplate contractor'],
    ],
    ['en', 'The line will be run by Keolis with trains leased from Falko.', ['+Falko supplier', '+Keolis operator']],
    ['en', 'MagniX of Everett, Washington, will supply the motors.', ['+MagniX supplier']],
    ['en', 'Lenders, among them ING and KfW IPEX, have agreed to the plan.', ['+ING investor', '+KfW IPEX investor']],
    ['en', 'Construction contracts have gone to Goldbeck.', ['+Goldbeck contractor']],
    ['en', 'Webuild remains lead contractor.', ['+Webuild contractor']],
    ['en', 'Work begins in May. Leask Marine will do the dredging.', ['+Leask Marine contractor']],
    ['en', 'Work begins in May. Danforth has the order for the turbines.', ['+Danforth supplier']],
    ['en', 'Work begins in May. Danforth sells it the engines.', ['+Danforth supplier']],
    ['en', 'Work begins in May. The sensors will be Danforth’s.', ['+Danforth supplier']],
    ['en', 'Work begins in May. The design is by Danforth.', ['+Danforth contractor']],
    ['en', 'Work begins in May. Danforth goes on supplying the bikes.', ['+Danforth supplier']],
    ['en', "Work begins in May. Danforth's Irish arm will fit the windows.", ['+Danforth other']],
    ['en', 'Work begins in May. The hull was built at a yard in Gdynia by Danforth.', ['+Danforth contractor']],
    ['en', "Work begins in May. The Seamen's Bank wrote a mortgage for the hall.", ["+Seamen's Bank investor"]],
    ['en', 'Highlands and Islands Airports will run the base.', ['+Highlands and Islands Airports operator']],
    ['fr', 'Les travaux commencent en mai. Axelor a obtenu la fourniture des rails.', ['+Axelor supplier']],
    ['fr', 'Les travaux commencent en mai. Axelor remplacera les poutres.', ['+Axelor contractor']],
    ['fr', 'Les travaux commencent en mai. Le gros œuvre est pour Axelor.', ['+Axelor contractor']],
    ['fr', 'Les travaux commencent en mai. L’espagnol Axelor procure le logiciel.', ['+Axelor supplier']],
    ['fr', 'Les travaux commencent en mai. Axelor s’est chargé du béton.', ['+Axelor contractor']],
    ['fr', 'Axelor s’est vu confier le génie civil.', ['+Axelor contractor']],
    ['fr', 'Le film est produit par Kallisto.', ['+Kallisto operator']],
    ['fr', 'Le verre est produit par Kallisto.', ['+Kallisto supplier']],
    ['fr', 'La ville de Brest met à disposition la base nautique.', ['+ville de Brest public body']],
    ['fr', 'La Fondation Kallisto gère le refuge.', ['+Fondation Kallisto operator']],
    ['fr', 'Les trolleybus ? Kallisto les fabriquera.', ['+Kallisto supplier']],
    ['en', 'Danforth was awarded the radar.', ['+Danforth supplier']],
    ['en', 'Danforth drew it up.', ['+Danforth contractor']],
    ['en', 'Danforth provided a small development grant.', ['+Danforth investor']],
    ['en', 'Danforth provides the rest of the tools.', ['+Danforth supplier']],
    ['en', 'Dredging goes to Van Kallisto.', ['+Van Kallisto contractor']],
    ['en', 'Danforth is on site.', ['+Danforth contractor']],
    ['en', 'Danforth won the order for the filling lines.', ['+Danforth supplier']],
    ['en', 'A loan is being provided by Danforth.', ['+Danforth investor']],
    ['en', 'Danforth supplied £9m of the total.', ['+Danforth investor']],
    ['en', 'Danforth supplied a £9m scanner.', ['+Danforth supplier']],
    ['fr', 'Le toit est l’œuvre de Simonin.', ['+Simonin contractor']],
    [
      'fr',
      'Un tour auquel participent le fonds Axelor et le suisse Kallisto.',
      ['+Axelor investor', '+Kallisto other'],
    ],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(partnersIn(language, text)).toEqual(expect.arrayContaining([...expected]));
  });

  it('follows a list whose verb is left out', () => {
    expect(
      partnersIn(
        'en',
        'Rolls-Royce will provide the engines, Spirit AeroSystems the fuselage and Honeywell the avionics.',
      ),
    ).toEqual(['+Honeywell supplier', '+Rolls-Royce supplier', '+Spirit AeroSystems supplier']);
    expect(partnersIn('fr', 'Les turbines viennent de chez Vestas, les mâts de chez Haizea.')).toEqual([
      '+Haizea supplier',
      '+Vestas supplier',
    ]);
  });
});

describe('who does not take part', () => {
  it.each([
    ['fr', 'Nokia a poliment décliné. Ericsson aussi.', ['-Ericsson other', '-Nokia other']],
    ['fr', 'Siemens, arrivé deuxième, repart bredouille.', ['-Siemens other']],
    ['fr', "Sony, également sur les rangs, s'est effacé.", ['-Sony other']],
    ['fr', 'La mairie a retenu Colas plutôt que Vinci pour les travaux.', ['-Vinci contractor']],
    ['en', 'Google declined to contribute. So did Meta.', ['-Google other', '-Meta other']],
    ['en', 'Google is not involved; nor is Oracle.', ['-Google other', '-Oracle other']],
    ['en', 'Shell is conspicuously absent.', ['-Shell other']],
    ['en', 'Strabag was disqualified.', ['-Strabag other']],
    ['en', 'Aurizon pulled out of talks to run the trains.', ['-Aurizon operator']],
    ['en', 'Harwood, invited to share the cost, preferred to wait.', ['-Harwood investor']],
    ['en', 'Harwood was approached and gave a polite no.', ['-Harwood other']],
    ['en', 'Harwood, shortlisted, fell at the last hurdle.', ['-Harwood other']],
    ['en', 'Nor has Harwood been persuaded to help.', ['-Harwood other']],
    ['en', 'Danforth is staying; Harwood is not.', ['-Harwood other']],
    ['en', "Harwood's bid was thrown out.", ['-Harwood other']],
    ['en', 'Talks with Harwood broke down in June.', ['-Harwood other']],
    ['en', 'Danforth beat Harwood to the job of building the hull.', ['+Danforth contractor', '-Harwood contractor']],
    ['en', 'Harwood, whose contract was not renewed, fed the schools until May.', ['-Harwood other']],
    ['en', 'Danforth steps in for Harwood.', ['-Harwood other']],
    ['fr', "Axelor, approché au début, a préféré s'en tenir là.", ['-Axelor other']],
    ['fr', "Axelor, qui voulait entrer au capital, s'est heurté à un refus.", ['-Axelor investor']],
    ['fr', "L'offre d'Axelor a été jugée trop chère.", ['-Axelor other']],
    ['fr', "Le mécénat d'Axelor, un temps évoqué, n'a pas abouti.", ['-Axelor investor']],
    ['fr', "Les discussions avec Axelor n'ont pas abouti.", ['-Axelor other']],
    ['fr', 'Kallisto a été préféré à Axelor.', ['+Kallisto contractor', '-Axelor other']],
    ['fr', 'Le contrat a échappé à Axelor.', ['-Axelor other']],
    ['fr', "Axelor, dont le contrat n'est pas reconduit, servait les repas.", ['-Axelor supplier']],
    ['fr', 'La halle sera construite par Kallisto, et non Axelor.', ['-Axelor contractor']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(partnersIn(language, text)).toEqual(expect.arrayContaining([...expected]));
  });
});

describe('who is named and no partner', () => {
  it.each([
    ['a newspaper', 'fr', 'La Tribune évaluait récemment la société à 90 millions d’euros.'],
    ['a journal', 'en', 'Nature has twice put her recordings on its cover.'],
    ['who does not answer', 'en', 'GSK, which makes a rival vaccine, declined to comment.'],
    [
      'the employer of an expert',
      'en',
      'According to Marta Ilić of the University of Zagreb, who was not involved, it is late.',
    ],
    ['who was to supply and may not', 'fr', 'Kallisto, qui devait fournir les cabines, réclame son dû.'],
    ['who takes goods off the shelves', 'fr', 'Carrefour a retiré les produits de la vente.'],
    ['who gives permission', 'fr', 'La Cnil a donné son feu vert.'],
    ['a country in the news', 'en', 'Ukraine and Poland broke ground on a railway.'],
    ['an office', 'en', 'The plant is safe, Managing Director Heike Tammen said.'],
    ['a firm in a quotation', 'fr', '« Amazon nous a proposé de construire le site », glisse un élu.'],
    ['who would build elsewhere', 'en', 'Diageo is building a maltings of its own in Kildare.'],
  ] as const)('%s', (_, language, text) => {
    expect(partnersIn(language, text)).toEqual([]);
  });

  it('takes the subject of the story for no partner of itself', () => {
    expect(
      partnersIn('en', 'Zeeduin grew last year. Tycho Dynamics repainted its office.', 'Tycho Dynamics moves'),
    ).toEqual([]);
  });
});

describe('who neither takes part nor stays out', () => {
  it.each([
    ['en', 'Work begins in May. Danforth was awarded the prize.'],
    ['en', 'Work begins in May. The prize goes to Danforth.'],
    ['en', 'Work begins in May. Arsenal beat Chelsea on Saturday.'],
    ['en', 'Work begins in May. Talks with Unite over pay broke down on Monday.'],
    ['en', 'Work begins in May. The estimate is by Savills.'],
    ['en', 'Work begins in May. Okoro Bello allowed himself a smile.'],
    ['en', 'Work begins in May. Harwood, tipped for the job, looks ready.'],
    ['en', 'Work begins in May. The fund was set up by the Skype engineer of that name.'],
    ['en', 'Work begins in May. The MV Veteran missed nine crossings.'],
    ['fr', 'Les travaux commencent en mai. La CGT a quitté la table.'],
    ['fr', "Les travaux commencent en mai. Contacté, Axelor n'a pas répondu."],
    ['fr', 'Les travaux commencent en mai. Bertille Chaumereuil écoute les premiers essais.'],
  ] as const)('%s: %s', (language, text) => {
    expect(partnersIn(language, text)).toEqual([]);
  });
});
