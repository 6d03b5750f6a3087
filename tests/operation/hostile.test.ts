import { beforeAll, expect, test } from 'vitest';
import { goesOn } from '../../src/answer/follow-up.ts';
import { partJoined } from '../../src/answer/joined-questions.ts';
import { splitQuestions } from '../../src/answer/split-questions.ts';
import { escapeMarkdown } from '../../src/discord/markdown.ts';
import { readFolder } from '../../src/knowledge/folder.ts';
import type { Shelf } from '../../src/knowledge/shelf.ts';
import { plainWords } from '../../src/languages/plain-words.ts';
import { ask, prepareSearch } from '../../src/search/ask.ts';

/** Discord allows 6,000 characters in an option. */
const LENGTH = 6_000;
const BUDGET_MS = 20;

let shelf: Shelf;
beforeAll(async () => {
  ({ shelf } = await readFolder('knowledge'));
  prepareSearch(shelf);
  for (let turn = 0; turn < 50; turn += 1) ask(shelf, `Combien de dollars pour le projet ${turn} ?`);
});

const words = 'emplois investissement centre données milliards projet énergie avenir partenaire construction'.split(
  ' ',
);
const pool = Array.from({ length: 500 }, (_, index) => `${words[index % words.length]}${index % 7 === 0 ? index : ''}`);

test.each([
  ['6,000 letters in one word', 'a'.repeat(LENGTH)],
  ['6,000 letters of a word that is known', 'Stargate'.repeat(LENGTH / 8)],
  ['500 words of the article', pool.join(' ')],
  ['500 different words with mistakes', pool.map((word, index) => `${word.slice(1)}${index}`).join(' ')],
  ['one word 1,000 times', 'OpenAI '.repeat(857)],
  ['capitals without end', 'Elon Musk Sam Altman '.repeat(285)],
  ['numbers without end', '500 000 000,00 '.repeat(400)],
  ['a number of 6,000 digits', '9'.repeat(LENGTH)],
  ['dots between letters', 'U.S.A.'.repeat(1_000)],
  ['apostrophes', "l'l’".repeat(1_500)],
  ['hyphens', 'a-'.repeat(3_000)],
  ['opened and never closed', '([{<«“"'.repeat(857)],
  ['spaces', ' '.repeat(LENGTH)],
  ['spaces before a word', `${' '.repeat(LENGTH - 8)}Stargate`],
  ['combining marks', `e${'\u0301'.repeat(LENGTH - 1)}`],
  ['emoji families', '👩‍👩‍👧‍👦'.repeat(545)],
  ['half surrogates', '\uD83D'.repeat(LENGTH)],
  ['direction marks', '\u202E\u202C'.repeat(3_000)],
  ['ligatures that grow when folded', 'ﷺ'.repeat(LENGTH)],
  ['question marks', '?'.repeat(LENGTH)],
  ['sentence ends', 'A. '.repeat(2_000)],
  ['Chinese without spaces', '项目'.repeat(3_000)],
])('%s cost less than 20 ms', (_, question) => {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    ask(shelf, question, { language: 'fr' });
    escapeMarkdown(question);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  // Processor time, and the least of five: what else runs on the machine is not the question's fault.
  expect(Math.min(...times)).toBeLessThan(BUDGET_MS);
});

test.each([
  ['letters at random', (place: number) => (place * 2_654_435_761).toString(36).replace(/\d/g, 'x')],
  ['words with a mistake', (place: number) => `${words[place % words.length]?.slice(1)}${place.toString(36)}`],
])('500 words that were never asked before cost less than 20 ms: %s', (_, write) => {
  // Whatever is remembered of a word helps nobody who sends others each time.
  const times = Array.from({ length: 5 }, (_, turn) => {
    const question = Array.from({ length: 500 }, (_, place) => write(turn * 500 + place + 1)).join(' ');
    const before = process.cpuUsage();
    ask(shelf, question, { language: 'fr' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  expect(Math.min(...times)).toBeLessThan(BUDGET_MS);
});

test.each([
  ['brackets that open', '['.repeat(LENGTH)],
  ['links that do not end', '[a](https://'.repeat(500)],
  ['angles that open', '<a'.repeat(3_000)],
  ['mentions that do not end', '<@1'.repeat(2_000)],
  ['names of emoji without end', ':a'.repeat(3_000)],
  ['one long name of an emoji', `:${'a'.repeat(LENGTH - 1)}`],
  ['addresses', 'https://'.repeat(750)],
  ['questions without end', 'Qui finance le projet ? '.repeat(250)],
  ['pronouns without end', 'Musk ? Que dit-il ? '.repeat(300)],
  ['questions joined without end', 'Qui finance le projet et '.repeat(240)],
  ['nothing but joints', 'et '.repeat(2_000)],
  ['lines', 'qui\n'.repeat(1_500)],
  ['question marks', '? '.repeat(3_000)],
])('taking a message apart into plain questions costs less than 20 ms: %s', (_, message) => {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    splitQuestions(plainWords(message), 'fr');
    partJoined(plainWords(message), 'fr');
    goesOn(message, 'fr');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  expect(Math.min(...times)).toBeLessThan(BUDGET_MS);
});
