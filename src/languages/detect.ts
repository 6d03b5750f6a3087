import type { Language } from './language.ts';
import { languages } from './list.ts';
import { keepBeside, keepLast } from './memory.ts';
import { findWords, foldWord, type Word } from './words.ts';

/**
 * The language a short text is written in, told by its function words, its elisions and its endings.
 *
 * @param fallback taken when nothing speaks for one language more than for another
 * @param known languages to choose from
 */
export function detectLanguage(text: string, fallback: Language, known: readonly Language[] = languages): Language {
  return languageOfWords(findWords(text), fallback, known);
}

/** As {@link detectLanguage}, of words that were found already. */
export function languageOfWords(
  words: readonly Word[],
  fallback: Language,
  known: readonly Language[] = languages,
): Language {
  return likeliest(words, fallback, known);
}

const likeliest = keepLast((words: readonly Word[], fallback: Language, known: readonly Language[]): Language => {
  let best = fallback;
  let bestScore = scoreOf(words, fallback);
  for (const language of known) {
    if (language === fallback) continue;
    const score = scoreOf(words, language);
    if (score > bestScore) [best, bestScore] = [language, score];
  }
  return best;
});

function scoreOf(words: readonly Word[], language: Language): number {
  const { functionWords, elisions, endings } = marksOf(language);
  let score = 0;
  for (const { folded, elided } of words) {
    if (elided && elisions.has(folded)) score += 2;
    else if (functionWords.has(folded)) score += 1;
    else if (endsLike(folded, endings)) score += 0.3;
  }
  return score;
}

function endsLike(word: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (word.length > ending.length + 2 && word.endsWith(ending)) return true;
  return false;
}

interface Marks {
  readonly functionWords: ReadonlySet<string>;
  readonly elisions: ReadonlySet<string>;
  readonly endings: readonly string[];
}

const marksOf = keepBeside((language: Language): Marks => {
  const { stopWords, questionWords, shorthand, elisions, endings } = language.search;
  return {
    functionWords: new Set([...stopWords, ...questionWords, ...Object.keys(shorthand)].map(foldWord)),
    elisions: new Set(elisions),
    endings: endings.map(foldWord),
  };
});
