import { button, element } from './dom.ts';
import { icon } from './icons.ts';
import type { Session } from './session.ts';

/** Says where a link leads, and leaves going there to the person: the page itself opens nothing. */
export function openLink({ words }: Session, address: string): void {
  const shown = element('code', { class: 'address' }, address);
  const copy = button({ class: 'button secondary' }, icon('copy'), words('copy'));
  copy.addEventListener('click', () => {
    navigator.clipboard?.writeText(address).then(
      () => copy.replaceChildren(icon('copy'), words('copied')),
      () => getSelection()?.selectAllChildren(shown),
    );
  });
  const close = button({ class: 'button primary', autofocus: true }, words('close'));
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'link-title' },
    element('h2', { id: 'link-title' }, words('linkTitle')),
    element('p', {}, words('linkText')),
    element('p', {}, shown),
    element('div', { class: 'dialog-actions' }, copy, close),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
