import * as spec from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import { bodyCheck } from './body-check.ts';
import { COMMAND_LIST_RULES, commandFaults, commandListFaults } from './command-rules.ts';
import type { Command, Commands, NewCommand } from './commands.ts';
import type { Listeners } from './listeners.ts';
import { refusals } from './refusal.ts';
import { type Answer, type BodyCheck, type Call, noContent, ok, type Route, route } from './route.ts';
import { breachesOf } from './rule.ts';
import type { World } from './world.ts';

export interface CommandParts {
  readonly world: World;
  readonly commands: Commands;
  /** Told whenever commands were read or written, with how many there are. */
  readonly registered: Listeners<{ readonly written: boolean; readonly count: number }>;
}

/** Registering and reading commands, global ones and those of a guild. */
export function commandRoutes(parts: CommandParts): readonly Route[] {
  return [
    ...routesUnder('/applications/:application/commands', parts, () => undefined),
    ...routesUnder('/applications/:application/guilds/:guild/commands', parts, (params) => {
      const guild = parts.world.guilds.find(({ id }) => id === params.guild);
      if (!guild) throw refusals.unknownGuild();
      return guild.id;
    }),
  ];
}

type Params = Record<string, string>;

function routesUnder(
  base: string,
  { world, commands, registered }: CommandParts,
  scopeOf: (params: Params) => string | undefined,
): readonly Route[] {
  const scope = (params: Params): string | undefined => {
    if (params.application !== world.bot.id) throw refusals.missingPermissions();
    return scopeOf(params);
  };
  const named = (params: Params): Command => {
    const command = commands.in(scope(params)).find(({ id }) => id === params.command);
    if (!command) throw refusals.unknownCommand();
    return command;
  };
  const told = (written: boolean, params: Params): void =>
    registered.tell({ written, count: commands.in(scope(params)).length });
  const answers = {
    list: ({ params, query }: Call<Params, unknown>): Answer => {
      told(false, params);
      const whole = query.get('with_localizations') === 'true';
      return ok(commands.in(scope(params)).map((command) => (whole ? command : withoutLocalisations(command))));
    },
    replace: ({ params, body }: Call<Params, readonly NewCommand[]>): Answer => {
      const list = commands.replaceAll(body, scope(params));
      told(true, params);
      return ok(list);
    },
    add: ({ params, body }: Call<Params, NewCommand>): Answer => {
      const before = commands.in(scope(params)).length;
      const faults = [...breachesOf(COMMAND_LIST_RULES, [...commands.without(body, scope(params)), body])];
      if (faults.length > 0) throw refusals.invalidBody(faults);
      const command = commands.put(body, scope(params));
      told(true, params);
      return { status: commands.in(scope(params)).length > before ? 201 : 200, body: command };
    },
    change: ({ params, body }: Call<Params, Partial<NewCommand>>): Answer =>
      ok(commands.change(named(params).id, body, scope(params))),
    remove: ({ params }: Call<Params, unknown>): Answer => {
      commands.remove(named(params).id, scope(params));
      return noContent;
    },
  };
  return [
    route('GET', base, { returns: LIST, answer: answers.list }),
    route<string, readonly NewCommand[]>('PUT', base, { body: commandList, returns: LIST, answer: answers.replace }),
    route<string, NewCommand>('POST', base, { body: newCommand, returns: ONE, answer: answers.add }),
    route('GET', `${base}/:command`, {
      returns: ONE,
      answer: ({ params }: Call<Params, unknown>) => ok(named(params)),
    }),
    route<string, Partial<NewCommand>>('PATCH', `${base}/:command`, {
      body: changedCommand,
      returns: ONE,
      answer: answers.change,
    }),
    route('DELETE', `${base}/:command`, { returns: 'nothing', answer: answers.remove }),
  ];
}

const ONE = spec.ApplicationCommandResponseSchema;
const LIST = z.array(ONE);

const newCommand: BodyCheck<NewCommand> = forgiving(
  bodyCheck(spec.ApplicationCommandCreateRequestSchema, commandFaults),
);
const changedCommand: BodyCheck<Partial<NewCommand>> = forgiving(
  bodyCheck(spec.ApplicationCommandPatchRequestPartialSchema),
);
const commandList: BodyCheck<readonly NewCommand[]> = forgiving(
  bodyCheck(z.array(spec.ApplicationCommandUpdateRequestSchema), commandListFaults),
);

/** The published schema wants permissions as a number; Discord documents a string and takes both. */
function forgiving<Body>(check: BodyCheck<Body>): BodyCheck<Body> {
  return { faults: (body) => check.faults(withNumbers(body)) };
}

function withNumbers(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withNumbers);
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const { default_member_permissions: permissions } = body;
  return { ...body, default_member_permissions: typeof permissions === 'string' ? Number(permissions) : permissions };
}

/** Localisations come only with `with_localizations=true`, those of options too. */
function withoutLocalisations(command: Command): unknown {
  return JSON.parse(
    JSON.stringify(command, (key, value: unknown) => (key.endsWith('_localizations') ? undefined : value)),
  );
}
