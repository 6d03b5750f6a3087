import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { ServerState } from '../knowledge/server-state.ts';
import type { Backup } from '../knowledge/store.ts';
import { type Engine, write } from './engine.ts';
import { pinColumns, readPins } from './pin-board.ts';
import { readQuestions } from './question-log.ts';
import { insertQuestion } from './question-writer.ts';
import { insertRevision, readRevisions } from './revision-log.ts';
import { readSettingValues } from './settings-drawer.ts';
import type { Tables } from './tables.ts';
import { nameColumns, readNames, readWords, wordColumns } from './vocabulary.ts';

export function createBackup(engine: Engine): Backup {
  return {
    // One moment for all tables: what is written meanwhile is in all of them or in none.
    exportServer: (server) =>
      engine.database
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((transaction) => readState(transaction, server)),
    importServer: (server, state, { merge = false } = {}) =>
      write(engine, async (transaction) => {
        const before = await readState(transaction, server);
        if (!merge && !isUntouched(before)) throw new KnowledgeError([{ key: 'importNotEmpty', details: { server } }]);
        await writeRevisions(transaction, server, before.revisions, state.revisions);
        await writeTheRest(transaction, server, state);
        return { result: undefined, change: { what: 'import', server } };
      }),
  };
}

async function readState(transaction: Transaction<Tables>, server: string): Promise<ServerState> {
  const questions = await readQuestions(transaction, server);
  return {
    revisions: await readRevisions(transaction, server),
    questions: questions.map(({ server: _, ...question }) => question),
    pins: await readPins(transaction, server),
    words: await readWords(transaction, server),
    names: await readNames(transaction, server),
    settings: await readSettingValues(transaction, server),
  };
}

/** Questions that members asked are no change by a moderator. */
function isUntouched({ questions: _, settings, ...lists }: ServerState): boolean {
  return Object.keys(settings).length === 0 && Object.values(lists).every((list) => list.length === 0);
}

/** Two histories of an article fit when one is the beginning of the other. */
async function writeRevisions(
  transaction: Transaction<Tables>,
  server: string,
  before: ServerState['revisions'],
  coming: ServerState['revisions'],
): Promise<void> {
  const keyOf = ({ article, number }: ServerState['revisions'][number]) => `${article}/${number}`;
  const kept = new Map(before.map((revision) => [keyOf(revision), revision]));
  const clashes = new Set<string>();
  for (const revision of coming) {
    const same = kept.get(keyOf(revision));
    if (same ? !isDeepStrictEqual(same, revision) : !(await insertRevision(transaction, server, revision)))
      clashes.add(revision.article);
  }
  if (clashes.size > 0)
    throw new KnowledgeError([{ key: 'importClash', details: { server, articles: [...clashes].sort().join(', ') } }]);
}

async function writeTheRest(transaction: Transaction<Tables>, server: string, state: ServerState): Promise<void> {
  for (const question of state.questions) await insertQuestion(transaction, server, question);
  const settings = Object.entries(state.settings).map(([name, value]) => ({
    server,
    name,
    value: JSON.stringify(value),
  }));
  const insert = async <Name extends 'pins' | 'words' | 'names' | 'settings'>(
    table: Name,
    rows: readonly Tables[Name][],
  ) => {
    for (const row of rows) {
      await transaction
        .insertInto(table)
        .values(row as never)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  };
  await insert(
    'pins',
    state.pins.map((pin) => pinColumns(server, pin)),
  );
  await insert(
    'words',
    state.words.map((word) => wordColumns(server, word)),
  );
  await insert(
    'names',
    state.names.map((name) => nameColumns(server, name)),
  );
  await insert('settings', settings);
}
