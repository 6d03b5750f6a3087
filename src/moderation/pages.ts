import type { Words } from '../discord/command.ts';
import type { Action, ActionId } from '../discord/reply.ts';

/** Buttons that turn to the page before and the page after; its number, from 0, is added to the id as the last argument. */
export function pageActions({ label }: Words, id: ActionId, page: number, pages: number): Action[] {
  const turnTo = (to: number, key: string): Action[] =>
    to >= 0 && to < pages ? [{ label: label(key), id: { ...id, args: [...id.args, String(to)] } }] : [];
  return [...turnTo(page - 1, 'previous'), ...turnTo(page + 1, 'next')];
}
