import { languageOfWords } from '../languages/detect.ts';
import type { AnswerKind, Language } from '../languages/language.ts';
import { keepBeside, keepLast } from '../languages/memory.ts';
import { findWords, type Word } from '../languages/words.ts';
import { type Lexer, lexerOf, phraseBook, standsAt } from './lexer.ts';

/** A question as search understands it. */
export interface Question {
  readonly language: Language;
  /** Words that are searched for, in order, each once. */
  readonly content: readonly ContentWord[];
  /** Every word, in order, and which of `content` it is: -1 for words that carry no subject. */
  readonly words: readonly { readonly folded: string; readonly content: number }[];
  /** What it wants to be told, or null when its words do not say. */
  readonly kind: AnswerKind | null;
  /** The word for a picture, when it asks of one. */
  readonly picture: ContentWord | null;
}

export interface ContentWord {
  /** As typed. */
  readonly surface: string;
  readonly folded: string;
  /** In the question's language. */
  readonly stem: string;
  /** Written with a capital where that tells something: not in a question all in capitals, and not its first word. */
  readonly named: boolean;
  /** Part of what asks ("year" in "which year"), or put around it ("exactly"). Answers seldom repeat it. */
  readonly light: boolean;
  /** What is counted ("jobs" in "how many jobs") or measured ("salary" in "salary of X"), null for any other word. */
  readonly asked: 'counted' | 'measured' | null;
}

/** A message that asks nothing, and why not. */
export interface NoQuestion {
  readonly asksNothing: 'noSubject' | 'smallTalk';
  readonly language: Language;
}

/**
 * @param fallback language of words that could be of any
 * @param languages those it may be asked in
 */
export const readQuestion = keepLast(read);

function read(text: string, fallback: Language, languages: readonly Language[]): Question | NoQuestion {
  const typed = findWords(text);
  const language = languageOfWords(typed, fallback, languages);
  const shouted = text === text.toUpperCase();
  const { spellOut } = lexerOf(language);
  // "MTN" is somebody's name, "mtn" is typed in a hurry.
  const spelled = typed.map((word) =>
    shouted || !hasCapital(text.slice(word.start, word.end)) ? spellOut(word) : word,
  );
  if (isAboutBot(spelled, language)) return { asksNothing: 'smallTalk', language };
  const found = withoutPreamble(spelled, language);
  const chatting = [language, ...languages].find((each) => isSmallTalk(found, lexerOf(each)));
  if (chatting) return { asksNothing: 'smallTalk', language: chatting };
  const born = found.some(({ start, end }) => language.search.cues.ages.includes(text.slice(start, end).toLowerCase()));
  const { from, to, end, ...asking } = findKind(found, language);
  const askedKind = asking.kind ?? (PERCENT_ALONE.test(text) ? 'share' : null);
  // When and where somebody was born, the word says that tells an age.
  const kind = born && (askedKind === 'date' || askedKind === 'place') ? 'age' : askedKind;
  const counted = kind === null ? -1 : placeOfCounted(kind, found, { from, to, end }, lexerOf(language));
  const { content, words } = findContent(text, found, lexerOf(language), {
    asks: (index) => index >= from && index < to,
    isAsked: (index) => index === counted,
    measures: to === from ? 'measured' : 'counted',
  });
  if (content.length === 0) return { asksNothing: 'noSubject', language };
  return { language, content, words, kind, picture: content.find(lexerOf(language).isPicture) ?? null };
}

/** "SoftBank % stake", where no number stands before it. */
const PERCENT_ALONE = /(^|[^\d\s])\s*%/;

const preamblesOf = keepBeside(({ search }: Language) =>
  phraseBook(search.preambles.map((each) => [each, null] as const)),
);
const aboutBotOf = keepBeside(
  ({ search }: Language) =>
    new Set(
      search.aboutBot.map((each) =>
        findWords(each)
          .map(({ folded }) => folded)
          .join(' '),
      ),
    ),
);

function isAboutBot(words: readonly Word[], language: Language): boolean {
  return aboutBotOf(language).has(words.map(({ folded }) => folded).join(' '));
}

/** A preamble begins within this many words. */
const PREAMBLE_WITHIN = 8;

/** The words behind the last preamble, as long as there are any that carry a subject. */
export function withoutPreamble(words: readonly Word[], language: Language): readonly Word[] {
  const preambles = preamblesOf(language);
  let from = 0;
  for (let index = 0; index < Math.min(words.length, PREAMBLE_WITHIN); index += 1)
    for (const [phrase] of preambles.get(words[index]?.folded ?? '') ?? [])
      if (standsAt(phrase, words, index)) from = Math.max(from, index + phrase.length);
  const rest = words.slice(from);
  const lexer = lexerOf(language);
  return rest.some((word) => lexer.isContent(word) && !lexer.isSmallTalk(word)) ? rest : words;
}

function hasCapital(word: string): boolean {
  return word !== word.toLowerCase();
}

function isSmallTalk(words: readonly Word[], lexer: Lexer): boolean {
  return words.every((word) => lexer.isSmallTalk(word) && !lexer.asksOnly(word));
}

interface Asking {
  /** Whether a word is one of those that ask. */
  readonly asks: (index: number) => boolean;
  readonly isAsked: (index: number) => boolean;
  readonly measures: 'counted' | 'measured';
}

function findContent(
  text: string,
  found: readonly Word[],
  lexer: Lexer,
  { asks, isAsked, measures }: Asking,
): Pick<Question, 'content' | 'words'> {
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
      const asked = isAsked(index) ? measures : null;
      content.push({
        surface,
        folded,
        stem,
        named,
        light: asks(index) || lexer.isPicture(word) || (lexer.isFiller(word) && asked === null),
        asked,
      });
    } else if (named) {
      content[place] = { surface, folded, stem, named, light: false, asked: content[place]?.asked ?? null };
    }
    return { folded, content: place };
  });
  return { content, words };
}

const askingPhrases = keepBeside((language: Language) =>
  phraseBook(
    language.search.asks.flatMap(([kind, openings]) =>
      openings.map(
        (opening) => [opening, { kind, atEdge: opening.startsWith('^'), isSubject: opening.startsWith('=') }] as const,
      ),
    ),
  ),
);

/** Whether words begin as a question does that is answered by yes or no. */
export function opensPolar(words: readonly Word[], language: Language): boolean {
  return (polarOf(language).get(words[0]?.folded ?? '') ?? []).some(([phrase]) => standsAt(phrase, words, 0));
}

const polarOf = keepBeside(({ search }: Language) => phraseBook(search.polar.map((each) => [each, null] as const)));

interface AskedKind {
  readonly kind: AnswerKind | null;
  /** The words from..to ask and are no subject. */
  readonly from: number;
  readonly to: number;
  /** Past the last word of the phrase; more than `to` when the phrase is the subject too. */
  readonly end: number;
}

/** The phrase that stands first decides, the longest of several at one place; a strong one before any weak one. */
function findKind(words: readonly Word[], language: Language): AskedKind {
  const phrases = askingPhrases(language);
  const isPolar = opensPolar(words, language);
  let weak: AskedKind | null = null;
  for (const [index, { folded }] of words.entries()) {
    let longest = 0;
    let found: AnswerKind | null = null;
    let lightLength = 0;
    for (const [phrase, { kind, atEdge, isSubject }] of phrases.get(folded) ?? []) {
      if ((atEdge && index > 1 && index < words.length - 1) || (isPolar && isSubject)) continue;
      if (phrase.length > longest && standsAt(phrase, words, index))
        [longest, found, lightLength] = [phrase.length, kind, isSubject ? 0 : phrase.length];
    }
    if (!found) continue;
    const kind = { kind: found, from: index, to: index + lightLength, end: index + longest };
    if (!WEAK.has(found)) return kind;
    weak ??= kind;
  }
  return weak ?? { kind: null, from: 0, to: 0, end: 0 };
}

/** Place of what is counted or measured: the subject that asks by itself, or the word behind "how many" and "combien de"; -1 for none. */
function placeOfCounted(
  kind: AnswerKind,
  words: readonly Word[],
  { from, to, end }: Pick<AskedKind, 'from' | 'to' | 'end'>,
  lexer: Lexer,
): number {
  if (to === from) return end - 1;
  if (kind !== 'number') return -1;
  const next = words[end];
  const isLink = next !== undefined && !lexer.isContent(next) && next.folded.length <= 2;
  const place = isLink ? end + 1 : end;
  const word = words[place];
  return word && lexer.isContent(word) && !lexer.asksOnly(word) && !lexer.isFiller(word) ? place : -1;
}

/** "What is" and "how" open questions of every kind. */
const WEAK: ReadonlySet<AnswerKind> = new Set(['meaning', 'manner']);
