import { type ChildProcess, spawn } from 'node:child_process';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentWith, type Settings } from '../settings.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../standin/start.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const READY_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 5_000;

export interface Playground {
  readonly standIn: StandIn;
  /** Rejects when the bot ends before it is told to. */
  readonly lost: Promise<never>;
  close(): Promise<void>;
}

export interface PlaygroundOptions extends Pick<StandInOptions, 'guilds' | 'port' | 'patienceMs'> {
  /** Makes what answers a browser, before the bot comes. */
  readonly page?: (standIn: StandIn) => RequestListener;
}

/** The bot's process ended by itself. With an exit code it has said on standard error why, and nothing is left to say. */
export class BotEnded extends Error {
  readonly exitCode: number | null;

  constructor(exitCode: number | null, signal: string | null) {
    super(`the bot ended by itself (${signal ?? `exit code ${exitCode}`})`);
    this.name = 'BotEnded';
    this.exitCode = exitCode;
  }
}

/**
 * Starts the stand-in and, as a process of its own, the same bot that runs in production, with the stand-in's address and token.
 *
 * @throws BotEnded when the bot ends before it is ready, Error when it could meet the real Discord or when the port is taken
 */
export async function launchPlayground(settings: Settings, options: PlaygroundOptions = {}): Promise<Playground> {
  refuseProduction(settings);
  const { page, ...standInOptions } = options;
  let answer: RequestListener = (_, response) => void response.writeHead(503).end();
  const standIn = await startStandIn({
    guilds: [{ name: 'Sourcier' }],
    ...standInOptions,
    page: (request, response) => answer(request, response),
  }).catch((error: unknown) => {
    throw isTaken(error) ? new Error(portTaken(options.port ?? 0)) : error;
  });
  if (page) answer = page(standIn);
  const bot = spawn(process.execPath, [...process.execArgv, MAIN], {
    // Its log goes to standard error: standard output belongs to the conversation.
    stdio: ['ignore', 2, 2],
    env: environmentWith({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: join(settings.DATA_DIR, 'playground'),
      // Play never reaches a real database.
      DATABASE_URL: '',
      // Somebody who pipes a file of questions in is no flood.
      PERSON_PER_MINUTE: '0',
      SERVER_PER_MINUTE: '0',
      LOG_LEVEL: settings.LOG_LEVEL === 'info' ? 'error' : settings.LOG_LEVEL,
    }),
  });
  let isClosing = false;
  const close = async () => {
    isClosing = true;
    await stopProcess(bot);
    await standIn.close();
  };
  const lost = endOf(bot, () => isClosing);
  lost.catch(() => {});
  try {
    await Promise.race([standIn.botReady(READY_LIMIT_MS), lost]);
  } catch (error) {
    await close();
    throw error;
  }
  return { standIn, lost, close };
}

/** A playground is for trying: it stays away from where the bot works in earnest. */
function refuseProduction({ DISCORD_TOKEN, NODE_ENV }: Settings): void {
  if (DISCORD_TOKEN !== undefined) {
    throw new Error(
      'the playground does not start while DISCORD_TOKEN is set, so that nothing done in it can reach a real server. Take the token out of .env, or leave it out once: DISCORD_TOKEN= npm run console',
    );
  }
  if (NODE_ENV === 'production') {
    throw new Error(
      'the playground does not start in production (NODE_ENV=production). Set DISCORD_TOKEN to run the bot, or unset NODE_ENV to try it here',
    );
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function portTaken(port: number): string {
  return `port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`;
}

function endOf(bot: ChildProcess, isExpected: () => boolean): Promise<never> {
  return new Promise((_, reject) => {
    bot.once('error', reject);
    bot.once('exit', (code, signal) => {
      if (!isExpected()) reject(new BotEnded(code, signal));
    });
  });
}

async function stopProcess(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const ended = new Promise((resolve) => bot.once('exit', resolve));
  bot.kill('SIGTERM');
  const timer = setTimeout(() => bot.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(timer);
}
