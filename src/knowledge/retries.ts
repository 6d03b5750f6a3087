import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1_000;
/** What failed while the database was away is done this long after it came back at the latest. */
const LONGEST_PAUSE_MS = 30_000;

export interface Retries {
  /** Does a work, once those of the same name that began before have ended. One of them that waits to be tried again is not: this one takes its place. */
  run(name: string, work: () => Promise<void>): void;
  /** Nothing is tried again, and nothing is told of. */
  stop(): void;
}

/** Works that have to succeed in the end: one that fails is told of and tried again after a pause, each longer than the one before. */
export function createRetries(failed: (error: unknown) => void): Retries {
  const newest = new Map<string, { readonly replaced: AbortController; readonly ended: Promise<void> }>();
  let stopped = false;
  return {
    run(name, work) {
      const before = newest.get(name);
      before?.replaced.abort();
      const replaced = new AbortController();
      const doIt = async () => {
        await before?.ended;
        if (!stopped) await tryUntilDone(work, failed, replaced.signal);
        if (newest.get(name)?.replaced === replaced) newest.delete(name);
      };
      newest.set(name, { replaced, ended: doIt() });
    },
    stop() {
      stopped = true;
      for (const { replaced } of newest.values()) replaced.abort();
    },
  };
}

async function tryUntilDone(
  work: () => Promise<void>,
  failed: (error: unknown) => void,
  replaced: AbortSignal,
): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (replaced.aborted) return;
      failed(error);
    }
    await sleep(pause, undefined, { ref: false, signal: replaced }).catch(() => undefined);
    if (replaced.aborted) return;
  }
}
