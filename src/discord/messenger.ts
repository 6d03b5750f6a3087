import { type Client, DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Recipient, Words } from './command.ts';
import { renderReply } from './render.ts';
import type { MessageReply } from './reply.ts';
import { contentOf } from './send.ts';

/** Writes what nobody asked for a moment ago: to a channel of a server, or to a person. */
export interface Messenger {
  /** False when it may not: the channel is gone or closed to the bot, or the person takes no messages from it. */
  send(server: string | null, to: Recipient, reply: MessageReply, words: Words): Promise<boolean>;
}

/** Answers of Discord that are no failure of ours. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const CLOSED: ReadonlySet<number | string> = new Set<number | string>([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

export function createMessenger(client: Client): Messenger {
  return {
    async send(server, to, reply, words) {
      try {
        const body = { ...contentOf(renderReply(words, reply)), flags: MessageFlags.IsComponentsV2 } as const;
        if ('person' in to) {
          await client.users.send(to.person, { ...body, allowedMentions: { parse: [] } });
          return true;
        }
        const channel = await client.channels.fetch(to.channel);
        // The id of a channel may have been sent with a form: it reaches no other server.
        if (!channel?.isSendable() || channel.isDMBased() || channel.guildId !== server) return false;
        await channel.send({ ...body, allowedMentions: { parse: [], users: to.ping === undefined ? [] : [to.ping] } });
        return true;
      } catch (error) {
        if (error instanceof DiscordAPIError && CLOSED.has(error.code)) return false;
        throw error;
      }
    },
  };
}
