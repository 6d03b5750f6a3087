import { composeMarkdown } from '../knowledge/compose.ts';
import { type FrontMatter, splitFrontMatter } from '../knowledge/front-matter.ts';
import { detectLanguage } from '../languages/detect.ts';
import type { Language } from '../languages/language.ts';
import { readFields } from './read-fields.ts';
import type { Upload } from './upload.ts';

export interface Written {
  /** What was filled in; an empty text is nothing. */
  readonly fields: Partial<FrontMatter>;
  readonly text: string;
  readonly upload: Upload | null;
}

/**
 * The Markdown of an article from what somebody wrote and attached. A file's own front matter holds where the form says nothing; the language
 * is told from the text when nobody names it.
 *
 * @param fallback the language of a text that could be any
 */
export function writeArticle({ fields, text, upload }: Written, fallback: Language): string {
  const given = tidy(fields);
  const file = upload && startsWithFrontMatter(upload.body) ? upload.body : null;
  const fileBody = file === null ? (upload?.body ?? '') : splitFrontMatter(file).body;
  // Front matter that has no end leaves no body: the file is shown as it is, to be mended.
  if (file !== null && (fileBody === '' || (text.trim() === '' && Object.keys(given).length === 0))) return file;
  const body = [separateParagraphs(normalLines(text)), fileBody].filter((part) => part.trim() !== '').join('\n\n');
  const known = {
    ...(upload?.title ? { title: upload.title } : {}),
    language: upload?.language ?? detectLanguage(body, fallback).code,
  };
  return composeMarkdown(inOrder({ ...known, ...(file === null ? {} : readFields(file)), ...given }), body);
}

/** The title first, as people write it. */
function inOrder({
  title,
  language,
  published,
  author,
  source,
  url,
  ...rest
}: Partial<FrontMatter>): Partial<FrontMatter> {
  return Object.fromEntries(Object.entries({ title, language, published, author, source, url, ...rest }));
}

/** The same article with a new text: a file's own front matter takes the place of the old one. */
export function rewriteArticle(markdown: string, { body }: Upload): string {
  return startsWithFrontMatter(body) ? body : composeMarkdown(readFields(markdown), body);
}

/** Discord's text fields may end lines as Windows does, and cut the last one. */
export function normalLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function startsWithFrontMatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text);
}

function tidy(fields: Partial<FrontMatter>): Partial<FrontMatter> {
  const trimmed = Object.entries(fields).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value.trim() : value;
    return text === undefined || text === '' ? [] : [[name, text]];
  });
  const given: Partial<FrontMatter> = Object.fromEntries(trimmed);
  // "example.org/page" is meant as an address.
  const bare = given.url !== undefined && /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(given.url);
  return bare ? { ...given, url: `https://${given.url}` } : given;
}

/**
 * A pasted text often has a paragraph a line and no blank lines, which Markdown would run together. It is taken so when its lines end as sentences
 * do; lines broken in mid-sentence stay one paragraph.
 */
function separateParagraphs(text: string): string {
  const lines = text.trim().split('\n');
  if (lines.length < 2 || lines.some((line) => line.trim() === '' || /^(\s|[-*>+#]|\d+[.)])/.test(line))) return text;
  const ended = lines.slice(0, -1).filter((line) => /[.!?…:»”"')\]]\s*$/.test(line)).length;
  return ended >= (lines.length - 1) * 0.8 ? lines.join('\n\n') : text;
}
