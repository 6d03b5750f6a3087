import { detectLanguage, languageOfWords } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { languageOf, languages } from '../languages/list.ts';
import { keepBeside } from '../languages/memory.ts';
import { plainWords } from '../languages/plain-words.ts';
import { findWords, isCapital, type Word } from '../languages/words.ts';
import { lexerOf, phraseBook, standsAt } from '../search/lexer.ts';
import type { Outcome } from '../search/outcome.ts';

/** Words that may stand before the name or the number: "et pour les Émirats". */
const SMALL_WORDS = 2;
/** A name, or two that are joined, has at most as many words. */
const NAME_WORDS = 5;
/** The new name is tried in the place of so many names of the question before: each takes one more search. */
const NAMES_TRIED = 3;
/** Nobody goes on from a longer question with a word, in characters. */
const BEFORE_LIMIT = 300;

/** A question as it was read, and what the sources have to say to it. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly outcome: Outcome;
}

/**
 * "Et Oracle ?" read as the question before with its name or its year in the place of the one that stood there; a year that had none is added. It counts when
 * that has an answer which holds the new word, and a year that was added one of the same article: any other short question is best read as it stands.
 *
 * @param before what the same person asked a moment ago
 * @param locale of whoever asks, for words that could be of any language
 * @returns the whole question with its answer, or null
 */
export function answerFollowUp(
  typed: string,
  before: string,
  locale: string,
  answer: (question: string) => Outcome,
): AnsweredQuestion | null {
  const rest = goingOn(plainWords(typed), locale);
  if (!rest || before.length > BEFORE_LIMIT) return null;
  const known = answer(before);
  for (const question of rest.isNumber ? withNumber(before, rest) : withName(before, rest, known)) {
    const outcome = answer(question);
    if (outcome.kind !== 'answer' || !holds(outcome, rest)) continue;
    const isSame = known.kind === 'answer' && known.answer.article === outcome.answer.article;
    if (isSame || !rest.isNumber) return { question, outcome };
  }
  return null;
}

/** Whether a question is nothing but a name or a number behind "et", "what about". Such a question is read with the one before it, and is none that the next could be read with. */
export function goesOn(typed: string, locale: string): boolean {
  return goingOn(plainWords(typed), locale) !== null;
}

interface Rest {
  /** With the small words before it: "en 2029". */
  readonly text: string;
  /** Without: "2029". */
  readonly name: string;
  readonly isNumber: boolean;
}

const openingsOf = keepBeside(({ search }: Language) => phraseBook(search.goesOn.map((each) => [each, null] as const)));

/** "Et", "or": the openings of one word join names as well. */
const joiningOf = keepBeside(
  (language: Language) =>
    new Set(
      [...openingsOf(language)].filter(([, all]) => all.some(([phrase]) => phrase.length === 1)).map(([word]) => word),
    ),
);

/** What stands behind "et", "what about": a name or a number and nothing else. */
function goingOn(message: string, locale: string): Rest | null {
  const words = findWords(message);
  const [first] = words;
  if (!first || !languages.some((each) => openingsOf(each).has(first.folded))) return null;
  const language = languageOfWords(words, languageOf(locale) ?? en);
  const { isContent, asksOnly, spellOut } = lexerOf(language);
  const lengths = (openingsOf(language).get(first.folded) ?? []).map(([phrase]) =>
    standsAt(phrase, words, 0) ? phrase.length : 0,
  );
  const behind = words.slice(Math.max(0, ...lengths));
  if (behind.length === words.length || behind.some((word) => asksOnly(spellOut(word)))) return null;
  const isWord = (word: Word | undefined) =>
    word !== undefined && (isContent(word) || isCapital(message.charAt(word.start)));
  const joins = ({ folded }: Word) => joiningOf(language).has(folded);
  const from = behind.findIndex(isWord);
  const name = behind.slice(from);
  if (from < 0 || from > SMALL_WORDS || name.length > NAME_WORDS || !isWord(name.at(-1))) return null;
  if (!name.every((word) => isWord(word) || joins(word))) return null;
  return {
    text: sliceOf(message, behind),
    name: sliceOf(message, name),
    isNumber: name.every(({ folded }) => /^\d/.test(folded)),
  };
}

/** In the place of the last number, or behind the question. */
function* withNumber(before: string, { text, name }: Rest): Generator<string> {
  const number = findWords(before).findLast(({ folded }) => /^\d/.test(folded));
  if (number) yield before.slice(0, number.start) + name + before.slice(number.end);
  else yield before.replace(/\s*[?.!]*\s*$/, (end) => ` ${text}${end}`);
}

/** In the place of each name, in order. Words that stand before the name already are not said twice: "et la ligne C ?" after "la ligne B". */
function* withName(before: string, { name }: Rest, known: Outcome): Generator<string> {
  const given = findWords(name);
  for (const { start, end, first } of namesIn(before, known).slice(0, NAMES_TRIED)) {
    const earlier = findWords(before).slice(0, first);
    const said = given.findLastIndex((_, index) =>
      given.slice(0, index + 1).every(({ folded }, at) => earlier.at(at - index - 1)?.folded === folded),
    );
    yield before.slice(0, start) + name.slice(given[said + 1]?.start) + before.slice(end);
  }
}

interface NameRun {
  readonly start: number;
  end: number;
  /** Places of its words. */
  readonly first: number;
  last: number;
}

/** Runs of words that are written with a capital, in the question or in the passage that answers it: people type small letters. */
function namesIn(question: string, known: Outcome | null): readonly NameRun[] {
  const { single, pairs } = capitalsIn(known?.kind === 'answer' ? known.answer.passage.text : '');
  const language = detectLanguage(question, en);
  const { isContent, asksOnly } = lexerOf(language);
  const words = findWords(question);
  const runs: NameRun[] = [];
  for (const [index, word] of words.entries()) {
    const { start, end, folded } = word;
    const run = runs.at(-1);
    const isNext = run?.last === index - 1;
    // "OpenAI and SoftBank" is one, and gives way as one.
    const isJoined = run?.last === index - 2 && joiningOf(language).has(words[index - 1]?.folded ?? '');
    const isWritten = isCapital(question.charAt(index > 0 ? start : start + 1));
    const isName = isContent(word) && !asksOnly(word) && (isWritten || single.has(folded));
    // "masayoshi son", though "son" is a small word elsewhere
    const isRest = isNext && pairs.has(`${words[index - 1]?.folded} ${folded}`);
    if (run && ((isNext && (isName || isRest)) || (isJoined && isName))) Object.assign(run, { end, last: index });
    else if (isName) runs.push({ start, end, first: index, last: index });
  }
  return runs;
}

/** Words with a capital, and two of them side by side. */
function capitalsIn(text: string): { readonly single: ReadonlySet<string>; readonly pairs: ReadonlySet<string> } {
  const words = findWords(text).map(({ start, end, folded }) =>
    isCapital(text.charAt(start)) && end - start > 1 ? folded : null,
  );
  const pairs = words.flatMap((word, index) => {
    const next = words[index + 1];
    return word && next ? [`${word} ${next}`] : [];
  });
  return { single: new Set(words.flatMap((word) => word ?? [])), pairs: new Set(pairs) };
}

/** The name that a question names last, told by its capitals; null for none. */
export function lastNameIn(question: string): string | null {
  const run = namesIn(question, null).at(-1);
  return run ? question.slice(run.start, run.end) : null;
}

/** The answer's passage has the new words, a name as a name: "the government" takes no person's place. */
function holds(outcome: Extract<Outcome, { kind: 'answer' }>, { name, isNumber }: Rest): boolean {
  const { passage } = outcome.answer;
  const text = `${passage.heading ?? ''}\n${passage.text}`;
  const words = findWords(text);
  const given = findWords(name).flatMap(({ folded }) => (isJoining(folded) ? [] : [folded]));
  const all = new Set(words.map(({ folded }) => folded));
  if (!given.every((word) => all.has(word))) return false;
  // Typed in small letters, a word that opens a sentence may be any.
  const isTyped = name !== name.toLowerCase();
  const isName = ({ folded, start }: Word) =>
    given.includes(folded) && isCapital(text.charAt(start)) && (isTyped || !opensSentence(text, start));
  return isNumber || words.some(isName);
}

function isJoining(folded: string): boolean {
  return languages.some((language) => joiningOf(language).has(folded));
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…\n"“«])\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

function sliceOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start, words.at(-1)?.end);
}
