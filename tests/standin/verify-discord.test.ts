import { execFile } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/standin/start.ts';
import { GOOD_COMMANDS, GOOD_MESSAGES } from './good-bodies.ts';

// A stand-in plays Discord's part: what is tested is that the two are compared, and that nothing else is touched.
let discord: StandIn;
let server: string;

beforeAll(async () => {
  discord = await startStandIn({ guilds: [{ name: 'Real' }, { name: 'Test', channels: ['first', 'second'] }] });
  server = discord.world.guilds[1]?.id ?? '';
});
beforeEach(() => {
  discord.takeViolations();
});
afterAll(() => discord.close());

function verify(
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; said: string }> {
  const env = {
    ...process.env,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DOTENV_CONFIG_PATH: '/dev/null',
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/verify-discord.ts', ...args], { env }, (error, out, err) =>
      resolve({ code: error ? 1 : 0, said: `${out}${err}` }),
    );
  });
}

it.each([...GOOD_MESSAGES, ...GOOD_COMMANDS])('takes what is just good enough: $limit', async ({ body }) => {
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const [method, path] = Array.isArray(body)
    ? ['PUT', `/applications/${discord.world.bot.id}/guilds/${server}/commands`]
    : ['POST', `/channels/${discord.world.guilds[0]?.channels[0]?.id}/messages`];
  const response = await fetch(`${discord.apiUrl}/v10${path}`, { method, headers, body: JSON.stringify(body) });
  expect(await response.text()).not.toContain('errors');
  expect(response.status).toBe(200);
});

it('finds no difference where there is none, leaves nothing behind and touches no other server', async () => {
  const own = [{ name: 'own', description: 'Own', type: 1 }];
  const path = `/applications/${discord.world.bot.id}/guilds/${server}/commands`;
  await fetch(`${discord.apiUrl}/v10${path}`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(own),
  });
  const before = discord.requests.length;
  const { code, said } = await verify([server, discord.world.guilds[1]?.channels[1]?.id ?? '']);
  expect(said).toContain(' 0 differ.');
  expect(said).toContain('a form has 1 to 5 components');
  expect(code).toBe(0);

  const written = discord.requests.slice(before).filter(({ method }) => method !== 'GET');
  expect(written.length).toBeGreaterThan(100);
  const allowed = new RegExp(`^(/channels/${discord.world.guilds[1]?.channels[1]?.id}/messages|${path}$)`);
  expect(written.filter((request) => !allowed.test(request.path))).toEqual([]);
  expect(discord.messages('second')).toEqual([]);
  expect(written.at(-1)?.body).toMatchObject(own);
});

it('says where the two differ', async () => {
  discord.faults.http({ method: 'POST', path: '/messages' }, { kind: 'answer', status: 400, body: { code: 50035 } });
  const { code, said } = await verify([server]);
  expect(said).toContain('- content of 2,000 characters\n    Discord:      400 50035\n    the stand-in: 200');
  expect(said).toContain(' 1 differ.');
  expect(code).toBe(1);
});

it.each([
  ['a token', [''], { DISCORD_TOKEN: '' }, 'DISCORD_TOKEN is missing'],
  ['a server', [], {}, 'The id of a test server is missing'],
  ['a server that the bot is in', ['123456789012345678'], {}, 'The bot is not in the server 123456789012345678'],
])('refuses to run without %s, and writes nothing', async (_what, args, environment, words) => {
  const before = discord.requests.length;
  const { code, said } = await verify(args, environment);
  expect(said).toContain(words);
  expect(code).toBe(1);
  expect(discord.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
});

it('refuses a channel of another server', async () => {
  const { code, said } = await verify([server, discord.world.guilds[0]?.channels[0]?.id ?? '']);
  expect(said).toContain('has no text channel');
  expect(code).toBe(1);
});
