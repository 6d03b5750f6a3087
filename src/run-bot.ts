import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { startBot } from './discord/bot.ts';
import { discoverCommands } from './discord/discover.ts';
import type { FileProblem } from './knowledge/folder.ts';
import { openLibrary } from './knowledge/library.ts';
import { explainProblem } from './languages/explain.ts';
import { prepareSearch } from './search/ask.ts';
import type { Settings } from './settings.ts';
import { openStore } from './storage/open.ts';

const COMMANDS = fileURLToPath(new URL('../commands', import.meta.url));

export interface RunningBot {
  /** Leaves Discord, then closes what was open, in the opposite order of the start. */
  stop(): Promise<void>;
}

/**
 * Store -> library -> commands -> Discord.
 *
 * @param onLost called when the connection to Discord is lost for good
 * @throws KnowledgeError when an article is wrong, SettingsError and Error as the parts throw them; nothing stays open then
 */
export async function runBot(
  settings: Settings,
  token: string,
  log: Logger,
  onLost: (reason: string) => void,
): Promise<RunningBot> {
  const opened: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const store = await openStore({
      directory: settings.DATA_DIR,
      databaseUrl: settings.DATABASE_URL,
      questionDays: settings.QUESTION_DAYS,
    });
    opened.push(() => store.close());
    const library = await openLibrary({
      directory: settings.KNOWLEDGE_DIR,
      store,
      prepare: prepareSearch,
      onReload: (problems) => reportReload(log, problems),
      onError: (error) => log.error({ err: error }, 'the articles could not be read again'),
    });
    opened.push(() => library.close());
    const commands = await discoverCommands(COMMANDS);
    const services = {
      library,
      store,
      commands,
      log,
      apiUrl: settings.DISCORD_API_URL,
      moderatorRole: settings.MODERATOR_ROLE,
    };
    const bot = await startBot({ token, services, onLost });
    opened.push(() => bot.stop());
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function reportReload(log: Logger, problems: readonly FileProblem[]): void {
  if (problems.length === 0) log.info('knowledge reloaded');
  for (const problem of problems) {
    const { file, line } = problem;
    log.error({ file, line }, `knowledge not reloaded: ${explainProblem(problem)}`);
  }
}
