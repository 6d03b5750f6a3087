import type { Context } from '../discord/command.ts';
import { findAnswered, GAPS_READ } from './answered-gaps.ts';
import { serverOf } from './server-of.ts';
import { tellAskers } from './tell-askers.ts';

/**
 * Takes the questions that the context's shelf answers now out of the inbox, and tells those who asked to be told.
 *
 * @param article where the answers come from; null when words or names changed
 * @returns the questions
 */
export async function closeAnswered(context: Context, article: string | null): Promise<readonly string[]> {
  const server = serverOf(context);
  const { store } = context;
  try {
    const gaps = await store.listGaps(server, GAPS_READ);
    const answered = await findAnswered(context.shelf, gaps, article);
    for (const { id } of answered) await store.markQuestion(id, server, 'open', 'answered');
    context.later('the askers could not be told', () =>
      tellAskers({ ...context, contextIn: async () => context }, server),
    );
    return [...new Set(answered.map(({ question }) => question))];
  } catch (error) {
    // What was published is published; the inbox is looked through again at the next change.
    context.warn('the inbox could not be looked through', error);
    return [];
  }
}
