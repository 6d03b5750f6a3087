import type { Words } from '../discord/command.ts';
import type { Action } from '../discord/reply.ts';
import type { Article } from '../knowledge/article.ts';

/** Opens an article; nothing for one that was removed. */
export function readAction({ label }: Words, article: Article | null): Action[] {
  if (!article) return [];
  return [{ label: label('readArticle'), id: { command: 'sources', action: 'open', args: [article.id] } }];
}

/** What can be done about a revision that was published. */
export function revisionActions({ label }: Words, article: string, number: number): Action[] {
  return [
    { label: label('undo'), id: { command: 'knowledge', action: 'undo', args: [article, String(number)] } },
    { label: label('history'), id: { command: 'knowledge', action: 'history', args: [article] } },
  ];
}
