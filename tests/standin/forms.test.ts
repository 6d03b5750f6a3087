import {
  CheckboxBuilder,
  CheckboxGroupBuilder,
  type Client,
  FileUploadBuilder,
  LabelBuilder,
  ModalBuilder,
  RadioGroupBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from './start-bot.ts';

let standin: StandIn;
let bot: Client<true>;
let camille: Person;

beforeAll(async () => {
  standin = await startStandIn({ acknowledgeMs: 1_000 });
  bot = await startBot(standin, [{ name: 'add', description: 'Add' }]);
  camille = standin.person({ name: 'Camille' });
});

beforeEach(() => {
  standin.takeViolations();
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(addForm());
  });
});

afterAll(async () => {
  await bot.destroy();
  await standin.close();
});

const LANGUAGES = [
  { label: 'French', value: 'fr', default: true },
  { label: 'English', value: 'en' },
];
const PLACES = [
  { label: 'Here', value: 'here' },
  { label: 'Everywhere', value: 'everywhere' },
];

function addForm(): ModalBuilder {
  const input = new TextInputBuilder()
    .setCustomId('title')
    .setStyle(TextInputStyle.Short)
    .setValue('Untitled')
    .setMaxLength(20);
  return new ModalBuilder()
    .setCustomId('add:1')
    .setTitle('Add an article')
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('Paste or upload.'))
    .addLabelComponents(
      new LabelBuilder().setLabel('Title').setDescription('As printed').setTextInputComponent(input),
      new LabelBuilder()
        .setLabel('Language')
        .setStringSelectMenuComponent(new StringSelectMenuBuilder().setCustomId('language').addOptions(LANGUAGES)),
      new LabelBuilder()
        .setLabel('File')
        .setFileUploadComponent(new FileUploadBuilder().setCustomId('file').setRequired(false)),
      new LabelBuilder().setLabel('Sure').setCheckboxComponent(new CheckboxBuilder().setCustomId('sure')),
    );
}

it('opens a form whose fields a person reads', async () => {
  const form = await camille.command('add');
  expect(form).toMatchObject({ kind: 'form', title: 'Add an article', text: 'Paste or upload.' });
  expect(form.fields.map(({ customId, label, value, required }) => [customId, label, value, required])).toEqual([
    ['title', 'Title', 'Untitled', true],
    ['language', 'Language', '', true],
    ['file', 'File', '', false],
    ['sure', 'Sure', '', true],
  ]);
});

it('hands over a submitted form with an uploaded file', async () => {
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(addForm());
    if (!interaction.isModalSubmit()) return;
    const file = interaction.fields.getUploadedFiles('file', true).first();
    const text = await (await fetch(file?.url ?? '')).text();
    const { fields } = interaction;
    await interaction.reply(
      [
        fields.getTextInputValue('title'),
        ...fields.getStringSelectValues('language'),
        file?.name,
        text,
        fields.getCheckbox('sure'),
      ].join('|'),
    );
  });
  const form = await camille.command('add');
  const reply = await camille.submit(form, {
    title: 'Été',
    language: ['English'],
    file: { filename: 'été.md', content: '# Été\n' },
    sure: true,
  });
  expect(reply.text).toBe('Été|en|été.md|# Été\n|true');
  standin.assertClean();
});

it('sends what stands in a form when nothing is changed, and radio and checkbox groups', async () => {
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.showModal(
        new ModalBuilder()
          .setCustomId('groups')
          .setTitle('Groups')
          .addLabelComponents(
            new LabelBuilder()
              .setLabel('Title')
              .setTextInputComponent(
                new TextInputBuilder().setCustomId('title').setStyle(TextInputStyle.Short).setValue('Untitled'),
              ),
            new LabelBuilder()
              .setLabel('Where')
              .setRadioGroupComponent(new RadioGroupBuilder().setCustomId('where').addOptions(PLACES)),
            new LabelBuilder()
              .setLabel('About')
              .setCheckboxGroupComponent(new CheckboxGroupBuilder().setCustomId('about').addOptions(PLACES)),
          ),
      );
    }
    if (!interaction.isModalSubmit()) return;
    const { fields } = interaction;
    await interaction.reply(
      `${fields.getTextInputValue('title')} ${fields.getRadioGroup('where')} ${fields.getCheckboxGroup('about')}`,
    );
  });
  const form = await camille.command('add');
  expect((await camille.submit(form, { where: 'Here', about: ['here', 'everywhere'] })).text).toBe(
    'Untitled here here,everywhere',
  );
  standin.assertClean();
});

it('marks what the client would mark red', async () => {
  const form = await camille.command('add');
  await expect(camille.submit(form, { title: '' })).rejects.toThrow('title takes 1 to 20 characters; these are 0');
  await expect(camille.submit(form, { title: 'x'.repeat(21) })).rejects.toThrow('1 to 20 characters; these are 21');
  await expect(camille.submit(form, { language: ['de'] })).rejects.toThrow('does not offer de');
  await expect(camille.submit(form, { colour: 'red' })).rejects.toThrow(
    'No field colour; there are: title, language, file, sure',
  );
  await expect(standin.person({ name: 'Ada' }).submit(form)).rejects.toThrow('opened for someone else');
});

it('updates the message whose button opened the form', async () => {
  const row = {
    type: 1 as const,
    components: [{ type: 2 as const, style: 1 as const, label: 'Edit', custom_id: 'edit' }],
  };
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Before', components: [row] });
    if (interaction.isButton()) await interaction.showModal(addForm());
    if (interaction.isModalSubmit() && interaction.isFromMessage())
      await interaction.update(`After ${interaction.message.content}`);
  });
  const reply = await camille.command('add');
  const form = await camille.press(reply, 'Edit');
  await camille.submit(form);
  expect(reply.text).toBe('After Before');
  standin.assertClean();
});

it('opens no form from a form, and shows the person that sending it failed', async () => {
  let problem: unknown;
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(addForm());
    if (!interaction.isModalSubmit()) return;
    const body = { type: 9, data: addForm().toJSON() };
    await bot.rest
      .post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false })
      .catch((error: unknown) => {
        problem = error;
      });
  });
  const form = await camille.command('add');
  await expect(camille.submit(form)).rejects.toThrow('Something went wrong');
  expect(problem).toMatchObject({ code: 50035 });
});
