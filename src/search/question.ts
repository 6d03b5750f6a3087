import { languageOfWords } from '../languages/detect.ts';
import type { AnswerKind, Language } from '../languages/language.ts';
import { languages } from '../languages/list.ts';
import { findWords, type Word } from '../languages/words.ts';
import { keepBeside, type Lexer, lexerOf, phraseBook, standsAt } from './lexer.ts';

/** A question as search understands it. */
export interface Question {
  readonly language: Language;
  /** Words that are searched for, in order, each once. */
  readonly content: readonly ContentWord[];
  /** Every word, in order, and which of `content` it is: -1 for words that carry no subject. */
  readonly words: readonly { readonly folded: string; readonly content: number }[];
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

/** A message that asks nothing, and why not. */
export interface NoQuestion {
  readonly asksNothing: 'noSubject' | 'smallTalk';
  readonly language: Language;
}

/** @param fallback language of words that could be of any */
export function readQuestion(text: string, fallback: Language): Question | NoQuestion {
  const found = findWords(text);
  const language = languageOfWords(found, fallback);
  if (languages.some((any) => isSmallTalk(found, lexerOf(any)))) return { asksNothing: 'smallTalk', language };
  const { content, words } = findContent(text, found, lexerOf(language));
  if (content.length === 0) return { asksNothing: 'noSubject', language };
  return { language, content, words, kind: kindOf(found, language) };
}

function isSmallTalk(words: readonly Word[], lexer: Lexer): boolean {
  return words.every((word) => lexer.isSmallTalk(word) && !lexer.asksOnly(word));
}

function findContent(text: string, found: readonly Word[], lexer: Lexer): Pick<Question, 'content' | 'words'> {
  const shouted = text === text.toUpperCase();
  const content: ContentWord[] = [];
  const places = new Map<string, number>();
  const words = found.map((word, index) => {
    const { folded } = word;
    if (!lexer.isContent(word) || lexer.asksOnly(word)) return { folded, content: -1 };
    const surface = text.slice(word.start, word.end);
    const stem = lexer.stem(folded);
    const capital = surface.charAt(0) !== surface.charAt(0).toLowerCase();
    const named = capital && !shouted && (index > 0 || /\p{Lu}/u.test(surface.slice(1)));
    let place = places.get(stem);
    if (place === undefined) {
      place = content.length;
      places.set(stem, place);
      content.push({ surface, folded, stem, named });
    } else if (named) {
      content[place] = { surface, folded, stem, named };
    }
    return { folded, content: place };
  });
  return { content, words };
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
