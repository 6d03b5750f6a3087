import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import type { Language } from '../languages/language.ts';
import { languageOf, languages } from '../languages/list.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords, isCapital, type Word } from '../languages/words.ts';
import { foldedSet, lexerOf, type PhraseBook, phraseBook, standsAt } from '../search/lexer.ts';
import { opensPolar, readQuestion, withoutPreamble } from '../search/question.ts';
import { lastNameIn } from './follow-up.ts';
import { asksYesOrNo, hasSubject, leansOnBefore, subjectsIn, uncapitalised } from './question-words.ts';

/** A sentence with more is rather a text than questions. */
const JOINTS_TRIED = 12;

/** A question that is put politely has begun within this many words. */
const OPENS_WITHIN = 16;

/** What may stand around "and": "and/or" joins no questions. */
const BEFORE = /^["'’»”)\].]*[\s,;]+$/;
const BEHIND = /^[\s,;]+$/;
/** A word that asks stands among a question's first two, or is its last: "le tram coûte combien". */
const ASKS_WITHIN = 2;

/**
 * The questions that "and" joins in a sentence: where what follows begins as a question does and names something, and what stands before is a question too.
 * "Where is Stargate built and who pays for it?" gets the name in its second half. "Who and where", "how much and when" share what follows and stay together.
 *
 * @param locale of whoever asks, for words that could be of any language
 * @returns the sentence itself when it is one question
 */
export function partJoined(sentence: string, locale: string): readonly string[] {
  const language = detectLanguage(sentence, languageOf(locale) ?? en);
  const joints = findJoints(sentence, language);
  const parts: string[] = [];
  let from = 0;
  let lead = '';
  for (const [index, joint] of joints.entries()) {
    const typed = sentence.slice(from, joint.start).replace(/[\s,;]+$/, '');
    const first = lead + typed;
    const second = sentence.slice(joint.end, joints[index + 1]?.start);
    if (!isQuestion(typed, joint, language) || isCutShort(second, joint, language)) continue;
    if (sharesSubject(first, second, language)) continue;
    const name = lacksSubject(second, joint, language) ? nameIn(first, language) : '';
    if (name === null || !(hasSubject(second, language) || (name !== '' && isAllName(typed, language)))) continue;
    parts.push(first);
    from = joint.end;
    lead = name === '' ? '' : `${name}, `;
  }
  const rest = sentence.slice(from);
  return [...parts, lead + (lead === '' ? rest : uncapitalised(rest, language))];
}

/** A place where "and" stands before what may be a question. */
interface Joint {
  /** Of "and". */
  readonly start: number;
  /** Behind "and" and the space. */
  readonly end: number;
  /** The words that open the question, folded. */
  readonly opening: readonly string[];
}

function findJoints(sentence: string, language: Language): Joint[] {
  const { spellOut } = lexerOf(language);
  const words = findWords(sentence).map(spellOut);
  const joints: Joint[] = [];
  for (let index = 1; index < words.length - 1 && joints.length < JOINTS_TRIED; index += 1) {
    const joining = longest(joinsOf(language), words, index);
    const [before, word, last, next] = [index - 1, index, index + joining - 1, index + joining].map((at) => words[at]);
    if (joining === 0 || !before || !word || !last || !next) continue;
    const isApart =
      BEFORE.test(sentence.slice(before.end, word.start)) && BEHIND.test(sentence.slice(last.end, next.start));
    const opening = openingOf(sentence, words.slice(index + joining, index + joining + OPENS_WITHIN), language);
    if (isApart && opening.length > 0) joints.push({ start: word.start, end: next.start, opening });
  }
  return joints;
}

/** How words begin as a question does, behind "can you tell me"; empty when they do not. */
function openingOf(sentence: string, words: readonly Word[], language: Language): readonly string[] {
  for (const asked of [words, withoutPreamble(words, language)]) {
    const [, next] = asked;
    const length = longest(opensOf(language), asked, 0);
    if (length > 0) return asked.slice(0, length).map(({ folded }) => folded);
    // "and is Microsoft involved", but not "and is leading"
    if (next && opensPolar(asked, language) && isCapital(sentence.charAt(next.start)))
      return asked.slice(0, 1).map(({ folded }) => folded);
  }
  return [];
}

/** Whether what stands before "and" asks by itself. A clause that begins as the one behind "and" makes one question with it: "the firm that pays and that builds". */
function isQuestion(first: string, { opening }: Joint, language: Language): boolean {
  const { asksOnly, spellOut } = lexerOf(language);
  const words = withoutPreamble(findWords(first).map(spellOut), language);
  const asking = words.findIndex(asksOnly);
  const own = opensPolar(words, language) ? 0 : Math.max(ASKS_WITHIN, longest(opensOf(language), words, 0));
  const asks = asking >= 0 && (asking < own || asking === words.length - 1);
  if (!asks && own > 0 && !asksYesOrNo(first, language)) return false;
  if (opening.length > 2) return true;
  return !words.slice(own).some(({ folded }) => folded === opening.at(-1));
}

/** "Who pays and who leads Stargate", "where and when": the words behind the second belong to the first too. */
function sharesSubject(first: string, second: string, language: Language): boolean {
  const [subject, ...more] = subjectsIn(first, language);
  if (!subject) return true;
  const words = findWords(first);
  const last = words.findLastIndex((_, index) => longest(opensOf(language), words, index) > 0);
  // "Who pays, where" in front of "and when"
  if (last === words.length - 1 && longest(opensOf(language), words, 0) > 0) return true;
  const copulas = copulasOf(language);
  const isNamed = isCapital(first.charAt(subject.start)) || words.some(({ folded }) => copulas.has(folded));
  if (more.length > 0 || isNamed) return false;
  const others = subjectsIn(second, language);
  const opensAlike = words[0]?.folded === findWords(second)[0]?.folded;
  return others.length > 1 && (opensAlike || others.some(({ start }) => isCapital(second.charAt(start))));
}

/** "Where in Texas", "quand en 2025": what happens there was said before. */
function isCutShort(second: string, { opening }: Joint, language: Language): boolean {
  const [, next] = findWords(second);
  return opening.length === 1 && next !== undefined && placesOf(language).has(next.folded);
}

/** "Who runs it", "qui le dirige", "and who leads": what it is about was named before. */
function lacksSubject(second: string, { opening }: Joint, language: Language): boolean {
  const words = findWords(second).map(lexerOf(language).spellOut);
  if (leansOnBefore(second, language) || longest(pronounOpensOf(language), words, 0) > 0) return true;
  if (words.some(({ folded, start }) => pointersOf(language).has(folded) && second.charAt(start - 1) !== '-'))
    return true;
  const [subject, ...more] = subjectsIn(second, language);
  if (!subject || more.length > 0 || isCapital(second.charAt(subject.start))) return false;
  const asked = readQuestion(second, language, languages);
  return !('asksNothing' in asked) && asked.kind === 'person' && opening.length === 1;
}

/** "Who is Elon Musk": whatever the next one says of "him" is about that name. */
function isAllName(question: string, language: Language): boolean {
  return subjectsIn(question, language).every(({ start }) => isCapital(question.charAt(start)));
}

/** What a question is about, as the next one may take it up; null when it does not tell. */
function nameIn(question: string, language: Language): string | null {
  const name = lastNameIn(question);
  if (name !== null) return name;
  const [subject, ...more] = subjectsIn(question, language);
  const asked = readQuestion(question, language, languages);
  if (!subject || 'asksNothing' in asked) return null;
  // "what is stargate"
  if (more.length === 0 && asked.kind === 'meaning') return question.slice(subject.start, subject.end);
  const words = findWords(question);
  const matter = words.findIndex(({ folded }) => mattersOf(language).has(folded));
  const [determiner, noun] = words.slice(matter - 1);
  return matter > 0 && determiner && noun ? question.slice(determiner.start, noun.end) : null;
}

function longest(book: PhraseBook<null>, words: readonly Word[], index: number): number {
  const phrases = book.get(words[index]?.folded ?? '') ?? [];
  return Math.max(0, ...phrases.map(([phrase]) => (standsAt(phrase, words, index) ? phrase.length : 0)));
}

const bookOf = (phrases: readonly string[]) => phraseBook(phrases.map((each) => [each, null] as const));
const joinsOf = keepBeside(({ search }: Language) => bookOf(search.joins));
const opensOf = keepBeside(({ search }: Language) => bookOf(search.opens));
const pronounOpensOf = keepBeside(({ search }: Language) => bookOf(search.opensWithPronoun));
const copulasOf = keepBeside(({ search }: Language) => foldedSet(search.cues.copulas));
const placesOf = keepBeside(({ search }: Language) => foldedSet(search.cues.place));
const mattersOf = keepBeside(({ search }: Language) => foldedSet(search.relations.matter));
const pointersOf = keepBeside(({ search }: Language) => foldedSet(search.pointers));
