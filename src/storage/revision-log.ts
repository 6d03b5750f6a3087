import type { Kysely } from 'kysely';
import { z } from 'zod';
import { revisionOf } from '../knowledge/article.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { Appended, Draft, Edit, HistoryLine, Revision } from '../knowledge/revision.ts';
import type { DraftBox, RevisionLog } from '../knowledge/store.ts';
import { type Engine, write } from './engine.ts';
import { isStorable } from './storable.ts';
import { BaseRevisionRow, DraftRow, HistoryRow, RevisionRow, type Tables } from './tables.ts';

export function createRevisionLog(engine: Engine): RevisionLog & DraftBox {
  const { database } = engine;
  return {
    append: (server, edit) =>
      write<Appended>(engine, async (transaction) => {
        if (edit.markdown !== null && !isStorable(edit.markdown))
          throw new KnowledgeError([{ key: 'notUtf8', details: {} }]);
        const newest = await findNewest(transaction, server, edit.article);
        const follows = (newest?.number ?? null) === edit.from;
        const revision = nextRevision(edit);
        if (follows && (await insertRevision(transaction, server, revision)))
          return { result: { kind: 'kept', revision }, change: { what: 'article', server, article: edit.article } };
        // Where it did follow, another transaction took the number in between.
        const current = follows ? await findNewest(transaction, server, edit.article) : newest;
        return current && isSameEdit(current, edit)
          ? { result: { kind: 'kept', revision: current }, change: null }
          : { result: { kind: 'clash', current }, change: null };
      }),

    async readNewest(server) {
      const rows = await database
        .selectFrom('revisions')
        .selectAll()
        .where('server', '=', server)
        .where(({ eb, selectFrom }) =>
          eb(
            'number',
            '=',
            selectFrom('revisions as other')
              .select(({ fn }) => fn.max('other.number').as('newest'))
              .where('other.server', '=', server)
              .whereRef('other.article', '=', 'revisions.article'),
          ),
        )
        .execute();
      return rows.map(readRevision).sort(byArticleAndNumber);
    },

    readNewestOf: (server, article) => findNewest(database, server, article),

    async readRevision(server, article, number) {
      const row = await database
        .selectFrom('revisions')
        .selectAll()
        .where('server', '=', server)
        .where('article', '=', article)
        .where('number', '=', number)
        .executeTakeFirst();
      return row ? readRevision(row) : null;
    },

    async readHistory(server, article, { limit, before }) {
      const rows = await database
        .selectFrom('revisions')
        .select(HISTORY_COLUMNS)
        .where('server', '=', server)
        .where('article', '=', article)
        .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => readLine(HistoryRow.parse(row)));
    },

    async findMarkdown(server, article, revision) {
      const kept = await database
        .selectFrom('base_revisions')
        .selectAll()
        .where('article', '=', article)
        .where('revision', '=', revision)
        .executeTakeFirst();
      if (kept) return BaseRevisionRow.parse(kept).markdown;
      if (server === null) return null;
      const own = await database
        .selectFrom('revisions')
        .selectAll()
        .where('server', '=', server)
        .where('article', '=', article)
        .where('revision', '=', revision)
        .limit(1)
        .executeTakeFirst();
      return own ? RevisionRow.parse(own).markdown : null;
    },

    async keepBaseRevision(article, revision, markdown) {
      if (!isStorable(markdown)) throw new KnowledgeError([{ key: 'notUtf8', details: {} }]);
      await database
        .insertInto('base_revisions')
        .values({ article, revision, markdown })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async listServers() {
      const rows = await database
        .selectFrom('revisions')
        .select('server')
        .union(database.selectFrom('pins').select('server'))
        .union(database.selectFrom('words').select('server'))
        .union(database.selectFrom('names').select('server'))
        .union(database.selectFrom('settings').select('server'))
        .execute();
      return rows.map((row) => ServerRow.parse(row).server).sort();
    },

    async keepDraft(server, { id, from, ...edit }) {
      const draft = { ...editColumns(server, edit), id, start: from };
      await database
        .insertInto('drafts')
        .values(draft)
        .onConflict((conflict) => conflict.columns(['server', 'id']).doUpdateSet(draft))
        .execute();
    },

    async findDraft(server, id) {
      const row = await database
        .selectFrom('drafts')
        .selectAll()
        .where('server', '=', server)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? readDraft(row) : null;
    },

    async dropDraft(server, id) {
      await database.deleteFrom('drafts').where('server', '=', server).where('id', '=', id).execute();
    },
  };
}

const ServerRow = z.object({ server: z.string() });

const HISTORY_COLUMNS = Object.keys(HistoryRow.shape) as (keyof typeof HistoryRow.shape)[];

/** False when the number is taken. */
export async function insertRevision(
  database: Kysely<Tables>,
  server: string,
  { number, revision, ...edit }: Revision,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('revisions')
    .values({ ...editColumns(server, edit), number, revision })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Every revision of a server, by article and number. */
export async function readRevisions(database: Kysely<Tables>, server: string): Promise<readonly Revision[]> {
  const rows = await database.selectFrom('revisions').selectAll().where('server', '=', server).execute();
  return rows.map(readRevision).sort(byArticleAndNumber);
}

async function findNewest(database: Kysely<Tables>, server: string, article: string): Promise<Revision | null> {
  const row = await database
    .selectFrom('revisions')
    .selectAll()
    .where('server', '=', server)
    .where('article', '=', article)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? readRevision(row) : null;
}

function nextRevision({ from, ...edit }: Edit): Revision {
  const { markdown } = edit;
  return { ...edit, number: (from ?? 0) + 1, revision: markdown === null ? null : revisionOf(markdown) };
}

/** True for what an edit made before, when it is sent a second time because its first acknowledgement was lost. */
function isSameEdit(revision: Revision, edit: Edit): boolean {
  return (
    revision.number === (edit.from ?? 0) + 1 &&
    revision.markdown === edit.markdown &&
    revision.author.id === edit.author.id
  );
}

function editColumns(
  server: string,
  { article, base, markdown, author, at, note }: Omit<Edit, 'from'>,
): Omit<Tables['revisions'], 'number' | 'revision'> {
  return { server, article, base, markdown, author_id: author.id, author_name: author.name, at, note };
}

function readRevision(row: unknown): Revision {
  const parsed = RevisionRow.parse(row);
  return { ...readLine(parsed), markdown: parsed.markdown };
}

function readLine(row: z.infer<typeof HistoryRow>): HistoryLine {
  const { article, number, revision, base, author_id, author_name, at, note } = row;
  return { article, number, revision, base, author: { id: author_id, name: author_name }, at, note };
}

function readDraft(row: unknown): Draft {
  const { id, article, start, base, markdown, author_id, author_name, at, note } = DraftRow.parse(row);
  return { id, article, from: start, base, markdown, author: { id: author_id, name: author_name }, at, note };
}

function byArticleAndNumber(one: Revision, other: Revision): number {
  if (one.article !== other.article) return one.article < other.article ? -1 : 1;
  return one.number - other.number;
}
