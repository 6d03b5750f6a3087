import { type Citation, quoteOf } from '../knowledge/citation.ts';
import type { Context } from './command.ts';
import { escapeMarkdown, link } from './markdown.ts';

/** Discord's limit for the address of a link. */
const LINK_LIMIT = 512;

/** What a citation's line says: title, section, paragraph, date, and a link to the place when the article has an address. Markdown. */
export function citationLine(context: Pick<Context, 'label' | 'language'>, citation: Citation): string {
  const { article, passage } = citation;
  const place =
    passage.kind === 'caption' ? context.label('caption') : context.label('paragraph', { number: passage.number });
  const words = [
    `**${escapeMarkdown(article.title)}**`,
    passage.heading === null ? '' : escapeMarkdown(passage.heading),
    escapeMarkdown(place),
    article.author ? escapeMarkdown(article.author) : '',
    article.source ? escapeMarkdown(article.source) : '',
    article.published ? formatPublished(article.published, context.language.format) : '',
    article.url ? link(context.label('open'), linkToPlace(article.url, quoteOf(citation))) : '',
  ];
  return `-# ${words.filter(Boolean).join(' · ')}`;
}

/** `2025`, `2025-01` or `2025-01-21` as the reader writes dates. */
export function formatPublished(published: string, format: string): string {
  const [year = 1970, month, day] = published.split('-').map(Number);
  if (month === undefined) return String(year);
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) options.day = 'numeric';
  return formatter(format, options).format(Date.UTC(year, month - 1, day ?? 1));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than finding the answer. */
function formatter(format: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${format} ${options.day ?? ''}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(format, options);
  formatters.set(key, known);
  return known;
}

/** A link that scrolls to the words: a text fragment (https://wicg.github.io/scroll-to-text-fragment/), cut to a first and a last part when long. */
function linkToPlace(url: string, quote: string): string {
  const [base = url] = url.split('#');
  const whole = `${base}#:~:text=${encodeFragment(quote)}`;
  if (whole.length <= LINK_LIMIT) return whole;
  const words = quote.split(/\s+/);
  const candidates = [8, 4, 2].map(
    (count) =>
      `${base}#:~:text=${encodeFragment(words.slice(0, count).join(' '))},${encodeFragment(words.slice(-count).join(' '))}`,
  );
  return candidates.find((candidate) => candidate.length <= LINK_LIMIT) ?? url;
}

function encodeFragment(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
