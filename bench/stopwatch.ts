import type { StandIn } from '../src/standin/start.ts';

/** Times callbacks as they arrive, before the stand-in judges them: a pattern for its faults that notes each path and never matches. */
export class Stopwatch extends RegExp {
  readonly arrivals: number[] = [];
  readonly #byId = new Map<string, number>();

  constructor() {
    super('^$');
  }

  static of(standIn: StandIn): Stopwatch {
    const stopwatch = new Stopwatch();
    standIn.faults.http({ method: 'POST', path: stopwatch }, { kind: 'hang' }, Number.POSITIVE_INFINITY);
    return stopwatch;
  }

  override test(path: string): boolean {
    const id = /^\/interactions\/(\d+)\/.+\/callback$/.exec(path)?.[1];
    if (id !== undefined) {
      const now = performance.now();
      this.arrivals.push(now);
      this.#byId.set(id, now);
    }
    return false;
  }

  /** When the callback of an interaction came, by the interaction's id. */
  arrivalOf(id: string): number | undefined {
    return this.#byId.get(id);
  }
}
