import { expect, test } from 'vitest';
import { splitQuestions } from '../../src/answer/split-questions.ts';

test.each([
  ['Qui garde le phare ? Et combien de bateaux passent ?', ['Qui garde le phare ?', 'Et combien de bateaux passent ?']],
  ['who keeps the lighthouse?how many boats pass?', ['who keeps the lighthouse?', 'how many boats pass?']],
  ['qui garde le phare\ncombien de bateaux passent', ['qui garde le phare', 'combien de bateaux passent']],
  ['Le phare ? qui le garde ? où est le port ?', ['Le phare ? qui le garde ?', 'où est le port ?']],
  [
    'Qui garde le phare ? Combien de bateaux le port va-t-il recevoir ?',
    ['Qui garde le phare ?', 'Combien de bateaux le port va-t-il recevoir ?'],
  ],
  [
    'Who keeps the lighthouse? When was the harbour built? How many cranes are there? Who paid the bill?',
    ['Who keeps the lighthouse?', 'When was the harbour built?', 'How many cranes are there? Who paid the bill?'],
  ],
])('%s is taken apart', (message, questions) => {
  expect(splitQuestions(message, 'fr')).toEqual(questions);
});

test.each([
  ['Le phare ? c’est quoi ?', 'a subject, then a question about it'],
  ['Jeanne Moulin, elle dit quoi ?', 'one mark'],
  ['Qui est Jeanne Moulin ? Que dit-elle ?', 'a pronoun that needs the question before'],
  ['Quoi ? Le phare ?', 'neither can stand alone'],
  ['OpenAI ? SoftBank ? Oracle ?', 'names alone ask nothing'],
  ['Où ? Quand ? Combien ?', 'no subject at all'],
  ['Le phare est-il sûr ? Le port aussi ?', 'nothing asks by a word of its own'],
])('%s stays one question: %s', (message, _why) => {
  expect(splitQuestions(message, 'fr')).toEqual([message]);
});

test.each([
  ['Why? Who keeps the lighthouse?', 'Who keeps the lighthouse?'],
  ['Qui garde le phare ? Merci !', 'Qui garde le phare ?'],
  ['Qui garde le phare ? Pourquoi ?', 'Qui garde le phare ?'],
])('of %s what names nothing is left out', (message, question) => {
  expect(splitQuestions(message, 'en')).toEqual([question]);
});
