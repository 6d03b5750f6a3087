import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

// With SOURCIER_RECORD=FOLDER every request that a stand-in took in these tests is kept there with its answer, a line each,
// for `scripts/validate-recording.ts`.
const folder = process.env.SOURCIER_RECORD;
if (folder) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.jsonl`);
  subscribe('sourcier.standin.exchange', (exchange) => appendFileSync(file, `${JSON.stringify(exchange)}\n`));
}
