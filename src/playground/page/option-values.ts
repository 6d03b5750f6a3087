import type { CommandOptions } from '../protocol.ts';
import type { CommandOption } from './command-paths.ts';
import type { Session } from './session.ts';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
export const OptionKind = {
  Text: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

export type OptionValue = CommandOptions[string];

/** Only what the list offers can be sent. */
export function isClosed({ type, choices }: CommandOption): boolean {
  return choices.length > 0 || (type !== OptionKind.Text && type !== OptionKind.Integer && type !== OptionKind.Number);
}

/** What an option offers without asking the bot: yes and no, people, channels, roles, or its own choices. */
export function fixedValues(
  session: Session,
  { type, choices }: CommandOption,
): readonly { name: string; value: OptionValue }[] {
  const { words, state, place } = session;
  switch (type) {
    case OptionKind.Boolean:
      return [
        { name: words('yes'), value: true },
        { name: words('no'), value: false },
      ];
    case OptionKind.User:
    case OptionKind.Mentionable:
      return [...state.people, state.bot].map(({ id, name }) => ({ name, value: { user: id } }));
    case OptionKind.Channel:
      return place.channels.map(({ id, name }) => ({ name: `#${name}`, value: id }));
    case OptionKind.Role:
      return place.roles.map(({ id, name }) => ({ name, value: id }));
    default:
      return choices;
  }
}

const YES = /^(?:true|yes|y|1|vrai|oui|o)$/i;
const NO = /^(?:false|no|n|0|faux|non)$/i;

/** What typed words stand for, when nothing was picked. */
export function typedValue(session: Session, option: CommandOption, text: string): OptionValue | undefined {
  if (option.type === OptionKind.Boolean) return YES.test(text) ? true : NO.test(text) ? false : undefined;
  const fixed = fixedValues(session, option);
  if (fixed.length > 0)
    return fixed.find(({ name }) => name.replace(/^#/, '').toLowerCase() === text.replace(/^#/, '').toLowerCase())
      ?.value;
  if (option.type === OptionKind.Integer || option.type === OptionKind.Number) {
    const number = Number(text.replace(',', '.'));
    return Number.isNaN(number) || (option.type === OptionKind.Integer && !Number.isInteger(number))
      ? undefined
      : number;
  }
  return text;
}
