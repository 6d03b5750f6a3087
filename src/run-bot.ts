import type { Logger } from 'pino';
import { type Bot, startBot } from './discord/bot.ts';
import { findFacts } from './extract/facts.ts';
import type { FolderContent } from './knowledge/folder.ts';
import { inTime } from './knowledge/in-time.ts';
import { type Library, openLibrary } from './knowledge/library.ts';
import { KnowledgeError } from './knowledge/problem.ts';
import { createRecentQuestions } from './knowledge/recent-questions.ts';
import type { Shelf } from './knowledge/shelf.ts';
import type { Store } from './knowledge/store.ts';
import { runInTurns } from './knowledge/turns.ts';
import { describeProblem, explainProblem } from './languages/explain.ts';
import { languages } from './languages/list.ts';
import { loadCommands } from './load-commands.ts';
import { judgeHealth } from './operation/health.ts';
import { createLimits } from './operation/limits.ts';
import { UNCOUNTED } from './operation/meter.ts';
import type { Metrics } from './operation/metrics.ts';
import { prepareInTurns, tidySearch } from './search/ask.ts';
import { healthPort, type Settings, shardsHere } from './settings.ts';
import { openStore } from './storage/open.ts';

/** How often the connections are looked at. */
const WATCH_EVERY_MS = 5_000;
/** A probe of the store that takes longer is a problem, whatever it says in the end. */
const PROBE_LIMIT_MS = 2_000;

export interface RunningBot {
  /** Leaves Discord, then closes what was open, in the opposite order of the start. */
  stop(): Promise<void>;
  /** Where health and metrics are answered, when they are. */
  readonly healthPort: number | undefined;
}

/**
 * Store -> library -> commands -> Discord.
 *
 * @param onLost called when the connection to Discord is lost for good
 * @throws KnowledgeError when no article can be read, StorageError, StartError and Error as the parts throw them; nothing stays open then
 */
export async function runBot(
  settings: Settings,
  token: string,
  log: Logger,
  onLost: (reason: string) => void,
): Promise<RunningBot> {
  const opened: (() => Promise<void> | void)[] = [];
  const parts: Parts = { stage: 'starting', store: undefined, library: undefined, bot: undefined };
  const stop = async () => {
    parts.stage = 'stopping';
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const commands = await loadCommands();
    const storeProblem = createStoreCheck(parts, log);
    const health = await openHealth(settings, parts, storeProblem, new Set(commands.keys()));
    if (health) opened.push(health.close);
    const store = await openStore({
      directory: settings.DATA_DIR,
      databaseUrl: settings.DATABASE_URL,
      questionDays: settings.QUESTION_DAYS,
    });
    parts.store = store;
    opened.push(() => store.close());
    const library = await openLibrary({
      directory: settings.KNOWLEDGE_DIR,
      store,
      async prepare(shelf, over) {
        await prepareInTurns(shelf, over);
        afterwards(shelf, over).catch((error) => log.error({ err: error }, 'a shelf could not be tidied'));
      },
      languages: languages.map(({ code }) => code),
      onReload() {
        log.info('knowledge reloaded');
        void parts.bot?.upkeep();
      },
      onProblems: (content) => reportFiles(log, content),
      onError: (error) => log.error({ err: error }, 'the articles could not be read again'),
    });
    parts.library = library;
    opened.push(() => library.close());
    const limits = createLimits({ perPerson: settings.PERSON_PER_MINUTE, perServer: settings.SERVER_PER_MINUTE });
    const { DISCORD_API_URL: apiUrl, MODERATOR_ROLE: moderatorRole } = settings;
    const services = {
      library,
      store,
      recentQuestions: createRecentQuestions(),
      commands,
      log,
      apiUrl,
      moderatorRole,
      limits,
      meter: health?.metrics ?? UNCOUNTED,
    };
    const shards = shardsHere(settings);
    const registers = shards === undefined || shards.ids.length === shards.count;
    const bot = await startBot({ token, services, shards, registers, onLost });
    opened.push(() => bot.stop());
    parts.bot = bot;
    parts.stage = 'online';
    health?.metrics.watch({
      articles: () => library.baseShelf().articles.size,
      passages: () => countPassages(library),
      servers: () => bot.serverCount,
      openShelves: library.openShelves,
      underWay: () => bot.underWay,
    });
    opened.push(watchOver(parts, storeProblem, onLost));
    return { stop, healthPort: health?.port };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The facts of more passages than this are found beforehand: whoever asks for somebody's words would wait for those of all articles. */
const PASSAGES_READ_AT_ONCE = 300;

/** What answers can do without. The rules of facts are a large part of the program, and of a small shelf they are read when first asked for. */
async function afterwards(shelf: Shelf, over: Shelf | null): Promise<void> {
  await tidySearch(shelf, over);
  if (over === null && passagesOf(shelf) > PASSAGES_READ_AT_ONCE) await runInTurns(findFacts(shelf));
}

/** What there is so far of a process that starts, runs and stops. */
interface Parts {
  stage: 'starting' | 'online' | 'stopping';
  store: Store | undefined;
  library: Library | undefined;
  bot: Bot | undefined;
}

/** Loaded and counted only where somebody asks. */
async function openHealth(
  settings: Settings,
  parts: Parts,
  storeProblem: () => Promise<string | null>,
  commands: ReadonlySet<string>,
): Promise<{ readonly port: number; readonly metrics: Metrics; readonly close: () => Promise<void> } | undefined> {
  const wanted = healthPort(settings);
  if (wanted === undefined) return undefined;
  const [{ createMetrics }, { openHealthServer }] = await Promise.all([
    import('./operation/metrics.ts'),
    import('./operation/health-server.ts'),
  ]);
  const metrics = createMetrics(commands);
  const server = await openHealthServer({
    port: wanted,
    host: settings.HEALTH_HOST,
    health: async () => judgeHealth(signsOf(parts, await storeProblem()), performance.now()),
    metrics: metrics.read,
  });
  return { port: server.port, metrics, close: server.close };
}

/** Ends the process when only a new one can help, and looks at the store, for the log. Returns how to stop looking. */
function watchOver(
  parts: Parts,
  storeProblem: () => Promise<string | null>,
  onLost: (reason: string) => void,
): () => void {
  const timer = setInterval(() => {
    const { live, problems } = judgeHealth(signsOf(parts, null), performance.now());
    if (!live) onLost(problems.join(', '));
    void storeProblem();
  }, WATCH_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function signsOf({ stage, library, bot }: Parts, problem: string | null) {
  return {
    stage,
    shards: bot?.shards() ?? [],
    passages: library ? countPassages(library) : null,
    storeProblem: problem,
  };
}

function countPassages(library: Library): number {
  return passagesOf(library.baseShelf());
}

function passagesOf(shelf: Shelf): number {
  return [...shelf.articles.values()].reduce((sum, { passages }) => sum + passages.length, 0);
}

/** Says what hinders the store, in words, or null. Whoever asks first after a change of it, the log has it once. */
function createStoreCheck(parts: Parts, log: Logger): () => Promise<string | null> {
  let known: string | null = null;
  return async () => {
    const { store } = parts;
    if (!store) return null;
    const probe = store.probe().then(
      () => ({ problem: null, error: undefined }),
      (error: unknown) => ({ problem: describeStoreError(error), error }),
    );
    const tooLong = { problem: `the database does not answer within ${PROBE_LIMIT_MS / 1000} s`, error: undefined };
    const { problem, error } = (await inTime(probe, PROBE_LIMIT_MS)) ?? tooLong;
    if (problem === known || parts.stage === 'stopping') return problem;
    known = problem;
    if (problem === null) log.info('the database answers again');
    else log.error({ err: error }, `degraded: ${problem}`);
    return problem;
  };
}

function describeStoreError(error: unknown): string {
  return error instanceof KnowledgeError
    ? error.problems.map(describeProblem).join(', ')
    : 'the database cannot be asked how it is';
}

/** A line a problem: file, line, what to do. */
function reportFiles(log: Logger, { problems, unread }: Pick<FolderContent, 'problems' | 'unread'>): void {
  for (const problem of problems) {
    const { file, line } = problem;
    log.error({ file, line }, `left out, or as it was before: ${explainProblem(problem)}`);
  }
  for (const problem of unread) log.warn({ file: problem.file }, explainProblem(problem));
}
