import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIMediaGalleryItem,
  APIMessageComponent,
  APIUnfurledMediaItem,
} from 'discord-api-types/v10';
import { showFile, showPicture } from './attachments.ts';
import { Kind } from './component-kind.ts';
import { button, type Child, element } from './dom.ts';
import { icon } from './icons.ts';
import { useComponent } from './interact.ts';
import { openLink } from './link-dialog.ts';
import { showMarkdown } from './markdown-view.ts';
import { createSelect } from './select.ts';
import { optionsOf } from './select-options.ts';
import type { Session } from './session.ts';

/** A component of a message, with all inside it. */
export function showComponent(session: Session, message: string, component: APIMessageComponent): HTMLElement {
  const inner = (components: readonly APIMessageComponent[]): HTMLElement[] =>
    components.map((each) => showComponent(session, message, each));
  switch (component.type) {
    case Kind.Container: {
      const { accent_color: accent, components, spoiler } = component;
      const container = element('div', { class: 'container' }, ...inner(components));
      if (accent !== null && accent !== undefined) {
        container.classList.add('accented');
        container.style.setProperty('--accent', `#${accent.toString(16).padStart(6, '0')}`);
      }
      return spoiler ? covered(session, container) : container;
    }
    case Kind.Section:
      return element(
        'div',
        { class: 'section' },
        element('div', { class: 'section-texts' }, ...inner(component.components)),
        showComponent(session, message, component.accessory),
      );
    case Kind.TextDisplay:
      return showMarkdown(session, component.content);
    case Kind.Separator:
      return component.divider === false
        ? element('div', { class: `gap gap-${component.spacing ?? 1}` })
        : element('hr', { class: `gap gap-${component.spacing ?? 1}` });
    case Kind.Thumbnail:
      return maybeCovered(session, component.spoiler, showMedia(session, component, 'thumbnail'));
    case Kind.MediaGallery:
      return element(
        'div',
        { class: `gallery gallery-${Math.min(component.items.length, 3)}` },
        ...component.items.map((item) => maybeCovered(session, item.spoiler, showMedia(session, item, 'gallery-item'))),
      );
    case Kind.File: {
      const { file, name, size, spoiler } = component;
      const address = file.url;
      return maybeCovered(session, spoiler, showFile(session, { address, name: name ?? nameIn(address), size }));
    }
    case Kind.ActionRow:
      return showRow(session, message, component);
    case Kind.Button:
      return showButton(session, message, component);
    default:
      return element('p', { class: 'subtext' }, session.words('unknownComponent', { type: component.type }));
  }
}

function showRow(
  session: Session,
  message: string,
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
): HTMLElement {
  const shown = row.components.map((component) =>
    component.type === Kind.Button ? showButton(session, message, component) : showSelect(session, message, component),
  );
  return element('div', { class: 'row' }, ...shown);
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'secondary', 'primary'] as const;
const LINK_STYLE = 5;

function showButton(session: Session, message: string, component: APIButtonComponent): HTMLElement {
  const { style, disabled } = component;
  const label = 'label' in component ? (component.label ?? '') : '';
  const emoji = 'emoji' in component ? (component.emoji?.name ?? '') : '';
  const words: Child[] = [emoji && element('span', { class: 'emoji' }, emoji), label];
  const shared = { class: `button ${STYLES[style]}`, disabled: disabled ?? false, 'data-component': component.id };
  if (style === LINK_STYLE && 'url' in component) {
    const open = (): void => openLink(session, component.url);
    return button({ ...shared, role: 'link', on: { click: open } }, ...words, icon('link'));
  }
  const pressed = button(shared, ...words);
  pressed.addEventListener('click', async () => {
    if (pressed.ariaBusy === 'true') return;
    pressed.ariaBusy = 'true';
    await useComponent(session, message, { kind: 'press', message, component: component.id ?? 0 });
    pressed.ariaBusy = null;
  });
  return pressed;
}

function showSelect(
  session: Session,
  message: string,
  component: Exclude<APIComponentInMessageActionRow, APIButtonComponent>,
): HTMLElement {
  const { id = 0, placeholder, max_values: most, disabled } = component;
  const words = placeholder || session.words('choose');
  return createSelect({
    label: words,
    placeholder: words,
    options: optionsOf(session, component),
    most: most ?? 1,
    disabled: disabled ?? false,
    component: id,
    words: session.words,
    choose: (values) =>
      void useComponent(session, message, { kind: 'choose', message, component: id, values: [...values] }),
  });
}

function showMedia(
  session: Session,
  { media, description }: Pick<APIMediaGalleryItem, 'description'> & { readonly media: APIUnfurledMediaItem },
  kind: string,
): HTMLElement {
  return showPicture(session, { address: media.url, description: description ?? undefined, kind });
}

function maybeCovered(session: Session, spoiler: boolean | undefined, shown: HTMLElement): HTMLElement {
  return spoiler ? covered(session, shown) : shown;
}

/** Hidden until pressed. */
function covered(session: Session, content: HTMLElement): HTMLElement {
  const cover = button({ class: 'cover' }, session.words('spoiler'));
  const box = element('div', { class: 'covered' }, cover);
  cover.addEventListener('click', () => box.replaceWith(content));
  return box;
}

function nameIn(address: string): string {
  return decodeURIComponent(address.split('/').at(-1) ?? '');
}
