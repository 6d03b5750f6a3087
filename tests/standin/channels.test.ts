import { type Client, PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { startBot } from './start-bot.ts';

let standin: StandIn;
let bot: Client<true>;

beforeAll(async () => {
  standin = await startStandIn({
    guilds: [
      {
        name: 'Rédaction',
        channels: [
          'open',
          { name: 'closed', deniedToApp: PermissionFlagsBits.SendMessages },
          { name: 'hidden', deniedToApp: PermissionFlagsBits.ViewChannel },
        ],
      },
    ],
  });
  bot = await startBot(standin);
});

afterAll(async () => {
  await bot.destroy();
  await standin.close();
});

const channel = (name: string) => {
  const found = bot.channels.cache.find((one) => 'name' in one && one.name === name);
  if (!found?.isSendable() || found.isDMBased()) throw new Error(`Expected a channel ${name}.`);
  return found;
};

it.each([
  ['closed', 50013, 'SendMessages'],
  ['hidden', 50001, 'ViewChannel'],
] as const)(
  'refuses what the bot writes in a channel that is %s to it, and lets it know beforehand',
  async (name, code, permission) => {
    const me = await bot.guilds.cache.first()?.members.fetchMe();
    if (!me) throw new Error('Expected a member.');
    expect(channel(name).permissionsFor(me).has(permission)).toBe(false);
    await expect(channel(name).send('A')).rejects.toMatchObject({ code });
    expect(standin.takeViolations()).toMatchObject([{ by: 'bot', status: 403 }]);
    expect(channel('open').permissionsFor(me).has(permission)).toBe(true);
  },
);

it('takes a message with an enforced nonce once, and another without it', async () => {
  const first = await channel('open').send({ content: 'A', nonce: '1', enforceNonce: true });
  const again = await channel('open').send({ content: 'A', nonce: '1', enforceNonce: true });
  const other = await channel('open').send({ content: 'A', nonce: '1' });
  expect([again.id === first.id, other.id === first.id]).toEqual([true, false]);
  expect(standin.messages('open')).toHaveLength(2);
  standin.assertClean();
});
