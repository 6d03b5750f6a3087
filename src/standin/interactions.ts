import { randomBytes } from 'node:crypto';
import type {
  APIApplicationCommandOptionChoice,
  GatewayInteractionCreateDispatchData,
  Locale,
} from 'discord-api-types/v10';
import { GatewayDispatchEvents, InteractionType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Component } from './component.ts';
import type { Gateway } from './gateway.ts';
import { channelPayload, memberPayload, messagePayload, userPayload } from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import { refusals } from './refusal.ts';
import { FILE_LIMIT_BYTES } from './request-body.ts';
import { snowflake } from './snowflake.ts';
import type { Cause, Channel, Message, User, World } from './world.ts';

/** What a person did. */
export interface Deed {
  readonly type: InteractionType;
  readonly person: User;
  readonly locale: Locale;
  readonly channel: Channel;
  readonly data: object;
  /** The message whose button, select or form was used. */
  readonly source?: Message | undefined;
  readonly commandName?: string | undefined;
  /** The interaction that opened the form. */
  readonly trigger?: Cause | undefined;
}

/** A form as it was opened for one person. */
export interface Form {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Component[];
  readonly deed: Deed;
  readonly openedBy: Cause;
}

/** What a person sees of an interaction first. */
export type Outcome =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] };

/** What a person sees when it fails, in the words of Discord's client. */
export class PersonSees extends Error {
  constructor(words: string) {
    super(words);
    this.name = 'PersonSees';
  }
}

/**
 * waiting -> acknowledged (once, within three seconds) or failed.
 * https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export class Interaction {
  readonly id = snowflake();
  readonly token = randomBytes(96).toString('base64url');
  readonly deed: Deed;
  readonly startedAt = Date.now();
  readonly outcome: Promise<Outcome>;
  /** What `@original` names: the reply, or the message whose component was used. */
  original: Message | undefined;
  /** A deferred reply still shows "thinking", and the next message takes its place. */
  thinking = false;
  state: 'waiting' | 'acknowledged' | 'failed' = 'waiting';
  #exchange: Exchange | undefined;
  #show: (outcome: Outcome) => void = () => {};
  #fail: (failure: PersonSees) => void = () => {};

  constructor(deed: Deed) {
    this.deed = deed;
    this.outcome = new Promise((resolve, reject) => {
      this.#show = resolve;
      this.#fail = reject;
    });
    this.outcome.catch(() => {});
  }

  /** @throws Refusal when it is too late or was done before. */
  acknowledge(answer: unknown): void {
    if (this.state === 'failed') throw refusals.unknownInteraction();
    if (this.state === 'acknowledged') throw refusals.alreadyAcknowledged();
    this.state = 'acknowledged';
    if (this.#exchange) Object.assign(this.#exchange, { answered: answer, ms: Date.now() - this.startedAt });
  }

  /** Notes what was sent; the acknowledgement is added when it comes. */
  exchange(sent: GatewayInteractionCreateDispatchData): Exchange {
    this.#exchange = { sent };
    return this.#exchange;
  }

  show(outcome: Outcome): void {
    this.#show(outcome);
  }

  fail(): void {
    if (this.state !== 'waiting') return;
    this.state = 'failed';
    this.#fail(new PersonSees(FAILURES[this.deed.type]));
  }

  /** The line Discord shows above a reply. */
  cause(original?: Message): Cause {
    const { type, person, channel, commandName, source, trigger } = this.deed;
    return { id: this.id, type, user: person, guild: channel.guild, commandName, source, trigger, original };
  }
}

const FAILURES: Record<InteractionType, string> = {
  [InteractionType.Ping]: 'The application did not respond',
  [InteractionType.ApplicationCommand]: 'The application did not respond',
  [InteractionType.MessageComponent]: 'This interaction failed',
  [InteractionType.ApplicationCommandAutocomplete]: 'Loading options failed',
  [InteractionType.ModalSubmit]: 'Something went wrong. Try again.',
};

export interface InteractionParts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly acknowledgeMs: number;
  readonly tokenMs: number;
}

/** What went to the bot and what came back first, for a curious reader. */
export interface Exchange {
  readonly sent: GatewayInteractionCreateDispatchData;
  answered?: unknown;
  ms?: number;
}

/** The interactions of this run, found by their tokens. */
export class Interactions {
  readonly exchanges: Exchange[] = [];
  readonly #byToken = new Map<string, Interaction>();
  readonly #parts: InteractionParts;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(parts: InteractionParts) {
    this.#parts = parts;
  }

  start(deed: Deed): Interaction {
    const interaction = new Interaction(deed);
    this.#byToken.set(interaction.token, interaction);
    const payload = interactionPayload(this.#parts.world, interaction);
    this.exchanges.push(interaction.exchange(payload));
    const receivers = this.#parts.gateway.dispatch(GatewayDispatchEvents.InteractionCreate, payload, {
      guild: deed.channel.guild?.id,
    });
    if (receivers === 0) interaction.fail();
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      interaction.fail();
    }, this.#parts.acknowledgeMs);
    this.#timers.add(timer);
    return interaction;
  }

  /** @throws Refusal when no interaction has that id and token. */
  named(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id) throw refusals.unknownInteraction();
    return interaction;
  }

  /** @throws Refusal when the token is unknown, not acknowledged yet or older than fifteen minutes. */
  withToken(applicationId: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction || applicationId !== this.#parts.world.bot.id) throw refusals.unknownWebhook();
    if (Date.now() - interaction.startedAt >= this.#parts.tokenMs) throw refusals.expiredToken();
    if (interaction.state !== 'acknowledged') throw refusals.unknownWebhook();
    return interaction;
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

function interactionPayload(world: World, { id, token, deed }: Interaction): GatewayInteractionCreateDispatchData {
  const { channel, person, source } = deed;
  const { guild } = channel;
  const member = guild?.members.get(person.id);
  const bot = guild?.members.get(world.bot.id);
  const who = member
    ? { member: { ...memberPayload(member), permissions: String(permissionsIn(channel, member)) } }
    : { user: userPayload(person) };
  return {
    id,
    application_id: world.bot.id,
    type: deed.type,
    data: deed.data,
    token,
    version: 1,
    channel_id: channel.id,
    channel: channelPayload(channel),
    ...who,
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          context: 0,
        }
      : { context: 1 }),
    ...(source ? { message: messagePayload(source) } : {}),
    app_permissions: String(bot ? permissionsIn(channel, bot) : DIRECT_PERMISSIONS),
    locale: deed.locale,
    entitlements: [],
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
    attachment_size_limit: FILE_LIMIT_BYTES,
    // A deed carries the data of its own kind, which is checked as the event is sent.
  } as GatewayInteractionCreateDispatchData;
}

/** What an app may do in direct messages with its own bot. */
const DIRECT_PERMISSIONS =
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

export function isEphemeral(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
