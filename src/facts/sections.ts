import { articlesOf, type Told } from '../extract/shelf-facts.ts';
import type { Article } from '../knowledge/article.ts';
import type { Citation } from '../knowledge/citation.ts';

/** Facts that stand together. */
export interface Section<T> {
  /** The article that alone tells them; null for what several articles tell. */
  readonly article: Article | null;
  readonly told: readonly Told<T>[];
}

/** What several articles tell first, then what each tells alone, in the order of the facts: newest article first. */
export function sectionsOf<T>(told: readonly Told<T>[], placeOf: (fact: T) => Citation): Section<T>[] {
  const byArticle = new Map<Article | null, Told<T>[]>([[null, []]]);
  for (const each of told) {
    const [first, second] = articlesOf(each, placeOf);
    const article = second ? null : (first ?? null);
    byArticle.set(article, [...(byArticle.get(article) ?? []), each]);
  }
  return [...byArticle].flatMap(([article, facts]) => (facts.length > 0 ? [{ article, told: facts }] : []));
}

/** How many articles tell any of the facts. */
export function countArticles<T>(told: readonly Told<T>[], placeOf: (fact: T) => Citation): number {
  return new Set(told.flatMap((each) => articlesOf(each, placeOf))).size;
}
