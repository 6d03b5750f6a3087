import { detectLanguage } from '../languages/detect.ts';
import type { AnswerKind, Language } from '../languages/language.ts';
import { languages } from '../languages/list.ts';
import { findWords, type Word } from '../languages/words.ts';
import { keepBeside, type Lexer, lexerOf, phraseBook, standsAt } from './lexer.ts';

/** A question as search understands it. */
export interface Question {
  readonly language: Language;
  /** Words that are searched for, in order, each once. */
  readonly content: readonly ContentWord[];
  /** What it wants to be told, or null when its words do not say. */
  readonly kind: AnswerKind | null;
}

export interface ContentWord {
  /** As typed. */
  readonly surface: string;
  readonly folded: string;
  /** In the question's language. */
  readonly stem: string;
  /** Written with a capital where that tells something: not in a question all in capitals, and not its first word. */
  readonly named: boolean;
}

/** @returns the question, or why there is none */
export function readQuestion(text: string, fallback: Language): Question | { readonly kind: 'noSubject' | 'smallTalk'; readonly language: Language } {
  const words = findWords(text);
  const language = detectLanguage(text, fallback);
  if (languages.map(lexerOf).some((lexer) => isSmallTalk(words, lexer))) return { kind: 'smallTalk', language };
  const lexer = lexerOf(language);
  const content = findContent(text, words, lexer);
  if (content.length === 0) return { kind: 'noSubject', language };
  return { language, content, kind: kindOf(words, language) };
}

function isSmallTalk(words: readonly Word[], lexer: Lexer): boolean {
  return words.every((word) => lexer.isSmallTalk(word) && !lexer.asksOnly(word));
}

function findContent(text: string, words: readonly Word[], lexer: Lexer): ContentWord[] {
  const shouted = text === text.toUpperCase();
  const content = new Map<string, ContentWord>();
  for (const [index, word] of words.entries()) {
    if (!lexer.isContent(word) || lexer.asksOnly(word)) continue;
    const surface = text.slice(word.start, word.end);
    const stem = lexer.stem(word.folded);
    const capital = surface.charAt(0) !== surface.charAt(0).toLowerCase();
    const named = capital && !shouted && (index > 0 || /\p{Lu}/u.test(surface.slice(1)));
    const known = content.get(stem);
    if (!known || (named && !known.named)) content.set(stem, { surface, folded: word.folded, stem, named });
  }
  return [...content.values()];
}

const askingPhrases = keepBeside((language: Language) =>
  phraseBook(language.search.asks.flatMap(([kind, openings]) => openings.map((opening) => [opening, kind] as const))),
);

/** The phrase that stands first decides, the longest of several at one place. */
function kindOf(words: readonly Word[], language: Language): AnswerKind | null {
  const phrases = askingPhrases(language);
  for (const [index, { folded }] of words.entries()) {
    let longest = 0;
    let found: AnswerKind | null = null;
    for (const [phrase, kind] of phrases.get(folded) ?? []) {
      if (phrase.length > longest && standsAt(phrase, words, index)) [longest, found] = [phrase.length, kind];
    }
    if (found) return found;
  }
  return null;
}
