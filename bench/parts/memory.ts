import { setTimeout as sleep } from 'node:timers/promises';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { type ProgramName, startBotProcess } from '../bot-process.ts';
import { fillShelves } from '../own-shelves.ts';
import { median, type Part, type Row } from '../row.ts';

const RUNS = 5;
/** Long enough for what the start left behind to be collected. */
const SETTLE_MS = 3_000;
/** Servers with a shelf of their own; many, as one would be lost in what the memory of a process varies by. */
const SHELVES = 40;
const SHELF_RUNS = 3;
/** Reading forty shelves at once on a busy machine is not what is measured here. */
const PATIENCE_MS = 60_000;
const QUESTION = 'Où sont construits les premiers centres de données ?';

/** Resident memory of the whole process, after a few answers. */
export const memory: Part = {
  name: 'memory',
  async measure() {
    const one = await startStandIn();
    const many = await startStandIn({
      guilds: Array.from({ length: 1_000 }, (_, index) => ({ name: `server ${index}` })),
    });
    const measured: Record<'ours' | 'bare' | 'bundled' | 'thousand' | 'bareThousand', number[]> = {
      ours: [],
      bare: [],
      bundled: [],
      thousand: [],
      bareThousand: [],
    };
    for (let run = 0; run < RUNS; run += 1) {
      measured.ours.push(await memoryOf('ours', one));
      measured.bare.push(await memoryOf('bare', one));
      measured.bundled.push(await memoryOf('bare, bundled', one));
      measured.thousand.push(await memoryOf('ours', many));
      measured.bareThousand.push(await memoryOf('bare', many));
    }
    await one.close();
    await many.close();
    const row = (
      what: string,
      ours: readonly number[],
      peer: readonly number[],
      peerName: string,
      limit?: Row['limit'],
    ): Row => ({
      part: 'memory',
      what,
      unit: 'MiB',
      ours: median(ours),
      peer: median(peer),
      peerName,
      ...(limit ? { limit } : {}),
    });
    return [
      row('one server', measured.ours, measured.bare, 'bare client', { atMost: 1.35 }),
      row('one server', measured.ours, measured.bundled, 'bare client, bundled alike'),
      row('1,000 servers', measured.thousand, measured.ours, 'ours in one server', { atMost: 1.2 }),
      row('1,000 servers', measured.thousand, measured.bareThousand, 'bare client in 1,000'),
      await ownShelf(),
    ];
  },
};

async function memoryOf(name: ProgramName, standIn: StandIn): Promise<number> {
  const bot = await startBotProcess(name, standIn);
  if (name === 'ours') {
    const person = standIn.person({ name: 'Ann' });
    for (let turn = 0; turn < 5; turn += 1) await person.command('ask', { question: QUESTION });
  }
  await sleep(SETTLE_MS);
  const memory = await bot.memory();
  await bot.stop();
  return memory;
}

/** What a shelf of a hundred passages of a server's own adds: servers that have one beside as many that have none, after a question in each. */
async function ownShelf(): Promise<Row> {
  const guilds = Array.from({ length: SHELVES }, (_, index) => ({ name: `server ${index}` }));
  const standIn = await startStandIn({ guilds, acknowledgeMs: PATIENCE_MS });
  const ids = standIn.world.guilds.map(({ id }) => id);
  const added: number[] = [];
  for (let run = 0; run < SHELF_RUNS; run += 1) {
    const memories: number[] = [];
    for (const servers of [[], ids]) {
      const bot = await startBotProcess('ours', standIn, {}, (directory) => fillShelves(directory, servers));
      for (const { name } of guilds)
        await standIn.person({ name: 'Ann', guild: name }).command('ask', { question: QUESTION });
      await sleep(SETTLE_MS);
      memories.push(await bot.memory());
      await bot.stop();
    }
    const [without = Number.NaN, within = Number.NaN] = memories;
    added.push((within - without) / SHELVES);
  }
  await standIn.close();
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
