import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../src/operation/log.ts';
import { type RunningBot, runBot } from '../../src/run-bot.ts';
import { readSettings } from '../../src/settings.ts';
import type { Person } from '../../src/standin/person.ts';
import { shownText, startTestBot, type TestBot } from '../harness.ts';

const QUESTION = 'How deep is the well of Thornby?';
const IN_TIME = { timeout: 5_000, interval: 20 };

let bot: TestBot;
let kate: Person;
let max: Person;

beforeEach(async () => {
  bot = await startTestBot();
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true });
  max = bot.standIn.person({ name: 'Max', locale: 'en-GB' });
});
afterEach(() => bot.close());

async function wish(question = QUESTION): Promise<void> {
  await max.press(await max.command('ask', { question }), 'Tell me when they do');
}

async function publish(title = 'The well', text = 'The well of Thornby is twelve metres deep.'): Promise<void> {
  await kate.press(await kate.submit(await kate.command('knowledge add'), { title, text }), 'Publish');
}

/** What stands in the database while the bot is down. */
async function change(...statements: readonly string[]): Promise<void> {
  const database = new DatabaseSync(join(bot.directory, 'data', 'sourcier.db'));
  for (const statement of statements) database.exec(statement);
  database.close();
}

const letters = () => max.inDm().messages();

test('who is promised a message keeps the promise when the article went before it could be sent', async () => {
  await wish();
  await bot.restart(() => change("UPDATE questions SET state = 'answered'"));
  await vi.waitFor(
    async () => expect(shownText((await kate.command('gaps')).text)).toContain('1 question waits for a source'),
    IN_TIME,
  );
  expect(letters()).toEqual([]);
  await publish();
  const told = await max.inDm().sees(({ text }) => text.includes('twelve metres'));
  expect(shownText(told.text)).toContain('The sources answer it now');
});

test('a message that Discord did not take is sent again, once', async () => {
  await wish();
  const failed = { kind: 'answer', status: 500, body: { message: 'Internal', code: 0 } } as const;
  bot.standIn.faults.http({ method: 'POST', path: '/users/@me/channels' }, failed, 4);
  await publish();
  await vi.waitFor(() => expect(bot.log.map(({ msg }) => msg)).toContain('an asker could not be told'), {
    timeout: 20_000,
    interval: 50,
  });
  expect(letters()).toEqual([]);
  await bot.restart();
  await max.inDm().sees(({ text }) => text.includes('twelve metres'));
  await bot.restart();
  await kate.command('gaps');
  expect(letters()).toHaveLength(1);
});

test('wishes of servers that the bot has left hold up nobody, however many they are', async () => {
  await wish();
  const rows = Array.from(
    { length: 600 },
    (_, id) => `('999', '${id}', '7', '8', 'Who?', 'en', 'silent', 0.1, 'answered', 0, 1, ${Date.now() - 1_000_000})`,
  );
  const columns =
    'server, id, channel, asker, question, language, outcome, confidence, state, thumbs_down, wants_to_be_told, asked_at';
  await change(`INSERT INTO questions (${columns}) VALUES ${rows.join(', ')}`);
  await publish();
  await max.inDm().sees(({ text }) => text.includes('twelve metres'));
  await wish('Who painted the lighthouse of Marrow Bay?');
  await publish('The lighthouse', 'The lighthouse of Marrow Bay was painted by Ann Berg.');
  await vi.waitFor(() => expect(letters()).toHaveLength(2), IN_TIME);
  await bot.restart(() => change("UPDATE questions SET state = 'answered' WHERE question LIKE '%lighthouse%'"));
  await vi.waitFor(() => expect(letters()).toHaveLength(3), IN_TIME);
});

test('two processes that see to it at once tell each asker once', async () => {
  await publish();
  const count = 12;
  for (let index = 0; index < count; index += 1) await max.command('ask', { question: QUESTION });
  let second: Promise<RunningBot> | undefined;
  const settings = readSettings({
    DISCORD_TOKEN: bot.standIn.token,
    DISCORD_API_URL: bot.standIn.apiUrl,
    DATA_DIR: join(bot.directory, 'data'),
  });
  await bot.restart(async () => {
    await change("UPDATE questions SET state = 'answered', wants_to_be_told = 1");
    second = runBot(settings, bot.standIn.token, createLog('info', { write: () => true }), () => undefined);
  });
  await vi.waitFor(() => expect(letters().length).toBeGreaterThanOrEqual(count), IN_TIME);
  await (await second)?.stop();
  await bot.restart();
  expect(letters()).toHaveLength(count);
});
