import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, parseArticle } from '../../src/knowledge/article.ts';
import { createShelf, type Shelf } from '../../src/knowledge/shelf.ts';
import { runAtOnce } from '../../src/knowledge/turns.ts';
import { ask, prepareSearch } from '../../src/search/ask.ts';
import { indexOf, tidyIndex } from '../../src/search/shelf-index.ts';

/** Words of many kinds: rare and common, names, numbers, families, stop words, near spellings. */
const WORDS = (
  'Le la un pont ponts ville Norvège norvégien norvégiens 1931 construit construire construction Marta Silva Silva Oslo ' +
  'à en de du par rivière rivières bateau bateaux bateaus Il elle maire million millions euros parce que ventre ventral the The ' +
  'bridge bridges river rivers was built in by mayor gagner remporter win won MSFT Microsoft société firme firmes 12 %'
).split(' ');

const word = fc.constantFrom(...WORDS);
const sentence = fc.array(word, { minLength: 2, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const text = fc.record({
  language: fc.constantFrom('fr', 'fr', 'en'),
  title: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
});
type Text = typeof text extends fc.Arbitrary<infer Value> ? Value : never;
/** An article of one of a few ids is added, edited, or taken away. */
const edit = fc.record({ id: fc.integer({ min: 0, max: 11 }), text: fc.option(text, { freq: 4 }) });
const questions = fc.array(
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(' ')} ?`),
  { minLength: 3, maxLength: 6 },
);

function articleOf(id: number, { language, title, paragraphs }: Text): Article {
  const front = `---\ntitle: ${JSON.stringify(`${title} ${id}`)}\nlanguage: ${language}\n---\n\n`;
  return parseArticle(`article-${id}`, `${front}${paragraphs.join('\n\n')}\n`);
}

/** What is said to a question: passages by their ids, since the articles are other objects. */
function answerOf(shelf: Shelf, question: string) {
  const outcome = ask(shelf, question);
  if (!('confidence' in outcome)) return { kind: outcome.kind, confidence: 0 };
  const citations = outcome.kind === 'answer' ? [outcome.answer, ...outcome.others] : outcome.nearest;
  return {
    kind: outcome.kind,
    unknown: outcome.kind === 'silent' && outcome.unknown,
    found: citations.map(({ article, passage, start, end }) => [article.id, passage.id, start, end]),
    confidence: outcome.confidence,
  };
}

test('a shelf that came about by edits answers as one that was read afresh, before it is tidied and after', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 3, maxLength: 12 }),
      fc.array(edit, { maxLength: 15 }),
      questions,
      (start, edits, asked) => {
        const texts = new Map(start.entries());
        const articles = new Map([...texts].map(([id, each]) => [id, articleOf(id, each)]));
        let shelf = createShelf(articles.values());
        prepareSearch(shelf);
        for (const { id, text: next } of edits) {
          if (next) {
            texts.set(id, next);
            articles.set(id, articleOf(id, next));
          } else {
            texts.delete(id);
            articles.delete(id);
          }
          shelf = createShelf(articles.values());
          prepareSearch(shelf);
        }
        const afresh = createShelf([...texts].map(([id, each]) => articleOf(id, each)));
        const expected = asked.map((question) => {
          const answer = answerOf(afresh, question);
          return { ...answer, confidence: expect.closeTo(answer.confidence, 9) };
        });
        const answers = () => asked.map((question) => answerOf(shelf, question));
        expect(answers()).toEqual(expected);
        runAtOnce(tidyIndex(shelf, null));
        expect(answers()).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test('a server shelf over another shares its segments, and tidying leaves those alone', () => {
  const base = createShelf([articleOf(1, PONT), articleOf(2, BRIDGE)]);
  prepareSearch(base);
  const segmentsOf = (shelf: Shelf) =>
    indexOf(shelf).parts.flatMap(({ vocabulary }) => vocabulary.uses.map(({ segment }) => segment));
  let own = base;
  for (let id = 3; id < 20; id += 1) {
    own = createShelf([...own.articles.values(), articleOf(id, PONT)]);
    prepareSearch(own, { over: base });
  }
  runAtOnce(tidyIndex(own, base));
  expect(segmentsOf(own)).toEqual(expect.arrayContaining(segmentsOf(base)));
  expect(segmentsOf(own).length).toBeLessThan(12);
});

const PONT: Text = { language: 'fr', title: 'Le pont', paragraphs: ['Marta Silva a construit le pont en 1931.'] };
const BRIDGE: Text = { language: 'en', title: 'The bridge', paragraphs: ['The bridge was built by the mayor.'] };
