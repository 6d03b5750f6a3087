import type { ChoiceList, Entry } from './choice-list.ts';
import type { CommandOption } from './command-paths.ts';
import { button, element, fill, newId, unseen } from './dom.ts';
import { createFilePicker } from './file-picker.ts';
import { FILE_LIMIT_BYTES, readFiles } from './files.ts';
import { icon } from './icons.ts';
import { fixedValues, isClosed, OptionKind, type OptionValue, typedValue } from './option-values.ts';
import type { Session } from './session.ts';

/** An option of a command with the place for its value. */
export interface Chip {
  readonly root: HTMLElement;
  readonly option: CommandOption;
  focus(): void;
  write(text: string): void;
  /** The value as far as it goes; nothing when there is none. */
  value(): OptionValue | undefined;
  /** Why it cannot be sent, or nothing when it can. */
  problem(): string | null;
  mark(problem: string | null): void;
  isEmpty(): boolean;
}

export interface ChipDeeds {
  readonly list: ChoiceList;
  /** What autocomplete offers; nothing when it failed. */
  readonly suggest: (
    option: CommandOption,
    typed: string,
  ) => Promise<readonly { name: string; value: string | number }[] | null>;
  readonly send: () => void;
  /** A value was chosen: on to what is still empty. */
  readonly next: (chip: Chip) => void;
  /** Backspace in an empty chip. */
  readonly leave: (chip: Chip) => void;
}

const SUGGEST_AFTER_MS = 120;

export function createChip(session: Session, option: CommandOption, deeds: ChipDeeds): Chip {
  return option.type === OptionKind.Attachment ? fileChip(session, option, deeds) : textChip(session, option, deeds);
}

function textChip(session: Session, option: CommandOption, deeds: ChipDeeds): Chip {
  const { words } = session;
  const { list } = deeds;
  const problemId = newId('problem');
  const input = element('input', {
    type: 'text',
    class: 'chip-input',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 6000,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-label': `${option.label}: ${option.description}`,
    'aria-required': String(option.required),
  });
  const root = frame(session, option, deeds, () => chip, input);
  let picked: { readonly shown: string; readonly value: OptionValue } | null = null;
  let asked = 0;

  const pick = (shown: string, value: OptionValue): void => {
    picked = { shown, value };
    input.value = shown;
    list.close();
    chip.mark(null);
    deeds.next(chip);
  };
  const offer = (entries: readonly Entry[], empty?: string): void =>
    list.open(input, {
      heading: `${option.label} · ${option.description}`,
      entries,
      first: input.value !== '' || isClosed(option),
      ...(empty === undefined ? {} : { empty }),
    });
  const suggest = async (): Promise<void> => {
    const typed = input.value;
    asked += 1;
    const turn = asked;
    const fixed = fixedValues(session, option);
    if (fixed.length > 0) {
      const fitting = fixed.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
      offer(
        (fitting.length > 0 ? fitting : fixed).map(({ name, value }) => ({
          label: name,
          pick: () => pick(name, value),
        })),
      );
      return;
    }
    if (!option.autocomplete) {
      list.open(input, {
        heading: option.label,
        entries: [],
        empty: option.description,
        first: false,
      });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, typed === '' ? 0 : SUGGEST_AFTER_MS));
    if (turn !== asked) return;
    const choices = await deeds.suggest(option, typed);
    // A later key press has asked anew, or the focus has gone on.
    if (turn !== asked || document.activeElement !== input) return;
    if (choices === null) offer([], words('loadingFailed'));
    else
      offer(
        choices.map(({ name, value }) => ({ label: name, pick: () => pick(name, value) })),
        words('noSuggestions'),
      );
  };

  input.addEventListener('input', () => {
    picked = null;
    chip.mark(null);
    void suggest();
  });
  input.addEventListener('focus', () => {
    if (input.value === '') void suggest();
  });
  input.addEventListener('blur', () => {
    asked += 1;
    list.close();
  });
  input.addEventListener('keydown', (event) => {
    if (list.takes(event)) return;
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      deeds.send();
    } else if (event.key === 'Backspace' && input.value === '') {
      event.preventDefault();
      deeds.leave(chip);
    }
  });

  const chip: Chip = {
    root,
    option,
    focus: () => input.focus(),
    write(text) {
      input.value = text;
      picked = null;
    },
    value() {
      const text = input.value.trim();
      if (text === '') return undefined;
      if (picked && picked.shown === input.value) return picked.value;
      return typedValue(session, option, text);
    },
    problem() {
      if (input.value.trim() === '') return option.required ? words('required') : null;
      if (chip.value() !== undefined) return null;
      return option.type === OptionKind.Integer || option.type === OptionKind.Number
        ? words('notANumber')
        : words('notInList');
    },
    mark(problem) {
      showProblem(root, input, problemId, problem);
    },
    isEmpty: () => input.value === '',
  };
  return chip;
}

function fileChip(session: Session, option: CommandOption, deeds: ChipDeeds): Chip {
  const { words } = session;
  const problemId = newId('problem');
  const { root: picker, input } = createFilePicker(words, { 'aria-label': `${option.label}: ${option.description}` });
  const name = element('span', { class: 'chip-file' });
  picker.append(name);
  const root = frame(session, option, deeds, () => chip, picker);
  let content: OptionValue | undefined;
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    content = undefined;
    fill(name, file?.name);
    if (!file) return;
    if (file.size > FILE_LIMIT_BYTES) return chip.mark(words('tooLong'));
    [content] = await readFiles([file]);
    chip.mark(null);
    deeds.next(chip);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || content === undefined) return;
    event.preventDefault();
    deeds.send();
  });
  const chip: Chip = {
    root,
    option,
    focus: () => input.focus(),
    write() {},
    value: () => content,
    problem: () => (option.required && content === undefined ? words('required') : null),
    mark(problem) {
      showProblem(root, input, problemId, problem);
    },
    isEmpty: () => content === undefined,
  };
  return chip;
}

function frame(
  { words }: Session,
  option: CommandOption,
  deeds: ChipDeeds,
  chip: () => Chip,
  input: HTMLElement,
): HTMLElement {
  const remove = button(
    {
      class: 'chip-remove',
      'aria-label': words('removeOption', { option: option.label }),
      on: { click: () => deeds.leave(chip()) },
    },
    icon('close'),
  );
  return element(
    'span',
    { class: 'chip', title: option.description },
    element('span', { class: 'chip-name', 'aria-hidden': true }, option.label),
    input,
    option.required ? null : remove,
  );
}

function showProblem(root: HTMLElement, input: HTMLInputElement, id: string, problem: string | null): void {
  root.querySelector('.chip-problem')?.remove();
  root.classList.toggle('wrong', problem !== null);
  if (problem === null) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
    return;
  }
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', id);
  root.append(element('span', { class: 'chip-problem', id }, unseen('— '), problem));
}
