/**
 * A steady load for minutes, to see whether memory, listeners and latency stay where they are: `npm run soak -- 600`, in seconds.
 * It runs what `npm run build` made, in a process of its own, and ends with 1 when something grew.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStandIn } from '../../src/standin/start.ts';
import { startProgram } from './program.ts';

const A_SECOND = 10;
/** What the first questions build and V8 keeps is not growth. */
const WARM_UP = 1_500;
const GROWTH_LIMIT = 1.1;
const SAMPLE_MS = 1_000;
const QUESTIONS = [
  'Où sont construits les premiers centres de données ?',
  "Combien d'emplois le projet crée-t-il ?",
  'Where are the first data centers being built?',
  'Recette de la tarte aux pommes ?',
];

const seconds = Number(process.argv[2] ?? 600);
const directory = await mkdtemp(join(tmpdir(), 'soak-'));
const standIn = await startStandIn();
const bot = startProgram(['--expose-gc', '--trace-warnings', 'dist/main.js'], {
  DISCORD_TOKEN: standIn.token,
  DISCORD_API_URL: standIn.apiUrl,
  DATA_DIR: directory,
  HEALTH_PORT: '0',
  PERSON_PER_MINUTE: '0',
  SERVER_PER_MINUTE: '0',
});
await bot.says('"online"', 30_000);
await standIn.botReady();
const person = standIn.person({ name: 'Ann' });
for (let turn = 0; turn < WARM_UP; turn += 1) await ask(turn);
const samples: number[] = [];
let asked = 0;
let failed = 0;
const startedAt = Date.now();
const endsAt = startedAt + 1_000 * seconds;
const sampling = (async () => {
  while (Date.now() < endsAt) {
    samples.push(await residentMiB(bot.pid));
    await sleep(SAMPLE_MS);
  }
})();
for (; Date.now() < endsAt; asked += 1) {
  void ask(asked).catch(() => {
    failed += 1;
  });
  await sleep(Math.max(0, startedAt + (1_000 * (asked + 1)) / A_SECOND - Date.now()));
}
await sampling;
bot.kill('SIGTERM');
const code = await bot.ended;
await standIn.close();
await rm(directory, { recursive: true });

// What is built at the first questions and collected later is not growth: the second sixth is compared with the last.
const part = Math.max(1, Math.floor(samples.length / 6));
const [early, late] = [median(samples.slice(part, 2 * part)), median(samples.slice(-part))];
const complaints = [
  ...(late / early > GROWTH_LIMIT ? [`memory grew from ${early.toFixed(1)} to ${late.toFixed(1)} MiB`] : []),
  ...(failed > 0 ? [`${failed} of ${asked} were not answered`] : []),
  ...(code !== 0 ? [`the process ended with ${code}`] : []),
  ...(/MaxListenersExceeded/.test(bot.err) ? ['listeners leak'] : []),
  ...(/"level":[56]0/.test(bot.out) ? ['errors stand in the log'] : []),
];
console.log(
  `${asked} in ${seconds} s, ${failed} not answered; resident memory ${early.toFixed(1)} MiB early, ${late.toFixed(1)} MiB late (${(late / early).toFixed(3)})`,
);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;

async function ask(turn: number): Promise<unknown> {
  if (turn % 10 === 9) return person.command('sources');
  if (turn % 10 === 8) return person.suggestions('quote', 'speaker', 'M');
  return person.command('ask', { question: QUESTIONS[turn % QUESTIONS.length] ?? '' });
}

async function residentMiB(pid: number): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
