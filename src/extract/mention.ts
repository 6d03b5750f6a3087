import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { findWords } from '../languages/words.ts';

/** Somebody or something that the article names. */
export interface Mention {
  /** The fullest form of the name in the article: "Sam Altman" where "Altman" was said. */
  readonly citation: Citation;
  readonly kind: NameKind;
  /** The name in `names.yml` when it is known there, otherwise as the article writes it; two articles are compared by it. */
  readonly canonical: string;
  /** Other forms of the name, in this article or in `names.yml`. */
  readonly aliases: readonly string[];
}

/** The name as the article writes it in full. */
export function nameOf(mention: Mention): string {
  return quoteOf(mention.citation);
}

/** The same for two mentions that name the same, in one article or in two: case and accents aside. */
export function nameKey({ canonical }: Mention): string {
  return findWords(canonical)
    .map(({ folded }) => folded)
    .join(' ');
}

export type NameKind = 'person' | 'organisation' | 'place' | 'media' | 'unknown';
