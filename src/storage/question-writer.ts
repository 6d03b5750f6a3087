import type { Kysely } from 'kysely';
import type { AskedQuestion, KeptQuestion } from '../knowledge/asked-question.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './tables.ts';

/** How direct messages, which have no server, are written down. */
export const DIRECT = '';

export interface QuestionWriter {
  /** Resolves when the question is in the database. */
  keep(question: AskedQuestion): Promise<void>;
  /** Resolves when no question waits to be written, whatever came of those that did. */
  settled(): Promise<void>;
}

export function createQuestionWriter({ writeLightly }: Engine): QuestionWriter {
  let waiting: AskedQuestion[] = [];
  /** The writing of those that wait; whoever comes in time joins it. */
  let gathering: Promise<void> | undefined;
  let last = Promise.resolve();

  const write = async () => {
    // Questions that come while others are written are written together: a commit costs as much for one as for many.
    await last;
    const batch = waiting;
    waiting = [];
    gathering = undefined;
    await writeLightly((lightly) =>
      lightly.transaction().execute(async (transaction) => {
        for (const question of batch) await insertQuestion(transaction, question.server, { ...question, ...UNTOUCHED });
      }),
    );
  };

  return {
    keep(question) {
      waiting.push(question);
      if (!gathering) {
        gathering = write();
        last = gathering.catch(() => undefined);
      }
      return gathering;
    },
    settled: () => last,
  };
}

const UNTOUCHED = { state: 'open', thumbsDown: false, wantsToBeTold: false } as const;

export async function insertQuestion(
  database: Kysely<Tables>,
  server: string | null,
  { askedAt, thumbsDown, wantsToBeTold, ...question }: Omit<KeptQuestion, 'server'>,
): Promise<void> {
  const { id, channel, asker, language, outcome, confidence, state } = question;
  await database
    .insertInto('questions')
    .values({
      server: server ?? DIRECT,
      id,
      channel,
      asker,
      question: question.question,
      language,
      outcome,
      confidence,
      state,
      thumbs_down: thumbsDown ? 1 : 0,
      wants_to_be_told: wantsToBeTold ? 1 : 0,
      asked_at: askedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
