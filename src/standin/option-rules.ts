import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { commandNameFaults } from './command-name.ts';
import type { CommandOption } from './commands.ts';
import { CHOICE_RULES } from './modal-rules.ts';
import { breachesOf, type Rule, repeated, when } from './rule.ts';

const OPTION_STRUCTURE =
  'interactions/application-commands#application-command-object-application-command-option-structure';

export const OPTION_RULES: readonly Rule<readonly CommandOption[]>[] = [
  {
    limit: 'names of options follow the rule for slash commands and are unique',
    page: OPTION_STRUCTURE,
    *breaches(options) {
      for (const [index, option] of options.entries()) {
        for (const { path, ...fault } of commandNameFaults(option)) yield { ...fault, path: [index, ...path] };
      }
      for (const option of repeated(options, ({ name }) => name)) {
        yield {
          path: [options.lastIndexOf(option), 'name'],
          code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
          message: 'Option name already exists',
        };
      }
    },
  },
  {
    limit: 'required options come first',
    page: OPTION_STRUCTURE,
    *breaches(options) {
      const firstOptional = options.findIndex((option) => !option.required);
      for (const [index, option] of options.entries()) {
        const isLate = Boolean(option.required) && firstOptional !== -1 && index > firstOptional;
        yield* when(
          isLate,
          [index],
          'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
          'Required options must be placed before non-required options',
        );
      }
    },
  },
  {
    limit: 'an option has choices or autocomplete, not both; its choices have names of their own',
    page: OPTION_STRUCTURE,
    *breaches(options) {
      for (const [index, option] of options.entries()) {
        const choices = 'choices' in option ? (option.choices ?? []) : [];
        const both = choices.length > 0 && 'autocomplete' in option && option.autocomplete === true;
        yield* when(
          both,
          [index, 'autocomplete'],
          'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
          'Autocomplete cannot be used with choices',
        );
        const again = repeated<{ readonly name: string }>(choices, ({ name }) => name).length > 0;
        yield* when(
          again,
          [index, 'choices'],
          'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
          'Choice name already exists',
        );
        for (const { path, ...fault } of breachesOf(CHOICE_RULES, choices)) yield { ...fault, path: [index, ...path] };
      }
    },
  },
  {
    limit: 'the least an option takes is not above the most',
    page: OPTION_STRUCTURE,
    *breaches(options) {
      for (const [index, option] of options.entries()) {
        const length = 'min_length' in option && (option.min_length ?? 0) > (option.max_length ?? 6000);
        const value = 'min_value' in option && (option.min_value ?? -Infinity) > (option.max_value ?? Infinity);
        yield* when(length || value, [index], 'NUMBER_TYPE_MAX', 'The minimum is greater than the maximum.');
      }
    },
  },
  {
    limit: 'subcommands stand beside subcommands only',
    page: 'interactions/application-commands#subcommands-and-subcommand-groups',
    breaches: (options) => {
      const parents = options.filter(({ type }) => PARENTS.has(type)).length;
      return when(
        parents > 0 && parents < options.length,
        [],
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
    },
  },
];

const PARENTS = new Set([ApplicationCommandOptionType.Subcommand, ApplicationCommandOptionType.SubcommandGroup]);
