import type { APIApplicationCommand } from 'discord-api-types/v10';
import type {
  Act,
  ChannelView,
  ExchangeView,
  Happening,
  MessageView,
  Outcome,
  PersonView,
  Place,
  State,
} from '../protocol.ts';
import type { Connection } from './connection.ts';
import { type Words, wordsFor } from './texts.ts';

/** What the page is told about, so that each part draws what is its own. */
export type Change =
  | { readonly kind: 'everything' | 'place' | 'exchanges' | 'unread' | 'lost' }
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'notes' };

/** Something only this window shows: a command under way, or one that failed. */
export interface Note {
  readonly id: number;
  readonly channel: string;
  readonly command: string;
  readonly state: 'sending' | 'failed';
  readonly words: string;
}

const PERSON_KEY = 'playground.person';
const CHANNEL_KEY = 'playground.channel';

/** Who is speaking, where, and what they see. The stand-in's world is the truth; this is read from it anew with every page. */
export class Session {
  readonly #connection: Connection;
  readonly #listeners: ((change: Change) => void)[] = [];
  #state: State | undefined;
  #messages = new Map<string, Map<string, MessageView>>();
  #channel = '';
  #notes: readonly Note[] = [];
  #lastNote = 0;
  readonly unread = new Set<string>();
  /** What went wrong at a message's button or select, by message. */
  readonly failures = new Map<string, string>();
  exchanges: readonly ExchangeView[] = [];
  words: Words = wordsFor(navigator.language.startsWith('fr') ? 'fr' : 'en');

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener);
  }

  /** Begins as whoever spoke last, or as somebody of the visitor's language. */
  begin(): void {
    const visitor = navigator.language.startsWith('fr') ? 'Camille' : 'Olivia';
    this.#listen(localStorage.getItem(PERSON_KEY) ?? visitor);
  }

  speakAs({ name }: PersonView): void {
    localStorage.setItem(PERSON_KEY, name);
    this.#listen(name);
  }

  goTo(channel: string): void {
    this.#channel = channel;
    this.unread.delete(channel);
    localStorage.setItem(CHANNEL_KEY, this.#nameOfPlace());
    this.#tell({ kind: 'place' });
  }

  get isReady(): boolean {
    return this.#state !== undefined;
  }

  get state(): State {
    if (!this.#state) throw new Error('expected a state, received none yet');
    return this.#state;
  }

  get place(): Place {
    const { places } = this.state;
    const place = places.find(({ channels }) => channels.some(({ id }) => id === this.#channel)) ?? places[0];
    if (!place) throw new Error('expected a server, received none');
    return place;
  }

  get channel(): ChannelView {
    const channel = this.place.channels.find(({ id }) => id === this.#channel) ?? this.place.channels[0];
    if (!channel) throw new Error('expected a channel, received none');
    return channel;
  }

  /** `#general`, or the bot's name in direct messages. */
  get channelTitle(): string {
    return this.place.name === null ? `@${this.channel.name}` : `#${this.channel.name}`;
  }

  get messages(): readonly MessageView[] {
    return [...(this.#messages.get(this.channel.id)?.values() ?? [])];
  }

  message(id: string): MessageView | undefined {
    return this.#messages.get(this.channel.id)?.get(id);
  }

  get notes(): readonly Note[] {
    return this.#notes.filter(({ channel }) => channel === this.channel.id);
  }

  get commands(): readonly APIApplicationCommand[] {
    return this.place.commands;
  }

  /** Does something where the speaker is, and keeps what went to the bot and back. */
  async act(act: Act): Promise<Outcome> {
    const { outcome, exchange } = await this.#connection.act(this.state.you.id, this.channel.id, act);
    if (exchange) {
      this.exchanges = [...this.exchanges.filter(({ id }) => id !== exchange.id), exchange].slice(-20);
      this.#tell({ kind: 'exchanges' });
    }
    return outcome;
  }

  /** Sends a command, with a note in the channel while it is under way and when it fails. */
  async send(act: Act, command: string): Promise<Outcome> {
    this.#lastNote += 1;
    const note: Note = {
      id: this.#lastNote,
      channel: this.channel.id,
      command,
      state: 'sending',
      words: this.words('sending'),
    };
    const waiting = setTimeout(() => this.#setNotes([...this.#notes, note]), SENDING_SHOWN_AFTER_MS);
    const outcome = await this.act(act);
    clearTimeout(waiting);
    const others = this.#notes.filter(({ id }) => id !== note.id);
    const failed: Note = { ...note, state: 'failed', words: this.words('didNotRespond') };
    this.#setNotes(outcome.kind === 'failed' ? [...others, failed] : others);
    return outcome;
  }

  dismissNote(note: number): void {
    this.#setNotes(this.#notes.filter(({ id }) => id !== note));
  }

  fails(message: string, words: string | undefined): void {
    if (words === undefined) this.failures.delete(message);
    else this.failures.set(message, words);
    this.#tell({ kind: 'message', id: message });
  }

  nameOf(id: string): string {
    const { people, bot } = this.state;
    return [...people, bot].find((person) => person.id === id)?.name ?? '?';
  }

  #listen(name: string): void {
    this.#connection.listen(
      name,
      (happening) => this.#hear(happening),
      () => this.#tell({ kind: 'lost' }),
    );
  }

  #hear(happening: Happening): void {
    if (happening.kind === 'state') {
      this.#begin(happening.state);
      return;
    }
    const messages = this.#messages.get(happening.channel) ?? new Map<string, MessageView>();
    this.#messages.set(happening.channel, messages);
    const isHere = happening.channel === this.channel.id;
    if (happening.kind === 'gone') {
      messages.delete(happening.id);
      if (isHere) this.#tell({ kind: 'message', id: happening.id });
      return;
    }
    const { message } = happening.view;
    if (!messages.has(message.id) && message.author.id === this.state.bot.id)
      this.#notes = this.#notes.filter(({ state, channel }) => state === 'failed' || channel !== happening.channel);
    messages.set(message.id, happening.view);
    this.failures.delete(message.id);
    if (isHere) this.#tell({ kind: 'message', id: message.id });
    else {
      this.unread.add(happening.channel);
      this.#tell({ kind: 'unread' });
    }
  }

  #begin(state: State): void {
    const isFirst = this.#state === undefined;
    const before = this.#state?.you.id;
    const wanted = isFirst ? localStorage.getItem(CHANNEL_KEY) : this.#nameOfPlace();
    this.#state = state;
    this.#messages = new Map(
      state.places.flatMap(({ channels }) =>
        channels.map(({ id, messages }) => [id, new Map(messages.map((view) => [view.message.id, view]))] as const),
      ),
    );
    this.exchanges = state.exchanges;
    this.words = wordsFor(state.you.locale);
    this.#channel = channelNamed(state, wanted) ?? firstChannel(state);
    if (before !== state.you.id) {
      this.#notes = [];
      this.unread.clear();
      this.failures.clear();
    }
    this.#tell({ kind: 'everything' });
  }

  /** Names last over a restart of the playground, ids do not. */
  #nameOfPlace(): string {
    return `${this.place.name ?? ''}/${this.place.name === null ? '' : this.channel.name}`;
  }

  #setNotes(notes: readonly Note[]): void {
    this.#notes = notes;
    this.#tell({ kind: 'notes' });
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const SENDING_SHOWN_AFTER_MS = 300;

/** Where a newcomer begins: in a server of their language. */
function firstChannel({ places, you }: State): string {
  const own = places.find(({ locale }) => locale === you.locale) ?? places[0];
  return own?.channels[0]?.id ?? '';
}

function channelNamed({ places }: State, wanted: string | null): string | undefined {
  const [place, channel] = wanted?.split('/') ?? [];
  const found = places.find(({ name }) => (name ?? '') === place);
  return (found?.channels.find(({ name }) => name === channel) ?? found?.channels[0])?.id;
}
