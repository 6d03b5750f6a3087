export interface Turns {
  /** Runs the work when it is its server's turn. Work that rejects is not noticed here. */
  enter(server: string | null, work: () => Promise<void>): void;
  /** Resolves when nothing waits or runs, or after the time is up; true when all of it was done. */
  idle(limitMs: number): Promise<boolean>;
  /** What waits and runs. */
  readonly underWay: number;
}

/**
 * Servers take turns: at each turn of the event loop every server that has something to do begins one thing, so that a server which sends
 * five hundred at once makes the others wait for one of them, not for all.
 */
export function createTurns(): Turns {
  const waiting = new Map<string | null, (() => Promise<void>)[]>();
  const onIdle = new Set<() => void>();
  let underWay = 0;
  let scheduled = false;

  const begin = async (work: () => Promise<void>) => {
    try {
      await work();
    } finally {
      underWay -= 1;
      if (underWay === 0) for (const resolve of onIdle) resolve();
    }
  };

  const goRound = () => {
    scheduled = false;
    for (const [server, queue] of waiting) {
      const work = queue.shift();
      if (queue.length === 0) waiting.delete(server);
      if (work) void begin(work).catch(() => undefined);
    }
    if (waiting.size > 0) schedule();
  };

  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(goRound);
  };

  return {
    enter(server, work) {
      underWay += 1;
      const queue = waiting.get(server);
      if (queue) queue.push(work);
      else waiting.set(server, [work]);
      schedule();
    },
    async idle(limitMs) {
      if (underWay === 0) return true;
      let done = () => {};
      const settled = new Promise<boolean>((resolve) => {
        done = () => resolve(true);
        setTimeout(() => resolve(false), limitMs).unref();
      });
      onIdle.add(done);
      const all = await settled;
      onIdle.delete(done);
      return all;
    },
    get underWay() {
      return underWay;
    },
  };
}
