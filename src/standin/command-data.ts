import type { Command } from './commands.ts';
import { Resolved } from './resolved.ts';
import type { Channel, Message, User } from './world.ts';

/** What an interaction tells of the command that was used. */
export function commandData(command: Command, options: readonly object[] = [], resolved?: Resolved): object {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(options.length > 0 ? { options } : {}),
    ...resolved?.data,
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
  };
}

/** Puts the options inside the subcommand, and that inside its group. */
export function nested(
  names: readonly { readonly name: string; readonly type: number }[],
  options: readonly object[],
): readonly object[] {
  return names.reduceRight<readonly object[]>((inner, { name, type }) => [{ name, type, options: inner }], options);
}

/** The entry of a message's menu. The message's text is open to the application, whatever its intents. */
export function messageMenuData(command: Command, message: Message): object {
  const resolved = new Resolved(message.channel);
  const target_id = resolved.message(message);
  return { ...commandData(command, [], resolved), target_id };
}

/** The entry of a person's menu. */
export function userMenuData(command: Command, user: User, channel: Channel): object {
  const resolved = new Resolved(channel);
  const target_id = resolved.user(user);
  return { ...commandData(command, [], resolved), target_id };
}
