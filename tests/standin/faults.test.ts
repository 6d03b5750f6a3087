import type { Client } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from './start-bot.ts';

let standin: StandIn;
let bot: Client<true>;
let camille: Person;
let problem: unknown;

beforeAll(async () => {
  standin = await startStandIn();
  bot = await startBot(standin, [{ name: 'ask', description: 'Ask' }], { rest: { api: standin.apiUrl, timeout: 150 } });
  camille = standin.person({ name: 'Camille' });
  onInteraction(bot, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    problem = undefined;
    await interaction.reply('Here').catch((error: unknown) => {
      problem = error;
    });
  });
});

afterAll(async () => {
  await bot.destroy();
  await standin.close();
});

const CALLBACK = { method: 'POST', path: '/callback' };

it('makes a client wait when it is told to', async () => {
  // The header counts whole seconds, and clients go by it.
  standin.faults.rateLimit(CALLBACK, 0.1);
  const started = Date.now();
  expect((await camille.command('ask')).text).toBe('Here');
  expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
});

it('fails twice and then answers a client that tries again', async () => {
  standin.faults.http(CALLBACK, { kind: 'answer', status: 500 }, 2);
  expect((await camille.command('ask')).text).toBe('Here');
});

it('answers late, in time for some clients', async () => {
  standin.faults.http(CALLBACK, { kind: 'delay', ms: 50 });
  const started = Date.now();
  expect((await camille.command('ask')).text).toBe('Here');
  expect(Date.now() - started).toBeGreaterThanOrEqual(50);
});

it('answers later than an interaction waits', async () => {
  const patient = await startStandIn({ acknowledgeMs: 100 });
  const client = await startBot(patient, [{ name: 'ask', description: 'Ask' }]);
  let late: unknown;
  onInteraction(client, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('Here').catch((error: unknown) => (late = error));
  });
  patient.faults.http(CALLBACK, { kind: 'delay', ms: 150 });
  await expect(patient.person({ name: 'Camille' }).command('ask')).rejects.toThrow('The application did not respond');
  await expect.poll(() => late).toMatchObject({ code: 10062 });
  await client.destroy();
  await patient.close();
});

it('resets a connection, after which a client tries again', async () => {
  standin.faults.http(CALLBACK, { kind: 'reset' });
  expect((await camille.command('ask')).text).toBe('Here');
});

it('closes a connection without an answer, after which a client does not', async () => {
  standin.faults.http(CALLBACK, { kind: 'closed' });
  camille.command('ask').catch(() => {});
  await expect.poll(() => String(problem)).toContain('other side closed');
});

it('never answers a request, which a client gives up and sends again', async () => {
  standin.faults.http(CALLBACK, { kind: 'hang' });
  expect((await camille.command('ask')).text).toBe('Here');
});

it('meets only the requests that match, and counts nothing of it against the bot', async () => {
  standin.takeViolations();
  standin.faults.http({ method: 'DELETE', path: /messages/ }, { kind: 'answer', status: 500 });
  expect((await camille.command('ask')).text).toBe('Here');
  standin.assertClean();
});
