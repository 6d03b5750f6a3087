import { setTimeout as sleep } from 'node:timers/promises';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { type ProgramName, startBotProcess } from '../bot-process.ts';
import { median, type Part, type Row } from '../row.ts';

const RUNS = 5;
/** Long enough for what the start left behind to be collected. */
const SETTLE_MS = 3_000;
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
