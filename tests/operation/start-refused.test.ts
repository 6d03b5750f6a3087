import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { type PostgresServer, startPostgres } from '../storage/postgres-server.ts';
import { startBotProgram } from './program.ts';

const TOKEN = `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(30)}`;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'refused-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** What a start that fails says, and with what it ends. */
async function startOver(apiUrl: string, token: string, args: readonly string[] = []) {
  const bot = startBotProgram(
    { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DATA_DIR: join(directory, 'data') },
    args,
  );
  const code = await bot.ended;
  return { code, err: bot.err };
}

async function startOverServer(answer: RequestListener, args: readonly string[]) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const ended = await startOver(`http://127.0.0.1:${port}/api`, TOKEN, args);
  server.closeAllConnections();
  server.close();
  return { ...ended, err: ended.err.replace(`:${port}`, ':PORT') };
}

const page =
  (status: number): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end('<html>a page</html>');

test.each([
  [404, 1, 'DISCORD_API_URL should be an address such as https://discord.com/api: there is no Discord at'],
  [403, 69, 'Discord at http://127.0.0.1:PORT turned the bot away (status 403).'],
  [200, 69, 'What answers at http://127.0.0.1:PORT is not Discord.'],
  [302, 69, 'What answers at http://127.0.0.1:PORT is not Discord.'],
])(
  'an address that answers with a page of status %i is named in one line, exit code %i',
  async (status, code, words) => {
    for (const args of [[], ['register']]) {
      const ended = await startOverServer(page(status), args);
      expect(ended.err.trim().split('\n')).toEqual([expect.stringContaining(words)]);
      expect(ended.code).toBe(code);
    }
  },
);

async function startOverFaults(plan: (standIn: StandIn) => void, args: readonly string[] = []) {
  const standIn = await startStandIn();
  plan(standIn);
  const ended = await startOver(standIn.apiUrl, standIn.token, args);
  await standIn.close();
  return ended;
}

const COMMANDS = { path: '/commands' };

test.each([
  ['breaks', { kind: 'reset' }],
  ['is refused with 503', { kind: 'answer', status: 503 }],
] as const)('a registration that %s is Discord being away, and worth another start', async (_, fault) => {
  for (const args of [[], ['register']]) {
    const { code, err } = await startOverFaults(({ faults }) => faults.http(COMMANDS, fault, 9), args);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/Discord cannot be reached at .+ \(.+\)\.$/)]);
    expect(code).toBe(69);
  }
});

test('commands that Discord refuses are a mistake of ours, said in one line', async () => {
  const { code, err } = await startOverFaults(({ faults }) =>
    faults.http(
      { method: 'PUT', path: '/commands' },
      { kind: 'answer', status: 400, body: { code: 50035, message: 'No' } },
    ),
  );
  expect(err).toBe('Sourcier could not start: Discord refused what the bot sent (status 400: No).\n');
  expect(code).toBe(70);
});

test.each([[['register']], [['--shards', 'auto']]])(
  '%j does not wait for minutes in silence when Discord asks for it',
  async (args) => {
    const { code, err } = await startOverFaults(({ faults }) => faults.rateLimit({ path: '/gateway/bot' }, 600), args);
    expect(err).toBe('Sourcier could not start: Discord asks to wait for 600 s.\n');
    expect(code).toBe(69);
  },
);

test('an address of Discord may end with a slash', async () => {
  const standIn = await startStandIn();
  expect(await startOver(`${standIn.apiUrl}/`, standIn.token, ['register'])).toEqual({ code: 0, err: '' });
  standIn.assertClean();
  await standIn.close();
});

describe('a PostgreSQL that answers', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.close());

  test.each([
    ['a wrong password', /:password@/, ':wrong@', '28P01'],
    ['a database that does not exist', /\/postgres\?/, '/nothing?', '3D000'],
    ['a schema that does not exist', /search_path.*$/, 'search_path%3Dnothing', '3F000'],
  ])('is not said to be away over %s, which starting again does not mend', async (_, part, instead, reason) => {
    const DATABASE_URL = (await postgres.createDatabase()).replace(part, instead);
    const bot = startBotProgram({ DISCORD_TOKEN: TOKEN, DATABASE_URL });
    expect(await bot.ended).toBe(1);
    expect(bot.err.trim().split('\n')).toEqual([
      expect.stringMatching(`^DATABASE_URL: the database refuses the bot \\(${reason}\\); set DATABASE_URL to`),
    ]);
  });
});
