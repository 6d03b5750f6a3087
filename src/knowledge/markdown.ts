import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from './passage.ts';
import type { Problem } from './problem.ts';
import { shorten } from './shorten.ts';

/** A photograph's caption is a block of HTML of its own: the one element that is kept. */
const CAPTION = /^<figcaption>([^<>]+)<\/figcaption>$/;

/**
 * The paragraphs and captions of a Markdown text, top to bottom. Emphasis and links keep their words; a heading names the blocks below it;
 * list items, quoted paragraphs and code count as paragraphs. Marks that would lose text (raw HTML, images, reference definitions) are problems.
 *
 * @param bodyLine line of the file on which the text begins, from 1
 * @param bodyStart offset in the file at which the text begins
 */
export function readBlocks(
  body: string,
  bodyLine: number,
  bodyStart: number,
): { blocks: Block[]; problems: Problem[] } {
  const blocks: Block[] = [];
  const problems: Problem[] = [];
  let heading: string | null = null;
  let number = 0;
  let captions = 0;

  const add = (kind: Block['kind'], rawText: string, line: number, node: Nodes) => {
    const text = rawText.replace(/\s*\n\s*/g, ' ').trim();
    if (text === '') return;
    if (kind === 'paragraph') number += 1;
    else captions += 1;
    const id = kind === 'paragraph' ? `p${number}` : `c${captions}`;
    const start = bodyStart + (node.position?.start.offset ?? 0);
    const end = bodyStart + (node.position?.end.offset ?? 0);
    blocks.push({ id, kind, number: Math.max(1, number), heading, text, line, source: { start, end } });
  };

  const walk = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      const line = bodyLine - 1 + (node.position?.start.line ?? 1);
      const refuse = (markup: string) =>
        problems.push({ key: 'markupNotKept', details: { markup: shorten(markup, 60) }, line });
      if (node.type === 'heading') heading = textOf(node, refuse).replace(/\s+/g, ' ').trim() || heading;
      else if (node.type === 'paragraph') add('paragraph', textOf(node, refuse), line, node);
      else if (node.type === 'code') add('paragraph', node.value, line, node);
      else if (node.type === 'html') {
        const caption = CAPTION.exec(node.value.trim())?.[1];
        if (caption === undefined) refuse(node.value);
        else add('caption', caption, line, node);
      } else if (node.type === 'definition') refuse(`[${node.identifier}]: ${node.url}`);
      else if ('children' in node) walk(node.children as readonly RootContent[]);
    }
  };
  walk(fromMarkdown(body).children);
  return { blocks, problems };
}

function textOf(node: Nodes, refuse: (markup: string) => void): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'html') refuse(node.value);
  if (node.type === 'image') refuse(`![${node.alt ?? ''}](${node.url})`);
  return 'children' in node ? node.children.map((child) => textOf(child, refuse)).join('') : '';
}
