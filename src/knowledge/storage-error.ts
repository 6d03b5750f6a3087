import { KnowledgeError, type ProblemKey } from './problem.ts';

export type StorageProblemKey = Extract<ProblemKey, `storage${string}`>;

/**
 * The database cannot do what it was asked, for a reason its operator can mend; it works again once that is done.
 * `storageAway` may hide a change that was kept just before the connection broke: an edit may be sent again, see `RevisionLog.append`.
 */
export class StorageError extends KnowledgeError {
  readonly key: StorageProblemKey;

  /** @param place what the operator would look at: the file, or the name of the setting */
  constructor(
    key: StorageProblemKey,
    place: string,
    details: Readonly<Record<string, string | number>>,
    cause?: unknown,
  ) {
    const problem = { key, details, file: place };
    super([problem]);
    this.name = 'StorageError';
    this.key = key;
    this.cause = cause;
    this.message = [key, ...Object.values(details)].join(', ');
  }
}
