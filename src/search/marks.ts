import type { AnswerKind } from '../languages/language.ts';

/** What a token is, as bits of a byte. */
export const TokenMark = { number: 1, date: 2, name: 4, money: 8, share: 16, time: 32, place: 64, role: 128 } as const;

/** What a sentence does, as bits of a byte. */
export const SentenceMark = { cause: 1, purpose: 2, manner: 4, meaning: 8, leaning: 16, asking: 32, caption: 64 } as const;

/** Which tokens can be the answer to a kind of question, and which sentences give it without a token of their own. */
export const ANSWERED_BY: Readonly<Record<AnswerKind, { readonly tokens: number; readonly sentence: number }>> = {
  person: { tokens: TokenMark.name, sentence: 0 },
  organisation: { tokens: TokenMark.name, sentence: 0 },
  place: { tokens: TokenMark.place, sentence: 0 },
  date: { tokens: TokenMark.date, sentence: 0 },
  duration: { tokens: TokenMark.time, sentence: 0 },
  amount: { tokens: TokenMark.money, sentence: 0 },
  share: { tokens: TokenMark.share, sentence: 0 },
  number: { tokens: TokenMark.number, sentence: 0 },
  cause: { tokens: 0, sentence: SentenceMark.cause },
  manner: { tokens: 0, sentence: SentenceMark.manner },
  purpose: { tokens: 0, sentence: SentenceMark.purpose },
  meaning: { tokens: 0, sentence: SentenceMark.meaning },
};
