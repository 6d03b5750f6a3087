import { setTimeout as sleep } from 'node:timers/promises';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { startBotProcess } from '../bot-process.ts';
import { median, type Part, quantile, type Row } from '../row.ts';
import { Stopwatch } from '../stopwatch.ts';

const QUESTION = 'Où sont construits les premiers centres de données ?';
const ASKED = 160;
const EVERY_MS = 120;
const ROUNDS = 3;
/** A flood of 200 a second, twenty times what the server is allowed, from people who do not wait for their answers. */
const FLOOD_AT_ONCE = 10;
const FLOOD_EVERY_MS = 50;

/** One server floods, another asks as before: what its people wait for an answer, with the limits as they are by default. */
export const fairness: Part = {
  name: 'fairness',
  async measure() {
    const standIn = await startStandIn({ guilds: [{ name: 'Quiet' }, { name: 'Flood' }] });
    const bot = await startBotProcess('ours', standIn, { PERSON_PER_MINUTE: '0', SERVER_PER_MINUTE: '600' });
    await standIn.botReady();
    const alone: number[][] = [];
    const flooded: number[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      alone.push(await askSteadily(standIn));
      const end = flood(standIn);
      flooded.push(await askSteadily(standIn));
      await end();
      await sleep(500);
    }
    await bot.stop();
    await standIn.close();
    const row = (what: string, of: (times: readonly number[]) => number, limit?: Row['limit']): Row => ({
      part: 'fairness',
      what,
      unit: 'ms',
      ours: of(flooded.flat()),
      peer: of(alone.flat()),
      peerName: 'the same without the flood',
      ...(limit ? { limit } : {}),
    });
    return [
      row('another server floods, p50', median),
      row('another server floods, p99', (times) => quantile(times, 0.99), { atMost: 2 }),
    ];
  },
};

async function askSteadily(standIn: StandIn): Promise<number[]> {
  const person = standIn.person({ name: 'Ann', guild: 'Quiet' });
  const times: number[] = [];
  const stopwatch = Stopwatch.of(standIn);
  const startedAt = performance.now();
  for (let turn = 0; turn < ASKED; turn += 1) {
    await sleep(Math.max(0, startedAt + turn * EVERY_MS - performance.now()));
    const exchange = standIn.exchanges.length;
    const sentAt = performance.now();
    await person.command('ask', { question: QUESTION });
    const sent = standIn.exchanges.slice(exchange).map((each) => each.sent as { id: string; guild_id?: string });
    const id = sent.find(({ guild_id }) => guild_id === person.channel.guild?.id)?.id;
    times.push((stopwatch.arrivalOf(id ?? '') ?? Number.NaN) - sentAt);
  }
  return times;
}

/** Returns how to end it. */
function flood(standIn: StandIn): () => Promise<void> {
  const people = Array.from({ length: FLOOD_AT_ONCE }, (_, index) =>
    standIn.person({ name: `Flood ${index}`, guild: 'Flood' }),
  );
  let isOver = false;
  const pending = new Set<Promise<unknown>>();
  const run = (async () => {
    while (!isOver) {
      for (const person of people) {
        const deed = person.command('ask', { question: QUESTION }).catch(() => undefined);
        pending.add(deed);
        void deed.then(() => pending.delete(deed));
      }
      await sleep(FLOOD_EVERY_MS);
    }
  })();
  return async () => {
    isOver = true;
    await run;
    await Promise.all(pending);
  };
}
