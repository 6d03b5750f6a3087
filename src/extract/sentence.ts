import type { Passage } from '../knowledge/passage.ts';
import type { Span } from '../knowledge/span.ts';
import type { CueMatch } from './cue-parts.ts';
import type { Quotation } from './marks.ts';
import type { Sum } from './money.ts';
import type { Entity } from './name-book.ts';
import type { NameSpan } from './name-spans.ts';
import type { Percent } from './percents.ts';
import type { Token } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/** One thing of a sentence: a word, a mark, or something already understood that the rules treat as one. */
export interface Item extends Span {
  readonly kind: 'word' | 'mark' | 'number' | 'name' | 'sum' | 'percent' | 'quote';
  /** The word or mark in lower case; empty for what is understood. */
  readonly lower: string;
  /** What the language knows of the word. */
  readonly known: Word;
  readonly name: { readonly entity: Entity; readonly span: NameSpan } | null;
  readonly sum: Sum | null;
  readonly percent: Percent | null;
  readonly quotation: Quotation | null;
}

/** A sentence as the writer of the article built it: a quotation inside is one item. Or a sentence inside a quotation. */
export interface Sentence extends Span {
  readonly passage: ReadPassage;
  readonly items: readonly Item[];
  /** The cues of its items. */
  readonly cues: readonly CueMatch[];
  /** The quotation it stands in. */
  readonly inside: Quotation | null;
}

export interface ReadPassage {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly sums: readonly Sum[];
  readonly percents: readonly Percent[];
  readonly spans: readonly NameSpan[];
}
