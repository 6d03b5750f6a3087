/** What the terminal needs to know of a command to read one that was typed. */
export interface KnownCommand {
  /** With a subcommand's behind it: `knowledge add`. */
  readonly name: string;
  readonly options: readonly KnownOption[];
}

export interface KnownOption {
  readonly name: string;
  readonly flag: boolean;
  readonly suggests: boolean;
  /** The only values it takes, as the person's client names them. */
  readonly choices?: readonly string[];
}

export interface TypedCommand {
  readonly command: KnownCommand;
  readonly values: Readonly<Record<string, string | boolean>>;
  /** The option that the cursor stands in at the end of the line, or null between options. It may be named, or the first one, whose name may be left out. */
  readonly last: { readonly name: string; readonly typed: string; readonly named: boolean } | null;
}

const YES = new Set(['', 'true', 'yes', 'y', 'oui', 'o', 'vrai', '1']);

/** What is written as an option and is none of the command's: whoever answers says so. `https://` is no option. */
const STRANGER = /^([\p{Ll}_-]{1,32}):(?!\/\/)(?=\S)/u;

/**
 * Reads `/quote speaker:Elon Musk about:money`. A value goes up to the next option's name; words before any option belong to the first one.
 *
 * @returns null when there is no such command
 */
export function readTypedCommand(line: string, commands: readonly KnownCommand[]): TypedCommand | null {
  const command = commands
    .filter(({ name }) => `${line} `.startsWith(`/${name} `))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
  if (!command) return null;
  const rest = line.slice(command.name.length + 1).trimStart();
  const names = command.options.map((option) => option.name).join('|');
  const marks = names === '' ? [] : [...rest.matchAll(new RegExp(`(?<![^\\s])(${names}):\\s*`, 'g'))];
  const parts = marks.map((mark, index) => ({
    name: mark[1] ?? '',
    typed: rest.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? rest.length),
    named: true,
  }));
  const before = rest.slice(0, marks[0]?.index ?? rest.length).trim();
  const first = command.options[0];
  const stranger = STRANGER.exec(before);
  if (stranger?.[1]) parts.unshift({ name: stranger[1], typed: before.slice(stranger[0].length), named: true });
  else if (before !== '' && first) parts.unshift({ name: first.name, typed: before, named: false });
  const isFlag = (option: string) => command.options.some((each) => each.name === option && each.flag);
  return {
    command,
    values: Object.fromEntries(
      parts.map(({ name: option, typed }) => [
        option,
        isFlag(option) ? YES.has(typed.trim().toLowerCase()) : typed.trim(),
      ]),
    ),
    last: parts.at(-1) ?? null,
  };
}
