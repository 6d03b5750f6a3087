import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Pin } from '../knowledge/server-state.ts';
import type { PinBoard } from '../knowledge/store.ts';
import { type Engine, write } from './engine.ts';
import { PinRow, type Tables } from './tables.ts';

export function createPinBoard(engine: Engine): PinBoard {
  return {
    addPin: (server, unnamed) =>
      write(engine, async (transaction) => {
        const pin = { ...unnamed, id: pinId(unnamed.language, unnamed.question) };
        const columns = pinColumns(server, pin);
        await transaction
          .insertInto('pins')
          .values(columns)
          .onConflict((conflict) => conflict.columns(['server', 'id']).doUpdateSet(columns))
          .execute();
        return { result: pin, change: { what: 'pins', server } };
      }),
    listPins: (server) => readPins(engine.database, server),
    removePin: (server, id) =>
      write(engine, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('pins')
          .where('server', '=', server)
          .where('id', '=', id)
          .executeTakeFirst();
        const result = numDeletedRows === 1n;
        return { result, change: result ? { what: 'pins', server } : null };
      }),
  };
}

export function pinColumns(server: string, { author, ...pin }: Pin): Tables['pins'] {
  const { id, question, language, article, sentence, at } = pin;
  return { server, id, question, language, article, sentence, author_id: author.id, author_name: author.name, at };
}

export async function readPins(database: Kysely<Tables>, server: string): Promise<readonly Pin[]> {
  const rows = await database.selectFrom('pins').selectAll().where('server', '=', server).execute();
  return rows.map(readPin).sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

function readPin(row: unknown): Pin {
  const { id, question, language, article, sentence, author_id, author_name, at } = PinRow.parse(row);
  return { id, question, language, article, sentence, author: { id: author_id, name: author_name }, at };
}

/** Ten hexadecimal digits, short enough for a button. */
function pinId(language: string, question: string): string {
  return createHash('sha256').update(`${language}\n${question}`).digest('hex').slice(0, 10);
}
