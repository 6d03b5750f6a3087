import type {
  APIApplication,
  APIAttachment,
  APIChannel,
  APIGuild,
  APIGuildMember,
  APIMessage,
  APIRole,
  APIUser,
  GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10';
import { ChannelType, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import { momentOf } from './snowflake.ts';
import type { Attachment, Cause, Channel, Guild, Member, Message, Role, User } from './world.ts';

/** Flags are numbered sets, whose types have no name for the empty one. */
const NO_FLAGS = Number(0);

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

export function applicationPayload(bot: User, owner: User): APIApplication {
  return {
    id: bot.id,
    name: bot.name,
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    bot: userPayload(bot),
    owner: userPayload(owner),
    team: null,
    verify_key: '0'.repeat(64),
    bot_public: true,
    bot_require_code_grant: false,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
  } as unknown as APIApplication;
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
    permission_overwrites: [],
    parent_id: null,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    last_message_id: lastMessage,
    last_pin_timestamp: null,
    flags: 0,
  } as unknown as APIChannel;
}

export function guildPayload(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.owner.id,
    ...UNTYPED_GUILD_FIELDS,
    region: 'deprecated',
    widget_enabled: false,
    widget_channel_id: null,
    max_presences: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: guild.roles.map(rolePayload),
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: guild.channels[0]?.id ?? null,
    system_channel_flags: NO_FLAGS,
    rules_channel_id: null,
    max_members: 500_000,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    hub_type: null,
    incidents_data: null,
  };
}

/** Published by Discord, unknown to its types. */
const UNTYPED_GUILD_FIELDS = { home_header: null, nsfw: false };

/** Without the privileged intent for members, only the bot's own membership is told. */
export function guildCreatePayload(guild: Guild, bot: User): GatewayGuildCreateDispatchData {
  const own = guild.members.get(bot.id);
  return {
    ...guildPayload(guild),
    joined_at: (own?.joinedAt ?? new Date()).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: own ? [memberPayload(own)] : [],
    channels: guild.channels.map(channelPayload),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  } as unknown as GatewayGuildCreateDispatchData;
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
    ...(cause.source ? { interacted_message_id: cause.source.id } : {}),
  };
}
