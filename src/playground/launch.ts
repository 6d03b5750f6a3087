import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentWith, type Settings } from '../settings.ts';
import { type StandIn, startStandIn } from '../standin/start.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const READY_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 5_000;

export interface Playground {
  readonly standIn: StandIn;
  close(): Promise<void>;
}

/**
 * Starts the stand-in and, as a process of its own, the same bot that runs in production, with the stand-in's address and token.
 *
 * @throws Error when the bot ends before it is ready; what it said stands on standard error
 */
export async function launchPlayground(settings: Settings): Promise<Playground> {
  const standIn = await startStandIn({ guilds: [{ name: 'Sourcier' }] });
  const bot = spawn(process.execPath, [...process.execArgv, MAIN], {
    // Its log goes to standard error: standard output belongs to the conversation.
    stdio: ['ignore', 2, 2],
    env: environmentWith({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: join(settings.DATA_DIR, 'playground'),
      // Play never reaches a real database.
      DATABASE_URL: '',
      LOG_LEVEL: settings.LOG_LEVEL === 'info' ? 'error' : settings.LOG_LEVEL,
    }),
  });
  const close = async () => {
    await stopProcess(bot);
    await standIn.close();
  };
  try {
    await Promise.race([standIn.botReady(READY_LIMIT_MS), endOf(bot)]);
  } catch (error) {
    await close();
    throw error;
  }
  return { standIn, close };
}

function endOf(bot: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    bot.once('error', reject);
    bot.once('exit', (code) => reject(new Error(`the bot ended before it was ready, with exit code ${code}`)));
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
