import type { Context, Suggestion } from '../discord/command.ts';
import type { MessageReply } from '../discord/reply.ts';
import type { Article } from '../knowledge/article.ts';
import { shorten } from '../knowledge/shorten.ts';
import { foldWord } from '../languages/words.ts';
import { readFields } from './read-fields.ts';
import { serverOf } from './server-of.ts';

/** The article of an id or of (a part of) a title, as typed or suggested. */
export function findArticle({ shelf }: Pick<Context, 'shelf'>, typed: string): Article | null {
  return shelf.articles.get(typed) ?? articlesLike({ shelf }, typed)[0] ?? null;
}

export function suggestArticles(context: Context, typed: string): Suggestion[] {
  return articlesLike(context, typed).map(({ id, title }) => ({ name: title, value: id }));
}

/** The same with those that were removed from this server, whose history goes on. */
export async function suggestKnownArticles(context: Context, typed: string): Promise<Suggestion[]> {
  const removed = (await findRemoved(context)).filter(({ title, id }) => isLike(title, id, typed));
  return [
    ...suggestArticles(context, typed),
    ...removed.map(({ title, id }) => ({ name: context.label('removedTitle', { title }), value: id })),
  ];
}

export interface Removed {
  readonly id: string;
  /** As it was last. */
  readonly title: string;
  /** Of the revision that removed it. */
  readonly number: number;
}

/** Articles that this server removed, its own and the operator's. */
export async function findRemoved(context: Context): Promise<Removed[]> {
  const server = serverOf(context);
  const newest = await context.store.readNewest(server);
  const removals = newest.filter(({ markdown }) => markdown === null);
  return Promise.all(
    removals.map(async ({ article, number }) => {
      const before = await context.store.readRevision(server, article, number - 1);
      const markdown = before?.markdown ?? context.library.baseShelf().articles.get(article)?.markdown ?? '';
      return { id: article, number, title: readFields(markdown).title ?? article };
    }),
  );
}

export function noSuchArticle(context: Context, typed: string): MessageReply {
  return {
    kind: 'notice',
    outcome: 'unknownArticle',
    text: context.say('noSuchArticle', { typed: shorten(typed, 100) }),
  };
}

function articlesLike({ shelf }: Pick<Context, 'shelf'>, typed: string): Article[] {
  return [...shelf.articles.values()].filter(({ id, title }) => isLike(title, id, typed));
}

function isLike(title: string, id: string, typed: string): boolean {
  const wanted = foldWord(typed.trim());
  return foldWord(title).includes(wanted) || id.includes(wanted);
}
