import {
  Client,
  type ClientOptions,
  GatewayIntentBits,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { StandIn } from '../../src/standin/start.ts';

/** A genuine client with these commands, logged in to a stand-in. */
export async function startBot(
  standin: StandIn,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[] = [],
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api: standin.apiUrl },
    ...options,
  });
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(standin.token);
  const bot = await ready;
  if (commands.length > 0) {
    await bot.application.commands.set([...commands]);
    await standin.botReady();
  }
  return bot;
}

/** From now on the bot does this with every interaction, and nothing it did before. */
export function onInteraction(bot: Client, answer: (interaction: Interaction) => Promise<unknown>): void {
  bot.removeAllListeners('interactionCreate');
  bot.on('interactionCreate', (interaction) => {
    answer(interaction).catch(() => {});
  });
}
