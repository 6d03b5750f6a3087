import { createHash } from 'node:crypto';
import { findStale } from './corrections.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import { readBlocks } from './markdown.ts';
import { type Passage, splitPassages } from './passage.ts';
import { KnowledgeError, type Problem } from './problem.ts';

/** One revision of an article: what was written about it (front matter) and its text as passages. */
export interface Article extends FrontMatter {
  readonly id: string;
  /** Names the exact text: equal revisions of an article have equal Markdown. Eight hexadecimal digits. */
  readonly revision: string;
  /** The whole file, front matter included, as it was read. */
  readonly markdown: string;
  readonly headings: readonly string[];
  readonly passages: readonly Passage[];
}

/** Ids travel in buttons, whose ids hold 100 characters in all. */
const ARTICLE_ID = /^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Longest article, in UTF-16 code units. */
const ARTICLE_LIMIT = 1_048_576;

/**
 * Reads an article from Markdown with front matter.
 *
 * @throws KnowledgeError naming every problem with its line.
 */
export function parseArticle(id: string, markdown: string): Article {
  if (markdown.length > ARTICLE_LIMIT) {
    throw new KnowledgeError([{ key: 'articleTooLong', details: { length: markdown.length, limit: ARTICLE_LIMIT } }]);
  }
  const { frontMatter, body, bodyLine, correctionLines, problems: fieldProblems } = splitFrontMatter(markdown);
  const { blocks, problems: textProblems } = readBlocks(body, bodyLine, markdown.length - body.length);
  const problems: Problem[] = [...fieldProblems, ...textProblems];
  if (!ARTICLE_ID.test(id)) problems.unshift({ key: 'articleId', details: { id } });
  if (frontMatter && blocks.length === 0 && textProblems.length === 0)
    problems.push({ key: 'articleEmpty', details: {}, line: bodyLine });
  const passages = blocks.flatMap(splitPassages);
  problems.push(...findStale(frontMatter?.facts ?? [], passages, correctionLines));
  if (!frontMatter || problems.length > 0) throw new KnowledgeError(problems);
  return {
    ...frontMatter,
    id,
    revision: revisionOf(markdown),
    markdown,
    headings: [...new Set(blocks.flatMap((block) => block.heading ?? []))],
    passages,
  };
}

/**
 * @param languages codes of the languages that articles may be written in; any unless told
 * @throws KnowledgeError when the article is written in another
 */
export function refuseLanguage({ language, markdown }: Article, languages: readonly string[] | undefined): void {
  if (!languages || languages.includes(language)) return;
  const line = markdown.split(/\r?\n/).findIndex((each) => /^["']?language["']?\s*:/.test(each)) + 1;
  const details = { language, languages: languages.join(', ') };
  throw new KnowledgeError([{ key: 'languageUnknown', details, line }]);
}

export function revisionOf(markdown: string): string {
  return createHash('sha256').update(markdown).digest('hex').slice(0, 8);
}

export function findPassage(article: Article, passageId: string): Passage | undefined {
  return article.passages.find(({ id }) => id === passageId);
}
