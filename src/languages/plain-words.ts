/** Characters that take no room: zero-width ones, soft hyphens, marks of direction. They may stand within a word. */
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** `[words](address)`, whose words are read. */
const MASKED_LINK = /\[([^[\]\n]*)\]\(<?(?:https?:\/\/|mailto:)[^\s)]*\)/gi;

/**
 * What Discord turns into something else than words: mentions of people, roles, channels and commands, custom emoji, times, places of a server, everybody.
 * https://docs.discord.com/developers/reference#message-formatting
 */
const MENTION =
  /<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^<>:\n]+:\d+>|<id:\w+>|(?<![\p{L}\p{N}.])@(?:everyone|here)(?![\p{L}\p{N}])/gu;

/** A command that was typed as words: "/ask who pays", "!ask who pays". */
const COMMAND = /^\s*[/!][\p{L}_-]+(?=\s)/u;

const ADDRESS = /<?(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>]+>?/giu;
const TAG = /<\/?[a-z][^<>\n]*>/gi;
/** `:moneybag:`, as people type an emoji. A name has a letter, so that 10:30:00 stays. */
const EMOJI_NAME = /(?<![\p{L}\p{N}:])(?::(?=[\w+-]*[a-z])[\w+-]+:)+(?![\p{L}\p{N}])/giu;

/** Finds a character, or `www.`, that each of the patterns above needs: a text without any, as most questions are, has nothing to be taken out. */
const MADE_OF_MORE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF<>@[\]:/!]|www\.|[^\S\n]{2}|[^\S\n ]/i;

/**
 * The words of a text that somebody typed: without what Discord and browsers make of it (mentions, emoji, addresses, tags) and without unseen characters.
 * Emphasis stays, as its marks part no words. What is left may be empty.
 */
export function plainWords(text: string): string {
  if (!MADE_OF_MORE.test(text)) return text.trim();
  return text
    .replace(UNSEEN, '')
    .replace(COMMAND, ' ')
    .replace(MASKED_LINK, ' $1 ')
    .replace(MENTION, ' ')
    .replace(ADDRESS, ' ')
    .replace(TAG, ' ')
    .replace(EMOJI_NAME, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
