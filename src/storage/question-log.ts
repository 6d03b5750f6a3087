import type { Kysely } from 'kysely';
import type { KeptQuestion } from '../knowledge/asked-question.ts';
import type { QuestionLog } from '../knowledge/store.ts';
import type { Engine } from './engine.ts';
import { QuestionRow, type Tables } from './tables.ts';

/** How direct messages, which have no server, are written down. */
const DIRECT = '';

export function createQuestionLog({ database, writeLightly }: Engine): QuestionLog {
  const change = async (id: string, server: string | null, columns: Partial<Tables['questions']>) => {
    // Only where it is different, so that of several who mark alike one alone is told that it did.
    const differs = Object.entries(columns);
    const { numUpdatedRows } = await database
      .updateTable('questions')
      .set(columns)
      .where('server', '=', server ?? DIRECT)
      .where('id', '=', id)
      .where(({ or, eb }) => or(differs.map(([column, value]) => eb(column as keyof Tables['questions'], '!=', value))))
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  };
  return {
    async keepQuestion(question) {
      const kept = { ...question, state: 'open', thumbsDown: false, wantsToBeTold: false } as const;
      await writeLightly((lightly) => insertQuestion(lightly, question.server, kept));
    },
    async findQuestion(id, server) {
      const row = await database
        .selectFrom('questions')
        .selectAll()
        .where('server', '=', server ?? DIRECT)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? readQuestion(row) : null;
    },
    thumbDown: (id, server) => change(id, server, { thumbs_down: 1 }),
    setWantsToBeTold: (id, server, wants) => change(id, server, { wants_to_be_told: wants ? 1 : 0 }),
    markQuestion: (id, server, state) => change(id, server, { state }),
    async listGaps(server, limit) {
      const rows = await database
        .selectFrom('questions')
        .selectAll()
        .where('server', '=', server)
        .where('state', '=', 'open')
        .where(({ or, eb }) => or([eb('outcome', '=', 'silent'), eb('thumbs_down', '=', 1)]))
        .orderBy('asked_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readQuestion);
    },
    async listToTell(limit) {
      const rows = await database
        .selectFrom('questions')
        .selectAll()
        .where('state', '=', 'answered')
        .where('wants_to_be_told', '=', 1)
        .orderBy('asked_at')
        .limit(limit)
        .execute();
      return rows.map(readQuestion);
    },
    async eraseQuestionsOf(asker) {
      const { numDeletedRows } = await database.deleteFrom('questions').where('asker', '=', asker).executeTakeFirst();
      return Number(numDeletedRows);
    },
    async eraseQuestionsBefore(time) {
      const { numDeletedRows } = await database.deleteFrom('questions').where('asked_at', '<', time).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

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

/** Every question of a server, by time and id. */
export async function readQuestions(database: Kysely<Tables>, server: string): Promise<readonly KeptQuestion[]> {
  const rows = await database.selectFrom('questions').selectAll().where('server', '=', server).execute();
  return rows.map(readQuestion).sort((one, other) => one.askedAt - other.askedAt || (one.id < other.id ? -1 : 1));
}

function readQuestion(row: unknown): KeptQuestion {
  const { server, thumbs_down, wants_to_be_told, asked_at, ...rest } = QuestionRow.parse(row);
  return {
    ...rest,
    server: server === DIRECT ? null : server,
    thumbsDown: thumbs_down === 1,
    wantsToBeTold: wants_to_be_told === 1,
    askedAt: asked_at,
  };
}
