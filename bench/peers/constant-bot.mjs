// A bot whose handler says the same whatever is asked.
import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: process.env.DISCORD_API_URL, globalRequestsPerSecond: Number.POSITIVE_INFINITY },
});
client.once(Events.ClientReady, async () => {
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Ask',
      options: [{ name: 'question', description: 'What', type: ApplicationCommandOptionType.String, required: true }],
    },
  ]);
  console.log('"online"');
});
client.on(Events.InteractionCreate, (interaction) => interaction.reply('The answer is always the same.'));
process.once('SIGTERM', () => client.destroy().then(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN);
