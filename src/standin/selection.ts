import { ComponentType } from 'discord-api-types/v10';
import { resolveChannel, resolveUser } from './command-input.ts';
import type { ComponentOption } from './component.ts';
import { rolePayload } from './payloads.ts';
import { PersonCannot } from './person-cannot.ts';
import type { Channel, World } from './world.ts';

/** A list one chooses from, in a message or in a form. */
export interface Selectable {
  readonly customId: string;
  readonly type: ComponentType;
  readonly options: readonly ComponentOption[];
  readonly least: number;
  readonly most: number;
}

/** The values of what was chosen, by value or label, or by id or name where people, roles and channels are chosen. */
export function selectionFrom(
  select: Selectable,
  wanted: readonly string[],
  { world, channel }: { readonly world: World; readonly channel: Channel },
): { values: readonly string[]; resolved?: object } {
  if (wanted.length < select.least || wanted.length > select.most) {
    throw new PersonCannot(
      `${select.customId} takes ${select.least} to ${select.most} values; these are ${wanted.length}.`,
    );
  }
  const resolved: Record<string, Record<string, object>> = {};
  const values = wanted.map((value) => resolve(select, value, world, channel, resolved));
  return Object.keys(resolved).length > 0 ? { values, resolved } : { values };
}

function resolve(
  select: Selectable,
  value: string,
  world: World,
  channel: Channel,
  resolved: Record<string, Record<string, object>>,
): string {
  const user = world.users.get(value);
  const role = channel.guild?.roles.find(({ id, name }) => id === value || name === value);
  const takesUsers = select.type === ComponentType.UserSelect || select.type === ComponentType.MentionableSelect;
  const takesRoles = select.type === ComponentType.RoleSelect || select.type === ComponentType.MentionableSelect;
  if (select.type === ComponentType.ChannelSelect) return resolveChannel(value, channel, resolved);
  if (takesUsers && user) return resolveUser(user, channel, resolved);
  if (takesRoles && role) {
    resolved.roles = { ...resolved.roles, [role.id]: rolePayload(role, 1) };
    return role.id;
  }
  const option = select.options.find((one) => one.value === value || one.label === value);
  if (option) return option.value;
  throw new PersonCannot(
    `${select.customId} does not offer ${value}; it offers: ${select.options.map(({ label }) => label).join(', ')}.`,
  );
}
