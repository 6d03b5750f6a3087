import { KnowledgeError } from '../knowledge/problem.ts';
import { shorten } from '../knowledge/shorten.ts';
import type { Upload } from './upload.ts';
import { writeParagraphs } from './write-paragraphs.ts';

/** Longest upload, in bytes. */
export const UPLOAD_LIMIT = 1_048_576;

/** What reads pages is loaded when the first one comes. */
const readPage = async (html: string): Promise<Upload> => (await import('./read-page.ts')).readPage(html);

const KINDS = { md: readMarkdown, markdown: readMarkdown, txt: readPlainText, html: readPage, htm: readPage } as const;

/**
 * The text of an uploaded file as Markdown.
 *
 * @throws KnowledgeError when it is no text file of a known kind, or holds no article
 */
export async function readUpload(name: string, content: Uint8Array): Promise<Upload> {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const read = Object.hasOwn(KINDS, ending) ? KINDS[ending as keyof typeof KINDS] : undefined;
  if (!read) throw new KnowledgeError([{ key: 'uploadKind', details: { name: shorten(name, 60) } }]);
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
