import { type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Person } from './command.ts';

/**
 * Who acts. A moderator may manage messages in the server, or has the role that the operator named: Discord's own check of commands can be
 * loosened by a server's owner and does not cover buttons and forms, so it is made again at each of them.
 */
export function personOf({ user, member, memberPermissions }: Interaction, moderatorRole: string | undefined): Person {
  const roles = member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  const hasRole = moderatorRole !== undefined && roles.includes(moderatorRole);
  return {
    id: user.id,
    name: user.displayName,
    isModerator: member !== null && (hasRole || (memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false)),
  };
}
