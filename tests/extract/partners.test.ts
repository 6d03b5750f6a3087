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
