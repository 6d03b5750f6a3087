import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { MessageView } from '../protocol.ts';
import { button, element } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { useCommand } from './interact.ts';
import type { Session } from './session.ts';
import { writtenIn } from './written.ts';

const MESSAGE_MENU = 3;

export interface MessageMenu {
  open(message: string, at: { readonly x: number; readonly y: number }): void;
}

export interface Writing {
  readonly replyTo: (view: MessageView) => void;
  readonly edit: (view: MessageView) => void;
}

/** The menu of a message: by right click, by the menu key, or by the button with the dots. */
export function createMenu(session: Session, writing: () => Writing): MessageMenu {
  return {
    open(id, at) {
      const view = session.message(id);
      if (view) show(session, view, at, writing());
    },
  };
}

interface Item {
  readonly label: string;
  readonly icon: IconName;
  readonly danger?: boolean;
  readonly run: () => void;
}

function show(
  session: Session,
  view: MessageView,
  at: { readonly x: number; readonly y: number },
  writing: Writing,
): void {
  document.querySelector('.menu')?.remove();
  const { words } = session;
  const before = document.activeElement;
  const own = ownItems(session, view, writing);
  const apps = session.commands
    .filter(({ type }) => type === MESSAGE_MENU)
    .map((command) => appItem(session, command, view));
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': words('messageMenu') });
  const close = (): void => {
    menu.remove();
    removeEventListener('pointerdown', closeOutside, true);
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
  const closeOutside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const showItem = (item: Item): HTMLElement =>
    button(
      {
        role: 'menuitem',
        tabindex: -1,
        class: item.danger ? 'menu-item danger' : 'menu-item',
        on: {
          click: () => {
            close();
            item.run();
          },
        },
      },
      item.label,
      icon(item.icon),
    );
  menu.append(...own.map(showItem));
  if (apps.length > 0 && !view.onlyForYou) {
    menu.append(
      element('div', { class: 'menu-group', role: 'group', 'aria-label': words('apps') }, ...apps.map(showItem)),
    );
  }
  menu.addEventListener('keydown', (event) => {
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const index = items.findIndex((item) => item.matches(':focus'));
    const moves: Record<string, number> = {
      ArrowDown: (index + 1) % items.length,
      ArrowUp: (index + items.length - 1) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key in moves) items[moves[event.key] ?? 0]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  addEventListener('pointerdown', closeOutside, true);
  document.body.append(menu);
  const { offsetWidth: width, offsetHeight: height } = menu;
  menu.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

function ownItems(session: Session, view: MessageView, { replyTo, edit }: Writing): Item[] {
  const { words, state } = session;
  const { message, onlyForYou } = view;
  const isOwn = message.author.id === state.you.id;
  const mayDelete = isOwn || (state.you.moderator && session.place.name !== null);
  return [
    ...(onlyForYou ? [] : [{ label: words('reply'), icon: 'reply', run: () => replyTo(view) } as const]),
    ...(isOwn ? [{ label: words('edit'), icon: 'pencil', run: () => edit(view) } as const] : []),
    { label: words('copyText'), icon: 'copy', run: () => void navigator.clipboard?.writeText(writtenIn(message)) },
    ...(mayDelete && !onlyForYou
      ? [
          {
            label: words('delete'),
            icon: 'bin',
            danger: true,
            run: () => void session.act({ kind: 'delete', message: message.id }),
          } as const,
        ]
      : []),
  ];
}

function appItem(session: Session, command: APIApplicationCommand, { message }: MessageView): Item {
  const localised = Object.entries(command.name_localizations ?? {}).find(
    ([locale]) => locale === session.state.you.locale,
  );
  const label = localised?.[1] ?? command.name;
  return {
    label,
    icon: 'apps',
    run: () => void useCommand(session, { kind: 'menu', name: command.name, message: message.id }, label),
  };
}
