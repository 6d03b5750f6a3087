import { parse } from 'yaml';
import { type FrontMatter, splitFrontMatter } from '../knowledge/front-matter.ts';

/** The front matter of a draft, wrong values included, so that a form can show them to be mended; what cannot be read at all is left out. */
export function readFields(markdown: string): Partial<FrontMatter> {
  const { frontMatter } = splitFrontMatter(markdown);
  if (frontMatter) return frontMatter;
  const yaml = /^\uFEFF?---[ \t]*\r?\n(.*?)^---[ \t]*$/ms.exec(markdown)?.[1] ?? '';
  try {
    const fields: unknown = parse(yaml, { maxAliasCount: 0, schema: 'core', logLevel: 'silent' });
    if (typeof fields !== 'object' || fields === null) return {};
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        FIELDS.has(name) && (typeof value === 'string' || typeof value === 'number') ? [[name, String(value)]] : [],
      ),
    );
  } catch {
    return {};
  }
}

const FIELDS: ReadonlySet<string> = new Set(['title', 'language', 'published', 'author', 'source', 'url']);
