import { ChoiceList } from './choice-list.ts';
import { element, fill } from './dom.ts';
import { icon } from './icons.ts';
import type { Words } from './texts.ts';

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly emoji?: string | undefined;
  readonly chosen?: boolean | undefined;
}

export interface SelectAbout {
  readonly label: string;
  /** The id of the element that names it, when one is shown. */
  readonly labelledBy?: string;
  readonly placeholder: string;
  readonly options: readonly SelectOption[];
  readonly most: number;
  readonly disabled?: boolean;
  readonly component?: number | undefined;
  readonly words: Words;
  /** Called when the choice is made: at once for one value, when the list closes for several. */
  readonly choose: (values: readonly string[]) => void;
}

/** A select as Discord shows it: a line that opens a list with descriptions. */
export function createSelect(about: SelectAbout): HTMLElement {
  const { label, labelledBy, placeholder, options, most, disabled = false, component, words, choose } = about;
  const list = new ChoiceList();
  const shown = element('span', { class: 'select-value' });
  const trigger = element(
    'button',
    {
      type: 'button',
      class: 'select',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'data-component': component,
      disabled,
      ...(labelledBy ? { 'aria-labelledby': labelledBy } : { 'aria-label': label }),
    },
    shown,
    icon('chevron'),
  );
  let chosen: readonly string[] = options.filter((option) => option.chosen).map(({ value }) => value);
  let changed = false;

  const showValue = (): void => {
    const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
    fill(shown, names.length > 0 ? names.join(', ') : placeholder);
    shown.classList.toggle('placeholder', names.length === 0);
  };
  const close = (): void => {
    const wasOpen = list.isOpen;
    list.close();
    if (wasOpen && changed) {
      choose(chosen);
      trigger.dispatchEvent(new Event('change', { bubbles: true }));
    }
    changed = false;
  };
  const pick = (value: string): void => {
    if (most === 1) chosen = [value];
    else if (chosen.includes(value)) chosen = chosen.filter((other) => other !== value);
    else if (chosen.length < most) chosen = [...chosen, value];
    changed = true;
    showValue();
    if (most === 1) close();
    else open();
  };
  const open = (): void => {
    list.open(trigger, {
      heading: placeholder,
      empty: words('nothingToChoose'),
      first: true,
      several: most > 1,
      entries: options.map(({ label: name, value, description, emoji }) => ({
        label: name,
        description,
        before: emoji ? element('span', { class: 'emoji' }, emoji) : null,
        chosen: chosen.includes(value),
        pick: () => pick(value),
      })),
    });
    list.root.scrollIntoView({ block: 'nearest' });
  };

  trigger.addEventListener('click', () => (list.isOpen ? close() : open()));
  trigger.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && list.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') close();
    else if (list.takes(event)) return;
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      open();
    }
  });
  trigger.addEventListener('blur', close);
  showValue();
  return element('div', { class: 'select-box' }, trigger, list.root);
}
