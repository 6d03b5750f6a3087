import { findSentences } from './sentences.ts';
import type { Span } from './span.ts';

/** The smallest thing that is indexed and cited: a paragraph, or a piece of a long one cut at a sentence's end. */
export interface Passage {
  /** Lasting name inside one revision of an article: `p4`, `p4-2` for the second piece of a long paragraph, `c1` for a caption. */
  readonly id: string;
  readonly kind: 'paragraph' | 'caption';
  /** The paragraph as a reader counts it from the article's top, from 1; a caption carries that of the paragraph above it. */
  readonly number: number;
  /** The nearest section heading above, or null before the first. */
  readonly heading: string | null;
  readonly text: string;
  /** Whole sentences, in order, without the white space between them. Never empty. */
  readonly sentences: readonly Span[];
  /** Line of the article's Markdown, from 1. */
  readonly line: number;
  /** Where the whole paragraph or caption stands in the article's Markdown, marks included. */
  readonly source: Span;
}

/** A reply shows a passage whole, escaped and with its neighbours, within Discord's 4,000 characters. */
export const PASSAGE_LIMIT = 1_500;

/** A paragraph or caption as it stands in the Markdown; `id` is that of its first passage. */
export type Block = Omit<Passage, 'sentences'>;

/** Passages of one block: one, or several of at most {@link PASSAGE_LIMIT} characters. */
export function splitPassages(block: Block): Passage[] {
  return cutLongText(block.text).map((text, index) => ({
    ...block,
    id: index === 0 ? block.id : `${block.id}-${index + 1}`,
    text,
    sentences: findSentences(text),
  }));
}

function cutLongText(text: string): string[] {
  if (text.length <= PASSAGE_LIMIT) return [text];
  const pieces: string[] = [];
  let piece = { start: 0, end: 0 };
  for (const sentence of findSentences(text).flatMap((span) => cutLongSentence(text, span))) {
    if (sentence.end - piece.start > PASSAGE_LIMIT && piece.end > piece.start) {
      pieces.push(text.slice(piece.start, piece.end));
      piece = { start: sentence.start, end: sentence.end };
    } else {
      piece = { start: piece.start, end: sentence.end };
    }
  }
  pieces.push(text.slice(piece.start, piece.end));
  return pieces;
}

/** A "sentence" longer than a passage (a list without full stops) is cut at a space, or where it must between two characters. */
function cutLongSentence(text: string, sentence: Span): Span[] {
  const spans: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > PASSAGE_LIMIT) {
    const space = text.lastIndexOf(' ', start + PASSAGE_LIMIT);
    let end = space > start ? space : start + PASSAGE_LIMIT;
    if (/[\uDC00-\uDFFF]/.test(text.charAt(end))) end -= 1;
    spans.push({ start, end });
    start = text.charAt(end) === ' ' ? end + 1 : end;
  }
  spans.push({ start, end: sentence.end });
  return spans;
}
