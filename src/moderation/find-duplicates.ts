import type { Article } from '../knowledge/article.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { runInTurns } from '../knowledge/turns.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords } from '../languages/words.ts';

/** Words in a row that hardly come together twice by chance. */
const ROW = 6;
/** Of the shorter text's rows; a quoted sentence or two stay below it. */
const SHARE = 0.3;

/** Articles of a shelf that hold much of what another article says, in the same words. */
export function findDuplicates(article: Article, shelf: Shelf): Promise<Article[]> {
  return runInTurns(duplicatesOf(article, shelf));
}

function* duplicatesOf(article: Article, shelf: Shelf): Generator<void, Article[]> {
  const rows = rowsOf(article);
  const known = new Set(rows);
  const found: Article[] = [];
  for (const other of shelf.articles.values()) {
    if (other.id === article.id) continue;
    const others = rowsOf(other);
    const fewer = Math.min(rows.length, others.length);
    let shared = 0;
    for (const row of others) if (known.has(row)) shared += 1;
    if (fewer > 0 && shared / fewer >= SHARE) found.push(other);
    yield;
  }
  return found;
}

/** The rows of an article, each once, by a number: a large shelf has millions of them. Two rows of one number are rarer than a typing error. */
const rowsOf = keepBeside((article: Article): Uint32Array => {
  const words = findWords(article.passages.map(({ text }) => text).join(' ')).map(({ folded }) => folded);
  const rows = new Set(words.slice(ROW - 1).map((_, index) => hash(words.slice(index, index + ROW).join(' '))));
  return Uint32Array.from(rows);
});

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
