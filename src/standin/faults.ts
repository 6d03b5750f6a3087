import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';

/** What goes wrong with a request. `delay` answers as usual, later. */
export type HttpFault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: unknown;
    }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The wire is cut: with a reset, which clients take for an accident, closed before an answer, or once the request was done and before its answer. */
  | { readonly kind: 'reset' | 'closed' | 'lost' }
  | { readonly kind: 'hang' };

export interface RequestMatch {
  readonly method?: string;
  /** Found in the path below `/api/v10`. */
  readonly path?: string | RegExp;
}

interface PlannedFault {
  readonly match: RequestMatch;
  readonly fault: HttpFault;
  times: number;
}

/** Makes Discord misbehave, for tests of what a bot does then. Nothing here counts as a violation of the bot's. */
export class Faults {
  readonly #planned: PlannedFault[] = [];
  readonly #gateway: Gateway;
  readonly #hanging = new Set<Socket>();

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  /** The next requests that match meet the fault. */
  http(match: RequestMatch, fault: HttpFault, times = 1): void {
    this.#planned.push({ match, fault, times });
  }

  /** The next request that matches is told to come back later. https://docs.discord.com/developers/topics/rate-limits */
  rateLimit(match: RequestMatch, retryAfterSeconds: number, scope: 'user' | 'global' | 'shared' = 'user'): void {
    const isGlobal = scope === 'global';
    const headers: Record<string, string> = {
      'retry-after': String(Math.ceil(retryAfterSeconds)),
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(retryAfterSeconds),
      'x-ratelimit-bucket': 'abcd1234',
      'x-ratelimit-scope': scope,
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    };
    const body = { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: isGlobal };
    this.http(match, { kind: 'answer', status: 429, headers, body });
  }

  /** Closes the gateway's connections with a code. */
  close(code: number): void {
    this.#gateway.drop(code);
  }

  /** Cuts the gateway's connections without a goodbye. */
  cut(): void {
    this.#gateway.drop();
  }

  /** Op 7. */
  askToReconnect(): void {
    this.#gateway.order(GatewayOpcodes.Reconnect, null);
  }

  /** Op 9. */
  invalidateSessions(resumable = false): void {
    this.#gateway.order(GatewayOpcodes.InvalidSession, resumable);
  }

  withholdAcks(withhold = true): void {
    this.#gateway.faults.withholdAcks = withhold;
  }

  withholdGuilds(withhold = true): void {
    this.#gateway.faults.withholdGuilds = withhold;
  }

  /** The next event of this name arrives that many times. */
  repeat(event: string, times = 2): void {
    this.#gateway.faults.repeat = { event, times };
  }

  /** The next event of this name arrives after the one that follows it. */
  holdBack(event: string): void {
    this.#gateway.faults.holdBack = event;
  }

  /** An event that Discord may send one day: kinds nobody knows yet. */
  inject(event: string, data: unknown): void {
    this.#gateway.inject(event, data);
  }

  /** From now on every identify is answered by closing with this code; `undefined` ends it. */
  closeAtIdentify(code: number | undefined): void {
    this.#gateway.faults.closeAtIdentify = code;
  }

  /** Closes what hangs. */
  release(): void {
    for (const socket of this.#hanging) socket.destroy();
    this.#hanging.clear();
  }

  /** Resolves when every request that was to meet a fault has met it. */
  async met(): Promise<void> {
    while (this.#planned.some(({ times }) => times > 0)) await pause(5);
  }

  /** Applies the fault planned for a request. True when the request is done with. */
  async meet(method: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const planned = this.#planned.find(({ match, times }) => times > 0 && matches(match, method, path));
    if (!planned) return false;
    planned.times -= 1;
    const { fault } = planned;
    switch (fault.kind) {
      case 'delay':
        await pause(fault.ms);
        return false;
      case 'hang':
        this.#hanging.add(request.socket);
        return true;
      case 'reset':
        request.socket.resetAndDestroy();
        return true;
      case 'closed':
        request.socket.destroy();
        return true;
      case 'lost':
        request.socket.destroy();
        return false;
      case 'answer':
        response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
        response.end(JSON.stringify(fault.body ?? { message: `${fault.status}`, code: 0 }));
        return true;
      default:
        return fault satisfies never;
    }
  }
}

function matches(match: RequestMatch, method: string, path: string): boolean {
  if (match.method !== undefined && match.method !== method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string' ? path.includes(match.path) : match.path.test(path);
}
