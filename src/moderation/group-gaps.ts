import type { KeptQuestion } from '../knowledge/asked-question.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import { plainWords } from '../languages/plain-words.ts';
import { findWords } from '../languages/words.ts';
import { lexerOf } from '../search/lexer.ts';

/** Questions that ask for the same, newest first. */
export interface GapGroup {
  readonly questions: readonly [KeptQuestion, ...KeptQuestion[]];
}

export type GapOrder = 'newest' | 'most';

/** Of the content words of two questions together: what they must have in common to be one (Jaccard 1901). */
const LIKENESS = 0.5;

/** Groups open questions by likeness: word order, inflection, accents and small words aside. Each question joins the first group that is like it. */
export function groupGaps(questions: readonly KeptQuestion[], order: GapOrder): GapGroup[] {
  const groups: { readonly stems: ReadonlySet<string>; readonly questions: [KeptQuestion, ...KeptQuestion[]] }[] = [];
  for (const question of [...questions].sort((one, other) => other.askedAt - one.askedAt)) {
    const stems = stemsOf(question);
    const like = groups.find((group) => likeness(group.stems, stems) >= LIKENESS);
    if (like) like.questions.push(question);
    else groups.push({ stems, questions: [question] });
  }
  // Newest first is how they come; sorting keeps that order among equals.
  return order === 'newest' ? groups : groups.sort((one, other) => other.questions.length - one.questions.length);
}

function stemsOf({ question, language }: KeptQuestion): ReadonlySet<string> {
  const { isContent, asksOnly, stem } = lexerOf(languageOf(language) ?? en);
  const words = findWords(plainWords(question)).filter((word) => isContent(word) && !asksOnly(word));
  return new Set(words.map(({ folded }) => stem(folded)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
