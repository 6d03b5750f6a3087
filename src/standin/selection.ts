import { ComponentType } from 'discord-api-types/v10';
import type { ComponentOption } from './component.ts';
import { PersonCannot } from './person-cannot.ts';
import type { Resolved } from './resolved.ts';
import type { World } from './world.ts';

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
  world: World,
  resolved: Resolved,
): readonly string[] {
  if (wanted.length < select.least || wanted.length > select.most) {
    throw new PersonCannot(
      `${select.customId} takes ${select.least} to ${select.most} values; these are ${wanted.length}.`,
    );
  }
  return wanted.map((value) => chosenIn(select, value, world, resolved));
}

function chosenIn({ type, options, customId }: Selectable, wanted: string, world: World, resolved: Resolved): string {
  const user = world.users.get(wanted);
  const takesUsers = type === ComponentType.UserSelect || type === ComponentType.MentionableSelect;
  if (type === ComponentType.ChannelSelect) return resolved.channel(wanted);
  if (takesUsers && user) return resolved.user(user);
  if (type === ComponentType.RoleSelect || type === ComponentType.MentionableSelect) return resolved.role(wanted);
  const option = options.find(({ value, label }) => value === wanted || label === wanted);
  if (option) return option.value;
  const offered = options.map(({ label }) => label).join(', ');
  throw new PersonCannot(`${customId} does not offer ${wanted}; it offers: ${offered}.`);
}
