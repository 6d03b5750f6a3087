import { expect, test } from 'vitest';
import { judgeHealth, type ShardState, type Signs } from '../../src/operation/health.ts';

const NOW = 1_000_000;
const shard: ShardState = { id: 0, connected: true, heartbeatAt: NOW - 20_000, since: NOW - 500_000 };
const well: Signs = { stage: 'online', shards: [shard], passages: 20, storeProblem: null };

test('a process whose heartbeats are acknowledged is live and ready', () => {
  expect(judgeHealth(well, NOW)).toEqual({ live: true, ready: true, problems: [] });
});

test('a connection whose heartbeats are not acknowledged for two minutes is dead, though it stands', () => {
  const silent = { ...shard, heartbeatAt: NOW - 121_000, since: NOW - 500_000 };
  const { live, ready, problems } = judgeHealth({ ...well, shards: [shard, { ...silent, id: 3 }] }, NOW);
  expect({ live, ready }).toEqual({ live: false, ready: false });
  expect(problems).toEqual(['shard 3 has had no heartbeat acknowledged for 121 s']);
});

test('a fresh connection has time for its first heartbeat', () => {
  expect(judgeHealth({ ...well, shards: [{ ...shard, heartbeatAt: null, since: NOW - 60_000 }] }, NOW).live).toBe(true);
});

test('a shard that is away for a moment is not ready, and after five minutes it is dead', () => {
  const away = (ms: number) => judgeHealth({ ...well, shards: [{ ...shard, connected: false, since: NOW - ms }] }, NOW);
  expect(away(10_000)).toEqual({ live: true, ready: false, problems: ['shard 0 is not connected, since 10 s'] });
  expect(away(301_000)).toMatchObject({ live: false, ready: false });
});

test('without its database a process is degraded, but goes on', () => {
  expect(judgeHealth({ ...well, storeProblem: 'the database does not answer' }, NOW)).toEqual({
    live: true,
    ready: true,
    problems: ['degraded: the database does not answer'],
  });
});

test('an empty index is a reason to start again', () => {
  expect(judgeHealth({ ...well, passages: 0 }, NOW)).toMatchObject({ live: false, ready: false });
});

test.each(['starting', 'stopping'] as const)('a process that is %s is live and not ready', (stage) => {
  const signs: Signs = { stage, shards: stage === 'starting' ? [] : [shard], passages: null, storeProblem: null };
  expect(judgeHealth(signs, NOW)).toEqual({ live: true, ready: false, problems: [stage] });
});
