import { button, fill } from './dom.ts';
import { icon } from './icons.ts';
import type { Session } from './session.ts';

const KEY = 'playground.theme';

/** The system's theme until somebody switches. */
export function createThemeSwitch(session: Session): HTMLButtonElement {
  const system = matchMedia('(prefers-color-scheme: light)');
  const toggle = button({ class: 'icon-button' });
  const isLight = (): boolean => (localStorage.getItem(KEY) ?? (system.matches ? 'light' : 'dark')) === 'light';
  const draw = (): void => {
    document.documentElement.dataset.theme = isLight() ? 'light' : 'dark';
    const words = session.words(isLight() ? 'toDark' : 'toLight');
    toggle.setAttribute('aria-label', words);
    toggle.title = words;
    fill(toggle, icon(isLight() ? 'moon' : 'sun'));
  };
  toggle.addEventListener('click', () => {
    localStorage.setItem(KEY, isLight() ? 'dark' : 'light');
    draw();
  });
  system.addEventListener('change', draw);
  session.onChange(({ kind }) => {
    if (kind === 'everything') draw();
  });
  draw();
  return toggle;
}
