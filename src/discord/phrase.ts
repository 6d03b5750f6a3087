import type { Citation } from '../knowledge/citation.ts';
import { quoteOf } from '../knowledge/citation.ts';
import { type Writing, writeList, writeNumber } from '../languages/writing.ts';
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
 * @throws TypeError when a place has no detail: a programmer's error
 */
export function fill(template: Template, details: Details, writing: Writing): Phrase {
  return {
    markdown: chooseNumber(template, details, writing).replace(/\{(\w+)\}/g, (_, name: string) => {
      const detail = details[name];
      if (detail === undefined)
        throw new TypeError(`expected a detail {${name}} for the text "${JSON.stringify(template)}"`);
      return show(detail, writing);
    }),
  };
}

/** The words of a phrase where Discord shows no Markdown: buttons, choices, placeholders. */
export function plain(
  template: Template,
  details: Readonly<Record<string, string | number>>,
  writing: Writing,
): string {
  return chooseNumber(template, details, writing).replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? '';
    return typeof detail === 'number' ? writeNumber(detail, writing) : detail;
  });
}

/** Phrases, and words to escape, side by side. */
export function joinPhrases(parts: readonly (Phrase | Citation | string)[], separator: string): Phrase {
  return { markdown: parts.map(showWords).join(separator) };
}

/** "A, B and C". */
export function listPhrases(phrases: readonly Phrase[], writing: Writing): Phrase {
  return {
    markdown: writeList(
      phrases.map(({ markdown }) => markdown),
      writing,
    ),
  };
}

function chooseNumber(template: Template, details: Readonly<Record<string, unknown>>, writing: Writing): string {
  if (typeof template === 'string') return template;
  const count = typeof details.count === 'number' ? details.count : 2;
  return writing.isOne(count) ? template.one : template.other;
}

function show(detail: Detail, writing: Writing): string {
  return typeof detail === 'number' ? writeNumber(detail, writing) : showWords(detail);
}

function showWords(words: Exclude<Detail, number>): string {
  if (typeof words === 'string') return escapeMarkdown(words);
  return 'markdown' in words ? words.markdown : escapeMarkdown(quoteOf(words));
}
