import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { type CommandOption, isParent } from '../standin/commands.ts';
import { PersonSees } from '../standin/interactions.ts';
import type { Person } from '../standin/person.ts';
import { PersonCannot } from '../standin/person-cannot.ts';
import type { Seen } from '../standin/seen.ts';
import { toTerminal } from './terminal-text.ts';
import { type KnownCommand, readTypedCommand } from './typed-command.ts';

export interface Conversation {
  readonly welcome: string;
  /** What the person sees after saying a line: an answer, or why there is none. Never rejects. */
  say(line: string): Promise<string>;
  /** Completions for a line, and the part of it that they complete, as readline takes them. */
  complete(line: string): Promise<[string[], string]>;
}

type Press = () => Promise<Seen>;

/** One person's terminal: lines in, answers out, the buttons of the last answer by number. */
export function startConversation(person: Person, colours: boolean): Conversation {
  let presses: readonly Press[] = [];

  const show = (seen: Seen): string => {
    if (seen.kind === 'form')
      return `The form "${seen.title}" opens. The terminal shows no forms: use the page of npm start.\n`;
    const buttons = seen.buttons
      .filter(({ disabled, customId }) => !disabled && customId !== undefined)
      .map((button) => ({
        label: button.label,
        press: () => person.press(seen, ({ customId }) => customId === button.customId),
      }));
    const choices = seen.selects.flatMap(({ customId, placeholder, options }) =>
      options.map(({ label, value }) => ({
        label: `${placeholder}: ${label}`,
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
            ? 'There is no button to press.'
            : `There is no button ${line}; the last is ${presses.length}.`,
        );
      return press();
    }
    if (!line.startsWith('/')) return person.command('ask', { question: line });
    const typed = readTypedCommand(line, knownCommands(person));
    if (!typed)
      throw new PersonCannot(
        `There is no such command; there are ${knownCommands(person)
          .map(({ name }) => `/${name}`)
          .join(', ')}.`,
      );
    return person.command(typed.command.name, typed.values);
  };

  return {
    welcome: 'A question, or a slash command such as /help. TAB completes, a number presses a button, Ctrl+D ends.',
    async say(line) {
      const said = line.trim();
      if (said === '') return '';
      try {
        return show(await act(said));
      } catch (error) {
        if (error instanceof PersonCannot || error instanceof PersonSees) return `${error.message}\n`;
        throw error;
      }
    },
    async complete(line) {
      const commands = knownCommands(person);
      const typed = readTypedCommand(line, commands);
      if (!typed) return [commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(line)), line];
      const option = typed.command.options.find(({ name }) => name === typed.last?.name);
      if (option?.suggests && typed.last && line.endsWith(typed.last.typed)) {
        const choices = await person.suggestions(typed.command.name, option.name, typed.last.typed.trim());
        return [choices.map(({ value }) => String(value)), typed.last.typed];
      }
      const word = /\S*$/.exec(line)?.[0] ?? '';
      return [typed.command.options.map(({ name }) => `${name}:`).filter((name) => name.startsWith(word)), word];
    },
  };
}

function knownCommands(person: Person): KnownCommand[] {
  return person
    .commands()
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap(({ name, options = [] }) => pathsIn(name, options));
}

/** A command, or each of its subcommands: `knowledge add`. */
function pathsIn(name: string, options: readonly CommandOption[]): KnownCommand[] {
  const inner = options.filter(isParent);
  if (inner.length > 0) return inner.flatMap((each) => pathsIn(`${name} ${each.name}`, each.options ?? []));
  return [
    {
      name,
      options: options.map((option) => ({
        name: option.name,
        flag: option.type === ApplicationCommandOptionType.Boolean,
        suggests: 'autocomplete' in option && option.autocomplete === true,
      })),
    },
  ];
}
