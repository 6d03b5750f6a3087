import { hasSubscribers, subscribe } from 'node:diagnostics_channel';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

// With SOURCIER_RECORD=FOLDER every request that a stand-in took in these tests is kept there with its answer, a line each,
// for `scripts/validate-recording.ts`.
const CHANNEL = 'sourcier.standin.exchange';
const folder = process.env.SOURCIER_RECORD;
// Read again before each file of tests, in one process.
if (folder && !hasSubscribers(CHANNEL)) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.jsonl`);
  subscribe(CHANNEL, (exchange) => appendFileSync(file, `${JSON.stringify(exchange)}\n`));
}
