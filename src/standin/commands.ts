import type {
  APIApplicationCommand,
  APIApplicationCommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10';
import { permissionsOf } from './permissions.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, User } from './world.ts';

export type Command = APIApplicationCommand;
export type CommandOption = APIApplicationCommandOption;
export type NewCommand = RESTPostAPIApplicationCommandsJSONBody;

/** The commands an application registered, global ones and those of one guild. */
export class Commands {
  readonly #byScope = new Map<string, Command[]>();
  readonly #applicationId: string;

  constructor(applicationId: string) {
    this.#applicationId = applicationId;
  }

  /** `scope` is a guild's id, or nothing for the global commands. */
  in(scope = GLOBAL): readonly Command[] {
    return this.#byScope.get(scope) ?? [];
  }

  /** Those with the same name and kind keep their id. */
  replaceAll(wanted: readonly NewCommand[], scope = GLOBAL): readonly Command[] {
    const before = this.in(scope);
    this.#byScope.set(
      scope,
      wanted.map((command) => this.#made(command, sameCommand(before, command), scope)),
    );
    return this.in(scope);
  }

  /** Those that stay when this one is put. */
  without(wanted: NewCommand, scope = GLOBAL): readonly Command[] {
    const replaced = sameCommand(this.in(scope), wanted);
    return this.in(scope).filter((command) => command !== replaced);
  }

  put(wanted: NewCommand, scope = GLOBAL): Command {
    const existing = sameCommand(this.in(scope), wanted);
    const command = this.#made(wanted, existing, scope);
    this.#byScope.set(scope, [...this.in(scope).filter((other) => other !== existing), command]);
    return command;
  }

  change(id: string, changes: Partial<NewCommand>, scope = GLOBAL): Command | undefined {
    const existing = this.in(scope).find((command) => command.id === id);
    if (!existing) return undefined;
    const changed = { ...existing, ...changes, version: snowflake() } as Command;
    this.#byScope.set(
      scope,
      this.in(scope).map((command) => (command === existing ? changed : command)),
    );
    return changed;
  }

  remove(id: string, scope = GLOBAL): boolean {
    const kept = this.in(scope).filter((command) => command.id !== id);
    const removed = kept.length < this.in(scope).length;
    this.#byScope.set(scope, kept);
    return removed;
  }

  /** What the picker offers this person here: their guild's and the global ones, as far as context and permissions allow. */
  visibleTo(person: User, channel: Channel): readonly Command[] {
    const own = channel.guild ? this.in(channel.guild.id) : [];
    return [...own, ...this.in()].filter(
      (command) => fitsPlace(command, channel) && isPermitted(command, person, channel),
    );
  }

  #made(wanted: NewCommand, existing: Command | undefined, scope: string): Command {
    return {
      name_localizations: null,
      description_localizations: null,
      nsfw: false,
      contexts: null,
      integration_types: [0],
      ...withoutDefaults(wanted),
      type: wanted.type ?? ApplicationCommandType.ChatInput,
      description: 'description' in wanted ? wanted.description : '',
      default_member_permissions:
        wanted.default_member_permissions == null ? null : String(wanted.default_member_permissions),
      id: existing?.id ?? snowflake(),
      application_id: this.#applicationId,
      version: snowflake(),
      ...(scope === GLOBAL ? {} : { guild_id: scope }),
    } as Command;
  }
}

const GLOBAL = 'global';

/** Discord gives commands back without the fields that say no more than their default. */
function withoutDefaults(command: NewCommand): NewCommand {
  const isDefault = (value: unknown): boolean => value === false || (Array.isArray(value) && value.length === 0);
  return JSON.parse(
    JSON.stringify(command, (key, value: unknown) => (DEFAULTED.has(key) && isDefault(value) ? undefined : value)),
  );
}

const DEFAULTED = new Set(['required', 'autocomplete', 'options', 'choices', 'channel_types']);

export function isParent(option: CommandOption): option is Extract<CommandOption, { type: 1 | 2 }> {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function sameCommand(
  commands: readonly Command[],
  { name, type = ApplicationCommandType.ChatInput }: NewCommand,
): Command | undefined {
  return commands.find((command) => command.name === name && command.type === type);
}

// https://docs.discord.com/developers/interactions/application-commands#contexts
function fitsPlace(command: Command, channel: Channel): boolean {
  const here = channel.guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  if (command.contexts) return command.contexts.includes(here);
  return channel.guild !== undefined || command.dm_permission !== false;
}

/** `"0"` hides a command from everyone but administrators. */
function isPermitted(command: Command, person: User, channel: Channel): boolean {
  const asked = command.default_member_permissions;
  const member = channel.guild?.members.get(person.id);
  if (asked === null || asked === undefined || !member) return true;
  const has = permissionsOf(member);
  return (has & ADMINISTRATOR) !== 0n || (asked !== '0' && (has & BigInt(asked)) === BigInt(asked));
}

const ADMINISTRATOR = 8n;
