import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'caption';
  readonly text: string;
}

/** Blocks of plain text as Markdown in which every mark is meant as it stands. */
export function writeParagraphs(blocks: readonly Block[]): string {
  const children = blocks.flatMap(({ kind, text }): RootContent[] => {
    const value = text.replace(/\s+/g, ' ').trim();
    if (value === '') return [];
    if (kind === 'heading') return [{ type: 'heading', depth: 2, children: [{ type: 'text', value }] }];
    if (kind === 'caption') return [{ type: 'html', value: `<figcaption>${value.replace(/[<>]/g, '')}</figcaption>` }];
    return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  });
  return toMarkdown({ type: 'root', children });
}
