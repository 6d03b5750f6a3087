import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/knowledge/article.ts';
import { createShelf, type Shelf } from '../../src/knowledge/shelf.ts';
import { ask, prepareInTurns } from '../../src/search/ask.ts';

const PASSAGES = 100;
const SERVERS = 20;
const base = createShelf([parseArticle('base', articleOf('Base', ['The ferry to Gdansk leaves on Monday.']))]);

test('a shelf of a server with a hundred passages takes less than a megabyte between two questions, and answers the same after them', async () => {
  await prepareInTurns(base, null);
  await ownShelf(0);
  const before = heapUsed();
  const shelves = await Promise.all(Array.from({ length: SERVERS }, (_, server) => ownShelf(server + 1)));
  const answers = shelves.map(answerOf);
  // Said in one passage of each shelf.
  expect(answers.every((text) => text?.includes('miller'))).toBe(true);
  await nextTask();
  expect((heapUsed() - before) / SERVERS).toBeLessThan(1024 * 1024);
  expect(shelves.map(answerOf)).toEqual(answers);
});

async function ownShelf(server: number): Promise<Shelf> {
  const passages = Array.from({ length: PASSAGES }, (_, passage) => {
    const words = (sentence: number) =>
      Array.from({ length: 14 }, (_, place) => syllables(server * 7_919 + passage * 613 + sentence * 101 + place * 17));
    const said = [0, 1].map((sentence) => `The ${words(sentence).join(' ')} was seen.`);
    return [...said, passage === 50 ? `The miller of village ${server} is called Tibor.` : ''].join(' ').trim();
  });
  const shelf = createShelf([...base.articles.values(), parseArticle('own', articleOf('Own', passages))]);
  await prepareInTurns(shelf, base);
  return shelf;
}

/** A word of its own for each number up to a million or so. */
function syllables(number: number): string {
  const letters = ['bcdfgklmnprstvz', 'aeiou'];
  let rest = (number * 48_271) % 2_147_483;
  return Array.from({ length: 6 }, (_, place) => {
    const from = letters[place % 2] ?? '';
    const letter = from.charAt(rest % from.length);
    rest = Math.floor(rest / from.length);
    return letter;
  }).join('');
}

function articleOf(title: string, passages: readonly string[]): string {
  return `---\ntitle: ${title}\nlanguage: en\n---\n\n${passages.join('\n\n')}\n`;
}

function answerOf(shelf: Shelf): string | undefined {
  const outcome = ask(shelf, 'What is the miller called?');
  return outcome.kind === 'answer'
    ? outcome.answer.passage.text.slice(outcome.answer.start, outcome.answer.end)
    : undefined;
}

/** What is held weakly is held for the rest of the task in which it was used. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let round = 0; round < 4; round += 1) collect();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}
