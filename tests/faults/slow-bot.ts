import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBot } from '../../src/discord/bot.ts';
import { type Command, defineCommand } from '../../src/discord/command.ts';
import { openLibrary } from '../../src/knowledge/library.ts';
import { createRecentQuestions } from '../../src/knowledge/recent-questions.ts';
import { createLimits } from '../../src/operation/limits.ts';
import { createLog } from '../../src/operation/log.ts';
import { UNCOUNTED } from '../../src/operation/meter.ts';
import { prepareInTurns } from '../../src/search/ask.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/standin/start.ts';
import { openStore } from '../../src/storage/open.ts';

export interface SlowBot {
  readonly standIn: StandIn;
  readonly log: readonly Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
}

/** The bot with commands of the test's own that think for as long as they are told: `/slow` and `/ask` then say "Done", `/breaks` fails. */
export async function startSlowBot(options: StandInOptions = {}): Promise<SlowBot> {
  const directory = await mkdtemp(join(tmpdir(), 'sourcier-'));
  const standIn = await startStandIn(options);
  const log: Record<string, unknown>[] = [];
  const store = await openStore({ directory, databaseUrl: undefined, questionDays: 90 });
  const library = await openLibrary({
    directory: 'knowledge',
    store,
    prepare: prepareInTurns,
    onReload: () => {},
    onError: () => {},
  });
  const bot = await startBot({
    token: standIn.token,
    services: {
      library,
      store,
      recentQuestions: createRecentQuestions(),
      commands: new Map([slow, ask, breaks].map((command) => [command.name, command])),
      log: createLog('info', { write: (line: string) => log.push(JSON.parse(line)) }),
      apiUrl: standIn.apiUrl,
      moderatorRole: undefined,
      limits: createLimits({ perPerson: 0, perServer: 0 }),
      meter: UNCOUNTED,
    },
    shards: undefined,
    registers: true,
    onLost: (reason) => log.push({ lost: reason }),
  });
  await standIn.botReady();
  return {
    standIn,
    log,
    async close() {
      await bot.stop();
      library.close();
      await store.close();
      await standIn.close();
      await rm(directory, { recursive: true });
    },
  };
}

const ms = { kind: 'text', description: 'How long', required: true, maxLength: 5 } as const;

const slow: Command = defineCommand({
  name: 'slow',
  description: 'Thinks for a while',
  options: { ms },
  texts: { done: 'Done' },
  async run(context, { ms }) {
    await pause(Number(ms));
    return { kind: 'notice', text: context.say('done') };
  },
});

/** What answers messages. */
const ask: Command = defineCommand({
  name: 'ask',
  description: 'Thinks for a while',
  options: { question: ms },
  texts: { done: 'Done' },
  async run(context, { question }) {
    await pause(Number(question));
    return { kind: 'notice', text: context.say('done') };
  },
});

const breaks: Command = defineCommand({
  name: 'breaks',
  description: 'Thinks for a while, then fails',
  options: { ms },
  texts: {},
  async run(_, { ms }) {
    await pause(Number(ms));
    throw new Error('broken in the end');
  },
});
