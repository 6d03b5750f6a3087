import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { readFolder } from '../../src/knowledge/folder.ts';
import { createShelf, type Shelf } from '../../src/knowledge/shelf.ts';

const Line = z.object({
  id: z.string(),
  /** A file of the articles beside the questions; the bundled article when left out. */
  article: z.string().default('stargate'),
  question: z.string(),
  /** Words of the sentences that answer, any of them. */
  expect: z.array(z.string()).default([]),
  lang: z.string().optional(),
  reason: z.string(),
});

const read = (name: string) =>
  readFileSync(new URL(`../questions/${name}.jsonl`, import.meta.url), 'utf8')
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

/** Right sentences first, in both languages. */
const FLOOR = 0.95;

test.each(['fr', 'en'] as const)(
  'most of the sloppy questions in %s show the sentence that answers first',
  (language) => {
    const questions = read(`stargate.${language}`);
    const wrong = questions.flatMap(({ id, question, expect: wanted }) => {
      const shown = shownFor(question, language);
      return shown !== null && wanted.some((words) => shown.includes(words)) ? [] : [`${id} ${question} -> ${shown}`];
    });
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(1 - wrong.length / questions.length, wrong.join('\n')).toBeGreaterThanOrEqual(FLOOR);
  },
);

test('of the questions that the article cannot answer, 95 in 100 are met with silence', () => {
  const questions = read('stargate.silent');
  const answered = questions.flatMap(({ id, question, lang = 'fr' }) => {
    const shown = shownFor(question, lang);
    return shown === null ? [] : [`${id} ${question} -> ${shown}`];
  });
  expect(questions.length).toBeGreaterThanOrEqual(20);
  expect(answered.length / questions.length, answered.join('\n')).toBeLessThanOrEqual(0.05);
});

const shelves = new Map<string, Shelf>();
/** The shelf of one article alone. */
function shelfOf(article: string): Shelf {
  const known = article === 'stargate' ? shelf : shelves.get(article);
  if (known) return known;
  const markdown = readFileSync(new URL(`../questions/articles/${article}.md`, import.meta.url), 'utf8');
  const own = createShelf([parseArticle(article, markdown)], shelf.names);
  shelves.set(article, own);
  return own;
}

/** Shares of right first sentences and of right silences, a little below what is reached. Of the held-out half nothing but the totals was ever read. */
const CHAT_FLOORS = {
  'chat.development': [0.7, 0.85],
  'chat.heldout': [0.65, 0.85],
  // What these ask without an answer comes as near to the article as it can.
  'members.development': [0.7, 0.42],
  'members.heldout': [0.62, 0.5],
} as const;

test.each(['chat.development', 'chat.heldout', 'members.development', 'members.heldout'] as const)(
  'of what people type in a chat, about seventeen articles, most is answered rightly or met with silence: %s',
  (set) => {
    const tally = { answered: 0, answerable: 0, silent: 0, unanswerable: 0 };
    for (const { article, question, lang, expect: wanted } of read(set)) {
      const outcome = answerQuestion(shelfOf(article), question, { language: lang ?? 'fr' });
      const shown = outcome.kind === 'answer' ? quoteOf(outcome.answer) : null;
      if (wanted.length === 0) {
        tally.unanswerable += 1;
        if (shown === null) tally.silent += 1;
      } else {
        tally.answerable += 1;
        if (shown !== null && wanted.some((words) => shown.includes(words))) tally.answered += 1;
      }
    }
    const [answered, silent] = CHAT_FLOORS[set];
    expect(tally.answered / tally.answerable, JSON.stringify(tally)).toBeGreaterThanOrEqual(answered);
    expect(tally.silent / tally.unanswerable, JSON.stringify(tally)).toBeGreaterThanOrEqual(silent);
  },
);
