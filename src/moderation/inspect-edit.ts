import type { Context } from '../discord/command.ts';
import type { Facts } from '../extract/fact.ts';
import { factsOf } from '../extract/facts.ts';
import type { Article } from '../knowledge/article.ts';
import type { KeptQuestion } from '../knowledge/asked-question.ts';
import type { Edit } from '../knowledge/revision.ts';
import type { Pin } from '../knowledge/server-state.ts';
import { findAnswered, GAPS_READ } from './answered-gaps.ts';
import { allowForReading } from './check-size.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findBrokenPins } from './pin-check.ts';
import { serverOf } from './server-of.ts';

/** What an edit would do, found without doing it. */
export interface Inspection {
  /** The article as it stands; null when there is none. */
  readonly before: Article | null;
  /** Null when the edit removes it. */
  readonly after: Article | null;
  /** What is found in the new text; null when there is none. */
  readonly facts: Facts | null;
  readonly duplicates: readonly Article[];
  readonly answered: readonly KeptQuestion[];
  readonly brokenPins: readonly Pin[];
}

/**
 * Tries an edit on a shelf of its own.
 *
 * @throws KnowledgeError when the article is wrong or its title is another's
 */
export async function inspectEdit(context: Context, edit: Pick<Edit, 'article' | 'markdown'>): Promise<Inspection> {
  const server = serverOf(context);
  const { library, store } = context;
  if (edit.markdown !== null) await allowForReading(context, edit.markdown);
  const next = await library.preview(server, edit);
  const [now, gaps, pins] = await Promise.all([
    library.shelfOf(server),
    store.listGaps(server, GAPS_READ),
    store.listPins(server),
  ]);
  const after = next.articles.get(edit.article) ?? null;
  return {
    before: now.articles.get(edit.article) ?? null,
    after,
    facts: after && factsOf(after, next.names),
    duplicates: after ? await findDuplicates(after, now) : [],
    answered: after ? await findAnswered(next, gaps, after.id) : [],
    brokenPins: findBrokenPins(now, next, pins),
  };
}
