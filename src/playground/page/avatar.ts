import { element } from './dom.ts';

const COLOURS = 6;

/** A round picture of someone: the bot's sign, or an initial on a colour of their own. */
export function avatar(name: string, isBot = false): HTMLElement {
  if (isBot) return element('img', { class: 'avatar', src: '/icon.svg', alt: '' });
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return element(
    'span',
    { class: `avatar colour-${sum % COLOURS}`, 'aria-hidden': true },
    [...name][0]?.toUpperCase() ?? '?',
  );
}
