import { button, element } from './dom.ts';
import { showSize } from './files.ts';
import { icon } from './icons.ts';
import { openLink } from './link-dialog.ts';
import type { Session } from './session.ts';

/** Only what the stand-in keeps is loaded; anything else would ask the outside. */
function isHere(address: string): boolean {
  return address.startsWith('/attachments/');
}

export interface FileAbout {
  readonly address: string;
  readonly name: string;
  readonly size?: number | undefined;
}

/** A file to download. */
export function showFile({ words, state }: Session, { address, name, size }: FileAbout): HTMLElement {
  const label = words('download', { name });
  return element(
    'div',
    { class: 'file' },
    icon('file'),
    element(
      'span',
      { class: 'file-words' },
      element('span', { class: 'file-name' }, name),
      size === undefined ? null : element('span', { class: 'file-size' }, showSize(size, state.you.locale)),
    ),
    isHere(address)
      ? element(
          'a',
          { class: 'icon-button', href: address, download: name, 'aria-label': label, title: label },
          icon('download'),
        )
      : null,
  );
}

export interface PictureAbout {
  readonly address: string;
  readonly description?: string | undefined;
  readonly kind: string;
}

/** A picture, or the words that stand for it when it lies outside this machine. */
export function showPicture(session: Session, { address, description, kind }: PictureAbout): HTMLElement {
  const { words } = session;
  if (!isHere(address)) {
    const outside = words('pictureOutside', { address });
    return button(
      { class: `picture-outside ${kind}`, on: { click: () => openLink(session, address) } },
      description || outside,
    );
  }
  const alternative = description || words('picture');
  return element('img', {
    class: `picture ${kind}`,
    src: address,
    alt: alternative,
    title: description,
    loading: 'lazy',
  });
}
