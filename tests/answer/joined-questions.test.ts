import { expect, test } from 'vitest';
import { partJoined } from '../../src/answer/joined-questions.ts';

test.each([
  [
    'Who keeps the lighthouse and where are the cranes built?',
    ['Who keeps the lighthouse', 'where are the cranes built?'],
  ],
  ['Qui garde le phare et combien de bateaux passent ?', ['Qui garde le phare', 'combien de bateaux passent ?']],
  ['qui garde le phare et ou sont les grues', ['qui garde le phare', 'ou sont les grues']],
  ['Qui garde le phare, et à quelle date ouvre le port ?', ['Qui garde le phare', 'à quelle date ouvre le port ?']],
  [
    'Can you tell me who keeps the lighthouse and who leads the harbour?',
    ['Can you tell me who keeps the lighthouse', 'who leads the harbour?'],
  ],
  ['Who keeps the lighthouse and is Brest a partner?', ['Who keeps the lighthouse', 'is Brest a partner?']],
  ['Que dit Moulin et que répond Kerr ?', ['Que dit Moulin', 'que répond Kerr ?']],
  ['Combien de bateaux et combien de grues ?', ['Combien de bateaux', 'combien de grues ?']],
  [
    'Est-ce que Brest participe et est-ce que Quimper participe ?',
    ['Est-ce que Brest participe', 'est-ce que Quimper participe ?'],
  ],
  ['le phare coûte combien et qui garde le port', ['le phare coûte combien', 'qui garde le port']],
  [
    'Who keeps the lighthouse and where are the cranes and how many boats pass?',
    ['Who keeps the lighthouse', 'where are the cranes', 'how many boats pass?'],
  ],
])('%s asks each of them', (sentence, questions) => {
  expect(partJoined(sentence, 'fr')).toEqual(questions);
});

test.each([
  ['Who and where?', 'no subject'],
  ['When and where will the cranes be built?', 'the first has no subject'],
  ['How much and when will Brest pay?', 'the first has no subject'],
  ['Who keeps the lighthouse, and how much?', 'the second has no subject'],
  ['Who keeps the lighthouse, where and when will the port open?', 'a word that asks alone before another'],
  ['What will be built and where in Brest?', 'the second is cut short'],
  ['Qui finance et qui dirige Kerguelen ?', 'both ask about the same name'],
  ['How many jobs and how much money does Brest bring?', 'both ask about the same name'],
  ['Quelle est la société qui garde et qui dirige le port ?', 'two clauses about one firm'],
  ['Which is the firm that keeps the port and that pays for it?', 'two clauses about one firm'],
  ['Est-ce que le phare est vieux et que Moulin le garde ?', 'two clauses of one question'],
  ['Quand je ferme le port et que je le rouvre, qui paye ?', 'two clauses of one question'],
  ['Who keeps the lighthouse and paid the bill?', 'two verbs of one question'],
  ['Who founded the port and is the head of Brest?', 'two verbs of one question'],
  ['Qui garde et/ou dirige le phare ?', 'a slash'],
  ['Jeanne Moulin garde le phare et où est le port ?', 'the first asks nothing'],
  ['Qui garde le phare et qui le répare ?', 'nobody says by name what the second is about'],
  ['Où sont les grues et quand ouvriront-elles ?', 'nobody says by name what the second is about'],
  ['Qui dirige Brest et que dit-il ?', 'the second has no subject, and its pronoun may be anybody'],
])('%s stays one question: %s', (sentence, _why) => {
  expect(partJoined(sentence, 'fr')).toEqual([sentence]);
});

test.each([
  ['What is Kerguelen and who pays for it?', 'Kerguelen, who pays for it?'],
  ['Qui a bâti Kerguelen et qui le finance ?', 'Kerguelen, qui le finance ?'],
  ['Who is Jeanne Moulin and what is her role?', 'Jeanne Moulin, what is her role?'],
  ['Qui est Jeanne Moulin et que dit-elle ?', 'Jeanne Moulin, que dit-elle ?'],
  ['Qui garde le projet et qui le dirige ?', 'le projet, qui le dirige ?'],
  ['what is kerguelen and who pays', 'kerguelen, who pays'],
  ['Combien Moulin et Kerr vont-ils payer et quelle part auront-ils ?', 'Moulin et Kerr, quelle part auront-ils ?'],
  ['Comment prononce-t-on Kerguelen et quel est le sens de ce mot ?', 'Kerguelen, quel est le sens de ce mot ?'],
])('in %s the second gets the name of the first', (sentence, second) => {
  expect(partJoined(sentence, 'fr')[1]).toBe(second);
});
