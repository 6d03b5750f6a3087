import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Services } from './context.ts';
import { createDispatcher } from './dispatch.ts';
import { registerCommands } from './register.ts';

/** `login()` never settles when the gateway refuses a payload again and again (close 4002), so it is given a limit. */
const LOGIN_LIMIT_MS = 60_000;

export interface BotOptions {
  readonly token: string;
  readonly services: Services;
  /** Called when the connection is lost for good: a supervisor should start the process again. */
  readonly onLost: (reason: string) => void;
}

export interface Bot {
  readonly client: Client<true>;
  stop(): Promise<void>;
}

/**
 * Logs in, registers the commands and answers from then on.
 *
 * @throws Error when the token is refused or Discord does not answer in time
 */
export async function startBot({ token, services, onLost }: BotOptions): Promise<Bot> {
  const { log, apiUrl } = services;
  const client = new Client({
    // No privileged intent: mentions of the bot and direct messages carry their content without.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0,
      UserManager: 100,
    }),
    // No limit of our own: Discord does not count replies to interactions, so a burst of them must not queue. Its 429s are still obeyed.
    rest: { api: apiUrl, globalRequestsPerSecond: Number.POSITIVE_INFINITY },
  });
  const dispatcher = createDispatcher(services);
  client.on(Events.InteractionCreate, dispatcher.onInteraction);
  client.on(Events.MessageCreate, dispatcher.onMessage);
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    onLost(`shard ${shard} was closed for good with code ${code}`),
  );
  client.on(Events.Invalidated, () => onLost('the session was invalidated'));

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await withinLimit(client.login(token), LOGIN_LIMIT_MS, 'Discord did not answer the login');
    const readyClient = await withinLimit(ready, LOGIN_LIMIT_MS, 'Discord did not send the list of servers');
    const sent = await registerCommands(readyClient, services.commands);
    log.info({ user: readyClient.user.tag, servers: readyClient.guilds.cache.size, registered: sent }, 'online');
    return { client: readyClient, stop: () => client.destroy() };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

async function withinLimit<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
