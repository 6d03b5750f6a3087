import { Buffer } from 'node:buffer';
import type { Locale } from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { type Command, type CommandOption, isParent } from './commands.ts';
import { PersonCannot } from './person-cannot.ts';
import { Resolved } from './resolved.ts';
import type { Attachment, Channel, User, World } from './world.ts';

/** A file as a person attaches it. */
export interface FileInput {
  readonly filename: string;
  readonly content: string | Buffer;
  readonly contentType?: string;
}

/** Options by name: text, numbers, yes or no, a file, a person; a channel by its name. */
export type CommandInput = Readonly<
  Record<string, string | number | boolean | FileInput | { readonly user: User } | undefined>
>;

export interface SentOption {
  readonly name: string;
  readonly type: OptionType;
  readonly value: string | number | boolean;
}

/** Finds a command and its subcommand by names, English or as the person's client shows them. */
export function pathOf(
  commands: readonly Command[],
  path: string,
  locale: Locale,
): { command: Command; inner: readonly CommandOption[]; names: readonly { name: string; type: OptionType }[] } {
  const [first = '', ...rest] = path.replace(/^\//, '').split(' ');
  const slash = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const command = slash.find((one) => isNamed(one, first, locale));
  if (!command)
    throw PersonCannot.because('commandMissing', {
      name: first,
      names: slash.map(({ name }) => name).join(', ') || '—',
    });
  const names: { name: string; type: OptionType }[] = [];
  let inner: readonly CommandOption[] = command.options ?? [];
  for (const word of rest) {
    const parent = inner.filter(isParent).find((one) => isNamed(one, word, locale));
    if (!parent)
      throw new PersonCannot(`No command /${path}; after /${first} come: ${inner.map(({ name }) => name).join(', ')}.`);
    names.push({ name: parent.name, type: parent.type });
    inner = parent.options ?? [];
  }
  if (inner.some(isParent))
    throw PersonCannot.because('subcommandMissing', { name: path, names: inner.map(({ name }) => name).join(', ') });
  return { command, inner, names };
}

export interface OptionsAbout {
  readonly world: World;
  readonly channel: Channel;
  readonly locale: Locale;
  readonly options: readonly CommandOption[];
  readonly input: CommandInput;
  /** While one types, required options may still be empty. */
  readonly unfinished?: boolean;
}

/** What the client sends for the options a person filled in, in the command's order. */
export function optionsFrom(about: OptionsAbout): { sent: readonly SentOption[]; resolved: Resolved } {
  const { options, input, locale, unfinished = false } = about;
  for (const name of Object.keys(input)) {
    if (input[name] !== undefined && !options.some((option) => isNamed(option, name, locale))) {
      throw PersonCannot.because('optionUnknown', {
        option: name,
        names: options.map((option) => option.name).join(', ') || '—',
      });
    }
  }
  const resolved = new Resolved(about.channel);
  const sent = options.flatMap((option): SentOption[] => {
    const name = Object.keys(input).find((typed) => isNamed(option, typed, locale));
    const value = name === undefined ? undefined : input[name];
    if (value !== undefined)
      return [{ name: option.name, type: option.type, value: valueFor(option, value, about, resolved) }];
    if ('required' in option && option.required && !unfinished)
      throw PersonCannot.because('optionRequired', { option: option.name });
    return [];
  });
  return { sent, resolved };
}

/** Stores a file a person uploads. */
export function stored(world: World, { filename, content, contentType }: FileInput): Attachment {
  const type = contentType ?? (filename.endsWith('.md') ? 'text/markdown; charset=utf-8' : 'text/plain; charset=utf-8');
  return world.addAttachment({ name: filename, contentType: type, bytes: Buffer.from(content) });
}

export function isFile(value: unknown): value is FileInput {
  return typeof value === 'object' && value !== null && 'filename' in value && 'content' in value;
}

type Given = string | number | boolean | FileInput | { readonly user: User };

function valueFor(
  option: CommandOption,
  given: Given,
  { world, locale }: OptionsAbout,
  resolved: Resolved,
): string | number | boolean {
  switch (option.type) {
    case OptionType.String:
    case OptionType.Integer:
    case OptionType.Number:
      return typedValue(option, given, locale);
    case OptionType.Boolean:
      if (typeof given === 'boolean') return given;
      throw PersonCannot.because('optionFlag', { option: option.name });
    case OptionType.Attachment:
      if (isFile(given)) return resolved.attachment(stored(world, given));
      throw PersonCannot.because('optionFile', { option: option.name });
    case OptionType.User:
      if (typeof given === 'object' && 'user' in given) return resolved.user(given.user);
      throw PersonCannot.because('optionPerson', { option: option.name });
    case OptionType.Channel:
      return resolved.channel(String(given));
    case OptionType.Role:
      return resolved.role(String(given));
    default:
      throw new PersonCannot(`The stand-in has no options of type ${option.type}.`);
  }
}

type TypedOption = Extract<CommandOption, { type: OptionType.String | OptionType.Integer | OptionType.Number }>;

function typedValue(option: TypedOption, given: Given, locale: Locale): string | number {
  const choices = option.choices ?? [];
  if (choices.length > 0) {
    const choice = choices.find(
      ({ name, name_localizations: localised, value }) =>
        value === given || name === given || localised?.[locale] === given,
    );
    if (choice) return choice.value;
    throw PersonCannot.because('optionChoices', {
      option: option.name,
      names: choices.map(({ name, name_localizations: localised }) => localised?.[locale] ?? name).join(', '),
    });
  }
  if (option.type === OptionType.String) {
    if (typeof given !== 'string') throw PersonCannot.because('optionText', { option: option.name });
    const { min_length: least = 0, max_length: most = 6000 } = option;
    if (given.length < least || given.length > most)
      throw PersonCannot.because('optionLength', { option: option.name, least, most, length: given.length });
    if (given.trim() === '') throw PersonCannot.because('optionEmpty', { option: option.name });
    return given;
  }
  if (typeof given !== 'number' || (option.type === OptionType.Integer && !Number.isInteger(given)))
    throw PersonCannot.because('optionNumber', { option: option.name });
  const { min_value: least = -Infinity, max_value: most = Infinity } = option;
  if (given < least || given > most) throw PersonCannot.because('optionRange', { option: option.name, least, most });
  return given;
}

function isNamed(
  one: { readonly name: string; readonly name_localizations?: Partial<Record<Locale, string | null>> | null },
  name: string,
  locale: Locale,
): boolean {
  return one.name === name || one.name_localizations?.[locale] === name;
}
