import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreOptions } from '../../src/storage/open.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;
export type EngineName = (typeof ENGINES)[number];

/** Makes empty databases of each engine; PostgreSQL is started when the first one is asked for. */
export interface Databases {
  create(engine: EngineName): Promise<StoreOptions>;
  postgres(): Promise<PostgresServer>;
  close(): Promise<void>;
}

export function createDatabases(): Databases {
  const folders: string[] = [];
  let server: Promise<PostgresServer> | undefined;
  const postgres = () => {
    server ??= startPostgres();
    return server;
  };
  return {
    async create(engine) {
      const directory = await mkdtemp(join(tmpdir(), 'store-'));
      folders.push(directory);
      return engine === 'SQLite'
        ? { directory }
        : { directory, databaseUrl: await (await postgres()).createDatabase() };
    },
    postgres,
    async close() {
      await (await server)?.close();
      for (const folder of folders) await rm(folder, { recursive: true });
    },
  };
}
