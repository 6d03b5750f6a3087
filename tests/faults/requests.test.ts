import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';
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

const CALLBACK = { method: 'POST', path: '/callback' };
const MESSAGES = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };

test('told to slow down, the bot waits as long as it was told and the person gets the answer', async () => {
  bot.standIn.faults.rateLimit(CALLBACK, 0.5);
  const started = Date.now();
  await expectAnswer(camille);
  expect(Date.now() - started).toBeGreaterThanOrEqual(500);
});

test('told that it is too fast everywhere, the bot waits and everyone who asked gets their answer', async () => {
  const alex = bot.standIn.person({ name: 'Alex', locale: 'en-GB' });
  bot.standIn.faults.rateLimit(CALLBACK, 0.5, 'global');
  await Promise.all([expectAnswer(camille), expectAnswer(alex)]);
});

test('told to wait longer than Discord does, one person sees no response and the others get their answers', async () => {
  bot.standIn.faults.rateLimit(CALLBACK, 4);
  const late = expect(camille.command('ask', { question: QUESTION })).rejects.toThrow('did not respond');
  await bot.standIn.faults.met();
  await expectAnswer(camille);
  await late;
  await expect.poll(() => bot.log.at(-1), { timeout: 6_000 }).toMatchObject({ outcome: 'late' });
});

test.each([500, 502, 503])(
  'when Discord answers %d three times, the person gets the answer all the same',
  async (status) => {
    bot.standIn.faults.http(CALLBACK, { kind: 'answer', status }, 3);
    await expectAnswer(camille);
  },
);

test('when Discord answers 500 again and again, the person gets a reference and then answers again', async () => {
  bot.standIn.faults.http(CALLBACK, { kind: 'answer', status: 500 }, 4);
  const failed = await camille.command('ask', { question: QUESTION });
  expect(failed.ephemeral).toBe(true);
  expect(shownText(failed.text)).toMatch(/référence \d+/);
  await expectAnswer(camille);
});

test.each(['reset', 'closed'] as const)('when the connection is %s, the answer is sent again', async (kind) => {
  bot.standIn.faults.http(CALLBACK, { kind });
  await expectAnswer(camille);
  expect(bot.standIn.takeViolations()).toEqual([]);
});

test('when Discord took the answer and the connection broke before it said so, the person gets it once', async () => {
  bot.standIn.faults.http(CALLBACK, { kind: 'lost' });
  await expectAnswer(camille);
  await expect.poll(() => bot.log.at(-1)).toMatchObject({ msg: 'interaction', outcome: 'elsewhere' });
  await expectAnswer(camille);
});

test.each(['reset', 'closed', 'lost'] as const)(
  'a mention is answered once when the connection is %s',
  async (kind) => {
    bot.standIn.faults.http(MESSAGES, { kind });
    const question = camille.says(QUESTION, { mention: true });
    expect(quotationsIn((await camille.answerTo(question)).text)).toHaveLength(1);
    await expect
      .poll(() => bot.log.at(-1))
      .toMatchObject({ msg: 'interaction', command: 'message', outcome: 'answer' });
    const before = BigInt(question.id);
    expect(camille.messages().filter(({ id }) => BigInt(id) > before)).toHaveLength(1);
  },
);

test('when Discord never answers, the person sees no response and everyone else gets their answers meanwhile', async () => {
  bot.standIn.faults.http(CALLBACK, { kind: 'hang' });
  const hung = expect(camille.command('ask', { question: QUESTION })).rejects.toThrow('did not respond');
  await bot.standIn.faults.met();
  await expectAnswer(bot.standIn.person({ name: 'Alex', locale: 'fr' }));
  await hung;
  bot.standIn.faults.release();
  await expectAnswer(camille);
});
