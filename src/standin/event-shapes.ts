import * as spec from 'discord-api-spec/zod';
import type {
  GatewayGuildCreateDispatchData,
  GatewayGuildRoleCreateDispatchData,
  GatewayInteractionCreateDispatchData,
  GatewayMessageCreateDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayMessageUpdateDispatchData,
  GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { schemaFaults } from './body-check.ts';
import type { BodyFault } from './refusal.ts';

/** The events the stand-in sends, by name. */
export interface EventData {
  READY: GatewayReadyDispatchData;
  RESUMED: Readonly<Record<string, never>>;
  GUILD_CREATE: GatewayGuildCreateDispatchData;
  GUILD_ROLE_CREATE: GatewayGuildRoleCreateDispatchData;
  MESSAGE_CREATE: GatewayMessageCreateDispatchData;
  MESSAGE_UPDATE: GatewayMessageUpdateDispatchData;
  MESSAGE_DELETE: GatewayMessageDeleteDispatchData;
  INTERACTION_CREATE: GatewayInteractionCreateDispatchData;
}

export type EventName = keyof EventData;

/** What is wrong with an event of ours, by Discord's published schema where it describes a part and by its pages where it does not. */
export function eventFaults(event: EventName, data: unknown): readonly BodyFault[] {
  return SHAPES[event].flatMap((shape) => schemaFaults(shape, data));
}

const snowflake = z.string().check(z.regex(/^\d{17,20}$/));
const numbered = z.string().check(z.regex(/^\d+$/));
const moment = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));
const record = (value: z.ZodMiniType) => z.record(snowflake, value);

const memberFields = {
  roles: z.array(snowflake),
  nick: z.nullable(z.string()),
  avatar: z.nullable(z.string()),
  banner: z.nullable(z.string()),
  joined_at: moment,
  premium_since: z.nullable(moment),
  flags: z.int(),
  pending: z.boolean(),
  communication_disabled_until: z.nullable(moment),
};

/** https://docs.discord.com/developers/events/gateway-events#message-create: a member without its user. */
const memberOfAuthor = z.strictObject({ ...memberFields, deaf: z.boolean(), mute: z.boolean() });

const placed = z.object({
  guild_id: z.optional(snowflake),
  channel_type: z.int(),
  member: z.optional(memberOfAuthor),
});

// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
const resolved = z.strictObject({
  users: z.optional(record(spec.UserResponseSchema)),
  members: z.optional(record(z.strictObject({ ...memberFields, permissions: numbered }))),
  roles: z.optional(record(spec.GuildRoleResponseSchema)),
  channels: z.optional(
    record(
      z.strictObject({
        id: snowflake,
        type: z.int(),
        name: z.string(),
        permissions: numbered,
        app_permissions: numbered,
        parent_id: z.nullable(snowflake),
        guild_id: snowflake,
        position: z.int(),
        topic: z.nullable(z.string()),
        nsfw: z.boolean(),
        rate_limit_per_user: z.int(),
        last_message_id: z.nullable(snowflake),
        flags: z.int(),
      }),
    ),
  ),
  messages: z.optional(record(spec.MessageResponseSchema)),
  attachments: z.optional(record(spec.MessageAttachmentResponseSchema)),
});

const option = z.strictObject({
  name: z.string(),
  type: z.int(),
  value: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  options: z.optional(z.array(z.looseObject({ name: z.string(), type: z.int() }))),
  focused: z.optional(z.boolean()),
});

// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data
const usedCommand = z.strictObject({
  id: snowflake,
  name: z.string(),
  type: z.int(),
  resolved: z.optional(resolved),
  options: z.optional(z.array(option)),
  guild_id: z.optional(snowflake),
  target_id: z.optional(snowflake),
});
const usedComponent = z.strictObject({
  custom_id: z.string(),
  component_type: z.int(),
  id: z.int(),
  values: z.optional(z.array(z.string())),
  resolved: z.optional(resolved),
});
const field = z.looseObject({ type: z.int(), id: z.int(), custom_id: z.string() });
const sentForm = z.strictObject({
  custom_id: z.string(),
  components: z.array(
    z.strictObject({
      type: z.int(),
      id: z.int(),
      component: z.optional(field),
      components: z.optional(z.array(field)),
    }),
  ),
  resolved: z.optional(resolved),
});

// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
const interaction = {
  id: snowflake,
  application_id: snowflake,
  token: z.string(),
  version: z.literal(1),
  guild: z.optional(z.object({ id: snowflake, locale: z.string(), features: z.array(z.string()) })),
  guild_id: z.optional(snowflake),
  guild_locale: z.optional(z.string()),
  channel: z.object({ id: snowflake, type: z.int() }),
  channel_id: snowflake,
  member: z.optional(spec.GuildMemberResponseSchema),
  user: z.optional(spec.UserResponseSchema),
  message: z.optional(spec.MessageResponseSchema),
  app_permissions: numbered,
  locale: z.string(),
  entitlements: z.array(z.unknown()),
  authorizing_integration_owners: z.strictObject({ '0': z.optional(z.string()), '1': z.optional(z.string()) }),
  context: z.int(),
  attachment_size_limit: z.int(),
};
const someone = z.union([
  z.object({ member: z.object({ permissions: numbered }), guild_id: snowflake, user: z.optional(z.undefined()) }),
  z.object({
    user: z.object({ id: snowflake }),
    member: z.optional(z.undefined()),
    guild_id: z.optional(z.undefined()),
  }),
]);

const SHAPES: Readonly<Record<EventName, readonly z.ZodMiniType[]>> = {
  READY: [
    z.object({
      v: z.literal(10),
      user: spec.UserResponseSchema,
      guilds: z.array(z.object({ id: snowflake, unavailable: z.literal(true) })),
      session_id: z.string(),
      resume_gateway_url: z.string(),
      shard: z.tuple([z.int(), z.int()]),
      application: z.object({ id: snowflake, flags: z.int() }),
    }),
  ],
  RESUMED: [z.object({})],
  GUILD_CREATE: [
    spec.GuildResponseSchema,
    z.object({
      joined_at: moment,
      large: z.boolean(),
      unavailable: z.literal(false),
      member_count: z.int(),
      members: z.array(spec.GuildMemberResponseSchema),
      channels: z.array(spec.GuildChannelResponseSchema),
      voice_states: z.array(z.unknown()),
      threads: z.array(z.unknown()),
      presences: z.array(z.unknown()),
      stage_instances: z.array(z.unknown()),
      guild_scheduled_events: z.array(z.unknown()),
      soundboard_sounds: z.array(z.unknown()),
    }),
  ],
  GUILD_ROLE_CREATE: [z.object({ guild_id: snowflake, role: spec.GuildRoleResponseSchema })],
  MESSAGE_CREATE: [spec.MessageResponseSchema, placed],
  MESSAGE_UPDATE: [spec.MessageResponseSchema, placed],
  MESSAGE_DELETE: [z.strictObject({ id: snowflake, channel_id: snowflake, guild_id: z.optional(snowflake) })],
  INTERACTION_CREATE: [
    someone,
    z.discriminatedUnion('type', [
      z.strictObject({ ...interaction, type: z.literal(2), data: usedCommand }),
      z.strictObject({ ...interaction, type: z.literal(3), data: usedComponent, message: spec.MessageResponseSchema }),
      z.strictObject({ ...interaction, type: z.literal(4), data: usedCommand }),
      z.strictObject({ ...interaction, type: z.literal(5), data: sentForm }),
    ]),
  ],
};
