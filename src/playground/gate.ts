import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away, with the status that says so. */
export interface Refused {
  readonly status: number;
  readonly why: string;
}

/**
 * Lets in the page that this server gave out, and nothing else: another site open in the same browser reaches a loopback port too,
 * by a form, by a script, or by a name that it makes point here (DNS rebinding). So the Host must be ours, a writing request's
 * Origin too, and both reading and writing need the token that stands in the page.
 */
export class Gate {
  readonly token = randomBytes(24).toString('base64url');

  /** Every request. */
  refuses({ headers, socket }: IncomingMessage): Refused | null {
    const hosts = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
    return hosts.includes(headers.host ?? '') ? null : { status: 421, why: 'This address is not the playground’s.' };
  }

  /** A request that reads or changes what people see. */
  refusesWithoutToken(request: IncomingMessage, token: string | null): Refused | null {
    const { headers, method } = request;
    const own = `http://${headers.host}`;
    if (method === 'POST' ? headers.origin !== own : (headers.origin ?? own) !== own)
      return { status: 403, why: 'Only the playground’s own page may do this.' };
    return this.#isToken(token ?? '')
      ? null
      : { status: 403, why: 'The playground was started anew. Reload the page.' };
  }

  #isToken(token: string): boolean {
    const [given, own] = [Buffer.from(token), Buffer.from(this.token)];
    return given.length === own.length && timingSafeEqual(given, own);
  }
}
