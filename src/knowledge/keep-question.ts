import type { AskedQuestion } from './asked-question.ts';
import { inTime } from './in-time.ts';
import type { QuestionLog } from './store.ts';

/** A database that hangs must not make people wait for an answer that is there. */
const KEEP_LIMIT_MS = 1_000;

/**
 * Keeps a question that was asked just now, for the buttons under its answer, before it is answered: what was answered is there after a kill.
 *
 * @returns false when the question is not kept, so that the buttons that need it should be left out
 */
export async function keepQuestion(
  log: Pick<QuestionLog, 'keepQuestion'>,
  question: AskedQuestion,
  warn: (what: string, error: unknown) => void,
): Promise<boolean> {
  let problem: unknown = 'the store is slow';
  const keeping = log.keepQuestion(question).then(
    () => true,
    (error: unknown) => {
      problem = error;
      return false;
    },
  );
  const kept = (await inTime(keeping, KEEP_LIMIT_MS)) ?? false;
  if (!kept) warn('the question could not be kept', problem);
  return kept;
}
