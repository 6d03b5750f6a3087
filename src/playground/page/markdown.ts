/** Discord's Markdown as a tree. What a tree cannot hold (markup, addresses that act) cannot reach the page. */
export type Block =
  | { readonly kind: 'text' | 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: Mark; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'mention'; readonly of: 'command' | 'everyone'; readonly text: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string };

type Mark = 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';

/** https://support.discord.com/hc/en-us/articles/210298617-Markdown-Text-101 */
export function parseMarkdown(text: string): readonly Block[] {
  return parseBlocks(text, 0);
}

const FENCE = /```(?:([\w+\-.#]+)\n)?\n?([\s\S]+?)\n?```\n?/;
const DEEPEST = 8;

function parseBlocks(text: string, depth: number): readonly Block[] {
  const fence = FENCE.exec(text);
  if (!fence) return parseLines(text, depth);
  const before = text.slice(0, fence.index).replace(/\n$/, '');
  const after = text.slice(fence.index + fence[0].length);
  return [
    ...(before === '' ? [] : parseLines(before, depth)),
    { kind: 'code', language: fence[1] ?? '', text: fence[2] ?? '' },
    ...(after === '' ? [] : parseBlocks(after, depth)),
  ];
}

const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;

function parseLines(text: string, depth: number): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  let plain: string[] = [];
  const endPlain = (): void => {
    if (plain.length > 0) blocks.push({ kind: 'text', children: parseInline(plain.join('\n')) });
    plain = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, marks, words = ''] = /^(#{1,3}|-#) +(\S.*)$/.exec(line) ?? [];
    if (marks) {
      endPlain();
      const children = parseInline(words);
      blocks.push(marks === '-#' ? { kind: 'subtext', children } : { kind: 'heading', level: marks.length, children });
    } else if (line.startsWith('>>> ') && depth < DEEPEST) {
      endPlain();
      blocks.push({ kind: 'quote', blocks: parseBlocks([line.slice(4), ...lines.slice(at + 1)].join('\n'), DEEPEST) });
      break;
    } else if (line.startsWith('> ') && depth < DEEPEST) {
      endPlain();
      const end = lines.findIndex((other, index) => index > at && !other.startsWith('> '));
      const quoted = lines.slice(at, end === -1 ? lines.length : end);
      // A quotation in Discord holds no further one.
      blocks.push({ kind: 'quote', blocks: parseBlocks(quoted.map((each) => each.slice(2)).join('\n'), DEEPEST) });
      at += quoted.length - 1;
    } else if (ITEM.test(line)) {
      endPlain();
      const { list, next } = parseList(lines, at);
      blocks.push(list);
      at = next - 1;
    } else plain.push(line);
  }
  endPlain();
  return blocks;
}

/** A list with the lists inside it: deeper items are indented further. */
function parseList(lines: readonly string[], from: number): { list: Block; next: number } {
  const [, indent = '', number] = ITEM.exec(lines[from] ?? '') ?? [];
  const items: Block[][] = [];
  let at = from;
  while (at < lines.length) {
    const [, spaces, ordinal, words = ''] = ITEM.exec(lines[at] ?? '') ?? [];
    if (spaces === undefined || spaces.length < indent.length) break;
    const item = items.at(-1);
    if (item && spaces.length > indent.length + 1) {
      const inner = parseList(lines, at);
      item.push(inner.list);
      at = inner.next;
    } else if ((ordinal === undefined) !== (number === undefined)) break;
    else {
      items.push([{ kind: 'text', children: parseInline(words) }]);
      at += 1;
    }
  }
  return { list: { kind: 'list', start: number === undefined ? null : Number(number), items }, next: at };
}

interface Rule {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray, depth: number) => Inline | null;
}

/** What stands between marks: escaped characters keep from ending it. */
const INSIDE = '((?:\\\\[\\s\\S]|[^\\\\])+?)';
const ADDRESS = /^https?:\/\/[^\s<>]+$/i;

function mark(kind: Mark, pattern: string): Rule {
  return {
    pattern: new RegExp(pattern, 'y'),
    make: (match, depth) => ({ kind, children: parseInline(match[1] ?? '', depth + 1) }),
  };
}

/** In the order in which they are tried at each place. */
const RULES: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, make: ([, escaped = '']) => ({ kind: 'text', text: escaped }) },
  { pattern: /(`+)([\s\S]*?[^`])\1(?!`)/y, make: ([, , text = '']) => ({ kind: 'code', text: text.trim() || text }) },
  {
    pattern: /\[((?:\\[\s\S]|[^\\\]\n])+)\]\(\s*<?(https?:\/\/[^\s<>]*?)>?(?:\s+"[^"\n]*")?\s*\)/iy,
    make: ([, words = '', address = ''], depth) => ({ kind: 'link', address, children: parseInline(words, depth + 1) }),
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/iy, make: ([, address = '']) => linkTo(address) },
  { pattern: /https?:\/\/[^\s<>]*[^\s<>.,:;"'!?\])}*_~|]/iy, make: ([address]) => linkTo(address) },
  { pattern: /<@!?(\d{17,20})>/y, make: ([, id = '']) => ({ kind: 'mention', of: 'user', id }) },
  { pattern: /<@&(\d{17,20})>/y, make: ([, id = '']) => ({ kind: 'mention', of: 'role', id }) },
  { pattern: /<#(\d{17,20})>/y, make: ([, id = '']) => ({ kind: 'mention', of: 'channel', id }) },
  {
    pattern: /<\/([-\w\p{L} ]{1,100}):\d{17,20}>/uy,
    make: ([, name = '']) => ({ kind: 'mention', of: 'command', text: `/${name}` }),
  },
  { pattern: /@(?:everyone|here)/y, make: ([text]) => ({ kind: 'mention', of: 'everyone', text }) },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    make: ([, seconds, style = 'f']) => ({ kind: 'time', seconds: Number(seconds), style }),
  },
  { pattern: /<a?:(\w{2,32}):\d{17,20}>/y, make: ([, name = '']) => ({ kind: 'text', text: `:${name}:` }) },
  mark('strong', `\\*\\*${INSIDE}\\*\\*(?!\\*)`),
  mark('underline', `__${INSIDE}__(?!_)`),
  mark('emphasis', `\\*(?=[^\\s*])((?:\\*\\*|\\\\[\\s\\S]|[^\\\\*])*[^\\s*])\\*(?!\\*)`),
  mark('emphasis', `_(?=[^\\s_])((?:__|\\\\[\\s\\S]|[^\\\\_])*[^\\s])_(?![\\w_])`),
  mark('strike', `~~${INSIDE}~~`),
  mark('spoiler', `\\|\\|${INSIDE}\\|\\|`),
];

/** Where a rule could begin: everything before is plain. */
const SPECIAL = /[\\`[<@*_~|]|https?:\/\//gi;

function parseInline(text: string, depth = 0): readonly Inline[] {
  if (depth > DEEPEST) return [{ kind: 'text', text }];
  const found: Inline[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(text)?.index ?? text.length;
    plain += text.slice(at, next);
    at = next;
    if (at >= text.length) break;
    const rule = ruleAt(text, at, depth);
    if (!rule) {
      plain += text[at];
      at += 1;
    } else {
      if (rule.made.kind === 'text') plain += rule.made.text;
      else {
        if (plain !== '') found.push({ kind: 'text', text: plain });
        plain = '';
        found.push(rule.made);
      }
      at += rule.length;
    }
  }
  if (plain !== '') found.push({ kind: 'text', text: plain });
  return found;
}

function ruleAt(text: string, at: number, depth: number): { made: Inline; length: number } | null {
  // An underscore inside a word is a letter.
  if (text[at] === '_' && /\w/.test(text[at - 1] ?? '') && text[at + 1] !== '_') return null;
  for (const { pattern, make } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const made = match && make(match, depth);
    if (made) return { made, length: match[0].length };
  }
  return null;
}

function linkTo(address: string): Inline | null {
  return ADDRESS.test(address) ? { kind: 'link', address, children: [{ kind: 'text', text: address }] } : null;
}
