import type { FileContent, FormFields, FormView } from '../protocol.ts';
import { Kind } from './component-kind.ts';
import { element, fill } from './dom.ts';
import { createFilePicker } from './file-picker.ts';
import { FILE_LIMIT_BYTES, readFiles, showSize } from './files.ts';
import { icon } from './icons.ts';
import { createSelect } from './select.ts';
import { optionsOf } from './select-options.ts';
import type { Session } from './session.ts';

/** What a form asks for with: a text input, a select, a file upload, ticks. */
export type Input = Extract<FormView['components'][number], { readonly component: object }>['component'];

/** An input as it is drawn. */
export interface ShownInput {
  readonly control: HTMLElement;
  readonly value: () => FormFields[string];
  readonly problem: () => string | null;
}

interface Ids {
  readonly input: string;
  readonly label: string;
}

const LONG = 2;

export function showInput(session: Session, input: Input, ids: Ids): ShownInput {
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
): ShownInput {
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
): ShownInput {
  const { words, state } = session;
  const most = input.max_values ?? 1;
  const least = input.required === false ? 0 : (input.min_values ?? 1);
  const types = 'file_types' in input && Array.isArray(input.file_types) ? input.file_types.map(String) : [];
  const { root, input: picker } = createFilePicker(words, {
    id: ids.input,
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
    // Once more, now that they are read.
    names.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const hint = most > 1 ? words('dropFiles', { count: least, most }) : words('oneFile');
  return {
    control: element('div', { class: 'file-upload' }, root, element('small', {}, [hint, ...types].join(' ')), names),
    value: () => [...files],
    problem: () => (tooLong ? words('tooLong') : null),
  };
}
