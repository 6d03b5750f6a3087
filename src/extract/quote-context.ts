import type { Span } from '../knowledge/span.ts';
import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import type { Discourse } from './discourse.ts';
import type { Entity } from './name-book.ts';
import type { Item, Sentence } from './sentence.ts';
import type { Attribution } from './speakers.ts';

/** What a rule says of a quotation. */
export interface Verdict {
  readonly speaker: Entity | null;
  readonly described: Span | null;
  readonly where: Span | null;
  readonly confidence: number;
  /** A cue of speech ties it; without one only whole sentences count. */
  readonly tied: boolean;
  /** How it was tied, when this quotation was and not one before it. */
  readonly found: Attribution | null;
}

/** The quotation before, and where it stood. */
export interface Given {
  readonly verdict: Verdict;
  readonly sentence: number;
}

/** A quotation and all that the rules look at. */
export interface Context {
  readonly rules: SpeechRules;
  readonly discourse: Discourse;
  readonly items: readonly Item[];
  readonly cues: readonly CueMatch[];
  readonly at: number;
  readonly index: number;
  readonly text: string;
  readonly sentence: Sentence;
  readonly next: Sentence | undefined;
  readonly previous: Sentence | undefined;
  readonly inside: Sentence | undefined;
  /** Verdicts of the sentence's earlier quotations. */
  readonly given: readonly (Verdict | null)[];
  /** The quotation before this one in the paragraph, when nobody else was named since. */
  readonly last: Given | null;
  /** What the paragraph before left open. */
  readonly open: Verdict | null;
}
