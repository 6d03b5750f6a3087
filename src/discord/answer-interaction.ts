import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import { inTime } from '../knowledge/in-time.ts';
import { answer, notice, type Presented, present } from './answer.ts';
import type { Command, Context } from './command.ts';
import { type Occasion, type OnlineServices, withShelf } from './context.ts';
import { isModerator, personOf } from './person.ts';
import type { ReplyFile } from './reply.ts';
import { sendToInteraction } from './send.ts';
import { giveBack } from './typed-text.ts';

/** Discord gives 3 s to acknowledge; a handler that is not done by now is acknowledged and finishes later. */
const DEFER_AFTER_MS = 1_500;

/** Whether a member is a moderator is waited for this long where all may go on. */
const MODERATOR_LIMIT_MS = 300;

export interface InteractionTask {
  /** How it is named in the log. */
  readonly name: string;
  readonly command: Command | undefined;
  /** Whether a late answer is seen by the asker alone: said to Discord before the answer is known. */
  readonly private: boolean;
  /** What was typed into the form that is answered: whatever refuses it gives that back. */
  readonly typed?: readonly ReplyFile[];
  readonly produce: (context: Context) => Promise<Presented> | Presented;
}

/** Answers a command, a button, a menu or a form. Never rejects. */
export async function answerInteraction(
  services: OnlineServices,
  interaction: RepliableInteraction,
  task: InteractionTask,
): Promise<void> {
  const waiting = deferLater(interaction, task.private);
  await answer(services, {
    name: task.name,
    command: task.command,
    occasion: { ...occasionOf(interaction), hold: waiting.hold },
    typed: task.typed,
    produce: (context) => produceAllowed(services, interaction, context, task),
    async send(context, presented) {
      await waiting.settle();
      await send(interaction, presented.kind === 'form' && interaction.deferred ? tooLate(context) : presented);
    },
  });
  await waiting.settle();
}

/** What only moderators may do is refused to others here, for commands, buttons and forms alike. */
async function produceAllowed(
  services: OnlineServices,
  interaction: Interaction,
  unchecked: Context,
  { command, typed, produce }: InteractionTask,
): Promise<Presented> {
  const context = await withPerson(services, interaction, unchecked, command);
  if (command?.moderatorsOnly && !context.person.isModerator)
    return present(context, giveBack(context, { ...notice(context, 'moderatorsOnly'), private: true }, typed));
  return produce(await withShelf(context));
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
