import type { APIAttachment, APIChannel, APIGuildMember, APIMessage, APIRole, APIUser } from 'discord-api-types/v10';
import { ChannelType, MessageReferenceType, MessageType, OverwriteType } from 'discord-api-types/v10';
import { momentOf } from './snowflake.ts';
import type { Attachment, Cause, Channel, Member, Message, Role, User } from './world.ts';

/** Flags are numbered sets, whose types have no name for the empty one. */
export const NO_FLAGS = Number(0);

/** The world in Discord's shapes. Each function gives the object the documentation names after it. */
export function userPayload(user: User): APIUser {
  return {
    id: user.id,
    username: user.bot ? user.name : user.name.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_'),
    global_name: user.bot ? null : user.name,
    discriminator: user.bot ? '4242' : '0',
    avatar: null,
    bot: user.bot,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    primary_guild: null,
  };
}

export function rolePayload(role: Role, position: number): APIRole {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: String(role.permissions),
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}

export function memberPayload(member: Member): APIGuildMember {
  return {
    user: userPayload(member.user),
    nick: null,
    avatar: null,
    banner: null,
    roles: member.roles.map(({ id }) => id),
    joined_at: member.joinedAt.toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
    pending: false,
    communication_disabled_until: null,
  };
}

export function channelPayload(channel: Channel): APIChannel {
  const lastMessage = [...channel.messages.keys()].at(-1) ?? null;
  if (channel.person) {
    return {
      id: channel.id,
      type: ChannelType.DM,
      recipients: [userPayload(channel.person)],
      last_message_id: lastMessage,
      flags: 0,
    } as unknown as APIChannel;
  }
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    name: channel.name,
    guild_id: channel.guild?.id ?? '',
    position: channel.guild?.channels.indexOf(channel) ?? 0,
    permission_overwrites: channel.overwrites.map(({ role, allow, deny }) => ({
      id: role.id,
      type: OverwriteType.Role,
      allow: String(allow),
      deny: String(deny),
    })),
    parent_id: null,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    last_message_id: lastMessage,
    last_pin_timestamp: null,
    flags: 0,
  } as unknown as APIChannel;
}

export function attachmentPayload(attachment: Attachment): APIAttachment {
  return {
    id: attachment.id,
    filename: attachment.name,
    size: attachment.bytes.length,
    url: attachment.url,
    proxy_url: attachment.url,
    content_type: attachment.contentType,
    ...(attachment.description ? { description: attachment.description } : {}),
  };
}

/** `open` tells whether the reader may see what was written; without the privileged intent a bot often may not. */
export function messagePayload(message: Message, open = true): APIMessage {
  const reference = message.replyTo;
  return {
    id: message.id,
    channel_id: message.channel.id,
    type: typeOf(message),
    author: userPayload(message.author),
    content: open ? message.content : '',
    embeds: open ? [...message.embeds] : [],
    components: open ? [...message.components] : [],
    attachments: open ? message.attachments.map(attachmentPayload) : [],
    flags: message.flags,
    timestamp: new Date(momentOf(message.id)).toISOString(),
    edited_timestamp: message.editedAt?.toISOString() ?? null,
    tts: false,
    pinned: false,
    mention_everyone: message.pings.some((ping) => ping === '@everyone' || ping === '@here'),
    mentions: message.mentions.map(userPayload),
    mention_roles: [],
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(reference
      ? {
          message_reference: {
            type: MessageReferenceType.Default,
            message_id: reference.id,
            channel_id: reference.channel.id,
            ...(reference.channel.guild ? { guild_id: reference.channel.guild.id } : {}),
          },
          referenced_message: reference.deleted
            ? null
            : messagePayload({ ...reference, replyTo: undefined } as unknown as Message, open),
        }
      : {}),
    ...(message.cause
      ? {
          application_id: message.author.id,
          webhook_id: message.author.id,
          interaction_metadata: causePayload(message.cause),
        }
      : {}),
  } as APIMessage;
}

function typeOf(message: Message): MessageType {
  if (message.cause?.commandName && !message.cause.original) return MessageType.ChatInputCommand;
  return message.replyTo ? MessageType.Reply : MessageType.Default;
}

function causePayload(cause: Cause): object {
  return {
    id: cause.id,
    type: cause.type,
    user: userPayload(cause.user),
    authorizing_integration_owners: { '0': cause.guild?.id ?? '0' },
    ...(cause.original ? { original_response_message_id: cause.original.id } : {}),
    ...(cause.trigger
      ? { triggering_interaction_metadata: causePayload(cause.trigger) }
      : cause.source
        ? { interacted_message_id: cause.source.id }
        : {}),
  };
}
