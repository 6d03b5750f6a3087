import { ApplicationCommandOptionType, ApplicationCommandType, type Locale } from 'discord-api-types/v10';
import { type CommandOption, isParent } from '../standin/commands.ts';
import type { Person } from '../standin/person.ts';
import { PersonCannot } from '../standin/person-cannot.ts';
import type { Seen } from '../standin/seen.ts';
import { completeLine } from './complete.ts';
import { hindranceIn, isFrench } from './hindrance.ts';
import { toTerminal } from './terminal-text.ts';
import { type KnownCommand, readTypedCommand } from './typed-command.ts';

export interface Conversation {
  readonly welcome: string;
  /** What the person sees after saying a line: an answer, or why there is none. Never rejects. */
  say(line: string): Promise<string>;
  /** Completions for a line, and the part of it that they complete, as readline takes them. */
  complete(line: string): Promise<[string[], string]>;
}

const ENGLISH = {
  welcome: 'A question, or a slash command such as /help. TAB completes, a number presses a button, Ctrl+D ends.',
  form: 'The form “{title}” opens. The terminal shows no forms: use the page of npm start.',
  noButtons: 'There is no button to press.',
  noButton: 'There is no button {number}; the last is {last}.',
  noCommand: 'There is no such command; there are {commands}.',
};

const FRENCH: typeof ENGLISH = {
  welcome:
    'Une question, ou une commande comme /help. La touche TAB complète, un numéro presse un bouton, Ctrl+D termine.',
  form: 'Le formulaire « {title} » s’ouvre. Le terminal n’affiche pas de formulaires : prenez la page de npm start.',
  noButtons: 'Il n’y a pas de bouton à presser.',
  noButton: 'Il n’y a pas de bouton {number} ; le dernier est le {last}.',
  noCommand: 'Cette commande n’existe pas ; il y a {commands}.',
};

type Press = () => Promise<Seen>;

/** One person's terminal: lines in, answers out, the buttons of the last answer by number. */
export function startConversation(person: Person, colours: boolean): Conversation {
  const words = isFrench(person.locale) ? FRENCH : ENGLISH;
  let presses: readonly Press[] = [];

  const show = (seen: Seen): string => {
    if (seen.kind === 'form') return `${words.form.replace('{title}', seen.title)}\n`;
    const buttons = seen.buttons
      .filter(({ disabled, customId }) => !disabled && customId !== undefined)
      .map((button) => ({
        label: button.label,
        press: () => person.press(seen, ({ customId }) => customId === button.customId),
      }));
    const choices = seen.selects.flatMap(({ customId, placeholder, options }) =>
      options.map(({ label, value }) => ({
        label: `${placeholder}${isFrench(person.locale) ? ' ' : ''}: ${label}`,
        press: () => person.choose(seen, [value], customId),
      })),
    );
    const offered = [...buttons, ...choices];
    presses = offered.map(({ press }) => press);
    const menu = offered.map(({ label }, index) => `[${index + 1}] ${label}`).join('  ');
    const files = seen.files.map(({ name, url }) => `(file) ${name}: ${url}`);
    return [...[toTerminal(seen.text, colours), ...files, menu].filter((part) => part !== ''), ''].join('\n');
  };

  const act = (line: string): Promise<Seen> => {
    if (/^\d{1,2}$/.test(line)) {
      const press = presses[Number(line) - 1];
      if (!press)
        throw new PersonCannot(
          presses.length === 0
            ? words.noButtons
            : words.noButton.replace('{number}', line).replace('{last}', String(presses.length)),
        );
      return press();
    }
    if (!line.startsWith('/')) return person.command('ask', { question: line });
    const typed = readTypedCommand(line, knownCommands(person));
    if (!typed)
      throw new PersonCannot(
        words.noCommand.replace(
          '{commands}',
          knownCommands(person)
            .map(({ name }) => `/${name}`)
            .join(', '),
        ),
      );
    return person.command(typed.command.name, typed.values);
  };

  return {
    welcome: words.welcome,
    async say(line) {
      const said = line.trim();
      if (said === '') return '';
      try {
        return show(await act(said));
      } catch (error) {
        const words = hindranceIn(error, person.locale);
        if (words === null) throw error;
        return `${words}\n`;
      }
    },
    complete: (line) =>
      completeLine(line, {
        commands: knownCommands(person),
        locale: person.locale,
        suggest: async ({ command, values, last }, option) => {
          const others = Object.fromEntries(Object.entries(values).filter(([name]) => name !== option));
          const choices = await person.suggestions(command.name, option, last?.typed.trim() ?? '', others);
          return choices.map(({ value }) => String(value));
        },
      }),
  };
}

function knownCommands(person: Person): KnownCommand[] {
  return person
    .commands()
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap(({ name, options = [] }) => pathsIn(name, options, person.locale));
}

/** A command, or each of its subcommands: `knowledge add`. */
function pathsIn(name: string, options: readonly CommandOption[], locale: Locale): KnownCommand[] {
  const inner = options.filter(isParent);
  if (inner.length > 0) return inner.flatMap((each) => pathsIn(`${name} ${each.name}`, each.options ?? [], locale));
  return [
    {
      name,
      options: options.map((option) => ({
        name: option.name,
        flag: option.type === ApplicationCommandOptionType.Boolean,
        suggests: 'autocomplete' in option && option.autocomplete === true,
        choices: choicesOf(option, locale),
      })),
    },
  ];
}

function choicesOf(option: CommandOption, locale: Locale): string[] {
  if (!('choices' in option)) return [];
  return (option.choices ?? []).map(({ name, name_localizations: localised }) => localised?.[locale] ?? name);
}
