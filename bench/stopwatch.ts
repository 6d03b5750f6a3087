import type { StandIn } from '../src/standin/start.ts';

/** Times callbacks as they arrive, before the stand-in judges them: a pattern for its faults that notes each path and never matches. */
export class Stopwatch extends RegExp {
  readonly arrivals: number[] = [];

  constructor() {
    super('^$');
  }

  static of(standIn: StandIn): Stopwatch {
    const stopwatch = new Stopwatch();
    standIn.faults.http({ method: 'POST', path: stopwatch }, { kind: 'hang' }, Number.POSITIVE_INFINITY);
    return stopwatch;
  }

  override test(path: string): boolean {
    if (path.endsWith('/callback')) this.arrivals.push(performance.now());
    return false;
  }
}
