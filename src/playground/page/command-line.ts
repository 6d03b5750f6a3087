import { readTypedCommand } from '../typed-command.ts';
import type { ChoiceList } from './choice-list.ts';
import type { CommandOption, CommandPath } from './command-paths.ts';
import { element, fill } from './dom.ts';
import { useCommand } from './interact.ts';
import { type Chip, createChip } from './option-chip.ts';
import { OptionKind, type OptionValue } from './option-values.ts';
import type { Session } from './session.ts';

export interface CommandLine {
  readonly root: HTMLElement;
  /** Begins a command; words that were typed behind its name become its options. */
  begin(command: CommandPath, typed: string): void;
  send(): void;
}

export interface CommandLineDeeds {
  readonly list: ChoiceList;
  /** The command is sent or left: back to writing, with this text. */
  readonly leave: (text: string) => void;
  readonly say: (words: string) => void;
}

/** A slash command while its options are filled in: a chip for each, and a place to add further ones. */
export function createCommandLine(session: Session, { list, leave, say }: CommandLineDeeds): CommandLine {
  const name = element('span', { class: 'command-name' });
  const chips = element('span', { class: 'chips' });
  const tail = element('input', {
    type: 'text',
    class: 'chip-tail',
    role: 'combobox',
    autocomplete: 'off',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  });
  const root = element('div', { class: 'command-line', role: 'group', hidden: true }, name, chips, tail);
  let command: CommandPath | undefined;
  let filled: readonly Chip[] = [];

  const missing = (): readonly CommandOption[] =>
    (command?.options ?? []).filter((option) => !filled.some((chip) => chip.option === option));

  const deeds = {
    list,
    send: () => send(),
    next(chip: Chip) {
      const empty = filled.find((other) => other !== chip && other.option.required && other.isEmpty());
      if (empty) empty.focus();
      else if (missing().length > 0) tail.focus();
      else chip.focus();
    },
    leave(chip: Chip) {
      const at = filled.indexOf(chip);
      if (chip.option.required && at === 0) return leave(chip.isEmpty() ? '' : `/${command?.name ?? ''}`);
      if (chip.option.required) return filled[at - 1]?.focus();
      filled = filled.filter((other) => other !== chip);
      chip.root.remove();
      drawTail();
      tail.focus();
    },
    async suggest(option: CommandOption, typed: string) {
      const outcome = await session.act({
        kind: 'suggest',
        path: command?.path ?? '',
        option: option.name,
        typed,
        others: valuesOf(filled),
      });
      return outcome.kind === 'choices' ? outcome.choices : null;
    },
  };

  const add = (option: CommandOption): Chip => {
    const chip = createChip(session, option, deeds);
    filled = [...filled, chip];
    chips.append(chip.root);
    drawTail();
    return chip;
  };

  const drawTail = (): void => {
    const count = missing().length;
    // A command without options needs a place for the focus too, from which Enter sends.
    tail.hidden = count === 0 && filled.length > 0;
    tail.placeholder = count === 0 ? '' : session.words('moreOptions', { count });
    tail.setAttribute('aria-label', session.words('addOption'));
    tail.value = '';
  };

  const offerOptions = (): void => {
    const typed = tail.value.trim().toLowerCase().replace(/:$/, '');
    const fitting = missing().filter(({ label, name: key }) => label.startsWith(typed) || key.startsWith(typed));
    list.open(tail, {
      heading: session.words('optionsLeft'),
      first: typed !== '',
      entries: fitting.map((option) => ({
        label: option.label,
        description: option.description,
        pick: () => add(option).focus(),
      })),
    });
  };

  tail.addEventListener('focus', offerOptions);
  tail.addEventListener('blur', () => list.close());
  tail.addEventListener('input', () => {
    const option = missing().find(({ label }) => tail.value.trim() === `${label}:`);
    if (option) add(option).focus();
    else offerOptions();
  });
  tail.addEventListener('keydown', (event) => {
    if (list.takes(event)) return;
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'Backspace' && tail.value === '') {
      event.preventDefault();
      const last = filled.at(-1);
      if (last) last.focus();
      else leave('');
    }
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave('');
  });

  /** Words behind the last chip are the value of the first text that is still missing. */
  const takeTail = (): boolean => {
    const typed = tail.value.trim();
    if (typed === '') return true;
    const option = missing().find(({ type }) => type === OptionKind.Text);
    if (!option) return false;
    add(option).write(typed);
    return true;
  };

  const send = (): void => {
    const sent = command;
    if (!sent) return;
    list.close();
    takeTail();
    const problems = filled.map((chip) => ({ chip, problem: chip.problem() }));
    for (const { chip, problem } of problems) chip.mark(problem);
    const first = problems.find(({ problem }) => problem !== null);
    if (first) {
      say(`${first.chip.option.label}: ${first.problem}`);
      first.chip.focus();
      return;
    }
    const options = valuesOf(filled);
    leave('');
    void useCommand(session, { kind: 'command', path: sent.path, options }, sent.name).then((outcome) => {
      if (outcome.kind === 'refused') say(outcome.words);
    });
  };

  return {
    root,
    send,
    begin(chosen, typed) {
      command = chosen;
      filled = [];
      chips.replaceChildren();
      fill(name, `/${chosen.name}`);
      root.setAttribute('aria-label', `/${chosen.name}: ${chosen.description}`);
      root.hidden = false;
      const given = typedValues(chosen, typed);
      for (const option of chosen.options)
        if (option.required || given.has(option.name)) add(option).write(given.get(option.name) ?? '');
      drawTail();
      const empty = filled.find((chip) => chip.isEmpty());
      if (empty) empty.focus();
      else if (filled.length > 0) filled.at(-1)?.focus();
      else tail.focus();
    },
  };
}

function valuesOf(chips: readonly Chip[]): Record<string, OptionValue> {
  const entries = chips.flatMap((chip) => {
    const value = chip.value();
    return value === undefined ? [] : [[chip.option.name, value] as const];
  });
  return Object.fromEntries(entries);
}

/** `party:SoftBank private:true`, as somebody typed or pasted it. */
function typedValues({ path, options }: CommandPath, typed: string): Map<string, string> {
  const known = options.map(({ name, type }) => ({ name, flag: false, suggests: type === OptionKind.Text }));
  const read = readTypedCommand(`/${path} ${typed}`, [{ name: path, options: known }]);
  return new Map(Object.entries(read?.values ?? {}).map(([name, value]) => [name, String(value)]));
}
