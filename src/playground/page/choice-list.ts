import { type Child, element, fill, newId } from './dom.ts';

export interface Entry {
  readonly label: string;
  readonly description?: string | undefined;
  readonly before?: Child;
  readonly chosen?: boolean | undefined;
  readonly pick: () => void;
}

export interface Offer {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** Said when there are none. */
  readonly empty?: string;
  /** Whether the first entry is taken by Enter without going there first. */
  readonly first: boolean;
  readonly several?: boolean;
}

/**
 * A list to choose from while the focus stays where one types: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * Up and down move, Enter and Tab take, Escape closes.
 */
export class ChoiceList {
  readonly root: HTMLElement;
  readonly #list: HTMLUListElement;
  #owner: HTMLElement | undefined;
  #entries: readonly Entry[] = [];
  #active = -1;

  constructor() {
    this.#list = element('ul', { role: 'listbox', id: newId('list') });
    this.root = element('div', { class: 'choices', hidden: true });
    // Pressing an entry must not take the focus from where one types.
    this.root.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** Offers entries below the element that has the focus. */
  open(owner: HTMLElement, { heading, entries, empty, first, several = false }: Offer): void {
    if (entries.length === 0 && empty === undefined) {
      this.close();
      return;
    }
    if (this.#owner !== owner) this.close();
    this.#owner = owner;
    this.#entries = entries;
    this.#active = -1;
    const title = element('p', { class: 'choices-title', 'aria-hidden': true }, heading);
    this.#list.setAttribute('aria-label', heading);
    this.#list.toggleAttribute('aria-multiselectable', false);
    if (several) this.#list.setAttribute('aria-multiselectable', 'true');
    fill(this.#list, ...entries.map((entry) => this.#show(entry)));
    if (entries.length > 0) fill(this.root, title, this.#list);
    else fill(this.root, title, element('p', { class: 'choices-empty', role: 'status' }, empty ?? ''));
    this.root.hidden = false;
    owner.setAttribute('aria-controls', this.#list.id);
    if (owner.role === 'combobox') owner.setAttribute('aria-expanded', String(entries.length > 0));
    const chosen = entries.findIndex((entry) => entry.chosen);
    if (first && entries.length > 0) this.#goTo(Math.max(chosen, 0));
    else owner.removeAttribute('aria-activedescendant');
  }

  close(): void {
    this.root.hidden = true;
    this.#entries = [];
    this.#active = -1;
    this.#owner?.removeAttribute('aria-activedescendant');
    this.#owner?.removeAttribute('aria-controls');
    if (this.#owner?.role === 'combobox') this.#owner.setAttribute('aria-expanded', 'false');
  }

  /** True when the key was meant for the list. */
  takes(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false;
    const { key } = event;
    if (key === 'Escape') this.close();
    else if (this.#entries.length === 0) return false;
    else if (key === 'ArrowDown') this.#goTo((this.#active + 1) % this.#entries.length);
    else if (key === 'ArrowUp') this.#goTo(this.#active <= 0 ? this.#entries.length - 1 : this.#active - 1);
    else if (key === 'Enter' || (key === 'Tab' && !event.shiftKey)) {
      const entry = this.#entries[this.#active];
      if (!entry) return false;
      entry.pick();
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #show(entry: Entry): HTMLElement {
    const { label, description, before, chosen } = entry;
    const option = element(
      'li',
      { role: 'option', id: newId('option'), class: 'choice', 'aria-selected': String(chosen ?? false) },
      before,
      element(
        'span',
        { class: 'choice-words' },
        element('span', { class: 'choice-label' }, label),
        description ? element('span', { class: 'choice-description' }, description) : null,
      ),
    );
    option.addEventListener('click', () => entry.pick());
    return option;
  }

  #goTo(index: number): void {
    const options = [...this.#list.children];
    for (const option of options) option.classList.remove('active');
    this.#active = index;
    const option = options[index];
    option?.classList.add('active');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#owner?.setAttribute('aria-activedescendant', option.id);
  }
}
