import type { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import type { Command } from './commands.ts';
import { PersonCannot } from './person-cannot.ts';
import type { Seen, SeenButton, SeenSelect } from './seen.ts';

/** A button by its label, by its emoji when it has no label, or by a predicate. */
export type WhichButton = string | ((button: SeenButton) => boolean);

/** @throws PersonCannot when there is none, or none that can be pressed. */
export function pressable(seen: Seen, which: WhichButton): SeenButton & { readonly customId: string } {
  const fits = typeof which === 'string' ? (one: SeenButton) => (one.label || one.emoji) === which : which;
  const button = seen.buttons.find(fits);
  if (!button)
    throw new PersonCannot(`No button ${which}; there are: ${listed(seen.buttons.map(({ label }) => label))}.`);
  const { label, disabled, customId, url } = button;
  if (disabled) throw new PersonCannot(`The button ${label} is disabled.`);
  if (customId === undefined) throw new PersonCannot(`The button ${label} opens a page: ${url}.`);
  return { ...button, customId };
}

/** The first select, or the one of that custom id. @throws PersonCannot when there is none that can be used. */
export function selectable(seen: Seen, customId: string | undefined): SeenSelect {
  const select = seen.selects.find((one) => customId === undefined || one.customId === customId);
  if (!select) {
    throw new PersonCannot(
      `No select ${customId ?? ''}; there are: ${listed(seen.selects.map((one) => one.customId))}.`,
    );
  }
  if (select.disabled) throw new PersonCannot(`The select ${select.customId} is disabled.`);
  return select;
}

/** @throws PersonCannot when the menu has no such entry. */
export function menuEntry(
  commands: readonly Command[],
  type: ApplicationCommandType,
  name: string,
  locale: Locale,
): Command {
  const menu = commands.filter((command) => command.type === type);
  const entry = menu.find((command) => command.name === name || command.name_localizations?.[locale] === name);
  if (!entry)
    throw new PersonCannot(`No entry ${name} in the menu; there are: ${listed(menu.map((one) => one.name))}.`);
  return entry;
}

function listed(names: readonly string[]): string {
  return names.join(', ') || 'none';
}
