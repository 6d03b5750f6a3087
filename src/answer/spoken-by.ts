import { factsOf } from '../extract/facts.ts';
import { type Mention, nameOf } from '../extract/mention.ts';
import { type Citation, quoteOf } from '../knowledge/citation.ts';
import type { NameEntry } from '../knowledge/names.ts';
import { findWords } from '../languages/words.ts';

/** The facts of longer articles are read for those alone who ask for them: a second a megabyte. */
const MOST_PASSAGES = 300;

/**
 * Whose words a citation is made of, when it lies within a quotation and does not say so itself: without the name, what somebody said would read as what the
 * article says.
 *
 * @returns null when the words are nobody's, or name who says them
 */
export function spokenBy(citation: Citation, names: readonly NameEntry[]): Mention | null {
  const { article, passage, start, end } = citation;
  if (article.passages.length > MOST_PASSAGES) return null;
  const quote = factsOf(article, names).quotes.find(
    ({ citation: said, fragment }) => !fragment && said.passage === passage && said.start < end && said.end > start,
  );
  const speaker = quote?.speaker;
  if (!speaker) return null;
  const last = findWords(nameOf(speaker)).at(-1)?.folded;
  return findWords(quoteOf(citation)).some(({ folded }) => folded === last) ? null : speaker;
}
