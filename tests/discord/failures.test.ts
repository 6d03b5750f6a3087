import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import type { SeenMessage } from '../../src/standin/seen.ts';
import { quotationsIn, shownText, startTestBot, type TestBot } from '../harness.ts';

const QUESTION = 'Où sont construits les premiers centres de données ?';

let bot: TestBot;
let camille: Person;

beforeAll(async () => {
  bot = await startTestBot();
  camille = bot.standIn.person({ name: 'Camille', locale: 'fr' });
});
afterAll(() => bot.close());

/** A message of the bot with buttons whose ids were made up: what someone who tampers with ids would send back. */
async function forge(...customIds: readonly string[]): Promise<SeenMessage> {
  const content = `forged ${customIds.join(' ')}`;
  const buttons = customIds.map((id, index) => ({ type: 2, style: 2, label: String(index), custom_id: id }));
  const response = await fetch(`${bot.standIn.apiUrl}/v10/channels/${camille.channel.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${bot.standIn.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content, components: [{ type: 1, components: buttons }] }),
  });
  expect(response.status).toBe(200);
  return camille.sees(({ text }) => text === content);
}

test.each([
  ['nonsense'],
  ['ask/nothing'],
  ['nobody/more/1'],
  ['constructor/constructor'],
  ['ask/others/123'],
  ['sources/passage/stargate/0cf420dd/p99/0-5'],
  ['sources/passage/..%2F..%2Fpackage/0cf420dd/p1/0-5'],
  ['sources/passage/stargate/ffffffff/p1/0-5'],
  ['quote/page/Elon Musk//-7'],
  ['quote/whoElse/Elon Musk//-7'],
  ['funding/page//1e99'],
  ['funding/compare/SoftBank/1e99'],
])('a made-up button "%s" is answered politely and the bot lives', async (id) => {
  const message = await forge(id);
  const reply = await camille.press(message, '0');
  expect(reply.ephemeral).toBe(true);
  expect(shownText(reply.text)).not.toBe('');
  expect(bot.log.filter(({ msg }) => msg === 'interaction failed')).toEqual([]);
});

test('a span that is not in the passage opens the passage without a mark', async () => {
  const revision =
    (await camille.press(await camille.command('ask', { question: QUESTION }), 'Contexte')).buttons[0]?.customId?.split(
      '/',
    )[3] ?? '';
  const reply = await camille.press(await forge(`sources/passage/stargate/${revision}/p1/5-99999`), '0');
  expect(quotationsIn(reply.text)[0]).toContain('Annoncé par Donald Trump');
  expect(reply.text).not.toContain('> **');
});

test('when the log of questions is lost, answers go on without the buttons that need it, and the failure has a reference', async () => {
  const before = await camille.command('ask', { question: QUESTION });
  const database = new DatabaseSync(join(bot.directory, 'data', 'sourcier.db'));
  database.exec('DROP TABLE questions');
  database.close();

  const after = await camille.command('ask', { question: QUESTION });
  expect(quotationsIn(after.text)).toEqual(quotationsIn(before.text));
  expect(after.buttons.map(({ label }) => label)).toEqual(['Contexte']);

  const failed = await camille.press(before, ({ label }) => label.startsWith('Autres passages'));
  expect(failed.ephemeral).toBe(true);
  const reference = /référence (\d+)/.exec(shownText(failed.text))?.[1];
  expect(bot.log.find(({ msg, id }) => msg === 'interaction failed' && id === reference)).toMatchObject({
    err: { message: expect.stringContaining('questions') },
  });

  expect(quotationsIn((await camille.command('ask', { question: QUESTION })).text)).toHaveLength(1);
});
