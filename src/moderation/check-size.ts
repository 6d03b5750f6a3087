import type { Context } from '../discord/command.ts';
import { splitFrontMatter } from '../knowledge/front-matter.ts';
import { KnowledgeError, type Problem } from '../knowledge/problem.ts';

/** Reading an article holds up everybody else for a moment: about half a second for this many. */
const PARAGRAPH_LIMIT = 2_000;
/** Readers of Markdown take time that grows with the square of a paragraph's length. */
const LENGTH_LIMIT = 20_000;
/** Quotations within quotations; beyond some thousands readers of Markdown break. */
const DEPTH_LIMIT = 20;

/** A text of more characters than this is worth a word to Discord before it is read. */
const LONG = 50_000;

/** To be asked before an article is read: a long one holds up the bot, and Discord waits three seconds for a sign. */
export async function allowForReading({ hold }: Pick<Context, 'hold'>, markdown: string): Promise<void> {
  checkSize(markdown);
  if (markdown.length > LONG) await hold();
}

/**
 * Refuses a text that would hold up the bot: what moderators send is read while people ask.
 *
 * @throws KnowledgeError naming the line
 */
export function checkSize(markdown: string): void {
  const { body, bodyLine } = splitFrontMatter(markdown);
  let paragraphs = 0;
  let length = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const isBlank = line.trim() === '';
    if ((!isBlank && length === 0) || /^\s*([-*+]|\d+[.)])\s/.test(line)) paragraphs += 1;
    length = isBlank ? 0 : length + line.length + 1;
    if (length > LENGTH_LIMIT) throw refused('paragraphTooLong', { limit: LENGTH_LIMIT }, bodyLine + index);
    if ((/^[\s>]*/.exec(line)?.[0].match(/>/g)?.length ?? 0) > DEPTH_LIMIT)
      throw refused('tooDeep', { limit: DEPTH_LIMIT }, bodyLine + index);
  }
  if (paragraphs > PARAGRAPH_LIMIT) throw refused('tooManyParagraphs', { count: paragraphs, limit: PARAGRAPH_LIMIT });
}

function refused(key: Problem['key'], details: Problem['details'], line?: number): KnowledgeError {
  return new KnowledgeError([{ key, details, ...(line === undefined ? {} : { line }) }]);
}
