import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  FileBuilder,
  FileUploadBuilder,
  type Interaction,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  SectionBuilder,
  SeparatorBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  ThumbnailBuilder,
} from 'discord.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bundlePage } from '../../src/playground/bundle.ts';
import { gatherPlayers, SERVERS } from '../../src/playground/cast.ts';
import { createPageServer } from '../../src/playground/page-server.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from '../standin/start-bot.ts';
import { openBrowser } from './browser.ts';
import { barriers, newest, type OpenPage, openPage, send, wordsOf } from './open-page.ts';

let standIn: StandIn;
let bot: Client;
let browser: Browser;
let address: string;
let opened: OpenPage[] = [];

const COMMANDS = [
  new SlashCommandBuilder().setName('show').setDescription('Shows something'),
  new SlashCommandBuilder()
    .setName('shelf')
    .setDescription('Everything about articles')
    .addSubcommand((add) => add.setName('add').setDescription('Adds an article'))
    .addSubcommand((list) =>
      list
        .setName('list')
        .setDescription('Lists the articles')
        .addIntegerOption((most) => most.setName('most').setDescription('How many').setRequired(true))
        .addStringOption((by) =>
          by
            .setName('by')
            .setDescription('In which order')
            .addChoices({ name: 'by title', value: 'title' }, { name: 'by date', value: 'date' }),
        )
        .addChannelOption((where) => where.setName('where').setDescription('For which channel')),
    ),
  new SlashCommandBuilder().setName('secret').setDescription('For moderators').setDefaultMemberPermissions(8192),
  new ContextMenuCommandBuilder().setName('Save').setType(3),
].map((command) => command.toJSON());

beforeAll(async () => {
  let answer: RequestListener = (_, response) => response.end();
  standIn = await startStandIn({
    guilds: SERVERS,
    acknowledgeMs: 1_000,
    page: (request, response) => answer(request, response),
  });
  answer = createPageServer(standIn, gatherPlayers(standIn), await bundlePage());
  address = new URL(standIn.apiUrl).origin;
  [bot, browser] = await Promise.all([startBot(standIn, COMMANDS), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await bot.destroy();
  await standIn.close();
});

afterEach(async () => {
  const problems = opened.flatMap((each) => each.problems);
  await Promise.all(opened.map((each) => each.close()));
  opened = [];
  expect(problems).toEqual([]);
});

async function open(options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  const page = await openPage(browser, address, { locale: 'en-GB', ...options });
  opened.push(page);
  return page.page;
}

/** What the bot does with a command, and with nothing else. */
function onCommand(answer: (interaction: Extract<Interaction, { reply: unknown }>) => Promise<unknown>): void {
  onInteraction(bot, async (interaction) => {
    if (interaction.isRepliable()) await answer(interaction);
  });
}

test('every component of a message is drawn, and its buttons and selects work', async () => {
  onCommand(async (interaction) => {
    if (interaction.isButton())
      return interaction.update({
        components: [new TextDisplayBuilder().setContent(`Pressed ${interaction.customId}`)],
      });
    if (interaction.isStringSelectMenu()) return interaction.reply(`Chosen: ${interaction.values.join(' and ')}`);
    const container = new ContainerBuilder()
      .setAccentColor(0xc04040)
      .addTextDisplayComponents(
        new TextDisplayBuilder().setContent(
          '## Heading\n-# small\n> quoted \\*as is\\*\n**bold** *slanted* ~~gone~~ ||hidden|| `code`',
        ),
      )
      .addSeparatorComponents(new SeparatorBuilder())
      .addSectionComponents(
        new SectionBuilder()
          .addTextDisplayComponents(
            new TextDisplayBuilder().setContent('[elsewhere](https://example.org/place) and <t:1736899200:D>'),
          )
          .setThumbnailAccessory(
            new ThumbnailBuilder().setURL('https://example.org/outside.png').setDescription('A picture outside'),
          ),
      )
      .addMediaGalleryComponents(
        new MediaGalleryBuilder().addItems({ media: { url: 'attachment://dot.png' }, description: 'A red dot' }),
      )
      .addFileComponents(new FileBuilder().setURL('attachment://notes.txt'))
      .addActionRowComponents<ButtonBuilder>(
        new ActionRowBuilder<ButtonBuilder>().addComponents(
          new ButtonBuilder().setCustomId('one').setLabel('One').setStyle(ButtonStyle.Primary),
          new ButtonBuilder().setCustomId('two').setLabel('Two').setStyle(ButtonStyle.Success).setEmoji('✅'),
          new ButtonBuilder().setCustomId('three').setLabel('Three').setStyle(ButtonStyle.Danger),
          new ButtonBuilder().setCustomId('four').setLabel('Four').setStyle(ButtonStyle.Secondary).setDisabled(true),
          new ButtonBuilder().setURL('https://example.org/there').setLabel('Go').setStyle(ButtonStyle.Link),
        ),
      )
      .addActionRowComponents<StringSelectMenuBuilder>(
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
          new StringSelectMenuBuilder()
            .setCustomId('pick')
            .setPlaceholder('Pick two')
            .setMinValues(2)
            .setMaxValues(2)
            .addOptions(
              ['ash', 'birch', 'cedar'].map((value) => ({ label: value, value, description: `The ${value}` })),
            ),
        ),
      );
    const files = [
      new AttachmentBuilder(Buffer.from(DOT, 'base64'), { name: 'dot.png' }),
      new AttachmentBuilder(Buffer.from('Notes of the day'), { name: 'notes.txt' }),
    ];
    return interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [container], files });
  });
  const page = await open();
  await send(page, '/show');
  const message = newest(page);
  expect(await message.locator('.heading').getAttribute('aria-level')).toBe('4');
  expect(await wordsOf(message.locator('blockquote'))).toBe('quoted *as is*');
  await message.getByRole('img', { name: 'A red dot' }).waitFor();
  expect(await page.evaluate('document.querySelector("img.gallery-item").naturalWidth')).toBe(1);
  expect(await wordsOf(message.locator('time').last())).toBe('15 January 2025');
  expect(await message.getByRole('button', { name: 'Four' }).isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: 'screenshots/components-en-dark.png' });

  await message.getByRole('link', { name: 'Go' }).click();
  expect(await wordsOf(page.getByRole('dialog'))).toContain('https://example.org/there');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await message.locator('.spoiler').click();
  expect(await wordsOf(message.locator('.spoiler.shown'))).toBe('hidden');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    message.getByRole('link', { name: 'Download notes.txt' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe('Notes of the day');

  await message.getByRole('combobox').click();
  await page.getByRole('option', { name: 'cedar' }).click();
  await page.getByRole('option', { name: 'ash' }).click();
  await page.keyboard.press('Escape');
  await page.locator('.message', { hasText: 'Chosen: cedar and ash' }).waitFor();
  await page.getByRole('button', { name: 'One' }).click();
  await page.locator('.message', { hasText: 'Pressed one' }).waitFor();
});

test('an embed is drawn with its fields, and what it mentions is named', async () => {
  onCommand((interaction) =>
    interaction.reply({
      content: `Hello <@${interaction.user.id}>`,
      embeds: [
        new EmbedBuilder()
          .setTitle('A title')
          .setURL('https://example.org')
          .setDescription('- first\n- second\n  - inner')
          .setColor(0x22aa55)
          .addFields({ name: 'One', value: '1', inline: true }, { name: 'Two', value: '```js\nlet two;\n```' })
          .setFooter({ text: 'The end' }),
      ],
    }),
  );
  const page = await open({ colorScheme: 'light' });
  await send(page, '/show');
  expect(await wordsOf(newest(page).locator('.mention').last())).toBe('@Olivia');
  expect(await newest(page).locator('.embed li').count()).toBe(3);
  expect(await wordsOf(newest(page).locator('.embed-field').nth(1))).toContain('let two;');
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: 'screenshots/embed-en-light.png' });
});

test('a form opens in front, says what is missing, takes a file and sends all of it', async () => {
  onCommand(async (interaction) => {
    if (interaction.isModalSubmit()) {
      const file = interaction.fields.getUploadedFiles('file')?.first();
      const text = file ? await (await fetch(file.url)).text() : '';
      const [language] = interaction.fields.getStringSelectValues('language');
      return interaction.reply(`${interaction.fields.getTextInputValue('title')} / ${language} / ${text}`);
    }
    if (!interaction.isChatInputCommand()) return undefined;
    return interaction.showModal(
      new ModalBuilder()
        .setCustomId('new')
        .setTitle('New article')
        .addLabelComponents(
          new LabelBuilder()
            .setLabel('Title')
            .setDescription('As it is cited')
            .setTextInputComponent(
              new TextInputBuilder().setCustomId('title').setStyle(TextInputStyle.Short).setMinLength(3),
            ),
          new LabelBuilder()
            .setLabel('Language')
            .setStringSelectMenuComponent(
              new StringSelectMenuBuilder()
                .setCustomId('language')
                .addOptions({ label: 'French', value: 'fr' }, { label: 'English', value: 'en' }),
            ),
          new LabelBuilder().setLabel('File').setFileUploadComponent(new FileUploadBuilder().setCustomId('file')),
        ),
    );
  });
  const page = await open();
  await page.locator('.composer-text').fill('/shelf add ');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'New article' });
  await form.waitFor();
  expect(await barriers(page)).toEqual([]);
  await form.getByLabel('Title').fill('A');
  await form.getByRole('button', { name: 'Submit' }).click();
  expect(await form.locator('.field-problem').allTextContents()).toEqual([
    'At least 3 characters are needed.',
    'This field is required.',
    'This field is required.',
  ]);
  await form.getByLabel('Title').fill('The harbour');
  await form.getByRole('combobox').click();
  await form.getByRole('option', { name: 'English' }).click();
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'harbour.md', mimeType: 'text/markdown', buffer: Buffer.from('Opens in June, à midi.') });
  await form.locator('.file-names li').waitFor();
  await page.screenshot({ path: 'screenshots/form-en-dark.png' });
  await form.getByRole('button', { name: 'Submit' }).click();
  await page.locator('.message', { hasText: 'The harbour / en / Opens in June, à midi.' }).waitFor();
  expect(await form.count()).toBe(0);
});

test('numbers, choices and channels are asked for by name', async () => {
  onCommand((interaction) =>
    interaction.isChatInputCommand()
      ? interaction.reply(
          [
            interaction.options.getInteger('most'),
            interaction.options.getString('by'),
            interaction.options.getChannel('where')?.id,
          ].join(' / '),
        )
      : Promise.resolve(),
  );
  const page = await open();
  await page.locator('.composer-text').fill('/shelf list many');
  await page.keyboard.press('Enter');
  expect(await wordsOf(page.locator('.chip.wrong'))).toContain('Specify a number.');
  await page.locator('.chip-input').first().fill('12');
  await page.locator('.chip-tail').fill('by:');
  await page.keyboard.type('date');
  await page.locator('.choice.active', { hasText: 'by date' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('where:');
  await page.keyboard.type('ques');
  await page.locator('.choice.active', { hasText: '#questions' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.message', { hasText: /12 \/ date \/ \d{17}/ }).waitFor();
});

test('a slow bot is seen thinking, and its answer takes that place', async () => {
  let goOn = (): void => {};
  const later = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  onCommand(async (interaction) => {
    await interaction.deferReply();
    await later;
    await interaction.editReply('Here it is');
  });
  const page = await open();
  await send(page, '/show');
  expect(await wordsOf(newest(page).locator('.thinking'))).toBe('Sourcier is thinking…');
  expect(await barriers(page)).toEqual([]);
  goOn();
  await newest(page).locator('.markdown', { hasText: 'Here it is' }).waitFor();
});

test('what fails is said as Discord says it', async () => {
  onCommand(async (interaction) => {
    if (interaction.isChatInputCommand() && interaction.commandName === 'show')
      await interaction.reply({
        content: 'A button',
        components: [
          new ActionRowBuilder<ButtonBuilder>().addComponents(
            new ButtonBuilder().setCustomId('x').setLabel('Try').setStyle(ButtonStyle.Primary),
          ),
        ],
      });
  });
  const page = await open();
  await page.locator('.composer-text').fill('/shelf add ');
  await page.keyboard.press('Enter');
  await page.locator('.note', { hasText: 'Sending command…' }).waitFor();
  await page.locator('.note', { hasText: 'The application did not respond' }).waitFor();
  await page.locator('.note').getByRole('button', { name: 'Dismiss message' }).click();
  expect(await page.locator('.note').count()).toBe(0);
  await send(page, '/show');
  await newest(page).getByRole('button', { name: 'Try' }).click();
  await page.locator('.failure', { hasText: 'This interaction failed' }).waitFor();
});

test('the picker offers only what the person may use', async () => {
  const page = await open();
  const offered = async (): Promise<string[]> => {
    await page.locator('.composer-text').fill('/');
    return page.locator('.choice-label').allTextContents();
  };
  expect(await offered()).toEqual(['/shelf add', '/shelf list', '/show']);
  await page.locator('[data-person=Grace]').click();
  await page.locator('[data-person=Grace][aria-checked=true]').waitFor();
  expect(await offered()).toContain('/secret');
});

test('a person replies, edits and deletes, and nothing written is taken for markup', async () => {
  onCommand(() => Promise.resolve());
  const page = await open();
  const hostile = '<img src=x onerror=alert(1)> **<b>bold</b>** [x](javascript:alert(1))';
  await page.locator('.composer-text').fill(hostile);
  await page.keyboard.press('Enter');
  const message = page.locator('.message', { hasText: 'onerror' });
  await message.waitFor();
  expect(await wordsOf(message.locator('.markdown'))).toBe(
    '<img src=x onerror=alert(1)> <b>bold</b> [x](javascript:alert(1))',
  );
  expect(await message.locator('.markdown img, .markdown b, .markdown a').count()).toBe(0);
  await message.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit message' }).click();
  await page.locator('.composer-text').fill('Written anew');
  await page.keyboard.press('Enter');
  const edited = page.locator('.message', { hasText: 'Written anew' });
  await edited.locator('.edited').waitFor();
  await edited.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Reply' }).click();
  expect(await wordsOf(page.locator('.composer-about'))).toBe('Replying to Olivia');
  await page.locator('.composer-text').fill('Indeed');
  await page.keyboard.press('Enter');
  await page.locator('.message', { hasText: 'Indeed' }).locator('.excerpt', { hasText: 'Written anew' }).waitFor();
  await page.locator('.message[data-message]', { hasText: 'Written anew' }).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete message' }).click();
  await page.locator('.message .markdown', { hasText: 'Written anew' }).waitFor({ state: 'detached' });
});

test('when the playground has stopped, the page says so', async () => {
  let answer: RequestListener = (_, response) => response.end();
  const other = await startStandIn({ guilds: SERVERS, page: (request, response) => answer(request, response) });
  answer = createPageServer(other, gatherPlayers(other), await bundlePage());
  const { page, close } = await openPage(browser, new URL(other.apiUrl).origin, { locale: 'en-GB' });
  await other.close();
  await page.locator('.composer-text').fill('Is anybody there?');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'The playground has stopped.' }).waitFor();
  await close();
});

/** A picture of one red point. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
