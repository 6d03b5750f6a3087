import * as spec from 'discord-api-spec/zod';
import { type APIUser, Locale, type RESTGetAPIGatewayBotResult } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { applicationPayload, guildPayload, listedGuildPayload } from './guild-payloads.ts';
import { channelPayload, memberPayload, rolePayload, userPayload } from './payloads.ts';
import { refusals } from './refusal.ts';
import { ok, type Route, route } from './route.ts';
import type { Guild, World } from './world.ts';

/** Who the bot is, where the gateway is, and what exists. */
export function accountRoutes(world: World): readonly Route[] {
  const url = `${world.origin.replace('http', 'ws')}/gateway`;
  const guildNamed = (id: string): Guild => {
    const guild = world.guilds.find((one) => one.id === id);
    if (!guild) throw refusals.unknownGuild();
    return guild;
  };
  const application = () => ok(applicationPayload(world.bot, world.owner));
  return [
    route('GET', '/gateway', { open: true, returns: spec.GatewayResponseSchema, answer: () => ok({ url }) }),
    route('GET', '/gateway/bot', {
      returns: spec.GatewayBotResponseSchema,
      answer: () =>
        ok({
          url,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
        } satisfies RESTGetAPIGatewayBotResult),
    }),
    route('GET', '/applications/@me', { returns: spec.PrivateApplicationResponseSchema, answer: application }),
    route('GET', '/oauth2/applications/@me', { returns: spec.PrivateApplicationResponseSchema, answer: application }),
    route('GET', '/users/@me', {
      returns: spec.UserPIIResponseSchema,
      answer: () =>
        ok({
          ...userPayload(world.bot),
          mfa_enabled: false,
          locale: Locale.EnglishUS,
          verified: true,
          email: null,
        } satisfies APIUser),
    }),
    route('GET', '/users/@me/guilds', {
      returns: z.array(spec.MyGuildResponseSchema),
      answer: () => ok(world.guilds.map(listedGuildPayload)),
    }),
    route('GET', '/users/:user', {
      returns: spec.UserResponseSchema,
      answer: ({ params }) => {
        const user = world.users.get(params.user);
        if (!user) throw refusals.unknownUser();
        return ok(userPayload(user));
      },
    }),
    route('GET', '/guilds/:guild', {
      returns: spec.GuildWithCountsResponseSchema,
      answer: ({ params }) => ok(guildPayload(guildNamed(params.guild))),
    }),
    route('GET', '/guilds/:guild/channels', {
      returns: z.array(spec.GuildChannelResponseSchema),
      answer: ({ params }) => ok(guildNamed(params.guild).channels.map(channelPayload)),
    }),
    route('GET', '/guilds/:guild/roles', {
      returns: z.array(spec.GuildRoleResponseSchema),
      answer: ({ params }) => ok(guildNamed(params.guild).roles.map(rolePayload)),
    }),
    route('GET', '/guilds/:guild/members/:user', {
      returns: spec.GuildMemberResponseSchema,
      answer: ({ params }) => {
        const member = guildNamed(params.guild).members.get(params.user);
        if (!member) throw refusals.unknownMember();
        return ok(memberPayload(member));
      },
    }),
  ];
}
