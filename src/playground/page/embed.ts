import type { APIEmbed } from 'discord-api-types/v10';
import { showPicture } from './attachments.ts';
import { element } from './dom.ts';
import { openLink } from './link-dialog.ts';
import { showLine, showMarkdown } from './markdown-view.ts';
import type { Session } from './session.ts';

/** An embed as Discord shows it: a bar of its colour, then title, text, fields, picture and footer. */
export function showEmbed(session: Session, embed: APIEmbed): HTMLElement {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp, color } = embed;
  const titled = title
    ? element('div', { class: 'embed-title' }, linked(session, url, showLine(session, title)))
    : null;
  const box = element(
    'div',
    { class: 'embed' },
    element(
      'div',
      { class: 'embed-words' },
      author ? element('div', { class: 'embed-author' }, linked(session, author.url, author.name)) : null,
      titled,
      description ? showMarkdown(session, description) : null,
      fields.length > 0
        ? element(
            'div',
            { class: 'embed-fields' },
            ...fields.map(({ name, value, inline }) =>
              element(
                'div',
                { class: inline ? 'embed-field inline' : 'embed-field' },
                element('div', { class: 'embed-field-name' }, showLine(session, name)),
                showMarkdown(session, value),
              ),
            ),
          )
        : null,
      image ? showPicture(session, { address: image.url, description: image.description, kind: 'embed-image' }) : null,
      footer || timestamp
        ? element(
            'div',
            { class: 'embed-footer' },
            [footer?.text, timestamp && dated(session, timestamp)].filter(Boolean).join(' · '),
          )
        : null,
    ),
    thumbnail
      ? showPicture(session, { address: thumbnail.url, description: thumbnail.description, kind: 'thumbnail' })
      : null,
  );
  if (color !== undefined) box.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
  return box;
}

function linked(session: Session, address: string | undefined, words: Node | string): Node {
  if (!address) return typeof words === 'string' ? document.createTextNode(words) : words;
  return element(
    'button',
    { type: 'button', class: 'link', role: 'link', title: address, on: { click: () => openLink(session, address) } },
    words,
  );
}

function dated({ state }: Session, timestamp: string): string {
  const moment = new Date(timestamp);
  return new Intl.DateTimeFormat(state.you.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
