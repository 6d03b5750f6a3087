import type { Locale } from 'discord-api-types/v10';
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { commandData, messageMenuData, nested, userMenuData } from './command-data.ts';
import { type CommandInput, type FileInput, optionsFrom, pathOf } from './command-input.ts';
import type { Command, Commands } from './commands.ts';
import { menuEntry, pressable, selectable, type WhichButton } from './finding.ts';
import { type FormInput, submissionFrom } from './form-input.ts';
import { type Deed, type Interactions, type Outcome, PersonSees } from './interactions.ts';
import { permissionsOf } from './permissions.ts';
import { PersonCannot } from './person-cannot.ts';
import { Resolved } from './resolved.ts';
import { formBehind, messageBehind, type Seen, type SeenMessage, seenForm, seenMessage } from './seen.ts';
import { selectionFrom } from './selection.ts';
import { messageThat, within } from './waiting.ts';
import type { Channel, Message, User, World } from './world.ts';
import { writtenMessage } from './writing.ts';

export interface PersonParts {
  readonly world: World;
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly patienceMs: number;
}

/** How something is said. */
export interface Saying {
  /** Begins with a mention of the bot. */
  readonly mention?: boolean;
  /** Answers a message, whose author is told. */
  readonly replyTo?: Seen;
  readonly files?: readonly FileInput[];
}

/**
 * Someone at Discord's own client: sees what is theirs to see, picks commands that exist, presses buttons that are there.
 * What the client would not let them do throws `PersonCannot`; a failure it would show them throws `PersonSees`.
 */
export class Person {
  readonly user: User;
  readonly locale: Locale;
  readonly channel: Channel;
  readonly #parts: PersonParts;

  constructor(parts: PersonParts, user: User, locale: Locale, channel: Channel) {
    this.#parts = parts;
    this.user = user;
    this.locale = locale;
    this.channel = channel;
  }

  /** The same person in another channel of their server. */
  inChannel(name: string): Person {
    const channel = this.channel.guild?.channels.find((one) => one.name === name);
    if (!channel) throw new PersonCannot(`There is no channel ${name} here.`);
    return new Person(this.#parts, this.user, this.locale, channel);
  }

  /** The same person in their direct messages with the bot. */
  inDm(): Person {
    return new Person(this.#parts, this.user, this.locale, this.#parts.world.directChannel(this.user));
  }

  /** The commands the picker offers here, menus of messages and of people included. */
  commands(): readonly Command[] {
    return this.#parts.commands.visibleTo(this.user, this.channel);
  }

  /** Sends a slash command: `ask`, `knowledge add`. Resolves with what is seen first. */
  async command(path: string, options: CommandInput = {}): Promise<Seen> {
    const { command, inner, names } = pathOf(this.commands(), path, this.locale);
    const { sent, resolved } = optionsFrom({ ...this.#inputParts(), options: inner, input: options });
    return this.#do({
      type: InteractionType.ApplicationCommand,
      // The line above a reply names the subcommand too.
      commandName: [command, ...names].map(({ name }) => name).join(' '),
      data: commandData(command, nested(names, sent), resolved),
    });
  }

  /** What autocomplete offers for an option with this text typed, the other options as far as they are filled in. */
  async suggestions(
    path: string,
    option: string,
    typed = '',
    others: CommandInput = {},
  ): Promise<readonly { name: string; value: string | number }[]> {
    const { command, inner, names } = pathOf(this.commands(), path, this.locale);
    const focused = inner.find(({ name }) => name === option);
    if (!focused || !('autocomplete' in focused) || !focused.autocomplete) {
      throw new PersonCannot(`/${path} suggests nothing for ${option}.`);
    }
    const { sent } = optionsFrom({ ...this.#inputParts(), options: inner, input: others, unfinished: true });
    const withFocus = [
      ...sent.filter(({ name }) => name !== option),
      { name: option, type: focused.type, value: typed, focused: true },
    ];
    const outcome = await this.#outcomeOf({
      type: InteractionType.ApplicationCommandAutocomplete,
      commandName: command.name,
      data: commandData(command, nested(names, withFocus)),
    });
    if (outcome.kind !== 'choices') throw new PersonSees('Loading options failed');
    return outcome.choices.map(({ name, name_localizations: localised, value }) => ({
      name: localised?.[this.locale] ?? name,
      value,
    }));
  }

  /** Picks an entry of a message's menu. */
  async menu(name: string, message: Seen): Promise<Seen> {
    const command = menuEntry(this.commands(), ApplicationCommandType.Message, name, this.locale);
    const data = messageMenuData(command, this.#messageOf(message));
    return this.#do({ type: InteractionType.ApplicationCommand, commandName: command.name, data });
  }

  /** Picks an entry of a person's menu. */
  async menuOf(name: string, person: Person): Promise<Seen> {
    const command = menuEntry(this.commands(), ApplicationCommandType.User, name, this.locale);
    const data = userMenuData(command, person.user, this.channel);
    return this.#do({ type: InteractionType.ApplicationCommand, commandName: command.name, data });
  }

  /** Presses a button. */
  async press(seen: Seen, which: WhichButton): Promise<Seen> {
    const source = this.#messageOf(seen);
    const { id, customId } = pressable(seen, which);
    const data = { component_type: ComponentType.Button, custom_id: customId, id };
    return this.#do({ type: InteractionType.MessageComponent, source, data });
  }

  /** Chooses in a select, by values or by labels; the first select unless named by its custom id. */
  async choose(seen: Seen, wanted: readonly (string | Person)[], wantedSelect?: string): Promise<Seen> {
    const source = this.#messageOf(seen);
    const select = selectable(seen, wantedSelect);
    const names = wanted.map((one) => (one instanceof Person ? one.user.id : one));
    const resolved = new Resolved(this.channel);
    const values = selectionFrom(select, names, this.#parts.world, resolved);
    const data = { component_type: select.type, custom_id: select.customId, id: select.id, values, ...resolved.data };
    return this.#do({ type: InteractionType.MessageComponent, source, data });
  }

  /** Sends a form; a field that is not named keeps what stands in it. */
  async submit(seen: Seen, input: FormInput = {}): Promise<Seen> {
    const form = formBehind(seen);
    if (!form) throw new PersonCannot('This is no form.');
    const { deed, customId, openedBy } = form;
    if (deed.person !== this.user) throw new PersonCannot('This form was opened for someone else.');
    const { components, resolved } = submissionFrom(seen.fields, form.components, input, this.#inputParts());
    return this.#do({
      type: InteractionType.ModalSubmit,
      channel: deed.channel,
      source: deed.source,
      trigger: openedBy,
      data: { custom_id: customId, components, ...resolved.data },
    });
  }

  /** Writes a message here. */
  says(text: string, { mention = false, replyTo, files = [] }: Saying = {}): SeenMessage {
    const { world } = this.#parts;
    const content = mention ? `<@${world.bot.id}> ${text}` : text;
    const answered = replyTo && this.#messageOf(replyTo);
    const written = writtenMessage(world, content, { files, alsoTold: answered ? [answered.author.id] : [] });
    return seenMessage(world.post(this.user, this.channel, written, answered ? { replyTo: answered } : {}));
  }

  /** Writes to the bot in a direct message. */
  dm(text: string): SeenMessage {
    return this.inDm().says(text);
  }

  /** Takes an ephemeral message out of sight. */
  dismiss(seen: Seen): void {
    const message = this.#messageOf(seen);
    if (!message.onlyFor) throw new PersonCannot('Only a message that one sees alone can be dismissed.');
    this.#parts.world.dismiss(message);
  }

  /** Changes a message of one's own. */
  edits(seen: Seen, text: string): void {
    const message = this.#messageOf(seen);
    if (message.author !== this.user) throw PersonCannot.because('notYours');
    this.#parts.world.edit(message, writtenMessage(this.#parts.world, text));
  }

  /** Deletes a message: one's own, or anyone's with the permission to manage messages. */
  deletes(seen: Seen): void {
    const message = this.#messageOf(seen);
    const member = message.channel.guild?.members.get(this.user.id);
    const mayManage = member !== undefined && (permissionsOf(member) & PermissionFlagsBits.ManageMessages) !== 0n;
    if (message.author !== this.user && !mayManage) throw PersonCannot.because('notYours');
    this.#parts.world.remove(message);
  }

  /** The bot's answer to a message: its reply to it, or in direct messages whatever it says next. */
  async answerTo(message: Seen, ms = this.#parts.patienceMs): Promise<SeenMessage> {
    const asked = this.#messageOf(message);
    const { bot } = this.#parts.world;
    const isAnswer = (one: Message): boolean =>
      one.author === bot && (one.replyTo === asked || (one.channel.kind === 'dm' && BigInt(one.id) > BigInt(asked.id)));
    return this.#sees(asked.channel, isAnswer, ms, 'no answer came');
  }

  /** The first message here that fits, now or later. */
  async sees(fits: (message: SeenMessage) => boolean, ms = this.#parts.patienceMs): Promise<SeenMessage> {
    return this.#sees(this.channel, (message) => fits(seenMessage(message)), ms, 'no such message was seen');
  }

  /** What this person sees in the channel, top to bottom. */
  messages(): readonly SeenMessage[] {
    return [...this.channel.messages.values()].filter((message) => this.#maySee(message)).map(seenMessage);
  }

  #maySee({ onlyFor, dismissed }: Message): boolean {
    return !dismissed && (!onlyFor || onlyFor === this.user);
  }

  #messageOf(seen: Seen): Message {
    const message = messageBehind(seen);
    if (!message) throw new PersonCannot('This is no message.');
    if (message.deleted) throw PersonCannot.because('messageGone');
    if (!this.#maySee(message)) throw new PersonCannot('Someone else alone sees this message.');
    return message;
  }

  #inputParts(): { readonly world: World; readonly channel: Channel; readonly locale: Locale } {
    return { world: this.#parts.world, channel: this.channel, locale: this.locale };
  }

  async #do(deed: OwnDeed): Promise<Seen> {
    const outcome = await this.#outcomeOf(deed);
    if (outcome.kind === 'message') return seenMessage(outcome.message);
    if (outcome.kind === 'form') return seenForm(outcome.form);
    throw new PersonSees('The application did not respond');
  }

  async #outcomeOf(deed: OwnDeed): Promise<Outcome> {
    const { interactions, patienceMs } = this.#parts;
    const channel = deed.channel ?? deed.source?.channel ?? this.channel;
    const interaction = interactions.start({ ...deed, person: this.user, locale: this.locale, channel });
    return within(interaction.outcome, patienceMs, () =>
      interaction.thinking
        ? new PersonSees('The application is still thinking')
        : new PersonSees('Nothing new is seen'),
    );
  }

  async #sees(
    channel: Channel,
    fits: (message: Message) => boolean,
    ms: number,
    otherwise: string,
  ): Promise<SeenMessage> {
    const ready = (message: Message): boolean =>
      fits(message) && this.#maySee(message) && (message.flags & MessageFlags.Loading) === 0;
    return seenMessage(await messageThat(this.#parts.world, channel, ready, { ms, otherwise }));
  }
}

type OwnDeed = Omit<Deed, 'person' | 'locale' | 'channel'> & { readonly channel?: Channel };
