import type { CompiledQuery, Kysely, Transaction } from 'kysely';
import type { Change, Store } from '../knowledge/store.ts';
import type { Tables } from './tables.ts';

/** What differs between SQLite and PostgreSQL. Everything else in this folder is written once. */
export interface Engine {
  readonly name: Store['engine'];
  readonly database: Kysely<Tables>;
  /** Makes other openers of this database wait until the transaction ends. */
  lockSchema(transaction: Transaction<Tables>): Promise<void>;
  /** Tells other processes of a change once the transaction is kept, and not when it is not. */
  announce(transaction: Transaction<Tables>, change: Change): Promise<void>;
  subscribe(listener: (change: Change) => void): () => void;
  probe(): Promise<void>;
  close(): Promise<void>;
  /**
   * Writes all of it or nothing. For what is written at every question: it outlives the process, but the last of it need not outlive a machine whose
   * power fails. Waiting for the disk each time would take longer than all the rest of an answer.
   */
  writeLightly(statements: readonly CompiledQuery[]): Promise<void>;
  /** What an operator would look at: the file, or the name of the setting. */
  readonly place: string;
}

/** A change of `Tables` that other processes hear of. */
export function write<Result>(
  { database, announce }: Engine,
  work: (transaction: Transaction<Tables>) => Promise<{ readonly result: Result; readonly change: Change | null }>,
): Promise<Result> {
  return database.transaction().execute(async (transaction) => {
    const { result, change } = await work(transaction);
    if (change) await announce(transaction, change);
    return result;
  });
}
