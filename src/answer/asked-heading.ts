import type { Article } from '../knowledge/article.ts';
import { type Citation, cite } from '../knowledge/citation.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords } from '../languages/words.ts';

/** Fewer words than this head sections of any article ("Background"). */
const WORDS_ASKED = 3;

/**
 * The section that asks the same question in its heading, as its passages: the first sentence of each. Case, accents and punctuation aside, the words
 * must be the same.
 *
 * @returns none when no heading is the question
 */
export function findAskedSection(shelf: Shelf, question: string): Citation[] {
  const asked = foldedWords(question);
  if (asked.length < WORDS_ASKED) return [];
  const wanted = asked.join(' ');
  return [...shelf.articles.values()].flatMap((article) => {
    const heading = article.headings[foldedHeadings(article).indexOf(wanted)];
    if (heading === undefined) return [];
    const passages = article.passages.filter((passage) => passage.heading === heading && passage.kind === 'paragraph');
    return passages.flatMap((passage) => {
      const [first] = passage.sentences;
      return first ? [cite(article, passage, first)] : [];
    });
  });
}

const foldedHeadings = keepBeside(({ headings }: Article) => headings.map((each) => foldedWords(each).join(' ')));

function foldedWords(text: string): string[] {
  return findWords(text).map(({ folded }) => folded);
}
