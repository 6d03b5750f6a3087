import type { ExchangeView } from '../protocol.ts';
import { button, element, fill } from './dom.ts';
import { icon } from './icons.ts';
import { createSelect } from './select.ts';
import type { Session } from './session.ts';

const KINDS: Readonly<Record<number, string>> = { 2: 'command', 3: 'component', 4: 'autocomplete', 5: 'form' };
const OPEN_KEY = 'playground.inspector';

/** For the curious: what went to the bot at the last interaction, what came back, and how long it took. */
export function createInspector(session: Session): { panel: HTMLElement; toggle: HTMLButtonElement } {
  const title = element('h2', { id: 'inspector-title' });
  const close = button({ class: 'icon-button' }, icon('close'));
  const body = element('div', { class: 'inspector-body' });
  const panel = element(
    'aside',
    { class: 'inspector', id: 'inspector', 'aria-labelledby': 'inspector-title' },
    element('header', {}, title, close),
    body,
  );
  const toggle = button({ class: 'icon-button', 'aria-controls': 'inspector' }, icon('code'));
  let shownId: string | null = null;

  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    localStorage.setItem(OPEN_KEY, String(isOpen));
  };
  toggle.addEventListener('click', () => open(panel.hasAttribute('hidden')));
  close.addEventListener('click', () => {
    open(false);
    toggle.focus();
  });
  open(localStorage.getItem(OPEN_KEY) === 'true');

  const draw = (): void => {
    const { words, exchanges } = session;
    fill(title, words('inspector'));
    close.setAttribute('aria-label', words('close'));
    toggle.setAttribute('aria-label', words('inspector'));
    toggle.title = words('inspector');
    const shown = exchanges.find(({ id }) => id === shownId) ?? exchanges.at(-1);
    if (!shown) {
      fill(body, element('p', {}, words('inspectorNone')));
      return;
    }
    fill(
      body,
      createSelect({
        label: words('inspectorWhich'),
        placeholder: words('inspectorWhich'),
        most: 1,
        words,
        options: exchanges.toReversed().map((each) => ({
          label: describe(each),
          value: each.id,
          description: took(session, each),
          chosen: each === shown,
        })),
        choose: ([id]) => {
          shownId = id ?? null;
          draw();
        },
      }),
      element('p', { class: 'took' }, took(session, shown)),
      ...showJson(session, words('toBot'), shown.sent),
      ...showJson(session, words('fromBot'), shown.answered ?? words('noAnswer')),
      ...shown.later.flatMap(({ request, body: sent }) => showJson(session, request, sent)),
    );
  };
  session.onChange(({ kind }) => {
    if (kind === 'exchanges') shownId = null;
    if (kind === 'everything' || kind === 'exchanges') draw();
  });
  return { panel, toggle };
}

function describe({ sent, name }: ExchangeView): string {
  const type = 'type' in sent && typeof sent.type === 'number' ? (KINDS[sent.type] ?? '') : '';
  return `${type} ${name}`;
}

function took({ words }: Session, { ms }: ExchangeView): string {
  return ms === null ? words('noAnswer') : words('milliseconds', { ms });
}

function showJson(session: Session, title: string, json: unknown): HTMLElement[] {
  const text = typeof json === 'string' ? json : (JSON.stringify(json, null, 2) ?? '');
  const copy = button({ class: 'icon-button', 'aria-label': `${session.words('copy')}: ${title}` }, icon('copy'));
  copy.addEventListener('click', () => void navigator.clipboard?.writeText(text));
  return [
    element('div', { class: 'json-title' }, element('h3', {}, title), copy),
    element('pre', { class: 'json', tabindex: 0, 'aria-label': title, role: 'region' }, text),
  ];
}
