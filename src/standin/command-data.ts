import type { Command } from './commands.ts';
import { memberPayload, messagePayload, userPayload } from './payloads.ts';
import { type Channel, type Message, permissionsOf, type User } from './world.ts';

/** What an interaction tells of the command that was used. */
export function commandData(command: Command, options: readonly object[] = [], resolved?: object): object {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(options.length > 0 ? { options } : {}),
    ...(resolved ? { resolved } : {}),
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
  return {
    ...commandData(command, [], { messages: { [message.id]: messagePayload(message) } }),
    target_id: message.id,
  };
}

/** The entry of a person's menu. */
export function userMenuData(command: Command, user: User, { guild }: Channel): object {
  const member = guild?.members.get(user.id);
  const { user: _user, ...partial } = member ? memberPayload(member) : { user: undefined };
  const permissions = member ? String(permissionsOf(member)) : '0';
  const resolved = {
    users: { [user.id]: userPayload(user) },
    ...(member ? { members: { [user.id]: { ...partial, permissions } } } : {}),
  };
  return { ...commandData(command, [], resolved), target_id: user.id };
}
