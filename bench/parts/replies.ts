import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
const BOTS = ['ours', 'ready-made', 'ready-made, bundled', 'few words'] as const;
type BotName = (typeof BOTS)[number];

const PEERS: Readonly<Record<Exclude<BotName, 'ours'>, { readonly program: ProgramName; readonly name: string }>> = {
  'ready-made': { program: 'constant', name: 'the same replies, ready-made' },
  'ready-made, bundled': { program: 'constant, bundled', name: 'ready-made, bundled alike' },
  'few words': { program: 'constant', name: 'five constant words' },
};

interface Measured {
  readonly alone: number[];
  readonly perSecond: Map<number, number[]>;
  /** Of the bot's process alone, which others on the machine lengthen less than they do a wait. */
  readonly processorMs: number[];
  lost: number;
}

interface Running {
  readonly standIn: StandIn;
  readonly bot: BotProcess;
  readonly measured: Measured;
}

/**
 * From an event to its callback, and how many a second. The peer that counts is a bot whose handler finds and makes nothing: it has the very replies that ours gave, and sends
 * them in turn, so that discord.js and the stand-in have the same to do for both.
 */
export const replies: Part = {
  name: 'replies',
  async measure() {
    const directory = await mkdtemp(join(tmpdir(), 'bench-replies-'));
    const file = join(directory, 'replies.json');
    const ours = await startRunning('ours');
    await writeFile(file, JSON.stringify(await repliesOf(ours.standIn)));
    const running = new Map<BotName, Running>([['ours', ours]]);
    for (const name of ['ready-made', 'ready-made, bundled', 'few words'] as const)
      running.set(name, await startRunning(PEERS[name].program, name === 'few words' ? {} : { REPLIES: file }));
    for (const { standIn } of running.values()) await ask(standIn, WARM_UP, 10);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { standIn, bot, measured } of running.values()) {
        const before = await bot.processorMs();
        await askAlone(standIn, ALONE, measured);
        measured.processorMs.push(((await bot.processorMs()) - before) / ALONE);
        for (const inFlight of AT_ONCE) {
          const { perSecond } = await ask(standIn, inFlight === 1 ? A_ROUND / 2 : A_ROUND, inFlight);
          measured.perSecond.set(inFlight, [...(measured.perSecond.get(inFlight) ?? []), perSecond]);
        }
        measured.lost += (await ask(standIn, BURST, BURST)).lost;
      }
    }
    for (const { standIn, bot } of running.values()) {
      await bot.stop();
      await standIn.close();
    }
    await rm(directory, { recursive: true });
    const rows = [...running].flatMap(([name, { measured }]) =>
      name === 'ours' ? [] : rowsBeside(ours.measured, measured, PEERS[name].name, name === 'ready-made'),
    );
    const answered = ROUNDS * BURST;
    return [
      ...rows,
      {
        part: 'replies',
        what: `answered of ${answered}, ${BURST} in flight`,
        unit: '',
        ours: answered - ours.measured.lost,
        peer: answered,
        peerName: 'all of them',
        limit: { atLeast: 1 },
      },
    ];
  },
};

async function startRunning(program: ProgramName, settings: Readonly<Record<string, string>> = {}): Promise<Running> {
  const standIn = await startStandIn();
  const bot = await startBotProcess(program, standIn, settings);
  await standIn.botReady();
  return { standIn, bot, measured: { alone: [], perSecond: new Map(), processorMs: [], lost: 0 } };
}

/** What is said to each of the questions, as a handler would say it. */
async function repliesOf(standIn: StandIn): Promise<object[]> {
  const person = standIn.person({ name: 'Ann' });
  const said: object[] = [];
  for (const question of QUESTIONS) {
    await person.command('ask', { question });
    const answered = standIn.exchanges.at(-1)?.answered as { readonly data: { components: object[]; flags: number } };
    const { components, flags } = answered.data;
    said.push({ components, flags, allowedMentions: { parse: [], repliedUser: false } });
  }
  return said;
}

function rowsBeside(ours: Measured, peer: Measured, peerName: string, counts: boolean): Row[] {
  const row = (what: string, unit: string, of: (measured: Measured) => number, limit?: Row['limit']): Row => ({
    part: 'replies',
    what,
    unit,
    ours: of(ours),
    peer: of(peer),
    peerName,
    ...(limit && counts ? { limit } : {}),
  });
  return [
    row('event to callback, p50', 'ms', ({ alone }) => median(alone), { atMost: 1.5 }),
    row('processor time an answer', 'ms', ({ processorMs }) => median(processorMs)),
    row('event to callback, p99', 'ms', ({ alone }) => quantile(alone, 0.99)),
    ...AT_ONCE.map((inFlight) =>
      row(`a second, ${inFlight} in flight`, '/s', ({ perSecond }) => median(perSecond.get(inFlight) ?? []), {
        atLeast: 0.6,
      }),
    ),
  ];
}

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
