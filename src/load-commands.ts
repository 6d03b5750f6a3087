import { fileURLToPath } from 'node:url';
import type { Command } from './discord/command.ts';
import { discoverCommands } from './discord/discover.ts';

/**
 * The commands of `commands/`, found when the bot starts. A bundle has no folder to look into: `deploy/build.ts` looks once and puts what it finds in this
 * file's place.
 */
export function loadCommands(): Promise<ReadonlyMap<string, Command>> {
  return discoverCommands(fileURLToPath(new URL('../commands', import.meta.url)));
}
