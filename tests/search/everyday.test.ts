import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { ask } from '../../src/search/ask.ts';
import { shelfOf } from './shelves.ts';

const harbour = shelfOf([
  [
    'fr',
    'Le port de Kermaria',
    "Armelle Le Goff, PDG de Navalys, a présenté jeudi le nouveau port de Kermaria. Il emploiera 320 salariés dès l'ouverture.",
    "Le port a coûté 48 millions d'euros. Sa superficie atteint 14 hectares.",
    'Les plaisanciers paieront 12 euros la nuit. Les pêcheurs du quartier, eux, ne paieront rien.',
    "Trois jours après l'annonce, deux cafés de la rue des Voiles ont fermé. En cause : le bruit du chantier.",
  ],
]);

const shown = (question: string, shelf = harbour, language = 'fr') => {
  const outcome = ask(shelf, question, { language });
  return outcome.kind === 'answer' ? quoteOf(outcome.answer) : outcome.kind;
};

test.each([
  ['c qui le boss de navalys ?', 'fr', 'PDG de Navalys', 'the boss is a PDG'],
  ['who runs Navalys?', 'en', 'PDG de Navalys', 'who runs it is its PDG, in the other language'],
  ['combien de personnes vont bosser au port', 'fr', '320 salariés', 'to work is to be employed'],
  ['taille du port ?', 'fr', '14 hectares', 'a size is given in hectares'],
  ['how big is the harbour', 'en', '14 hectares', 'so is how big'],
  ['pk les cafés ont fermé', 'fr', 'En cause : le bruit', 'the sentence that follows gives the cause'],
])('everyday words find what the article says in its own: %s (%s)', (question, language, expected) => {
  expect(shown(question, harbour, language)).toContain(expected);
});

test.each([
  ['kan les cafés ont fermé ?', 'Trois jours après'],
  ['cb a couté le port', '48 millions'],
])('what is typed in a hurry is spelled out: %s', (question, expected) => {
  expect(shown(question)).toContain(expected);
});

test('a number that counts something else does not answer how many', () => {
  expect(shown('combien de bateaux dans le port ?')).toBe('silent');
});

test('how many is answered by a number of what is counted, how much by a sum, or not at all', () => {
  const game = shelfOf([
    [
      'en',
      'What the May update brings to Kingsmere',
      'Trading between players is limited to 50,000 gold a day. Each guild may hold 12 castles.',
      'A console edition is promised for November. The studio says that it lacks the means for more.',
      'The update comes with six new voice languages.',
    ],
  ]);
  expect(shown('how many players does Kingsmere have', game, 'en')).toBe('silent');
  expect(shown('how much will the console edition cost', game, 'en')).toBe('silent');
  expect(shown('how many castles may a guild hold', game, 'en')).toContain('12 castles');
  expect(shown('how many voice languages', game, 'en')).toContain('six new voice languages');
});

test('what follows "combien" at once is a verb, and is not counted', () => {
  const market = shelfOf([
    [
      'fr',
      'Le marché couvert de Valmont',
      "La ville verse 3,2 millions d'euros et la région Bourgogne verse 1,1 million d'euros.",
      'Les loyers des commerçants augmentent de 18 %. La halle est bâtie en 1887.',
    ],
  ]);
  expect(shown('De combien augmentent les loyers ?', market)).toContain('18 %');
  expect(shown('Combien verse la région ?', market)).toContain('1,1 million');
  expect(shown('Combien de commerçants a la région ?', market)).toBe('silent');
});

test('no word is said to be missing that stands there in another number, or is a small word there', () => {
  const shelf = shelfOf([
    [
      'fr',
      'Le fonds',
      'Masayoshi Son, fondateur de SoftBank, a signé. Les loyers augmentent de 18 %, et son fonds paie.',
    ],
  ]);
  for (const [question, language, word] of [
    ['Combien coûte un loyer ?', 'fr', 'loyer'],
    ['Is Son the boss of the zeppelin?', 'en', 'Son'],
  ] as const) {
    const outcome = ask(shelf, question, { language });
    expect(outcome.kind === 'silent' ? outcome.unknown : []).not.toContain(word);
  }
  expect(shown('Who is Masayoshi Son?', shelf, 'en')).toContain('fondateur de SoftBank');
});

test('no age is made of another number', () => {
  expect(shown('quel âge a Armelle Le Goff ?')).toBe('silent');
});

test('a well-known name that no article holds is refused in lower case too, and named', () => {
  const listed = shelfOf(
    [['fr', 'Le port', "Le port de Kermaria participe au projet de l'État. Navalys y investit 2 millions d'euros."]],
    [{ name: 'Apple', kind: 'organisation', aliases: [] }],
  );
  const outcome = ask(listed, 'apple participe au projet ?', { language: 'fr' });
  expect(outcome.kind === 'silent' && outcome.unknown).toContain('apple');
});

test('a heading that asks the question hands on to the sentence below it, inflection and order aside', () => {
  const guide = shelfOf([
    [
      'fr',
      'Mode d’emploi',
      '## Combien de livres puis-je emprunter ?',
      'Chaque lecteur peut en prendre six à la fois. Le prêt dure trois semaines.',
      '## Quand rapporter les livres ?',
      'La boîte est ouverte jour et nuit. Les livres en retard coûtent dix centimes.',
    ],
  ]);
  expect(shown('on peut emprunter cb de livre', guide)).toContain('six à la fois');
});

const mill = shelfOf([
  [
    'en',
    'The mill at Ardley',
    'The council will rebuild the mill at Ardley over four years. Ten per cent of the profit goes to the staff.',
    'Each workshop may build its own power plant in the yard. Nobody has said how strong it would be.',
    'Rosa Lind, chief executive of Ardworks, called the plan overdue. She also heads the harbour trust.',
    'Until a director is chosen, the interim is left to Paul Marsh, who ran the ferry.',
    '<figcaption>Rosa Lind with the mayor, Tom Hale, and the architect. Photo: Ardley News</figcaption>',
  ],
]);

test.each([
  ['over how many years will they rebuild the mill', 'over four years', 'what is counted stands beside its number'],
  ['what share of the profit goes to the staff?', 'Ten per cent', 'a share may be written in words'],
  ['profit % for the staff', 'Ten per cent', 'a sign alone asks for a share'],
  ['can a workshop build its own power plant?', 'its own power plant', 'yes or no is no question of how much power'],
  ['Which company does Rosa Lind run?', 'chief executive of Ardworks', 'her title says it'],
  ['who heads the interim?', 'left to Paul Marsh', 'no title stands beside it, the sentence says it all the same'],
  ['who is in the photo with Rosa Lind?', 'Tom Hale', 'a caption says who is on the picture'],
])('a question is read for what it asks: %s', (question, expected) => {
  const outcome = answerQuestion(mill, question, { language: 'en' });
  expect(outcome.kind === 'answer' && quoteOf(outcome.answer)).toContain(expected);
});

test('who leads something else does not lead what the article is about', () => {
  const dam = shelfOf([
    [
      'en',
      'The Kell dam',
      'Kell will be built in May. In her new job (Ada Noor heads the Water Board) she promised to help Kell.',
    ],
  ]);
  const outcome = answerQuestion(dam, 'who heads Kell?', { language: 'en' });
  expect(outcome.kind === 'answer' ? quoteOf(outcome.answer) : '').not.toContain('Ada Noor');
});

test('words that share one of many senses are not taken for each other', () => {
  // "affected" and "moved" are both "ému".
  const bank = shelfOf([
    [
      'en',
      'The bank',
      'Engineers moved records to a new data centre on Friday.',
      'About 40 customers lost access for a day.',
    ],
  ]);
  expect(shown('How many customers were affected?', bank, 'en')).not.toContain('Engineers');
});

test.each([
  ['est-ce que quelqu’un sait qui est le PDG de Navalys ?', 'fr'],
  ['hi everyone, does anyone know who the CEO of Navalys is?', 'en'],
])('what people say before they ask changes nothing: %s', (question, language) => {
  expect(shown(question, harbour, language)).toContain('PDG de Navalys');
});

test('who the bot is and what it does is no question to the sources', () => {
  expect(shown('t’es qui ?')).toBe('smallTalk');
  expect(shown('what can you do?', harbour, 'en')).toBe('smallTalk');
});

test('when somebody was born is not told by another date', () => {
  expect(shown('quand est née Armelle Le Goff ?')).toBe('silent');
});

test('a sentence about two companies brings the one that names them', () => {
  const shares = shelfOf([
    [
      'fr',
      'Une alliance',
      'Orvane et Tissel investiront 12 millions. Les deux groupes détiendront chacun la moitié du capital.',
      'Le siège sera à Nantes.',
    ],
  ]);
  expect(shown('qui détient la moitié du capital ?', shares)).toContain('Orvane et Tissel');
});
