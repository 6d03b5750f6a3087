import type { Store } from '../knowledge/store.ts';
import { createBackup } from './backup.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrations.ts';
import { createPinBoard } from './pin-board.ts';
import { createQuestionLog } from './question-log.ts';
import { createQuestionWriter } from './question-writer.ts';
import { createRevisionLog } from './revision-log.ts';
import { createSettingsDrawer } from './settings-drawer.ts';
import { createVocabulary } from './vocabulary.ts';

/** What members type is theirs: questions are kept this long unless the operator says otherwise. */
const QUESTION_DAYS = 90;
const DRAFT_DAYS = 7;
const DAY_MS = 86_400_000;
const SWEEP_EVERY_MS = 3_600_000;

export interface StoreOptions {
  /** Folder of the SQLite file; made when it is missing. */
  readonly directory: string;
  /** A PostgreSQL database, which is used instead of the file. */
  readonly databaseUrl?: string | undefined;
  readonly questionDays?: number;
}

/**
 * Opens the database, brings it to the newest version, and erases what is too old, at once and then every hour.
 *
 * @throws StorageError when it is away, damaged, or written by a newer version
 */
export async function openStore({ questionDays = QUESTION_DAYS, ...options }: StoreOptions): Promise<Store> {
  const engine = await openEngine(options);
  const writer = createQuestionWriter(engine);
  const questions = createQuestionLog(engine, writer);
  const sweep = async () => {
    await questions.eraseQuestionsBefore(Date.now() - questionDays * DAY_MS);
    await eraseDraftsBefore(engine, Date.now() - DRAFT_DAYS * DAY_MS);
  };
  try {
    await migrate(engine);
    await sweep();
  } catch (error) {
    await engine.close();
    throw error;
  }
  // A sweep that fails is made up for by the next one.
  const timer = setInterval(() => void sweep().catch(() => undefined), SWEEP_EVERY_MS);
  timer.unref();
  return {
    ...createRevisionLog(engine),
    ...questions,
    ...createPinBoard(engine),
    ...createVocabulary(engine),
    ...createSettingsDrawer(engine),
    ...createBackup(engine),
    engine: engine.name,
    probe: engine.probe,
    subscribe: engine.subscribe,
    async close() {
      clearInterval(timer);
      await writer.settled();
      await engine.close();
    },
  };
}

/** Each driver is loaded only where it is used. */
async function openEngine({ directory, databaseUrl }: StoreOptions): Promise<Engine> {
  if (databaseUrl === undefined) {
    const { createSqliteEngine } = await import('./sqlite-engine.ts');
    return createSqliteEngine(directory);
  }
  const { openPostgresEngine } = await import('./postgres-engine.ts');
  return openPostgresEngine(databaseUrl);
}

async function eraseDraftsBefore({ database }: Engine, time: number): Promise<void> {
  await database.deleteFrom('drafts').where('at', '<', time).execute();
}
