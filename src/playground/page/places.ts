import { avatar } from './avatar.ts';
import { button, element, fill, unseen } from './dom.ts';
import { icon } from './icons.ts';
import type { Session } from './session.ts';

/** Servers, their channels, and who is speaking. On a narrow window servers and channels open over the messages. */
export function createPlaces(session: Session): {
  places: HTMLElement;
  people: HTMLElement;
  toggle: HTMLButtonElement;
} {
  const rail = element('nav', { class: 'rail' });
  const channels = element('nav', { class: 'channels' });
  const places = element('div', { class: 'places', id: 'places' }, rail, channels);
  const people = element('div', { class: 'people', role: 'radiogroup' });
  const toggle = button(
    { class: 'icon-button toggle-places', 'aria-expanded': 'false', 'aria-controls': 'places' },
    icon('menu'),
  );

  const open = (isOpen: boolean): void => {
    places.classList.toggle('open', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
  };
  toggle.addEventListener('click', () => {
    open(!places.classList.contains('open'));
    if (places.classList.contains('open')) channels.querySelector('button')?.focus();
  });
  places.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !places.classList.contains('open')) return;
    open(false);
    toggle.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !places.contains(target) && !toggle.contains(target)) open(false);
  });

  const draw = (): void => {
    const { words, state, place, channel, unread } = session;
    rail.setAttribute('aria-label', words('servers'));
    channels.setAttribute('aria-label', words('channels'));
    toggle.setAttribute('aria-label', words('showChannels'));
    const direct = state.places.filter(({ name }) => name === null);
    const servers = state.places.filter(({ name }) => name !== null);
    fill(
      rail,
      ...[...direct, ...servers].map((each) => {
        const name = each.name ?? words('directMessages');
        const isUnread = each !== place && each.channels.some(({ id }) => unread.has(id));
        return button(
          {
            class: `server ${each.name === null ? 'direct' : ''}`,
            'aria-current': each === place ? 'true' : undefined,
            title: name,
            on: { click: () => session.goTo(each.channels[0]?.id ?? '') },
          },
          each.name === null
            ? avatar(state.bot.name, true)
            : element('span', { 'aria-hidden': true }, initials(each.name)),
          unseen(isUnread ? `${name} (${words('unread')})` : name),
          isUnread ? element('span', { class: 'unread-mark' }) : null,
        );
      }),
    );
    fill(
      channels,
      element('h2', {}, place.name ?? words('directMessages')),
      element(
        'ul',
        {},
        ...place.channels.map(({ id, name }) =>
          element(
            'li',
            {},
            button(
              {
                class: unread.has(id) ? 'channel unread' : 'channel',
                'aria-current': id === channel.id ? 'page' : undefined,
                on: {
                  click: () => {
                    session.goTo(id);
                    open(false);
                  },
                },
              },
              place.name === null ? avatar(state.bot.name, true) : icon('hash'),
              name,
              unread.has(id) ? unseen(`(${words('unread')})`) : null,
            ),
          ),
        ),
      ),
    );
    drawPeople();
  };

  const drawPeople = (): void => {
    const { words, state } = session;
    const wasInside = people.contains(document.activeElement);
    people.setAttribute('aria-label', words('speakAs'));
    fill(
      people,
      element('span', { class: 'people-title', 'aria-hidden': true }, words('speakAs')),
      ...state.people.map((person) => {
        const isYou = person.id === state.you.id;
        const language = words(person.locale === 'fr' ? 'french' : 'english');
        const role = words(person.moderator ? 'moderator' : 'member');
        return button(
          {
            class: 'person',
            role: 'radio',
            'aria-checked': String(isYou),
            tabindex: isYou ? 0 : -1,
            'data-person': person.name,
            title: `${person.name} · ${role} · ${language}`,
            on: { click: () => session.speakAs(person) },
          },
          avatar(person.name),
          element(
            'span',
            { class: 'person-words' },
            element('span', { class: 'person-name' }, person.name),
            element('span', { class: 'person-about' }, `${role} · ${person.locale.slice(0, 2).toUpperCase()}`),
          ),
          person.moderator ? icon('shield') : null,
        );
      }),
    );
    if (wasInside) people.querySelector<HTMLElement>('[aria-checked=true]')?.focus();
  };

  people.addEventListener('keydown', (event) => {
    const all = [...people.querySelectorAll<HTMLElement>('.person')];
    const at = all.findIndex((each) => each.matches(':focus'));
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || at === -1) return;
    event.preventDefault();
    const next = all[(at + step + all.length) % all.length];
    next?.focus();
    next?.click();
  });
  session.onChange(({ kind }) => {
    if (kind === 'everything' || kind === 'place' || kind === 'unread') draw();
  });
  return { places, people, toggle };
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();
}
