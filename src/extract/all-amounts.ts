import type { Article } from '../knowledge/article.ts';
import { cite } from '../knowledge/citation.ts';
import type { NameEntry } from '../knowledge/names.ts';
import { settleSums } from './amounts.ts';
import type { Amount } from './fact.ts';
import { readArticle } from './text.ts';

/** Every sum of money of an article, in order, whatever it pays for. */
export function settledAmounts(article: Article, names: readonly NameEntry[]): Amount[] {
  const read = readArticle(article, names);
  const settled = settleSums(read);
  return read.passages.flatMap(({ passage, sums }) =>
    sums.flatMap((sum) =>
      settled.has(sum)
        ? [
            {
              citation: cite(article, passage, sum),
              value: sum.value,
              currency: settled.get(sum) ?? null,
              qualifier: sum.qualifier,
            },
          ]
        : [],
    ),
  );
}
