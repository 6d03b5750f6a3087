import { type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Person } from './command.ts';
import type { Services } from './context.ts';

/** Who acts, as far as is known without the store. */
export function personOf({ user }: Interaction): Person {
  return { id: user.id, name: user.displayName, isModerator: false };
}

/**
 * A moderator may manage messages in the server, or has the role that the operator or the server's moderators named. Discord's own check of
 * commands can be loosened by a server's owner and does not cover buttons and forms, so it is made again at each of them.
 *
 * @returns at once where the interaction tells; else as the server's settings tell, which are read
 * @throws StorageError when it hangs on the server's settings and the database is away
 */
export function isModerator(
  { member, memberPermissions, guildId }: Interaction,
  { moderatorRole, store }: Pick<Services, 'moderatorRole' | 'store'>,
): boolean | Promise<boolean> {
  if (member === null || guildId === null) return false;
  if (memberPermissions?.has(PermissionFlagsBits.ManageMessages)) return true;
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  if (moderatorRole !== undefined && roles.includes(moderatorRole)) return true;
  // Everyone has the role that is named like the server.
  if (roles.every((role) => role === guildId)) return false;
  return store
    .readSettings(guildId)
    .then((settings) => settings.moderatorRole !== null && roles.includes(settings.moderatorRole));
}
