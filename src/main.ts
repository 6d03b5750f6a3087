import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { type Bot, startBot } from './discord/bot.ts';
import { discoverCommands } from './discord/discover.ts';
import { type FileProblem, openLibrary } from './knowledge/library.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { explainProblem } from './languages/explain.ts';
import { prepareSearch } from './search/ask.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';
import { openSqliteStore } from './storage/sqlite.ts';

const COMMANDS = fileURLToPath(new URL('../commands', import.meta.url));

await main();

async function main(): Promise<void> {
  try {
    const settings = readSettings();
    if (settings.DISCORD_TOKEN === undefined) {
      const { runConsole } = await import('./playground/console.ts');
      await runConsole([]);
    } else {
      await runBot(settings, settings.DISCORD_TOKEN);
    }
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}

/** Settings -> store -> library -> commands -> Discord; and back down again on a signal. */
async function runBot(settings: Settings, token: string): Promise<void> {
  const log = pino({ level: settings.LOG_LEVEL });
  const store = openSqliteStore(settings.DATA_DIR);
  const library = await openLibrary({
    directory: settings.KNOWLEDGE_DIR,
    store,
    prepare: prepareSearch,
    onReload: (problems) => reportReload(log, problems),
  });
  const commands = await discoverCommands(COMMANDS);
  let bot: Bot | undefined;
  const stop = async (code: number) => {
    await bot?.stop();
    library.close();
    await store.close();
    log.info('stopped');
    process.exit(code);
  };
  bot = await startBot({
    token,
    apiUrl: settings.DISCORD_API_URL,
    services: { library, store, commands, log },
    onLost: (reason) => {
      log.fatal({ reason }, 'the connection to Discord is lost');
      void stop(1);
    },
  });
  process.once('SIGINT', () => void stop(0));
  process.once('SIGTERM', () => void stop(0));
}

function reportReload(log: Logger, problems: readonly FileProblem[]): void {
  if (problems.length === 0) log.info('knowledge reloaded');
  for (const problem of problems)
    log.error({ file: problem.file, line: problem.line }, `knowledge not reloaded: ${explainProblem(problem)}`);
}

function describeFailure(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof KnowledgeError) return error.problems.map(describeProblem).join('\n');
  return error instanceof Error ? `Sourcier could not start: ${error.message}` : String(error);
}

function describeProblem(problem: KnowledgeError['problems'][number]): string {
  const file = 'file' in problem && typeof problem.file === 'string' ? problem.file : '';
  return `${file}${problem.line ? `:${problem.line}` : ''}: ${explainProblem(problem)}`;
}
