import { answerQuestion } from '../answer/answer-question.ts';
import { quoteOf } from '../knowledge/citation.ts';
import type { Pin } from '../knowledge/server-state.ts';
import type { Shelf } from '../knowledge/shelf.ts';

/** True when a shelf answers the pin's question with its sentence. */
export function holdsPin(
  shelf: Shelf,
  { question, language, sentence }: Pick<Pin, 'question' | 'language' | 'sentence'>,
): boolean {
  const outcome = answerQuestion(shelf, question, { language });
  return outcome.kind === 'answer' && plain(quoteOf(outcome.answer)).includes(plain(sentence));
}

/** Pins that a change of the shelf would break; those that are broken already are no news. */
export function findBrokenPins(before: Shelf, after: Shelf, pins: readonly Pin[]): Pin[] {
  return pins.filter((pin) => !holdsPin(after, pin) && holdsPin(before, pin));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
