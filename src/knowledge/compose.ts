import { stringify } from 'yaml';
import type { FrontMatter } from './front-matter.ts';

const ID_LIMIT = 40;

/** Writes an article: front matter, a blank line, the text. The opposite of reading it. */
export function composeMarkdown(fields: Partial<FrontMatter>, body: string): string {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
  return `---\n${stringify(given, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}

/** An id for a new article: its title in small letters and hyphens, numbered when that is taken. */
export function articleIdFor(title: string, isTaken: (id: string) => boolean): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['article'];
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, ID_LIMIT - 4) : `${id}-${word}`;
    if (longer.length > ID_LIMIT - 4) break;
    id = longer;
  }
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
