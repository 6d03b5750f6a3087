import { expect, test } from 'vitest';
import { startAsking } from './asking.ts';

const answerTo = startAsking();

test.each([
  ['Qui finance le projet ?', 'fr', 'investir chacun 19 milliards', 'who pays'],
  ['how much is openai putting in', 'en-GB', 'investir chacun 19 milliards', 'how much somebody pays'],
  ['combien met MGX', 'fr', '7 milliards', 'how much somebody pays, with another'],
  ['which companies are behind the project?', 'en-GB', 'OpenAI, SoftBank et Oracle', 'who takes part'],
  ['is google involved in stargate', 'en-GB', 'ni AWS ni Google', 'that somebody does not take part'],
  ['who runs openai', 'en-GB', "Sam Altman, CEO d'OpenAI", 'who leads'],
  ['c qui le patron de xAI ?', 'fr', 'Elon Musk, CEO de xAI', 'who leads'],
  ['qui dirige la société OpenAI ?', 'fr', "Sam Altman, CEO d'OpenAI", 'who leads what is called by its kind as well'],
  ['Who is Sam Altman?', 'en-GB', "Sam Altman, CEO d'OpenAI", 'what somebody is'],
  ['qui est musk ?', 'fr', 'Elon Musk, CEO de xAI', 'what somebody is, by the surname'],
  ['coût du projet', 'fr', '500 milliards sur quatre ans', 'what the whole costs'],
  ['Microsoft participe ?', 'fr', "n'est pas directement impliqué", 'that somebody does not take part'],
] as const)('who asks %s is shown the sentence of the fact', async (question, locale, words, _why) => {
  expect(await answerTo(question, locale)).toContain(words);
});

test('a question about a payer that asks for something else goes to search', async () => {
  expect(await answerTo('Qui a fondé SoftBank ?', 'fr')).toContain('fondateur de SoftBank');
});

test('nobody is said to lead what the sources give no leader', async () => {
  for (const question of ['qui dirige le projet ?', 'qui est le ceo de Microsoft ?', 'Qui dirige le fonds MGX ?'])
    expect(await answerTo(question, 'fr')).toBe('');
});
