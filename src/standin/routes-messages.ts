import * as spec from 'discord-api-spec/zod';
import { GatewayIntentBits, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { bodyCheck } from './body-check.ts';
import { draftMessage } from './draft.ts';
import type { Gateway } from './gateway.ts';
import type { MessageBody } from './message-body.ts';
import { isReadable } from './message-events.ts';
import { channelPayload, messagePayload } from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import { type BodyFault, refusals } from './refusal.ts';
import { type Answer, noContent, ok, type Route, route } from './route.ts';
import type { Channel, Message, User, World } from './world.ts';

/** Messages in channels and direct channels, as the bot itself sends and reads them. */
export function messageRoutes(world: World, gateway: Gateway): readonly Route[] {
  const channelNamed = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (!channel) throw refusals.unknownChannel();
    return channel;
  };
  const writableChannel = (id: string): Channel => {
    const channel = channelNamed(id);
    const member = channel.guild?.members.get(world.bot.id);
    const permissions = member && permissionsIn(channel, member);
    if (permissions === undefined) return channel;
    if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) throw refusals.missingAccess();
    if ((permissions & PermissionFlagsBits.SendMessages) === 0n) throw refusals.missingPermissions();
    return channel;
  };
  // Ephemeral messages are not in the channel: only the interaction's token reaches them.
  const messageNamed = (channelId: string, id: string): Message => {
    const message = channelNamed(channelId).messages.get(id);
    if (!message || message.onlyFor) throw refusals.unknownMessage();
    return message;
  };
  const shown = (message: Message): Answer => {
    const intents = gateway.sessions.reduce((sum, session) => sum | session.intents, 0);
    return ok(
      messagePayload(message, isReadable(message, world.bot, (intents & GatewayIntentBits.MessageContent) !== 0)),
    );
  };
  return [
    route('GET', '/channels/:channel', {
      returns: z.union([spec.GuildChannelResponseSchema, spec.PrivateChannelResponseSchema]),
      answer: ({ params }) => ok(channelPayload(channelNamed(params.channel))),
    }),
    route('POST', '/channels/:channel/typing', {
      returns: 'nothing',
      answer: ({ params }) => {
        channelNamed(params.channel);
        return noContent;
      },
    }),
    route('POST', '/users/@me/channels', {
      body: bodyCheck<{ readonly recipient_id?: string }>(spec.CreatePrivateChannelRequestSchema),
      returns: spec.PrivateChannelResponseSchema,
      answer: ({ body }) => {
        const person = world.users.get(body.recipient_id ?? '');
        if (!person || person.bot) throw refusals.unknownUser();
        return ok(channelPayload(world.directChannel(person)));
      },
    }),
    route('GET', '/channels/:channel/messages', {
      returns: z.array(spec.MessageResponseSchema),
      answer: ({ params, query }) => {
        const limit = Number(query.get('limit') ?? 50);
        const before = query.get('before');
        const after = query.get('after');
        const messages = [...channelNamed(params.channel).messages.values()]
          .filter(
            ({ id, onlyFor }) =>
              !onlyFor && (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
          )
          .toReversed()
          .slice(0, limit);
        return ok(messages.map((message) => shown(message).body));
      },
    }),
    route('GET', '/channels/:channel/messages/:message', {
      returns: spec.MessageResponseSchema,
      answer: ({ params }) => shown(messageNamed(params.channel, params.message)),
    }),
    route('POST', '/channels/:channel/messages', {
      body: bodyCheck<MessageBody>(spec.MessageCreateRequestSchema, channelMessageFaults),
      returns: spec.MessageResponseSchema,
      answer: ({ params, body, files }) => {
        const channel = writableChannel(params.channel);
        const sentBefore = body.enforce_nonce ? withNonce(channel, world.bot, body.nonce) : undefined;
        if (sentBefore) return shown(sentBefore);
        const replyTo = answered(channel, body);
        const content = draftMessage(world, body, { files, replyTo });
        const nonce = body.nonce == null ? {} : { nonce: body.nonce };
        return shown(world.post(world.bot, channel, content, { ...(replyTo ? { replyTo } : {}), ...nonce }));
      },
    }),
    route('PATCH', '/channels/:channel/messages/:message', {
      body: bodyCheck<MessageBody>(spec.MessageEditRequestPartialSchema, channelMessageFaults),
      returns: spec.MessageResponseSchema,
      answer: ({ params, body, files }) => {
        const message = messageNamed(params.channel, params.message);
        if (message.author !== world.bot) throw refusals.notYourMessage();
        world.edit(message, draftMessage(world, body, { files, before: message }));
        return shown(message);
      },
    }),
    route('DELETE', '/channels/:channel/messages/:message', {
      returns: 'nothing',
      answer: ({ params }) => {
        const message = messageNamed(params.channel, params.message);
        if (message.author !== world.bot) throw refusals.missingPermissions();
        world.remove(message);
        return noContent;
      },
    }),
  ];
}

/** With `enforce_nonce` a message that is sent again is the one that is there. Discord remembers for some minutes, the stand-in for good. */
function withNonce(channel: Channel, author: User, nonce: MessageBody['nonce']): Message | undefined {
  if (nonce === undefined || nonce === null) return undefined;
  return [...channel.messages.values()].findLast((message) => message.author === author && message.nonce === nonce);
}

/** The message a body replies to. A reply to a vanished message is refused unless the body says otherwise. */
function answered(channel: Channel, { message_reference: reference }: MessageBody): Message | undefined {
  if (!reference) return undefined;
  const message = channel.messages.get(reference.message_id);
  if (message && !message.onlyFor) return message;
  if (reference.fail_if_not_exists === false) return undefined;
  throw refusals.invalidBody([
    { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
}

function* channelMessageFaults({ flags }: MessageBody): Generator<BodyFault> {
  if (((flags ?? 0) & MessageFlags.Ephemeral) === 0) return;
  yield { path: ['flags'], code: 'BASE_TYPE_CHOICES', message: 'Only a response to an interaction can be ephemeral.' };
}
