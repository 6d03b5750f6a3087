import pg from 'pg';
import { StorageError, type StorageProblemKey } from '../knowledge/storage-error.ts';

/** By code or class of codes, https://www.postgresql.org/docs/current/errcodes-appendix.html; the first that fits. */
const PROBLEMS: readonly (readonly [code: string, key: StorageProblemKey])[] = [
  ['53100', 'storageFull'],
  // Too many connections, out of memory.
  ['53', 'storageAway'],
  ['58030', 'storageAway'],
  // Shut down, crashed, starting.
  ['57P', 'storageAway'],
  // Given up on after the time limit.
  ['57014', 'storageAway'],
  // A standby.
  ['25006', 'storageAway'],
  ['08', 'storageAway'],
  // A user or password that it does not take; no such database, no such schema, or no right to make tables in it.
  ['28', 'storageRefused'],
  ['3D000', 'storageRefused'],
  ['3F000', 'storageRefused'],
  ['42501', 'storageRefused'],
  ['40', 'storageAway'],
  ['XX00', 'storageBroken'],
];

/** What the server said, as a StorageError where its operator can mend it; anything else is given back as it is. */
export function explainPostgres(error: unknown): unknown {
  const code = codeOf(error);
  const known = PROBLEMS.find(([start]) => code.startsWith(start))?.[1];
  const key = isConnectionLost(error) ? 'storageAway' : known;
  return key === undefined ? error : new StorageError(key, 'DATABASE_URL', { reason: code || 'no answer' }, error);
}

/** True when no answer will come on this connection: the network, the driver's time limit, or the server itself ended it. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return codeOf(error).startsWith('57P');
  // The driver's own errors have no class; these classes are mistakes in our code.
  return error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
