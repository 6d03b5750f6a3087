import { setTimeout as pause } from 'node:timers/promises';
import { type ChatInputCommandInteraction, type Client, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from './start-bot.ts';

const ACKNOWLEDGE_MS = 250;
const TOKEN_MS = 900;

let standin: StandIn;
let bot: Client<true>;
let camille: Person;
let ada: Person;

beforeAll(async () => {
  standin = await startStandIn({ acknowledgeMs: ACKNOWLEDGE_MS, tokenMs: TOKEN_MS });
  bot = await startBot(standin, [{ name: 'ask', description: 'Ask' }]);
  ada = standin.person({ name: 'Ada' });
});

beforeEach(() => {
  standin.takeViolations();
  camille = standin.person({ name: 'Camille' });
});

afterAll(async () => {
  await bot.destroy();
  await standin.close();
});

/** Camille asks; the bot does this. Resolves with what went wrong in the bot, if anything. */
function asking(answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    onInteraction(bot, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await answer(interaction).then(() => resolve(undefined), resolve);
    });
  });
}

it('shows the edited message after thinking, in the place of it', async () => {
  asking(async (interaction) => {
    await interaction.deferReply();
    await pause(30);
    await interaction.editReply('Found');
  });
  const reply = await camille.command('ask');
  expect(reply).toMatchObject({ text: 'Found', thinking: false, edited: false, ephemeral: false });
  expect(camille.messages().filter(({ text }) => text === 'Found')).toHaveLength(1);
  standin.assertClean();
});

it('lets the first follow-up take the place of thinking, as visible as the deferral said', async () => {
  asking(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp({ content: 'In its place' });
  });
  expect(await camille.command('ask')).toMatchObject({ text: 'In its place', ephemeral: true });
});

it('keeps an ephemeral reply for the one who asked', async () => {
  asking((interaction) => interaction.reply({ content: 'For you alone', flags: MessageFlags.Ephemeral }));
  const reply = await camille.command('ask');
  expect(reply.ephemeral).toBe(true);
  expect(camille.messages().map(({ text }) => text)).toContain('For you alone');
  expect(ada.messages().map(({ text }) => text)).not.toContain('For you alone');
  expect(standin.messages('general').map(({ text }) => text)).not.toContain('For you alone');
  camille.dismiss(reply);
  expect(camille.messages().map(({ text }) => text)).not.toContain('For you alone');
});

it('deletes an ephemeral reply by its token alone', async () => {
  let problem: unknown;
  const done = asking(async (interaction) => {
    const { resource } = await interaction.reply({
      content: 'Gone soon',
      flags: MessageFlags.Ephemeral,
      withResponse: true,
    });
    await bot.rest
      .delete(`/channels/${interaction.channelId}/messages/${resource?.message?.id}`)
      .catch((error: unknown) => {
        problem = error;
      });
    await interaction.deleteReply();
  });
  const reply = await camille.command('ask');
  await done;
  expect(problem).toMatchObject({ code: 10008 });
  expect(reply.deleted).toBe(true);
});

it('hands the client the message it made, and @original and follow-ups to read, edit and delete', async () => {
  const done = asking(async (interaction) => {
    const { resource } = await interaction.reply({ content: 'One', withResponse: true });
    const original = await interaction.fetchReply();
    const next = await interaction.followUp('Two');
    await interaction.editReply(`${original.content}, the first: ${resource?.message?.id === original.id}`);
    await interaction.editReply({ message: next, content: 'Two, edited' });
    const third = await interaction.followUp({ content: 'Three', flags: MessageFlags.Ephemeral });
    await interaction.deleteReply(third);
  });
  const reply = await camille.command('ask');
  expect(await done).toBeUndefined();
  expect(reply).toMatchObject({ text: 'One, the first: true', edited: true });
  const texts = camille.messages().map(({ text }) => text);
  expect(texts).toContain('Two, edited');
  expect(texts).not.toContain('Three');
  standin.assertClean();
});

it('lets a token reach what came of its own interaction only', async () => {
  asking((interaction) => interaction.reply('One'));
  const first = await camille.command('ask');
  const problem = asking(async (interaction) => {
    await interaction.reply('Two');
    await interaction.editReply({ message: first.id, content: 'Changed' });
  });
  await camille.command('ask');
  expect(await problem).toMatchObject({ code: 10008 });
  expect(first.text).toBe('One');
});

it('shows the person that nothing came in time, and the bot that it was too late', async () => {
  const problem = asking(async (interaction) => {
    await pause(ACKNOWLEDGE_MS + 50);
    await interaction.reply('Too late');
  });
  await expect(camille.command('ask')).rejects.toThrow('The application did not respond');
  expect(await problem).toMatchObject({ code: 10062, status: 404 });
  expect(standin.violations).toMatchObject([{ status: 404 }]);
});

it('takes one acknowledgement only', async () => {
  const problem = asking(async (interaction) => {
    await interaction.reply('One');
    await bot.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      body: { type: 5 },
      auth: false,
    });
  });
  expect((await camille.command('ask')).text).toBe('One');
  expect(await problem).toMatchObject({ code: 40060, status: 400 });
});

it('refuses replies once the token has expired', async () => {
  const problem = asking(async (interaction) => {
    await interaction.reply('One');
    await pause(TOKEN_MS);
    await interaction.followUp('Two');
  });
  await camille.command('ask');
  expect(await problem).toMatchObject({ code: 50027, status: 401 });
});

it('knows no follow-up before the acknowledgement', async () => {
  const problem = asking((interaction) =>
    bot.rest.post(`/webhooks/${bot.user.id}/${interaction.token}`, { body: { content: 'Too soon' }, auth: false }),
  );
  await camille.command('ask').catch(() => {});
  expect(await problem).toMatchObject({ code: 10015 });
});

it.each([
  ['an update of a message where there is none', { type: 7, data: { content: 'A' } }],
  ['choices where nothing was typed', { type: 8, data: { choices: [] } }],
  [
    'a deferral with more than the ephemeral flag',
    { type: 5, data: { flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 } },
  ],
  ['a kind of answer that does not exist', { type: 3 }],
])('refuses %s', async (_what, body) => {
  const problem = asking((interaction) =>
    bot.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false }),
  );
  await expect(camille.command('ask')).rejects.toThrow('The application did not respond');
  expect(await problem).toMatchObject({ code: 50035, status: 400 });
});

it('leaves an interaction open after a refused body', async () => {
  asking(async (interaction) => {
    await interaction.reply('x'.repeat(2001)).catch(() => {});
    await interaction.reply('Short');
  });
  expect((await camille.command('ask')).text).toBe('Short');
  expect(standin.violations).toMatchObject([{ status: 400, why: expect.stringContaining('2000 or fewer') }]);
});

it('notes what went to the bot, what came back and how long it took', async () => {
  asking((interaction) => interaction.reply('Noted'));
  await camille.command('ask');
  expect(standin.exchanges.at(-1)).toMatchObject({
    sent: { data: { name: 'ask' } },
    answered: { type: 4, data: { content: 'Noted' } },
    ms: expect.any(Number),
  });
});

it('shows at once that no bot is there', async () => {
  const empty = await startStandIn();
  const put = {
    method: 'PUT',
    headers: { authorization: `Bot ${empty.token}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ name: 'ask', description: 'Ask' }]),
  };
  await fetch(`${empty.apiUrl}/v10/applications/${empty.world.bot.id}/commands`, put);
  await expect(empty.person({ name: 'Camille' }).command('ask')).rejects.toThrow('The application did not respond');
  await empty.close();
});
