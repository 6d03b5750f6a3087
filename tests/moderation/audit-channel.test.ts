import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import { shownText, startTestBot, type TestBot } from '../harness.ts';

const FAILED = { kind: 'answer', status: 500, body: { message: 'Internal', code: 0 } } as const;
/** discord.js tries three times more. */
const ATTEMPTS = 4;

let bot: TestBot;
let kate: Person;

beforeAll(async () => {
  bot = await startTestBot({ guilds: [{ name: 'One', locale: 'en-GB', channels: ['general', 'old', 'new'] }] });
  kate = bot.standIn.person({ name: 'Kate', locale: 'en-GB', moderator: true });
});
afterAll(() => bot.close());

async function postTo(...audit: readonly string[]): Promise<string> {
  const kept = await kate.submit(await kate.command('knowledge settings'), { audit: [...audit] });
  return shownText(kept.text);
}

const fail = (channel: string) =>
  bot.standIn.faults.http(
    { method: 'POST', path: `/channels/${kate.inChannel(channel).channel.id}/` },
    FAILED,
    ATTEMPTS,
  );
const publish = async (title: string) =>
  kate.press(await kate.submit(await kate.command('knowledge add'), { title, text: `${title} is old.` }), 'Publish');

test('those who read the changes are told when they read no more of them', async () => {
  await postTo('old');
  await postTo('new');
  await kate.inChannel('old').sees(({ text }) => text.includes('no longer posted here. Kate set it so'));
  await kate.inChannel('new').sees(({ text }) => text.includes('is posted here from now on'));
});

test('a channel that Discord cannot write to keeps nobody from choosing another', async () => {
  await postTo('old');
  fail('old');
  expect(await postTo('new')).toContain('The settings are kept.');
  await vi.waitFor(() =>
    expect(bot.log.map(({ msg }) => msg)).toContain('the audit channel could not be told that it is left'),
  );
  await publish('The kiln of Moss');
  await kate.inChannel('new').sees(({ text }) => shownText(text).includes('Kate added The kiln of Moss'));
});

test('a new channel that Discord cannot write to just now is kept, and that is said', async () => {
  fail('old');
  const said = await postTo('old');
  expect(said).toContain('The settings are kept.');
  expect(said).toContain('did not take the first message');
  await publish('The mill of Moss');
  await kate.inChannel('old').sees(({ text }) => shownText(text).includes('Kate added The mill of Moss'));
});
