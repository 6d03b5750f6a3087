import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openStore, type StoreOptions } from '../../src/storage/open.ts';
import { ARTICLES, EDITS, textOf } from './append-until-killed.ts';

const CHILD = fileURLToPath(new URL('append-until-killed.ts', import.meta.url));
/** Longer than an edit takes on either engine. */
const LONGEST_DELAY_MS = 6;

export interface Killed {
  readonly acknowledged: number;
  readonly found: number;
}

/**
 * Kills a process that edits an empty database at a random moment, then counts the edits that are there.
 *
 * @throws Error when an acknowledged edit is missing, one that was not begun is there, or one is there in part
 */
export async function killOnce(options: StoreOptions): Promise<Killed> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const killAt = Math.floor(Math.random() * (EDITS - 1));
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line) + 1;
    if (acknowledged === killAt + 1) setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_DELAY_MS);
  }
  await ended;
  if (child.exitCode !== null && child.exitCode !== 0) throw new Error(`expected the process to be killed, it failed`);
  return { acknowledged, found: await countWhole(options, acknowledged) };
}

/** One more than was acknowledged may be there: it was kept, and the process died before it could say so. */
async function countWhole(options: StoreOptions, acknowledged: number): Promise<number> {
  const store = await openStore(options);
  try {
    const { revisions } = await store.exportServer('server');
    const steps = revisions.map(({ article, number, markdown }) => {
      const step = (number - 1) * ARTICLES.length + ARTICLES.indexOf(article);
      if (markdown !== textOf(step)) throw new Error(`expected edit ${step} whole, it differs`);
      return step;
    });
    const found = steps.length;
    const whole = new Set(steps);
    for (let step = 0; step < found; step += 1)
      if (!whole.has(step)) throw new Error(`expected edit ${step}, it is missing`);
    if (found < acknowledged || found > acknowledged + 1)
      throw new Error(`expected ${acknowledged} or ${acknowledged + 1} edits, found ${found}`);
    return found;
  } finally {
    await store.close();
  }
}
