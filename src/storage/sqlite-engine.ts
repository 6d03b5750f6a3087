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
import { StorageError } from '../knowledge/storage-error.ts';
import type { Engine } from './engine.ts';
import { explain, explainOpening, isBusy } from './sqlite-errors.ts';
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
    currentDurability: 'FULL',
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
          together(file, statements);
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
      file.database.close();
    },
  };
}

/**
 * Brings what is in the log into the file, so that the file alone is the whole database once the bot is stopped (docs/operating.md). SQLite does it by itself when it closes, but not
 * while there are statements, which this binding keeps until they are collected.
 */
function carryOver(database: DatabaseSyncInstance): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk, or no database at all: whatever is in the log stays there, and is read when the file is opened again.
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
  currentDurability: 'FULL' | 'NORMAL';
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

/** One after the other, as Node 20 never comes back from making a folder with its parents where none can be made, as in /proc. */
function makeFolder(directory: string): void {
  if (existsSync(directory)) return;
  makeFolder(dirname(directory));
  mkdirSync(directory);
}

function createFile(directory: string, path: string): DatabaseSyncInstance {
  try {
    makeFolder(directory);
    return new DatabaseSync(path);
  } catch (error) {
    throw explainOpening(error, path);
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
  return { rows: [], numAffectedRows: BigInt(statement.compiled.run(...values).changes) };
}

/** All of the statements or none. A statement by itself needs no transaction. */
function together(file: OpenFile, statements: readonly CompiledQuery[]): void {
  const runAll = () => {
    for (const { sql, parameters } of statements) runStatement(file, sql, parameters);
  };
  if (statements.length < 2) {
    runAll();
    return;
  }
  runStatement(file, 'BEGIN IMMEDIATE', []);
  try {
    runAll();
    runStatement(file, 'COMMIT', []);
  } catch (error) {
    if (file.database.isTransaction) runStatement(file, 'ROLLBACK', []);
    throw error;
  }
}

/** Reading commits nothing: the durability stays as it is, so that it need not be set again for the next question. */
const READS = /^select /i;

function setDurability(file: OpenFile): void {
  if (file.currentDurability === file.durability || file.database.isTransaction) return;
  file.database.exec(`PRAGMA synchronous = ${file.durability}`);
  file.currentDurability = file.durability;
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
      const mayWait = isBusy(error) && !wasInTransaction;
      if (!mayWait || Date.now() > end) throw explain(error, path);
    }
    await sleep(BUSY_PAUSE_MS * (0.5 + Math.random()));
  }
}
