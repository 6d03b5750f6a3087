import { setTimeout as pause } from 'node:timers/promises';
import { readSettings, SettingsError } from '../src/settings.ts';
import { RULES } from '../src/standin/rules.ts';
import { startStandIn } from '../src/standin/start.ts';
import { BAD_COMMANDS, BAD_MESSAGES } from '../tests/standin/bad-bodies.ts';
import { GOOD_COMMANDS, GOOD_MESSAGES } from '../tests/standin/good-bodies.ts';

const USAGE = `npm run verify:discord -- SERVER [CHANNEL]
Sends good and bad bodies to a test server of yours and to the stand-in, and says where the two differ. It needs a bot's DISCORD_TOKEN and the id of
a server which that bot is in. Messages go to one text channel of that server and are deleted again; the commands the bot has there are put back.`;

/** Replays the bodies of the tests against Discord itself. Exits with 1 when the stand-in differs. */
async function main([guild, wantedChannel]: readonly string[]): Promise<void> {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: url } = readSettings();
  if (!token) throw new VerifyError(`DISCORD_TOKEN is missing.\n\n${USAGE}`);
  if (!guild || !/^\d{17,20}$/.test(guild)) throw new VerifyError(`The id of a test server is missing.\n\n${USAGE}`);

  const discord = await openPlace({ url, token, guild, wantedChannel });
  const standIn = await startStandIn();
  const [imitated] = standIn.world.guilds;
  const imitation = await openPlace({ url: standIn.apiUrl, token: standIn.token, guild: imitated?.id ?? '' });
  console.log(`Comparing ${url}, server ${discord.name}, channel ${discord.channelName}, with the stand-in.`);
  const differences: Difference[] = [];
  let compared = 0;
  const compare = async (limit: string, send: (place: Place) => Promise<Outcome>) => {
    const [there, here] = [await send(discord), await send(imitation)];
    compared += 1;
    if (there.status !== here.status || there.faults !== here.faults) differences.push({ limit, there, here });
  };
  try {
    for (const { limit, body } of [...GOOD_MESSAGES, ...BAD_MESSAGES])
      await compare(limit, (place) => post(place, body));
    for (const { limit, body } of [...GOOD_COMMANDS, ...BAD_COMMANDS])
      await compare(limit, (place) => put(place, body));
  } finally {
    await putBack(discord);
    await standIn.close();
  }
  for (const difference of differences) console.log(inWords(difference));
  console.log(`${compared} bodies compared, ${differences.length} differ.`);
  const sent = new Set([...BAD_MESSAGES, ...BAD_COMMANDS].map(({ limit }) => limit));
  const unseen = RULES.filter(({ limit }) => !sent.has(limit)).map(({ limit }) => `  ${limit}`);
  console.log(`Not compared, as it takes a person or files:\n${unseen.join('\n')}`);
  if (differences.length > 0) process.exitCode = 1;
}

class VerifyError extends Error {}

/** A server at Discord or at the stand-in, and the one channel of it that is written to. */
interface Place {
  readonly url: string;
  readonly token: string;
  readonly application: string;
  readonly guild: string;
  readonly name: string;
  readonly channel: string;
  readonly channelName: string;
  /** The commands as they were. */
  readonly commands: unknown;
}

interface Outcome {
  readonly status: number;
  /** Each fault's place and code, in order. */
  readonly faults: string;
}

interface Difference {
  readonly limit: string;
  readonly there: Outcome;
  readonly here: Outcome;
}

interface PlaceAbout {
  readonly url: string;
  readonly token: string;
  readonly guild: string;
  readonly wantedChannel?: string | undefined;
}

/** @throws VerifyError when the bot is not in that server, or may not write in it */
async function openPlace({ url, token, guild, wantedChannel }: PlaceAbout): Promise<Place> {
  const read = async (path: string): Promise<unknown> => {
    const { status, answer } = await send({ url, token }, 'GET', path);
    if (status === 401) throw new VerifyError('Discord refused DISCORD_TOKEN.');
    if (status !== 200) throw new VerifyError(`The bot is not in the server ${guild}: GET ${path} gave ${status}.`);
    return answer;
  };
  const application = textOf(await read('/applications/@me'), 'id');
  const name = textOf(await read(`/guilds/${guild}`), 'name');
  const channels = listOf(await read(`/guilds/${guild}/channels`)).filter(
    (one) => fieldOf(one, 'type') === TEXT_CHANNEL,
  );
  const channel = channels.find((one) => wantedChannel === undefined || fieldOf(one, 'id') === wantedChannel);
  if (!channel) throw new VerifyError(`The server ${name} has no text channel ${wantedChannel ?? ''}.`);
  const commands = await read(`/applications/${application}/guilds/${guild}/commands?with_localizations=true`);
  return {
    url,
    token,
    application,
    guild,
    name,
    channel: textOf(channel, 'id'),
    channelName: textOf(channel, 'name'),
    commands,
  };
}

const TEXT_CHANNEL = 0;

/** Posts to the place's own channel and deletes it again. */
async function post(place: Place, body: unknown): Promise<Outcome> {
  const path = `/channels/${place.channel}/messages`;
  const { status, answer } = await send(place, 'POST', path, body);
  if (status === 200) await send(place, 'DELETE', `${path}/${textOf(answer, 'id')}`);
  return { status, faults: faultsIn(answer) };
}

/** Puts the commands of the place's own server. */
async function put(place: Place, body: unknown): Promise<Outcome> {
  const { status, answer } = await send(
    place,
    'PUT',
    `/applications/${place.application}/guilds/${place.guild}/commands`,
    body,
  );
  return { status, faults: faultsIn(answer) };
}

async function putBack(place: Place): Promise<void> {
  const { status } = await put(place, place.commands);
  if (status !== 200) console.error(`The commands of the server could not be put back (${status}).`);
}

async function send(
  { url, token }: Pick<Place, 'url' | 'token'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(`${url}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${token}`,
      'user-agent': 'DiscordBot (sourcier verify:discord, 1)',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  if (response.status !== 429) return { status: response.status, answer };
  await pause(Number(fieldOf(answer, 'retry_after') ?? 1) * 1000);
  return send({ url, token }, method, path, body);
}

/** `{ errors: { content: { _errors: [{ code }] } } }` as `content: CODE`. */
function faultsIn(answer: unknown): string {
  const found: string[] = [];
  const visit = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key !== '_errors') visit(inner, [...path, key]);
      else for (const fault of listOf(inner)) found.push(`${path.join('.') || 'the body'}: ${fieldOf(fault, 'code')}`);
    }
  };
  visit(fieldOf(answer, 'errors'), []);
  const code = fieldOf(answer, 'code');
  return [...(typeof code === 'number' ? [String(code)] : []), ...found.toSorted()].join(', ');
}

function inWords({ limit, there, here }: Difference): string {
  const shown = ({ status, faults }: Outcome) => `${status} ${faults}`;
  return `- ${limit}\n    Discord:      ${shown(there)}\n    the stand-in: ${shown(here)}`;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function textOf(value: unknown, name: string): string {
  return String(fieldOf(value, name) ?? '');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof VerifyError || error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
