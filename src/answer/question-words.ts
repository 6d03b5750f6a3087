import type { Language } from '../languages/language.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords, isCapital, type Word } from '../languages/words.ts';
import { foldedSet, lexerOf } from '../search/lexer.ts';
import { opensPolar } from '../search/question.ts';

/** With this many words of subject before it a pronoun is the subject once more: "Combien d'emplois le projet va-t-il créer ?" */
const NAMES_ITS_SUBJECT = 2;

/** "Is it ...", "Est-ce que ...", and the verb with its pronoun behind it: "participe-t-il". */
export function asksYesOrNo(piece: string, language: Language): boolean {
  const words = findWords(piece);
  const { isContent } = lexerOf(language);
  const isInverted = words.some(
    (word) => piece.charAt(word.start - 1) === '-' && piece.charAt(word.end) !== '-' && !isContent(word),
  );
  return isInverted || opensPolar(words, language);
}

/** The small word that opens a sentence as it is written within one. */
export function uncapitalised(sentence: string, language: Language): string {
  const [first] = findWords(sentence);
  const isSmall = first && (!lexerOf(language).isContent(first) || lexerOf(language).asksOnly(first));
  return isSmall ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** Whether a text names anything beside what asks and what is put around it. */
export function hasSubject(piece: string, language: Language): boolean {
  return subjectsIn(piece, language).length > 0;
}

/** The words of a text that name something, as they are spelled out. */
export function subjectsIn(piece: string, language: Language): readonly Word[] {
  const { isFiller, spellOut } = lexerOf(language);
  const isSubject = subjectsOf(language);
  return findWords(piece)
    .map(spellOut)
    .filter((word) => isSubject(word) && !isFiller(word));
}

/** Place of the first pronoun among the words, -1 for none. */
export function pronounIn(piece: string, language: Language): number {
  return findWords(piece).findIndex(({ folded }) => pronounsOf(language).has(folded));
}

/** Whether a pronoun stands before any subject that it could mean. */
export function leansOnBefore(piece: string, language: Language): boolean {
  const pronoun = pronounIn(piece, language);
  if (pronoun < 0) return false;
  const subjects = findWords(piece).slice(0, pronoun).map(lexerOf(language).spellOut).filter(subjectsOf(language));
  return subjects.length < NAMES_ITS_SUBJECT && !subjects.some(({ start }) => isCapital(piece.charAt(start)));
}

function subjectsOf(language: Language): (word: Word) => boolean {
  const { isContent, asksOnly, isSmallTalk } = lexerOf(language);
  return (word) => isContent(word) && !asksOnly(word) && !isSmallTalk(word);
}

const pronounsOf = keepBeside(({ search }: Language) => foldedSet(search.pronouns));
