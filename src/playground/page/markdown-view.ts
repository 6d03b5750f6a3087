import { element } from './dom.ts';
import { openLink } from './link-dialog.ts';
import { type Block, type Inline, parseMarkdown } from './markdown.ts';
import type { Session } from './session.ts';

/** A text as Discord shows it. */
export function showMarkdown(session: Session, text: string): HTMLElement {
  return element('div', { class: 'markdown' }, ...parseMarkdown(text).map((block) => showBlock(session, block)));
}

/** The same on one line, for titles. */
export function showLine(session: Session, text: string): DocumentFragment {
  const line = document.createDocumentFragment();
  for (const block of parseMarkdown(text)) if ('children' in block) line.append(...showAll(session, block.children));
  return line;
}

function showBlock(session: Session, block: Block): HTMLElement {
  switch (block.kind) {
    case 'text':
      return element('p', {}, ...showAll(session, block.children));
    case 'subtext':
      return element('p', { class: 'subtext' }, ...showAll(session, block.children));
    case 'heading':
      return element(
        'p',
        { class: `heading heading-${block.level}`, role: 'heading', 'aria-level': block.level + 2 },
        ...showAll(session, block.children),
      );
    case 'quote':
      return element('blockquote', {}, ...block.blocks.map((inner) => showBlock(session, inner)));
    case 'list': {
      const items = block.items.map((item) => element('li', {}, ...item.map((inner) => showBlock(session, inner))));
      return block.start === null ? element('ul', {}, ...items) : element('ol', { start: block.start }, ...items);
    }
    case 'code':
      return element('pre', { tabindex: 0 }, element('code', {}, ...showCode(block.language, block.text)));
    default:
      return block satisfies never;
  }
}

/** Discord colours the lines of a difference; other languages are shown plain. */
function showCode(language: string, text: string): (HTMLElement | string)[] {
  if (language !== 'diff') return [text];
  return text.split('\n').map((line) => {
    const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : '';
    return element('span', { class: `line ${kind}` }, `${line}\n`);
  });
}

const TAGS = { strong: 'strong', emphasis: 'em', underline: 'u', strike: 's' } as const;

function showAll(session: Session, inlines: readonly Inline[]): Node[] {
  return inlines.map((inline) => showInline(session, inline));
}

function showInline(session: Session, inline: Inline): Node {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(inline.text);
    case 'code':
      return element('code', {}, inline.text);
    case 'strong':
    case 'emphasis':
    case 'underline':
    case 'strike':
      return element(TAGS[inline.kind], {}, ...showAll(session, inline.children));
    case 'spoiler':
      return showSpoiler(session, inline.children);
    case 'link':
      return element(
        'button',
        {
          type: 'button',
          class: 'link',
          role: 'link',
          title: inline.address,
          on: { click: () => openLink(session, inline.address) },
        },
        ...showAll(session, inline.children),
      );
    case 'mention':
      return element('span', { class: 'mention' }, nameMentioned(session, inline));
    case 'time':
      return showTime(session, inline.seconds, inline.style);
    default:
      return inline satisfies never;
  }
}

function showSpoiler(session: Session, children: readonly Inline[]): HTMLElement {
  const words = element('span', { class: 'spoiler-words', 'aria-hidden': true }, ...showAll(session, children));
  const cover = element('button', { type: 'button', class: 'spoiler', 'aria-label': session.words('spoiler') }, words);
  cover.addEventListener('click', () => {
    words.removeAttribute('aria-hidden');
    const shown = element('span', { class: 'spoiler shown' }, words);
    cover.replaceWith(shown);
  });
  return cover;
}

function nameMentioned(session: Session, mention: Extract<Inline, { kind: 'mention' }>): string {
  if (!('id' in mention)) return mention.text;
  const { place } = session;
  const { id: mentioned } = mention;
  if (mention.of === 'user') return `@${session.nameOf(mentioned)}`;
  const found = (mention.of === 'role' ? place.roles : place.channels).find(({ id }) => id === mentioned)?.name ?? '?';
  return `${mention.of === 'role' ? '@' : '#'}${found}`;
}

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function showTime(session: Session, seconds: number, style: string): HTMLElement {
  const { locale } = session.state.you;
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) return element('span', {}, 'Invalid Date');
  const full = new Intl.DateTimeFormat(locale, STYLES.F).format(moment);
  const words =
    style === 'R'
      ? fromNow(locale, seconds)
      : new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES.f).format(moment);
  return element('time', { datetime: moment.toISOString(), title: full }, words);
}

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function fromNow(locale: string, seconds: number): string {
  const away = seconds - Date.now() / 1000;
  const [unit, length] = UNITS.find(([, each]) => Math.abs(away) >= each) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(away / length), unit);
}
