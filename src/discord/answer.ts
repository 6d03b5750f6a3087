import {
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { inTime } from '../knowledge/in-time.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { explainProblem } from '../languages/explain.ts';
import type { Command, Context } from './command.ts';
import { createContext, type Occasion, type OnlineServices, withShelf } from './context.ts';
import { renderForm } from './form.ts';
import { isModerator, personOf } from './person.ts';
import { type RenderedReply, renderReply } from './render.ts';
import type { MessageReply, Reply, ReplyFile } from './reply.ts';
import { sendToInteraction } from './send.ts';
import { giveBack } from './typed-text.ts';

/** Discord gives 3 s to acknowledge; a handler that is not done by now is acknowledged and finishes later. */
const DEFER_AFTER_MS = 1_500;

/** Whether a member is a moderator is waited for this long where all may go on. */
const MODERATOR_LIMIT_MS = 300;

/** A handler that is not done by now is given up, and the person told so; Discord itself would wait for fifteen minutes. */
const BUDGET_MS = 20_000;

/** What is sent: a message, or a form to open. */
export type Presented =
  | {
      readonly kind: 'message';
      readonly message: RenderedReply;
      readonly private: boolean;
      readonly update: boolean;
      readonly outcome: string;
    }
  | { readonly kind: 'form'; readonly form: ReturnType<typeof renderForm>; readonly outcome: string };

export interface Task {
  /** How it is named in the log. */
  readonly name: string;
  readonly command: Command | undefined;
  /** Whether a late answer is seen by the asker alone: said to Discord before the answer is known. */
  readonly private: boolean;
  /** What was typed into the form that is answered: whatever refuses it gives that back. */
  readonly typed?: readonly ReplyFile[];
  readonly produce: (context: Context) => Promise<Presented> | Presented;
}

/** Runs, renders and sends; whatever fails, the person gets one line with a reference and the log the whole error. Never rejects. */
export async function answer(services: OnlineServices, interaction: RepliableInteraction, task: Task): Promise<void> {
  const started = performance.now();
  const { log } = services;
  const waiting = deferLater(interaction, task.private);
  const context = createContext(services, task.command, { ...occasionOf(interaction), hold: waiting.hold });
  const report = (outcome: string) =>
    reportInteraction(
      services,
      { id: interaction.id, server: interaction.guildId, command: task.name, outcome },
      started,
    );
  const refuse = (key: string, details = {}) =>
    present(context, giveBack(context, { ...notice(context, key, details), private: true }, task.typed));
  let outcome: string;
  try {
    const tooLong = () => refuse('tookTooLong');
    const presented = await withinBudget(tooLong, produceAllowed(services, interaction, context, task));
    await waiting.settle();
    await send(interaction, presented.kind === 'form' && interaction.deferred ? tooLate(context) : presented);
    outcome = presented.outcome;
  } catch (error) {
    await waiting.settle();
    if (isAnsweredElsewhere(error)) return report('elsewhere');
    if (isTooLate(error)) {
      log.warn({ id: interaction.id, command: task.name }, 'Discord had given up waiting');
      return report('late');
    }
    outcome = 'failed';
    log.error({ err: error, id: interaction.id, command: task.name }, 'interaction failed');
    await send(interaction, refuse('failed', { reference: interaction.id })).catch((second: unknown) =>
      log.error({ err: second, id: interaction.id }, 'the failure could not be told'),
    );
  }
  report(outcome);
}

/** While one process takes over from another both get every event; whoever answers second is refused, and says nothing of it. */
export function isAnsweredElsewhere(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** Three seconds went by, or fifteen minutes after the acknowledgement: the person has been told so by Discord, and nothing reaches them now. */
function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && TOO_LATE.has(error.code);
}

const TOO_LATE: ReadonlySet<number | string> = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** What is not done in time is given up: it may still end, but nobody waits for it. */
async function withinBudget(giveUp: () => Presented, producing: Promise<Presented>): Promise<Presented> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Presented>((resolve) => {
    timer = setTimeout(() => resolve(giveUp()), BUDGET_MS);
  });
  try {
    return await Promise.race([producing, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** What only moderators may do is refused to others here, for commands, buttons and forms alike; what a person can mend is said to them. */
async function produceAllowed(
  services: OnlineServices,
  interaction: Interaction,
  unchecked: Context,
  { command, typed, produce }: Task,
): Promise<Presented> {
  let context = unchecked;
  try {
    context = await withPerson(services, interaction, unchecked, command);
    if (command?.moderatorsOnly && !context.person.isModerator) {
      return present(context, giveBack(context, { ...notice(context, 'moderatorsOnly'), private: true }, typed));
    }
    return await produce(await withShelf(context));
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return present(context, giveBack(context, refusal(context, error), typed));
  }
}

/** Where being a moderator is no condition, it is nothing to fail at either. */
async function withPerson(
  services: OnlineServices,
  interaction: Interaction,
  context: Context,
  command: Command | undefined,
): Promise<Context> {
  try {
    const asked = isModerator(interaction, services);
    const mayWait = typeof asked === 'boolean' || command?.moderatorsOnly;
    const known = mayWait ? await asked : ((await inTime(asked, MODERATOR_LIMIT_MS)) ?? false);
    return known ? { ...context, person: { ...context.person, isModerator: true } } : context;
  } catch (error) {
    if (command?.moderatorsOnly) throw error;
    context.warn('the moderators of the server could not be read', error);
    return context;
  }
}

/** Discord takes a form as the first answer alone. */
function tooLate(context: Context): Presented {
  return present(context, { ...notice(context, 'pressAgain'), private: true });
}

function refusal(context: Context, error: KnowledgeError): MessageReply {
  const lines = error.problems.map((problem) => {
    const problemText = explainProblem(problem, context.language);
    return problem.line === undefined
      ? context.say('problem', { problem: problemText })
      : context.say('problemAtLine', { problem: problemText, line: problem.line });
  });
  return { kind: 'list', private: true, outcome: 'refused', title: context.say('refused'), lines };
}

export function present(context: Context, reply: Reply): Presented {
  const outcome = reply.outcome ?? reply.kind;
  if (reply.kind === 'form') return { kind: 'form', form: renderForm(reply), outcome };
  const message = renderReply(context, reply);
  return { kind: 'message', message, private: reply.private ?? false, update: reply.update ?? false, outcome };
}

export function notice(
  context: Context,
  key: string,
  details: Readonly<Record<string, string | number>> = {},
): MessageReply {
  return { kind: 'notice', text: context.say(key, details), outcome: key };
}

export function occasionOf(interaction: Interaction): Occasion {
  return {
    id: interaction.id,
    server: interaction.guildId,
    channel: interaction.channelId,
    locale: interaction.locale,
    serverLocale: interaction.guildLocale ?? interaction.locale,
    person: personOf(interaction),
  };
}

/** One line an interaction; never what was asked. */
export function reportInteraction(
  { log, meter }: Pick<OnlineServices, 'log' | 'meter'>,
  line: { readonly id: string; readonly server: string | null; readonly command: string; readonly outcome: string },
  started: number,
): void {
  const ms = performance.now() - started;
  meter.interaction(line.command, line.outcome, ms);
  log.info({ ...line, ms: Math.round(ms * 10) / 10 }, 'interaction');
}

async function send(interaction: RepliableInteraction, presented: Presented): Promise<void> {
  if (presented.kind === 'message') return sendToInteraction(interaction, presented.message, presented);
  if (!('showModal' in interaction)) throw new TypeError('expected no form in answer to a form');
  await interaction.showModal(presented.form);
}

function deferLater(
  interaction: RepliableInteraction,
  isPrivate: boolean,
): { readonly settle: () => Promise<void>; readonly hold: () => Promise<void> } {
  let deferring: Promise<unknown> | undefined;
  const defer = () => {
    clearTimeout(timer);
    if (interaction.replied || interaction.deferred) return;
    deferring ??= interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}).catch(() => undefined);
  };
  const timer = setTimeout(defer, DEFER_AFTER_MS);
  const settle = async () => {
    clearTimeout(timer);
    await deferring;
  };
  return {
    settle,
    async hold() {
      defer();
      await settle();
    },
  };
}
