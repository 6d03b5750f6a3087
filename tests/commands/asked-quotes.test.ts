import { expect, test } from 'vitest';
import { startAsking } from './asking.ts';

const answerTo = startAsking();

test.each([
  ['Qu’a dit Elon Musk ?', 'fr', "ils n'ont pas l'argent"],
  ['What did Musk say?', 'en-GB', "ils n'ont pas l'argent"],
  ['What did Masayoshi Son say?', 'en-GB', 'va améliorer la vie des gens'],
  ['Qu’a répondu Altman à Musk ?', 'fr', 'Faux, comme vous le savez sûrement.'],
  ['Que dit Sam Altman des cancers ?', 'fr', 'différents types de cancers'],
] as const)('who asks for somebody’s words gets them, with who said them: %s', async (question, locale, words) => {
  expect(await answerTo(question, locale)).toContain(words);
});

test('who asks for something else about a speaker gets no words of theirs', async () => {
  expect(await answerTo('De quelle société Elon Musk est-il le CEO ?', 'fr')).toContain('CEO de xAI');
});

test('a question that heads a section is answered by the section', async () => {
  expect(await answerTo('quel est le but ultime du projet stargate', 'fr')).toBe(
    "Le projet porté par OpenAI, SoftBank et Oracle vise à construire une infrastructure massive d'IA sur le sol américain.",
  );
});
