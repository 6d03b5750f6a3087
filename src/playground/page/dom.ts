export type Child = Node | string | null | undefined | false;

type Value = string | number | boolean | null | undefined;
type Listeners = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

export interface Attributes {
  readonly on?: Listeners;
  readonly [name: string]: Value | Listeners;
}

/** An element with its attributes and children. Text only ever becomes text: nothing here reads markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on' || value === null || value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, listener] of Object.entries(attributes.on ?? {}))
    made.addEventListener(name, listener as EventListener);
  made.append(...present(children));
  return made;
}

/** Puts children in the place of those that are there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...present(children));
}

/** A plain button: never sends a form. */
export function button(attributes: Attributes, ...children: readonly Child[]): HTMLButtonElement {
  return element('button', { type: 'button', ...attributes }, ...children);
}

/** Words for screen readers alone. */
export function unseen(words: string): HTMLElement {
  return element('span', { class: 'unseen' }, words);
}

let last = 0;

/** An id that no other element has. */
export function newId(kind: string): string {
  last += 1;
  return `${kind}-${last}`;
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== null && child !== undefined && child !== false);
}
