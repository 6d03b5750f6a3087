import type { SpeechRules } from '../languages/speech.ts';

const TRADE = /(?:ologues?|ologistes?|ologists?|ographers?|ographes?|iciennes?|icians?)$/;

/** A person's office or trade: listed, or told by its ending. */
export function isTitleNoun(word: string, { names }: SpeechRules): boolean {
  return names.titles.has(word) || TRADE.test(word);
}
