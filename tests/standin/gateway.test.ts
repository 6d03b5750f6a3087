import { setTimeout as pause } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from './start-bot.ts';

let standin: StandIn;
let bot: Client<true>;
let camille: Person;
let log: string[];

beforeEach(async () => {
  standin = await startStandIn({ acknowledgeMs: 1500 });
  bot = await startBot(standin, [{ name: 'ask', description: 'Ask' }]);
  camille = standin.person({ name: 'Camille' });
  log = [];
  bot.on(Events.ShardResume, (_shard, replayed) => log.push(`resumed, ${replayed} replayed`));
  bot.on(Events.ShardReady, () => log.push('identified again'));
  bot.on(Events.ShardDisconnect, ({ code }) => log.push(`disconnected ${code}`));
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('Here');
  });
});

afterEach(async () => {
  await bot.destroy();
  await standin.close();
});

it.each([
  ['a cut wire', () => standin.faults.cut()],
  ['a close with 4000', () => standin.faults.close(4000)],
  ['a close with 1001', () => standin.faults.close(1001)],
  ['a request to reconnect', () => standin.faults.askToReconnect()],
])('resumes after %s and misses nothing', async (_what, fail) => {
  fail();
  const reply = await camille.command('ask');
  expect(reply.text).toBe('Here');
  await expect.poll(() => log.join()).toContain('resumed');
  standin.assertClean();
});

it('starts a new session when the old one is invalid', async () => {
  const identified = new Promise((resolve) => bot.once(Events.ShardReady, resolve));
  standin.faults.invalidateSessions();
  await identified;
  expect((await camille.command('ask')).text).toBe('Here');
  expect(log).toEqual(['identified again']);
});

it('ends a client for good with 4004', async () => {
  standin.faults.close(4004);
  await expect.poll(() => log).toEqual(['disconnected 4004']);
  await expect(camille.command('ask')).rejects.toThrow('The application did not respond');
});

it('lets a client that misses its heartbeat acknowledgements resume', async () => {
  const impatient = await startStandIn({ heartbeatMs: 60 });
  const client = await startBot(impatient);
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  impatient.faults.withholdAcks();
  await resumed;
  impatient.faults.withholdAcks(false);
  await client.destroy();
  await impatient.close();
});

it('holds back servers, so that a client waits for them', async () => {
  const late = await startStandIn();
  late.faults.withholdGuilds();
  const started = Date.now();
  const client = await startBot(late, [], { waitGuildTimeout: 100 });
  expect(Date.now() - started).toBeGreaterThanOrEqual(100);
  expect(client.guilds.cache.every(({ available }) => !available)).toBe(true);
  await client.destroy();
  await late.close();
});

it('repeats an event, so that the second acknowledgement is refused', async () => {
  standin.faults.repeat('INTERACTION_CREATE');
  expect((await camille.command('ask')).text).toBe('Here');
  await expect
    .poll(() =>
      standin
        .takeViolations()
        .map(({ why }) => why)
        .join(),
    )
    .toContain('40060');
});

it('forgets a client that says goodbye', async () => {
  await bot.destroy();
  await expect.poll(() => camille.command('ask').catch((error: unknown) => String(error))).toContain('did not respond');
});

it('gives each of two shards the servers that are its own', async () => {
  const wide = await startStandIn({ guilds: Array.from({ length: 6 }, (_, index) => ({ name: `Server ${index}` })) });
  const clients = await Promise.all([0, 1].map((shard) => startBot(wide, [], { shards: [shard], shardCount: 2 })));
  const names = clients.map((client) => client.guilds.cache.map(({ name }) => name));
  expect(names.flat().toSorted()).toEqual(Array.from({ length: 6 }, (_, index) => `Server ${index}`));
  await pause(0);
  await Promise.all(clients.map((client) => client.destroy()));
  await wide.close();
});
