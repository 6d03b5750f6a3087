import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { runAtOnce } from '../knowledge/turns.ts';
import { bundledLexicon } from '../languages/bundled-lexicon.ts';
import { en } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { languageOf, languages } from '../languages/list.ts';
import { keepBeside } from '../languages/memory.ts';
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
  const wordsFor = new Map(languages.map((language) => [language, readWords(words, language, known ?? language)]));
  const read = items.map((item) => {
    const wanted = wordsFor.get(languageOf(item.citation.article.language) ?? en) ?? [];
    const present = stemsIn(item.citation);
    const found = wanted.filter(({ ways }) => ways.some((stems) => stems.every((stem) => present.has(stem))));
    return { item, wanted, found };
  });
  const holding = new Map<Word, number>();
  for (const { found } of read) for (const { word } of found) holding.set(word, (holding.get(word) ?? 0) + 1);
  const weigh = (some: readonly ReadWord[]) =>
    some.reduce((sum, { word }) => sum + Math.log(1 + items.length / (holding.get(word) ?? 1)), 0);
  return read
    .filter(({ found }) => found.length > 0)
    .map(({ item, wanted, found }) => ({ item, score: weigh(found) / weigh(wanted) }))
    .sort((one, other) => other.score - one.score);
}

/** A word that was typed, and the stems by which a text in one language may speak of it: its own, or those of a translation. */
interface ReadWord {
  readonly word: Word;
  readonly ways: readonly (readonly string[])[];
}

function readWords(words: readonly Word[], language: Language, typedIn: Language): ReadWord[] {
  const translations = languages
    .filter((other) => other !== language)
    .map((other) => ({
      lexer: lexerOf(other),
      translator: runAtOnce(createTranslator([bundledLexicon()], other, language)),
    }));
  return words.filter(lexerOf(typedIn).isContent).map((word) => ({
    word,
    ways: [
      ...stemsOf(lexerOf(language), word.folded).map((stem) => [stem]),
      ...translations.flatMap(({ lexer, translator }) =>
        stemsOf(lexer, word.folded).flatMap((stem) => translator.translate(stem)),
      ),
    ],
  }));
}

const stemsIn = keepBeside(({ article, ...place }: Citation): ReadonlySet<string> => {
  const lexer = lexerOf(languageOf(article.language) ?? en);
  return new Set(findWords(quoteOf({ article, ...place })).flatMap(({ folded }) => stemsOf(lexer, folded)));
});

/** Snowball takes "-er" off "cancer" but not off "cancers", so a plural is read as its singular as well. */
function stemsOf(lexer: Lexer, folded: string): string[] {
  return [...new Set([lexer.stem(folded), lexer.stem(folded.replace(/s$/, ''))])];
}
