import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  EmbedBuilder,
  FileBuilder,
  MessageFlags,
  SectionBuilder,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from './start-bot.ts';

let standin: StandIn;
let bot: Client<true>;
let camille: Person;

beforeAll(async () => {
  standin = await startStandIn({ acknowledgeMs: 1_000, patienceMs: 3_000 });
  bot = await startBot(standin, [{ name: 'ask', description: 'Ask' }]);
  camille = standin.person({ name: 'Camille' });
});

afterEach(() => standin.assertClean());

afterAll(async () => {
  await bot.destroy();
  await standin.close();
});

const button = (label: string, id = label): ButtonBuilder =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);
const buttons = (...some: ButtonBuilder[]): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(...some);

it('shows text, buttons and files of Components V2 from top to bottom', async () => {
  onInteraction(bot, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const container = new ContainerBuilder()
      .addTextDisplayComponents(new TextDisplayBuilder().setContent('> 19 milliards'))
      .addSeparatorComponents(new SeparatorBuilder())
      .addSectionComponents(
        new SectionBuilder()
          .addTextDisplayComponents(new TextDisplayBuilder().setContent('Stargate, ¶ 4'))
          .setButtonAccessory(button('Context')),
      )
      .addFileComponents(new FileBuilder().setURL('attachment://sources.txt'));
    const link = new ButtonBuilder().setURL('https://example.org/a').setLabel('Article').setStyle(ButtonStyle.Link);
    await interaction.reply({
      components: [container, buttons(link, button('More').setDisabled(true))],
      files: [
        new AttachmentBuilder(Buffer.from('the sources'), { name: 'sources.txt' }),
        new AttachmentBuilder(Buffer.from('unseen'), { name: 'unseen.txt' }),
      ],
      flags: MessageFlags.IsComponentsV2,
    });
  });
  const reply = await camille.command('ask');
  expect(reply.text).toBe('> 19 milliards\nStargate, ¶ 4');
  expect(reply.buttons.map(({ label, url, disabled }) => [label, url, disabled])).toEqual([
    ['Context', undefined, false],
    ['Article', 'https://example.org/a', false],
    ['More', undefined, true],
  ]);
  expect(reply.files.map(({ name, text }) => `${name}: ${text}`)).toEqual(['sources.txt: the sources']);
  expect(await (await fetch(reply.files[0]?.url ?? '')).text()).toBe('the sources');
  await expect(camille.press(reply, 'More')).rejects.toThrow('disabled');
  await expect(camille.press(reply, 'Article')).rejects.toThrow('opens a page: https://example.org/a');
  await expect(camille.press(reply, 'Less')).rejects.toThrow('No button Less; there are: Context, Article, More');
});

it('resolves a press with the updated message, the new one, or the one edited later', async () => {
  onInteraction(bot, async (interaction) => {
    const row = buttons(button('Update'), button('Reply'), button('Later'), button('Remove'));
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'First', components: [row] });
    if (!interaction.isButton()) return;
    if (interaction.customId === 'Update') await interaction.update('Updated');
    if (interaction.customId === 'Reply')
      await interaction.reply({ content: `To ${interaction.message.content}`, flags: MessageFlags.Ephemeral });
    if (interaction.customId === 'Later') {
      await interaction.deferUpdate();
      await interaction.editReply('Edited later');
    }
    if (interaction.customId === 'Remove') {
      await interaction.deferUpdate();
      await interaction.deleteReply();
    }
  });
  const reply = await camille.command('ask');
  expect((await camille.press(reply, 'Update')).id).toBe(reply.id);
  expect(reply.text).toBe('Updated');
  expect(await camille.press(reply, 'Reply')).toMatchObject({ text: 'To Updated', ephemeral: true });
  expect((await standin.person({ name: 'Ada' }).press(reply, ({ label }) => label === 'Later')).text).toBe(
    'Edited later',
  );
  expect((await camille.press(reply, 'Remove')).deleted).toBe(true);
  await expect(camille.press(reply, 'Update')).rejects.toThrow('The message is gone');
});

it('shows a person that a button failed', async () => {
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'First', components: [buttons(button('Nothing'))] });
  });
  const reply = await camille.command('ask');
  await expect(camille.press(reply, 'Nothing')).rejects.toThrow('This interaction failed');
});

it("keeps others from the buttons of someone's ephemeral message", async () => {
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({
        content: 'Mine',
        components: [buttons(button('Share'))],
        flags: MessageFlags.Ephemeral,
      });
    if (interaction.isButton()) await interaction.reply(`Shared by ${interaction.user.globalName}`);
  });
  const reply = await camille.command('ask');
  await expect(standin.person({ name: 'Ada' }).press(reply, 'Share')).rejects.toThrow(
    'Someone else alone sees this message',
  );
  expect(await camille.press(reply, 'Share')).toMatchObject({ text: 'Shared by Camille', ephemeral: false });
});

it('hands over what was chosen in selects, by value or by label', async () => {
  const select = new StringSelectMenuBuilder()
    .setCustomId('article')
    .setMinValues(1)
    .setMaxValues(2)
    .addOptions({ label: 'Stargate', value: 'stargate@1' }, { label: 'Apollo', value: 'apollo@2' });
  onInteraction(bot, async (interaction) => {
    const rows = [
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select),
      new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(new UserSelectMenuBuilder().setCustomId('who')),
    ];
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Which?', components: rows });
    if (interaction.isStringSelectMenu()) await interaction.update(interaction.values.join(' and '));
    if (interaction.isUserSelectMenu())
      await interaction.update(interaction.users.map(({ globalName }) => globalName).join());
  });
  const reply = await camille.command('ask');
  await camille.choose(reply, ['Stargate', 'apollo@2']);
  expect(reply.text).toBe('stargate@1 and apollo@2');
  await camille.choose(reply, [camille], 'who');
  expect(reply.text).toBe('Camille');
  await expect(camille.choose(reply, [])).rejects.toThrow('takes 1 to 2 values; these are 0');
  await expect(camille.choose(reply, ['Gemini'])).rejects.toThrow('does not offer Gemini; it offers: Stargate, Apollo');
});

it('reads embeds and files of classic messages, and keeps the files an edit says nothing of', async () => {
  const embed = new EmbedBuilder()
    .setTitle('Title')
    .setDescription('Description')
    .addFields({ name: 'Field', value: 'Value' })
    .setFooter({ text: 'Footer' });
  onInteraction(bot, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const files = [{ attachment: Buffer.from('old'), name: 'old.txt' }];
    await interaction.reply({ content: 'Content', embeds: [embed], files });
    await interaction.editReply('Edited');
  });
  await camille.command('ask');
  const reply = await camille.sees(({ text }) => text.startsWith('Edited'));
  expect(reply.text).toBe('Edited\nTitle\nDescription\nField\nValue\nFooter');
  expect(reply.files.map(({ name }) => name)).toEqual(['old.txt']);
});
