import { setTimeout as sleep } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import type { Logger } from 'pino';

/** Of shards that may not identify within the same five seconds. https://docs.discord.com/developers/events/gateway#sharding-max-concurrency */
const BETWEEN_SHARDS_MS = 5_500;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;
/** A process that ran this long had started well: its next pause is a short one. */
const RAN_WELL_MS = 60_000;
/** Beyond what a process itself takes to finish. */
const STOP_LIMIT_MS = 10_000;

export interface SpawnOptions {
  /** What each process runs. */
  readonly file: string;
  readonly execArgv: readonly string[];
  readonly token: string;
  readonly count: number;
  /** How many may identify within five seconds. */
  readonly atOnce: number;
  /** Exit codes after which starting again does not help. */
  readonly hopeless: ReadonlySet<number>;
  readonly log: Logger;
  /** Called when a process ended with one of them. */
  readonly onHopeless: (code: number) => void;
}

export interface Shards {
  /** Asks every process to finish, and waits for them. */
  stop(): Promise<void>;
}

/** A process for each shard, started again when it ends: after five seconds, then after longer and longer. */
export function spawnShards({ file, execArgv, token, count, atOnce, hopeless, log, onHopeless }: SpawnOptions): Shards {
  // discord.js would start a dead process again at once and for ever; a thousand identifications a day cost the token.
  const manager = new ShardingManager(file, {
    totalShards: count,
    token,
    respawn: false,
    execArgv: [...execArgv],
  });
  const running = new Map<Shard, Promise<void>>();
  let stopping = false;

  const keepRunning = async (shard: Shard) => {
    for (let pause = FIRST_PAUSE_MS; !stopping; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const startedAt = Date.now();
      const code = await runOnce(shard);
      if (stopping) return;
      log.error({ shard: shard.id, code }, 'a process of a shard ended');
      if (code !== null && hopeless.has(code)) return onHopeless(code);
      if (Date.now() - startedAt > RAN_WELL_MS) pause = FIRST_PAUSE_MS;
      // Nothing else keeps this process when all of its own are gone at once.
      await sleep(pause);
    }
  };

  const begin = async () => {
    for (let id = 0; id < count && !stopping; id += 1) {
      if (id > 0 && id % atOnce === 0) await sleep(BETWEEN_SHARDS_MS);
      if (stopping) return;
      const shard = manager.createShard(id);
      running.set(shard, keepRunning(shard));
    }
  };
  void begin();

  return {
    async stop() {
      stopping = true;
      const ends = [...running.keys()].map(async ({ process: child }) => {
        if (!child || child.exitCode !== null) return;
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
        await ended;
        clearTimeout(timer);
      });
      await Promise.all(ends);
    },
  };
}

/** Resolves with the code with which the process ended, null when a signal ended it. */
async function runOnce(shard: Shard): Promise<number | null> {
  const child = await shard.spawn(-1);
  if (!('exitCode' in child)) return null;
  if (child.exitCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once('exit', resolve));
}
