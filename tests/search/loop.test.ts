import { expect, test } from 'vitest';
import { parseArticle } from '../../src/knowledge/article.ts';
import { createShelf } from '../../src/knowledge/shelf.ts';
import { ask, prepareInTurns } from '../../src/search/ask.ts';
import { shelfOf } from './shelves.ts';

const ARTICLES = 100;
const PASSAGES_EACH = 25;

/** Some forty words a passage, in every passage others. */
function paragraph(seed: number): string {
  const words = Array.from({ length: 40 }, (_, place) => `mot${(seed * 7919 + place * 104_729) % 9_973}`);
  return `Le ${words.join(' ')} arrive.`;
}

const articles = Array.from({ length: ARTICLES }, (_, index) => {
  const paragraphs = Array.from({ length: PASSAGES_EACH }, (_, place) => paragraph(index * PASSAGES_EACH + place));
  return parseArticle(
    `article-${index}`,
    `---\ntitle: Article ${index}\nlanguage: fr\n---\n\n${paragraphs.join('\n\n')}\n`,
  );
});

test('people are answered while a large shelf is made ready, and an edit of it is ready in a fraction of the time', async () => {
  const old = shelfOf([['fr', 'Le pont', 'Marta Silva a construit le pont en 1931.']]);
  await prepareInTurns(old, null);
  const large = createShelf(articles);
  let answers = 0;
  const asking = setInterval(() => {
    if (ask(old, 'Qui a construit le pont ?').kind === 'answer') answers += 1;
  }, 1);
  const start = performance.now();
  await prepareInTurns(large, null);
  const wholeMs = performance.now() - start;
  clearInterval(asking);
  // Turns are of some milliseconds: the loop goes round many times. Built in one go, nobody would be answered.
  expect(answers).toBeGreaterThan(10);

  const edited = createShelf([
    ...large.articles.values(),
    parseArticle('edit', '---\ntitle: Le bac\nlanguage: fr\n---\n\nPaul Roux a inventé le bac.\n'),
  ]);
  const editStart = performance.now();
  await prepareInTurns(edited, null);
  expect(performance.now() - editStart).toBeLessThan(wholeMs / 4);
  expect(ask(edited, 'Qui a inventé le bac ?').kind).toBe('answer');
});
