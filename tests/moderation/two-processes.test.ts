import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';
import { createDatabases } from '../storage/databases.ts';

/** What was promised: an edit through one process is answered by the other this soon. */
const WITHIN_A_SECOND = { timeout: 1_000, interval: 20 };
const SERVER = '1200000000000000001';

const databases = createDatabases();
let bots: TestBot[];
let here: Person;
let there: Person;

beforeAll(async () => {
  const { databaseUrl = '' } = await databases.create('PostgreSQL');
  const settings = { DATABASE_URL: databaseUrl };
  const start = () => startTestBot({ settings, guilds: [{ name: 'One', id: SERVER, locale: 'en-GB' }] });
  bots = [await start(), await start()];
  const [first, second] = bots.map(({ standIn }) => standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true }));
  if (!first || !second) throw new TypeError('expected a moderator in each process');
  here = first;
  there = second;
}, 60_000);
afterAll(async () => {
  for (const bot of bots) await bot.close();
  await databases.close();
});

const QUESTION = 'Who painted the lighthouse of Marrow Bay?';
const answerOf = async (person: Person) =>
  quotationsIn((await person.command('ask', { question: QUESTION })).text).join(' ');

test('an article published through one bot process is answered by the other within a second', async () => {
  expect(await answerOf(there)).toBe('');
  const text = 'The lighthouse of Marrow Bay was painted by Ann Gdansk.';
  const preview = await here.submit(await here.command('knowledge add'), { title: 'The lighthouse', text });
  await here.press(preview, 'Publish');
  await vi.waitFor(async () => expect(await answerOf(there)).toContain('painted by Ann Gdansk'), WITHIN_A_SECOND);
});

test('an edit through the second is answered by the first, and an older form clashes', async () => {
  const outdated = await here.command('knowledge edit', { article: 'the-lighthouse' });
  const form = await there.command('knowledge edit', { article: 'the-lighthouse' });
  const [field] = form.fields;
  const edited = (field?.value ?? '').replace('Gdansk', 'Gdynia');
  await there.press(await there.submit(form, { [field?.customId ?? '']: edited }), 'Publish');
  await vi.waitFor(async () => expect(await answerOf(here)).toContain('painted by Ann Gdynia'), WITHIN_A_SECOND);

  const mine = (field?.value ?? '').replace('Gdansk', 'Gdańsk');
  const clash = await here.submit(outdated, { [outdated.fields[0]?.customId ?? '']: mine });
  expect(shownText(clash.text)).toContain('Gdynia');
  expect(clash.files.map(({ text: kept }) => kept).join('')).toContain('Gdańsk');
  expect(await answerOf(there)).toContain('painted by Ann Gdynia');
});
