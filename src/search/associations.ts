import type { Language } from '../languages/language.ts';
import { keepBeside } from '../languages/memory.ts';
import { conceptLines } from './concept-lines.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { indexWords } from './word-places.ts';

/** Terms of a vocabulary that share a concept with a stem of a language. */
export type Associations = (language: Language, stem: string) => readonly Term[];

/** Those with which it shares most concepts. */
const MOST = 20;
/** Answers are remembered for this many stems. */
const MEMORY = 20_000;

/** What the words of a question, in any language, may be answered by in the passages of one vocabulary. */
export function createAssociations({ language: own, find }: Vocabulary): Associations {
  const known = new Map<string, readonly Term[]>();
  return (language, stem) => {
    const key = `${language.code} ${stem}`;
    let found = known.get(key);
    if (found === undefined) {
      const asked = conceptsOf(language);
      const answering = conceptsOf(own);
      const shared = new Map<string, number>();
      for (const each of asked.withStem(stem).flatMap(answering.stemsOf)) shared.set(each, (shared.get(each) ?? 0) + 1);
      found = [...shared]
        .sort(([, one], [, other]) => other - one)
        .flatMap(([each]) => find(each) ?? [])
        .slice(0, MOST);
      if (known.size >= MEMORY) known.clear();
      known.set(key, found);
    }
    return found;
  };
}

/** One text and the places of its words, instead of a map of thousands of lists, which would take twenty times the memory. */
const conceptsOf = keepBeside((language: Language) => {
  const text = conceptLines(language);
  const placesOf = indexWords(text);
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const lineAt = (place: number) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    /** Numbers of the concepts that hold a stem. */
    withStem: (stem: string): number[] => placesOf(stem).map(lineAt),
    stemsOf: (concept: number): string[] =>
      text
        .slice(starts[concept], (starts[concept + 1] ?? text.length + 1) - 1)
        .split(' ')
        .filter((stem) => stem !== ''),
  };
});
