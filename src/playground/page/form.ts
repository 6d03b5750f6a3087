import type { FileContent, FormFields, FormView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { Kind } from './component-kind.ts';
import { button, element, fill, newId } from './dom.ts';
import { FILE_LIMIT_BYTES, readFiles, showSize } from './files.ts';
import { icon } from './icons.ts';
import { showMarkdown } from './markdown-view.ts';
import { createSelect } from './select.ts';
import { optionsOf } from './select-options.ts';
import type { Session } from './session.ts';

type Top = FormView['components'][number];
type Input = Extract<Top, { readonly component: object }>['component'];

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
  fields.push({
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
  });
  return root;
}

interface Shown {
  readonly control: HTMLElement;
  readonly value: () => FormFields[string];
  readonly problem: () => string | null;
}

interface Ids {
  readonly input: string;
  readonly label: string;
}

const LONG = 2;

function showInput(session: Session, input: Input, ids: Ids): Shown {
  switch (input.type) {
    case Kind.TextInput: {
      const { style, value: preset = '', placeholder, min_length: least = 0, max_length: most = 4000 } = input;
      const attributes = {
        id: ids.input,
        placeholder,
        maxlength: most,
        'aria-required': String(input.required ?? true),
      };
      const control =
        style === LONG
          ? element('textarea', { ...attributes, rows: 6 })
          : element('input', { ...attributes, type: 'text' });
      control.value = preset;
      return {
        control,
        value: () => control.value,
        problem: () => (control.value.length < least ? session.words('tooFew', { least }) : null),
      };
    }
    case Kind.FileUpload:
      return showFileUpload(session, input, ids);
    case Kind.Checkbox: {
      const control = element('input', { id: ids.input, type: 'checkbox', checked: input.default ?? false });
      return { control, value: () => control.checked, problem: () => null };
    }
    case Kind.RadioGroup:
    case Kind.CheckboxGroup:
      return showTicks(session, input, ids);
    default: {
      let chosen: readonly string[] = optionsOf(session, input)
        .filter((option) => option.chosen)
        .map(({ value }) => value);
      const control = createSelect({
        label: '',
        labelledBy: ids.label,
        placeholder: input.placeholder ?? session.words('choose'),
        options: optionsOf(session, input),
        most: input.max_values ?? 1,
        words: session.words,
        choose: (values) => {
          chosen = values;
        },
      });
      control.querySelector('.select')?.setAttribute('id', ids.input);
      return { control, value: () => [...chosen], problem: () => null };
    }
  }
}

function showTicks(
  session: Session,
  input: Extract<Input, { readonly type: typeof Kind.RadioGroup | typeof Kind.CheckboxGroup }>,
  ids: Ids,
): Shown {
  const type = input.type === Kind.RadioGroup ? 'radio' : 'checkbox';
  const ticks = input.options.map(({ label, value, description, default: preset }, index) => {
    const tick = element('input', {
      type,
      name: ids.input,
      value,
      checked: preset ?? false,
      id: index === 0 ? ids.input : undefined,
    });
    return {
      tick,
      row: element(
        'label',
        { class: 'tick' },
        tick,
        element('span', {}, label, description ? element('small', {}, description) : null),
      ),
    };
  });
  const control = element(
    'div',
    { role: type === 'radio' ? 'radiogroup' : 'group', 'aria-labelledby': ids.label },
    ...ticks.map(({ row }) => row),
  );
  const values = (): string[] => ticks.filter(({ tick }) => tick.checked).map(({ tick }) => tick.value);
  const least = 'min_values' in input ? (input.min_values ?? 0) : 0;
  return { control, value: values, problem: () => (values().length < least ? session.words('fieldRequired') : null) };
}

function showFileUpload(
  session: Session,
  input: Extract<Input, { readonly type: typeof Kind.FileUpload }>,
  ids: Ids,
): Shown {
  const { words, state } = session;
  const most = input.max_values ?? 1;
  const least = input.required === false ? 0 : (input.min_values ?? 1);
  const types = 'file_types' in input && Array.isArray(input.file_types) ? input.file_types.map(String) : [];
  const picker = element('input', {
    id: ids.input,
    type: 'file',
    multiple: most > 1,
    accept: types.join(',') || undefined,
  });
  const names = element('ul', { class: 'file-names' });
  let files: readonly FileContent[] = [];
  let tooLong = false;
  picker.addEventListener('change', async () => {
    const chosen = [...(picker.files ?? [])].slice(0, most);
    tooLong = chosen.some(({ size }) => size > FILE_LIMIT_BYTES);
    files = tooLong ? [] : await readFiles(chosen);
    fill(
      names,
      ...chosen.map(({ name, size }) =>
        element('li', {}, icon('file'), `${name} · ${showSize(size, state.you.locale)}`),
      ),
    );
  });
  const hint = most > 1 ? words('dropFiles', { count: least, most }) : words('oneFile');
  return {
    control: element('div', { class: 'file-upload' }, picker, element('small', {}, [hint, ...types].join(' ')), names),
    value: () => [...files],
    problem: () => (tooLong ? words('tooLong') : null),
  };
}
