import { type DestinationStream, type Logger, pino } from 'pino';

/** Parts of an address that let whoever reads them act as the bot. */
const ADDRESS_TOKEN = /\b(interactions|webhooks)\/(\d+)\/[^/?\s"]+/g;
const BOT_TOKEN = /[\w-]{20,}\.[\w-]{6,}\.[\w-]{27,}/g;
const PASSWORD = /(\w+:\/\/[^\s:@/]+):[^\s@/]+@/g;
const DEPTH = 3;

/**
 * The log of a process: JSON, a line an event. Of an error it keeps what tells the place, and neither the request that was refused,
 * which holds what people wrote, nor any token.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: (error: unknown) => describeError(error, DEPTH) } };
  if (destination) return pino(options, destination);
  // Written in pieces, as a line at a time would cost a fifth of an answer; pino itself writes out a fatal line at once.
  return pino(options, pino.destination({ sync: false, minLength: 4_096, periodicFlush: 200 }));
}

const PLAIN_FIELDS = ['code', 'status', 'method', 'url', 'key'] as const;

function describeError(error: unknown, depth: number): unknown {
  if (!(error instanceof Error)) return withoutSecrets(String(error));
  const fields: Record<string, string | number> = {};
  for (const name of PLAIN_FIELDS) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'number') fields[name] = value;
    else if (typeof value === 'string') fields[name] = withoutSecrets(value);
  }
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    ...fields,
    stack: withoutSecrets(error.stack ?? ''),
    ...(error.cause !== undefined && depth > 1 ? { cause: describeError(error.cause, depth - 1) } : {}),
  };
}

function withoutSecrets(text: string): string {
  return text.replace(ADDRESS_TOKEN, '$1/$2/(token)').replace(BOT_TOKEN, '(token)').replace(PASSWORD, '$1:(password)@');
}
