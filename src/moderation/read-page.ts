import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { KnowledgeError } from '../knowledge/problem.ts';
import type { Upload } from './upload.ts';
import { type Block, writeParagraphs } from './write-paragraphs.ts';

/** The article of a web page, found as a browser's reading mode finds it; menus, scripts and comments are left behind. */
export function readPage(html: string): Upload {
  const { document } = parseHTML(html);
  const language = /^[a-z]{2}/i.exec(document.documentElement?.getAttribute('lang') ?? '')?.[0]?.toLowerCase();
  const found = findArticle(document);
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

/** The part of a page that is an article. A page too broken to be looked through holds none. */
function findArticle(document: ReturnType<typeof parseHTML>['document']): ReturnType<Readability['parse']> {
  try {
    // linkedom's document is not typed as the browser's, whose parts Readability uses are all there.
    return new Readability(document as ConstructorParameters<typeof Readability>[0], { charThreshold: 100 }).parse();
  } catch {
    return null;
  }
}

function kindOf(element: string): Block['kind'] {
  if (/^h[1-6]$/.test(element)) return 'heading';
  return element === 'figcaption' ? 'caption' : 'paragraph';
}
