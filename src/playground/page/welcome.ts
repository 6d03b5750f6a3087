import type { Composer } from './composer.ts';
import { button, element, fill } from './dom.ts';
import { icon } from './icons.ts';
import type { MessageMenu } from './menu.ts';
import type { Session } from './session.ts';

const KEY = 'playground.welcomed';

/** What a visitor may try first, in their language, until they hide it. */
export function createWelcome(session: Session, composer: Composer, menu: MessageMenu): HTMLElement {
  const box = element('section', { class: 'welcome' });
  const hide = (): void => {
    localStorage.setItem(KEY, 'true');
    box.hidden = true;
    composer.write('');
  };
  const openMenu = (): void => {
    const people = session.messages.filter(({ message }) => message.author.id !== session.state.bot.id);
    const message = document.getElementById(`message-${people.at(-1)?.message.id}`);
    if (!message?.dataset.message) return;
    message.scrollIntoView({ block: 'nearest' });
    const { left, top } = message.getBoundingClientRect();
    menu.open(message.dataset.message, { x: left + 60, y: top + 24 });
  };
  session.onChange(({ kind }) => {
    if (kind !== 'everything' && kind !== 'place') return;
    const { words } = session;
    box.hidden = localStorage.getItem(KEY) === 'true';
    box.setAttribute('aria-label', words('welcome'));
    const question = words('tryQuestion');
    const tryIt = (label: string, run: () => void): HTMLElement => button({ class: 'try', on: { click: run } }, label);
    fill(
      box,
      element('p', {}, words('welcome')),
      tryIt(`/ask ${question}`, () => composer.write(`/ask ${question}`)),
      tryIt(words('tryFunding'), () => composer.write(words('tryFunding'))),
      tryIt(words('tryMenu'), openMenu),
      button(
        { class: 'icon-button', 'aria-label': words('hideWelcome'), title: words('hideWelcome'), on: { click: hide } },
        icon('close'),
      ),
    );
  });
  return box;
}
