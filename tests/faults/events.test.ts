import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { quotationsIn, startTestBot, type TestBot } from '../harness.ts';
import { expectAnswer, QUESTION } from './asking.ts';

let bot: TestBot;
let camille: Person;

beforeAll(async () => {
  bot = await startTestBot();
  camille = bot.standIn.person({ name: 'Camille', locale: 'fr' });
});
beforeEach(() => {
  bot.standIn.takeViolations();
});
afterAll(() => bot.close());

const fromBot = () => camille.messages().filter(({ author }) => author === 'Sourcier');

test('a command that arrives twice is answered once, and no second acknowledgement is tried', async () => {
  const before = fromBot().length;
  bot.standIn.faults.repeat('INTERACTION_CREATE', 3);
  await expectAnswer(camille);
  await expectAnswer(camille);
  expect(fromBot()).toHaveLength(before + 2);
  bot.standIn.assertClean();
});

test('a question to the bot that arrives twice is answered once', async () => {
  bot.standIn.faults.repeat('MESSAGE_CREATE', 2);
  const before = fromBot().length;
  const question = camille.says(QUESTION, { mention: true });
  expect(quotationsIn((await camille.answerTo(question)).text)).toHaveLength(1);
  await expectAnswer(camille);
  expect(fromBot()).toHaveLength(before + 2);
  bot.standIn.assertClean();
});

test('a question whose deletion arrives first is answered without a reply to it, or not at all, and the next one is answered', async () => {
  bot.standIn.faults.holdBack('MESSAGE_CREATE');
  const question = camille.says(QUESTION, { mention: true });
  camille.deletes(question);
  await expectAnswer(camille);
  bot.standIn.assertClean();
});

test('a question whose edit arrives first is answered once, as it was asked', async () => {
  bot.standIn.faults.holdBack('MESSAGE_CREATE');
  const question = camille.says(QUESTION, { mention: true });
  camille.edits(question, 'Merci');
  expect(quotationsIn((await camille.answerTo(question)).text)).toHaveLength(1);
});

test('a command in a server the bot was not told of yet is answered', async () => {
  bot.standIn.faults.holdBack('GUILD_CREATE');
  bot.standIn.join({ name: 'Tardive', channels: ['tard'] });
  await expectAnswer(bot.standIn.person({ name: 'Noor', guild: 'Tardive', locale: 'fr' }));
  await expectAnswer(camille);
});

/** Ids that no other event has. */
let strange = 1_111_111_111_111_111_111n;
function strangeId(): string {
  strange += 1n;
  return String(strange);
}

const COMMAND = { id: '1111111111111111111', name: 'ask', type: 1 };

test.each([
  ['a kind of interaction', { type: 99, data: {} }],
  ['a kind of command', { type: 2, data: { id: '1111111111111111111', name: 'ask', type: 99 } }],
  ['a kind of option', { type: 2, data: { ...COMMAND, options: [{ name: 'question', type: 99, value: { a: 1 } }] } }],
  ['a kind of component', { type: 3, data: { custom_id: 'ask/more/1', component_type: 99, id: 1 } }],
  ['a kind of part in a form', { type: 5, data: { custom_id: 'ask/x', components: [{ type: 99, id: 1 }] } }],
  [
    'a kind of field in a form',
    {
      type: 5,
      data: { custom_id: 'ask/x', components: [{ type: 18, id: 1, component: { type: 99, id: 2, custom_id: 'a' } }] },
    },
  ],
])('%s that nobody knows yet does no harm: the next person gets an answer', async (_what, changes) => {
  await expectAnswer(camille);
  bot.standIn.faults.inject('INTERACTION_CREATE', {
    ...bot.standIn.exchanges.at(-1)?.sent,
    id: strangeId(),
    token: 'x',
    ...changes,
  });
  await expectAnswer(bot.standIn.person({ name: 'Alex', locale: 'fr' }));
  expect(bot.log.filter((line) => 'lost' in line)).toEqual([]);
});

test('an entry in the menu of a person, which the bot no longer has, is answered with what to do', async () => {
  await expectAnswer(camille);
  const id = strangeId();
  const data = { id: '1111111111111111111', name: 'Old', type: 3, target_id: camille.user.id, resolved: { users: {} } };
  bot.standIn.faults.inject('INTERACTION_CREATE', {
    ...bot.standIn.exchanges.at(-1)?.sent,
    id,
    token: 'x',
    type: 2,
    data,
  });
  const answers = () =>
    bot.standIn.requests.filter(({ path }) => path.includes(`/${id}/`)).map(({ body }) => JSON.stringify(body));
  await expect.poll(answers).toEqual([expect.stringContaining('/help')]);
});

test.each([
  ['a kind of message', 'MESSAGE_CREATE', { type: 99, content: '', components: [] }],
  ['a kind of component in a message', 'MESSAGE_CREATE', { type: 0, content: 'A', components: [{ type: 99, id: 1 }] }],
  ['an event', 'SOMETHING_NEW', {}],
])('%s that nobody knows yet does no harm', async (_what, event, changes) => {
  const about = {
    id: strangeId(),
    channel_id: camille.channel.id,
    guild_id: camille.channel.guild?.id,
    author: { id: camille.user.id, username: 'camille', discriminator: '0', avatar: null },
    mentions: [],
    mention_roles: [],
    embeds: [],
    attachments: [],
    timestamp: '2026-01-01T00:00:00.000Z',
    edited_timestamp: null,
  };
  bot.standIn.faults.inject(event, { ...about, ...changes });
  await expectAnswer(camille);
});
