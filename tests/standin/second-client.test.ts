import { ApplicationCommandTypes, Client, InteractionTypes } from 'oceanic.js';
import { afterEach, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';

// oceanic.js shares no code with discord.js: what only one of the two minds would otherwise stay unseen.
const opened: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function login(standin: StandIn): Promise<Client> {
  const client = new Client({
    auth: `Bot ${standin.token}`,
    rest: { baseURL: `${standin.apiUrl}/v10` },
    gateway: { intents: ['GUILDS', 'GUILD_MESSAGES', 'DIRECT_MESSAGES'], autoReconnect: false },
  });
  opened.push(() => client.disconnect(false));
  const ready = new Promise<void>((resolve, reject) => {
    client.once('ready', resolve);
    client.once('error', reject);
  });
  await client.connect();
  await ready;
  return client;
}

async function standInWithCommand(): Promise<{ standin: StandIn; client: Client }> {
  const standin = await startStandIn();
  opened.push(() => standin.close());
  const client = await login(standin);
  await client.application.createGlobalCommand({
    type: ApplicationCommandTypes.CHAT_INPUT,
    name: 'ask',
    description: 'Ask',
    options: [{ type: 3, name: 'what', description: 'What', required: true, autocomplete: true }],
  });
  await standin.botReady();
  return { standin, client };
}

it('lets another client log in, register a command, suggest, answer, and follow a button', async () => {
  const { standin, client } = await standInWithCommand();
  client.on('interactionCreate', async (interaction) => {
    if (interaction.type === InteractionTypes.APPLICATION_COMMAND_AUTOCOMPLETE)
      await interaction.result([{ name: `${interaction.data.options.getFocused(true).value}!`, value: 'v' }]);
    if (interaction.type === InteractionTypes.APPLICATION_COMMAND) {
      const button = { type: 2 as const, style: 1 as const, label: 'More', customID: 'more' };
      await interaction.createMessage({
        content: `You asked: ${interaction.data.options.getString('what', true)}`,
        components: [{ type: 1, components: [button] }],
      });
    }
    if (interaction.type === InteractionTypes.MESSAGE_COMPONENT) {
      await interaction.defer(64);
      await interaction.editOriginal({
        content: `${interaction.member?.username} pressed ${interaction.data.customID}`,
      });
    }
  });
  const camille = standin.person({ name: 'Camille' });
  expect(await camille.suggestions('ask', 'what', 'Hm')).toEqual([{ name: 'Hm!', value: 'v' }]);
  const reply = await camille.command('ask', { what: 'A' });
  expect(reply.text).toBe('You asked: A');
  const more = await camille.press(reply, 'More');
  expect([more.text, more.ephemeral]).toEqual(['camille pressed more', true]);
  standin.assertClean();
});

it('lets another client read what is said to it and answer with a file', async () => {
  const { standin, client } = await standInWithCommand();
  client.on('messageCreate', async (message) => {
    if (!message.mentions.users.some(({ id }) => id === client.user.id)) return;
    await message.channel?.createMessage({
      content: message.content.replace(/<@\d+> /, ''),
      messageReference: { messageID: message.id },
      files: [{ name: 'a.txt', contents: Buffer.from('A') }],
    });
  });
  const camille = standin.person({ name: 'Camille' });
  const answer = await camille.answerTo(camille.says('Salut', { mention: true }));
  expect([answer.text, answer.files.map(({ text }) => text)]).toEqual(['Salut', ['A']]);
  standin.assertClean();
});
