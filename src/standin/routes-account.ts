import {
  applicationPayload,
  channelPayload,
  guildPayload,
  memberPayload,
  rolePayload,
  userPayload,
} from './payloads.ts';
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
    route('GET', '/gateway', { open: true, answer: () => ok({ url }) }),
    route('GET', '/gateway/bot', {
      answer: () =>
        ok({
          url,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
        }),
    }),
    route('GET', '/applications/@me', { answer: application }),
    route('GET', '/oauth2/applications/@me', { answer: application }),
    route('GET', '/users/@me', {
      answer: () => ok({ ...userPayload(world.bot), mfa_enabled: false, locale: 'en-US', verified: true, email: null }),
    }),
    route('GET', '/users/@me/guilds', {
      answer: () =>
        ok(
          world.guilds.map(({ id, name }) => ({
            id,
            name,
            icon: null,
            banner: null,
            owner: false,
            permissions: '0',
            features: [],
          })),
        ),
    }),
    route('GET', '/users/:user', {
      answer: ({ params }) => {
        const user = world.users.get(params.user);
        if (!user) throw refusals.unknownUser();
        return ok(userPayload(user));
      },
    }),
    route('GET', '/guilds/:guild', { answer: ({ params }) => ok(guildPayload(guildNamed(params.guild))) }),
    route('GET', '/guilds/:guild/channels', {
      answer: ({ params }) => ok(guildNamed(params.guild).channels.map(channelPayload)),
    }),
    route('GET', '/guilds/:guild/roles', {
      answer: ({ params }) => ok(guildNamed(params.guild).roles.map(rolePayload)),
    }),
    route('GET', '/guilds/:guild/members/:user', {
      answer: ({ params }) => {
        const member = guildNamed(params.guild).members.get(params.user);
        if (!member) throw refusals.unknownMember();
        return ok(memberPayload(member));
      },
    }),
  ];
}
