import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { CommandTexts } from '../languages/interface-texts.ts';
import { languages } from '../languages/list.ts';
import type { Command, Option } from './command.ts';
import { explainFailure } from './start-failure.ts';

/**
 * Registers the commands with Discord, if what Discord has is not already the same.
 *
 * @returns whether anything was sent
 * @throws StartError when Discord is away, or refuses them
 */
export async function registerCommands(
  rest: REST,
  application: string,
  commands: ReadonlyMap<string, Command>,
): Promise<boolean> {
  const wanted = [...commands.values()].map(describeCommand);
  const route = Routes.applicationCommands(application);
  const query = new URLSearchParams({ with_localizations: 'true' });
  try {
    const present = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
    if (fingerprint(present) === fingerprint(wanted)) return false;
    await rest.put(route, { body: wanted });
    return true;
  } catch (error) {
    throw explainFailure(error, rest.options.api);
  }
}

/** A command as Discord's API takes it, with every language's texts. */
export function describeCommand(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  const { name, kind, description, moderatorsOnly, options, subcommands } = command;
  const shared = {
    name,
    contexts: moderatorsOnly
      ? [InteractionContextType.Guild]
      : [InteractionContextType.Guild, InteractionContextType.BotDM],
    ...(moderatorsOnly ? { default_member_permissions: String(PermissionFlagsBits.ManageMessages) } : {}),
  };
  if (kind === 'message') {
    return {
      ...shared,
      type: ApplicationCommandType.Message,
      name_localizations: localise(name, (texts) => texts.name),
    };
  }
  const groups = Object.entries(subcommands).map(
    ([subcommand, entry]): APIApplicationCommandSubcommandOption => ({
      type: ApplicationCommandOptionType.Subcommand,
      name: subcommand,
      description: entry.description,
      description_localizations: localise(name, (texts) => texts.subcommands?.[subcommand]?.description),
      options: describeOptions(name, entry.options, (texts) => texts.subcommands?.[subcommand]?.options),
    }),
  );
  return {
    ...shared,
    type: ApplicationCommandType.ChatInput,
    description,
    description_localizations: localise(name, (texts) => texts.description),
    options: groups.length > 0 ? groups : describeOptions(name, options, (texts) => texts.options),
  };
}

type Overlay = Readonly<Record<string, string>> | undefined;

function describeOptions(
  command: string,
  options: Command['options'],
  overlay: (texts: CommandTexts) => Overlay,
): APIApplicationCommandBasicOption[] {
  return Object.entries(options).map(([name, option]) =>
    describeOption(option, {
      name,
      description: option.description,
      description_localizations: localise(command, (texts) => overlay(texts)?.[name]),
    }),
  );
}

type Shared = Pick<APIApplicationCommandBasicOption, 'name' | 'description' | 'description_localizations'>;

function describeOption(option: Option, shared: Shared): APIApplicationCommandBasicOption {
  switch (option.kind) {
    case 'flag':
      return { ...shared, type: ApplicationCommandOptionType.Boolean };
    case 'file':
      return { ...shared, type: ApplicationCommandOptionType.Attachment, required: option.required };
    case 'text': {
      const { required, maxLength, suggest } = option;
      const text = { ...shared, required, max_length: maxLength, ...(required ? { min_length: 1 } : {}) };
      if (suggest) return { ...text, type: ApplicationCommandOptionType.String, autocomplete: true };
      return { ...text, type: ApplicationCommandOptionType.String };
    }
    default:
      return option satisfies never;
  }
}

function localise(command: string, pick: (texts: CommandTexts) => string | undefined): Partial<Record<Locale, string>> {
  const known = Object.values(Locale);
  return Object.fromEntries(
    languages.flatMap(({ code, texts }) => {
      const overlay = texts?.commands[command];
      const words = overlay && pick(overlay);
      return words === undefined
        ? []
        : known.filter((locale) => locale.split('-')[0] === code).map((locale) => [locale, words]);
    }),
  );
}

/** What matters of a list of commands, whatever Discord adds to it or leaves out as a default. */
function fingerprint(commands: readonly object[]): string {
  return JSON.stringify(
    commands.map(relevant).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
  );
}

const KEPT = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'contexts',
  'default_member_permissions',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'options',
];

function relevant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relevant);
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map(Object.entries(value));
  return KEPT.flatMap((key) => {
    const field = fields.get(key);
    const empty =
      field === undefined ||
      field === null ||
      field === false ||
      field === '' ||
      (Array.isArray(field) && field.length === 0);
    if (empty) return [];
    if (key.endsWith('_localizations')) {
      const pairs = Object.entries(field as object).sort(([one], [other]) => (one < other ? -1 : 1));
      return pairs.length > 0 ? [[key, pairs]] : [];
    }
    return [[key, key === 'contexts' && Array.isArray(field) ? [...field].sort() : relevant(field)]];
  });
}
