import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { inTime } from '../knowledge/in-time.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { explainProblem } from '../languages/explain.ts';
import type { Command, Context } from './command.ts';
import { createContext, type Occasion, type OnlineServices } from './context.ts';
import { renderForm } from './form.ts';
import { type RenderedReply, renderReply } from './render.ts';
import type { MessageReply, Reply, ReplyFile } from './reply.ts';
import { giveBack } from './typed-text.ts';

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

/** Something that a person did, and how it is answered. */
export interface Task {
  /** How it is named in the log. */
  readonly name: string;
  readonly command: Command | undefined;
  readonly occasion: Occasion;
  /** What was typed into the form that is answered: whatever refuses it gives that back. */
  readonly typed?: readonly ReplyFile[] | undefined;
  /** Its context has the operator's shelf alone. */
  readonly produce: (context: Context) => Promise<Presented>;
  readonly send: (context: Context, presented: Presented) => Promise<void>;
}

/**
 * Runs and sends, for interactions and messages alike. What a person can mend is said to them; whatever else fails, they get one line with a reference and the
 * log the whole error. Never rejects.
 */
export async function answer(
  services: OnlineServices,
  { name, command, occasion, typed, produce, send }: Task,
): Promise<void> {
  const started = performance.now();
  const { log } = services;
  const { id, server } = occasion;
  const context = createContext(services, command, occasion);
  const report = (outcome: string) => reportInteraction(services, { id, server, command: name, outcome }, started);
  const refuse = (reply: MessageReply) => present(context, giveBack(context, { ...reply, private: true }, typed));
  let outcome: string;
  try {
    const producing = produce(context).catch((error: unknown) => {
      if (!(error instanceof KnowledgeError)) throw error;
      return refuse(refusal(context, error));
    });
    const presented = await inTime(producing, BUDGET_MS);
    // It may still end, but nobody waits for it.
    if (!presented)
      producing.catch((error: unknown) =>
        log.error({ err: error, id, command: name }, 'interaction failed after it was given up'),
      );
    await send(context, presented ?? refuse(notice(context, 'tookTooLong')));
    outcome = presented?.outcome ?? 'tookTooLong';
  } catch (error) {
    if (isAnsweredElsewhere(error)) return report('elsewhere');
    if (isTooLate(error)) {
      log.warn({ id, command: name }, 'Discord had given up waiting');
      return report('late');
    }
    outcome = 'failed';
    log.error({ err: error, id, command: name }, 'interaction failed');
    await send(context, refuse(notice(context, 'failed', { reference: id }))).catch((second: unknown) =>
      log.error({ err: second, id }, 'the failure could not be told'),
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
