import type { Kysely } from 'kysely';
import type { KeptQuestion } from '../knowledge/asked-question.ts';
import type { QuestionLog } from '../knowledge/store.ts';
import type { Engine } from './engine.ts';
import { DIRECT, type QuestionWriter } from './question-writer.ts';
import { QuestionRow, type Tables } from './tables.ts';

export function createQuestionLog({ database }: Engine, writer: QuestionWriter): QuestionLog {
  const change = async (id: string, server: string | null, columns: Partial<Tables['questions']>) => {
    await writer.settled();
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
    keepQuestion: writer.keep,
    async findQuestion(id, server) {
      await writer.settled();
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
    async markQuestion(id, server, from, to) {
      await writer.settled();
      const { numUpdatedRows } = await database
        .updateTable('questions')
        .set({ state: to })
        .where('server', '=', server ?? DIRECT)
        .where('id', '=', id)
        .where('state', '=', from)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async listGaps(server, limit) {
      await writer.settled();
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
    async listToTell(limit, { server, after } = {}) {
      await writer.settled();
      let waiting = database
        .selectFrom('questions')
        .selectAll()
        .where('state', '=', 'answered')
        .where('wants_to_be_told', '=', 1)
        .orderBy('asked_at')
        .orderBy('server')
        .orderBy('id')
        .limit(limit);
      if (server !== undefined) waiting = waiting.where('server', '=', server);
      if (after) {
        const { askedAt, id } = after;
        const place = after.server ?? DIRECT;
        waiting = waiting.where(({ eb, and, or }) =>
          or([
            eb('asked_at', '>', askedAt),
            and([eb('asked_at', '=', askedAt), eb('server', '>', place)]),
            and([eb('asked_at', '=', askedAt), eb('server', '=', place), eb('id', '>', id)]),
          ]),
        );
      }
      const rows = await waiting.execute();
      return rows.map(readQuestion);
    },
    async eraseQuestionsOf(asker) {
      await writer.settled();
      return database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('questions').where('first_asker', '=', asker).execute();
        const own = await transaction.deleteFrom('questions').where('asker', '=', asker).executeTakeFirst();
        return Number(own.numDeletedRows);
      });
    },
    async eraseQuestionsBefore(time) {
      await writer.settled();
      const { numDeletedRows } = await database.deleteFrom('questions').where('asked_at', '<', time).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** Every question of a server, by time and id. */
export async function readQuestions(database: Kysely<Tables>, server: string): Promise<readonly KeptQuestion[]> {
  const rows = await database.selectFrom('questions').selectAll().where('server', '=', server).execute();
  return rows.map(readQuestion).sort((one, other) => one.askedAt - other.askedAt || (one.id < other.id ? -1 : 1));
}

function readQuestion(row: unknown): KeptQuestion {
  const { server, first_asker, thumbs_down, wants_to_be_told, asked_at, ...rest } = QuestionRow.parse(row);
  return {
    ...rest,
    firstAsker: first_asker,
    server: server === DIRECT ? null : server,
    thumbsDown: thumbs_down === 1,
    wantsToBeTold: wants_to_be_told === 1,
    askedAt: asked_at,
  };
}
