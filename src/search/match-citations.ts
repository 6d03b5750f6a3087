import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import { findWords } from '../languages/words.ts';
import { type Lexer, lexerOf } from './lexer.ts';

/**
 * The citations whose words speak of what was typed, best first: by the share of its content words that are found, inflection aside.
 * Each citation is read by the rules of its article's language. Nothing typed leaves all of them, in their order.
 */
export function matchCitations<T extends { readonly citation: Citation }>(typed: string, items: readonly T[]): T[] {
  const words = findWords(typed);
  if (words.length === 0) return [...items];
  const scored = items.map((item) => {
    const lexer = lexerOf(languageOf(item.citation.article.language) ?? en);
    const wanted = words.filter(lexer.isContent);
    const present = new Set(findWords(quoteOf(item.citation)).flatMap(({ folded }) => stemsOf(lexer, folded)));
    const found = wanted.filter(({ folded }) => stemsOf(lexer, folded).some((stem) => present.has(stem))).length;
    return { item, score: wanted.length === 0 ? 0 : found / wanted.length };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);
}

/** Snowball takes "-er" off "cancer" but not off "cancers", so a plural is read as its singular as well. */
function stemsOf(lexer: Lexer, folded: string): string[] {
  return [lexer.stem(folded), lexer.stem(folded.replace(/s$/, ''))];
}
