import type { Context } from '../discord/command.ts';

/**
 * The server whose knowledge is changed. What moderators do is refused outside of servers before it gets here.
 *
 * @throws TypeError in a direct message: a programmer's error
 */
export function serverOf({ server }: Pick<Context, 'server'>): string {
  if (server === null) throw new TypeError('expected a server, received a direct message');
  return server;
}
