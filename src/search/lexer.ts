import type { Language } from '../languages/language.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords, foldWord, type Word } from '../languages/words.ts';

/** A language's word lists, folded, and its stemmer with a memory. */
export interface Lexer {
  readonly language: Language;
  /** False for words that carry no subject. */
  readonly isContent: (word: Word) => boolean;
  readonly asksOnly: (word: Word) => boolean;
  readonly isFiller: (word: Word) => boolean;
  readonly isPicture: (word: Pick<Word, 'folded'>) => boolean;
  readonly isSmallTalk: (word: Word) => boolean;
  readonly stem: (folded: string) => string;
  /** The word that is meant by what people type instead; any other word as it is. */
  readonly spellOut: (word: Word) => Word;
}

/** Beyond this many words the memory of stems starts anew: what people type is not bounded. */
const STEM_MEMORY = 200_000;

export const lexerOf = keepBeside(createLexer);

function createLexer(language: Language): Lexer {
  const { stem, irregular, stopWords, questionWords, fillers, pictures, elisions, smallTalk, numbers, shorthand } =
    language.search;
  const stops = foldedSet(stopWords);
  const asking = foldedSet(questionWords);
  const light = foldedSet(fillers);
  const pictured = foldedSet(pictures);
  const cut = foldedSet(elisions);
  const chatting = foldedSet(smallTalk);
  const known = new Map(
    [...Object.entries(irregular), ...Object.entries(numbers)].map(([form, to]) => [foldWord(form), foldWord(to)]),
  );
  const spelledOut = new Map(Object.entries(shorthand).map(([typed, word]) => [foldWord(typed), foldWord(word)]));
  let stems = new Map<string, string>();
  return {
    language,
    isContent: ({ folded: word, elided, attached }) =>
      !(stops.has(word) || (elided && cut.has(word)) || (attached && word.length === 1)),
    asksOnly: ({ folded: word }) => asking.has(word),
    isFiller: ({ folded: word }) => light.has(word),
    isPicture: ({ folded: word }) => pictured.has(word),
    isSmallTalk: ({ folded: word }) => chatting.has(word) || stops.has(word),
    spellOut: (word) => {
      const folded = spelledOut.get(word.folded);
      return folded === undefined ? word : { ...word, folded };
    },
    stem: (word) => {
      const remembered = stems.get(word);
      if (remembered !== undefined) return remembered;
      const found = known.get(word) ?? (/^\d/.test(word) ? word : stem(word));
      if (stems.size >= STEM_MEMORY) stems = new Map();
      stems.set(word, found);
      return found;
    },
  };
}

export function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldWord));
}

/** Phrases by their first word, each as the folded words that make it up. */
export type PhraseBook<Value> = ReadonlyMap<string, readonly (readonly [words: readonly string[], value: Value])[]>;

export function phraseBook<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): PhraseBook<Value> {
  const book = new Map<string, [string[], Value][]>();
  for (const [phrase, value] of phrases) {
    const words = findWords(phrase).map(({ folded }) => folded);
    const [first] = words;
    if (first === undefined) continue;
    const sharing = book.get(first);
    if (sharing) sharing.push([words, value]);
    else book.set(first, [[words, value]]);
  }
  return book;
}

/** True when the words from `index` on begin with all of `phrase`. */
export function standsAt(phrase: readonly string[], words: readonly Word[], index: number): boolean {
  return phrase.every((part, offset) => words[index + offset]?.folded === part);
}
