import { type Attributes, element } from './dom.ts';
import { icon } from './icons.ts';
import type { Words } from './texts.ts';

/** A place to choose a file, in the reader's words: the browser's own speaks the browser's language. */
export function createFilePicker(words: Words, attributes: Attributes): { root: HTMLElement; input: HTMLInputElement } {
  const input = element('input', { ...attributes, type: 'file', class: 'unseen file-input' });
  const shown = element('span', { class: 'button secondary', 'aria-hidden': true }, icon('file'), words('chooseFile'));
  shown.addEventListener('click', () => input.click());
  return { root: element('span', { class: 'file-picker' }, input, shown), input };
}
