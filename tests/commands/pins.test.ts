import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

const QUESTION = 'Where were the cranes of the harbour built?';

let bot: TestBot;
let kate: Person;
let max: Person;

beforeAll(async () => {
  bot = await startTestBot();
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true });
  max = bot.standIn.person({ name: 'Max', locale: 'en-GB' });
  const preview = await kate.submit(await kate.command('knowledge add'), {
    title: 'The harbour',
    text: 'The cranes of the harbour were built in Gdansk.',
  });
  await kate.press(preview, 'Publish');
});
afterAll(async () => {
  bot.standIn.assertClean();
  expect(bot.log.filter(({ msg }) => msg === 'interaction failed')).toEqual([]);
  await bot.close();
});

async function publish(title: string, text: string): Promise<Seen> {
  return kate.press(await kate.submit(await kate.command('knowledge add'), { title, text }), 'Publish');
}

const labels = (seen: Seen) => seen.buttons.map(({ label }) => label);

test('without pins the list says what they are for', async () => {
  expect(shownText((await kate.command('pins list')).text)).toContain('Nothing is pinned');
});

test('a moderator pins an answer of their own, or one that a member got, from its context', async () => {
  const hers = await kate.command('ask', { question: QUESTION });
  expect(shownText((await kate.press(hers, 'Pin this answer')).text)).toContain(
    '“The cranes of the harbour were built in Gdansk.”',
  );
  const pins = await kate.command('pins list');
  expect(shownText(pins.text)).toContain('1 pinned question');
  await kate.command('pins remove', { pin: QUESTION });
  const his = await max.command('ask', { question: QUESTION });
  expect(labels(his)).not.toContain('Pin this answer');
  expect(labels(await max.press(his, 'Context'))).not.toContain('Pin this answer');
  const context = await kate.press(his, 'Context');
  expect(shownText((await kate.press(context, 'Pin this answer')).text)).toContain('Pinned.');
});

test('a change that would break a pin says so before it is published', async () => {
  const form = await kate.command('knowledge edit', { article: 'the-harbour' });
  const text = form.fields[0]?.value.replace('Gdansk', 'Gdynia') ?? '';
  const preview = await kate.submit(form, { text });
  expect(shownText(preview.text)).toContain(`A pinned question would lose its answer: “${QUESTION}”`);
  const removal = await kate.command('knowledge remove', { article: 'the-harbour' });
  expect(shownText(removal.text)).toContain('A pinned question would lose its answer');
  await kate.press(preview, 'Publish');
  const pins = await kate.command('pins list');
  expect(shownText(pins.text)).toContain('Pinned questions: 1 · without their answer now: 1');
});

test('pins are added by a question and removed by a suggestion', async () => {
  expect(shownText((await kate.command('pins add', { question: 'How far is the moon of Zog?' })).text)).toContain(
    'there is nothing to pin',
  );
  const pinned = await kate.command('pins add', { question: QUESTION });
  expect(shownText(pinned.text)).toContain('Gdynia');
  const [suggestion] = await kate.suggestions('pins remove', 'pin', 'crane');
  const removed = await kate.command('pins remove', { pin: String(suggestion?.value) });
  expect(shownText(removed.text)).toContain('The pin is off');
  expect(shownText((await kate.command('pins remove', { pin: 'crane' })).text)).toContain('There is no pin');
});

test('a pin goes by its whole question or by choice; what only occurs in one takes nothing off', async () => {
  const other = 'Where were the cranes built?';
  for (const question of [QUESTION, other]) await kate.command('pins add', { question });
  for (const pin of ['e', '?', 'cranes']) {
    const offered = await kate.command('pins remove', { pin });
    expect(shownText(offered.text)).toContain('Nothing was taken off');
    expect(shownText(offered.text)).toContain(`- ${QUESTION}\n- ${other}`);
  }
  expect(shownText((await kate.command('pins list')).text)).toContain('2 pinned questions');
  const only = await kate.command('pins remove', { pin: 'of the harbour' });
  expect(shownText(only.text)).toContain('Nothing was taken off');
  expect(shownText((await kate.choose(only, [QUESTION])).text)).toContain(`The pin is off: ${QUESTION}`);
  const camille = bot.standIn.person({ name: 'Camille', locale: 'fr', moderator: true });
  expect(shownText((await camille.command('pins remove', { pin: 'e' })).text)).toContain('Rien n’a été retiré');
  const typed = await kate.command('pins remove', { pin: ` ${other.toUpperCase()} ` });
  expect(shownText(typed.text)).toContain(`The pin is off: ${other}`);
  expect(shownText((await kate.command('pins list')).text)).toContain('Nothing is pinned');
});

test('an answer that comes from a fact holds as it was pinned', async () => {
  const question = 'Who pays for Stargate?';
  const answer = await kate.command('ask', { question });
  const shown = quotationsIn(answer.text).join(' ');
  const pinned = await kate.press(answer, 'Pin this answer');
  expect(shownText(pinned.text)).toContain(shown);
  const pins = await kate.command('pins list');
  expect(shownText(pins.text)).toContain('1 pinned question');
  expect(shownText(pins.text)).not.toContain('without');
  expect(shownText((await kate.command('pins add', { question })).text)).toContain(shown);
});

test('a question as long as may be asked is pinned whole and keeps its answer', async () => {
  const question = `${'please '.repeat(270)}${QUESTION}`;
  const answer = await kate.command('ask', { question });
  expect(quotationsIn(answer.text).join(' ')).toContain('Gdynia');
  const pinned = await kate.press(answer, 'Pin this answer');
  expect(shownText(pinned.text)).toContain('Pinned.');
  const [last] = shownText((await kate.command('pins list')).text).split('\n');
  expect(last).toBe('2 pinned questions');
  await kate.press(pinned, 'Take the pin off');
  expect(shownText((await kate.command('pins add', { question })).text)).toContain('Gdynia');
});

test('an answer that another has taken the place of is not pinned, and whoever tries is told so', async () => {
  const question = 'Who painted the lighthouse of Marrow Bay?';
  await publish('The lighthouse', 'The lighthouse of Marrow Bay was drawn and later painted.');
  const old = await kate.command('ask', { question });
  expect(quotationsIn(old.text).join(' ')).toContain('later painted');
  await publish('The painting', 'The lighthouse of Marrow Bay was painted by Ann Berg.');
  const refused = await kate.press(old, 'Pin this answer');
  expect(shownText(refused.text)).toContain('Nothing was pinned');
  expect(shownText((await kate.command('pins list')).text)).not.toContain('lighthouse');
});

test('members have none of it', async () => {
  expect(max.commands().map(({ name }) => name)).not.toContain('pins');
});
