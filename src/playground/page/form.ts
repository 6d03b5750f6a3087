import type { FormFields, FormView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { Kind } from './component-kind.ts';
import { button, element, fill, newId } from './dom.ts';
import { type Input, showInput } from './form-input.ts';
import { icon } from './icons.ts';
import { showMarkdown } from './markdown-view.ts';
import type { Session } from './session.ts';

type Top = FormView['components'][number];

/** A field with what is in it. */
interface Field {
  readonly id: string;
  readonly root: HTMLElement;
  readonly value: () => FormFields[string];
  /** Why it cannot be sent, or nothing when it can. */
  readonly problem: () => string | null;
  readonly mark: (problem: string | null) => void;
}

/** A form in front of everything, as Discord opens it. */
export function openForm(session: Session, form: FormView): void {
  const { words, state } = session;
  const fields: Field[] = [];
  const parts = form.components.map((top) => showTop(session, top, fields));
  const error = element('p', { class: 'failure', role: 'alert' });
  const submit = element('button', { type: 'submit', class: 'button primary' }, words('submit'));
  const cancel = button({ class: 'button secondary' }, words('cancel'));
  const close = button({ class: 'icon-button', 'aria-label': words('close') }, icon('close'));
  const body = element(
    'form',
    { class: 'form', novalidate: true },
    element('header', {}, avatar(state.bot.name, true), element('h2', { id: 'form-title' }, form.title), close),
    element('div', { class: 'form-fields', tabindex: -1 }, ...parts),
    error,
    element('div', { class: 'dialog-actions' }, cancel, submit),
  );
  const dialog = element('dialog', { class: 'dialog form-dialog', 'aria-labelledby': 'form-title' }, body);
  const before = document.activeElement;
  cancel.addEventListener('click', () => dialog.close());
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
  body.addEventListener('submit', async (event) => {
    event.preventDefault();
    fill(error);
    for (const field of fields) field.mark(field.problem());
    const wrong = fields.find((field) => field.problem() !== null);
    if (wrong) return wrong.root.querySelector<HTMLElement>('input, textarea, button')?.focus();
    if (submit.ariaBusy === 'true') return;
    submit.ariaBusy = 'true';
    const values = Object.fromEntries(fields.map(({ id, value }) => [id, value()]));
    const outcome = await session.act({ kind: 'submit', form: form.id, fields: values });
    submit.ariaBusy = null;
    if (outcome.kind === 'failed') fill(error, icon('warning'), words('formFailed'));
    else if (outcome.kind === 'refused') fill(error, icon('warning'), outcome.words);
    else dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('.form-fields :is(input, textarea, .select)')?.focus();
}

function showTop(session: Session, top: Top, fields: Field[]): HTMLElement {
  switch (top.type) {
    case Kind.TextDisplay:
      return showMarkdown(session, top.content);
    case Kind.Label:
      return showField(session, { label: top.label, description: top.description, input: top.component }, fields);
    case Kind.ActionRow: {
      const inputs = top.components.map((input) => showField(session, { label: input.label ?? '', input }, fields));
      return element('div', {}, ...inputs);
    }
    default:
      return element('p', { class: 'subtext' }, session.words('unknownComponent', { type: 0 }));
  }
}

interface FieldAbout {
  readonly label: string;
  readonly description?: string | undefined;
  readonly input: Input;
}

function showField(session: Session, { label, description, input }: FieldAbout, fields: Field[]): HTMLElement {
  const ids = {
    input: newId('input'),
    label: newId('label'),
    problem: newId('problem'),
    description: newId('description'),
  };
  const isRequired = input.type !== Kind.Checkbox && (input.required ?? true);
  const { control, value, problem } = showInput(session, input, ids);
  const error = element('p', { class: 'field-problem', id: ids.problem });
  const root = element(
    'div',
    { class: 'field' },
    element(
      'label',
      { for: ids.input, id: ids.label },
      label,
      isRequired ? element('span', { class: 'star', 'aria-hidden': true }, ' *') : null,
    ),
    description ? element('p', { class: 'field-description', id: ids.description }, description) : null,
    control,
    error,
  );
  const target = control.id === ids.input ? control : (control.querySelector<HTMLElement>(`#${ids.input}`) ?? control);
  if (description) target.setAttribute('aria-describedby', ids.description);
  const field: Field = {
    id: input.custom_id,
    root,
    value,
    problem: () => {
      const given = value();
      const isEmpty = given === '' || (Array.isArray(given) && given.length === 0);
      return isEmpty ? (isRequired ? session.words('fieldRequired') : null) : problem();
    },
    mark(words) {
      root.classList.toggle('wrong', words !== null);
      fill(error, words);
      if (words === null) target.removeAttribute('aria-invalid');
      else target.setAttribute('aria-invalid', 'true');
      target.setAttribute(
        'aria-describedby',
        [description && ids.description, words && ids.problem].filter(Boolean).join(' '),
      );
    },
  };
  fields.push(field);
  // What was wrong is looked at again as soon as it changes.
  for (const change of ['input', 'change'] as const)
    root.addEventListener(change, () => {
      if (root.classList.contains('wrong')) field.mark(field.problem());
    });
  return root;
}
