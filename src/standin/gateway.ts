import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { EventData, EventName } from './event-shapes.ts';
import { holds, readPayload, readShard, type Session, send } from './gateway-session.ts';
import { guildCreatePayload } from './guild-payloads.ts';
import { Listeners } from './listeners.ts';
import { NO_FLAGS, userPayload } from './payloads.ts';
import { snowflake } from './snowflake.ts';
import type { World } from './world.ts';

export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  readonly heartbeatMs: number;
  /** Intents the application was not granted: identifying with one closes the connection with 4014. */
  readonly refusedIntents: number;
  /** Sees every event before it is sent. */
  readonly check: (event: EventName, data: unknown) => void;
}

/** Faults that the next connections meet. */
export interface GatewayFaults {
  withholdAcks: boolean;
  withholdGuilds: boolean;
  /** Sends the next events of this name that many times. */
  repeat: { readonly event: string; readonly times: number } | undefined;
  /** The next event of this name arrives after the one that follows it. */
  holdBack: string | undefined;
  closeAtIdentify: number | undefined;
}

export interface Receivers {
  readonly guild?: string | undefined;
  readonly intent?: number;
}

/**
 * The WebSocket side: https://docs.discord.com/developers/events/gateway
 * Identify, READY, GUILD_CREATE, heartbeats, resume, and events to every session that asked for them.
 */
export class Gateway {
  readonly faults: GatewayFaults = {
    withholdAcks: false,
    withholdGuilds: false,
    repeat: undefined,
    holdBack: undefined,
    closeAtIdentify: undefined,
  };
  readonly #heldBack: (() => void)[] = [];
  readonly identified = new Listeners<{ readonly intents: number }>();
  readonly #options: GatewayOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  #sessions: Session[] = [];
  /** How many times a client has connected. */
  connections = 0;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Sessions that can still receive: connected, or gone and expected to resume. */
  get sessions(): readonly { readonly intents: number; readonly connected: boolean }[] {
    return this.#sessions.map(({ intents, socket }) => ({ intents, connected: socket !== undefined }));
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => this.#greet(client));
  }

  /** Sends an event to the sessions whose shard holds the guild and whose intents ask for it; no intent means everyone. */
  dispatch<Name extends EventName>(event: Name, data: EventData[Name], to: Receivers = {}): number {
    return this.dispatchEach(event, to, () => data);
  }

  /** As `dispatch`, for events that read differently with other intents. */
  dispatchEach<Name extends EventName>(
    event: Name,
    to: Receivers,
    dataFor: (intents: number) => EventData[Name],
  ): number {
    const receivers = this.#sessions.filter(
      ({ shard, intents }) => holds(shard, to.guild) && (to.intent === undefined || (intents & to.intent) !== 0),
    );
    const events = receivers.map((session) => ({ session, data: dataFor(session.intents) }));
    for (const { data } of events) this.#options.check(event, data);
    const times = this.#timesOf(event);
    for (const { session, data } of events)
      for (let turn = 0; turn < times; turn += 1) this.#deliver(session, event, data);
    return receivers.length;
  }

  /** Sends whatever it is given to every session: what Discord may send one day and nobody knows yet. */
  inject(event: string, data: unknown): void {
    for (const session of this.#sessions) send(session, event, data);
  }

  /** Sends a payload that is no event to every connection: op 7 (reconnect) or op 9 (invalid session). */
  order(op: GatewayOpcodes.Reconnect | GatewayOpcodes.InvalidSession, data: boolean | null): void {
    for (const { socket } of this.#sessions) socket?.send(JSON.stringify({ op, d: data, s: null, t: null }));
    if (op === GatewayOpcodes.InvalidSession && data === false) this.#sessions = [];
  }

  /** Closes every connection with a code, or cuts the wire when there is none. */
  drop(code?: number): void {
    for (const session of this.#sessions) {
      if (code === undefined) session.socket?.terminate();
      else session.socket?.close(code);
      session.socket = undefined;
    }
    if (code !== undefined && FATAL.has(code)) this.#sessions = [];
  }

  close(): void {
    this.drop();
    this.#server.close();
  }

  /** Events that are held back arrive after the next one that is not. */
  #deliver(session: Session, event: string, data: unknown): void {
    if (this.faults.holdBack === event) {
      this.faults.holdBack = undefined;
      this.#heldBack.push(() => send(session, event, data));
      return;
    }
    send(session, event, data);
    for (const late of this.#heldBack.splice(0)) late();
  }

  #timesOf(event: string): number {
    if (this.faults.repeat?.event !== event) return 1;
    const { times } = this.faults.repeat;
    this.faults.repeat = undefined;
    return times;
  }

  #greet(client: WebSocket): void {
    let session: Session | undefined;
    this.connections += 1;
    client.send(
      JSON.stringify({
        op: GatewayOpcodes.Hello,
        d: { heartbeat_interval: this.#options.heartbeatMs },
        s: null,
        t: null,
      }),
    );
    client.on('message', (raw) => {
      const payload = readPayload(raw);
      if (!payload) return client.close(GatewayCloseCodes.DecodeError);
      if (payload.op === GatewayOpcodes.Heartbeat) {
        if (!this.faults.withholdAcks)
          client.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck, d: null, s: null, t: null }));
        return;
      }
      if (payload.op === GatewayOpcodes.Identify) {
        if (session) return client.close(GatewayCloseCodes.AlreadyAuthenticated);
        session = this.#identify(client, payload.d);
      } else if (payload.op === GatewayOpcodes.Resume) {
        session = this.#resume(client, payload.d);
      } else if (!session) client.close(GatewayCloseCodes.NotAuthenticated);
      else if (!KNOWN_OPCODES.has(payload.op)) client.close(GatewayCloseCodes.UnknownOpcode);
    });
    client.on('close', (code) => {
      if (!session || session.socket !== client) return;
      session.socket = undefined;
      if (CLIENT_IS_DONE.has(code)) this.#sessions = this.#sessions.filter((other) => other !== session);
    });
    client.on('error', () => client.terminate());
  }

  #send<Name extends EventName>(session: Session, event: Name, data: EventData[Name]): void {
    this.#options.check(event, data);
    send(session, event, data);
  }

  #identify(client: WebSocket, data: Record<string, unknown>): Session | undefined {
    const { token, intents, shard } = data;
    const { world, refusedIntents } = this.#options;
    if (this.faults.closeAtIdentify !== undefined) return closed(client, this.faults.closeAtIdentify);
    if (!this.#isOurs(token)) return closed(client, GatewayCloseCodes.AuthenticationFailed);
    if (typeof intents !== 'number' || intents < 0 || intents >= 2 ** 26)
      return closed(client, GatewayCloseCodes.InvalidIntents);
    if ((intents & refusedIntents) !== 0) return closed(client, GatewayCloseCodes.DisallowedIntents);
    const place = readShard(shard);
    if (!place) return closed(client, GatewayCloseCodes.InvalidShard);

    const session: Session = { id: snowflake(), intents, shard: place, socket: client, sent: [] };
    this.#sessions.push(session);
    const guilds = world.guilds.filter(({ id }) => holds(place, id) && (intents & GatewayIntentBits.Guilds) !== 0);
    this.#send(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: userPayload(world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${world.origin.replace('http', 'ws')}/gateway`,
      shard: [...place],
      application: { id: world.bot.id, flags: NO_FLAGS, flags_new: '0' },
    });
    if (!this.faults.withholdGuilds) {
      for (const guild of guilds)
        this.#send(session, GatewayDispatchEvents.GuildCreate, guildCreatePayload(guild, world.bot));
    }
    this.identified.tell({ intents });
    return session;
  }

  /** Some clients write the token as they do in the header, and Discord takes both. */
  #isOurs(token: unknown): boolean {
    return token === this.#options.token || token === `Bot ${this.#options.token}`;
  }

  #resume(client: WebSocket, data: Record<string, unknown>): Session | undefined {
    if (!this.#isOurs(data.token)) return closed(client, GatewayCloseCodes.AuthenticationFailed);
    const session = this.#sessions.find(({ id }) => id === data.session_id);
    const sequence = Number(data.seq);
    if (!session) {
      client.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null }));
      return undefined;
    }
    if (!(sequence <= session.sent.length)) return closed(client, GatewayCloseCodes.InvalidSeq);
    session.socket = client;
    for (const missed of session.sent.slice(sequence)) client.send(JSON.stringify(missed));
    this.#send(session, GatewayDispatchEvents.Resumed, {});
    return session;
  }
}

/** A client that closes with one of these ends its session. */
const CLIENT_IS_DONE = new Set([1000, 1001]);

/** After these no session can be resumed. https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const FATAL = new Set<number>([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

const KNOWN_OPCODES = new Set<number>([
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
]);

function closed(client: WebSocket, code: number): undefined {
  client.close(code);
  return undefined;
}
