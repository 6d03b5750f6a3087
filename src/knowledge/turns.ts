/** How long a work holds the event loop in one go. Discord wants its acknowledgement within three seconds, but people feel a tenth of one. */
const TURN_MS = 8;

const waiting: (() => void)[] = [];

/** Resolves when it is the caller's turn: works that wait go on one after the other, one a round of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(giveTurn);
  });
}

function giveTurn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(giveTurn);
}

/** Does a work of many small steps to its end, in turns of some milliseconds, so that others go on in between. */
export async function runInTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  await nextTurn();
  for (let end = performance.now() + TURN_MS; ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await nextTurn();
    end = performance.now() + TURN_MS;
  }
}

/** Does a work of many steps to its end at once, for those who have nobody else to serve. */
export function runAtOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
