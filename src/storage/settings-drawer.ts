import type { Kysely } from 'kysely';
import { ServerSettingsSchema } from '../knowledge/server-state.ts';
import type { Noticeboard, SettingsDrawer } from '../knowledge/store.ts';
import { type Engine, write } from './engine.ts';
import { SettingRow, type Tables } from './tables.ts';

export function createSettingsDrawer(engine: Engine): SettingsDrawer & Noticeboard {
  return {
    readSettings: async (server) => ServerSettingsSchema.parse(await readSettingValues(engine.database, server)),
    changeSettings: (server, changes) =>
      write(engine, async (transaction) => {
        ServerSettingsSchema.partial().parse(changes);
        for (const [name, value] of Object.entries(changes)) {
          if (value !== null && value !== undefined) await putSetting(transaction, server, name, value);
          if (value === null)
            await transaction.deleteFrom('settings').where('server', '=', server).where('name', '=', name).execute();
        }
        return { result: undefined, change: { what: 'settings', server } };
      }),
    async tellOnce(server, topic) {
      const { numInsertedOrUpdatedRows } = await engine.database
        .insertInto('told')
        .values({ server, topic, at: Date.now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
  };
}

/** Settings as they were set, those that this version does not know included. */
export async function readSettingValues(
  database: Kysely<Tables>,
  server: string,
): Promise<Readonly<Record<string, unknown>>> {
  const rows = await database.selectFrom('settings').selectAll().where('server', '=', server).execute();
  const settings = rows.map((row) => SettingRow.parse(row)).sort((one, other) => (one.name < other.name ? -1 : 1));
  return Object.fromEntries(settings.map(({ name, value }): [string, unknown] => [name, JSON.parse(value)]));
}

async function putSetting(database: Kysely<Tables>, server: string, name: string, value: unknown): Promise<void> {
  const row = { server, name, value: JSON.stringify(value) };
  await database
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['server', 'name']).doUpdateSet(row))
    .execute();
}
