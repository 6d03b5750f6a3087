import type { Article } from '../knowledge/article.ts';
import { type Passage, splitPassages } from '../knowledge/passage.ts';
import { createShelf, type Shelf } from '../knowledge/shelf.ts';
import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import type { SetPassage } from './read-sets.ts';

export interface SetShelf {
  readonly shelf: Shelf;
  /** The id, in the passages file, of what a passage of the shelf was cut from. */
  readonly idOf: (passage: Passage) => string;
}

/**
 * A shelf of the passages of a file: those of one title are an article, one without a title is an article of its own. The language of an
 * article is told from its text.
 */
export function createSetShelf(
  passages: readonly SetPassage[],
  { textOnly = false }: { readonly textOnly?: boolean } = {},
): SetShelf {
  const articles = new Map<string, SetPassage[]>();
  for (const passage of passages) {
    const key = passage.title === '' ? `passage ${passage.id}` : `title ${passage.title}`;
    const sharing = articles.get(key);
    if (sharing) sharing.push(passage);
    else articles.set(key, [passage]);
  }
  const ids = new Map<Passage, string>();
  const shelf = createShelf([...articles.values()].map((group, index) => createArticle(group, index, textOnly, ids)));
  return { shelf, idOf: (passage) => ids.get(passage) ?? '' };
}

function createArticle(
  group: readonly SetPassage[],
  index: number,
  textOnly: boolean,
  ids: Map<Passage, string>,
): Article {
  const passages = group.flatMap(({ id, text }, place) => {
    const block = {
      id: `p${place + 1}`,
      kind: 'paragraph',
      number: place + 1,
      heading: null,
      text,
      line: place + 1,
      source: { start: 0, end: text.length },
    } as const;
    const pieces = splitPassages(block);
    for (const piece of pieces) ids.set(piece, id);
    return pieces;
  });
  const sample = group
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 2_000);
  return {
    id: `article-${String(index).padStart(6, '0')}`,
    revision: '00000000',
    markdown: '',
    title: textOnly ? '' : (group[0]?.title ?? ''),
    language: detectLanguage(sample, en).code,
    headings: [],
    passages,
  };
}
