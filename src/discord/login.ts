import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
} from 'discord.js';
import { EXIT, StartError } from '../operation/start-error.ts';

/** `login()` never settles when the gateway refuses a payload again and again (close 4002), so it is given a limit; each shard that is ready extends it. */
const LOGIN_LIMIT_MS = 60_000;

const NEW_TOKEN = 'copy it again from the Bot page of https://discord.com/developers/applications';

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const REFUSALS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: `Discord refused DISCORD_TOKEN: ${NEW_TOKEN}.`,
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
    client.login(token).catch((error: unknown) => reject(explainLogin(error, apiUrl)));
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

/** Why Discord did not let the bot in, as a StartError where its operator can do something about it. */
export function explainLogin(error: unknown, apiUrl: string): unknown {
  const isRefused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (isRefused) return new StartError(`Discord refused DISCORD_TOKEN: ${NEW_TOKEN}.`, EXIT.wrong, error);
  if (error instanceof DiscordAPIError && error.status < 500) return error;
  const reason = reasonOf(error);
  return new StartError(`Discord cannot be reached at ${new URL(apiUrl).origin} (${reason}).`, EXIT.unavailable, error);
}

/** The code of the network's, or the status. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('status' in error) return `status ${error.status}`;
  const [first] = error instanceof AggregateError ? error.errors : [error.cause];
  return first instanceof Error && first !== error ? reasonOf(first) : error.message;
}
