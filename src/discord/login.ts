import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import { EXIT, StartError } from '../operation/start-error.ts';
import { explainFailure, TOKEN_REFUSED } from './start-failure.ts';

/** `login()` never settles when the gateway refuses a payload again and again (close 4002), so it is given a limit; each shard that is ready extends it. */
const LOGIN_LIMIT_MS = 60_000;

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const REFUSALS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]: 'Discord refused SHARDS and SHARD_COUNT.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord asks for more shards: leave SHARD_COUNT out, or raise it (at most 2,500 servers a shard).',
  [GatewayCloseCodes.DisallowedIntents]: 'Discord refused the intents Guilds, Guild Messages and Direct Messages.',
};

/**
 * Logs in and waits until every shard is ready.
 *
 * @throws StartError saying in one line why it did not come to that
 */
export async function logIn(client: Client, token: string, apiUrl: string): Promise<Client<true>> {
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<Client<true>>((resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(new StartError(`Discord did not let the bot in within ${LOGIN_LIMIT_MS / 1000} s.`, EXIT.unavailable)),
      LOGIN_LIMIT_MS,
    );
    client.on(Events.ShardReady, () => timer?.refresh());
    client.once(Events.ClientReady, resolve);
    client.on(Events.ShardDisconnect, ({ code }) => reject(refusedWith(code)));
    client.login(token).catch((error: unknown) => reject(explainFailure(error, apiUrl)));
  });
  try {
    return await ready;
  } finally {
    clearTimeout(timer);
  }
}

function refusedWith(code: number): StartError {
  const known = REFUSALS[code];
  return new StartError(
    known ?? `Discord closed the connection at the login, with code ${code}.`,
    known ? EXIT.wrong : EXIT.unavailable,
  );
}
