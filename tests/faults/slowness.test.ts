import { expect, test } from 'vitest';
import { startTestBot } from '../harness.ts';
import { eventually, expectAnswer, QUESTION } from './asking.ts';
import { type SlowBot, startSlowBot } from './slow-bot.ts';

const CALLBACK = { method: 'POST', path: '/callback' };

// Half of Discord's three seconds, and of everything that is measured by them, further apart for machines that are busy.
test.concurrent('when the network takes 2.9 of the 3 seconds, the person gets the answer', { retry: 2 }, async () => {
  const bot = await startTestBot({ acknowledgeMs: 1_500 });
  bot.standIn.faults.http(CALLBACK, { kind: 'delay', ms: 1_250 });
  await expectAnswer(bot.standIn.person({ name: 'Camille', locale: 'fr' }));
  await bot.close();
});

test.concurrent('when the network takes 3.1 seconds, the person sees no response, and the next one gets an answer', async () => {
  const bot = await startTestBot({ acknowledgeMs: 1_500 });
  const camille = bot.standIn.person({ name: 'Camille', locale: 'fr' });
  bot.standIn.faults.http(CALLBACK, { kind: 'delay', ms: 1_700 });
  await expect(camille.command('ask', { question: QUESTION })).rejects.toThrow('did not respond');
  await expectAnswer(camille);
  await eventually(() => expect(bot.log.map(({ outcome }) => outcome)).toContain('late'));
  expect(bot.standIn.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(2);
  await bot.close();
});

async function withSlowBot(options: Parameters<typeof startSlowBot>[0], then: (bot: SlowBot) => Promise<void>) {
  const bot = await startSlowBot(options);
  try {
    await then(bot);
  } finally {
    await bot.close();
  }
}

test.concurrent.each([2_900, 3_100])(
  'a command that takes %d ms shows that it is thinking, and then the answer',
  async (ms) => {
    await withSlowBot({}, async ({ standIn }) => {
      const camille = standIn.person({ name: 'Camille', locale: 'fr' });
      const answering = camille.command('slow', { ms: String(ms) });
      await eventually(() => expect(camille.messages().at(-1)?.thinking).toBe(true), 2_500);
      expect((await answering).text).toBe('Done');
      standIn.assertClean();
    });
  },
);

test.concurrent('when a command ends after its token has expired, nothing more is said, and the next one is answered', async () => {
  await withSlowBot({ tokenMs: 1_800 }, async ({ standIn, log }) => {
    const camille = standIn.person({ name: 'Camille', locale: 'fr' });
    void camille.command('slow', { ms: '2000' }).catch(() => {});
    await eventually(() => expect(log.map(({ outcome }) => outcome)).toContain('late'), 3_000);
    expect((await camille.command('slow', { ms: '0' })).text).toBe('Done');
    expect(standIn.takeViolations()).toMatchObject([{ why: expect.stringContaining('50027') }]);
    // Its 401 says nothing of the bot's own token, which is good for messages still.
    camille.says('Bonjour', { mention: true });
    await eventually(() => expect(standIn.requests.at(-1)?.path).toMatch(/^\/channels/));
    standIn.assertClean();
  });
});

test.concurrent('when another process has acknowledged first, people see its answer alone', async () => {
  await withSlowBot({}, async ({ standIn, log }) => {
    const camille = standIn.person({ name: 'Camille', locale: 'fr' });
    const answering = camille.command('slow', { ms: '300' });
    const sent = standIn.exchanges.at(-1)?.sent;
    await fetch(`${standIn.apiUrl}/v10/interactions/${sent?.id}/${sent?.token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 4, data: { content: 'By the other' } }),
    });
    expect((await answering).text).toBe('By the other');
    await eventually(() => expect(log.map(({ outcome }) => outcome)).toContain('elsewhere'));
    expect(camille.messages()).toHaveLength(1);
    expect((await camille.command('slow', { ms: '0' })).text).toBe('Done');
    expect(standIn.takeViolations()).toMatchObject([{ why: expect.stringContaining('40060') }]);
  });
});

test.concurrent('what is not done after twenty seconds is given up, be it asked by a command or a message, and an error that comes later is in the log', async () => {
  await withSlowBot({ patienceMs: 25_000 }, async ({ standIn, log }) => {
    const camille = standIn.person({ name: 'Camille', locale: 'fr' });
    const message = camille.says('22000', { mention: true });
    const replies = await Promise.all([
      camille.command('slow', { ms: '22000' }),
      camille.command('breaks', { ms: '21000' }),
      camille.answerTo(message),
    ]);
    for (const { text } of replies) expect(text).toMatch(/^(C’était trop long|This took too long)/);
    await eventually(() =>
      expect(log.map(({ err }) => err)).toContainEqual(expect.objectContaining({ message: 'broken in the end' })),
    );
    await eventually(() => expect(log.filter(({ outcome }) => outcome === 'tookTooLong')).toHaveLength(3));
  });
}, 30_000);
