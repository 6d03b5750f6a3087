import { setTimeout as sleep } from 'node:timers/promises';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { type BotProcess, type ProgramName, startBotProcess } from '../bot-process.ts';
import { fillShelves } from '../own-shelves.ts';
import { median, type Part, type Row } from '../row.ts';

const RUNS = 3;
/** V8 collects the last of what a start and a few answers leave behind when a process has been idle for some twenty seconds. */
const SOON_MS = 3_000;
const AT_REST_MS = 27_000;
/** Servers with a shelf of their own; many, as one would be lost in what the memory of a process varies by. */
const SHELVES = 40;
const SHELF_RUNS = 3;
/** Reading forty shelves at once on a busy machine is not what is measured here. */
const PATIENCE_MS = 60_000;
const QUESTION = 'Où sont construits les premiers centres de données ?';

const CASES = {
  ours: { program: 'ours', servers: 1 },
  bare: { program: 'bare', servers: 1 },
  bundled: { program: 'bare, bundled', servers: 1 },
  thousand: { program: 'ours', servers: 1_000 },
  bareThousand: { program: 'bare', servers: 1_000 },
} as const satisfies Readonly<Record<string, { readonly program: ProgramName; readonly servers: number }>>;
type CaseName = keyof typeof CASES;

/** Resident memory of the whole process after a few answers: soon afterwards, and at rest. */
export const memory: Part = {
  name: 'memory',
  async measure() {
    const names = Object.keys(CASES) as CaseName[];
    const soon: Record<CaseName, number[]> = { ours: [], bare: [], bundled: [], thousand: [], bareThousand: [] };
    const atRest: Record<CaseName, number[]> = { ours: [], bare: [], bundled: [], thousand: [], bareThousand: [] };
    for (let run = 0; run < RUNS; run += 1) {
      const running = [];
      for (const name of names) running.push({ name, ...(await startIdle(CASES[name])) });
      for (const { name, standIn, bot } of running) {
        await askSome(CASES[name].program, standIn);
        await sleep(SOON_MS);
        soon[name].push(await bot.memory());
      }
      await sleep(AT_REST_MS);
      for (const { name, standIn, bot } of running) {
        atRest[name].push(await bot.memory());
        await bot.stop();
        await standIn.close();
      }
    }
    const row = (
      what: string,
      of: typeof soon,
      [ours, peer]: readonly [CaseName, CaseName],
      peerName: string,
      limit?: Row['limit'],
    ): Row => ({
      part: 'memory',
      what,
      unit: 'MiB',
      ours: median(of[ours]),
      peer: median(of[peer]),
      peerName,
      ...(limit ? { limit } : {}),
    });
    return [
      row('one server, at rest', atRest, ['ours', 'bare'], 'bare client', { atMost: 1.35 }),
      row('one server, at rest', atRest, ['ours', 'bundled'], 'bare client, bundled alike'),
      row('one server, 3 s after answers', soon, ['ours', 'bare'], 'bare client'),
      row('1,000 servers, at rest', atRest, ['thousand', 'ours'], 'ours in one server', { atMost: 1.2 }),
      row('1,000 servers, at rest', atRest, ['thousand', 'bareThousand'], 'bare client in 1,000'),
      row('1,000 servers, 3 s after answers', soon, ['thousand', 'ours'], 'ours in one server'),
      await ownShelf(),
    ];
  },
};

async function startIdle({
  program,
  servers,
}: (typeof CASES)[CaseName]): Promise<{ standIn: StandIn; bot: BotProcess }> {
  const guilds = Array.from({ length: servers }, (_, index) => ({ name: `server ${index}` }));
  const standIn = await startStandIn({ guilds });
  return { standIn, bot: await startBotProcess(program, standIn) };
}

/** The bare client answers nothing. */
async function askSome(program: ProgramName, standIn: StandIn): Promise<void> {
  const person = standIn.person({ name: 'Ann' });
  for (let turn = 0; program === 'ours' && turn < 5; turn += 1) await person.command('ask', { question: QUESTION });
}

/** What a shelf of a hundred passages of a server's own adds: servers that have one beside as many that have none, after a question in each. */
async function ownShelf(): Promise<Row> {
  const guilds = Array.from({ length: SHELVES }, (_, index) => ({ name: `server ${index}` }));
  const added: number[] = [];
  for (let run = 0; run < SHELF_RUNS; run += 1) {
    const running = [];
    for (const hasShelves of [false, true]) {
      const standIn = await startStandIn({ guilds, acknowledgeMs: PATIENCE_MS });
      const ids = hasShelves ? standIn.world.guilds.map(({ id }) => id) : [];
      const bot = await startBotProcess('ours', standIn, {}, (directory) => fillShelves(directory, ids));
      running.push({ standIn, bot });
      for (const { name } of guilds)
        await standIn.person({ name: 'Ann', guild: name }).command('ask', { question: QUESTION });
    }
    await sleep(AT_REST_MS);
    const memories: number[] = [];
    for (const { standIn, bot } of running) {
      memories.push(await bot.memory());
      await bot.stop();
      await standIn.close();
    }
    const [without = Number.NaN, within = Number.NaN] = memories;
    added.push((within - without) / SHELVES);
  }
  return {
    part: 'memory',
    what: 'a shelf of its own, 100 passages',
    unit: 'MiB',
    ours: median(added),
    peer: 1,
    peerName: 'what it may take',
    limit: { atMost: 1 },
  };
}
