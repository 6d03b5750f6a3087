import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { openStore } from '../../src/storage/open.ts';
import { type PostgresServer, startPostgres } from '../storage/postgres-server.ts';
import { type Program, startBotProgram } from './program.ts';

const QUESTION = 'Où sont construits les premiers centres de données ?';

let postgres: PostgresServer;
let standIn: StandIn;
let directory: string;
let databaseUrl: string;
const programs: Program[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shards-'));
  databaseUrl = await postgres.createDatabase();
  standIn = await startStandIn();
});
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.kill('SIGKILL');
    await program.ended;
  }
  await standIn.close();
  await rm(directory, { recursive: true });
});

/** What Discord tells a bot that may identify sixteen shards at once. */
function recommend(shards: number): void {
  standIn.faults.http(
    { path: '/gateway/bot' },
    {
      kind: 'answer',
      status: 200,
      body: {
        url: `${standIn.world.origin.replace('http', 'ws')}/gateway`,
        shards,
        session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 },
      },
    },
    1_000,
  );
}

function start(settings: Readonly<Record<string, string>>, args: readonly string[] = []): Program {
  const program = startBotProgram(
    {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: join(directory, 'data'),
      DATABASE_URL: databaseUrl,
      PERSON_PER_MINUTE: '0',
      ...settings,
    },
    args,
  );
  programs.push(program);
  return program;
}

/** Servers, at least one in each shard, by shard. */
async function serversOfShards(count: number): Promise<readonly string[]> {
  const byShard = new Map<number, string>();
  for (let turn = 0; byShard.size < count; turn += 1) {
    standIn.join({ name: `server ${turn}` });
    const { id, name } = standIn.world.guilds.at(-1) ?? { id: '0', name: '' };
    byShard.set(Number((BigInt(id) >> 22n) % BigInt(count)), name);
    await sleep(1);
  }
  return Array.from({ length: count }, (_, shard) => byShard.get(shard) ?? '');
}

test('of two processes with four shards one is killed: the other answers on, a restart takes its servers back, nothing that was answered is lost', async () => {
  recommend(4);
  const [zero = '', one = '', two = '', three = ''] = await serversOfShards(4);
  const first = start({ SHARD_COUNT: '4', SHARDS: '0-1' });
  const second = start({ SHARD_COUNT: '4', SHARDS: '2,3' });
  await Promise.all([first.says('"online"'), second.says('"online"')]);
  expect(await start({}, ['register']).ended).toBe(0);

  const results: { server: string; at: number; answered: boolean }[] = [];
  let isOver = false;
  const keepAsking = async (server: string) => {
    const person = standIn.person({ name: `asks in ${server}`, guild: server });
    while (!isOver) {
      const at = performance.now();
      const answered = await person.command('ask', { question: QUESTION }).then(
        ({ text }) => text.includes('Texas'),
        () => false,
      );
      results.push({ server, at, answered });
      await sleep(40);
    }
  };
  const traffic = Promise.all([zero, one, two, three].map(keepAsking));
  const since = (at: number, ...servers: string[]) =>
    results.filter((each) => servers.includes(each.server) && each.at >= at);
  await expect.poll(() => since(0, two, three).length, { timeout: 10_000 }).toBeGreaterThan(20);
  expect(results.every(({ answered }) => answered)).toBe(true);

  const killedAt = performance.now();
  second.kill('SIGKILL');
  await second.ended;
  await expect
    .poll(() => since(killedAt, two, three).some(({ answered }) => !answered), { timeout: 10_000 })
    .toBe(true);
  await expect.poll(() => since(killedAt, zero, one).length, { timeout: 10_000 }).toBeGreaterThan(40);

  const third = start({ SHARD_COUNT: '4', SHARDS: '2,3' });
  await third.says('"online"');
  const backAt = performance.now();
  await expect.poll(() => since(backAt, two, three).length, { timeout: 10_000 }).toBeGreaterThan(20);
  isOver = true;
  await traffic;
  expect(since(backAt, two, three).every(({ answered }) => answered)).toBe(true);
  expect(since(0, zero, one).every(({ answered }) => answered)).toBe(true);

  const store = await openStore({ directory, databaseUrl });
  const acknowledged = standIn.exchanges.filter(({ answered }) => answered !== undefined);
  for (const { sent } of acknowledged) {
    const { id, guild_id: server } = sent as { id: string; guild_id: string };
    expect(await store.findQuestion(id, server)).toMatchObject({ question: QUESTION });
  }
  await store.close();
  expect(acknowledged.length).toBeGreaterThan(100);
  standIn.assertClean();
}, 60_000);

test('--shards auto runs a process for each shard that Discord recommends, starts a dead one again, and ends them all', async () => {
  recommend(2);
  const servers = await serversOfShards(2);
  const manager = start({}, ['--shards', 'auto']);
  const onlineAs = () =>
    [...manager.out.matchAll(/"pid":(\d+).*"shards":\[(\d+)\].*"online"/g)].map((match) => ({
      pid: Number(match[1]),
      shard: Number(match[2]),
    }));
  await expect
    .poll(
      () =>
        onlineAs()
          .map(({ shard }) => shard)
          .sort(),
      { timeout: 20_000 },
    )
    .toEqual([0, 1]);
  const people = servers.map((guild) => standIn.person({ name: `asks in ${guild}`, guild }));
  for (const person of people) expect((await person.command('ask', { question: QUESTION })).text).toContain('Texas');
  expect(standIn.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);

  process.kill(onlineAs().find(({ shard }) => shard === 1)?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => onlineAs().length, { timeout: 20_000 }).toBe(3);
  for (const person of people) expect((await person.command('ask', { question: QUESTION })).text).toContain('Texas');

  manager.kill('SIGTERM');
  expect(await manager.ended).toBe(0);
  for (const { pid } of onlineAs()) expect(() => process.kill(pid, 0)).toThrow();
}, 60_000);

test('--shards ends with the code of a process that starting again would not help, and says why', async () => {
  const program = start({ KNOWLEDGE_DIR: join(directory, 'nowhere') }, ['--shards', '1']);
  expect(await program.ended).toBe(1);
  expect(program.err.trim().split('\n')).toEqual([expect.stringContaining('cannot be read; create it')]);
});

test('--shards starts a process again that Discord did not let in', async () => {
  standIn.faults.closeAtIdentify(4013);
  const program = start({}, ['--shards', '1']);
  await program.says('"code":69');
  standIn.faults.closeAtIdentify(undefined);
  await program.says('"online"');
});
