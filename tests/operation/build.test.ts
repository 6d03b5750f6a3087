import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  // A picture goes as a file, which is another way to send.
  const picture = await kate.press(await kate.command('funding', { private: true }), 'Chart');
  expect(picture.files).toMatchObject([{ name: 'funding.png', contentType: 'image/png' }]);
  standIn.assertClean();
  bot.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.err).toBe('');
  await standIn.close();
});

test('the code that was compiled at the build is with it, and whatever is found in its place, the bot answers', async () => {
  const name = (await readdir('dist')).find((file) => file.endsWith('.code'));
  expect(name).toBeDefined();
  const path = join('dist', name ?? '');
  const kept = await readFile(path);
  const ofAnotherNode = Buffer.from(kept).fill(0xff, 0, 8);
  for (const found of [kept.subarray(0, kept.length / 2), ofAnotherNode, Buffer.from('no code'), null]) {
    await (found ? writeFile(path, found) : rm(path));
    const standIn = await startStandIn();
    const bot = startProgram(['dist/main.js'], {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DATA_DIR: join(directory, 'data'),
    });
    await standIn.botReady();
    const question = 'Où sont construits les premiers centres de données ?';
    expect((await standIn.person({ name: 'Ann' }).command('ask', { question })).text).toContain('Texas');
    bot.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.err).toBe('');
    await standIn.close();
  }
  await writeFile(path, kept);
}, 60_000);

test('without a token what is built says what is missing, as the playground is not part of it', async () => {
  const bot = startProgram(['dist/main.js'], { DATA_DIR: join(directory, 'data') });
  expect(await bot.ended).toBe(1);
  expect(bot.err).toContain('DISCORD_TOKEN should be set');
});
