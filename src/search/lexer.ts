import type { Language } from '../languages/language.ts';
import { foldWord, type Word } from '../languages/words.ts';

/** A language's word lists, folded, and its stemmer with a memory. */
export interface Lexer {
  readonly language: Language;
  /** False for words that carry no subject. */
  readonly isContent: (word: Word) => boolean;
  readonly asksOnly: (word: Word) => boolean;
  readonly isSmallTalk: (word: Word) => boolean;
  readonly stem: (folded: string) => string;
}

const kept = new WeakMap<Language, Lexer>();

export function lexerOf(language: Language): Lexer {
  const known = kept.get(language);
  if (known) return known;
  const lexer = createLexer(language);
  kept.set(language, lexer);
  return lexer;
}

/** Beyond this many words the memory of stems starts anew: what people type is not bounded. */
const STEM_MEMORY = 200_000;

function createLexer(language: Language): Lexer {
  const { stem, irregular, stopWords, questionWords, elisions, smallTalk, numbers } = language.search;
  const folded = (words: readonly string[]) => new Set(words.map(foldWord));
  const stops = folded(stopWords);
  const asking = folded(questionWords);
  const cut = folded(elisions);
  const chatting = folded(smallTalk);
  const base = new Map(
    [...Object.entries(irregular), ...Object.entries(numbers)].map(([form, to]) => [foldWord(form), foldWord(to)]),
  );
  let stems = new Map<string, string>();
  return {
    language,
    isContent: ({ folded: word, elided, attached }) =>
      !(stops.has(word) || (elided && cut.has(word)) || (attached && word.length === 1)),
    asksOnly: ({ folded: word }) => asking.has(word),
    isSmallTalk: ({ folded: word }) => chatting.has(word) || stops.has(word),
    stem: (word) => {
      const known = stems.get(word);
      if (known !== undefined) return known;
      const dictionaryForm = base.get(word) ?? word;
      const found = /^\d/.test(dictionaryForm) ? dictionaryForm : stem(dictionaryForm);
      if (stems.size >= STEM_MEMORY) stems = new Map();
      stems.set(word, found);
      return found;
    },
  };
}
