import { type Client, Events, Status } from 'discord.js';
import type { ShardState } from '../operation/health.ts';

/**
 * Follows the connections of a client, from before its login.
 *
 * @returns how they stand whenever it is asked, which should be every few seconds
 */
export function followShards(client: Client, reconnecting: () => void): () => readonly ShardState[] {
  const started = performance.now();
  /** When a shard last came or went. */
  const changedAt = new Map<number, number>();
  const away = new Set<number>();
  /** discord.js tells by the machine's clock when a heartbeat was sent, so what counts is when that was found to be another time. */
  const heartbeats = new Map<number, { readonly sentAt: number; readonly seenAt: number }>();
  const heartbeatOf = (shard: number, sentAt: number): number | null => {
    if (sentAt <= 0) return null;
    const known = heartbeats.get(shard);
    if (known?.sentAt === sentAt) return known.seenAt;
    const seenAt = performance.now();
    heartbeats.set(shard, { sentAt, seenAt });
    return seenAt;
  };
  const note = (shard: number) => changedAt.set(shard, performance.now());
  client.on(Events.ShardReady, note);
  client.on(Events.ShardResume, note);
  client.on(Events.ShardDisconnect, (_, shard) => note(shard));
  client.on(Events.ShardReconnecting, (shard) => {
    // It may take several attempts: it has been away since the first.
    if (!away.has(shard)) note(shard);
    away.add(shard);
    reconnecting();
  });
  client.on(Events.ShardReady, (shard) => void away.delete(shard));
  client.on(Events.ShardResume, (shard) => void away.delete(shard));

  return () =>
    [...client.ws.shards.values()].map(({ id, status, lastPingTimestamp }) => ({
      id,
      connected: status === Status.Ready,
      heartbeatAt: heartbeatOf(id, lastPingTimestamp),
      since: changedAt.get(id) ?? started,
    }));
}
