import type { Citation } from '../knowledge/citation.ts';

/** What the sources have to say to a question. `language` is that of the question; `confidence` the probability, 0 to 1, that the answer answers. */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly language: string;
      readonly confidence: number;
      /** One or two whole sentences. */
      readonly answer: Citation;
      /** Best first, one a passage, the answer's own passage left out. */
      readonly others: readonly Citation[];
    }
  | {
      readonly kind: 'silent';
      readonly language: string;
      readonly confidence: number;
      /** Best first, one a passage. */
      readonly nearest: readonly Citation[];
      /** Something truly comes near. */
      readonly near: boolean;
      /** Words that no article mentions, as typed, names first. */
      readonly unknown: readonly string[];
    }
  /** No content word: "et pourquoi ?" */
  | { readonly kind: 'noSubject'; readonly language: string }
  /** A greeting, thanks, nothing, or no words at all. */
  | { readonly kind: 'smallTalk'; readonly language: string };
