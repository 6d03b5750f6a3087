/** How a shard's connection stands. Times are milliseconds of `performance.now()`: the machine's clock may be set while the process runs. */
export interface ShardState {
  readonly id: number;
  readonly connected: boolean;
  /** When it was last seen that Discord had acknowledged a heartbeat; null before the first. */
  readonly heartbeatAt: number | null;
  /** Since when it is connected or not. */
  readonly since: number;
}

/** What is known of a process at one moment. */
export interface Signs {
  readonly stage: 'starting' | 'online' | 'stopping';
  readonly shards: readonly ShardState[];
  /** Of the index; null while it is not built. */
  readonly passages: number | null;
  /** Null when the store answers. */
  readonly storeProblem: string | null;
}

export interface Health {
  /** False when only a restart can help. */
  readonly live: boolean;
  /** True when people get their answers. */
  readonly ready: boolean;
  /** One line for each thing that is not as it should be. */
  readonly problems: readonly string[];
}

/** Discord asks for a heartbeat every 41 s; two may go astray before the library gives a connection up. */
const HEARTBEAT_LIMIT_MS = 120_000;
/** A shard that is away may come back by itself within this time; Discord's own outages are longer, but then a restart does no harm. */
const AWAY_LIMIT_MS = 300_000;

/**
 * Judges a process. The client's own word is not asked for: it goes on calling itself ready when its token was withdrawn or its connection is a dead wire.
 * A store that is away makes it degraded, not dead: answers go on without what must be kept.
 */
export function judgeHealth({ stage, shards, passages, storeProblem }: Signs, now: number): Health {
  const dead = stage === 'starting' ? [] : shards.flatMap((shard) => shardDeath(shard, now));
  const noIndex = passages === 0 ? ['the index is empty'] : [];
  const away = shards
    .filter(({ connected }) => !connected)
    .map(({ id, since }) => `shard ${id} is not connected, since ${Math.round((now - since) / 1000)} s`);
  const degraded = storeProblem === null ? [] : [`degraded: ${storeProblem}`];
  const staged = stage === 'online' ? [] : [stage];
  return {
    live: dead.length === 0 && noIndex.length === 0,
    ready: [...dead, ...noIndex, ...away, ...staged].length === 0,
    problems: [...new Set([...staged, ...dead, ...noIndex, ...(dead.length > 0 ? [] : away), ...degraded])],
  };
}

function shardDeath({ id, connected, heartbeatAt, since }: ShardState, now: number): string[] {
  const silence = now - (connected ? Math.max(heartbeatAt ?? 0, since) : since);
  if (silence <= (connected ? HEARTBEAT_LIMIT_MS : AWAY_LIMIT_MS)) return [];
  const what = connected ? 'has had no heartbeat acknowledged' : 'has not been connected';
  return [`shard ${id} ${what} for ${Math.round(silence / 1000)} s`];
}
