import { avatar } from './avatar.ts';
import { element, fill } from './dom.ts';
import { icon } from './icons.ts';
import type { MessageMenu } from './menu.ts';
import { showMessage, showNote } from './message.ts';
import type { Change, Session } from './session.ts';

/** How near to its end the log counts as read to the end, in pixels. */
const NEAR_END = 80;

/** What was said in the channel, newest below. Up and down go from message to message. */
export function createLog(session: Session, menu: MessageMenu): HTMLElement {
  const list = element('ol', { class: 'entries' });
  const notes = element('ol', { class: 'entries' });
  const beginning = element('div', { class: 'beginning' });
  const log = element('div', { class: 'log', role: 'log', tabindex: -1 }, beginning, list, notes);
  const deeds = { openMenu: (id: string, at: { x: number; y: number }) => menu.open(id, at) };
  let isAtEnd = true;
  const toEnd = (): void => {
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  };
  log.addEventListener('scroll', () => {
    isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
  });
  // Pictures that arrive late make the log longer.
  const sizes = new ResizeObserver(toEnd);
  for (const sized of [log, list, notes]) sizes.observe(sized);

  const drawAll = (): void => {
    const { words, channelTitle, place } = session;
    log.setAttribute('aria-label', words('messagesIn', { channel: channelTitle }));
    const isDirect = place.name === null;
    fill(
      beginning,
      isDirect ? avatar(session.state.bot.name, true) : element('span', { class: 'beginning-sign' }, icon('hash')),
      element('p', {}, words(isDirect ? 'beginningDirect' : 'beginning', { channel: channelTitle })),
    );
    fill(list, ...session.messages.map((view) => showMessage(session, view, deeds)));
    drawNotes();
    keepOneTabStop(log);
    isAtEnd = true;
    toEnd();
  };
  const drawNotes = (): void => {
    fill(notes, ...session.notes.map((note) => showNote(session, note)));
    keepOneTabStop(log);
    toEnd();
  };
  const drawOne = (id: string): void => {
    const shown = document.getElementById(`message-${id}`);
    const view = session.message(id);
    const fresh = view && showMessage(session, view, deeds);
    const focused = shown?.contains(document.activeElement) ? document.activeElement : null;
    const entry = shown?.closest('.entry');
    if (!fresh) {
      const neighbour = entry?.previousElementSibling ?? entry?.nextElementSibling;
      entry?.remove();
      keepOneTabStop(log);
      if (focused) neighbour?.querySelector<HTMLElement>('.message')?.focus();
      return;
    }
    if (entry) entry.replaceWith(fresh);
    else list.append(fresh);
    keepOneTabStop(log);
    if (focused) sameIn(fresh, focused).focus({ preventScroll: true });
    toEnd();
    drawNotes();
  };

  log.addEventListener('keydown', (event) => {
    const message = document.activeElement;
    if (!(message instanceof HTMLElement) || !message.classList.contains('message')) return;
    const all = [...log.querySelectorAll<HTMLElement>('.message')];
    const at = all.indexOf(message);
    const moves: Record<string, number> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 };
    const next = event.key in moves ? all[moves[event.key] ?? at] : undefined;
    if (!next) return;
    event.preventDefault();
    for (const each of all) each.tabIndex = each === next ? 0 : -1;
    next.focus();
  });
  session.onChange((change: Change) => {
    if (change.kind === 'everything' || change.kind === 'place') drawAll();
    else if (change.kind === 'message') drawOne(change.id);
    else if (change.kind === 'notes') drawNotes();
  });
  return log;
}

/** One message is reached by Tab, the newest at first; the others by the arrows. */
function keepOneTabStop(log: HTMLElement): void {
  const all = [...log.querySelectorAll<HTMLElement>('.message')];
  const current = all.find((each) => each === document.activeElement) ?? all.at(-1);
  for (const each of all) each.tabIndex = each === current ? 0 : -1;
}

/** The place of the focus in a message that was drawn anew. */
function sameIn(entry: HTMLElement, focused: Element): HTMLElement {
  const component = focused.getAttribute('data-component');
  const same =
    component === null ? null : entry.querySelector<HTMLElement>(`[data-component="${component}"]:not(:disabled)`);
  return same ?? entry.querySelector<HTMLElement>('.message') ?? entry;
}
