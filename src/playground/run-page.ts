import type { Settings } from '../settings.ts';
import { bundlePage } from './bundle.ts';
import { gatherPlayers, SERVERS } from './cast.ts';
import { launchPlayground } from './launch.ts';
import { createPageServer } from './page-server.ts';

/** How long a "thinking" bot is waited for: as long as Discord lets it answer. */
const PATIENCE_MS = 15 * 60_000;

/**
 * Opens the playground for browsers on this machine, until a signal ends it.
 *
 * @throws Error when it cannot start, or when the bot ends by itself
 */
export async function runPage(settings: Settings): Promise<void> {
  const files = await bundlePage();
  const playground = await launchPlayground(settings, {
    guilds: SERVERS,
    port: settings.PORT,
    patienceMs: PATIENCE_MS,
    page: (standIn) => createPageServer(standIn, gatherPlayers(standIn), files),
  });
  const address = new URL(playground.standIn.apiUrl).origin;
  console.log(`The playground is open: ${address}
Nothing leaves this machine. Ctrl+C ends it; npm run console talks to the bot here in the terminal.`);
  const told = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  try {
    await Promise.race([told, playground.lost]);
  } finally {
    await playground.close();
  }
}
