import { createLog } from './operation/log.ts';
import { EXIT } from './operation/start-error.ts';
import { type RunningBot, runBot } from './run-bot.ts';
import type { Settings } from './settings.ts';

/** Whatever hangs at the end, the process ends; a supervisor would kill it a little later. */
const STOP_LIMIT_MS = 9_000;

/** Runs the bot until a signal, a lost connection or a mistake of ours ends it. */
export async function runUntilSignal(settings: Settings, token: string): Promise<void> {
  const log = createLog(settings.LOG_LEVEL);
  let bot: RunningBot | undefined;
  let isLeaving = false;
  const leave = async (code: number) => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => process.exit(code), STOP_LIMIT_MS).unref();
    await bot?.stop();
    log.info('stopped');
    process.exit(code);
  };
  const fail = (error: unknown) => {
    log.fatal({ err: error }, 'a mistake of ours ends the process');
    void leave(EXIT.bug);
  };
  process.once('SIGINT', () => void leave(EXIT.stopped));
  process.once('SIGTERM', () => void leave(EXIT.stopped));
  // The process that started this one for its shards is gone.
  if (settings.SHARDING_MANAGER !== undefined) process.once('disconnect', () => void leave(EXIT.lost));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    bot = await runBot(settings, token, log, (reason) => {
      log.fatal({ reason }, 'the connection to Discord is lost');
      void leave(EXIT.lost);
    });
  } catch (error) {
    leaveParent();
    throw error;
  }
  log.flush();
}

/** Whoever listens to the process that started this one is kept alive by it, and would never end with the code of what went wrong. */
function leaveParent(): void {
  if (!process.connected) return;
  process.removeAllListeners('disconnect');
  process.disconnect();
}
