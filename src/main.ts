import { KnowledgeError } from './knowledge/problem.ts';
import { describeProblem } from './languages/explain.ts';
import { EXIT, StartError } from './operation/start-error.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

/** Resolves when it is online, when what was asked for is done, or when it could not start. */
export const started = main(process.argv.slice(2));

/**
 * With a token it is the bot; without one the playground's page, and when told `console` a conversation in the terminal.
 * `--shards auto` runs a process for each shard, `register` tells Discord the commands and ends.
 */
async function main(args: readonly string[]): Promise<void> {
  let settings: Settings | undefined;
  try {
    settings = readSettings();
    await start(args, settings);
  } catch (error) {
    console.error(describeFailure(error));
    if (settings?.LOG_LEVEL === 'debug' || settings?.LOG_LEVEL === 'trace') console.error(error);
    process.exitCode = error instanceof StartError ? error.exitCode : exitCodeOf(error);
  }
}

async function start([mode, ...args]: readonly string[], settings: Settings): Promise<void> {
  const { DISCORD_TOKEN: token } = settings;
  if (mode === 'console') {
    const { runConsole } = await import('./playground/console.ts');
    process.exitCode = await runConsole(args, settings);
  } else if (mode === undefined && token === undefined) {
    const { runPage } = await import('./playground/run-page.ts');
    process.exitCode = await runPage(settings);
  } else if (mode === undefined && token !== undefined) {
    const { runUntilSignal } = await import('./run-until-signal.ts');
    await runUntilSignal(settings, token);
  } else if (mode === 'register' && args.length === 0) {
    const { register } = await import('./run-register.ts');
    await register(settings, needed(token));
  } else if (mode === '--shards' && args.length === 1) {
    const { runShards } = await import('./run-shards.ts');
    await runShards(settings, needed(token), args[0] ?? '');
  } else {
    const typed = [mode, ...args].join(' ');
    throw new StartError(
      `"${typed}" is no way to start; use npm start, npm start -- --shards auto, npm run register or npm run console`,
      EXIT.usage,
    );
  }
}

function needed(token: string | undefined): string {
  if (token === undefined) throw new StartError('DISCORD_TOKEN should be set.', EXIT.wrong);
  return token;
}

function describeFailure(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof KnowledgeError) return error.problems.map(describeProblem).join('\n');
  return error instanceof Error ? `Sourcier could not start: ${error.message}` : String(error);
}

function exitCodeOf(error: unknown): number {
  if (
    error instanceof KnowledgeError &&
    error.problems.some(({ key }) => key === 'storageAway' || key === 'storageFull')
  )
    return EXIT.unavailable;
  return EXIT.wrong;
}
