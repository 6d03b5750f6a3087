import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { KnowledgeError } from '../knowledge/problem.ts';
import { explainProblem } from '../languages/explain.ts';
import type { Command, Context } from './command.ts';
import { createContext, type Services, withShelf } from './context.ts';
import { renderForm } from './form.ts';
import { personOf } from './person.ts';
import { type RenderedReply, renderReply } from './render.ts';
import type { MessageReply, Reply } from './reply.ts';
import { sendToInteraction } from './send.ts';

/** Discord gives 3 s to acknowledge; a handler that is not done by now is acknowledged and finishes later. */
const DEFER_AFTER_MS = 1_500;

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
  readonly produce: (context: Context) => Promise<Presented> | Presented;
}

/** Runs, renders and sends; whatever fails, the person gets one line with a reference and the log the whole error. Never rejects. */
export async function answer(services: Services, interaction: RepliableInteraction, task: Task): Promise<void> {
  const started = performance.now();
  const { log } = services;
  const context = createContext(services, task.command, occasionOf(services, interaction));
  const waiting = deferLater(interaction, task.private);
  let outcome: string;
  try {
    const presented = await produceAllowed(context, task);
    await waiting.settle();
    await send(interaction, presented);
    outcome = presented.outcome;
  } catch (error) {
    outcome = 'failed';
    log.error({ err: error, id: interaction.id, command: task.name }, 'interaction failed');
    await waiting.settle();
    const failure = present(context, { ...notice(context, 'failed', { reference: interaction.id }), private: true });
    await send(interaction, failure).catch((second: unknown) =>
      log.error({ err: second, id: interaction.id }, 'the failure could not be told'),
    );
  }
  reportInteraction(log, { id: interaction.id, server: interaction.guildId, command: task.name, outcome }, started);
}

/** What only moderators may do is refused to others here, for commands, buttons and forms alike; what a person can mend is said to them. */
async function produceAllowed(context: Context, { command, produce }: Task): Promise<Presented> {
  if (command?.moderatorsOnly && !context.person.isModerator) {
    return present(context, { ...notice(context, 'moderatorsOnly'), private: true });
  }
  try {
    return await produce(await withShelf(context));
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return present(context, refusal(context, error));
  }
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

export function occasionOf(services: Services, interaction: Interaction) {
  return {
    id: interaction.id,
    server: interaction.guildId,
    channel: interaction.channelId,
    locale: interaction.locale,
    person: personOf(interaction, services.moderatorRole),
  };
}

/** One line an interaction; never what was asked. */
export function reportInteraction(
  log: Logger,
  line: { readonly id: string; readonly server: string | null; readonly command: string; readonly outcome: string },
  started: number,
): void {
  log.info({ ...line, ms: Math.round((performance.now() - started) * 10) / 10 }, 'interaction');
}

async function send(interaction: RepliableInteraction, presented: Presented): Promise<void> {
  if (presented.kind === 'message') return sendToInteraction(interaction, presented.message, presented);
  if (!('showModal' in interaction)) throw new TypeError('expected no form in answer to a form');
  await interaction.showModal(presented.form);
}

function deferLater(interaction: RepliableInteraction, isPrivate: boolean): { settle: () => Promise<void> } {
  let deferring: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    if (interaction.replied || interaction.deferred) return;
    deferring = interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}).catch(() => undefined);
  }, DEFER_AFTER_MS);
  return {
    settle: async () => {
      clearTimeout(timer);
      await deferring;
    },
  };
}
