import { type FileInput, stored } from './command-input.ts';
import { mentionedUsers } from './mentions.ts';
import { PersonCannot } from './person-cannot.ts';
import type { MessageContent, World } from './world.ts';

/** What a member may write without paying. https://docs.discord.com/developers/resources/message#create-message */
const CONTENT_LIMIT = 2000;

/** A message as a person's client sends it, with whom it mentions. */
export function writtenMessage(
  world: World,
  content: string,
  { files = [], alsoTold = [] }: { readonly files?: readonly FileInput[]; readonly alsoTold?: readonly string[] } = {},
): MessageContent {
  if (content.trim() === '' && files.length === 0) throw PersonCannot.because('messageEmpty');
  if (content.length > CONTENT_LIMIT) {
    throw PersonCannot.because('messageTooLong', { most: CONTENT_LIMIT, length: content.length });
  }
  const told = new Set([...mentionedUsers(content), ...alsoTold]);
  const mentions = [...told].flatMap((id) => world.users.get(id) ?? []);
  const pings = mentions.map(({ id }) => `<@${id}>`);
  const attachments = files.map((file) => stored(world, file));
  return { content, embeds: [], components: [], attachments, flags: 0, mentions, pings };
}
