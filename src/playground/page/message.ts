import type { APIMessage } from 'discord-api-types/v10';
import type { MessageView } from '../protocol.ts';
import { showFile, showPicture } from './attachments.ts';
import { avatar } from './avatar.ts';
import { showComponent } from './components.ts';
import { button, type Child, element } from './dom.ts';
import { showEmbed } from './embed.ts';
import { icon } from './icons.ts';
import { showMarkdown } from './markdown-view.ts';
import type { Note, Session } from './session.ts';
import { writtenIn } from './written.ts';

/** https://docs.discord.com/developers/resources/message#message-object-message-flags */
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

export interface MessageDeeds {
  readonly openMenu: (id: string, at: { readonly x: number; readonly y: number }) => void;
}

/** A message with all that hangs on it. */
export function showMessage(session: Session, view: MessageView, { openMenu }: MessageDeeds): HTMLElement {
  const { message, onlyForYou } = view;
  const { words, state } = session;
  const { id, author } = message;
  const isBot = author.id === state.bot.id;
  const name = session.nameOf(author.id);
  const more = button(
    { class: 'icon-button', 'aria-label': words('messageMenu'), title: words('more'), 'aria-haspopup': 'menu' },
    icon('more'),
  );
  more.addEventListener('click', () => {
    const { left, bottom } = more.getBoundingClientRect();
    openMenu(id, { x: left, y: bottom + 4 });
  });
  const failure = session.failures.get(id);
  const classes = ['message', onlyForYou && 'only-you', view.pinged && 'pinged'].filter(Boolean).join(' ');
  const article = element(
    'article',
    { class: classes, id: `message-${id}`, tabindex: -1, 'aria-labelledby': `author-${id}`, 'data-message': id },
    above(session, view),
    avatar(name, isBot),
    element(
      'div',
      { class: 'message-words' },
      element(
        'div',
        { class: 'message-head', id: `author-${id}` },
        element('span', { class: 'author' }, name),
        isBot ? element('span', { class: 'tag' }, words('app')) : null,
        showMoment(message.timestamp, state.you.locale),
      ),
      element('div', { class: 'message-body' }, ...bodyOf(session, message)),
      failure ? element('p', { class: 'failure', role: 'alert' }, icon('warning'), failure) : null,
      onlyForYou ? ephemeralLine(session, () => void session.act({ kind: 'dismiss', message: id })) : null,
    ),
    element('div', { class: 'message-tools' }, more),
  );
  article.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const box = article.getBoundingClientRect();
    // From the keyboard there is no place: the menu opens at the message.
    const byKeyboard = event.clientX === 0 && event.clientY === 0;
    openMenu(id, byKeyboard ? { x: box.left + 60, y: box.top + 24 } : { x: event.clientX, y: event.clientY });
  });
  article.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event;
    const isMenuKey = key === 'ContextMenu' || key === 'Enter' || (key === 'F10' && shiftKey);
    if (event.target !== article || !isMenuKey) return;
    event.preventDefault();
    const { left, top } = article.getBoundingClientRect();
    openMenu(id, { x: left + 60, y: top + 24 });
  });
  return element('li', { class: 'entry' }, article);
}

/** A command that is under way, or that failed: Discord shows it like a message that nobody else sees. */
export function showNote(session: Session, note: Note): HTMLElement {
  const { words, state } = session;
  const line = note.state === 'failed' ? [icon('warning'), note.words] : [dots(), note.words];
  const article = element(
    'article',
    { class: `message only-you note ${note.state}`, tabindex: -1, 'aria-label': note.words },
    causeLine(session, state.you.name, note.command),
    avatar(state.bot.name, true),
    element(
      'div',
      { class: 'message-words' },
      element(
        'div',
        { class: 'message-head' },
        element('span', { class: 'author' }, state.bot.name),
        element('span', { class: 'tag' }, words('app')),
      ),
      element(
        'div',
        { class: 'message-body' },
        element('p', { class: note.state === 'failed' ? 'failure' : 'thinking' }, ...line),
      ),
      note.state === 'failed' ? ephemeralLine(session, () => session.dismissNote(note.id)) : null,
    ),
  );
  return element('li', { class: 'entry' }, article);
}

function bodyOf(session: Session, message: APIMessage): Child[] {
  const { words, state } = session;
  const { content, embeds, attachments, components = [] } = message;
  const flags = Number(message.flags ?? 0);
  if ((flags & LOADING) !== 0)
    return [element('p', { class: 'thinking' }, dots(), words('thinking', { bot: state.bot.name }))];
  const isV2 = (flags & COMPONENTS_V2) !== 0;
  return [
    content ? showMarkdown(session, content) : null,
    // With Components V2 a file shows only where a component shows it.
    ...(isV2 ? [] : attachments).map(({ url, filename, size, content_type: type, description }) =>
      type?.startsWith('image/')
        ? showPicture(session, { address: url, description, kind: 'attachment' })
        : showFile(session, { address: url, name: filename, size }),
    ),
    ...embeds.map((embed) => showEmbed(session, embed)),
    ...components.map((component) => showComponent(session, message.id, component)),
    message.edited_timestamp
      ? element('span', { class: 'edited', title: message.edited_timestamp }, words('edited'))
      : null,
  ];
}

/** The line above a message: which command it answers, or which message, be it by a reply or by a button. */
function above(session: Session, { message, cause }: MessageView): HTMLElement | null {
  if (cause?.command) return causeLine(session, cause.person, cause.command);
  const answered = cause?.source ?? message.referenced_message;
  if (answered === undefined) return null;
  const shown = answered
    ? [
        element('span', { class: 'author' }, session.nameOf(answered.author.id)),
        element('span', { class: 'excerpt' }, excerptOf(session, answered)),
      ]
    : [element('em', {}, session.words('goneMessage'))];
  return element('p', { class: 'cause' }, ...shown);
}

function causeLine({ words, state, commands }: Session, person: string, command: string): HTMLElement {
  const known = commands.find(({ name }) => name === command);
  const shown =
    known?.type === MESSAGE_MENU ? (known.name_localizations?.[state.you.locale as 'fr'] ?? command) : `/${command}`;
  const [before = '', after = ''] = words('used', { person: '\u0000', command: '\u0001' }).split('\u0000');
  const [between = '', end = ''] = after.split('\u0001');
  return element(
    'p',
    { class: 'cause' },
    before,
    element('span', { class: 'author' }, person),
    between,
    element('span', { class: 'mention' }, shown),
    end,
  );
}

const MESSAGE_MENU = 3;

const EXCERPT_LIMIT = 140;

/** What a reply quotes of the message it answers: one line of it. */
function excerptOf(session: Session, answered: APIMessage): string {
  const lines = writtenIn(answered).split('\n');
  const shown = lines.map((line) => showMarkdown(session, line).textContent ?? '');
  return shown.join(' ').slice(0, EXCERPT_LIMIT);
}

function ephemeralLine({ words }: Session, dismiss: () => void): HTMLElement {
  const link = button({ class: 'link', on: { click: dismiss } }, words('dismiss'));
  return element('p', { class: 'ephemeral' }, icon('eye'), `${words('onlyYou')} · `, link);
}

function showMoment(timestamp: string, locale: string): HTMLElement {
  const moment = new Date(timestamp);
  const isToday = moment.toDateString() === new Date().toDateString();
  const format = new Intl.DateTimeFormat(
    locale,
    isToday ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' },
  );
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' }).format(moment);
  return element('time', { datetime: timestamp, title: full }, format.format(moment));
}

function dots(): HTMLElement {
  return element('span', { class: 'dots', 'aria-hidden': true }, element('i'), element('i'), element('i'));
}
