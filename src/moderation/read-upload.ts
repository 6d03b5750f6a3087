import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { KnowledgeError } from '../knowledge/problem.ts';

/** Longest upload, in bytes. */
export const UPLOAD_LIMIT = 1_048_576;

export interface Upload {
  readonly body: string;
  /** What the file itself says of the article, when it does. */
  readonly title?: string;
  readonly language?: string;
}

const KINDS = { md: readMarkdown, markdown: readMarkdown, txt: readPlainText, html: readPage, htm: readPage } as const;

/**
 * The text of an uploaded file as Markdown.
 *
 * @throws KnowledgeError when it is no text file of a known kind, or holds no article
 */
export function readUpload(name: string, content: Uint8Array): Upload {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const read = Object.hasOwn(KINDS, ending) ? KINDS[ending as keyof typeof KINDS] : undefined;
  if (!read) throw new KnowledgeError([{ key: 'uploadKind', details: { name: name.slice(0, 60) } }]);
  return read(decode(content));
}

function decode(content: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new KnowledgeError([{ key: 'notUtf8', details: {} }]);
  }
  // A binary file may be valid UTF-8 by chance; a NUL never stands in a text.
  if (text.includes('\0')) throw new KnowledgeError([{ key: 'notUtf8', details: {} }]);
  if (text.trim() === '') throw new KnowledgeError([{ key: 'uploadEmpty', details: {} }]);
  return text;
}

function readMarkdown(text: string): Upload {
  return { body: text };
}

/** Every block between blank lines is a paragraph, and every mark in it is meant as it stands. */
function readPlainText(text: string): Upload {
  return { body: writeParagraphs(text.split(/\r?\n\s*\r?\n/).map((block) => ({ kind: 'paragraph', text: block }))) };
}

interface Block {
  readonly kind: 'paragraph' | 'heading' | 'caption';
  readonly text: string;
}

/** The article of a web page, found as a browser's reading mode finds it; menus, scripts and comments are left behind. */
function readPage(html: string): Upload {
  const { document } = parseHTML(html);
  const language = /^[a-z]{2}/i.exec(document.documentElement?.getAttribute('lang') ?? '')?.[0]?.toLowerCase();
  // linkedom's document is not typed as the browser's, whose parts Readability uses are all there.
  const found = new Readability(document as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 100,
  }).parse();
  const page = parseHTML(`<!doctype html><html><body>${found?.content ?? ''}</body></html>`);
  const blocks = [...page.document.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, pre')]
    .filter(
      (element) =>
        element.querySelector('p, li, blockquote, pre') === null &&
        element.parentElement?.closest('p, li, pre') === null,
    )
    .map((element): Block => ({ kind: kindOf(element.localName), text: element.textContent ?? '' }));
  if (blocks.every(({ text }) => text.trim() === ''))
    throw new KnowledgeError([{ key: 'uploadNoArticle', details: {} }]);
  const title = found?.title?.trim();
  return { body: writeParagraphs(blocks), ...(title ? { title } : {}), ...(language ? { language } : {}) };
}

function kindOf(element: string): Block['kind'] {
  if (/^h[1-6]$/.test(element)) return 'heading';
  return element === 'figcaption' ? 'caption' : 'paragraph';
}

function writeParagraphs(blocks: readonly Block[]): string {
  const children = blocks.flatMap(({ kind, text }): RootContent[] => {
    const value = text.replace(/\s+/g, ' ').trim();
    if (value === '') return [];
    if (kind === 'heading') return [{ type: 'heading', depth: 2, children: [{ type: 'text', value }] }];
    if (kind === 'caption') return [{ type: 'html', value: `<figcaption>${value.replace(/[<>]/g, '')}</figcaption>` }];
    return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  });
  return toMarkdown({ type: 'root', children });
}
