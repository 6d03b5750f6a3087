import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { buildPeers } from './build-peers.ts';
import { fairness } from './parts/fairness.ts';
import { growth } from './parts/growth.ts';
import { loop } from './parts/loop.ts';
import { memory } from './parts/memory.ts';
import { replies } from './parts/replies.ts';
import { search } from './parts/search.ts';
import { start } from './parts/start.ts';
import { keepsTo, type Part, type Row, ratioOf, tableOf } from './row.ts';

const PARTS: readonly Part[] = [start, memory, replies, fairness, search, growth, loop];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`"${unknown[0]}" is no part; there are ${PARTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

await buildPeers();
const rows: Row[] = [];
for (const part of PARTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.error(`measuring ${part.name} …`);
  rows.push(...(await part.measure()));
}
const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
console.log(`${machine.model}, ${machine.processors} processors, Node ${machine.node}\n`);
console.log(tableOf(rows));
const json = { machine, rows: rows.map((row) => ({ ...row, ratio: ratioOf(row), kept: keepsTo(row) })) };
await mkdir('dist-bench', { recursive: true });
await writeFile('dist-bench/results.json', `${JSON.stringify(json, null, 2)}\n`);
console.log('\nThe same as JSON: dist-bench/results.json');
process.exitCode = rows.some((row) => keepsTo(row) === false) ? 1 : 0;
