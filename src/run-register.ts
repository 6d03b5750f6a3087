import { registerCommands } from './discord/register.ts';
import { signIn } from './discord/sign-in.ts';
import { loadCommands } from './load-commands.ts';
import type { Settings } from './settings.ts';

/** The step of a deployment that tells Discord the commands, once for all processes. */
export async function register(settings: Settings, token: string): Promise<void> {
  const commands = await loadCommands();
  const { rest, application } = await signIn(token, settings.DISCORD_API_URL);
  const changed = await registerCommands(rest, application, commands);
  console.log(
    changed ? `${commands.size} commands were registered.` : `Discord already has the ${commands.size} commands.`,
  );
}
