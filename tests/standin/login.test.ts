import { Client, GatewayIntentBits } from 'discord.js';
import { afterEach, expect, it } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from './start-bot.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});

async function standIn(options?: StandInOptions): Promise<StandIn> {
  const standin = await startStandIn(options);
  opened.push(standin);
  return standin;
}

async function bot(
  standin: StandIn,
  ...rest: Parameters<typeof startBot> extends [StandIn, ...infer Rest] ? Rest : never
) {
  const client = await startBot(standin, ...rest);
  opened.push({ close: () => client.destroy() });
  return client;
}

it('takes a client from login to an answered command', async () => {
  const standin = await standIn({ guilds: [{ name: 'Rédaction', locale: 'fr', channels: ['une'] }] });
  const client = await bot(standin, [
    { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'question', description: 'What', required: true }] },
  ]);
  onInteraction(client, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`You asked: ${interaction.options.getString('question')}`);
  });

  const reply = await standin.person({ name: 'Camille' }).command('ask', { question: 'Combien ?' });

  expect(reply.text).toBe('You asked: Combien ?');
  expect(reply.author).toBe('Sourcier');
  expect(client.guilds.cache.map(({ name, preferredLocale }) => `${name} ${preferredLocale}`)).toEqual([
    'Rédaction fr',
  ]);
  expect(client.channels.cache.map((channel) => ('name' in channel ? channel.name : ''))).toEqual(['une']);
  standin.assertClean();
});

it('refuses a wrong token over HTTP before the gateway is reached', async () => {
  const standin = await standIn();
  const client = new Client({ intents: [], rest: { api: standin.apiUrl } });

  await expect(client.login('wrong.token.here')).rejects.toThrow('An invalid token was provided.');
  expect(standin.violations).toMatchObject([{ status: 401 }]);
  await client.destroy();
});

it('closes with 4014 for an intent the application was not granted', async () => {
  const standin = await standIn();
  const client = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: standin.apiUrl } });

  await expect(client.login(standin.token)).rejects.toThrow('Used disallowed intents');
  await client.destroy();
});

it('tells what a missing bot has not done', async () => {
  const standin = await standIn();
  await expect(standin.botReady(30)).rejects.toThrow('no client has identified');
  await bot(standin);
  await expect(standin.botReady(30)).rejects.toThrow('registered no commands');
});

it('gives ids of 17 to 19 digits that tell their moment', async () => {
  const standin = await standIn();
  const client = await bot(standin);
  expect(client.user.id).toMatch(/^\d{17,19}$/);
  expect(Math.abs(client.user.createdTimestamp - Date.now())).toBeLessThan(60_000);
});

it('records an address it does not know as a violation', async () => {
  const standin = await standIn();
  const client = await bot(standin);
  await expect(client.rest.get('/guilds/123456789012345678/bans')).rejects.toThrow('404: Not Found');
  expect(standin.violations).toMatchObject([{ method: 'GET', path: '/guilds/123456789012345678/bans', status: 404 }]);
  expect(() => standin.assertClean()).toThrow('GET /guilds/123456789012345678/bans -> 404');
  expect(standin.takeViolations()).toHaveLength(1);
  standin.assertClean();
});

it('tells the bot of a server it joins', async () => {
  const standin = await standIn();
  const client = await bot(standin);
  const joined = new Promise<string>((resolve) => client.once('guildCreate', ({ name }) => resolve(name)));
  standin.join({ name: 'Une autre rédaction' });
  expect(await joined).toBe('Une autre rédaction');
});
