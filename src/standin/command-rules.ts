import { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { commandNameFaults } from './command-name.ts';
import type { CommandOption, NewCommand } from './commands.ts';
import { OPTION_RULES } from './option-rules.ts';
import type { BodyFault } from './refusal.ts';
import { breachesOf, type Rule, repeated, when } from './rule.ts';

export function* commandFaults(command: NewCommand): Generator<BodyFault> {
  yield* breachesOf(COMMAND_RULES, command);
  for (const { options, path } of optionLists(optionsOf(command))) {
    for (const { path: inner, ...fault } of breachesOf(OPTION_RULES, options))
      yield { ...fault, path: [...path, ...inner] };
  }
}

export function* commandListFaults(commands: readonly NewCommand[]): Generator<BodyFault> {
  yield* breachesOf(COMMAND_LIST_RULES, commands);
  for (const [index, command] of commands.entries()) {
    for (const { path, ...fault } of commandFaults(command)) yield { ...fault, path: [index, ...path] };
  }
}

const SLASH_LIMIT = 100;
const MENU_LIMIT = 15;
const TOTAL_TEXT_LIMIT = 8000;

const NAMING = 'interactions/application-commands#application-command-object-application-command-naming';
const STRUCTURE = 'interactions/application-commands#application-command-object-application-command-structure';

export const COMMAND_LIST_RULES: readonly Rule<readonly NamedCommand[]>[] = [
  {
    limit: 'the names of commands of a kind are unique',
    page: 'interactions/application-commands#registering-a-command',
    *breaches(commands) {
      for (const command of repeated(commands, ({ name, type = 1 }) => `${type} ${name}`)) {
        yield {
          path: [commands.lastIndexOf(command), 'name'],
          code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
          message: 'Application command names must be unique',
        };
      }
    },
  },
  {
    limit: '100 slash commands, 15 entries in the menus of messages and of people each',
    page: 'interactions/application-commands#registering-a-command',
    *breaches(commands) {
      const most = {
        [ApplicationCommandType.ChatInput]: SLASH_LIMIT,
        [ApplicationCommandType.User]: MENU_LIMIT,
        [ApplicationCommandType.Message]: MENU_LIMIT,
      };
      for (const [type, limit] of Object.entries(most)) {
        const count = commands.filter((command) => String(command.type ?? 1) === type).length;
        yield* when(
          count > limit,
          [],
          'APPLICATION_COMMAND_TOO_MANY',
          `Maximum number of application commands reached (${limit}).`,
        );
      }
    },
  },
];

export const COMMAND_RULES: readonly Rule<NewCommand>[] = [
  {
    limit: "names of slash commands match ^[-_'\\p{L}\\p{N}]{1,32}$ and are lower-case",
    page: NAMING,
    breaches: (command) => (isSlash(command) ? commandNameFaults(command) : []),
  },
  {
    limit: 'a slash command has a description, an entry of a menu none, and no options',
    page: STRUCTURE,
    *breaches(command) {
      const description = 'description' in command ? command.description : undefined;
      yield* when(isSlash(command) && !description, ['description'], 'BASE_TYPE_REQUIRED', 'This field is required');
      if (isSlash(command)) return;
      yield* when(
        Boolean(description),
        ['description'],
        'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
        'Context menu commands cannot have a description',
      );
      yield* when(
        optionsOf(command).length > 0,
        ['options'],
        'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
        'Context menu commands cannot have options',
      );
    },
  },
  {
    limit: "localisations are for Discord's locales",
    page: 'reference#locales',
    *breaches(command) {
      const named: Iterable<readonly [path: readonly (string | number)[], one: object]> = [
        [[], command],
        ...[...optionLists(optionsOf(command))].flatMap(({ options, path }) =>
          options.map((option, index) => [[...path, index], option] as const),
        ),
      ];
      for (const [path, one] of named) yield* localeFaults(one, path);
    },
  },
  {
    limit: 'names, descriptions and values of a command have 8,000 characters together',
    page: 'interactions/application-commands#slash-commands',
    breaches: (command) =>
      when(
        textLength(command) > TOTAL_TEXT_LIMIT,
        [],
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${TOTAL_TEXT_LIMIT})`,
      ),
  },
];

const LOCALES = new Set<string>(Object.values(Locale));

function isSlash({ type }: NewCommand): boolean {
  return (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
}

function optionsOf(command: NewCommand): readonly CommandOption[] {
  return 'options' in command ? (command.options ?? []) : [];
}

function* optionLists(
  options: readonly CommandOption[],
  path: readonly (string | number)[] = ['options'],
): Generator<{ options: readonly CommandOption[]; path: readonly (string | number)[] }> {
  yield { options, path };
  for (const [index, option] of options.entries()) {
    if ('options' in option && option.options) yield* optionLists(option.options, [...path, index, 'options']);
  }
}

type NamedCommand = Pick<NewCommand, 'name' | 'type'>;

function* localeFaults(one: object, path: readonly (string | number)[]): Generator<BodyFault> {
  for (const [field, value] of Object.entries(one)) {
    if (!field.endsWith('_localizations') || typeof value !== 'object' || value === null) continue;
    for (const locale of Object.keys(value)) {
      yield* when(
        !LOCALES.has(locale),
        [...path, field, locale],
        'APPLICATION_COMMAND_LOCALE_INVALID',
        `${locale} is not one of Discord's locales`,
      );
    }
  }
}

/** The longest localisation of each text counts. */
function textLength(command: NewCommand): number {
  const longest = (one: object): number => {
    const fields = new Map(Object.entries(one));
    return ['name', 'description', 'value'].reduce((sum, field) => {
      const texts = [fields.get(field), ...Object.values(fields.get(`${field}_localizations`) ?? {})];
      return sum + Math.max(...texts.map((text) => (typeof text === 'string' ? text.length : 0)));
    }, 0);
  };
  const options = [...optionLists(optionsOf(command))].flatMap((list) => list.options);
  const choices = options.flatMap((option): readonly object[] => ('choices' in option ? (option.choices ?? []) : []));
  return [command, ...options, ...choices].reduce((sum, one) => sum + longest(one), 0);
}
