import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { shorten } from '../knowledge/shorten.ts';
import { encodeActionId } from './action-id.ts';
import { citationLine } from './citation-line.ts';
import type { Context } from './command.ts';
import { blockQuote, escapeMarkdown } from './markdown.ts';
import type { Action, ReplyFile } from './reply.ts';

/** Characters of text in one message of Components V2. Kept a little below Discord's 4,000, which counts in a way it does not document. */
export const TEXT_LIMIT = 3_900;

const LABEL_LIMIT = 80;
const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

/** What rendering needs of a context: the texts in the reader's language. */
export type Words = Pick<Context, 'say' | 'label' | 'list' | 'language'>;

/** The inside of a reply's container, and the buttons below it. */
export interface Rendered {
  readonly content: readonly APIComponentInContainer[];
  readonly actions: readonly Action[];
  readonly files?: readonly ReplyFile[];
}

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Null when the button's id does not fit: it is left out then, rather than shown and broken. */
export function button({ label, id, style }: Action): APIButtonComponentWithCustomId | null {
  const customId = encodeActionId(id);
  if (customId === null) return null;
  return {
    type: ComponentType.Button,
    style: style ? STYLES[style] : ButtonStyle.Secondary,
    label: shorten(label, LABEL_LIMIT),
    custom_id: customId,
  };
}

/** The words cited, in a block quote; its place is written by `citationLine`. */
export function quotedWords(citation: Citation): string {
  return blockQuote(escapeMarkdown(quoteOf(citation)));
}

/** The place of a citation, and the language of its words when that is not the reader's. */
export function citationWithLanguage(words: Words, citation: Citation): string {
  return [citationLine(words, citation), ...languageNote(words, [citation])].join('\n');
}

/** A line that names the languages of quotations that are not the reader's; none when all are. */
export function languageNote(words: Words, citations: readonly Citation[]): string[] {
  const codes = new Set(
    citations.map(({ article }) => article.language).filter((code) => code !== words.language.code),
  );
  if (codes.size === 0) return [];
  const names = [...codes].map((code) => ({ markdown: escapeMarkdown(words.label(`language_${code}`)) }));
  return [words.say('quotedIn', { language: words.list(names) }).markdown];
}
