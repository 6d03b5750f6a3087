import { pino } from 'pino';
import { KnowledgeError } from './knowledge/problem.ts';
import { explainProblem } from './languages/explain.ts';
import { type RunningBot, runBot } from './run-bot.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

await main(process.argv.slice(2));

/** With a token it is the bot; without one, or when told `console`, a conversation in the terminal over the stand-in. */
async function main([mode, ...args]: readonly string[]): Promise<void> {
  try {
    const settings = readSettings();
    if (mode !== undefined && mode !== 'console')
      throw new Error(`"${mode}" is no way to start; use npm start or npm run console`);
    if (mode === 'console' || settings.DISCORD_TOKEN === undefined) {
      const { runConsole } = await import('./playground/console.ts');
      process.exitCode = await runConsole(args, settings);
    } else {
      await runUntilSignal(settings, settings.DISCORD_TOKEN);
    }
  } catch (error) {
    console.error(describeFailure(error));
    process.exitCode = 1;
  }
}

async function runUntilSignal(settings: Settings, token: string): Promise<void> {
  const log = pino({ level: settings.LOG_LEVEL });
  let bot: RunningBot | undefined;
  const leave = async (code: number) => {
    await bot?.stop();
    log.info('stopped');
    process.exit(code);
  };
  process.once('SIGINT', () => void leave(0));
  process.once('SIGTERM', () => void leave(0));
  bot = await runBot(settings, token, log, (reason) => {
    log.fatal({ reason }, 'the connection to Discord is lost');
    void leave(1);
  });
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
