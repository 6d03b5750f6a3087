import type { Client } from 'discord.js';
import { createContext, type OnlineServices, withShelf } from './context.ts';

const EVERY_MS = 3_600_000;

export interface Upkeep {
  /** Lets every command see to what it sees to unasked. A failure is logged, and made up for the next time. Never rejects. */
  run(): Promise<void>;
  stop(): void;
}

/** Runs at once, then every hour. */
export function startUpkeep(client: Client<true>, services: OnlineServices): Upkeep {
  const run = async () => {
    for (const command of services.commands.values()) {
      const context = (server: string | null, locale: string) =>
        createContext(services, command, {
          id: `upkeep of ${command.name}`,
          server,
          channel: null,
          person: { id: client.user.id, name: client.user.displayName, isModerator: false },
          locale,
          serverLocale: locale,
        });
      try {
        await command.upkeep?.({
          ...context(null, 'en'),
          contextIn: async (server) => {
            const guild = client.guilds.cache.get(server);
            return guild ? withShelf(context(server, guild.preferredLocale)) : null;
          },
        });
      } catch (error) {
        services.log.error({ err: error, command: command.name }, 'upkeep failed');
      }
    }
  };
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  void run();
  return { run, stop: () => clearInterval(timer) };
}
