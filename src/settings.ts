import { config } from 'dotenv';
import { z } from 'zod';

const blankIsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const A_PORT = 'a port for the playground, 1 to 65535, or 0 for a free one';
const A_HEALTH_PORT = 'a port for health and metrics, 1 to 65535, or 0 for a free one';
const A_NUMBER_OF_DAYS = 'a number of days, 1 to 9999';
const A_LIMIT = 'a number of interactions a minute, 1 to 99999, or 0 for no limit';
const A_SHARD_COUNT = 'the number of all shards, 1 to 9999';
const SOME_SHARDS = 'numbers of shards, such as 0-3 or 4,5, each smaller than SHARD_COUNT';

const wholeNumber = (least: number, most: number, expected: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected);

const FieldsSchema = z.object({
  DISCORD_TOKEN: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(
        /^[\w-]{20,}\.[\w-]{6,}\.[\w-]{27,}$/,
        'a bot token: three parts joined by dots, from the Bot page of the developer portal',
      )
      .optional(),
  ),
  DISCORD_API_URL: z.preprocess(
    blankIsMissing,
    z
      .url({ protocol: /^https?$/, error: 'an address such as https://discord.com/api' })
      .transform((address) => address.replace(/\/+$/, ''))
      .default('https://discord.com/api'),
  ),
  KNOWLEDGE_DIR: z.preprocess(blankIsMissing, z.string().default('knowledge')),
  DATA_DIR: z.preprocess(blankIsMissing, z.string().default('data')),
  DATABASE_URL: z.preprocess(
    blankIsMissing,
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'the address of a PostgreSQL database, such as postgres://user:password@host:5432/name',
      })
      .optional(),
  ),
  QUESTION_DAYS: z.preprocess(blankIsMissing, wholeNumber(1, 9_999, A_NUMBER_OF_DAYS).default(90)),
  MODERATOR_ROLE: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^\d{17,20}$/, 'the id of a role: 17 to 20 digits')
      .optional(),
  ),
  PORT: z.preprocess(blankIsMissing, wholeNumber(0, 65_535, A_PORT).default(8080)),
  HEALTH_PORT: z.preprocess(blankIsMissing, wholeNumber(0, 65_535, A_HEALTH_PORT).optional()),
  HEALTH_HOST: z.preprocess(blankIsMissing, z.string().default('127.0.0.1')),
  PERSON_PER_MINUTE: z.preprocess(blankIsMissing, wholeNumber(0, 99_999, A_LIMIT).default(60)),
  SERVER_PER_MINUTE: z.preprocess(blankIsMissing, wholeNumber(0, 99_999, A_LIMIT).default(600)),
  SHARD_COUNT: z.preprocess(blankIsMissing, wholeNumber(1, 9_999, A_SHARD_COUNT).optional()),
  SHARDS: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^\d{1,4}(-\d{1,4})?(,\d{1,4}(-\d{1,4})?)*$/, { error: SOME_SHARDS, abort: true })
      .transform(readShards)
      .refine((shards) => shards.length > 0, SOME_SHARDS)
      .optional(),
  ),
  /** discord.js sets it in the processes that its ShardingManager starts. */
  SHARDING_MANAGER: z.preprocess(blankIsMissing, z.string().optional()),
  /** Read to keep the playground out of production; it changes nothing else. */
  NODE_ENV: z.preprocess(blankIsMissing, z.string().optional()),
  LOG_LEVEL: z.preprocess(
    blankIsMissing,
    z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'fatal, error, warn, info, debug, trace or silent',
      )
      .default('info'),
  ),
});

const SettingsSchema = FieldsSchema.superRefine(({ SHARDS, SHARD_COUNT, DATABASE_URL }, { addIssue }) => {
  const isPart = SHARDS !== undefined && SHARD_COUNT !== undefined && SHARDS.length < SHARD_COUNT;
  const wrong = (name: string, message: string) => addIssue({ code: 'custom', path: [name], message });
  if (SHARDS !== undefined && SHARD_COUNT === undefined) wrong('SHARD_COUNT', `set when SHARDS is: ${A_SHARD_COUNT}`);
  else if (SHARDS?.some((shard) => shard >= (SHARD_COUNT ?? 0))) wrong('SHARDS', SOME_SHARDS);
  else if (isPart && DATABASE_URL === undefined)
    wrong('DATABASE_URL', 'set when the shards are those of several processes: they share one PostgreSQL database');
});

export type Settings = Readonly<z.infer<typeof SettingsSchema>>;

/** A wrong setting: its name and what it should be. The value is left out, as it may be a secret. */
export class SettingsError extends Error {
  constructor(problems: readonly { readonly name: string; readonly expected: string }[]) {
    super(problems.map(({ name, expected }) => `${name} should be ${expected}.`).join('\n'));
    this.name = 'SettingsError';
  }
}

/**
 * Settings from the environment, and from `.env` where the environment is silent.
 *
 * @throws SettingsError naming each wrong setting
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = loadEnvironment()): Settings {
  const parsed = SettingsSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new SettingsError(
    parsed.error.issues.map(({ path, message }) => ({ name: String(path[0]), expected: message })),
  );
}

/** The folder of the articles alone, for what needs no other setting. */
export function knowledgeFolder(environment: Readonly<Record<string, string | undefined>> = loadEnvironment()): string {
  return FieldsSchema.pick({ KNOWLEDGE_DIR: true }).parse(environment).KNOWLEDGE_DIR;
}

/** What a child process that runs the same bot needs to inherit. */
export function environmentWith(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** discord.js reads these from the environment as well, and takes a blank count for 0. */
const READ_BY_DISCORD_JS = ['SHARD_COUNT', 'SHARDS'];

function loadEnvironment(): NodeJS.ProcessEnv {
  config({ quiet: true });
  for (const name of READ_BY_DISCORD_JS) if (blankIsMissing(process.env[name]) === undefined) delete process.env[name];
  return process.env;
}

/** The shards of this process; undefined when it takes as many as Discord recommends. */
export function shardsHere({
  SHARDS,
  SHARD_COUNT,
}: Settings): { readonly ids: readonly number[]; readonly count: number } | undefined {
  if (SHARD_COUNT === undefined) return undefined;
  return { ids: SHARDS ?? Array.from({ length: SHARD_COUNT }, (_, id) => id), count: SHARD_COUNT };
}

/** Processes that `--shards auto` started have ports of their own, in the order of their shards. */
export function healthPort({ HEALTH_PORT, SHARDING_MANAGER, SHARDS }: Settings): number | undefined {
  const isOneOfMany = SHARDING_MANAGER !== undefined && HEALTH_PORT !== undefined && HEALTH_PORT > 0;
  return isOneOfMany ? HEALTH_PORT + (SHARDS?.[0] ?? 0) : HEALTH_PORT;
}

/** `0-2,5` is 0, 1, 2 and 5. */
function readShards(list: string): readonly number[] {
  const shards = list.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
  return [...new Set(shards)].sort((one, other) => one - other);
}
