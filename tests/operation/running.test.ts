import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLog } from '../../src/operation/log.ts';
import { runBot } from '../../src/run-bot.ts';
import { readSettings } from '../../src/settings.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { startTestBot, type TestBot } from '../harness.ts';
import { forgedButton } from './forged.ts';
import { type Program, startBotProgram } from './program.ts';

const QUESTION = 'Où sont construits les premiers centres de données ?';
const HEALTH_PORT = '0';

async function read(bot: TestBot, path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://127.0.0.1:${bot.running.healthPort}${path}`);
  return { status: response.status, body: await response.text() };
}

describe('health and metrics', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({
      heartbeatMs: 200,
      settings: { HEALTH_PORT, PERSON_PER_MINUTE: '30', SERVER_PER_MINUTE: '0' },
    });
  });
  afterAll(() => bot.close());

  test('a running bot is live and ready', async () => {
    expect(await read(bot, '/healthz')).toMatchObject({ status: 200, body: expect.stringContaining('"live":true') });
    expect(await read(bot, '/readyz')).toMatchObject({ status: 200 });
    expect(await read(bot, '/')).toMatchObject({ status: 404 });
  });

  test('interactions are counted by command and outcome, answers and silences beside them', async () => {
    const ann = bot.standIn.person({ name: 'Ann' });
    await ann.command('ask', { question: QUESTION });
    await ann.command('ask', { question: 'Recette de la tarte aux pommes ?' });
    await ann.command('sources');
    // The reply is seen before it is counted.
    await sleep(100);
    const { body } = await read(bot, '/metrics');
    expect(body).toContain('sourcier_interactions_total{command="ask",outcome="answer"} 1');
    expect(body).toMatch(/sourcier_interactions_total\{command="ask",outcome="silent"\} 1/);
    expect(body).toContain('sourcier_interaction_seconds_count{command="sources"} 1');
    expect(body).toMatch(/sourcier_answers_total 1\n/);
    expect(body).toMatch(/sourcier_silences_total 1\n/);
    expect(body).toMatch(/sourcier_index_passages [1-9]/);
    expect(body).toMatch(/sourcier_open_shelves 0/);
    expect(body).toMatch(/nodejs_eventloop_lag_p99_seconds/);
    expect(body).toMatch(/sourcier_rest_errors_total/);
    expect(body).toMatch(/sourcier_gateway_reconnects_total 0/);
  });

  test('an id that somebody forged does not become a label', async () => {
    const eve = bot.standIn.person({ name: 'Eve' });
    await eve.press(forgedButton(bot.standIn, eve.channel, 'evil-7/x'), 'Forged');
    const { body } = await read(bot, '/metrics');
    expect(body).not.toContain('evil');
    expect(body).toContain('sourcier_interactions_total{command="other",outcome="outdated"} 1');
  });

  test('who asks too fast is told when the next answer comes, in their language', async () => {
    const [ann, fred] = [
      bot.standIn.person({ name: 'Kate', locale: 'en-GB' }),
      bot.standIn.person({ name: 'Fred', locale: 'fr' }),
    ];
    for (let turn = 0; turn < 10; turn += 1) await Promise.all([ann.command('help'), fred.command('help')]);
    const [limited, limite] = await Promise.all([ann.command('help'), fred.command('help')]);
    expect(limited.text).toMatch(/^That was a lot at once\. I answer again in \d seconds?\.$/);
    expect(limite.text).toMatch(/^Cela fait beaucoup d’un coup\. Je réponds de nouveau dans \d secondes?\.$/);
    expect(limited.ephemeral).toBe(true);
    // Nobody else is held up.
    expect((await bot.standIn.person({ name: 'Bob', locale: 'fr' }).command('help')).text).not.toContain('beaucoup');
    await sleep(2_100);
    expect((await ann.command('help')).text).not.toContain('a lot at once');
  });

  test.each([600_000, -600_000])('a clock that is set %i ms on does not end a bot that answers', async (ms) => {
    const died = () => bot.log.filter(({ lost }) => lost !== undefined);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
    try {
      expect(await read(bot, '/healthz')).toMatchObject({
        status: 200,
        body: expect.stringContaining('"problems":[]'),
      });
      expect(died()).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a lost connection is counted and the bot is ready again when it is back', async () => {
    bot.standIn.faults.askToReconnect();
    await expect
      .poll(async () => (await read(bot, '/metrics')).body, { timeout: 8_000 })
      .toContain('sourcier_gateway_reconnects_total 1');
    await expect.poll(async () => (await read(bot, '/readyz')).status, { timeout: 8_000 }).toBe(200);
  });
});

describe('the end of a process', () => {
  let standIn: StandIn;
  let directory: string;
  let bot: Program | undefined;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'running-'));
    standIn = await startStandIn();
  });
  afterEach(async () => {
    bot?.kill('SIGKILL');
    await bot?.ended;
    bot = undefined;
    await standIn.close();
    await rm(directory, { recursive: true });
  });
  const start = async () => {
    bot = startBotProgram({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: join(directory, 'data'),
    });
    await bot.says('"online"');
    return bot;
  };

  test('an interaction in flight gets its answer before SIGTERM ends the process', async () => {
    const running = await start();
    const ann = standIn.person({ name: 'Ann' });
    standIn.faults.http({ method: 'POST', path: '/callback' }, { kind: 'delay', ms: 1_000 });
    const answer = ann.command('ask', { question: QUESTION });
    await sleep(300);
    running.kill('SIGTERM');
    expect((await answer).text).toContain('Texas');
    expect(await running.ended).toBe(0);
    expect(running.out).toContain('"stopped"');
  });

  test('SIGTERM ends it within seconds, whatever Discord keeps waiting', async () => {
    const running = await start();
    const ann = standIn.person({ name: 'Ann' });
    standIn.faults.http({ method: 'POST', path: '/callback' }, { kind: 'hang' });
    const answer = ann.command('ask', { question: QUESTION }).catch((error: Error) => error.message);
    await sleep(300);
    const asked = Date.now();
    running.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(7_000);
    expect(running.out).toContain('stopped before all was answered');
    expect(await answer).toContain('did not respond');
  });

  test('a token that is withdrawn ends it with 75, so that a supervisor starts it again', async () => {
    const running = await start();
    standIn.faults.close(4004);
    expect(await running.ended).toBe(75);
    expect(running.out).toContain('closed for good with code 4004');
  });
});

describe('twice the same', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.close());

  test('an event that the gateway sends twice is answered once', async () => {
    const ann = bot.standIn.person({ name: 'Ann' });
    bot.standIn.faults.repeat('INTERACTION_CREATE', 3);
    await ann.command('ask', { question: QUESTION });
    const message = bot.standIn.messages('general').length;
    bot.standIn.faults.repeat('MESSAGE_CREATE', 3);
    await ann.says(QUESTION, { mention: true });
    await expect.poll(() => bot.standIn.messages('general').length).toBe(message + 2);
    await sleep(300);
    expect(bot.standIn.messages('general')).toHaveLength(message + 2);
    bot.standIn.assertClean();
  });

  test('while one process takes over from another, one answer is seen and nothing is logged as a failure', async () => {
    const secondLog: Record<string, unknown>[] = [];
    const second = await runBot(
      readSettings({
        DISCORD_TOKEN: bot.standIn.token,
        DISCORD_API_URL: bot.standIn.apiUrl,
        DATA_DIR: join(bot.directory, 'second'),
      }),
      bot.standIn.token,
      createLog('info', { write: (line: string) => secondLog.push(JSON.parse(line)) }),
      () => undefined,
    );
    const ann = bot.standIn.person({ name: 'Bea' });
    const replies = [];
    for (let turn = 0; turn < 5; turn += 1) replies.push(await ann.command('ask', { question: QUESTION }));
    await sleep(300);
    await second.stop();
    expect(replies.every(({ text }) => text.includes('Texas'))).toBe(true);
    const refused = bot.standIn.takeViolations();
    expect(refused.every(({ why }) => why.includes('40060'))).toBe(true);
    const log = [...bot.log, ...secondLog];
    expect(log.filter(({ outcome }) => outcome === 'elsewhere')).toHaveLength(refused.length);
    expect(refused.length).toBe(5);
    expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
