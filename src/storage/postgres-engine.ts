import { randomUUID } from 'node:crypto';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
  sql,
} from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { explainPostgres, isConnectionLost } from './postgres-errors.ts';
import { CHANNEL, openPostgresFeed } from './postgres-feed.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

const CONNECTIONS = 8;
const CONNECT_LIMIT_MS = 5_000;
const ANSWER_LIMIT_MS = 10_000;
/** A connection that fails sooner was dead before it was asked; what changes nothing may then be asked again. */
const STALE_LIMIT_MS = 1_000;
const HARMLESS = /^(begin|select)\b/i;
/** Any number that no other program in the same database locks. */
const SCHEMA_LOCK = 7_081_520_118;

/** PostgreSQL gives 64-bit numbers as text; ours are times and counts, which a double holds. */
const types = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format),
};

/**
 * The engine of several processes on one database; they hear of each other's changes.
 *
 * @throws StorageError `storageAway` when the database does not answer
 */
export async function openPostgresEngine(databaseUrl: string): Promise<Engine> {
  // Of two processes, each is to hear of the other's changes alone.
  const sender = randomUUID();
  const settings = { connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_LIMIT_MS, keepAlive: true, types };
  const feed = await openPostgresFeed(() => new pg.Client({ ...settings, query_timeout: ANSWER_LIMIT_MS }), sender);
  const pool = new pg.Pool({
    ...settings,
    max: CONNECTIONS,
    query_timeout: ANSWER_LIMIT_MS,
    // The server stops as well, so that a statement which was given up is not carried out later.
    statement_timeout: ANSWER_LIMIT_MS,
    application_name: 'sourcier',
  });
  // An idle connection that breaks is replaced by the next query; that query tells if it cannot be.
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => createDriver(pool),
      createIntrospector: () => {
        throw new TypeError('expected no introspection');
      },
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

  return {
    name: 'PostgreSQL',
    database,
    place: 'DATABASE_URL',
    async lockSchema(transaction) {
      await sql`SELECT pg_advisory_xact_lock(${SCHEMA_LOCK}::bigint)`.execute(transaction);
    },
    writeLightly: (statements) =>
      database.transaction().execute(async (transaction) => {
        for (const statement of statements) await transaction.executeQuery(statement);
      }),
    async announce(transaction, change) {
      await sql`SELECT pg_notify(${CHANNEL}, ${JSON.stringify({ sender, change })})`.execute(transaction);
    },
    subscribe: feed.subscribe,
    async probe() {
      await database.selectFrom('schema_version').select('version').execute();
    },
    async close() {
      await feed.close();
      await database.destroy();
      await pool.end();
    },
  };
}

interface PooledConnection extends DatabaseConnection {
  release(): void;
}

function createDriver(pool: pg.Pool): Driver {
  const clients = new WeakMap<DatabaseConnection, PooledConnection>();
  const run = async (connection: DatabaseConnection, statement: string) => {
    await connection.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    async init() {},
    async acquireConnection() {
      const connection = await connect(pool);
      clients.set(connection, connection);
      return connection;
    },
    async releaseConnection(connection) {
      clients.get(connection)?.release();
    },
    beginTransaction: (connection, { isolationLevel }) =>
      run(connection, isolationLevel ? `BEGIN ISOLATION LEVEL ${isolationLevel}` : 'BEGIN'),
    commitTransaction: (connection) => run(connection, 'COMMIT'),
    rollbackTransaction: (connection) => run(connection, 'ROLLBACK'),
    async destroy() {},
  };
}

async function connect(pool: pg.Pool): Promise<PooledConnection> {
  let lease = await rent(pool);
  return {
    async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      // An idle connection may have died unnoticed, and so may the others: each try takes one of them out of the pool.
      for (let tries = 1; ; tries += 1) {
        const began = Date.now();
        try {
          const { rows, rowCount } = await lease.client.query({ text, values: parameters.map(storable) });
          lease.used = true;
          // The one place where rows come in; zod reads them before anyone uses them.
          return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
        } catch (error) {
          if (!isConnectionLost(error)) throw explainPostgres(error);
          lease.lost = true;
          const harmless = !lease.used && HARMLESS.test(text) && Date.now() - began < STALE_LIMIT_MS;
          if (!harmless || tries > CONNECTIONS) throw explainPostgres(error);
          giveBack(lease);
          lease = await rent(pool);
        }
      }
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator
    async *streamQuery() {
      throw new TypeError('expected no stream');
    },
    release: () => giveBack(lease),
  };
}

/** A connection of the pool while it is ours. */
interface Lease {
  readonly client: pg.PoolClient;
  readonly onError: () => void;
  used: boolean;
  lost: boolean;
  over: boolean;
}

async function rent(pool: pg.Pool): Promise<Lease> {
  const client = await pool.connect().catch((error: unknown) => {
    throw explainPostgres(error);
  });
  const lease: Lease = {
    client,
    used: false,
    lost: false,
    over: false,
    onError: () => {
      lease.lost = true;
    },
  };
  client.on('error', lease.onError);
  return lease;
}

/** A connection that was lost, or still waits for an answer given up on, is of no use to the next. */
function giveBack(lease: Lease): void {
  if (lease.over) return;
  lease.over = true;
  lease.client.off('error', lease.onError);
  lease.client.release(lease.lost);
}
