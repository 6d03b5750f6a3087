import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { type BotProcess, type ProgramName, startBotProcess } from '../bot-process.ts';
import { median, type Part, quantile, type Row } from '../row.ts';
import { Stopwatch } from '../stopwatch.ts';

const QUESTIONS = [
  'Où sont construits les premiers centres de données ?',
  "Combien d'emplois le projet crée-t-il ?",
  'Qui finance le projet Stargate ?',
  'Where are the first data centers being built?',
  'Recette de la tarte aux pommes ?',
];
const WARM_UP = 150;
const ALONE = 400;
const AT_ONCE = [1, 10, 50] as const;
const A_ROUND = 1_000;
const ROUNDS = 3;
const BURST = 200;
const NAMES = ['ours', 'constant', 'constant, bundled'] as const satisfies readonly ProgramName[];

interface Measured {
  readonly alone: number[];
  readonly perSecond: Map<number, number[]>;
  lost: number;
}

/** From an event to its callback, and how many a second; the stand-in's own work is in both and the same, but for judging a longer reply. */
export const replies: Part = {
  name: 'replies',
  async measure() {
    const bots = new Map<ProgramName, { standIn: StandIn; bot: BotProcess; measured: Measured }>();
    for (const name of NAMES) {
      const standIn = await startStandIn();
      const bot = await startBotProcess(name, standIn);
      await standIn.botReady();
      bots.set(name, { standIn, bot, measured: { alone: [], perSecond: new Map(), lost: 0 } });
      await ask(standIn, WARM_UP, 10);
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { standIn, measured } of bots.values()) {
        await askAlone(standIn, ALONE, measured);
        for (const inFlight of AT_ONCE) {
          const { perSecond } = await ask(standIn, inFlight === 1 ? A_ROUND / 2 : A_ROUND, inFlight);
          measured.perSecond.set(inFlight, [...(measured.perSecond.get(inFlight) ?? []), perSecond]);
        }
        measured.lost += (await ask(standIn, BURST, BURST)).lost;
      }
    }
    for (const { standIn, bot } of bots.values()) {
      await bot.stop();
      await standIn.close();
    }
    const of = (name: ProgramName) => bots.get(name)?.measured ?? { alone: [], perSecond: new Map(), lost: Number.NaN };
    const ours = of('ours');
    const rows = (['constant', 'constant, bundled'] as const).flatMap((name): Row[] => {
      const peer = of(name);
      const peerName = name === 'constant' ? 'constant reply' : 'constant reply, bundled alike';
      const isPeer = name === 'constant';
      return [
        {
          part: 'replies',
          what: 'event to callback, p50',
          unit: 'ms',
          ours: median(ours.alone),
          peer: median(peer.alone),
          peerName,
          ...(isPeer ? { limit: { atMost: 1.5 } } : {}),
        },
        {
          part: 'replies',
          what: 'event to callback, p99',
          unit: 'ms',
          ours: quantile(ours.alone, 0.99),
          peer: quantile(peer.alone, 0.99),
          peerName,
        },
        ...AT_ONCE.map(
          (inFlight): Row => ({
            part: 'replies',
            what: `a second, ${inFlight} in flight`,
            unit: '/s',
            ours: median(ours.perSecond.get(inFlight) ?? []),
            peer: median(peer.perSecond.get(inFlight) ?? []),
            peerName,
            ...(isPeer ? { limit: { atLeast: 0.6 } } : {}),
          }),
        ),
      ];
    });
    const answered = ROUNDS * BURST;
    return [
      ...rows,
      {
        part: 'replies',
        what: `answered of ${answered}, ${BURST} in flight`,
        unit: '',
        ours: answered - ours.lost,
        peer: answered,
        peerName: 'all of them',
        limit: { atLeast: 1 },
      },
    ];
  },
};

async function askAlone(standIn: StandIn, count: number, { alone }: Measured): Promise<void> {
  const person = standIn.person({ name: 'Ann' });
  const stopwatch = Stopwatch.of(standIn);
  for (let turn = 0; turn < count; turn += 1) {
    const sentAt = performance.now();
    await person.command('ask', { question: QUESTIONS[turn % QUESTIONS.length] ?? '' });
    alone.push((stopwatch.arrivals.at(-1) ?? Number.NaN) - sentAt);
  }
}

async function ask(
  standIn: StandIn,
  count: number,
  inFlight: number,
): Promise<{ readonly perSecond: number; readonly lost: number }> {
  const people = Array.from({ length: inFlight }, (_, index) => standIn.person({ name: `Person ${index}` }));
  let turn = 0;
  let lost = 0;
  const startedAt = performance.now();
  const keepAsking = async (person: (typeof people)[number]) => {
    while (turn < count) {
      turn += 1;
      const question = QUESTIONS[turn % QUESTIONS.length] ?? '';
      await person.command('ask', { question }).catch(() => {
        lost += 1;
      });
    }
  };
  await Promise.all(people.map(keepAsking));
  return { perSecond: (1_000 * count) / (performance.now() - startedAt), lost };
}
