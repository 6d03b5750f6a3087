import type { Logger } from 'pino';
import type { Library } from '../knowledge/library.ts';
import type { RecentQuestions } from '../knowledge/recent-questions.ts';
import type { Store } from '../knowledge/store.ts';
import { en } from '../languages/en.ts';
import { enTexts } from '../languages/en-texts.ts';
import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/list.ts';
import { writeDate } from '../languages/writing.ts';
import type { Limits } from '../operation/limits.ts';
import type { Meter } from '../operation/meter.ts';
import type { Command, Context, Person, Words } from './command.ts';
import type { Messenger } from './messenger.ts';
import { fill, joinPhrases, listPhrases, plain, type Template } from './phrase.ts';

/** What every command works with, for as long as the process lives. */
export interface Services {
  readonly library: Library;
  readonly store: Store;
  readonly recentQuestions: RecentQuestions;
  readonly commands: ReadonlyMap<string, Command>;
  readonly log: Logger;
  /** Discord's API, whose host may serve attachments when it is a stand-in. */
  readonly apiUrl: string;
  /** A role whose holders are moderators, beside those who may manage messages. */
  readonly moderatorRole: string | undefined;
  /** How much a person and a server may ask. */
  readonly limits: Limits;
  /** Counts what the operator watches. */
  readonly meter: Meter;
}

/** The same once there is a client to write with. */
export interface OnlineServices extends Services {
  readonly messenger: Messenger;
}

export interface Occasion {
  readonly id: string;
  readonly server: string | null;
  readonly channel: string | null;
  readonly person: Person;
  /** A Discord locale, `fr` or `en-GB`. */
  readonly locale: string;
  /** The server's own, or the person's in a direct message. */
  readonly serverLocale: string;
  /** Tells Discord that the answer takes a moment, where it can be told. */
  readonly hold?: () => Promise<void>;
}

/** The same with the server's own shelf, which may have to be read from the store. */
export async function withShelf(context: Context): Promise<Context> {
  const shelf = await context.library.shelfOf(context.server);
  return shelf === context.shelf ? context : { ...context, shelf };
}

/**
 * Everything a command is given for one interaction, in the reader's language; English for a language without texts of its own. Its shelf is the
 * operator's until `withShelf`.
 */
export function createContext(
  services: OnlineServices,
  command: Command | undefined,
  { id, server, channel, person, locale, serverLocale, hold = noHold }: Occasion,
): Context {
  const words = wordsOf(command, interfaceLanguage(locale));
  const { language, say, label, list, join, date } = words;
  const { log, library, store, recentQuestions, commands, messenger } = services;
  const warn = (what: string, error: unknown) => log.warn({ err: error, id }, what);
  return {
    language,
    say,
    label,
    list,
    join,
    date,
    library,
    store,
    recentQuestions,
    commands,
    id,
    server,
    channel,
    person,
    warn,
    shelf: library.baseShelf(),
    serverLanguage: interfaceLanguage(serverLocale).code,
    wordsIn: (language) => wordsOf(command, interfaceLanguage(language)),
    send: (to, reply, readers = words) => messenger.send(server, to, reply, readers),
    hold,
    later: (what, task) => void setImmediate(() => task().catch((error: unknown) => warn(what, error))),
    describe: ({ name, description }) => {
      const overlay = language.texts?.commands[name];
      return { name: overlay?.name ?? name, description: overlay?.description ?? description };
    },
  };
}

async function noHold(): Promise<void> {}

function interfaceLanguage(locale: string): Language {
  const spoken = languageOf(locale);
  return spoken?.texts ? spoken : en;
}

/** Those of a command, or those that all share, in each language: made once, as every interaction needs them. */
const made = new Map<Language, Map<Command | undefined, Words>>();

function wordsOf(command: Command | undefined, language: Language): Words {
  const known = made.get(language) ?? new Map<Command | undefined, Words>();
  made.set(language, known);
  const words = known.get(command) ?? makeWords(command, language);
  known.set(command, words);
  return words;
}

function makeWords(command: Command | undefined, language: Language): Words {
  const template = (key: string): Template => {
    const found = findText(language, command, key);
    if (found === undefined) throw new TypeError(`expected a text "${key}" of ${command?.name ?? 'the shared texts'}`);
    const { typeset } = language;
    if (!typeset) return found;
    return typeof found === 'string' ? typeset(found) : { one: typeset(found.one), other: typeset(found.other) };
  };
  return {
    language,
    say: (key, details = {}) => fill(template(key), details, language.writing),
    label: (key, details = {}) => plain(template(key), details, language.writing),
    list: (phrases) => listPhrases(phrases, language.writing),
    join: (phrases) => joinPhrases(phrases, ' · '),
    date: (published) => writeDate(published, language.writing),
  };
}

/** The command's text before the shared one, the language's before the English. */
function findText(language: Language, command: Command | undefined, key: string): Template | undefined {
  const overlay = command && language.texts?.commands[command.name]?.texts[key];
  return overlay ?? command?.texts[key] ?? language.texts?.shared[key] ?? enTexts.shared[key];
}
