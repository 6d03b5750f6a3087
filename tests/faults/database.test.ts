import { expect, onTestFinished, test } from 'vitest';
import { shownText, startTestBot } from '../harness.ts';
import { createDatabases } from '../storage/databases.ts';

test('when the database is away, a message is told why, as a command is', async () => {
  const databases = createDatabases();
  onTestFinished(() => databases.close());
  const { databaseUrl = '' } = await databases.create('PostgreSQL');
  const bot = await startTestBot({ settings: { DATABASE_URL: databaseUrl } });
  onTestFinished(() => bot.close());
  const kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true });
  const text = 'The lighthouse of Marrow Bay was painted by Ann Gdansk.';
  const preview = await kate.submit(await kate.command('knowledge add'), { title: 'The lighthouse', text });
  await kate.press(preview, 'Publish');
  // What the server has of its own is in memory no more.
  await bot.restart();
  await (await databases.postgres()).stop();
  onTestFinished(async () => (await databases.postgres()).start());

  const question = 'Who painted the lighthouse of Marrow Bay?';
  const asked = await kate.command('ask', { question });
  const mentioned = await kate.answerTo(kate.says(question, { mention: true }));
  expect(shownText(asked.text)).toContain('the database does not answer');
  expect(shownText(mentioned.text)).toBe(shownText(asked.text));
  expect(bot.log.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
}, 60_000);
