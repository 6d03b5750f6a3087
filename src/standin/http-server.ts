import { channel } from 'node:diagnostics_channel';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ErrorSchema } from 'discord-api-spec/zod';
import { schemaFaults } from './body-check.ts';
import type { Faults } from './faults.ts';
import type { Logbook } from './logbook.ts';
import { type BodyFault, Refusal, refusals } from './refusal.ts';
import { readBody } from './request-body.ts';
import { type Answer, matchPath, type Returned, type Route } from './route.ts';
import type { World } from './world.ts';

export interface HttpParts {
  readonly world: World;
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly logbook: Logbook;
}

const API = '/api/v10';

/** Whoever wants to keep what was sent and answered listens here; refusals are not told. */
const recording = channel('sourcier.standin.exchange');

/** Listens on a loopback port; the parts come when the address they need is known. */
export function listen(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Answers Discord's HTTP API and the addresses of files. Other addresses are left to `otherwise`. */
export function answerRequests(
  server: Server,
  parts: HttpParts,
  otherwise?: (request: IncomingMessage, response: ServerResponse) => void,
): void {
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', parts.world.origin);
    if (url.pathname.startsWith('/attachments/')) return serveAttachment(parts.world, url, response);
    if (!url.pathname.startsWith('/api/') && otherwise) return otherwise(request, response);
    answer(request, response, url, parts).catch((error: unknown) => {
      parts.logbook.violation({
        by: 'stand-in',
        method: request.method ?? '',
        path: url.pathname,
        status: 500,
        why: `The stand-in failed: ${error instanceof Error ? error.stack : error}`,
      });
      reply(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, url: URL, parts: HttpParts): Promise<void> {
  const method = request.method ?? 'GET';
  const path = decodeURIComponent(url.pathname.startsWith(API) ? url.pathname.slice(API.length) : url.pathname);
  try {
    const { json, files } = await readBody(request);
    parts.logbook.request({ method, path, query: url.search, body: json, files: files.map(({ name }) => name) });
    const faulty = await parts.faults.meet(method, path, request, response);
    if (faulty) return;

    if (!url.pathname.startsWith(API)) throw refusals.unknownRoute();
    const { route, params } = findRoute(parts.routes, method, path);
    if (!route.open && request.headers.authorization !== `Bot ${parts.token}`) throw refusals.unauthorized();
    const answered = await route.answer({ params, query: url.searchParams, body: json, files });
    const faults = answerFaults(route.returns, answered);
    parts.logbook.ownFaults({ method, path, status: answered.status }, faults);
    if (faults.length === 0)
      recording.publish({ method, path, body: json, status: answered.status, answer: answered.body });
    reply(response, answered);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, body } = error;
    parts.logbook.violation({ by: 'bot', method, path, status, why: JSON.stringify(body) });
    // The published schema of the details wants numbers where Discord documents and sends names.
    parts.logbook.ownFaults({ method, path, status }, schemaFaults(ErrorSchema, body));
    reply(response, { status, body });
  }
}

function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } {
  let known = false;
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (!params) continue;
    if (route.method === method) return { route, params };
    known = true;
  }
  throw known ? refusals.wrongMethod() : refusals.unknownRoute();
}

function answerFaults(returns: Returned, { body }: Answer): readonly BodyFault[] {
  if (returns !== 'nothing') return schemaFaults(returns, body);
  return body === undefined ? [] : [{ path: [], code: 'NOT_EMPTY', message: 'nothing is answered here' }];
}

function reply(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed || response.headersSent) return;
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function serveAttachment(world: World, url: URL, response: ServerResponse): void {
  const attachment = world.attachments.get(url.pathname.split('/')[2] ?? '');
  if (attachment)
    response.writeHead(200, { ...HARMLESS, 'content-type': attachment.contentType }).end(attachment.bytes);
  else response.writeHead(404).end('This content is no longer available.');
}

/** A page that somebody attached must not act as the playground, which has the same address. */
const HARMLESS = {
  'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};
