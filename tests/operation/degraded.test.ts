import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startTestBot, type TestBot } from '../harness.ts';

async function start(settings: Readonly<Record<string, string>> = {}) {
  const bot = await startTestBot({ settings });
  onTestFinished(() => bot.close());
  return { bot, path: join(bot.directory, 'data', 'sourcier.db') };
}

const said = (bot: TestBot, words: string) => bot.log.filter(({ msg }) => String(msg).includes(words));

test('a database file that was moved away is named by the health page, and by the log once until it is back', async () => {
  const { bot, path } = await start({ HEALTH_PORT: '0' });
  const health = async () => {
    const response = await fetch(`http://127.0.0.1:${bot.running.healthPort}/healthz`);
    return { status: response.status, body: await response.json() };
  };
  expect(await health()).toMatchObject({ status: 200, body: { problems: [] } });
  await rename(path, `${path}.moved`);
  for (let times = 0; times < 3; times += 1)
    expect(await health()).toMatchObject({
      status: 200,
      body: {
        live: true,
        problems: [expect.stringMatching(/^degraded: .*sourcier\.db: .*its file is gone \(ENOENT\)/)],
      },
    });
  expect(said(bot, 'its file is gone')).toMatchObject([{ level: 50, err: { key: 'storageBroken' } }]);
  await rename(`${path}.moved`, path);
  for (let times = 0; times < 3; times += 1) expect(await health()).toMatchObject({ body: { problems: [] } });
  expect(said(bot, 'the database answers again')).toHaveLength(1);
});

test('the log names it where nobody asks for the health page', async () => {
  const { bot, path } = await start();
  await rename(path, `${path}.moved`);
  await vi.waitFor(() => expect(said(bot, 'its file is gone')).toHaveLength(1), { timeout: 8_000, interval: 50 });
  await rename(`${path}.moved`, path);
  await vi.waitFor(() => expect(said(bot, 'the database answers again')).toHaveLength(1), 8_000);
  expect(said(bot, 'its file is gone')).toHaveLength(1);
}, 30_000);
