import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Member } from './world.ts';

/** What a member may do in the server: their roles' permissions together. */
export function permissionsOf({ guild, user, roles }: Member): bigint {
  if (guild.owner === user) return ALL_PERMISSIONS;
  const everyone = guild.roles[0]?.permissions ?? 0n;
  const permissions = roles.reduce((sum, role) => sum | role.permissions, everyone);
  return permissions & PermissionFlagsBits.Administrator ? ALL_PERMISSIONS : permissions;
}

/** What a member may do in a channel: https://docs.discord.com/developers/topics/permissions#permission-overwrites */
export function permissionsIn({ overwrites }: Channel, member: Member): bigint {
  const base = permissionsOf(member);
  if (base === ALL_PERMISSIONS) return base;
  const everyone = member.guild.roles[0];
  const ofEveryone = overwrites.filter(({ role }) => role === everyone);
  const ofRoles = overwrites.filter(({ role }) => role !== everyone && member.roles.includes(role));
  return [ofEveryone, ofRoles].reduce((permissions, layer) => {
    const denied = layer.reduce((sum, { deny }) => sum | deny, 0n);
    return layer.reduce((sum, { allow }) => sum | allow, permissions & ~denied);
  }, base);
}

const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);
