import type { Context } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import type { MessageReply } from '../discord/reply.ts';
import { findRemoved } from './find-article.ts';
import { pageActions } from './pages.ts';
import { serverOf } from './server-of.ts';

const LINES = 15;

/** Every article that this server sees or removed, and what is its own about it. */
export async function listShelf(context: Context, page: number): Promise<MessageReply> {
  const server = serverOf(context);
  const { library, store, say } = context;
  const [newest, outdated, removed] = await Promise.all([
    store.readNewest(server),
    library.outdatedBeneath(server),
    findRemoved(context),
  ]);
  const numbers = new Map(newest.map(({ article, number }) => [article, number]));
  const changedBeneath = new Set(outdated.map(({ article }) => article));
  const base = library.baseShelf().articles;
  const rows = [...context.shelf.articles.values()].map(({ id, title, revision }): { id: string; line: Phrase } => {
    const number = numbers.get(id);
    if (number === undefined) return { id, line: say('listFile', { title }) };
    if (changedBeneath.has(id) && base.get(id)?.revision !== revision)
      return { id, line: say('listBeneath', { title, number }) };
    return { id, line: say(base.has(id) ? 'listChanged' : 'listAdded', { title, number }) };
  });
  const all = [...rows, ...removed.map(({ id, title }) => ({ id, line: say('listRemoved', { title }) }))];
  if (all.length === 0) return { kind: 'notice', text: say('listNone') };
  const pages = Math.ceil(all.length / LINES);
  const shown = Math.min(Math.max(0, page), pages - 1);
  const here = all.slice(shown * LINES, (shown + 1) * LINES);
  return {
    kind: 'list',
    update: true,
    outcome: 'listed',
    title: say('listTitle', { count: rows.length, page: shown + 1, pages }),
    lines: here.map(({ line }) => line),
    select: {
      id: { command: 'knowledge', action: 'history', args: [] },
      placeholder: context.label('openHistory'),
      choices: here.map(({ id }) => ({
        label: context.shelf.articles.get(id)?.title ?? removed.find((one) => one.id === id)?.title ?? id,
        value: id,
      })),
    },
    actions: pageActions(context, { command: 'knowledge', action: 'list', args: [] }, shown, pages),
  };
}
