import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Faults } from './faults.ts';
import type { Logbook } from './logbook.ts';
import { Refusal, refusals } from './refusal.ts';
import { readBody } from './request-body.ts';
import { type Answer, matchPath, type Route } from './route.ts';
import type { World } from './world.ts';

export interface HttpParts {
  readonly world: World;
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly logbook: Logbook;
}

const API = '/api/v10';

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
      parts.logbook.violation(
        request.method ?? '',
        url.pathname,
        500,
        `The stand-in failed: ${error instanceof Error ? error.stack : error}`,
      );
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
    reply(response, await route.answer({ params, query: url.searchParams, body: json, files }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    parts.logbook.violation(method, path, error.status, JSON.stringify(error.body));
    reply(response, { status: error.status, body: error.body });
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
