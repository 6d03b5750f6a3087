import { type Client, type ClientOptions, Events, GatewayIntentBits, type Message, Partials } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { startBot } from './start-bot.ts';

let standin: StandIn;
let bot: Client<true>;
let camille: Person;
let received: Message[];

beforeEach(async () => {
  standin = await startStandIn({ patienceMs: 500 });
  camille = standin.person({ name: 'Camille' });
  await connect();
});

afterEach(async () => {
  await bot.destroy();
  await standin.close();
});

async function connect(options: Partial<ClientOptions> = {}): Promise<void> {
  received = [];
  bot = await startBot(standin, [], {
    allowedMentions: { parse: [], repliedUser: false },
    partials: [Partials.Channel],
    ...options,
  });
  bot.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) received.push(message);
  });
}

/** The bot answers every message that is not its own. */
function answering(answer: (message: Message) => Promise<unknown>): void {
  bot.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) answer(message).catch(() => {});
  });
}

it('lets a bot answer a mention with a reply that pings nobody', async () => {
  answering((message) => message.reply(`Read: ${message.cleanContent}`));
  const question = camille.says('combien ?', { mention: true });
  const answer = await camille.answerTo(question);
  expect(answer).toMatchObject({ text: 'Read: @Sourcier combien ?', author: 'Sourcier', pings: [] });
  expect(received[0]).toMatchObject({ author: { globalName: 'Camille' }, guild: { name: 'Sourcier' } });
  expect(received[0]?.mentions.has(bot.user)).toBe(true);
  expect(standin.requests.filter(({ method }) => method === 'POST')).toMatchObject([
    { body: { allowed_mentions: { parse: [] }, message_reference: { message_id: question.id } } },
  ]);
  standin.assertClean();
});

it('lets a bot answer a direct message', async () => {
  await bot.destroy();
  await connect();
  answering((message) =>
    'send' in message.channel ? message.channel.send(`Read: ${message.content}`) : Promise.resolve(),
  );
  const answer = await camille.answerTo(camille.dm('combien ?'));
  expect(answer.text).toBe('Read: combien ?');
  expect(received[0]?.inGuild()).toBe(false);
  expect(
    camille
      .inDm()
      .messages()
      .map(({ text }) => text),
  ).toEqual(['combien ?', 'Read: combien ?']);
  standin.assertClean();
});

it('hides the text of messages that are none of the bot’s business', async () => {
  camille.says('between us');
  camille.says('for you', { mention: true });
  await expect.poll(() => received.map(({ content }) => content)).toEqual(['', `<@${bot.user.id}> for you`]);
});

it('shows the text to a bot that was granted the intent', async () => {
  const open = await startStandIn({ privilegedIntents: true });
  const reader = await startBot(open, [], {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  });
  const seen = new Promise<string>((resolve) => reader.once(Events.MessageCreate, ({ content }) => resolve(content)));
  open.person({ name: 'Camille' }).says('between us');
  expect(await seen).toBe('between us');
  await reader.destroy();
  await open.close();
});

it('sends nothing from servers to a bot that asked for no messages', async () => {
  await bot.destroy();
  await connect({ intents: [GatewayIntentBits.Guilds] });
  camille.says('for you', { mention: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(received).toEqual([]);
});

it('counts a reply to the bot as a mention of it', async () => {
  const channel = bot.channels.cache.find((one) => one.isTextBased() && 'name' in one && one.name === 'general');
  if (channel?.isSendable()) await channel.send('Ask me');
  const first = await camille.sees(({ text }) => text === 'Ask me');
  camille.says('combien ?', { replyTo: first });
  await expect.poll(() => received[0]?.content).toBe('combien ?');
  expect(received[0]?.reference?.messageId).toBe(first.id);
  expect((await received[0]?.fetchReference())?.content).toBe('Ask me');
});

it.each([
  ['everyone without allowed mentions', () => undefined, ['@everyone', '@here', 'person', 'role']],
  ['nobody when nothing is parsed', () => ({ parse: [] }), []],
  ['the listed ones', (person: string) => ({ parse: ['everyone'], users: [person] }), ['@everyone', '@here', 'person']],
  ['roles when they are parsed', () => ({ parse: ['roles'] }), ['role']],
])('tells that a message pings %s', async (_what, allowed, expected) => {
  const person = `<@${camille.user.id}>`;
  const role = `<@&${standin.world.guilds[0]?.roles[1]?.id}>`;
  const body = { content: `@everyone @here ${person} ${role}`, allowed_mentions: allowed(camille.user.id) };
  await bot.rest.post(`/channels/${camille.channel.id}/messages`, { body });
  const names = new Map([
    [person, 'person'],
    [role, 'role'],
  ]);
  expect(
    camille
      .messages()
      .at(-1)
      ?.pings.map((ping) => names.get(ping) ?? ping),
  ).toEqual(expected);
});

it('counts pings in text displays, and the one who is replied to', async () => {
  const question = camille.says('combien ?', { mention: true });
  const body = {
    flags: 32768,
    components: [{ type: 10, content: '@everyone' }],
    message_reference: { message_id: question.id },
  };
  await bot.rest.post(`/channels/${camille.channel.id}/messages`, { body });
  expect((await camille.answerTo(question)).pings).toEqual(['@everyone', `<@${camille.user.id}>`]);
});

it('lets the bot edit, read and delete its messages and nobody else’s', async () => {
  const events: string[] = [];
  bot.on(Events.MessageUpdate, (_before, after) => events.push(`updated ${after.content}`));
  bot.on(Events.MessageDelete, () => events.push('deleted'));
  const question = camille.says('combien ?', { mention: true });
  await expect.poll(() => received.length).toBe(1);
  const mine = await received[0]?.reply('One');
  await mine?.edit('Two');
  const seen = await camille.answerTo(question);
  expect(seen).toMatchObject({ text: 'Two', edited: true });
  expect((await mine?.channel.messages.fetch({ limit: 10 }))?.map(({ content }) => content)).toEqual([
    'Two',
    `<@${bot.user.id}> combien ?`,
  ]);
  await mine?.delete();
  await expect.poll(() => events).toEqual(['updated Two', 'deleted']);
  expect(seen.deleted).toBe(true);
  await expect(received[0]?.delete()).rejects.toMatchObject({ code: 50013 });
  await expect(
    bot.rest.patch(`/channels/${camille.channel.id}/messages/${question.id}`, { body: { content: 'Mine' } }),
  ).rejects.toMatchObject({ code: 50005 });
  await expect(bot.rest.get(`/channels/${camille.channel.id}/messages/${seen.id}`)).rejects.toMatchObject({
    code: 10008,
  });
});

it('opens a direct channel to write to a person first', async () => {
  const user = await bot.users.fetch(camille.user.id);
  await user.send('Your question has an answer');
  expect((await camille.inDm().sees(() => true)).text).toBe('Your question has an answer');
  standin.assertClean();
});

it('lets people edit and delete their own messages, and moderators anyone’s', () => {
  const message = camille.says('Un');
  camille.edits(message, 'Deux');
  expect(message).toMatchObject({ text: 'Deux', edited: true });
  expect(() => standin.person({ name: 'Ada' }).deletes(message)).toThrow('Someone else wrote this message');
  standin.person({ name: 'Dominique', moderator: true }).deletes(message);
  expect(message.deleted).toBe(true);
  expect(() => camille.says('x'.repeat(2001))).toThrow('2000 characters; this one has 2001');
  expect(() => camille.says(' ')).toThrow('empty message');
});

it('tells a person that no answer came', async () => {
  await expect(camille.answerTo(camille.says('?', { mention: true }), 30)).rejects.toThrow(
    'After 30 ms no answer came',
  );
});
