import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { bundledLexicon } from '../languages/bundled-lexicon.ts';
import { en } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { languageOf, languages } from '../languages/list.ts';
import { findWords, type Word } from '../languages/words.ts';
import { type Lexer, lexerOf } from './lexer.ts';
import { createTranslator } from './translator.ts';

export interface Match<T> {
  readonly item: T;
  /** Above 0, up to 1: the share of what was typed that the words speak of, rare words counting for more. */
  readonly score: number;
}

/** The citations whose words speak of what was typed, best first. Nothing typed leaves all of them, in their order. */
export function matchCitations<T extends { readonly citation: Citation }>(typed: string, items: readonly T[]): T[] {
  return findWords(typed).length === 0 ? [...items] : scoreCitations(typed, items).map(({ item }) => item);
}

/**
 * The same with how well each fits. Each citation is read by the rules of its article's language, inflection aside; a word typed in another language
 * counts where the lexicon translates it by words that stand there. A word that many citations hold says little (inverse document frequency,
 * Spärck Jones 1972).
 *
 * @param typedIn the code of the language of what was typed, when it is known: its rules then say which words carry a subject
 */
export function scoreCitations<T extends { readonly citation: Citation }>(
  typed: string,
  items: readonly T[],
  typedIn?: string,
): Match<T>[] {
  const known = typedIn === undefined ? undefined : languageOf(typedIn);
  const words = findWords(typed);
  const read = items.map((item) => {
    const language = languageOf(item.citation.article.language) ?? en;
    const lexer = lexerOf(language);
    const present = new Set(findWords(quoteOf(item.citation)).flatMap(({ folded }) => stemsOf(lexer, folded)));
    const wanted = words.filter((known ? lexerOf(known) : lexer).isContent);
    return { item, wanted, found: new Set(wanted.filter((word) => isThere(word, present, language))) };
  });
  const weightOf = new Map(
    words.map((word) => {
      const holding = read.filter(({ found }) => found.has(word)).length;
      return [word, Math.log(1 + items.length / Math.max(1, holding))];
    }),
  );
  const sum = (some: Iterable<Word>) => [...some].reduce((total, word) => total + (weightOf.get(word) ?? 0), 0);
  return read
    .filter(({ found }) => found.size > 0)
    .map(({ item, wanted, found }) => ({ item, score: sum(found) / sum(wanted) }))
    .sort((one, other) => other.score - one.score);
}

/** In the language of the text itself, or as the translation of a word of another. */
function isThere({ folded }: Word, present: ReadonlySet<string>, language: Language): boolean {
  if (stemsOf(lexerOf(language), folded).some((stem) => present.has(stem))) return true;
  return languages.some(
    (other) =>
      other !== language &&
      stemsOf(lexerOf(other), folded).some((stem) =>
        createTranslator([bundledLexicon()], other, language)
          .translate(stem)
          .some((stems) => stems.every((each) => present.has(each))),
      ),
  );
}

/** Snowball takes "-er" off "cancer" but not off "cancers", so a plural is read as its singular as well. */
function stemsOf(lexer: Lexer, folded: string): string[] {
  return [...new Set([lexer.stem(folded), lexer.stem(folded.replace(/s$/, ''))])];
}
