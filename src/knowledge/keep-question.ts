import type { AskedQuestion } from './asked-question.ts';
import { inTime } from './in-time.ts';
import type { QuestionLog } from './store.ts';

/** A database that hangs must not make people wait for an answer that is there. */
const KEEP_LIMIT_MS = 1_000;

/** Logs that did not take the last question in time. */
const failing = new WeakSet<object>();

/**
 * Keeps a question that was asked just now, for the buttons under its answer. While the log takes questions nobody waits for it; once it did not take one, each is
 * waited for until it takes one again.
 *
 * @returns false when the question is not kept, so that the buttons that need it should be left out
 */
export async function keepQuestion(
  log: Pick<QuestionLog, 'keepQuestion'>,
  question: AskedQuestion,
  warn: (what: string, error: unknown) => void,
): Promise<boolean> {
  const keeping = keepInTime(log, question, warn);
  return failing.has(log) ? keeping : true;
}

async function keepInTime(...[log, question, warn]: Parameters<typeof keepQuestion>): Promise<boolean> {
  let problem: unknown = 'the store is slow';
  const keeping = log.keepQuestion(question).then(
    () => true,
    (error: unknown) => {
      problem = error;
      return false;
    },
  );
  const kept = (await inTime(keeping, KEEP_LIMIT_MS)) ?? false;
  if (kept) failing.delete(log);
  else {
    failing.add(log);
    warn('the question could not be kept', problem);
  }
  return kept;
}
