// A bot whose handler says the same whatever is asked: a few words, or the replies it is given, ready-made, in turn.
import { readFileSync } from 'node:fs';
import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';

const { DISCORD_API_URL: api, DISCORD_TOKEN: token, REPLIES } = process.env;
const replies = REPLIES ? JSON.parse(readFileSync(REPLIES, 'utf8')) : ['The answer is always the same.'];

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api, globalRequestsPerSecond: Number.POSITIVE_INFINITY },
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
let turn = 0;
client.on(Events.InteractionCreate, (interaction) => {
  turn += 1;
  return interaction.reply(replies[turn % replies.length]);
});
process.once('SIGTERM', () => client.destroy().then(() => process.exit(0)));
await client.login(token);
