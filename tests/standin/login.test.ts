import { expect, it } from 'vitest';
import { startStandIn } from '../../src/standin/start.ts';
import { startBot } from './start-bot.ts';

it('takes a client from login to an answered command', async () => {
  const standin = await startStandIn({ guilds: [{ name: 'Rédaction' }] });
  const bot = await startBot(standin, [
    { name: 'ask', description: 'Ask', options: [{ type: 3, name: 'question', description: 'What', required: true }] },
  ]);
  bot.on('interactionCreate', async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`You asked: ${interaction.options.getString('question')}`);
  });
  await standin.botReady();

  const reply = await standin.person({ name: 'Camille' }).command('ask', { question: 'Combien ?' });

  expect(reply.text).toBe('You asked: Combien ?');
  expect(bot.guilds.cache.map(({ name }) => name)).toEqual(['Rédaction']);
  standin.assertClean();
  await bot.destroy();
  await standin.close();
});
