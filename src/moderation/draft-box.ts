import type { Context } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import type { MessageReply, Reply } from '../discord/reply.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { Draft, Edit } from '../knowledge/revision.ts';
import { StorageError } from '../knowledge/storage-error.ts';
import { explainProblem } from '../languages/explain.ts';
import { previewReply, problemsReply } from './draft-reply.ts';
import { inspectEdit } from './inspect-edit.ts';
import { serverOf } from './server-of.ts';

/** An edit without what the context tells: who, when. */
export type Proposal = Pick<Edit, 'article' | 'from' | 'base' | 'markdown' | 'note'>;

/** Keeps an edit as a draft of whoever makes it, and shows what it would change. Every change of the knowledge begins here. */
export function propose(context: Context, proposal: Proposal, refused?: KnowledgeError): Promise<Reply> {
  return keepAndShow(context, draftOf(context, proposal), refused);
}

export function draftOf({ id, person }: Context, proposal: Proposal): Draft {
  return { ...proposal, id, author: { id: person.id, name: person.name }, at: Date.now() };
}

/**
 * Keeps a draft, new or changed, and shows it.
 *
 * @param refused what was wrong before there was a text to check: a file that could not be read
 */
export async function keepAndShow(context: Context, draft: Draft, refused?: KnowledgeError): Promise<MessageReply> {
  let kept = false;
  try {
    await context.store.keepDraft(serverOf(context), draft);
    kept = true;
    if (refused) throw refused;
    return previewReply(context, draft, await inspectEdit(context, draft));
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    // A database that is away is no fault of the text.
    const canMend = kept && !(error instanceof StorageError);
    return problemsReply(context, draft, explain(context, error), { kept: canMend });
  }
}

/** The draft that a button is about, or what to say when it is not this person's or no longer kept. */
export async function findDraft(context: Context, id: string | undefined): Promise<Draft | MessageReply> {
  const draft = id === undefined ? null : await context.store.findDraft(serverOf(context), id);
  if (draft?.author.id === context.person.id) return draft;
  return { kind: 'notice', outcome: 'draftGone', refused: true, text: context.say('draftGone') };
}

export function isDraft(found: Draft | MessageReply): found is Draft {
  return 'article' in found;
}

function explain(context: Context, { problems }: KnowledgeError): Phrase[] {
  return problems.map((problem) => {
    // Forms have fields for these two; what fills them knows nothing of lines and front matter.
    if (problem.key === 'fieldMissing' && problem.details.field === 'title') return context.say('problemTitle');
    if (problem.key === 'articleEmpty') return context.say('problemText');
    const words = explainProblem(problem, context.language);
    return problem.line === undefined
      ? context.say('problem', { problem: words })
      : context.say('problemAtLine', { problem: words, line: problem.line });
  });
}
