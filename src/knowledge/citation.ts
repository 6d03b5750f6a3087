import type { Article } from './article.ts';
import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/** A piece of a stored passage. Text about the subject exists in this form alone, so it cannot be anything but verbatim. */
export interface Citation extends Span {
  readonly article: Article;
  readonly passage: Passage;
}

/**
 * Cites a span of a passage.
 *
 * @throws RangeError when the span is empty or not inside the passage: a programmer's error.
 */
export function cite(article: Article, passage: Passage, span: Span): Citation {
  const { start, end } = span;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= passage.text.length)) {
    throw new RangeError(
      `expected a span inside 0..${passage.text.length} of ${article.id} ${passage.id}, received ${start}..${end}`,
    );
  }
  return { article, passage, start, end };
}

/** The words cited, exactly as stored. */
export function quoteOf(citation: Citation): string {
  return citation.passage.text.slice(citation.start, citation.end);
}

/** The whole sentences that a span touches, as one citation. */
export function citeSentences(article: Article, passage: Passage, span: Span): Citation {
  const touched = passage.sentences.filter((sentence) => sentence.start < span.end && sentence.end > span.start);
  const first = touched[0];
  const last = touched.at(-1);
  return cite(article, passage, first && last ? { start: first.start, end: last.end } : span);
}
