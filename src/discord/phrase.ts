import type { Citation } from '../knowledge/citation.ts';
import { quoteOf } from '../knowledge/citation.ts';
import { formatList, formatNumber, isOne } from './formats.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * A text of the interface, ready to show. Replies take phrases alone, and a phrase is made of our own texts with escaped details,
 * so nothing that a person or an article wrote can act as Markdown or as a mention.
 */
export interface Phrase {
  readonly markdown: string;
}

/** A citation stands for its words, a number is written in the reader's format, a string is escaped. */
export type Detail = string | number | Citation | Phrase;
export type Details = Readonly<Record<string, Detail>>;

/** A text with `{named}` places; with `{count}` it may differ in number (CLDR plural categories). */
export type Template = string | { readonly one: string; readonly other: string };

/**
 * Fills the places of a text.
 *
 * @param format BCP 47 tag for numbers and plurals
 * @throws TypeError when a place has no detail: a programmer's error
 */
export function fill(template: Template, details: Details, format: string): Phrase {
  return {
    markdown: chooseNumber(template, details, format).replace(/\{(\w+)\}/g, (_, name: string) => {
      const detail = details[name];
      if (detail === undefined)
        throw new TypeError(`expected a detail {${name}} for the text "${JSON.stringify(template)}"`);
      return show(detail, format);
    }),
  };
}

/** The words of a phrase where Discord shows no Markdown: buttons, choices, placeholders. */
export function plain(template: Template, details: Readonly<Record<string, string | number>>, format: string): string {
  return chooseNumber(template, details, format).replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? '';
    return typeof detail === 'number' ? formatNumber(detail, format) : detail;
  });
}

/** Phrases, and words to escape, side by side. */
export function joinPhrases(parts: readonly (Phrase | Citation | string)[], separator: string): Phrase {
  return { markdown: parts.map((part) => show(part, 'en')).join(separator) };
}

/** "A, B and C" as the language of `format` writes it. */
export function listPhrases(phrases: readonly Phrase[], format: string): Phrase {
  return {
    markdown: formatList(
      phrases.map(({ markdown }) => markdown),
      format,
    ),
  };
}

function chooseNumber(template: Template, details: Readonly<Record<string, unknown>>, format: string): string {
  if (typeof template === 'string') return template;
  const count = typeof details.count === 'number' ? details.count : 2;
  return isOne(count, format) ? template.one : template.other;
}

function show(detail: Detail, format: string): string {
  if (typeof detail === 'string') return escapeMarkdown(detail);
  if (typeof detail === 'number') return formatNumber(detail, format);
  return 'markdown' in detail ? detail.markdown : escapeMarkdown(quoteOf(detail));
}
