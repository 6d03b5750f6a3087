import type { ActionId } from './reply.ts';

/** Discord's limit for a component's custom_id. */
const CUSTOM_ID_LIMIT = 100;
const SEPARATOR = '/';

/**
 * Writes where a button leads into its id.
 *
 * @returns null when it does not fit: the button is then left out, rather than shown and broken
 */
export function encodeActionId({ command, action, args }: ActionId): string | null {
  const id = [command, action, ...args.map((arg) => arg.replaceAll('%', '%25').replaceAll(SEPARATOR, '%2F'))].join(
    SEPARATOR,
  );
  return id.length <= CUSTOM_ID_LIMIT ? id : null;
}

/** Reads an id that came back from Discord. Ids can be forged, so every argument is checked again by the action that takes it. */
export function decodeActionId(customId: string): ActionId | null {
  const [command, action, ...args] = customId.split(SEPARATOR);
  if (!command || !action) return null;
  return { command, action, args: args.map((arg) => arg.replaceAll('%2F', SEPARATOR).replaceAll('%25', '%')) };
}
