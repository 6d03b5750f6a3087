import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, RateLimitError } from 'discord.js';
import { EXIT, StartError } from '../operation/start-error.ts';

const NEW_TOKEN = 'copy it again from the Bot page of https://discord.com/developers/applications';
export const TOKEN_REFUSED = `Discord refused DISCORD_TOKEN: ${NEW_TOKEN}.`;

/** Why Discord did not do what the start asks for, as a StartError whose line and exit code say whether its operator can do something about it. */
export function explainFailure(error: unknown, apiUrl: string): StartError {
  const { origin } = new URL(apiUrl);
  const [line, code] = lineOf(error, origin, apiUrl);
  return new StartError(line, code, error);
}

function lineOf(error: unknown, origin: string, apiUrl: string): [line: string, exitCode: number] {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return [TOKEN_REFUSED, EXIT.wrong];
  if (error instanceof RateLimitError)
    return [`Discord asks to wait for ${Math.round(error.timeToReset / 1_000)} s.`, EXIT.unavailable];
  if (error instanceof DiscordAPIError && error.status < 500) {
    if (error.status === 401) return [TOKEN_REFUSED, EXIT.wrong];
    if (error.status === 404)
      return [
        `DISCORD_API_URL should be an address such as https://discord.com/api: there is no Discord at ${apiUrl} (status 404).`,
        EXIT.wrong,
      ];
    // Its edge turns away with a page whom it takes for a flood.
    if (error.status !== 400)
      return [`Discord at ${origin} turned the bot away (status ${error.status}).`, EXIT.unavailable];
    return [`Discord refused what the bot sent (status 400: ${error.message}).`, EXIT.bug];
  }
  // What discord.js and the house look for in Discord's answer was not there.
  if (error instanceof TypeError && error.cause === undefined)
    return [`What answers at ${origin} is not Discord.`, EXIT.unavailable];
  return [`Discord cannot be reached at ${origin} (${reasonOf(error)}).`, EXIT.unavailable];
}

/** The code of the network's, or the status. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError') return 'no answer';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('status' in error) return `status ${error.status}`;
  const [first] = error instanceof AggregateError ? error.errors : [error.cause];
  return first instanceof Error && first !== error ? reasonOf(first) : error.message;
}
