import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { createShelf } from '../../src/knowledge/shelf.ts';
import { prepareSearch } from '../../src/search/ask.ts';

const CREDIT = 'Photo : Jane Doe / Reuters';
const CAPTION = 'Jeanne Moulin devant le phare. © Ville de Brest';

/** All that is quoted in answer to a question over an article with these captions. */
function quoted(question: string, ...captions: readonly string[]): readonly string[] {
  const figures = captions.map((caption) => `<figcaption>${caption}</figcaption>`).join('\n\n');
  const markdown = `---\ntitle: Le port\nlanguage: fr\n---\n\nLe port de Brest ouvre en juin.\n\n${figures}\n`;
  const shelf = createShelf([parseArticle('port', markdown)]);
  prepareSearch(shelf);
  const outcome = answerQuestion(shelf, question, { language: 'fr' });
  return outcome.kind === 'answer' ? [outcome.answer, ...outcome.others].map(quoteOf) : [];
}

test.each(['Qui est sur la photo ?', 'who is on the picture?'])('a credit alone is no answer to %s', (question) => {
  expect(quoted(question, CREDIT)).toEqual([]);
});

test.each(['Qui est sur la photo ?', 'who is on the picture?'])('the caption beside it is: %s', (question) => {
  const [first, ...others] = quoted(question, CREDIT, CAPTION);
  expect(first).toBe(CAPTION);
  expect(others).not.toContain(CREDIT);
});

test.each(['De qui est la photo ?', 'whose photo is it?'])('%s is answered by the credit', (question) => {
  expect(quoted(question, CREDIT)[0]).toBe(CREDIT);
});
