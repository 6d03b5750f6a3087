import type { Caretaker, Context } from '../discord/command.ts';
import { readFields } from './read-fields.ts';
import { FILE } from './versions.ts';

/** Tells each server's moderators, once a change, when the operator's file changed beneath an edit of theirs. */
export async function watchFiles({ library, store, contextIn, warn }: Caretaker): Promise<void> {
  for (const server of await store.listServers()) {
    const context = await contextIn(server);
    if (context)
      await tellServer(context, server).catch((error: unknown) => warn('a server could not be told of a file', error));
  }

  async function tellServer(context: Context, server: string): Promise<void> {
    const { auditChannel } = await store.readSettings(server);
    if (auditChannel === null) return;
    for (const { article, number, markdown } of await library.outdatedBeneath(server)) {
      const file = library.baseShelf().articles.get(article);
      // A server that took the file's new text itself has nothing to compare.
      if (file?.markdown === markdown) continue;
      if (!(await store.tellOnce(server, `file ${article} ${number} ${file?.revision ?? 'gone'}`))) continue;
      const title = readFields(markdown ?? file?.markdown ?? '').title ?? article;
      const text = context.say(file ? 'fileChanged' : 'fileGone', { title });
      const compare = {
        label: context.label('compare'),
        id: { command: 'knowledge', action: 'versions', args: [article, String(number), FILE] },
      };
      await context.send({ channel: auditChannel }, { kind: 'notice', text, actions: file ? [compare] : [] });
    }
  }
}
