import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.ts';

/**
 * Every command of a folder, by name. Discovery is loud: a file that is no command, or is not named like its command, stops the start.
 *
 * @throws TypeError naming the file and what was expected of it
 */
export async function discoverCommands(directory: string): Promise<ReadonlyMap<string, Command>> {
  const files = (await readdir(directory)).filter((file) => /\.[jt]s$/.test(file)).sort();
  const commands = new Map<string, Command>();
  for (const file of files) {
    const path = join(directory, file);
    const module: unknown = await import(pathToFileURL(path).href);
    const command = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
    if (!isCommand(command))
      throw new TypeError(`expected ${path} to default-export a command made by defineCommand or defineMessageMenu`);
    const expected = file.replace(/\.[jt]s$/, '');
    const received = command.name.toLowerCase().replaceAll(' ', '-');
    if (received !== expected)
      throw new TypeError(`expected the command of ${path} to be named like its file, received "${command.name}"`);
    commands.set(command.name, command);
  }
  if (commands.size === 0) throw new TypeError(`expected commands in ${directory}, found none`);
  return commands;
}

function isCommand(value: unknown): value is Command {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'name' in value &&
    'run' in value &&
    'actions' in value
  );
}
