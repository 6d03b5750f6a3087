import { config } from 'dotenv';
import { z } from 'zod';

const blankIsMissing = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

const A_PORT = 'a port for the playground, 1 to 65535, or 0 for a free one';

const A_NUMBER_OF_DAYS = 'a number of days, 1 to 9999';

const SettingsSchema = z.object({
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
  QUESTION_DAYS: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^\d{1,4}$/, A_NUMBER_OF_DAYS)
      .transform(Number)
      .refine((days) => days >= 1, A_NUMBER_OF_DAYS)
      .default(90),
  ),
  MODERATOR_ROLE: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^\d{17,20}$/, 'the id of a role: 17 to 20 digits')
      .optional(),
  ),
  PORT: z.preprocess(
    blankIsMissing,
    z
      .string()
      .regex(/^\d{1,5}$/, A_PORT)
      .transform(Number)
      .refine((port) => port <= 65_535, A_PORT)
      .default(8080),
  ),
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

/** What a child process that runs the same bot needs to inherit. */
export function environmentWith(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

function loadEnvironment(): NodeJS.ProcessEnv {
  config({ quiet: true });
  return process.env;
}
