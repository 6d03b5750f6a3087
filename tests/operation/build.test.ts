import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStandIn } from '../../src/standin/start.ts';
import { startProgram } from './program.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'build-'));
});
afterAll(() => rm(directory, { recursive: true }));

test('what is built answers as the source does, in both languages, and counts', async () => {
  const standIn = await startStandIn();
  const bot = startProgram(['dist/main.js'], {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    DATA_DIR: join(directory, 'data'),
    HEALTH_PORT: '0',
  });
  await bot.says('"online"');
  await standIn.botReady();
  const [ann, kate] = [standIn.person({ name: 'Ann' }), standIn.person({ name: 'Kate', locale: 'en-GB' })];
  const reply = await ann.command('ask', { question: 'Où sont construits les premiers centres de données ?' });
  expect(reply.text).toContain('Texas');
  // An English question on a French article goes through the tables that were made beforehand.
  expect((await kate.command('ask', { question: 'Where are the first data centers being built?' })).text).toContain(
    'Texas',
  );
  expect((await ann.press(reply, 'Contexte')).text).toContain('Texas');
  expect((await ann.command('funding', {})).buttons.length).toBeGreaterThan(0);
  standIn.assertClean();
  bot.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.err).toBe('');
  await standIn.close();
});

test('without a token what is built says what is missing, as the playground is not part of it', async () => {
  const bot = startProgram(['dist/main.js'], { DATA_DIR: join(directory, 'data') });
  expect(await bot.ended).toBe(1);
  expect(bot.err).toContain('DISCORD_TOKEN should be set');
});
