import { REST, type RESTGetAPIGatewayBotResult, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { explainFailure } from './start-failure.ts';

/** Discord's API without a connection to the gateway: for what is done once, before or beside the processes that answer. */
export interface SignedIn {
  readonly rest: REST;
  readonly application: string;
  /** How many shards Discord recommends. */
  readonly recommendedShards: number;
  /** How many shards may identify within five seconds. */
  readonly identifiesAtOnce: number;
}

/** A step of a deployment that Discord asks to wait longer ends and says so; one that waits in silence looks like one that hangs. */
const LONGEST_WAIT_MS = 30_000;

/** @throws StartError when the token is refused or Discord cannot be reached */
export async function signIn(token: string, apiUrl: string): Promise<SignedIn> {
  const rest = new REST({
    api: apiUrl,
    rejectOnRateLimit: ({ timeToReset }) => timeToReset > LONGEST_WAIT_MS,
  }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const { shards, session_start_limit: limit } = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
    return { rest, application: id, recommendedShards: shards, identifiesAtOnce: Math.max(1, limit.max_concurrency) };
  } catch (error) {
    throw explainFailure(error, apiUrl);
  }
}
