import { parseArticle } from '../../src/knowledge/article.ts';
import type { NameEntry } from '../../src/knowledge/names.ts';
import { createShelf, type Shelf } from '../../src/knowledge/shelf.ts';

/** A shelf of articles given as language, title and paragraphs. */
export function shelfOf(
  articles: readonly (readonly [language: string, title: string, ...paragraphs: string[]])[],
  names?: readonly NameEntry[],
): Shelf {
  return createShelf(
    articles.map(([language, title, ...paragraphs], index) =>
      parseArticle(
        `article-${index + 1}`,
        `---\ntitle: ${JSON.stringify(title)}\nlanguage: ${language}\n---\n\n${paragraphs.join('\n\n')}\n`,
      ),
    ),
    names,
  );
}
