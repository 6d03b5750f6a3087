import { expect, test } from 'vitest';
import { isCreditAlone } from '../../src/answer/picture-credit.ts';
import { parseArticle } from '../../src/knowledge/article.ts';

function isCredit(caption: string): boolean {
  const body = `Jeanne Moulin garde le phare.\n\n<figcaption>${caption}</figcaption>`;
  const { passages } = parseArticle('a', `---\ntitle: Le phare\nlanguage: fr\n---\n\n${body}\n`);
  const passage = passages.find(({ kind }) => kind === 'caption');
  if (!passage) throw new Error('expected a caption');
  return isCreditAlone(passage, passages);
}

test.each([
  'Photo: Jane Doe / Reuters',
  'PHOTO : JANE DOE / REUTERS',
  'Photo : Jane Doe',
  'Photo by Jane Doe',
  'Photo prise par Jane Doe',
  'Photo Jane Doe/AFP',
  'Photo d’archives AFP',
  'Photo © Ville de Brest',
  'Crédit photo : Jean Petit',
  'Crédits : AFP',
  'Image courtesy of NASA',
  '© AFP',
  '(c) Jane Doe',
  'Copyright 2024 Jane Doe. All rights reserved.',
  'Tous droits réservés',
  'Reuters',
  'Jane Doe / Reuters',
  'Jean-Paul Petit / Hans Lucas / AFP',
  'Jane Doe/AFP via Getty Images',
  '(AP Photo/John Smith)',
])('%s says whose the picture is', (caption) => {
  expect(isCredit(caption)).toBe(true);
});

test.each([
  'Jeanne Moulin accompagnée de Tom Hale. © White House',
  'Jeanne Moulin © AFP',
  'Jeanne Moulin, photo Jane Doe / AFP',
  'Tom Hale with Rosa Lind. Photo: Reuters',
  'Tom Hale with Rosa Lind / Reuters',
  'Le phare de Brest',
  'Photo : le phare de Brest',
  'Photo: the harbour seen from above. © AFP',
  'Tom Hale',
  'The White House',
])('%s says what is on it', (caption) => {
  expect(isCredit(caption)).toBe(false);
});

test.each(['Photo : Jeanne Moulin', 'Jeanne Moulin / Reuters'])(
  'somebody of whom the article tells is rather on the picture: %s',
  (caption) => {
    expect(isCredit(caption)).toBe(false);
  },
);
