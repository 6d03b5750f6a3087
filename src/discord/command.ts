import type { Citation } from '../knowledge/citation.ts';
import type { Library } from '../knowledge/library.ts';
import type { RecentQuestions } from '../knowledge/recent-questions.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Store } from '../knowledge/store.ts';
import type { Language } from '../languages/language.ts';
import type { Details, Phrase, Template } from './phrase.ts';
import type { MessageReply, Reply } from './reply.ts';

/** One file in `commands/` is one command: what Discord shows of it, its texts in English, and what it does. */
export interface Command {
  readonly name: string;
  /** `chat` is a slash command, `message` an entry of a message's menu. */
  readonly kind: 'chat' | 'message';
  /** What it is for, in English; `languages` overlays other languages. For a menu entry it is shown by /help alone. */
  readonly description: string;
  /** Everything in it, suggestions, buttons and forms included, is refused to others in private. */
  readonly moderatorsOnly: boolean;
  /** Its replies are seen by the asker alone. */
  readonly alwaysPrivate: boolean;
  readonly options: Readonly<Record<string, Option>>;
  /** When there are any, the command itself has no options. */
  readonly subcommands: Readonly<Record<string, Subcommand>>;
  readonly texts: Readonly<Record<string, Template>>;
  readonly run: (context: Context, input: Input) => Promise<Reply> | Reply;
  /** What buttons and selects of its replies do, by name. */
  readonly actions: Readonly<Record<string, ActionHandler>>;
  /** What its forms do when they are sent, by name. */
  readonly forms: Readonly<Record<string, FormHandler>>;
  /** What it sees to unasked: once the bot is online, when the operator's files have changed, and every hour. */
  readonly upkeep?: (caretaker: Caretaker) => Promise<void>;
}

/** What unasked work is given. Its contexts stand for the bot itself, which is no moderator. */
export interface Caretaker extends Pick<Context, 'library' | 'store' | 'warn'> {
  /** Null for a server that this process does not serve. */
  readonly contextIn: (server: string) => Promise<Context | null>;
}

export interface Subcommand {
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
}

export type ActionHandler = (context: Context, args: readonly string[]) => Promise<Reply> | Reply;
export type FormHandler = (context: Context, args: readonly string[], values: FormValues) => Promise<Reply> | Reply;

/** Everything a command is given: values as typed, or the message whose menu was opened. */
export interface Input {
  readonly subcommand?: string;
  readonly values: Readonly<Record<string, string | boolean | UploadedFile | undefined>>;
  readonly message?: TargetMessage;
}

/** The message whose menu was opened. */
export interface TargetMessage {
  readonly text: string;
  readonly author: string;
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

/** A file that somebody attached. Nothing of it is read before `read` is called. */
export interface UploadedFile {
  readonly name: string;
  /** What Discord says of its size, in bytes. */
  readonly size: number;
  /** @throws KnowledgeError when it is gone, too large, or not where Discord keeps attachments */
  readonly read: (limit: number) => Promise<Uint8Array>;
}

/** What was sent with a form, by the names of its fields. */
export interface FormValues {
  /** False for a field that the form did not have. */
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string;
  readonly files: (name: string) => readonly UploadedFile[];
}

/** Whoever asks, presses or sends. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** May change the knowledge of this server. */
  readonly isModerator: boolean;
}

/** Texts and formats of one reader. */
export interface Words {
  /** The reader's language. */
  readonly language: Language;
  /** A text of this command, or one that all share, in the reader's language. */
  readonly say: (key: string, details?: Details) => Phrase;
  /** The same without Markdown, for buttons, choices and placeholders. */
  readonly label: (key: string, details?: Readonly<Record<string, string | number>>) => string;
  /** "A, B and C" in the reader's language. */
  readonly list: (phrases: readonly Phrase[]) => Phrase;
  /** Details side by side on one line. */
  readonly join: (parts: readonly (Phrase | Citation | string)[]) => Phrase;
  /** `2025-01` as the reader writes dates. */
  readonly date: (published: string) => string;
}

/** Where something is said unasked. */
export type Recipient =
  | { readonly person: string }
  /** `ping` is the one person who is notified. */
  | { readonly channel: string; readonly ping?: string };

export interface Context extends Words {
  /** The id of the interaction or message, and the reference a person is given when something fails. */
  readonly id: string;
  /** Null in a direct message. */
  readonly server: string | null;
  /** Where it happens. */
  readonly channel: string | null;
  readonly person: Person;
  readonly shelf: Shelf;
  readonly library: Library;
  readonly store: Store;
  readonly recentQuestions: RecentQuestions;
  readonly commands: ReadonlyMap<string, Command>;
  /** The language of the server, for what is posted to its channels: `fr`. */
  readonly serverLanguage: string;
  /** The words of this command in another language. */
  readonly wordsIn: (language: string) => Words;
  /** Writes to a channel of this server or to a person. False when that is not permitted, which is no error. */
  readonly send: (to: Recipient, reply: MessageReply, words?: Words) => Promise<boolean>;
  /** Tells Discord at once that the answer takes a moment: before work that leaves no time for anything else. */
  readonly hold: () => Promise<void>;
  /** Does what the reply need not wait for; a failure is logged alone. */
  readonly later: (what: string, task: () => Promise<unknown>) => void;
  /** Name and description of a command as the reader sees them. */
  readonly describe: (command: Command) => { readonly name: string; readonly description: string };
  /** Logs what went wrong beside the reply, which is given all the same. */
  readonly warn: (what: string, error: unknown) => void;
}

export interface TextOption {
  readonly kind: 'text';
  readonly description: string;
  readonly required: boolean;
  readonly maxLength: number;
  /** Choices for what was typed so far, best first; at most 25 are shown, and any other text is accepted all the same. */
  readonly suggest?: Suggest;
}

/** `given` is what stands in another option meanwhile, empty when nothing does. */
export type Suggest = (
  context: Context,
  typed: string,
  given: (option: string) => string,
) => readonly Suggestion[] | Promise<readonly Suggestion[]>;

export interface FlagOption {
  readonly kind: 'flag';
  readonly description: string;
  readonly required: false;
}

export interface FileOption {
  readonly kind: 'file';
  readonly description: string;
  readonly required: boolean;
}

export type Option = TextOption | FlagOption | FileOption;

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

type ValueOf<O extends Option> = O extends FlagOption
  ? boolean
  : O extends FileOption
    ? UploadedFile | undefined
    : O extends { readonly required: true }
      ? string
      : string | undefined;
type ValuesOf<O extends Options> = { readonly [K in keyof O]: ValueOf<O[K]> };
type Options = Readonly<Record<string, Option>>;

export function text<const R extends boolean = false>(option: {
  readonly description: string;
  readonly required?: R;
  readonly maxLength?: number;
  readonly suggest?: TextOption['suggest'];
}): TextOption & { readonly required: R } {
  const { description, required, maxLength = 100, suggest } = option;
  return { kind: 'text', description, required: (required ?? false) as R, maxLength, ...(suggest ? { suggest } : {}) };
}

function flag(description: string): FlagOption {
  return { kind: 'flag', description, required: false };
}

export function file(description: string): FileOption {
  return { kind: 'file', description, required: true };
}

/** The option of every lookup that keeps the reply to the asker. */
export const privateOption = flag('Show the reply to you alone');

interface Definition {
  readonly name: string;
  readonly description: string;
  readonly moderatorsOnly?: boolean;
  readonly alwaysPrivate?: boolean;
  readonly texts: Readonly<Record<string, Template>>;
  readonly actions?: Readonly<Record<string, ActionHandler>>;
  readonly forms?: Readonly<Record<string, FormHandler>>;
  readonly upkeep?: Command['upkeep'];
}

/** A slash command. Options that are required come first, as Discord demands. */
export function defineCommand<const O extends Options>(
  definition: Definition & {
    readonly options: O;
    readonly run: (context: Context, values: ValuesOf<O>) => Promise<Reply> | Reply;
  },
): Command {
  const { options, run } = definition;
  return {
    ...completed(definition, 'chat'),
    options,
    run: (context, { values }) => run(context, readValues(options, values)),
  };
}

/** One of the commands behind a slash command's name: `/knowledge add`. */
export function subcommand<const O extends Options>(definition: {
  readonly description: string;
  readonly options: O;
  readonly run: (context: Context, values: ValuesOf<O>) => Promise<Reply> | Reply;
}): Subcommand & Pick<Command, 'run'> {
  const { description, options, run } = definition;
  return { description, options, run: (context, { values }) => run(context, readValues(options, values)) };
}

/** A slash command with commands behind its name. */
export function defineCommandGroup(
  definition: Definition & { readonly subcommands: Readonly<Record<string, ReturnType<typeof subcommand>>> },
): Command {
  const { subcommands } = definition;
  return {
    ...completed(definition, 'chat'),
    subcommands,
    run(context, input) {
      const chosen = Object.hasOwn(subcommands, input.subcommand ?? '')
        ? subcommands[input.subcommand ?? '']
        : undefined;
      if (!chosen) return { kind: 'notice', outcome: 'unknownCommand', text: context.say('unknownCommand') };
      return chosen.run(context, input);
    },
  };
}

/** An entry of the menu of a message. Its file is named like it, in lower case with hyphens. */
export function defineMessageMenu(
  definition: Definition & { readonly run: (context: Context, message: TargetMessage) => Promise<Reply> | Reply },
): Command {
  const { run } = definition;
  return {
    ...completed(definition, 'message'),
    run: (context, { message }) => run(context, message ?? { text: '', author: '', url: '', writtenAt: 0 }),
  };
}

function completed(definition: Definition, kind: Command['kind']) {
  const { name, description, texts, moderatorsOnly = false, actions = {}, forms = {}, upkeep } = definition;
  const alwaysPrivate = definition.alwaysPrivate ?? moderatorsOnly;
  const shared = { kind, name, description, texts, moderatorsOnly, alwaysPrivate, actions, forms };
  return { ...shared, options: {}, subcommands: {}, ...(upkeep ? { upkeep } : {}) };
}

/** Discord has checked what it could; a forged or outdated call still may lack a required text, which is then empty. */
function readValues<O extends Options>(options: O, given: Input['values']): ValuesOf<O> {
  const entries = Object.entries(options).map(([name, option]) => {
    const value = given[name];
    if (option.kind === 'flag') return [name, value === true];
    if (option.kind === 'file') return [name, typeof value === 'object' ? value : undefined];
    const typed = typeof value === 'string' ? value.slice(0, option.maxLength) : undefined;
    return [name, option.required ? (typed ?? '') : typed?.trim() || undefined];
  });
  return Object.fromEntries(entries) as ValuesOf<O>;
}
