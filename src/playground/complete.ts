import { isFrench } from './hindrance.ts';
import { type KnownCommand, type KnownOption, readTypedCommand, type TypedCommand } from './typed-command.ts';

/** What the bot suggests for an option, the other options as far as they are filled in. */
export type Suggest = (typed: TypedCommand, option: string) => Promise<readonly string[]>;

/** Completions for a line, and the part of it that they complete, as readline takes them: commands, then options' names and values. */
export async function completeLine(
  line: string,
  { commands, locale, suggest }: { commands: readonly KnownCommand[]; locale: string; suggest: Suggest },
): Promise<[string[], string]> {
  const typed = readTypedCommand(line, commands);
  if (!typed || line === `/${typed.command.name}`)
    return [commands.map(({ name }) => `/${name} `).filter((name) => name.startsWith(line)), line];
  const { command, values, last } = typed;
  const word = /\S*$/.exec(line)?.[0] ?? '';
  const isLeft = ({ name }: KnownOption) => !Object.hasOwn(values, name) || (name === last?.name && !last.named);
  const names = command.options
    .filter(isLeft)
    .map(({ name }) => `${name}:`)
    .filter((name) => name.startsWith(word));
  const option = command.options.find(({ name }) => name === last?.name);
  if (!last || !option) return [names, word];
  // "/quote spe" may begin the option's name as well as its value; "/quote speaker:Elon " is done with.
  const isDone = last.typed.trim() !== '' && /\s$/.test(line);
  if (names.length > 0 && (isDone || !last.named)) return [names, word];
  return [await valuesOf(option, last.typed.trim(), locale, () => suggest(typed, option.name)), last.typed];
}

async function valuesOf(
  { flag, choices, suggests }: KnownOption,
  begun: string,
  locale: string,
  suggest: () => Promise<readonly string[]>,
): Promise<string[]> {
  if (suggests) return [...(await suggest())];
  const all = flag ? (isFrench(locale) ? ['oui', 'non'] : ['yes', 'no']) : (choices ?? []);
  return all.filter((value) => value.toLowerCase().startsWith(begun.toLowerCase()));
}
