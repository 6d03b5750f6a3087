import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';
import type { Change } from '../knowledge/store.ts';
import { explainPostgres } from './postgres-errors.ts';

export const CHANNEL = 'sourcier';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** A connection that died without a word is found out this late. */
const HEARTBEAT_MS = 10_000;
const GOODBYE_MS = 1_000;

const Notice = z.object({
  sender: z.string(),
  change: z.discriminatedUnion('what', [
    z.object({ what: z.literal('everything') }),
    z.object({ what: z.literal('article'), server: z.string(), article: z.string() }),
    z.object({ what: z.enum(['pins', 'words', 'names', 'settings', 'import']), server: z.string() }),
  ]),
}) satisfies z.ZodType<{ sender: string; change: Change }>;

/** Whoever may connect to the database may send a notice of anything. */
const NoticeText = z.string().transform((text, { addIssue }) => {
  try {
    return Notice.parse(JSON.parse(text));
  } catch {
    addIssue('expected a notice');
    return z.NEVER;
  }
});

export interface PostgresFeed {
  subscribe(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}

/**
 * Listens on a connection of its own. When it is lost, it is opened anew until it stands, and listeners are told to read
 * everything again, as nobody knows what they missed.
 *
 * @throws StorageError when the first connection fails
 */
export async function openPostgresFeed(createClient: () => pg.Client, self: string): Promise<PostgresFeed> {
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  let closed = false;
  let client = await connect();
  let heartbeat: NodeJS.Timeout | undefined;
  follow();

  async function connect(): Promise<pg.Client> {
    const next = createClient();
    // Without a listener, an error event would end the process; the query in flight or `end` tells of it.
    next.on('error', () => undefined);
    next.on('notification', ({ payload }) => {
      const notice = NoticeText.safeParse(payload);
      // A later version may tell of things that this one does not know.
      if (!notice.success) tell({ what: 'everything' });
      else if (notice.data.sender !== self) tell(notice.data.change);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      return next;
    } catch (error) {
      void next.end().catch(() => undefined);
      throw explainPostgres(error);
    }
  }

  function follow(): void {
    const followed = client;
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      clearInterval(heartbeat);
      void followed.end().catch(() => undefined);
      if (!closed) void reconnect();
    };
    followed.once('end', lose);
    heartbeat = setInterval(() => followed.query('SELECT 1').catch(lose), HEARTBEAT_MS);
    heartbeat.unref();
  }

  async function reconnect(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !closed; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      await sleep(pause, undefined, { ref: false });
      try {
        const next = await connect();
        if (closed) return void (await next.end());
        client = next;
        follow();
        return tell({ what: 'everything' });
      } catch {
        // Tried again after a longer pause; the health probe tells meanwhile.
      }
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      listeners.clear();
      clearInterval(heartbeat);
      await Promise.race([client.end().catch(() => undefined), sleep(GOODBYE_MS, undefined, { ref: false })]);
    },
  };
}
