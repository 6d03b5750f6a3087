import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';

const SLASH_COMMAND = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** A slash command as the picker offers it: one entry for each subcommand. */
export interface CommandPath {
  /** `ask`, `knowledge add`, as the bot knows it. */
  readonly path: string;
  /** The same as the reader sees it. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

export interface CommandOption {
  readonly name: string;
  /** As the reader sees it. */
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly type: number;
  readonly autocomplete: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
}

/** The slash commands and their subcommands in the reader's language. */
export function commandPaths(commands: readonly APIApplicationCommand[], locale: string): readonly CommandPath[] {
  return commands
    .filter(({ type }) => type === SLASH_COMMAND)
    .flatMap((command) => pathsIn(command, locale, [], []))
    .toSorted((one, other) => one.name.localeCompare(other.name, locale));
}

type Named = Pick<APIApplicationCommand, 'name' | 'description' | 'name_localizations' | 'description_localizations'>;
type Parent = Named & { readonly options?: readonly (Named & { readonly type: number })[] };

function pathsIn(
  command: Parent,
  locale: string,
  path: readonly string[],
  names: readonly string[],
): readonly CommandPath[] {
  const fullPath = [...path, command.name];
  const fullNames = [...names, localised(command.name, command.name_localizations, locale)];
  const inner = (command.options ?? []).filter(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
  if (inner.length > 0) return inner.flatMap((each) => pathsIn(each, locale, fullPath, fullNames));
  return [
    {
      path: fullPath.join(' '),
      name: fullNames.join(' '),
      description: localised(command.description, command.description_localizations, locale),
      options: (command.options ?? []).map((option) => readOption(option as APIApplicationCommandBasicOption, locale)),
    },
  ];
}

function readOption(option: APIApplicationCommandBasicOption, locale: string): CommandOption {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return {
    name: option.name,
    label: localised(option.name, option.name_localizations, locale),
    description: localised(option.description, option.description_localizations, locale),
    required: option.required ?? false,
    type: option.type,
    autocomplete: 'autocomplete' in option && option.autocomplete === true,
    choices: choices.map(({ name, name_localizations: names, value }) => ({
      name: localised(name, names, locale),
      value,
    })),
  };
}

function localised(
  words: string,
  all: Partial<Record<string, string | null>> | null | undefined,
  locale: string,
): string {
  return all?.[locale] ?? words;
}
