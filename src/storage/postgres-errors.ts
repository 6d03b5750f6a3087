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
  // A wrong password, or no such database.
  ['28', 'storageAway'],
  ['3D000', 'storageAway'],
  ['40', 'storageAway'],
  ['XX00', 'storageBroken'],
];

/** What the server said, as a StorageError where its operator can mend it; anything else is given back as it is. */
export function explainPostgres(error: unknown): unknown {
  if (isConnectionLost(error)) return away(error);
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = '' } = error;
  const key = PROBLEMS.find(([start]) => code.startsWith(start))?.[1];
  return key === undefined ? error : new StorageError(key, 'DATABASE_URL', { reason: code }, error);
}

/** True when the server did not say this itself: the network did, or the driver's time limit. */
export function isConnectionLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    !(error instanceof pg.DatabaseError) &&
    !(error instanceof TypeError) &&
    !(error instanceof RangeError)
  );
}

function away(error: unknown): StorageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
  return new StorageError('storageAway', 'DATABASE_URL', { reason: code }, error);
}
