import type { Article } from '../knowledge/article.ts';
import { type Citation, cite } from '../knowledge/citation.ts';
import type { Question } from '../search/question.ts';

/** The captions of the articles, when nothing is asked but who or what is on the picture. */
export function findAskedPicture({ picture, content }: Question, articlesOf: () => readonly Article[]): Citation[] {
  if (!picture || !content.every(({ light }) => light)) return [];
  return articlesOf().flatMap((article) =>
    article.passages.flatMap((passage) =>
      passage.kind === 'caption' ? [cite(article, passage, { start: 0, end: passage.text.length })] : [],
    ),
  );
}
