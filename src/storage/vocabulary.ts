import type { Kysely } from 'kysely';
import type { ServerName, ServerWord } from '../knowledge/server-state.ts';
import type { Vocabulary } from '../knowledge/store.ts';
import { type Engine, write } from './engine.ts';
import { JsonWords, NameRow, type Tables, WordRow } from './tables.ts';

export function createVocabulary(engine: Engine): Vocabulary {
  return {
    putWord: (server, word, signature) =>
      write(engine, async (transaction) => {
        const columns = wordColumns(server, { ...word, ...signature });
        await transaction
          .insertInto('words')
          .values(columns)
          .onConflict((conflict) =>
            conflict.columns(['server', 'from_language', 'to_language', 'term']).doUpdateSet(columns),
          )
          .execute();
        return { result: undefined, change: { what: 'words', server } };
      }),
    listWords: (server) => readWords(engine.database, server),
    removeWord: (server, { from, to, term }) =>
      write(engine, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('words')
          .where('server', '=', server)
          .where('from_language', '=', from)
          .where('to_language', '=', to)
          .where('term', '=', term)
          .executeTakeFirst();
        const result = numDeletedRows === 1n;
        return { result, change: result ? { what: 'words', server } : null };
      }),
    putName: (server, name, signature) =>
      write(engine, async (transaction) => {
        const columns = nameColumns(server, { ...name, ...signature });
        await transaction
          .insertInto('names')
          .values(columns)
          .onConflict((conflict) => conflict.columns(['server', 'name']).doUpdateSet(columns))
          .execute();
        return { result: undefined, change: { what: 'names', server } };
      }),
    listNames: (server) => readNames(engine.database, server),
    removeName: (server, name) =>
      write(engine, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('names')
          .where('server', '=', server)
          .where('name', '=', name)
          .executeTakeFirst();
        const result = numDeletedRows === 1n;
        return { result, change: result ? { what: 'names', server } : null };
      }),
  };
}

export function wordColumns(server: string, word: ServerWord): Tables['words'] {
  const { from, to, term, translations, author, at } = word;
  return {
    server,
    from_language: from,
    to_language: to,
    term,
    translations: JSON.stringify(translations),
    author_id: author.id,
    author_name: author.name,
    at,
  };
}

export function nameColumns(server: string, { name, kind, aliases, author, at }: ServerName): Tables['names'] {
  return {
    server,
    name,
    kind,
    aliases: JSON.stringify(aliases),
    author_id: author.id,
    author_name: author.name,
    at,
  };
}

export async function readWords(database: Kysely<Tables>, server: string): Promise<readonly ServerWord[]> {
  const rows = await database.selectFrom('words').selectAll().where('server', '=', server).execute();
  const key = ({ from, to, term }: ServerWord) => `${from}\n${to}\n${term}`;
  return rows.map(readWord).sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

export async function readNames(database: Kysely<Tables>, server: string): Promise<readonly ServerName[]> {
  const rows = await database.selectFrom('names').selectAll().where('server', '=', server).execute();
  return rows.map(readName).sort((one, other) => (one.name < other.name ? -1 : 1));
}

function readWord(row: unknown): ServerWord {
  const { from_language, to_language, term, translations, author_id, author_name, at } = WordRow.parse(row);
  return {
    from: from_language,
    to: to_language,
    term,
    translations: JsonWords.parse(translations),
    author: { id: author_id, name: author_name },
    at,
  };
}

function readName(row: unknown): ServerName {
  const { name, kind, aliases, author_id, author_name, at } = NameRow.parse(row);
  return { name, kind, aliases: JsonWords.parse(aliases), author: { id: author_id, name: author_name }, at };
}
