import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { writeDate } from '../languages/writing.ts';
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
    article.published ? writeDate(article.published, context.language.writing) : '',
    article.url ? link(context.label('open'), linkToPlace(article.url, quoteOf(citation))) : '',
  ];
  return `-# ${words.filter(Boolean).join(' · ')}`;
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
