import type { MessageView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { ChoiceList } from './choice-list.ts';
import { createCommandLine } from './command-line.ts';
import { type CommandPath, commandPaths } from './command-paths.ts';
import { button, element, fill } from './dom.ts';
import { icon } from './icons.ts';
import type { Writing } from './menu.ts';
import type { Session } from './session.ts';

export interface Composer extends Writing {
  readonly root: HTMLElement;
  /** Writes this as if it had been typed. */
  write(text: string): void;
}

type About = { readonly kind: 'reply' | 'edit'; readonly view: MessageView };

/** Where one writes: text, or after "/" a command from the list above. */
export function createComposer(session: Session): Composer {
  const list = new ChoiceList();
  const area = element('textarea', { rows: 1, maxlength: 2000, 'aria-autocomplete': 'list', class: 'composer-text' });
  const status = element('p', { class: 'composer-status', role: 'status' });
  const about = element('div', { class: 'composer-about', hidden: true });
  const send = element('button', { type: 'submit', class: 'icon-button send' }, icon('send'));
  let target: About | null = null;

  const say = (words: string): void => fill(status, words);
  const line = createCommandLine(session, {
    list,
    say,
    leave(text) {
      line.root.hidden = true;
      area.hidden = false;
      write(text);
    },
  });
  const root = element(
    'form',
    { class: 'composer', novalidate: true },
    element('div', { class: 'composer-above' }, list.root, about),
    element('div', { class: 'composer-line' }, area, line.root, send),
    status,
  );

  const paths = (): readonly CommandPath[] => commandPaths(session.commands, session.state.you.locale);

  const beginCommand = (command: CommandPath, typed: string): void => {
    list.close();
    aboutNothing();
    area.value = '';
    area.hidden = true;
    line.begin(command, typed);
    say('');
  };

  /** A command typed whole, with what stands behind its name. */
  const readCommand = (text: string): { command: CommandPath; typed: string } | undefined => {
    const fitting = paths()
      .filter(({ path, name }) => text.startsWith(`/${path} `) || text.startsWith(`/${name} `))
      .toSorted((one, other) => other.path.length - one.path.length)[0];
    if (!fitting) return undefined;
    const length = text.startsWith(`/${fitting.path} `) ? fitting.path.length : fitting.name.length;
    return { command: fitting, typed: text.slice(length + 2) };
  };

  const offer = (): void => {
    const text = area.value;
    const slash = /^\/([^\n]*)$/.exec(text);
    const at = /(?:^|\s)@([\p{L}\p{N}]*)$/u.exec(text.slice(0, area.selectionStart));
    if (slash) offerCommands(slash[1] ?? '');
    else if (at) offerPeople(at[1] ?? '');
    else list.close();
  };
  const offerCommands = (typed: string): void => {
    const { words } = session;
    const wanted = typed.trim().toLowerCase();
    const fitting = paths().filter(({ name, path }) => name.startsWith(wanted) || path.startsWith(wanted));
    const near = paths().filter(({ name }) => !fitting.some((each) => each.name === name) && name.includes(wanted));
    list.open(area, {
      heading: wanted === '' ? words('commands') : words('commandsMatching', { typed: wanted }),
      empty: words('noCommands', { typed: wanted }),
      first: true,
      entries: [...fitting, ...near].map((command) => ({
        label: `/${command.name}`,
        description: command.description,
        before: avatar(session.state.bot.name, true),
        pick: () => beginCommand(command, ''),
      })),
    });
  };
  const offerPeople = (typed: string): void => {
    const { people, bot, you } = session.state;
    const fitting = [bot, ...people].filter(
      ({ id, name }) => id !== you.id && name.toLowerCase().startsWith(typed.toLowerCase()),
    );
    list.open(area, {
      heading: session.words('people'),
      first: true,
      entries: fitting.map(({ id, name }) => ({
        label: name,
        before: avatar(name, id === bot.id),
        pick() {
          const start = area.selectionStart - typed.length;
          area.setRangeText(`${name} `, start, area.selectionStart, 'end');
          list.close();
        },
      })),
    });
  };

  const submitText = (): void => {
    const text = area.value.trim();
    if (text === '') return;
    const typed = readCommand(`${text} `);
    if (typed) {
      beginCommand(typed.command, typed.typed.trim());
      return;
    }
    const content = withMentions(session, text);
    const act =
      target?.kind === 'edit'
        ? ({ kind: 'edit', message: target.view.message.id, text: content } as const)
        : ({ kind: 'say', text: content, ...(target ? { replyTo: target.view.message.id } : {}) } as const);
    void session.act(act).then((outcome) => {
      if (outcome.kind === 'refused') say(outcome.words);
    });
    aboutNothing();
    write('');
  };

  const write = (text: string): void => {
    area.value = text;
    say('');
    list.close();
    area.focus();
    area.setSelectionRange(text.length, text.length);
    const typed = readCommand(text);
    if (typed) beginCommand(typed.command, typed.typed);
    else offer();
  };

  const aboutNothing = (): void => {
    target = null;
    about.hidden = true;
  };
  const aboutMessage = (kind: About['kind'], view: MessageView): void => {
    const { words } = session;
    target = { kind, view };
    const person = session.nameOf(view.message.author.id);
    const cancel = button(
      { class: 'icon-button', 'aria-label': words('cancel'), on: { click: aboutNothing } },
      icon('close'),
    );
    fill(about, element('span', {}, kind === 'edit' ? words('editing') : words('replyingTo', { person })), cancel);
    about.hidden = false;
    line.root.hidden = true;
    area.hidden = false;
    write(kind === 'edit' ? withNames(session, view.message.content) : '');
  };

  area.addEventListener('input', () => {
    say('');
    const typed = readCommand(area.value);
    if (typed) beginCommand(typed.command, typed.typed);
    else offer();
  });
  area.addEventListener('blur', () => list.close());
  area.addEventListener('focus', offer);
  area.addEventListener('keydown', (event) => {
    if (list.takes(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submitText();
    } else if (event.key === 'Escape' && target) aboutNothing();
  });
  // Whoever types where nothing takes letters means to write.
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    const isTyping = key.length === 1 && !ctrlKey && !metaKey && !altKey;
    if (isTyping && !document.activeElement?.matches(TAKES_KEYS) && !area.hidden) area.focus();
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    if (area.hidden) line.send();
    else submitText();
  });
  session.onChange(({ kind }) => {
    if (kind !== 'everything' && kind !== 'place') return;
    const { words } = session;
    const label = words('messagePlaceholder', { channel: session.channelTitle });
    area.placeholder = label;
    area.setAttribute('aria-label', label);
    send.setAttribute('aria-label', words('send'));
    line.root.hidden = true;
    area.hidden = false;
    aboutNothing();
    list.close();
    say('');
  });

  return {
    root,
    write: (text) => {
      line.root.hidden = true;
      area.hidden = false;
      write(text);
    },
    replyTo: (view) => aboutMessage('reply', view),
    edit: (view) => aboutMessage('edit', view),
  };
}

const TAKES_KEYS = 'input, textarea, button, pre, dialog, dialog *, .menu *';

/** `@Name` becomes a mention, as the client sends it. */
function withMentions({ state }: Session, text: string): string {
  return [...state.people, state.bot].reduce(
    (done, { id, name }) => done.replaceAll(new RegExp(`@${name}(?![\\p{L}\\p{N}])`, 'giu'), `<@${id}>`),
    text,
  );
}

function withNames(session: Session, text: string): string {
  return text.replaceAll(/<@!?(\d{17,19})>/g, (_, id: string) => `@${session.nameOf(id)}`);
}
