import { startStandIn } from '../../src/standin/start.ts';
import { type ProgramName, startBotProcess } from '../bot-process.ts';
import { median, type Part, type Row } from '../row.ts';

const RUNS = 9;
const NAMES: readonly ProgramName[] = ['ours', 'bare', 'bare, bundled'];

/** From the start of the process to online: ours reads its articles, opens its database and registers its commands in that time. */
export const start: Part = {
  name: 'start',
  async measure() {
    const times = new Map<ProgramName, number[]>(NAMES.map((name) => [name, []]));
    const standIn = await startStandIn();
    for (let run = 0; run < RUNS; run += 1) {
      for (const name of NAMES) {
        const bot = await startBotProcess(name, standIn);
        times.get(name)?.push(bot.startMs);
        await bot.stop();
      }
    }
    await standIn.close();
    const [ours, bare, bundled] = NAMES.map((name) => median(times.get(name) ?? []));
    const row = (peer: number, peerName: string, limit?: Row['limit']): Row => ({
      part: 'start',
      what: 'start to online, p50',
      unit: 'ms',
      ours: ours ?? Number.NaN,
      peer,
      peerName,
      ...(limit ? { limit } : {}),
    });
    return [
      row(bare ?? Number.NaN, 'bare client', { atMost: 1.3 }),
      row(bundled ?? Number.NaN, 'bare client, bundled alike'),
    ];
  },
};
