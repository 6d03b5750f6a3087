import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { startTestBot, type TestBot } from '../harness.ts';

let bot: TestBot;
let kate: Person;

beforeAll(async () => {
  bot = await startTestBot();
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true });
});
afterAll(async () => {
  bot.standIn.assertClean();
  await bot.close();
});

/** However long what is cut may be, one of the two is cut within an emoji where half of one is let through. */
const endings = [` ${'🙂'.repeat(200)}`, `  ${'🙂'.repeat(200)}`];

test.each(endings)('a pinned question is shown without half an emoji', async (ending) => {
  const question = `Where are the first data centres built?${ending}`;
  const pinned = await kate.command('pins add', { question });
  expect(pinned.text).toContain('🙂');
  for (const { text } of [pinned, await kate.command('pins list')]) expect(text.isWellFormed()).toBe(true);
});

test.each(endings)('the title taken from a message has no half an emoji', async (ending) => {
  const form = await kate.menu('Save as source', kate.says(`The ferry${ending}\n\nIt leaves at noon.`));
  const title = form.fields[0]?.value ?? '';
  expect(title).toMatch(/^The ferry.*…$/u);
  expect(title.isWellFormed()).toBe(true);
});

test.each(endings)('the name that a button carries has no half an emoji', async (ending) => {
  const reply = await kate.command('funding', { party: `SoftBank${ending.slice(0, 90)}` });
  expect(JSON.stringify(reply.buttons.map(({ customId }) => customId))).not.toContain('\\ud');
});
