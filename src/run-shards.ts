import { fileURLToPath } from 'node:url';
import { registerCommands } from './discord/register.ts';
import { signIn } from './discord/sign-in.ts';
import { spawnShards } from './discord/spawn-shards.ts';
import { loadCommands } from './load-commands.ts';
import { createLog } from './operation/log.ts';
import { EXIT, StartError } from './operation/start-error.ts';
import { type Settings, SettingsError } from './settings.ts';

/**
 * Registers the commands, then runs a process for each shard until a signal ends them all.
 *
 * @param wanted how many shards, or `auto` for as many as Discord recommends
 */
export async function runShards(settings: Settings, token: string, wanted: string): Promise<void> {
  if (!/^(auto|[1-9]\d{0,3})$/.test(wanted))
    throw new StartError(`--shards takes auto or a number, not "${wanted}".`, EXIT.usage);
  const log = createLog(settings.LOG_LEVEL);
  const { rest, application, recommendedShards, identifiesAtOnce } = await signIn(token, settings.DISCORD_API_URL);
  const count = wanted === 'auto' ? recommendedShards : Number(wanted);
  if (count > 1 && settings.DATABASE_URL === undefined)
    throw new SettingsError([
      { name: 'DATABASE_URL', expected: 'set: several processes share one PostgreSQL database' },
    ]);
  const registered = await registerCommands(rest, application, await loadCommands());
  log.info({ shards: count, registered }, 'starting a process for each shard');
  const shards = spawnShards({
    file: fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? 'main.ts' : 'main.js', import.meta.url)),
    execArgv: process.execArgv,
    token,
    count,
    atOnce: identifiesAtOnce,
    hopeless: new Set([EXIT.wrong, EXIT.usage]),
    log,
    onHopeless: (code) => void leave(code),
  });
  const leave = async (code: number) => {
    await shards.stop();
    log.info('stopped');
    process.exit(code);
  };
  process.once('SIGINT', () => void leave(EXIT.stopped));
  process.once('SIGTERM', () => void leave(EXIT.stopped));
}
