/** Marks that Discord's Markdown reads anywhere in a text. A backslash before a mark shows the mark. */
const MARKS = /[\\*_~`|[\]()<>@]/g;

/** Marks that count at the start of a line alone: headings, lists, subtext, quotes, numbered lists. */
const LINE_START = /^(\s*)([#+-]|\p{Nd}+(?=[.)]))/gmu;

/** Bare addresses become links, and `:name:` an emoji. */
const ADDRESS = /\b(https?|discord|mailto|tel|sms):/gi;
const EMOJI = /:(?=[\w+-]+:)/g;

/**
 * Escapes Discord's Markdown so that what is shown is what was written: no emphasis, link, mention, emoji, list or heading comes of it.
 * Marks of direction (right-to-left overrides) stay: a quotation is a block of its own, where their effect ends.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replace(LINE_START, (_, space: string, mark: string) =>
      /^\p{Nd}/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(ADDRESS, '$1\\:')
    .replace(EMOJI, '\\:');
}

/** A block quote of escaped text: every line is quoted, so that none of them falls out of the block. */
export function blockQuote(escaped: string): string {
  return escaped
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** A link on escaped words. Parentheses would end the address. */
export function link(escapedWords: string, url: string): string {
  return `[${escapedWords}](${url.replace(/[()\s<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;
}
