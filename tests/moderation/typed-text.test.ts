import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { shownText, startTestBot, type TestBot, type TestBotOptions } from '../harness.ts';
import { createDatabases } from '../storage/databases.ts';

/** Whatever refuses a form, what was typed into it comes back. */
const TEXT = 'The quay is of oak.\n\nIt was built by hand.';

const databases = createDatabases();
afterAll(() => databases.close());

async function start(options: TestBotOptions = {}): Promise<{ readonly bot: TestBot; readonly kate: Person }> {
  const bot = await startTestBot(options);
  onTestFinished(() => bot.close());
  return { bot, kate: bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true }) };
}

const add = async (kate: Person, text: string) =>
  kate.submit(await kate.command('knowledge add'), { title: 'The quay', text });

function expectBack({ text, files }: Seen, reason: string, content = TEXT): void {
  expect(shownText(text)).toContain(reason);
  expect(shownText(text)).toContain('Your text is below, as you sent it.');
  expect(files.map((file) => file.text).join('\n')).toContain(content);
}

test('a form that is sent while the database is away comes back, and can be sent once it is there again', async () => {
  const { databaseUrl = '' } = await databases.create('PostgreSQL');
  const postgres = await databases.postgres();
  const { bot, kate } = await start({ settings: { DATABASE_URL: databaseUrl } });
  await kate.press(await add(kate, 'The quay is of stone.'), 'Publish');
  const pier = await kate.submit(await kate.command('knowledge add'), { title: 'The pier', text: 'It is of pine.' });
  const edit = await kate.command('knowledge edit', { article: 'the-quay' });
  const draft = await kate.press(pier, 'Edit again');
  const details = await kate.press(pier, 'Details');
  // Its own shelf is no longer in memory, as after half an hour without a question.
  await bot.restart();
  await postgres.stop();
  const refused = await Promise.all([
    kate.submit(edit, { text: TEXT }),
    kate.submit(draft, { title: 'The quay', text: TEXT }),
    kate.submit(details, { note: 'It was built by hand.' }),
  ]);
  await postgres.start();
  for (const reply of refused) expectBack(reply, 'the database does not answer', 'It was built by hand.');
});

test('a form whose draft is gone comes back, in the words of the reader', async () => {
  const { bot, kate } = await start();
  const preview = await add(kate, 'The quay is of pine.');
  const form = await kate.press(preview, 'Edit again');
  await kate.press(preview, 'Cancel');
  const reply = await kate.submit(form, { text: TEXT, url: 'https://example.org/quay' });
  expectBack(reply, 'This draft is no longer kept');
  expect(reply.files.map(({ name }) => name)).toEqual(['text.md', 'fields.txt']);
  expect(reply.files[0]?.text).toBe(TEXT);
  expect(reply.files[1]?.text).toBe('title: The quay\nurl: https://example.org/quay\n');
  const camille = bot.standIn.person({ name: 'Camille', locale: 'fr', moderator: true });
  const sien = await camille.submit(await camille.command('knowledge add'), { title: 'Le quai', text: TEXT });
  const formulaire = await camille.press(sien, 'Modifier encore');
  await camille.press(sien, 'Annuler');
  const rendu = await camille.submit(formulaire, { text: TEXT });
  expect(shownText(rendu.text)).toContain('Votre texte est ci-dessous, tel que vous l’avez envoyé.');
  expect(rendu.files[0]?.text).toBe(TEXT);
});

test('a form that meets a failure of ours comes back beside the reference', async () => {
  const { bot, kate } = await start();
  const form = await kate.press(await add(kate, 'The quay is of pine.'), 'Edit again');
  const database = new DatabaseSync(join(bot.directory, 'data', 'sourcier.db'));
  database.exec('DROP TABLE drafts');
  database.close();
  expectBack(await kate.submit(form, { text: TEXT }), 'tell whoever runs this bot the reference');
});

test('a form of somebody who is no longer a moderator, or too fast, comes back', async () => {
  const { bot, kate } = await start({ settings: { PERSON_PER_MINUTE: '6' } });
  const form = await kate.command('knowledge add');
  await kate.command('knowledge list');
  expectBack(await kate.submit(form, { title: 'The quay', text: TEXT }), 'That was a lot at once');
  const guild = bot.standIn.world.guilds[0];
  if (!guild) throw new TypeError('expected a server');
  const former = bot.standIn.person({ name: 'Former', locale: 'en-GB', moderator: true });
  const opened = await former.command('knowledge add');
  guild.members.set(former.user.id, { user: former.user, guild, roles: [], joinedAt: new Date() });
  expectBack(await former.submit(opened, { title: 'The quay', text: TEXT }), 'Only moderators');
});

test('a word that cannot be taught comes back', async () => {
  const { kate } = await start();
  await kate.command('ask', { question: 'How deep is the well of Thornby?' });
  const group = await kate.choose(await kate.command('gaps'), ['How deep is the well of Thornby?']);
  const reply = await kate.submit(await kate.press(group, 'Add a word'), { term: 'a = b', means: 'un quai de chêne' });
  expectBack(reply, 'An entry has 1 to 60 characters', 'term: a = b\nmeans: un quai de chêne\n');
});

test('what is taken, and what is refused with its draft, is given back no second time', async () => {
  const { kate } = await start();
  expect((await add(kate, TEXT)).files).toEqual([]);
  const refused = await kate.submit(await kate.command('knowledge add'), { text: TEXT });
  expect(refused.files).toHaveLength(1);
});
