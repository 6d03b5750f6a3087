import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type Client,
  InteractionContextType,
  Locale,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { languages } from '../languages/list.ts';
import type { Command, Option } from './command.ts';

/**
 * Registers the commands with Discord, if what Discord has is not already the same.
 *
 * @returns whether anything was sent
 */
export async function registerCommands(client: Client<true>, commands: ReadonlyMap<string, Command>): Promise<boolean> {
  const wanted = [...commands.values()].map(describeCommand);
  const route = Routes.applicationCommands(client.application.id);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = (await client.rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  if (fingerprint(present) === fingerprint(wanted)) return false;
  await client.rest.put(route, { body: wanted });
  return true;
}

/** A command as Discord's API takes it, with every language's texts. */
export function describeCommand(command: Command): RESTPostAPIApplicationCommandsJSONBody {
  const contexts = [InteractionContextType.Guild, InteractionContextType.BotDM];
  if (command.kind === 'message') {
    const names = localise((overlay) => overlay?.name, command.name);
    return { type: ApplicationCommandType.Message, name: command.name, name_localizations: names, contexts };
  }
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    description_localizations: localise((overlay) => overlay?.description, command.name),
    options: Object.entries(command.options).map(([name, option]) => describeOption(command.name, name, option)),
    contexts,
  };
}

function describeOption(command: string, name: string, option: Option): APIApplicationCommandOption {
  const shared = {
    name,
    description: option.description,
    description_localizations: localise((overlay) => overlay?.options[name], command),
  };
  if (option.kind === 'flag') return { ...shared, type: ApplicationCommandOptionType.Boolean };
  const { required, maxLength, suggest } = option;
  const limits = { required, max_length: maxLength, ...(required ? { min_length: 1 } : {}) };
  if (suggest) return { ...shared, ...limits, type: ApplicationCommandOptionType.String, autocomplete: true };
  return { ...shared, ...limits, type: ApplicationCommandOptionType.String };
}

type Overlay = NonNullable<(typeof languages)[number]['texts']>['commands'][string];

function localise(
  pick: (overlay: Overlay | undefined) => string | undefined,
  command: string,
): Partial<Record<Locale, string>> {
  const known = Object.values(Locale);
  return Object.fromEntries(
    languages.flatMap(({ code, texts }) => {
      const words = pick(texts?.commands[command]);
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
