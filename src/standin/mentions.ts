import type { APIAllowedMentions } from 'discord-api-types/v10';

export interface MentionedBy {
  /** Every text that can mention: content and text displays. Embeds mention nobody. */
  readonly texts: readonly string[];
  readonly allowed: APIAllowedMentions | null | undefined;
  /** The author of the message that is answered. */
  readonly repliedTo?: string | undefined;
}

/**
 * Who is notified by a message, in Discord's notation. Without `allowed_mentions` everyone who is named is.
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function pingsOf({ texts, allowed, repliedTo }: MentionedBy): readonly string[] {
  const text = texts.join('\n');
  const everyone = [...text.matchAll(/@everyone|@here/g)].map(([mention]) => mention);
  const users = mentionedUsers(text);
  const roles = [...text.matchAll(/<@&(\d{17,19})>/g)].map(([, id]) => id ?? '');
  const may = (kind: 'everyone' | 'users' | 'roles', id = ''): boolean => {
    if (!allowed) return true;
    const listed = kind === 'users' ? allowed.users : kind === 'roles' ? allowed.roles : undefined;
    return (allowed.parse ?? []).some((parsed) => parsed === kind) || (listed ?? []).includes(id);
  };
  const repliedUserIsTold = repliedTo !== undefined && (!allowed || allowed.replied_user === true);
  return [
    ...new Set([
      ...everyone.filter(() => may('everyone')),
      ...users.filter((id) => may('users', id)).map((id) => `<@${id}>`),
      ...roles.filter((id) => may('roles', id)).map((id) => `<@&${id}>`),
      ...(repliedUserIsTold ? [`<@${repliedTo}>`] : []),
    ]),
  ];
}

export function mentionedUsers(text: string): readonly string[] {
  return [...text.matchAll(/<@!?(\d{17,19})>/g)].map(([, id]) => id ?? '');
}
