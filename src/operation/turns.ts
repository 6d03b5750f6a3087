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
 * five hundred at once makes the others wait for one of them, not for all. The first of a turn begins as it comes.
 */
export function createTurns(): Turns {
  const waiting = new Map<string | null, (() => Promise<void>)[]>();
  /** Servers that began something at this turn. */
  const begun = new Set<string | null>();
  const onIdle = new Set<() => void>();
  let underWay = 0;
  let scheduled = false;

  const run = async (work: () => Promise<void>) => {
    try {
      await work();
    } finally {
      underWay -= 1;
      if (underWay === 0) for (const resolve of onIdle) resolve();
    }
  };

  const begin = (server: string | null, work: () => Promise<void>) => {
    begun.add(server);
    if (!scheduled) setImmediate(goRound);
    scheduled = true;
    void run(work).catch(() => undefined);
  };

  const goRound = () => {
    scheduled = false;
    begun.clear();
    for (const [server, queue] of waiting) {
      const work = queue.shift();
      if (queue.length === 0) waiting.delete(server);
      if (work) begin(server, work);
    }
  };

  return {
    enter(server, work) {
      underWay += 1;
      if (!begun.has(server)) return begin(server, work);
      const queue = waiting.get(server);
      if (queue) queue.push(work);
      else waiting.set(server, [work]);
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
