import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { StandIn } from '../standin/start.ts';
import type { PageFiles } from './bundle.ts';
import type { Player } from './cast.ts';
import { Gate } from './gate.ts';
import { perform, type Stage } from './perform.ts';
import { DeedSchema, type Happening } from './protocol.ts';
import { maySee, stateFor, viewOfMessage } from './view.ts';

/** A file of ten megabytes, the most that Discord takes, in base64. */
const BODY_LIMIT_BYTES = 15_000_000;
const KEEP_ALIVE_MS = 20_000;

const HEADERS = {
  'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Answers the browser: the page, what happens while it is open (server-sent events), and what is done on it (POST). */
export function createPageServer(standIn: StandIn, players: readonly Player[], files: PageFiles): RequestListener {
  const gate = new Gate();
  const stage: Stage = { standIn, players, forms: new Map() };
  const pages = new Map([
    ['/', { type: 'text/html; charset=utf-8', text: files.document.replace('{{token}}', gate.token) }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', text: files.script }],
    ['/page.css', { type: 'text/css; charset=utf-8', text: files.styles }],
    ['/icon.svg', { type: 'image/svg+xml', text: files.icon }],
  ]);
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const url = new URL(request.url ?? '/', 'http://playground');
    const refused = gate.refuses(request);
    const page = request.method === 'GET' ? pages.get(url.pathname) : undefined;
    if (refused) return say(response, refused.status, refused.why);
    if (page) return void response.setHeader('content-type', page.type).end(page.text);
    if (request.method === 'GET' && url.pathname === '/events') {
      const stopped = gate.refusesWithoutToken(request, url.searchParams.get('token'));
      const player = players.find(({ person }) => person.user.name === url.searchParams.get('as')) ?? players[0];
      if (stopped) return say(response, stopped.status, stopped.why);
      return player ? tellHappenings(stage, player, response) : say(response, 404, 'There is nobody here.');
    }
    if (request.method === 'POST' && url.pathname === '/act') {
      const stopped = gate.refusesWithoutToken(request, String(request.headers['x-page-token'] ?? ''));
      if (stopped) return say(response, stopped.status, stopped.why);
      return void act(stage, request, response).catch((error: unknown) => {
        console.error('The playground failed:', error);
        say(response, 500, 'The playground failed. Its terminal says why.');
      });
    }
    say(response, 404, 'There is nothing here.');
  };
}

async function act(stage: Stage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request);
  const deed = DeedSchema.safeParse(body);
  if (!deed.success) return say(response, 400, z.prettifyError(deed.error));
  const answer = await perform(stage, deed.data);
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
}

function tellHappenings({ standIn, players }: Stage, player: Player, response: ServerResponse): void {
  const { user } = player.person;
  const tell = (happening: Happening): void => void response.write(`data: ${JSON.stringify(happening)}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  tell({ kind: 'state', state: stateFor(standIn, players, player) });
  const stop = standIn.watch((change) => {
    if (!('message' in change)) return;
    const { message } = change;
    const isTheirs = message.channel.guild?.members.has(user.id) ?? message.channel.person === user;
    if (!isTheirs) return;
    if (maySee(message, user))
      tell({ kind: 'message', channel: message.channel.id, view: viewOfMessage(message, user) });
    else if (message.deleted || message.dismissed) tell({ kind: 'gone', channel: message.channel.id, id: message.id });
  });
  const alive = setInterval(() => response.write(': here\n\n'), KEEP_ALIVE_MS);
  response.on('close', () => {
    stop();
    clearInterval(alive);
  });
}

/** The body as JSON; nothing when it is not, or too long. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > BODY_LIMIT_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

function say(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words);
}
