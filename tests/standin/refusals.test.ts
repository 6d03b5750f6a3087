import { readFile } from 'node:fs/promises';
import { AttachmentBuilder, type Client } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { RULES } from '../../src/standin/rules.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { BAD_COMMANDS, BAD_FORMS, BAD_MESSAGES } from './bad-bodies.ts';
import { onInteraction, startBot } from './start-bot.ts';

let standin: StandIn;
let bot: Client<true>;
let camille: Person;

beforeAll(async () => {
  standin = await startStandIn();
  bot = await startBot(standin, [
    { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'what', description: 'What', autocomplete: true }] },
  ]);
  camille = standin.person({ name: 'Camille' });
});

beforeEach(() => {
  standin.takeViolations();
});

afterAll(async () => {
  await bot.destroy();
  await standin.close();
});

/** Sends a body and gives back what was answered. */
async function send(method: string, path: string, body: unknown): Promise<{ status: number; answer: string }> {
  const headers = { authorization: `Bot ${standin.token}`, 'content-type': 'application/json' };
  const response = await fetch(`${standin.apiUrl}/v10${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, answer: await response.text() };
}

/** Sends a body as the answer to a command, and then a good one so that nobody waits. */
async function sendAnswer(body: unknown): Promise<{ status: number; answer: string }> {
  let result = { status: 0, answer: '' };
  onInteraction(bot, async (interaction) => {
    result = await send('POST', `/interactions/${interaction.id}/${interaction.token}/callback`, body);
    if (interaction.isRepliable()) await interaction.reply('Done');
    if (interaction.isAutocomplete()) await interaction.respond([]);
  });
  await camille.command('ask');
  return result;
}

function expectRefusal({ status, answer }: { status: number; answer: string }, code: string): void {
  expect(answer).toContain(code);
  expect(status).toBe(400);
  expect(JSON.parse(answer)).toMatchObject({ code: 50035, message: 'Invalid Form Body', errors: expect.anything() });
  expect(standin.violations).toHaveLength(1);
}

it.each(BAD_MESSAGES)('refuses a message: $limit ($code)', async ({ code, body }) => {
  expectRefusal(await send('POST', `/channels/${camille.channel.id}/messages`, body), code);
});

it.each(BAD_FORMS)('refuses an answer: $limit ($code)', async ({ code, body }) => {
  expectRefusal(await sendAnswer(body), code);
});

it.each(BAD_COMMANDS)('refuses commands: $limit ($code)', async ({ code, body }) => {
  expectRefusal(await send('PUT', `/applications/${bot.user.id}/commands`, body), code);
});

it('refuses a 101st command that is added alone', async () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ name: `c${index}`, description: 'A' }));
  await bot.guilds.cache.first()?.commands.set(many);
  const path = `/applications/${bot.user.id}/guilds/${bot.guilds.cache.first()?.id}/commands`;
  expectRefusal(await send('POST', path, { name: 'late', description: 'A' }), 'APPLICATION_COMMAND_TOO_MANY');
  await bot.guilds.cache.first()?.commands.set([]);
});

it('refuses a 26th suggestion', async () => {
  let result = { status: 0, answer: '' };
  onInteraction(bot, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const choices = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
    result = await send('POST', `/interactions/${interaction.id}/${interaction.token}/callback`, {
      type: 8,
      data: { choices },
    });
    await interaction.respond(choices.slice(0, 25));
  });
  expect(await camille.suggestions('ask', 'what')).toHaveLength(25);
  expectRefusal(result, 'BASE_TYPE_MAX_LENGTH');
});

it('names the place of every fault as Discord does', async () => {
  const body = { content: 'A', embeds: [{ title: 'A' }, { title: 'x'.repeat(257) }] };
  const { answer } = await send('POST', `/channels/${camille.channel.id}/messages`, body);
  const fault = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' };
  expect(JSON.parse(answer).errors).toEqual({ embeds: { 1: { title: { _errors: [fault] } } } });
});

it('refuses an edit that leaves a message with both content and Components V2', async () => {
  const channel = camille.channel.id;
  const sent = await send('POST', `/channels/${channel}/messages`, { content: 'Old' });
  const path = `/channels/${channel}/messages/${JSON.parse(sent.answer).id}`;
  const components = [{ type: 10, content: 'New' }];
  expectRefusal(await send('PATCH', path, { flags: 32768, components }), 'MESSAGE_CANNOT_USE_LEGACY_FIELDS');
  expect((await send('PATCH', path, { flags: 32768, components, content: null })).status).toBe(200);
});

it('refuses an empty message, a body that is no JSON, too many files and too large ones', async () => {
  const path = `/channels/${camille.channel.id}/messages`;
  expect(JSON.parse((await send('POST', path, {})).answer).code).toBe(50006);
  const headers = { authorization: `Bot ${standin.token}`, 'content-type': 'application/json' };
  expect(
    await (await fetch(`${standin.apiUrl}/v10${path}`, { method: 'POST', headers, body: '{' })).json(),
  ).toMatchObject({ code: 50109 });
  const channel = await bot.channels.fetch(camille.channel.id);
  if (!channel?.isSendable()) throw new Error('no channel');
  const files = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, index) => new AttachmentBuilder(Buffer.alloc(bytes), { name: `${index}` }));
  await expect(channel.send({ files: files(11, 1) })).rejects.toMatchObject({ code: 50035 });
  await expect(channel.send({ files: files(1, 10 * 1024 * 1024 + 1) })).rejects.toMatchObject({
    code: 40005,
    status: 413,
  });
  expect((await channel.send({ files: files(10, 1) })).attachments.size).toBe(10);
});

it('has a bad body for every rule, and a line in the documentation with its page', async () => {
  const tried = new Set([...BAD_MESSAGES, ...BAD_FORMS, ...BAD_COMMANDS].map(({ limit }) => limit));
  expect(
    RULES.map(({ limit }) => limit).filter((limit) => !tried.has(limit) && limit !== '10 files in a message'),
  ).toEqual([]);
  const page = await readFile('docs/standin.md', 'utf8');
  const lines = page.split('\n').filter((line) => line.startsWith('| '));
  expect(
    RULES.filter(({ limit, page: url }) => !lines.some((line) => line.includes(limit) && line.includes(url))),
  ).toEqual([]);
});
