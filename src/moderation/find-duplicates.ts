import type { Article } from '../knowledge/article.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { findWords } from '../languages/words.ts';

/** Words in a row that hardly come together twice by chance. */
const ROW = 6;
/** Of the shorter text's rows; a quoted sentence or two stay below it. */
const SHARE = 0.3;

/** Articles of a shelf that hold much of what another article says, in the same words. */
export function findDuplicates(article: Article, shelf: Shelf): Article[] {
  const rows = rowsOf(article);
  return [...shelf.articles.values()].filter((other) => {
    if (other.id === article.id) return false;
    const [fewer, more] = [rows, rowsOf(other)].sort((one, two) => one.size - two.size);
    if (!fewer || !more || fewer.size === 0) return false;
    let shared = 0;
    for (const row of fewer) if (more.has(row)) shared += 1;
    return shared / fewer.size >= SHARE;
  });
}

const kept = new WeakMap<Article, ReadonlySet<string>>();

function rowsOf(article: Article): ReadonlySet<string> {
  const known = kept.get(article);
  if (known) return known;
  const words = findWords(article.passages.map(({ text }) => text).join(' ')).map(({ folded }) => folded);
  const rows = new Set(words.slice(ROW - 1).map((_, index) => words.slice(index, index + ROW).join(' ')));
  kept.set(article, rows);
  return rows;
}
