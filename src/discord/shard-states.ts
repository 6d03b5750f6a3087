import { type Client, Events, Status } from 'discord.js';
import type { ShardState } from '../operation/health.ts';

/**
 * Follows the connections of a client, from before its login.
 *
 * @returns how they stand whenever it is asked
 */
export function followShards(client: Client, reconnecting: () => void): () => readonly ShardState[] {
  const started = Date.now();
  /** When a shard last came or went. */
  const changedAt = new Map<number, number>();
  const away = new Set<number>();
  const note = (shard: number) => changedAt.set(shard, Date.now());
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
      heartbeatAt: lastPingTimestamp > 0 ? lastPingTimestamp : null,
      since: changedAt.get(id) ?? started,
    }));
}
