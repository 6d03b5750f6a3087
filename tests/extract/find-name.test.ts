import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/extract/find-name.ts';

const PEOPLE = [
  'Elon Musk',
  'Sam Altman',
  'OpenAI\nOpen AI',
  'SoftBank',
  'Région Hauts-de-France',
  'Dario Amodei',
  'Élodie Préfontaine',
];

describe('a name that somebody types', () => {
  it.each([
    ['musk', 'Elon Musk'],
    ['ELON', 'Elon Musk'],
    ['altmann', 'Sam Altman'],
    ['sam altman', 'Sam Altman'],
    ['Monsieur Musk', 'Elon Musk'],
    ['open ai', 'OpenAI\nOpen AI'],
    ['soft bank', 'SoftBank'],
    ['hauts de france', 'Région Hauts-de-France'],
    ['amod', 'Dario Amodei'],
    ['elodie prefontaine', 'Élodie Préfontaine'],
  ])('%s is understood', (typed, name) => {
    expect(findNames(typed, PEOPLE, (item) => item)[0]).toBe(name);
  });

  it.each(['zuckerberg', 'X', '', '   ', 'le', '!!'])('"%s" fits nobody', (typed) => {
    expect(findNames(typed, PEOPLE, (item) => item)).toEqual([]);
  });
});
