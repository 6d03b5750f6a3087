import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteQueryCompiler,
} from 'kysely';
import { StorageError, type StorageProblemKey } from '../knowledge/storage-error.ts';
import type { Engine } from './engine.ts';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

/** Another process writes for a moment at most; one that holds the file longer is stuck. */
const BUSY_LIMIT_MS = 3_000;
const BUSY_PAUSE_MS = 10;

/**
 * The embedded engine: one file, `sourcier.db`, in the data folder, which is made when it is missing. Every commit is on the
 * disk before it is acknowledged (synchronous FULL), but for those of `writeLightly`. Other processes may have the file open, but are not heard of.
 */
export function createSqliteEngine(directory: string): Engine {
  const path = join(directory, 'sourcier.db');
  const file: OpenFile = {
    database: createFile(directory, path),
    statements: new Map(),
    durability: 'FULL',
    set: 'FULL',
  };
  const driver = createDriver(file, path);
  const database = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: () => {
        throw new TypeError('expected no introspection');
      },
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  const inode = statSync(path).ino;

  return {
    name: 'SQLite',
    database,
    place: path,
    // Every transaction takes the only write lock as it begins.
    lockSchema: async () => undefined,
    announce: async () => undefined,
    async writeLightly(statements) {
      const connection = await driver.acquireConnection();
      file.durability = 'NORMAL';
      try {
        await attemptWhileBusy(file.database, path, () => {
          setDurability(file);
          write(file.database, () => {
            for (const { sql, parameters } of statements) runStatement(file, sql, parameters);
          });
        });
      } finally {
        file.durability = 'FULL';
        await driver.releaseConnection(connection);
      }
    },
    subscribe: () => () => undefined,
    async probe() {
      // A file that was deleted or replaced goes on without its name until it is closed, and is lost then.
      if (statSync(path, { throwIfNoEntry: false })?.ino !== inode)
        throw new StorageError('storageBroken', path, { reason: 'ENOENT' });
      await database.selectFrom('schema_version').select('version').execute();
    },
    async close() {
      await database.destroy();
      carryOver(file.database);
      // Also when it never was a database.
      file.database.close();
    },
  };
}

/**
 * Brings what is in the log into the file, so that the file alone is the whole database once the bot is stopped. SQLite does it by itself when it closes, but not while there are
 * statements, which this binding ends with the process only. What cannot be carried over, on a full disk or beside another reader, stays in the log and is read from there.
 */
function carryOver(database: DatabaseSyncInstance): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

/** The file, and what is remembered of it. */
interface OpenFile {
  readonly database: DatabaseSyncInstance;
  /** Preparing a statement takes longer than running it. */
  readonly statements: Map<string, Statement>;
  /** What whoever has the connection asks of a commit; https://sqlite.org/pragma.html#pragma_synchronous */
  durability: 'FULL' | 'NORMAL';
  /** What was last set: it is set again only where it differs. */
  set: 'FULL' | 'NORMAL';
}

interface Statement {
  readonly compiled: StatementSyncInstance;
  /** Whether it gives rows. */
  readonly reads: boolean;
}

const STATEMENTS_LIMIT = 200;

/**
 * How many pages of 4 KiB the log grows by before they are carried over into the file, which waits for the disk and holds up everyone for it: some 800 questions.
 * https://sqlite.org/wal.html#ckpt
 */
const CHECKPOINT_PAGES = 4_000;

/** What may be otherwise in a moment; any other fault in opening the file is one of where it should be. */
const PASSING: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EMFILE',
  'ENFILE',
  'EIO',
  'SQLITE_BUSY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
]);

function createFile(directory: string, path: string): DatabaseSyncInstance {
  try {
    // Node 20 never comes back from making a folder with its parents where none can be made, as in /proc.
    if (!existsSync(directory)) mkdirSync(directory, { recursive: !existsSync(dirname(directory)) });
    return new DatabaseSync(path);
  } catch (error) {
    const reason = codeOf(error) || 'SQLITE_CANTOPEN';
    throw new StorageError(PASSING.has(reason) ? 'storageAway' : 'storagePlace', path, { reason }, error);
  }
}

/** The file has one connection: whoever acquires it has it alone until it is released. */
function createDriver(file: OpenFile, path: string): Driver {
  const { database } = file;
  let free = Promise.resolve();
  let release = () => {};
  const attempt = <Result>(work: () => Result) => attemptWhileBusy(database, path, work);
  const connection: DatabaseConnection = {
    executeQuery: <Row>({ sql: statement, parameters }: CompiledQuery) =>
      attempt((): QueryResult<Row> => runStatement(file, statement, parameters)),
    // biome-ignore lint/correctness/useYield: the interface asks for a generator
    async *streamQuery() {
      throw new TypeError('expected no stream');
    },
  };
  return {
    async init() {
      await attempt(() => database.exec('PRAGMA journal_mode = WAL'));
      await attempt(() => database.exec('PRAGMA synchronous = FULL'));
      await attempt(() => database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`));
    },
    async acquireConnection() {
      const turn = free;
      let done = () => {};
      free = new Promise((resolve) => {
        done = resolve;
      });
      await turn;
      release = done;
      return connection;
    },
    async releaseConnection() {
      release();
    },
    async beginTransaction() {
      setDurability(file);
      await attempt(() => database.exec('BEGIN IMMEDIATE'));
    },
    async commitTransaction() {
      await attempt(() => database.exec('COMMIT'));
    },
    async rollbackTransaction() {
      // A full disk may have rolled back already.
      if (database.isTransaction) await attempt(() => database.exec('ROLLBACK'));
    },
    destroy: () => free,
  };
}

function runStatement<Row>(file: OpenFile, text: string, parameters: readonly unknown[]): QueryResult<Row> {
  if (!READS.test(text)) setDurability(file);
  const statement = prepared(file, text);
  const values = parameters.map(storable);
  // The one place where rows come in; zod reads them before anyone uses them.
  if (statement.reads) return { rows: statement.compiled.all(...values) as Row[] };
  return { rows: [], numAffectedRows: BigInt(write(file.database, () => statement.compiled.run(...values)).changes) };
}

/**
 * A statement that meets a locked file stays begun, and whatever this connection is to write later meets it there. So none is begun before the
 * file is held.
 */
function write<Result>(database: DatabaseSyncInstance, run: () => Result): Result {
  if (database.isTransaction) return run();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = run();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** What reads needs no commit, and should not set back what the next question sets again. */
const READS = /^select /i;

function setDurability(file: OpenFile): void {
  if (file.set === file.durability || file.database.isTransaction) return;
  file.database.exec(`PRAGMA synchronous = ${file.durability}`);
  file.set = file.durability;
}

function prepared({ database, statements }: OpenFile, text: string): Statement {
  const known = statements.get(text);
  if (known) return known;
  if (statements.size >= STATEMENTS_LIMIT) statements.clear();
  const compiled = database.prepare(text);
  const statement = { compiled, reads: compiled.columns().length > 0 };
  statements.set(text, statement);
  return statement;
}

/** Waits without blocking: another opener of the file may live in this very process. */
async function attemptWhileBusy<Result>(file: DatabaseSyncInstance, path: string, work: () => Result): Promise<Result> {
  const end = Date.now() + BUSY_LIMIT_MS;
  for (;;) {
    const wasInTransaction = file.isTransaction;
    try {
      return work();
    } catch (error) {
      const busy = codeOf(error) === 'SQLITE_BUSY' && !wasInTransaction;
      if (!busy || Date.now() > end) throw explain(error, path);
    }
    await sleep(BUSY_PAUSE_MS * (0.5 + Math.random()));
  }
}

/** By the name of SQLite's own code; https://sqlite.org/rescode.html */
const PROBLEMS: Readonly<Record<string, StorageProblemKey>> = {
  SQLITE_FULL: 'storageFull',
  SQLITE_BUSY: 'storageAway',
  SQLITE_LOCKED: 'storageAway',
  SQLITE_IOERR: 'storageAway',
  SQLITE_READONLY: 'storagePlace',
  SQLITE_CANTOPEN: 'storagePlace',
  SQLITE_PERM: 'storagePlace',
  SQLITE_PROTOCOL: 'storageAway',
  SQLITE_CORRUPT: 'storageBroken',
  SQLITE_NOTADB: 'storageBroken',
};

function explain(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const key = code === undefined ? undefined : PROBLEMS[code];
  return key === undefined || code === undefined ? error : new StorageError(key, path, { reason: code }, error);
}

/** SQLite's or the system's, `SQLITE_FULL` or `ENOSPC`. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // The low byte is the primary code, whatever else an extended one says.
  if ('errcode' in error && typeof error.errcode === 'number') return CODES.get(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const CODES: ReadonlyMap<number, string> = new Map([
  [3, 'SQLITE_PERM'],
  [5, 'SQLITE_BUSY'],
  [6, 'SQLITE_LOCKED'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [15, 'SQLITE_PROTOCOL'],
  [26, 'SQLITE_NOTADB'],
]);
