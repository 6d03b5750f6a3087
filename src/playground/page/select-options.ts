import { Kind } from './component-kind.ts';
import type { SelectOption } from './select.ts';
import type { Session } from './session.ts';

/** What a select offers: its own options, or people, roles and channels of this server. */
export function optionsOf(
  session: Session,
  component: {
    readonly type: number;
    readonly options?: readonly {
      readonly label: string;
      readonly value: string;
      readonly description?: string;
      readonly emoji?: { readonly name?: string | null };
      readonly default?: boolean;
    }[];
    readonly default_values?: readonly { readonly id: string }[];
  },
): readonly SelectOption[] {
  if (component.options) {
    return component.options.map(({ label, value, description, emoji, default: chosen }) => {
      return { label, value, description, emoji: emoji?.name ?? undefined, chosen };
    });
  }
  const { people, bot } = session.state;
  const { roles, channels } = session.place;
  const takesPeople = component.type === Kind.UserSelect || component.type === Kind.MentionableSelect;
  const takesRoles = component.type === Kind.RoleSelect || component.type === Kind.MentionableSelect;
  return [
    ...(takesPeople ? [...people, bot] : []),
    ...(takesRoles ? roles : []),
    ...(component.type === Kind.ChannelSelect ? channels : []),
  ].map(({ id, name }) => ({
    label: name,
    value: id,
    chosen: component.default_values?.some((preset) => preset.id === id) ?? false,
  }));
}
