import type { Article } from '../knowledge/article.ts';
import { type Citation, cite } from '../knowledge/citation.ts';
import type { Language } from '../languages/language.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords } from '../languages/words.ts';
import { phraseBook, standsAt } from '../search/lexer.ts';
import type { Outcome } from '../search/outcome.ts';
import type { Question } from '../search/question.ts';
import { isCreditAlone } from './picture-credit.ts';

/** Whether nothing is asked but who or what is on the picture. */
export function asksPicture(typed: string, { picture, content, language }: Question): boolean {
  if (!picture || !content.every(({ light }) => light)) return false;
  const words = findWords(typed);
  const phrases = asksCreditOf(language).get(words[0]?.folded ?? '') ?? [];
  return !phrases.some(([phrase]) => standsAt(phrase, words, 0));
}

const asksCreditOf = keepBeside(({ search }: Language) =>
  phraseBook(search.asksCredit.map((each) => [each, null] as const)),
);

/** The captions that say what is on a picture. */
export function findAskedPicture(articlesOf: () => readonly Article[]): Citation[] {
  return articlesOf().flatMap((article) =>
    article.passages.flatMap((passage) =>
      passage.kind === 'caption' && !isCreditAlone(passage, article.passages)
        ? [cite(article, passage, { start: 0, end: passage.text.length })]
        : [],
    ),
  );
}

/** What search found, without the lines that say whose a picture is. */
export function withoutCredits(outcome: Outcome): Outcome {
  const keeps = ({ article, passage }: Citation) => !isCreditAlone(passage, article.passages);
  if (outcome.kind === 'silent') return { ...outcome, nearest: outcome.nearest.filter(keeps) };
  if (outcome.kind !== 'answer') return outcome;
  const { language, answer } = outcome;
  const others = outcome.others.filter(keeps);
  if (keeps(answer)) return { ...outcome, others };
  return { kind: 'silent', language, confidence: 0, nearest: others, near: others.length > 0, unknown: [] };
}
