import type { Settings } from '../settings.ts';
import { bundlePage } from './bundle.ts';
import { gatherPlayers, SERVERS } from './cast.ts';
import { BotEnded, launchPlayground } from './launch.ts';
import { createPageServer } from './page-server.ts';

/** How long a "thinking" bot is waited for: as long as Discord lets it answer. */
const PATIENCE_MS = 15 * 60_000;

/**
 * Opens the playground for browsers on this machine, until a signal ends it.
 *
 * @returns the exit code: the bot's, when it could not start and said why
 * @throws Error when it cannot start for another reason, or when the bot ends by itself
 */
export async function runPage(settings: Settings): Promise<number> {
  const files = await bundlePage();
  const playground = await launchPlayground(settings, {
    guilds: SERVERS,
    port: settings.PORT,
    patienceMs: PATIENCE_MS,
    page: (standIn) => createPageServer(standIn, gatherPlayers(standIn), files),
  }).catch((error: unknown) => {
    if (error instanceof BotEnded && error.exitCode) return error.exitCode;
    throw error;
  });
  if (typeof playground === 'number') return playground;
  const address = new URL(playground.standIn.apiUrl).origin;
  console.log(`The playground is open: ${address}
Nothing leaves this machine. Ctrl+C ends it; npm run console talks to the bot here in the terminal.`);
  const told = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  try {
    await Promise.race([told, playground.lost]);
    return 0;
  } finally {
    await playground.close();
  }
}
