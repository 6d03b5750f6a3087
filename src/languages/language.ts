/**
 * Everything the code knows of one language. A third language is one value of this type and one word in `list.ts`.
 * Words are written as people write them (accents kept, lower case); whoever uses a list folds it.
 */
export interface Language {
  /** ISO 639-1: `fr`. An article names it in its front matter; Discord's locales begin with it. */
  readonly code: string;
  /** The language's own name: `français`. */
  readonly name: string;
  /** BCP 47 tag for dates and numbers: `fr-FR`. */
  readonly format: string;
  readonly search: SearchRules;
}

/** What search needs to know of a language. */
export interface SearchRules {
  /** Reduces a folded, lower-case word to its stem. */
  readonly stem: (word: string) => string;
  /** Words that carry no subject. */
  readonly stopWords: readonly string[];
  /** Words that ask: they choose the kind of answer and are never searched for. */
  readonly questionWords: readonly string[];
  /** Words cut from the front of the next at an apostrophe: `l`, `qu`. */
  readonly elisions: readonly string[];
}
