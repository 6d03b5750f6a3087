import { StorageError, type StorageProblemKey } from '../knowledge/storage-error.ts';

interface Fault {
  readonly name: string;
  /** SQLite's own words for it. */
  readonly words: string;
  readonly key: StorageProblemKey;
}

/** By SQLite's primary code; https://sqlite.org/rescode.html */
const FAULTS: ReadonlyMap<number, Fault> = new Map([
  [3, { name: 'SQLITE_PERM', words: 'access permission denied', key: 'storagePlace' }],
  [5, { name: 'SQLITE_BUSY', words: 'database is locked', key: 'storageAway' }],
  [6, { name: 'SQLITE_LOCKED', words: 'database table is locked', key: 'storageAway' }],
  [8, { name: 'SQLITE_READONLY', words: 'attempt to write a readonly database', key: 'storagePlace' }],
  [10, { name: 'SQLITE_IOERR', words: 'disk I/O error', key: 'storageAway' }],
  [11, { name: 'SQLITE_CORRUPT', words: 'database disk image is malformed', key: 'storageBroken' }],
  [13, { name: 'SQLITE_FULL', words: 'database or disk is full', key: 'storageFull' }],
  [14, { name: 'SQLITE_CANTOPEN', words: 'unable to open database file', key: 'storagePlace' }],
  [15, { name: 'SQLITE_PROTOCOL', words: 'locking protocol', key: 'storageAway' }],
  [26, { name: 'SQLITE_NOTADB', words: 'file is not a database', key: 'storageBroken' }],
]);

/** Faults of a file that cannot be opened which may be over in a moment; any other says that there can be no database at this place. */
const PASSING: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EMFILE',
  'ENFILE',
  'EIO',
  'SQLITE_BUSY',
  'SQLITE_FULL',
  'SQLITE_IOERR',
]);

/** Whether another program writes to the file just now. */
export function isBusy(error: unknown): boolean {
  return faultOf(error)?.name === 'SQLITE_BUSY';
}

/** What went wrong as the house says it; what is none of SQLite's faults stays as it is. */
export function explain(error: unknown, path: string): unknown {
  const fault = faultOf(error);
  return fault ? new StorageError(fault.key, path, { reason: fault.name }, error) : error;
}

/** Why a file could not be opened, or its folder not be made. */
export function explainOpening(error: unknown, path: string): StorageError {
  const reason = faultOf(error)?.name ?? codeOf(error) ?? 'SQLITE_CANTOPEN';
  return new StorageError(PASSING.has(reason) ? 'storageAway' : 'storagePlace', path, { reason }, error);
}

function faultOf(error: unknown): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  // The low byte is the primary code, whatever else an extended one says.
  if ('errcode' in error && typeof error.errcode === 'number') return FAULTS.get(error.errcode & 0xff);
  // Version 1.2 of the binding gives no code when reading rows fails, and SQLite's words alone.
  return codeOf(error) === 'ERR_SQLITE_ERROR'
    ? [...FAULTS.values()].find(({ words }) => words === error.message)
    : undefined;
}

/** The system's code, `ENOSPC`, or the binding's. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
