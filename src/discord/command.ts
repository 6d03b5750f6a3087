import type { Citation } from '../knowledge/citation.ts';
import type { Library } from '../knowledge/library.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Store } from '../knowledge/store.ts';
import type { Language } from '../languages/language.ts';
import type { Details, Phrase, Template } from './phrase.ts';
import type { Reply } from './reply.ts';

/** One file in `commands/` is one command: what Discord shows of it, its texts in English, and what it does. */
export interface Command {
  readonly name: string;
  /** `chat` is a slash command, `message` an entry of a message's menu. */
  readonly kind: 'chat' | 'message';
  /** What it is for, in English; `languages` overlays other languages. For a menu entry it is shown by /help alone. */
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly texts: Readonly<Record<string, Template>>;
  readonly run: (context: Context, input: Input) => Promise<Reply> | Reply;
  /** What buttons and selects of its replies do, by name. */
  readonly actions: Readonly<Record<string, ActionHandler>>;
}

export type ActionHandler = (context: Context, args: readonly string[]) => Promise<Reply> | Reply;

/** Everything a command is given: values as typed, or the message whose menu was opened. */
export interface Input {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly message?: string;
}

export interface Context {
  /** The id of the interaction or message, and the reference a person is given when something fails. */
  readonly id: string;
  /** Null in a direct message. */
  readonly server: string | null;
  readonly shelf: Shelf;
  readonly library: Library;
  readonly store: Store;
  readonly commands: ReadonlyMap<string, Command>;
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
  readonly suggest?: (context: Context, typed: string) => readonly Suggestion[];
}

export interface FlagOption {
  readonly kind: 'flag';
  readonly description: string;
  readonly required: false;
}

export type Option = TextOption | FlagOption;

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

type ValueOf<O extends Option> = O extends FlagOption
  ? boolean
  : O extends { readonly required: true }
    ? string
    : string | undefined;
type ValuesOf<O extends Readonly<Record<string, Option>>> = { readonly [K in keyof O]: ValueOf<O[K]> };

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

/** The option of every lookup that keeps the reply to the asker. */
export const privateOption = flag('Show the reply to you alone');

/** A slash command. Options that are required come first, as Discord demands. */
export function defineCommand<const O extends Readonly<Record<string, Option>>>(definition: {
  readonly name: string;
  readonly description: string;
  readonly options: O;
  readonly texts: Readonly<Record<string, Template>>;
  readonly run: (context: Context, values: ValuesOf<O>) => Promise<Reply> | Reply;
  readonly actions?: Readonly<Record<string, ActionHandler>>;
}): Command {
  const { name, description, options, texts, actions = {}, run } = definition;
  return {
    kind: 'chat',
    name,
    description,
    options,
    texts,
    actions,
    run: (context, { values }) => run(context, readValues(options, values)),
  };
}

/** An entry of the menu of a message. Its file is named like it, in lower case with hyphens. */
export function defineMessageMenu(definition: {
  readonly name: string;
  readonly description: string;
  readonly texts: Readonly<Record<string, Template>>;
  readonly run: (context: Context, message: string) => Promise<Reply> | Reply;
  readonly actions?: Readonly<Record<string, ActionHandler>>;
}): Command {
  const { actions = {}, run } = definition;
  return {
    ...definition,
    kind: 'message',
    options: {},
    actions,
    run: (context, { message = '' }) => run(context, message),
  };
}

/** Discord has checked what it could; a forged or outdated call still may lack a required text, which is then empty. */
function readValues<O extends Readonly<Record<string, Option>>>(options: O, given: Input['values']): ValuesOf<O> {
  const entries = Object.entries(options).map(([name, option]) => {
    const value = given[name];
    if (option.kind === 'flag') return [name, value === true];
    const typed = typeof value === 'string' ? value.slice(0, option.maxLength) : undefined;
    return [name, option.required ? (typed ?? '') : typed?.trim() || undefined];
  });
  return Object.fromEntries(entries) as ValuesOf<O>;
}
