import type { AnswerKind } from '../languages/language.ts';

/** What is asked for; `identity` when a name alone is asked about ("who is X", "what is X"). */
export type AskedFor = AnswerKind | 'identity';

/** What a word is, as bits. */
export const WordMark = {
  number: 1,
  date: 2,
  name: 4,
  money: 8,
  share: 16,
  time: 32,
  place: 64,
  role: 128,
  age: 256,
  /** A name that the text says what it is: "MGX, a fund", "Lyon is a city". */
  defined: 512,
} as const;

/** Bits that a word's marks take. */
export const MARK_BITS = 10;

/** What a sentence does, as bits of a byte. */
export const SentenceMark = {
  cause: 1,
  purpose: 2,
  manner: 4,
  meaning: 8,
  leaning: 16,
  asking: 32,
  opensQuote: 64,
  closesQuote: 128,
} as const;

/** Which words can be the answer to a kind of question, and which sentences give it without a word of their own. */
export const ANSWERED_BY: Readonly<Record<AskedFor, { readonly words: number; readonly sentence: number }>> = {
  person: { words: WordMark.name, sentence: 0 },
  organisation: { words: WordMark.name, sentence: 0 },
  place: { words: WordMark.place, sentence: 0 },
  date: { words: WordMark.date, sentence: 0 },
  duration: { words: WordMark.time, sentence: 0 },
  amount: { words: WordMark.money, sentence: 0 },
  age: { words: WordMark.age, sentence: 0 },
  share: { words: WordMark.share, sentence: 0 },
  number: { words: WordMark.number, sentence: 0 },
  cause: { words: 0, sentence: SentenceMark.cause },
  manner: { words: 0, sentence: SentenceMark.manner },
  purpose: { words: 0, sentence: SentenceMark.purpose },
  meaning: { words: 0, sentence: SentenceMark.meaning },
  identity: { words: WordMark.role, sentence: 0 },
};
