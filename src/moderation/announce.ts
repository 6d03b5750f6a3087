import type { Context } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import type { Action, MessageReply } from '../discord/reply.ts';
import type { Article } from '../knowledge/article.ts';
import type { Revision } from '../knowledge/revision.ts';
import { readAction, revisionActions } from './article-actions.ts';
import { difference } from './draft-reply.ts';
import { serverOf } from './server-of.ts';

/** Posts a publication to the audit channel: who, what, the difference, and a button to undo it. */
export function announceEdit(
  context: Context,
  { article, number, author, note, markdown }: Revision,
  before: Article | null,
  after: Article | null,
): Promise<void> {
  return announce(context, (readers) => {
    const key = after === null ? 'auditRemoved' : before === null ? 'auditAdded' : 'auditChanged';
    const actions: Action[] = [...readAction(readers, after), ...revisionActions(readers, article, number)];
    return {
      ...difference(readers, before?.markdown ?? '', markdown ?? ''),
      // To attach files in a channel takes a permission of its own; the whole is behind "History".
      files: [],
      title: readers.say(key, { name: author.name, title: (after ?? before)?.title ?? article, number }),
      notes: [...(note ? [readers.say('auditNote', { note })] : [])],
      actions,
    };
  });
}

/** Posts one line to the audit channel. */
export function announceLine(context: Context, say: (readers: Context) => Phrase): Promise<void> {
  return announce(context, (readers) => ({ kind: 'notice', text: say(readers) }));
}

/** A server that set no channel, or one that the bot may not write to, is told nothing, which is no error. */
async function announce(context: Context, write: (readers: Context) => MessageReply): Promise<void> {
  const { auditChannel } = await context.store.readSettings(serverOf(context));
  if (auditChannel === null) return;
  const readers = { ...context, ...context.wordsIn(context.serverLanguage) };
  if (!(await context.send({ channel: auditChannel }, write(readers), readers)))
    context.warn('the audit channel cannot be written to', auditChannel);
}
