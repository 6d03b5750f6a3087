import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherPlayers, SERVERS } from '../../src/playground/cast.ts';
import { launchPlayground } from '../../src/playground/launch.ts';
import { createPageServer } from '../../src/playground/page-server.ts';
import { readSettings } from '../../src/settings.ts';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

let standIn: StandIn;
let host: string;
let token: string;
let deed: { readonly person: string; readonly channel: string; readonly act: object };

beforeAll(async () => {
  const files = { document: '<meta content="{{token}}">', script: '', styles: '', icon: '' };
  standIn = await startStandIn({ guilds: SERVERS, page: (question, answer) => pageServer(question, answer) });
  const players = gatherPlayers(standIn);
  const pageServer = createPageServer(standIn, players, files);
  host = new URL(standIn.apiUrl).host;
  token = /content="([^"]+)"/.exec((await ask('GET', '/')).text)?.[1] ?? '';
  deed = {
    person: players[0]?.person.user.id ?? '',
    channel: standIn.world.guilds[0]?.channels[0]?.id ?? '',
    act: { kind: 'say', text: 'Hello from the page' },
  };
});
afterAll(() => standIn.close());

/** A request as any program could send it: fetch would not let a test forge Host and Origin. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const [hostname, port] = host.split(':');
    const asked = request({ hostname, port, method, path, headers: { host, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
        if (response.headers['content-type'] === 'text/event-stream') asked.destroy();
      });
      response.on('close', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function act(headers: Record<string, string>, body: unknown = deed): Promise<Answered> {
  return ask('POST', '/act', { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
}

const said = (): readonly string[] => standIn.messages('général').map(({ text }) => text);

describe('the page’s server', () => {
  test('forbids the page everything that does not come from this server', async () => {
    const { headers } = await ask('GET', '/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  test('lets its own page speak', async () => {
    const { status, text } = await act({ origin: `http://${host}`, 'x-page-token': token });
    expect([status, JSON.parse(text)]).toEqual([200, { outcome: { kind: 'done' } }]);
    expect(said()).toContain('Hello from the page');
  });

  test.each([
    ['of another site', { origin: 'https://example.org' }],
    ['of no site', {}],
    ['of a name that was made to point here', { host: 'example.org', origin: 'http://example.org' }],
    ['with a token of another start', { origin: 'ours', 'x-page-token': 'x'.repeat(32) }],
    ['without a token', { origin: 'ours', 'x-page-token': '' }],
  ])('turns away a request %s', async (_, forged: Record<string, string>) => {
    const before = said();
    const headers = { 'x-page-token': token, ...forged };
    const { status } = await act(
      'origin' in forged && forged.origin === 'ours' ? { ...headers, origin: `http://${host}` } : headers,
    );
    expect([403, 421]).toContain(status);
    expect(said()).toEqual(before);
  });

  test('tells what happens to its own page alone', async () => {
    const path = `/events?token=${token}`;
    expect((await ask('GET', path)).text).toMatch(/^data: \{"kind":"state"/);
    expect((await ask('GET', path, { origin: 'https://example.org' })).status).toBe(403);
    expect((await ask('GET', path, { host: 'example.org' })).status).toBe(421);
    expect((await ask('GET', '/events')).status).toBe(403);
  });

  test.each([
    ['no JSON', 'nothing'],
    ['an act that there is not', { ...{}, act: { kind: 'destroy' } }],
    [
      'a file that is no base64',
      { act: { kind: 'submit', form: 'x', fields: { file: [{ filename: 'a', contentType: '', base64: '%' }] } } },
    ],
    ['more than was asked for', { act: { kind: 'say', text: 'a', more: true } }],
  ])('refuses %s', async (_, changes) => {
    const body = typeof changes === 'string' ? changes : { ...deed, ...changes };
    const { status } = await act({ origin: `http://${host}`, 'x-page-token': token }, body);
    expect(status).toBe(400);
  });

  test('refuses what Discord’s client would not let anybody do', async () => {
    const own = { origin: `http://${host}`, 'x-page-token': token };
    const { text } = await act(own, { ...deed, act: { kind: 'command', path: 'nothing', options: {} } });
    expect(JSON.parse(text).outcome).toMatchObject({
      kind: 'refused',
      words: expect.stringContaining('pas de commande /nothing'),
    });
  });
});

describe('the launcher', () => {
  test('stays away from a real token', async () => {
    const settings = readSettings({ DISCORD_TOKEN: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(30)}` });
    await expect(launchPlayground(settings)).rejects.toThrow(/does not start while DISCORD_TOKEN is set/);
  });

  test('stays away from production', async () => {
    await expect(launchPlayground(readSettings({ NODE_ENV: 'production' }))).rejects.toThrow(/NODE_ENV=production/);
  });

  test('says when the port is taken, and what to do', async () => {
    const port = Number(host.split(':')[1]);
    await expect(launchPlayground(readSettings({}), { port })).rejects.toThrow(
      `port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`,
    );
  });
});
