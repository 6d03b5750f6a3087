import type {
  APIApplication,
  APIGuild,
  GatewayGuildCreateDispatchData,
  RESTAPIPartialCurrentUserGuild,
} from 'discord-api-types/v10';
import { channelPayload, memberPayload, NO_FLAGS, rolePayload, userPayload } from './payloads.ts';
import type { Guild, User } from './world.ts';

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
    system_channel_id: (guild.hasSystemChannel && guild.channels[0]?.id) || null,
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

/** A server as it stands in the list of those one is in. */
export function listedGuildPayload({ id, name }: Guild): RESTAPIPartialCurrentUserGuild {
  return { id, name, icon: null, banner: null, owner: false, permissions: '0', features: [] };
}
