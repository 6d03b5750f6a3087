import { bundledConcepts } from '../languages/concepts.ts';
import type { Language } from '../languages/language.ts';
import { findWords } from '../languages/words.ts';
import { keepBeside, lexerOf } from './lexer.ts';
import type { PassageTable } from './passage-table.ts';

/** Terms of a table that share a concept with a stem of a language. */
export type Associations = (language: Language, stem: string) => readonly number[];

const NONE: readonly number[] = [];

/** What the words of a question, in any language, may be answered by in the passages of one table. */
export function createAssociations({ language: own, terms }: PassageTable): Associations {
  const known = new Map<string, readonly number[]>();
  return (language, stem) => {
    const concepts = conceptsByStem(language).get(stem);
    if (!concepts) return NONE;
    const key = `${language.code} ${stem}`;
    let found = known.get(key);
    if (found === undefined) {
      const stems = new Set(concepts.flatMap((concept) => stemsOfConcepts(own)[concept] ?? []));
      found = [...stems].flatMap((each) => terms.get(each) ?? []);
      known.set(key, found);
    }
    return found;
  };
}

/** The stems that each concept has in a language. */
const stemsOfConcepts = keepBeside((language: Language): readonly (readonly string[])[] => {
  const { isContent, stem } = lexerOf(language);
  return bundledConcepts().map(({ words }) => [
    ...new Set(
      (words[language.code] ?? []).flatMap((each) => {
        const [word, ...more] = findWords(each);
        return word && more.length === 0 && isContent(word) ? [stem(word.folded)] : [];
      }),
    ),
  ]);
});

const conceptsByStem = keepBeside((language: Language): ReadonlyMap<string, readonly number[]> => {
  const byStem = new Map<string, number[]>();
  for (const [concept, stems] of stemsOfConcepts(language).entries()) {
    for (const stem of stems) {
      const concepts = byStem.get(stem);
      if (concepts) concepts.push(concept);
      else byStem.set(stem, [concept]);
    }
  }
  return byStem;
});
