import { Client, Events, GatewayIntentBits, Options, Partials, RESTEvents } from 'discord.js';
import type { ShardState } from '../operation/health.ts';
import { createAdmission } from './admit.ts';
import type { Services } from './context.ts';
import { createDispatcher } from './dispatch.ts';
import { introduce } from './introduce.ts';
import { logIn } from './login.ts';
import { createMessenger } from './messenger.ts';
import { registerCommands } from './register.ts';
import { countedRequests } from './rest-requests.ts';
import { followShards } from './shard-states.ts';
import { startUpkeep } from './upkeep.ts';

/** What is in flight at the end has this long; Docker kills after 10 s, systemd after 90. */
const FINISH_LIMIT_MS = 5_000;

/** A server that Discord cannot reach for now comes later, and its interactions carry what is needed until then. */
const WAIT_FOR_SERVER_MS = 2_000;

/** A request that Discord lets wait longer is told of: what it was for comes late, or never. */
const TOLD_WAIT_MS = 10_000;

export interface BotOptions {
  readonly token: string;
  readonly services: Services;
  /** The shards of this process; without it, as many as Discord recommends, all of them here. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | undefined;
  /** False where another process, or a step before all of them, registers the commands. */
  readonly registers: boolean;
  /** Called when the connection is lost for good: a supervisor should start the process again. */
  readonly onLost: (reason: string) => void;
}

export interface Bot {
  /** How the connections stand. */
  shards(): readonly ShardState[];
  readonly serverCount: number;
  /** Interactions that are not done with. */
  readonly underWay: number;
  /** Lets the commands see to what a change of the operator's files asks for. */
  readonly upkeep: () => Promise<void>;
  /** Lets nothing in any more, finishes what is in, and leaves. */
  stop(): Promise<void>;
}

/**
 * Logs in, registers the commands and answers from then on.
 *
 * @throws StartError when the token is refused or Discord does not answer in time
 */
export async function startBot({ token, services, shards, registers, onLost }: BotOptions): Promise<Bot> {
  const { log, apiUrl, meter } = services;
  const client = new Client({
    // No privileged intent: mentions of the bot and direct messages carry their content without.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    ...(shards ? { shards: [...shards.ids], shardCount: shards.count } : { shards: 'auto' }),
    // Until then everything waits, for everyone, when one server does not come; counted anew at each server that does.
    waitGuildTimeout: WAIT_FOR_SERVER_MS,
    allowedMentions: { parse: [], repliedUser: false },
    // Components are written as Discord reads them; discord.js would look at each of their keys whether it is.
    jsonTransformer: (component) => component,
    makeCache: Options.cacheWithLimits(NEEDED),
    // No limit of our own: Discord does not count replies to interactions, so a burst of them must not queue. Its 429s are still obeyed.
    rest: {
      api: apiUrl,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      makeRequest: countedRequests(meter.requestFailed),
    },
  });
  const online = { ...services, messenger: createMessenger(client) };
  const admission = createAdmission(createDispatcher(online), online);
  client.on(Events.InteractionCreate, admission.onInteraction);
  client.on(Events.MessageCreate, admission.onMessage);
  client.on(Events.GuildCreate, (guild) => introduce(online, guild));
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.ShardError, (error, shard) => log.warn({ err: error, shard }, 'shard error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.rest.on(RESTEvents.RateLimited, ({ method, route, timeToReset }) => {
    if (timeToReset > TOLD_WAIT_MS) log.warn({ method, route, ms: timeToReset }, 'Discord asks to wait');
  });
  client.on(Events.Invalidated, () => onLost('the session was invalidated'));
  const states = followShards(client, () => meter.reconnected());

  try {
    const readyClient = await logIn(client, token, apiUrl);
    client.on(Events.ShardDisconnect, ({ code }, shard) =>
      onLost(`shard ${shard} was closed for good with code ${code}`),
    );
    const registered =
      registers && (await registerCommands(readyClient.rest, readyClient.application.id, services.commands));
    const ids = states().map(({ id }) => id);
    const servers = readyClient.guilds.cache.size;
    log.info({ user: readyClient.user.tag, servers, shards: ids, registered }, 'online');
    const upkeep = startUpkeep(readyClient, online);
    return {
      shards: states,
      get serverCount() {
        return readyClient.guilds.cache.size;
      },
      get underWay() {
        return admission.underWay;
      },
      upkeep: upkeep.run,
      async stop() {
        upkeep.stop();
        if (!(await admission.close(FINISH_LIMIT_MS)))
          log.warn({ underWay: admission.underWay }, 'stopped before all was answered');
        await client.destroy();
      },
    };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

/** Discord sends with each event what is needed to answer it, so little is kept of the servers: at a thousand of them it would be 100 MB. */
const NEEDED: Parameters<typeof Options.cacheWithLimits>[0] = {
  ...Options.DefaultMakeCacheSettings,
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: 100,
  VoiceStateManager: 0,
};
