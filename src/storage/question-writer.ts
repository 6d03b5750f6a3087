import type { CompiledQuery, Kysely } from 'kysely';
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

export function createQuestionWriter({ database, writeLightly }: Engine): QuestionWriter {
  let waiting: Row[] = [];
  /** The writing of those that wait; whoever comes in time joins it. */
  let gathering: Promise<void> | undefined;
  let last = Promise.resolve();
  /** Building a statement and putting it into words takes twice as long as carrying it out: it is done once. */
  let inWords: CompiledQuery | undefined;

  const statementFor = (row: Row): CompiledQuery => {
    inWords ??= insert(database, row).compile();
    // Rows of `rowOf` have their columns in one order.
    return { ...inWords, parameters: Object.values(row) };
  };

  const write = async () => {
    // Questions that come while others are written are written together: a commit costs as much for one as for many.
    await last;
    const batch = waiting;
    waiting = [];
    gathering = undefined;
    await writeLightly(batch.map(statementFor));
  };

  return {
    keep(question) {
      waiting.push(rowOf(question.server, question, UNTOUCHED));
      if (!gathering) {
        gathering = write();
        last = gathering.catch(() => undefined);
      }
      return gathering;
    },
    settled: () => last,
  };
}

type Row = Tables['questions'];
type Mark = Pick<KeptQuestion, 'state' | 'thumbsDown' | 'wantsToBeTold'>;

const UNTOUCHED: Mark = { state: 'open', thumbsDown: false, wantsToBeTold: false };

export async function insertQuestion(
  database: Kysely<Tables>,
  server: string | null,
  question: Omit<KeptQuestion, 'server'>,
): Promise<void> {
  await insert(database, rowOf(server, question, question)).execute();
}

function insert(database: Kysely<Tables>, row: Row) {
  return database
    .insertInto('questions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
}

function rowOf(server: string | null, asked: Omit<AskedQuestion, 'server'>, mark: Mark): Row {
  const { id, channel, asker, firstAsker, question, language, outcome, confidence, askedAt } = asked;
  return {
    server: server ?? DIRECT,
    id,
    channel,
    asker,
    first_asker: firstAsker,
    question,
    language,
    outcome,
    confidence,
    state: mark.state,
    thumbs_down: mark.thumbsDown ? 1 : 0,
    wants_to_be_told: mark.wantsToBeTold ? 1 : 0,
    asked_at: askedAt,
  };
}
