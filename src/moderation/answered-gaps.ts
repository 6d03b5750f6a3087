import { answerQuestion } from '../answer/answer-question.ts';
import type { KeptQuestion } from '../knowledge/asked-question.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { runInTurns } from '../knowledge/turns.ts';

/** Open questions that are looked through after a change, the newest. */
export const GAPS_READ = 200;
/** Who is told that the sources answer now is told so once: it has to be surer than an answer that can be looked at. */
const SURE = 0.8;

/**
 * Open questions that a shelf answers.
 *
 * @param article the article that the answer must come from; null for any, which counts for questions that were met with silence
 */
export function findAnswered(
  shelf: Shelf,
  gaps: readonly KeptQuestion[],
  article: string | null,
): Promise<KeptQuestion[]> {
  return runInTurns(answeredGaps(shelf, gaps, article));
}

function* answeredGaps(
  shelf: Shelf,
  gaps: readonly KeptQuestion[],
  article: string | null,
): Generator<void, KeptQuestion[]> {
  const answered: KeptQuestion[] = [];
  for (const gap of gaps) {
    yield;
    const outcome = answerQuestion(shelf, gap.question, { language: gap.language });
    if (outcome.kind !== 'answer' || outcome.confidence < SURE) continue;
    if (article === null ? !gap.thumbsDown : outcome.answer.article.id === article) answered.push(gap);
  }
  return answered;
}
