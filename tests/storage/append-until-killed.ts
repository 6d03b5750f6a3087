import { writeSync } from 'node:fs';
import { openStore } from '../../src/storage/open.ts';
import { camille, edit } from './records.ts';

/** Edits of one run; they go round these articles. */
export const EDITS = 200;
export const ARTICLES: readonly string[] = ['one', 'two', 'three'];

/** Long enough to fill several pages of a database, so that a half of it would show. */
export const textOf = (step: number) => `---\ntitle: ${step}\n---\n${`step ${step} `.repeat(2_000)}`;

/** A process of its own that appends and says the number of each edit once it was acknowledged. */
if (process.argv[1] === import.meta.filename) {
  const store = await openStore(JSON.parse(process.argv[2] ?? ''));
  for (let step = 0; step < EDITS; step += 1) {
    const round = Math.floor(step / ARTICLES.length);
    const article = ARTICLES[step % ARTICLES.length] ?? '';
    const outcome = await store.append(
      'server',
      edit({ article, from: round || null, markdown: textOf(step), author: camille }),
    );
    if (outcome.kind !== 'kept') throw new Error(`expected edit ${step} to be kept, it was a ${outcome.kind}`);
    // Synchronous, so that it is said before the process can be killed in the next edit.
    writeSync(1, `${step}\n`);
  }
  await store.close();
}
