import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

const QUESTION = 'How deep is the well of Thornby?';

let bot: TestBot;
let kate: Person;
let max: Person;
let lea: Person;

beforeAll(async () => {
  bot = await startTestBot();
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true });
  max = bot.standIn.person({ name: 'Max', locale: 'en-GB' });
  lea = bot.standIn.person({ name: 'Léa', locale: 'fr' });
});
afterAll(async () => {
  bot.standIn.assertClean();
  expect(bot.log.filter(({ msg }) => msg === 'interaction failed')).toEqual([]);
  await bot.close();
});

const labels = (seen: Seen) => seen.buttons.map(({ label }) => label);

async function publish(title: string, text: string): Promise<Seen> {
  return kate.press(await kate.submit(await kate.command('knowledge add'), { title, text }), 'Publish');
}

test('an empty inbox says so', async () => {
  expect(shownText((await kate.command('gaps')).text)).toContain('No question is waiting');
});

test('what the sources could not answer waits in the inbox, grouped by likeness, newest or most asked first', async () => {
  await max.command('ask', { question: QUESTION });
  await lea.command('ask', { question: 'How deep is the well of Thornby' });
  await max.command('ask', { question: 'Which colour has the gate of Millbrook?' });
  const inbox = await kate.command('gaps');
  expect(inbox.ephemeral).toBe(true);
  const lines = shownText(inbox.text).split('\n');
  expect(lines[0]).toBe('2 questions wait for a source');
  expect(lines[1]).toContain('gate of Millbrook');
  expect(lines[2]).toContain('asked 2 times');
  const most = await kate.press(inbox, 'Most asked first');
  expect(shownText(most.text).split('\n')[1]).toContain('well of Thornby');
});

test('a question is opened with what can be done about it, and what search saw', async () => {
  const group = await kate.choose(await kate.command('gaps'), ['Which colour has the gate of Millbrook?']);
  expect(labels(group)).toEqual(['Add a source', 'Add a word', 'What search saw', 'Dismiss', 'All questions']);
  const saw = await kate.press(group, 'What search saw');
  expect(shownText(saw.text)).toContain('Millbrook');
  const form = await kate.press(group, 'Add a source');
  expect(form.title).toBe('Add a source');
  const word = await kate.press(group, 'Add a word');
  expect(shownText((await kate.submit(word, { term: 'portcullis', means: 'herse' })).text)).toContain('portcullis');
  expect(shownText((await kate.press(group, 'Dismiss')).text)).toContain('1 question was put aside');
  expect(shownText((await kate.command('gaps')).text)).not.toContain('Millbrook');
});

test('when a publication answers, those who asked to be told get one message, and no one else', async () => {
  const asked = await max.command('ask', { question: QUESTION });
  expect(labels(asked)).toContain('Tell me when they do');
  const promise = await max.press(asked, 'Tell me when they do');
  expect(promise.ephemeral).toBe(true);
  // Somebody who reads along may want to know as well, and may change their mind.
  const hers = await lea.press(asked, 'Tell me when they do');
  await lea.press(hers, 'Ne pas me prévenir');
  const preview = await kate.submit(await kate.command('knowledge add'), {
    title: 'The well of Thornby',
    text: 'The well of Thornby is twelve metres deep.',
  });
  expect(shownText(preview.text)).toContain('questions of the inbox');
  const published = await kate.press(preview, 'Publish');
  expect(shownText(published.text)).toContain('questions of the inbox');
  const told = await max.inDm().sees(({ text }) => text.includes('The sources answer it now'));
  expect(shownText(told.text)).toContain('The well of Thornby is twelve metres deep.');
  await publish('The well of Thornby, again', 'The well of Thornby was dug long ago and is deep.');
  expect(max.inDm().messages()).toHaveLength(1);
  expect(lea.inDm().messages()).toHaveLength(0);
  expect(shownText((await kate.command('gaps')).text)).toContain('No question is waiting');
});

test('where direct messages are closed, a line in the channel that does not repeat the question', async () => {
  const asked = await max.command('ask', { question: 'How old is the elm of Corby?', private: true });
  await max.press(asked, 'Tell me when they do');
  bot.standIn.faults.http(
    { method: 'POST', path: '/users/@me/channels' },
    { kind: 'answer', status: 403, body: { code: 50007, message: 'Cannot send messages to this user' } },
  );
  const noDm = bot.standIn.faults;
  noDm.http(
    { method: 'POST', path: `/channels/${bot.standIn.world.directChannel(max.user).id}/messages` },
    { kind: 'answer', status: 403, body: { code: 50007, message: 'Cannot send messages to this user' } },
  );
  await publish('The elm of Corby', 'The elm of Corby is three hundred years old.');
  const told = await max.sees(({ text }) => text.includes('the sources now answer a question of yours'));
  expect(told.pings).toEqual([`<@${max.user.id}>`]);
  expect(told.text).not.toContain('elm');
  const answer = await max.press(told, 'Show the answer');
  expect(answer.ephemeral).toBe(true);
  expect(quotationsIn(answer.text).join(' ')).toContain('three hundred years');
});

test('an answer that does not help comes into the inbox, and leaves it by a better source alone', async () => {
  await publish('The fair of Denby', 'The fair of Denby begins at noon.');
  const answer = await lea.command('ask', { question: 'When does the fair of Denby begin?' });
  const thanks = await lea.press(answer, 'N’aide pas');
  expect(shownText(thanks.text)).toContain('Les modérateurs de ce serveur verront');
  const group = await kate.choose(await kate.command('gaps'), ['When does the fair of Denby begin?']);
  expect(shownText(group.text)).toContain('the answer did not help');
  await kate.submit(await kate.press(group, 'Add a word'), { term: 'funfair', means: 'foire' });
  expect(shownText((await kate.command('gaps')).text)).toContain('fair of Denby');
});

test('/forget erases what is kept of the one who asks, and nobody else’s', async () => {
  await max.command('ask', { question: 'Who carved the door of Whitby Hall?' });
  await lea.command('ask', { question: 'Who carved the door of Whitby Hall?' });
  const forgotten = await max.command('forget');
  expect(forgotten.ephemeral).toBe(true);
  expect(shownText(forgotten.text)).toMatch(/\d+ questions of yours were erased/);
  expect(shownText((await max.inDm().command('forget')).text)).toContain('Nothing of yours is kept');
  expect(shownText((await kate.command('gaps')).text)).toContain('Whitby Hall');
  expect(shownText((await kate.command('forget')).text)).toContain('stays in the history');
});

test('/forget takes a question back from those who wanted to be told as well, and from those who had it of them', async () => {
  const asked = await max.command('ask', { question: 'Who forged the bell of Elmley?' });
  const hers = await lea.press(asked, 'Tell me when they do');
  expect(hers.ephemeral).toBe(true);
  const group = await kate.choose(await kate.command('gaps'), ['Who forged the bell of Elmley?']);
  expect(shownText(group.text)).toContain('Asked 2 times');
  expect(shownText((await max.command('forget')).text)).toMatch(/^1 question of yours was erased/);
  expect(shownText((await kate.command('gaps')).text)).not.toContain('Elmley');
  await publish('The bell of Elmley', 'The bell of Elmley was forged by Tom Reed.');
  expect(lea.inDm().messages()).toHaveLength(0);
});

test('a question that somebody else wants to be told about is kept no longer for that', async () => {
  const asked = await max.command('ask', { question: 'Who tuned the organ of Selby?' });
  const file = join(bot.directory, 'data', 'sourcier.db');
  const earlier = Date.now() - 89 * 86_400_000;
  const database = new DatabaseSync(file);
  database.exec(`UPDATE questions SET asked_at = ${earlier} WHERE question LIKE '%Selby%'`);
  await lea.press(asked, 'Tell me when they do');
  const times = database.prepare("SELECT DISTINCT asked_at AS at FROM questions WHERE question LIKE '%Selby%'").all();
  database.close();
  expect(times).toEqual([{ at: earlier }]);
});

test('a direct message has neither inbox nor promise', async () => {
  expect(max.commands().map(({ name }) => name)).not.toContain('gaps');
  expect(
    kate
      .inDm()
      .commands()
      .map(({ name }) => name),
  ).not.toContain('gaps');
  const silent = await max.inDm().command('ask', { question: 'How deep is the lake of Nowhere?' });
  expect(labels(silent)).not.toContain('Tell me when they do');
});
