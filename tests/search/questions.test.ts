import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { readFolder } from '../../src/knowledge/folder.ts';
import type { Shelf } from '../../src/knowledge/shelf.ts';

const Line = z.object({
  id: z.string(),
  question: z.string(),
  /** Words of the sentences that answer, any of them. */
  expect: z.array(z.string()).default([]),
  lang: z.string().optional(),
  reason: z.string(),
});

const read = (name: string) =>
  readFileSync(new URL(`../questions/stargate.${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));

let shelf: Shelf;
beforeAll(async () => {
  ({ shelf } = await readFolder('knowledge'));
});

/** What is shown first, or null for silence. */
function shownFor(question: string, language: string): string | null {
  const outcome = answerQuestion(shelf, question, { language });
  return outcome.kind === 'answer' ? quoteOf(outcome.answer) : null;
}

/** A little below what is reached (docs/search.md); the aim is 95 in 100 in both. */
const FLOORS = { fr: 0.88, en: 0.8 } as const;

test.each(['fr', 'en'] as const)(
  'most of the sloppy questions in %s show the sentence that answers first',
  (language) => {
    const questions = read(language);
    const wrong = questions.flatMap(({ id, question, expect: wanted }) => {
      const shown = shownFor(question, language);
      return shown !== null && wanted.some((words) => shown.includes(words)) ? [] : [`${id} ${question} -> ${shown}`];
    });
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(1 - wrong.length / questions.length, wrong.join('\n')).toBeGreaterThanOrEqual(FLOORS[language]);
  },
);

test('of the questions that the article cannot answer, 95 in 100 are met with silence', () => {
  const questions = read('silent');
  const answered = questions.flatMap(({ id, question, lang = 'fr' }) => {
    const shown = shownFor(question, lang);
    return shown === null ? [] : [`${id} ${question} -> ${shown}`];
  });
  expect(questions.length).toBeGreaterThanOrEqual(20);
  expect(answered.length / questions.length, answered.join('\n')).toBeLessThanOrEqual(0.05);
});
