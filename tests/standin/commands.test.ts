import {
  type Client,
  type RESTPostAPIApplicationCommandsJSONBody as NewCommand,
  Partials,
  SlashCommandBuilder,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { onInteraction, startBot } from './start-bot.ts';

const COMMANDS: readonly NewCommand[] = [
  {
    name: 'funding',
    name_localizations: { fr: 'financement' },
    description: 'Who pays',
    description_localizations: { fr: 'Qui paie' },
    options: [
      {
        type: 3,
        name: 'party',
        name_localizations: { fr: 'partie' },
        description: 'Who',
        required: true,
        autocomplete: true,
        max_length: 20,
      },
      { type: 4, name: 'year', description: 'When', min_value: 2000, max_value: 2100 },
      {
        type: 3,
        name: 'order',
        description: 'How',
        choices: [{ name: 'By date', name_localizations: { fr: 'Par date' }, value: 'date' }],
      },
      { type: 5, name: 'private', description: 'For me' },
      { type: 11, name: 'file', description: 'A file' },
      { type: 6, name: 'who', description: 'A person' },
      { type: 7, name: 'where', description: 'A channel' },
    ],
  },
  new SlashCommandBuilder()
    .setName('knowledge')
    .setDescription('Articles')
    .setDefaultMemberPermissions('8192')
    .setContexts(0)
    .addSubcommand((add) =>
      add
        .setName('add')
        .setDescription('Add one')
        .addStringOption((title) => title.setName('title').setDescription('Its title').setRequired(true)),
    )
    .addSubcommandGroup((pins) =>
      pins
        .setName('pins')
        .setDescription('Pins')
        .addSubcommand((list) => list.setName('list').setDescription('All')),
    )
    .toJSON(),
  { name: 'Find in the sources', name_localizations: { fr: 'Chercher dans les sources' }, type: 3 },
  { name: 'Who is this', type: 2 },
];

let standin: StandIn;
let bot: Client<true>;

beforeAll(async () => {
  standin = await startStandIn({ acknowledgeMs: 1_000 });
  bot = await startBot(standin, COMMANDS, { partials: [Partials.Channel] });
});

afterEach(() => standin.assertClean());

afterAll(async () => {
  await bot.destroy();
  await standin.close();
});

it('gives back what was registered, localisations when asked for', async () => {
  const plain = await bot.rest.get(`/applications/${bot.user.id}/commands`);
  const whole = await bot.application.commands.fetch({ withLocalizations: true });
  const funding = whole.find(({ name }) => name === 'funding');
  expect(whole.map(({ name }) => name)).toEqual(['funding', 'knowledge', 'Find in the sources', 'Who is this']);
  expect(JSON.stringify(plain)).not.toContain('financement');
  expect(funding?.nameLocalizations).toEqual({ fr: 'financement' });
  expect(whole.find(({ name }) => name === 'knowledge')?.defaultMemberPermissions?.toArray()).toEqual([
    'ManageMessages',
  ]);
});

it('keeps the id of a command that is registered again', async () => {
  const before = await bot.application.commands.fetch();
  const after = await bot.application.commands.set([...COMMANDS]);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

it('registers, changes and deletes a command of one server', async () => {
  const guild = bot.guilds.cache.first();
  const command = await guild?.commands.create({ name: 'local', description: 'Here only' });
  await command?.edit({ description: 'Changed' });
  expect((await guild?.commands.fetch())?.map(({ name, description }) => `${name}: ${description}`)).toEqual([
    'local: Changed',
  ]);
  expect(
    standin
      .person({ name: 'Camille' })
      .commands()
      .map(({ name }) => name),
  ).toContain('local');
  await command?.delete();
  expect(
    standin
      .person({ name: 'Camille' })
      .commands()
      .map(({ name }) => name),
  ).not.toContain('local');
});

it('hands over the options a person filled in, a file and people included', async () => {
  onInteraction(bot, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const file = options.getAttachment('file');
    const text = file ? await (await fetch(file.url)).text() : '';
    const who = options.getUser('who')?.globalName;
    const where = options.getChannel('where')?.name;
    await interaction.reply(
      [
        options.getString('party'),
        options.getInteger('year'),
        options.getString('order'),
        options.getBoolean('private'),
        text,
        who,
        where,
        interaction.locale,
        interaction.guildLocale,
      ].join('|'),
    );
  });
  const camille = standin.person({ name: 'Camille', locale: 'en-GB' });
  const options = {
    party: 'SoftBank',
    year: 2025,
    order: 'date',
    private: true,
    file: { filename: 'note.md', content: '# Été' },
    who: camille,
    where: 'moderators',
  };
  expect((await camille.command('funding', options)).text).toBe(
    'SoftBank|2025|date|true|# Été|Camille|moderators|en-GB|fr',
  );
});

it('lets people use the names their client shows', async () => {
  onInteraction(bot, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`${interaction.commandName} ${interaction.options.getString('party')}`);
  });
  expect((await standin.person({ name: 'Camille' }).command('financement', { partie: 'MGX' })).text).toBe(
    'funding MGX',
  );
});

it('sends subcommands and groups as they were chosen', async () => {
  onInteraction(bot, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    await interaction.reply(
      `${options.getSubcommandGroup(false)} ${options.getSubcommand()} ${options.getString('title')}`,
    );
  });
  const moderator = standin.person({ name: 'Dominique', moderator: true });
  expect((await moderator.command('knowledge add', { title: 'Stargate' })).text).toBe('null add Stargate');
  expect((await moderator.command('knowledge pins list')).text).toBe('pins list null');
});

it.each([
  ['no command of that name', 'sources', {}, 'No command /sources'],
  ['a required option left out', 'funding', {}, 'party is required'],
  ['an option that is not there', 'funding', { party: 'A', colour: 'red' }, 'No option colour'],
  ['a text that is too long', 'funding', { party: 'A'.repeat(21) }, '0 to 20 characters'],
  ['a blank text', 'funding', { party: ' ' }, 'cannot be sent empty'],
  ['a number beyond its limits', 'funding', { party: 'A', year: 1999 }, '2000 to 2100'],
  ['a choice that is not offered', 'funding', { party: 'A', order: 'size' }, 'offers: Par date'],
  ['a command for moderators only', 'knowledge add', { title: 'A' }, 'No command /knowledge'],
])('does not let a member send %s', async (_what, command, options, why) => {
  await expect(standin.person({ name: 'Camille' }).command(command, options)).rejects.toThrow(why);
});

it('does not offer a command for servers in direct messages', () => {
  const moderator = standin.person({ name: 'Dominique', moderator: true });
  expect(moderator.commands().map(({ name }) => name)).toContain('knowledge');
  expect(
    moderator
      .inDm()
      .commands()
      .map(({ name }) => name),
  ).not.toContain('knowledge');
});

it('suggests what the bot suggests, in the words of the person', async () => {
  onInteraction(bot, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([
      {
        name: `${name} ${value} ${interaction.options.getInteger('year')}`,
        nameLocalizations: { fr: `À propos de ${value}` },
        value: 'SoftBank',
      },
    ]);
  });
  const english = standin.person({ name: 'Ada', locale: 'en-GB' });
  const french = standin.person({ name: 'Camille', locale: 'fr' });
  expect(await english.suggestions('funding', 'party', 'Soft', { year: 2025 })).toEqual([
    { name: 'party Soft 2025', value: 'SoftBank' },
  ]);
  expect(await french.suggestions('funding', 'party', 'Soft')).toEqual([
    { name: 'À propos de Soft', value: 'SoftBank' },
  ]);
});

it('shows a person that suggestions did not come', async () => {
  onInteraction(bot, async () => {});
  await expect(standin.person({ name: 'Camille' }).suggestions('funding', 'party', 'S')).rejects.toThrow(
    'Loading options failed',
  );
});

it('sends the message and the person a menu was opened on', async () => {
  onInteraction(bot, async (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`Found in: ${interaction.targetMessage.content}`);
    if (interaction.isUserContextMenuCommand()) await interaction.reply(`That is ${interaction.targetUser.globalName}`);
  });
  const camille = standin.person({ name: 'Camille' });
  const message = standin.person({ name: 'Ada' }).says('SoftBank invests 19 billion');
  expect((await camille.menu('Chercher dans les sources', message)).text).toBe('Found in: SoftBank invests 19 billion');
  expect((await camille.menuOf('Who is this', camille)).text).toBe('That is Camille');
  await expect(camille.menu('Translate', message)).rejects.toThrow('No entry Translate');
});

it('sends commands from direct messages too', async () => {
  onInteraction(bot, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply(`${interaction.inGuild()} ${interaction.user.globalName} ${interaction.channel?.type}`);
  });
  const camille = standin.person({ name: 'Camille' }).inDm();
  expect((await camille.command('funding', { party: 'MGX' })).text).toBe('false Camille 1');
});
