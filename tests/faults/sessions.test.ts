import { expect, test } from 'vitest';
import { startTestBot, type TestBot, type TestBotOptions } from '../harness.ts';
import { eventually, expectAnswer, expectAnswerWithin } from './asking.ts';

/** Each with a bot of its own, all at once: a new session may take Discord's five seconds between two logins. */
async function withBot(options: TestBotOptions, then: (bot: TestBot) => Promise<void>): Promise<void> {
  const bot = await startTestBot(options);
  try {
    await then(bot);
  } finally {
    await bot.close();
  }
}

const asker = (bot: TestBot, name = 'Camille') => bot.standIn.person({ name, locale: 'fr' });
const lost = (bot: TestBot) => bot.log.flatMap((line) => ('lost' in line ? [String(line.lost)] : []));

test.concurrent.each([
  ['the connection is cut', (bot: TestBot) => bot.standIn.faults.cut()],
  ['Discord asks the bot to reconnect (op 7)', (bot: TestBot) => bot.standIn.faults.askToReconnect()],
  ['Discord closes with 4000', (bot: TestBot) => bot.standIn.faults.close(4000)],
  [
    'Discord says that the session can be resumed (op 9)',
    (bot: TestBot) => bot.standIn.faults.invalidateSessions(true),
  ],
])('when %s, whoever asks in between gets the answer as soon as the bot is back', async (_what, fail) => {
  await withBot({}, async (bot) => {
    fail(bot);
    await expectAnswer(asker(bot));
    await expectAnswer(asker(bot, 'Alex'));
    expect(lost(bot)).toEqual([]);
  });
});

test.concurrent.each([
  ['Discord ends the session (op 9)', (bot: TestBot) => bot.standIn.faults.invalidateSessions()],
  ['Discord closes with 1000', (bot: TestBot) => bot.standIn.faults.close(1000)],
  ['Discord closes with 4009, the session timed out', (bot: TestBot) => bot.standIn.faults.close(4009)],
])(
  'when %s, people see no response until the bot has a new session, and then get their answers',
  async (_what, fail) => {
    await withBot({}, async (bot) => {
      const camille = asker(bot);
      fail(bot);
      await expectAnswerWithin(14_000, camille);
      await expectAnswer(asker(bot, 'Alex'));
      expect(lost(bot)).toEqual([]);
    });
  },
);

test.concurrent.each([
  [4004, 'the token was changed'],
  [4014, 'an intent was withdrawn'],
])(
  'when Discord closes with %d because %s, people see no response and the process ends so that it is started anew',
  async (code) => {
    await withBot({}, async (bot) => {
      bot.standIn.faults.close(code);
      await eventually(() => expect(lost(bot)).toEqual([expect.stringContaining(String(code))]));
      await expect(asker(bot).command('help')).rejects.toThrow('did not respond');
    });
  },
);

test.concurrent('when Discord acknowledges no heartbeat, the bot connects anew and whoever asks in between gets the answer', async () => {
  await withBot({ heartbeatMs: 200 }, async (bot) => {
    bot.standIn.faults.withholdAcks();
    await eventually(() => expect(bot.standIn.connections).toBe(2), 5_000);
    bot.standIn.faults.withholdAcks(false);
    await expectAnswer(asker(bot));
    expect(lost(bot)).toEqual([]);
  });
});

test.concurrent('when one server does not come back after a restart, people in the others get their answers within seconds', async () => {
  await withBot({}, async (bot) => {
    bot.standIn.faults.withholdGuilds();
    const started = Date.now();
    await bot.restart();
    expect(Date.now() - started).toBeLessThan(5_000);
    await expectAnswer(asker(bot));
    const question = asker(bot).says('Où sont construits les premiers centres de données ?', { mention: true });
    expect((await asker(bot).answerTo(question)).text).not.toBe('');
  });
});
