import { expect, test } from 'vitest';
import { splitQuestions } from '../../src/answer/split-questions.ts';

test.each([
  ['Qui garde le phare ? Et combien de bateaux passent ?', ['Qui garde le phare ?', 'Et combien de bateaux passent ?']],
  ['who keeps the lighthouse?how many boats pass?', ['who keeps the lighthouse?', 'how many boats pass?']],
  ['qui garde le phare\ncombien de bateaux passent', ['qui garde le phare', 'combien de bateaux passent']],
  ['1) qui garde le phare ? 2) où est le port ?', ['qui garde le phare ?', 'où est le port ?']],
  ['- qui garde le phare\n- combien de bateaux', ['qui garde le phare', 'combien de bateaux']],
  ['Qui garde le phare ? Combien ça coûte ?', ['Qui garde le phare ?', 'Combien ça coûte ?']],
  ['Le phare brille-t-il ? et le port ?', ['Le phare brille-t-il ?', 'et le port ?']],
  ['Is Brest a partner? How many boats pass?', ['Is Brest a partner?', 'How many boats pass?']],
  ['Combien de bateaux ? Brest a-t-il un phare ?', ['Combien de bateaux ?', 'Brest a-t-il un phare ?']],
  [
    'Est-ce que Brest participe ? Quimper participe-t-il ?',
    ['Est-ce que Brest participe ?', 'Quimper participe-t-il ?'],
  ],
  ['Combien de bateaux ? Où est le port ?', ['Combien de bateaux ?', 'Où est le port ?']],
  ['Le phare ? qui le garde ? où est le port ?', ['Le phare ? qui le garde ?', 'où est le port ?']],
  [
    'Qui garde le phare ? Combien de bateaux le port va-t-il recevoir ?',
    ['Qui garde le phare ?', 'Combien de bateaux le port va-t-il recevoir ?'],
  ],
  [
    'Who keeps the lighthouse? When was the harbour built? How many cranes are there? Who paid the bill?',
    ['Who keeps the lighthouse?', 'When was the harbour built?', 'How many cranes are there?', 'Who paid the bill?'],
  ],
])('%s is taken apart', (message, questions) => {
  expect(splitQuestions(message, 'fr')).toEqual(questions);
});

test.each([
  ['Le phare ? c’est quoi ?', 'a subject, then a question about it'],
  ['Jeanne Moulin, elle dit quoi ?', 'one mark'],
  ['qui est la gardienne ? que dit-elle ?', 'a pronoun that needs the question before'],
  ['Quoi ? Le phare ?', 'neither can stand alone'],
  ['OpenAI ? SoftBank ? Oracle ?', 'names alone ask nothing'],
  ['Où ? Quand ? Combien ?', 'no subject at all'],
  ['Le phare est-il sûr ? Le port aussi ?', 'nothing asks by a word of its own'],
])('%s stays one question: %s', (message, _why) => {
  expect(splitQuestions(message, 'fr')).toEqual([message]);
});

test('whoever a pronoun goes back to is named again', () => {
  const questions = ['Qui est Jeanne Moulin ?', 'Jeanne Moulin, que dit-elle ?'];
  expect(splitQuestions('Qui est Jeanne Moulin ? Que dit-elle ?', 'fr')).toEqual(questions);
});

test('a name or a year that goes on from the question before is one of its own', () => {
  expect(splitQuestions('Qui garde le phare ? et le port ? et en 1931 ?', 'fr')).toEqual([
    'Qui garde le phare ?',
    'et le port ?',
    'et en 1931 ?',
  ]);
});

test.each([
  ['Why? Who keeps the lighthouse?', 'Who keeps the lighthouse?'],
  ['Qui garde le phare ? Merci !', 'Qui garde le phare ?'],
  ['Qui garde le phare ? qui garde le phare ?? QUI GARDE LE PHARE', 'Qui garde le phare ?'],
  ['Qui garde le phare ? Pourquoi ?', 'Qui garde le phare ?'],
])('of %s what names nothing is left out', (message, question) => {
  expect(splitQuestions(message, 'en')).toEqual([question]);
});
