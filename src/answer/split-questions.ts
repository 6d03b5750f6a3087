import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/list.ts';
import { findWords } from '../languages/words.ts';
import { lexerOf } from '../search/lexer.ts';
import { goesOn, lastNameIn } from './follow-up.ts';
import { asksYesOrNo, hasSubject, leansOnBefore, pronounIn, uncapitalised } from './question-words.ts';

/** A question ends at its mark, or with its line. */
const END = /[?？]+[\s"»”’')\]]*|\n+/g;

/** A question without a mark asks within its first words. */
const ASKS_WITHIN = 2;

/** People number their questions, or list them. */
const BULLET = /^\s*(?:\p{Nd}{1,2}[.)]|\p{L}\)|[-*•–])\s+/u;

/**
 * The questions of a message, each with what belongs to it:
 * - a subject that stands before its question stays with it: "Stargate ? c'est quoi ?" is one question;
 * - a question that speaks of somebody by a pronoun gets the name from the question before ("Que dit-il ?" becomes "Musk, que dit-il ?"), or is joined to it where that names nobody;
 * - what names no subject ("Why?", "Merci !") is left out.
 *
 * @param text without Discord's marks
 * @param locale of whoever asks, for words that could be of any language
 * @returns one at least
 */
export function splitQuestions(text: string, locale: string): readonly string[] {
  const all = cutAtEnds(text);
  if (all.length < 2) return [text];
  const pieces = unlike(all);
  const language = detectLanguage(text, languageOf(locale) ?? en);
  const questions: string[] = [];
  let before = '';
  for (const [index, piece] of pieces.entries()) {
    const last = questions.at(-1);
    const next = pieces[index + 1];
    const opens =
      last === undefined && next !== undefined && goesOn(next, language.code) && hasSubject(piece, language);
    const own = opens ? piece : asOwn(piece, last ?? '', language);
    if (own !== null) {
      questions.push(before + own);
      before = '';
    } else if (!hasSubject(piece, language) && pronounIn(piece, language) < 0) continue;
    else if (last === undefined) before += piece;
    else questions[questions.length - 1] = last + piece;
  }
  return questions.length === 0 ? [text] : questions.map((question) => question.trim());
}

function cutAtEnds(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(END)) {
    pieces.push(text.slice(from, index + end.length));
    from = index + end.length;
  }
  return [...pieces, text.slice(from)]
    .map((piece) => piece.replace(BULLET, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** What is asked twice is asked once. */
function unlike(pieces: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return pieces.filter((piece) => {
    const words = findWords(piece)
      .map(({ folded }) => folded)
      .join(' ');
    return !seen.has(words) && seen.add(words);
  });
}

/**
 * A piece as a question of its own, or null when it is none.
 *
 * @param last the question before it, '' for none
 */
function asOwn(piece: string, last: string, language: Language): string | null {
  if (last !== '' && goesOn(piece, language.code)) return piece;
  const { asksOnly, spellOut } = lexerOf(language);
  const words = findWords(piece).map(spellOut);
  const name = last !== '' && leansOnBefore(piece, language) ? lastNameIn(last) : null;
  if (name !== null) return `${name}, ${uncapitalised(piece.trim(), language)}`;
  const asking = words.findIndex(asksOnly);
  if (!hasSubject(piece, language)) return null;
  if (/[?？]/.test(piece) && (asking >= 0 || asksYesOrNo(piece, language))) return piece;
  return asking >= 0 && asking < ASKS_WITHIN ? piece : null;
}
