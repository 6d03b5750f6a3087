import { type Client, Events } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schemaFaults } from '../../src/standin/body-check.ts';
import type { Person } from '../../src/standin/person.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from './start-bot.ts';

let standin: StandIn;
let bot: Client<true>;
let camille: Person;
/** Messages as the gateway sent them. */
const dispatched: unknown[] = [];

beforeAll(async () => {
  standin = await startStandIn();
  bot = await startBot(standin, [
    { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'what', description: 'What' }] },
  ]);
  camille = standin.person({ name: 'Camille', moderator: true });
  bot.on(Events.Raw, ({ t, d }: { t: string; d: unknown }) => {
    if (t === 'MESSAGE_CREATE' || t === 'MESSAGE_UPDATE') dispatched.push(d);
  });
});

afterAll(async () => {
  await bot.destroy();
  await standin.close();
});

const COMPONENTS = [
  {
    type: 17,
    components: [
      { type: 10, content: 'A' },
      { type: 14 },
      {
        type: 9,
        components: [{ type: 10, content: 'B' }],
        accessory: { type: 2, style: 2, label: 'C', custom_id: 'c' },
      },
      { type: 12, items: [{ media: { url: 'https://example.org/a.png' } }] },
      { type: 1, components: [{ type: 3, custom_id: 's', options: [{ label: 'A', value: 'a' }] }] },
    ],
  },
  { type: 1, components: [{ type: 2, style: 5, label: 'D', url: 'https://example.org', emoji: { name: '🔎' } }] },
];

it('answers every address in the shape Discord publishes', async () => {
  const guild = standin.world.guilds[0]?.id;
  const dm = await bot.rest.post('/users/@me/channels', { body: { recipient_id: camille.user.id } });
  const [command] = (await bot.rest.get(`/applications/${bot.user.id}/commands`)) as object[];
  const answers = {
    PrivateApplicationResponseSchema: await bot.rest.get('/applications/@me'),
    UserPIIResponseSchema: await bot.rest.get('/users/@me'),
    UserResponseSchema: await bot.rest.get(`/users/${camille.user.id}`),
    GatewayBotResponseSchema: await bot.rest.get('/gateway/bot'),
    GuildWithCountsResponseSchema: await bot.rest.get(`/guilds/${guild}`),
    GuildMemberResponseSchema: await bot.rest.get(`/guilds/${guild}/members/${camille.user.id}`),
    GuildChannelResponseSchema: await bot.rest.get(`/channels/${camille.channel.id}`),
    PrivateChannelResponseSchema: dm,
    ApplicationCommandResponseSchema: command,
  } as const;
  const faults = Object.entries(answers).map(([name, answer]) => [name, schemaFaults(Object(spec)[name], answer)]);
  expect(Object.fromEntries(faults.filter(([, found]) => found?.length))).toEqual({});
});

it('answers and tells of messages in the shape Discord publishes', async () => {
  const answers: unknown[] = [];
  onInteraction(bot, async (interaction) => {
    const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    const body = { type: 4, data: { flags: 32768, components: COMPONENTS } };
    answers.push(
      await bot.rest.post(path, { body, auth: false, query: new URLSearchParams({ with_response: 'true' }) }),
    );
    const files = [{ name: 'a.txt', data: Buffer.from('A') }];
    const embeds = [{ title: 'A', description: 'B', fields: [{ name: 'C', value: 'D' }] }];
    const message = await bot.rest.post(`/webhooks/${bot.user.id}/${interaction.token}`, {
      auth: false,
      body: { content: 'A', embeds },
      files,
    });
    expect(schemaFaults(spec.MessageResponseSchema, message)).toEqual([]);
  });
  await camille.command('ask', { what: 'A' });
  const question = camille.says('A', { mention: true });
  await bot.rest.post(`/channels/${camille.channel.id}/messages`, {
    body: { content: 'B', message_reference: { message_id: question.id } },
  });
  await expect.poll(() => dispatched.length).toBe(4);
  expect(answers.flatMap((answer) => schemaFaults(spec.InteractionCallbackResponseSchema, answer))).toEqual([]);
  expect(dispatched.flatMap((message) => schemaFaults(spec.MessageResponseSchema, message))).toEqual([]);
});

it('notes its own mistakes like those of a bot, and does not close without saying so', async () => {
  const liar = await startStandIn();
  const client = await startBot(liar);
  Object.assign(liar.world.guilds[0] ?? {}, { locale: 'Klingon' });
  await client.rest.get(`/guilds/${liar.world.guilds[0]?.id}`);
  Object.assign(liar.world.owner, { id: 'nobody' });
  liar.world.post(liar.world.owner, liar.person({ name: 'Camille' }).channel, {
    content: 'A',
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    mentions: [],
    pings: [],
  });
  expect(liar.takeViolations()).toMatchObject([
    { by: 'stand-in', method: 'GET', path: expect.stringContaining('/guilds/'), status: 200 },
    { by: 'stand-in', method: 'GATEWAY', path: 'MESSAGE_CREATE' },
  ]);
  await client.destroy();
  await expect(liar.close()).rejects.toThrow('author.id');
});
