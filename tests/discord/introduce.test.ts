import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

let bot: TestBot;

beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.close());

const said = (channel: string) => bot.standIn.messages(channel).map(({ text }) => shownText(text));
const asked = (server: string) => bot.standIn.person({ name: 'Camille', guild: server, locale: 'fr' });

test('a server that is there at the start is told nothing', () => {
  expect(said('general')).toEqual([]);
});

test('a server the bot joins is told once what it knows and what to try, in its language', async () => {
  bot.standIn.join({ name: 'Rédaction', locale: 'fr', channels: ['accueil', 'une'] });
  await expect.poll(() => said('accueil')).toHaveLength(1);
  const [text = ''] = said('accueil');
  expect(text).toContain('Bonjour. Je réponds aux questions avec les mots des articles');
  expect(text).toContain('Je connais 1 article : *Le projet Stargate*.');
  expect(text.match(/\/(ask|quote|funding|partners|sources) /g)).toHaveLength(3);
  expect(said('une')).toEqual([]);
  bot.standIn.assertClean();
});

test('the examples work as they stand', async () => {
  const camille = asked('Rédaction');
  const examples = [...(said('accueil')[0] ?? '').matchAll(/\/(\w+) (\w+): (.+)/g)];
  expect(examples).toHaveLength(3);
  for (const [, command = '', option = '', value = ''] of examples) {
    const reply = await camille.command(command, { [option]: value });
    expect(quotationsIn(reply.text).length, `/${command} ${option}: ${value}`).toBeGreaterThan(0);
  }
});

test('an English server is told in English', async () => {
  bot.standIn.join({ name: 'Newsroom', locale: 'en-GB', channels: ['welcome'] });
  await expect
    .poll(() => said('welcome'))
    .toEqual([expect.stringContaining('I know 1 article: *Le projet Stargate*.')]);
});

test.each([
  ['write', PermissionFlagsBits.SendMessages, 'closed'],
  ['see', PermissionFlagsBits.ViewChannel, 'hidden'],
])(
  'where the bot may not %s the system channel, nothing is said anywhere, and it answers all the same',
  async (_what, denied, name) => {
    bot.standIn.join({ name, channels: [{ name, deniedToApp: denied }, `${name}-other`] });
    const reply = await asked(name).inChannel(`${name}-other`).command('help', { private: true });
    expect(reply.text).not.toBe('');
    expect([...said(name), ...said(`${name}-other`).filter((text) => text.includes('Bonjour'))]).toEqual([]);
    bot.standIn.assertClean();
  },
);

test('a server without a system channel is told nothing', async () => {
  bot.standIn.join({ name: 'Silent', channels: ['silent'], systemChannel: false });
  expect((await asked('Silent').command('help', { private: true })).text).not.toBe('');
  expect(said('silent')).toEqual([]);
});

test('neither a restart nor being told of the server again makes the bot say it twice', async () => {
  await bot.restart();
  const server = bot.standIn.world.guilds.find(({ name }) => name === 'Rédaction');
  if (server) bot.standIn.world.changes.tell({ kind: 'guildAdded', guild: server });
  bot.standIn.join({ name: 'Last', locale: 'fr', channels: ['last'] });
  await expect.poll(() => said('last')).toHaveLength(1);
  expect(said('accueil').filter((text) => text.includes('Bonjour'))).toHaveLength(1);
});
