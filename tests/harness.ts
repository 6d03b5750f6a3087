import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../src/operation/log.ts';
import { type RunningBot, runBot } from '../src/run-bot.ts';
import { readSettings } from '../src/settings.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../src/standin/start.ts';

export interface TestBot {
  readonly standIn: StandIn;
  /** Lines of the log, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  readonly directory: string;
  readonly running: RunningBot;
  /** Stops the bot and starts it again over the same data: a restart. Something may happen to the data in between. */
  restart(between?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface TestBotOptions extends StandInOptions {
  readonly knowledge?: string;
  readonly logLevel?: 'info' | 'debug';
  /** Settings as the environment gives them. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The bot as `npm start` runs it, over the stand-in, with data of its own. */
export async function startTestBot({
  knowledge = 'knowledge',
  logLevel = 'info',
  settings: wanted = {},
  ...options
}: TestBotOptions = {}): Promise<TestBot> {
  const directory = await mkdtemp(join(tmpdir(), 'sourcier-'));
  const standIn = await startStandIn(options);
  const log: Record<string, unknown>[] = [];
  const logger = createLog(logLevel, { write: (line: string) => log.push(JSON.parse(line)) });
  const settings = readSettings({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    KNOWLEDGE_DIR: knowledge,
    DATA_DIR: join(directory, 'data'),
    // What a person does in a minute a test does in a second.
    PERSON_PER_MINUTE: '0',
    SERVER_PER_MINUTE: '0',
    ...wanted,
  });
  const start = () => runBot(settings, standIn.token, logger, (reason) => log.push({ lost: reason }));
  let bot = await start();
  await standIn.botReady();
  return {
    standIn,
    log,
    directory,
    get running() {
      return bot;
    },
    async restart(between) {
      await bot.stop();
      await between?.();
      bot = await start();
    },
    async close() {
      await bot.stop();
      await standIn.close();
      await rm(directory, { recursive: true });
    },
  };
}

/** What Discord shows of a reply: escapes and marks undone, one line a line, French spaces beside marks like any other. */
export function shownText(markdown: string): string {
  return unmarked(markdown).replace(/(?<=«)\u00A0|\u00A0(?=[»:;?!])/g, ' ');
}

function unmarked(markdown: string): string {
  return markdown
    .replace(/\\([^0-9A-Za-z\s])|(\*\*)/g, (_, escaped: string | undefined) => escaped ?? '')
    .replace(/^(?:-# |#{1,3} |> )/gm, '');
}

/** The quoted words of a reply: the lines of its block quotes, escapes undone. */
export function quotationsIn(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => unmarked(line));
}
