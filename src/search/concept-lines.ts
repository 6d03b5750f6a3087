import { bundledConcepts } from '../languages/concepts.ts';
import type { Language } from '../languages/language.ts';
import { findWords } from '../languages/words.ts';
import { lexerOf } from './lexer.ts';

/**
 * The stems of every concept in one language: a line a concept, in the order of the list, each stem between spaces. It takes a third of a
 * second, so a build makes it beforehand.
 */
export function conceptLines(language: Language): string {
  const { isContent, stem } = lexerOf(language);
  return bundledConcepts()
    .map(({ words }) => {
      const stems = (words[language.code] ?? []).flatMap((each) => {
        const [word, ...more] = findWords(each);
        return word && more.length === 0 && isContent(word) ? [stem(word.folded)] : [];
      });
      return ` ${[...new Set(stems)].join(' ')} `;
    })
    .join('\n');
}
