import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GatewayIntentBits, Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import { Commands } from './commands.ts';
import { type EventName, eventFaults } from './event-shapes.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import { answerRequests, listen } from './http-server.ts';
import { type Exchange, Interactions } from './interactions.ts';
import { Listeners } from './listeners.ts';
import { Logbook, type LoggedRequest, type Violation } from './logbook.ts';
import { tellMessageEvents } from './message-events.ts';
import { Person, type PersonParts } from './person.ts';
import { PersonCannot } from './person-cannot.ts';
import { accountRoutes } from './routes-account.ts';
import { commandRoutes } from './routes-commands.ts';
import { interactionRoutes } from './routes-interactions.ts';
import { messageRoutes } from './routes-messages.ts';
import { type SeenMessage, seenMessage } from './seen.ts';
import { type Change, type Channel, type Guild, type NewChannel, type User, World } from './world.ts';

export interface StandInOptions {
  /** Default: one server with the channels `general` and `moderators`. */
  readonly guilds?: readonly NewGuild[];
  readonly botName?: string;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** How long an interaction waits for its acknowledgement: 3,000 ms at Discord. */
  readonly acknowledgeMs?: number;
  /** How long an interaction's token lives: 15 minutes at Discord. */
  readonly tokenMs?: number;
  readonly heartbeatMs?: number;
  /** How long a person waits for what follows "thinking" before giving up. */
  readonly patienceMs?: number;
  /** Grants the intents for members, presences and message content. */
  readonly privilegedIntents?: boolean;
  /** Answers addresses outside `/api` and `/attachments`, for a page. */
  readonly page?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface NewGuild {
  readonly name: string;
  /** Default: French. */
  readonly locale?: `${Locale}`;
  /** Default: `general` and `moderators`. The first is the system channel. */
  readonly channels?: readonly (string | NewChannel)[];
  /** False for a server without one. */
  readonly systemChannel?: boolean;
  /** For a server that two stand-ins show. */
  readonly id?: string;
}

export interface NewPerson {
  readonly name: string;
  readonly locale?: `${Locale}`;
  /** Default: the first server. */
  readonly guild?: string;
  /** Default: the server's first channel. */
  readonly channel?: string;
  /** May manage messages. */
  readonly moderator?: boolean;
  /** Permissions beyond everyone's. */
  readonly permissions?: bigint;
}

/** A stand-in for Discord: one loopback port that a genuine client takes for the whole of it. */
export interface StandIn {
  /** For a client's `rest.api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly world: World;
  readonly faults: Faults;
  readonly requests: readonly LoggedRequest[];
  readonly violations: readonly Violation[];
  /** Hands out the violations and forgets them. */
  takeViolations(): readonly Violation[];
  /** @throws naming each request Discord would have refused. */
  assertClean(): void;
  /** How many times a client has connected to the gateway. */
  readonly connections: number;
  /** Resolves when a client has identified. */
  botConnected(ms?: number): Promise<void>;
  /** Resolves when a client has identified and its commands are registered. */
  botReady(ms?: number): Promise<void>;
  person(about: NewPerson): Person;
  /** The same person in another channel: of a server they are a member of, or their direct messages. */
  inChannel(person: Person, channel: Channel): Person;
  /** The bot joins another server. */
  join(guild: NewGuild): void;
  /** What went to the bot at each interaction and what came back first. */
  readonly exchanges: readonly Exchange[];
  /** What is in a channel, top to bottom, as someone sees it; without a reader, what everyone sees. */
  messages(channel: string, asSeenBy?: Person): readonly SeenMessage[];
  /** Calls back at every change; returns the function that ends it. */
  watch(listener: (change: Change) => void): () => void;
  /** @throws when the stand-in itself sent something that Discord never sends. */
  close(): Promise<void>;
}

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const server = await listen(options.port ?? 0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const world = new World(`http://127.0.0.1:${port}`, options.botName ?? 'Sourcier');
  for (const guild of options.guilds ?? [{ name: 'Sourcier' }]) join(world, guild);

  const token = `${Buffer.from(world.bot.id).toString('base64url')}.${randomBytes(4).toString('base64url')}.${randomBytes(20).toString('base64url')}`;
  const refusedIntents = options.privilegedIntents ? 0 : PRIVILEGED_INTENTS;
  const logbook = new Logbook();
  const check = (event: EventName, data: unknown): void =>
    logbook.ownFaults({ method: 'GATEWAY', path: event, status: 0 }, eventFaults(event, data));
  const gateway = new Gateway({ world, token, heartbeatMs: options.heartbeatMs ?? 41_250, refusedIntents, check });
  const commands = new Commands(world.bot.id);
  const interactions = new Interactions({
    world,
    gateway,
    acknowledgeMs: options.acknowledgeMs ?? 3_000,
    tokenMs: options.tokenMs ?? 15 * 60_000,
  });
  const registered = new Listeners<{ readonly written: boolean; readonly count: number }>();
  const faults = new Faults(gateway);
  const routes = [
    ...accountRoutes(world),
    ...commandRoutes({ world, commands, registered }),
    ...messageRoutes(world, gateway),
    ...interactionRoutes(world, interactions),
  ];
  let hasCommands = false;
  registered.add(({ written, count }) => {
    hasCommands ||= written || count > 0;
  });
  tellMessageEvents(world, gateway);
  answerRequests(server, { world, token, routes, faults, logbook }, options.page);
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  const parts: PersonParts = { world, commands, interactions, patienceMs: options.patienceMs ?? 10_000 };

  const isConnected = (): boolean => gateway.sessions.some(({ connected }) => connected);
  return {
    apiUrl: `${world.origin}/api`,
    token,
    world,
    faults,
    requests: logbook.requests,
    get violations() {
      return logbook.violations;
    },
    get connections() {
      return gateway.connections;
    },
    takeViolations: () => logbook.takeViolations(),
    assertClean: () => logbook.assertClean(),
    botConnected: (ms = 10_000) => until(isConnected, ms, () => 'no client has identified'),
    botReady: (ms = 10_000) =>
      until(
        () => isConnected() && hasCommands,
        ms,
        () => (isConnected() ? 'a client has identified but registered no commands' : 'no client has identified'),
      ),
    person: (about) => newPerson(parts, about),
    inChannel: ({ user, locale }, channel) => {
      const mayEnter = channel.guild?.members.has(user.id) ?? channel.person === user;
      if (!mayEnter) throw new PersonCannot(`${user.name} is not in ${channel.name}.`);
      return new Person(parts, user, locale, channel);
    },
    join: (guild) => join(world, guild),
    exchanges: interactions.exchanges,
    messages: (name, reader) => seenIn(world, name, reader?.user),
    watch: (listener) => world.changes.add(listener),
    async close() {
      interactions.close();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      logbook.assertHonest();
    },
  };
}

const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

function join(world: World, { name, locale, channels, systemChannel = true, id }: NewGuild): void {
  const wanted = (channels ?? ['general', 'moderators']).map((one) => (typeof one === 'string' ? { name: one } : one));
  world.addGuild(name, knownLocale(locale ?? Locale.French), wanted, systemChannel, id);
}

function newPerson(parts: PersonParts, about: NewPerson): Person {
  const { world } = parts;
  const guild = about.guild === undefined ? world.guilds[0] : world.guilds.find(({ name }) => name === about.guild);
  if (!guild) throw new Error(`Expected one of the servers ${names(world.guilds)}, received ${about.guild}.`);
  const user = world.addUser(about.name);
  const permissions = (about.permissions ?? 0n) | (about.moderator ? PermissionFlagsBits.ManageMessages : 0n);
  const role =
    permissions === 0n ? [] : [world.roleWith(guild, about.moderator ? 'Moderators' : about.name, permissions)];
  world.addMember(guild, user, role);
  return new Person(parts, user, knownLocale(about.locale ?? Locale.French), channelNamed(guild, about.channel));
}

function channelNamed(guild: Guild, wanted: string | undefined): Channel {
  const channel = wanted === undefined ? guild.channels[0] : guild.channels.find(({ name }) => name === wanted);
  if (!channel) throw new Error(`Expected one of the channels ${names(guild.channels)}, received ${wanted}.`);
  return channel;
}

function seenIn(world: World, channelName: string, reader: User | undefined): readonly SeenMessage[] {
  const channel = [...world.channels.values()].find(({ name, id }) => name === channelName || id === channelName);
  if (!channel) throw new Error(`Expected a channel's name or id, received ${channelName}.`);
  return [...channel.messages.values()]
    .filter(({ onlyFor, dismissed }) => !dismissed && (!onlyFor || onlyFor === reader))
    .map(seenMessage);
}

function knownLocale(locale: string): Locale {
  const known = Object.values(Locale).find((one) => one === locale);
  if (!known) throw new Error(`Expected one of Discord's locales, received ${locale}.`);
  return known;
}

function names(named: readonly { readonly name: string }[]): string {
  return named.map(({ name }) => name).join(', ');
}

async function until(isSo: () => boolean, ms: number, otherwise: () => string): Promise<void> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`After ${ms} ms ${otherwise()}.`);
    // Whoever gives up waiting is not kept alive by it.
    await new Promise((resolve) => setTimeout(resolve, 10).unref());
  }
}
