import type { Interaction, Message } from 'discord.js';
import type { Refusal } from '../operation/limits.ts';
import { createTurns } from '../operation/turns.ts';
import { notice, reportInteraction } from './answer.ts';
import { occasionOf } from './answer-interaction.ts';
import { createContext, type OnlineServices } from './context.ts';
import type { Dispatcher } from './dispatch.ts';
import { questionIn } from './on-message.ts';
import { renderReply } from './render.ts';
import { sendToInteraction } from './send.ts';
import { giveBack, typedIn } from './typed-text.ts';

/** An interaction's token is of no use after this long, so neither is its id. */
const REMEMBERED_MS = 15 * 60_000;
const REMEMBERED_LIMIT = 10_000;
/** Discord asks for suggestions at every pause in typing, so ten count as one answer. */
const SUGGESTION_WEIGHT = 0.1;

export interface Admission {
  onInteraction(interaction: Interaction): void;
  onMessage(message: Message): void;
  /** What is not done with. */
  readonly underWay: number;
  /** Lets nothing in any more; resolves when what was in is done, or after the limit. True when all of it was done. */
  close(limitMs: number): Promise<boolean>;
}

/** Before the dispatcher: each event once, each server in turn, and nobody more than the operator allows. */
export function createAdmission(dispatcher: Dispatcher, services: OnlineServices): Admission {
  const turns = createTurns();
  const seen = new Map<string, number>();
  let open = true;

  /** A gateway may send an event twice, when it resumes for instance. */
  const isNew = (id: string): boolean => {
    if (!open || seen.has(id)) return false;
    const now = Date.now();
    seen.set(id, now);
    for (const [old, at] of seen) {
      if (seen.size <= REMEMBERED_LIMIT && now - at < REMEMBERED_MS) break;
      seen.delete(old);
    }
    return true;
  };

  return {
    onInteraction(interaction) {
      if (!isNew(interaction.id)) return;
      const { user, guildId } = interaction;
      const refusal = services.limits.take(user.id, guildId, interaction.isAutocomplete() ? SUGGESTION_WEIGHT : 1);
      turns.enter(guildId, () =>
        refusal ? refuse(services, interaction, refusal) : dispatcher.onInteraction(interaction),
      );
    },
    onMessage(message) {
      if (questionIn(message) === null || !isNew(message.id)) return;
      turns.enter(message.guildId, () => dispatcher.onMessage(message));
    },
    get underWay() {
      return turns.underWay;
    },
    close(limitMs) {
      open = false;
      return turns.idle(limitMs);
    },
  };
}

/** Says so in private, once in a while: whoever goes on all the same sees what Discord shows of an app that does not answer. */
async function refuse(services: OnlineServices, interaction: Interaction, refusal: Refusal): Promise<void> {
  const started = performance.now();
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else if (interaction.isRepliable() && refusal.tell) {
      const context = createContext(services, undefined, occasionOf(interaction));
      const typed = interaction.isModalSubmit() ? typedIn(interaction) : [];
      const told = giveBack(context, notice(context, 'tooFast', { count: refusal.seconds }), typed);
      const reply = renderReply(context, told);
      await sendToInteraction(interaction, reply, { private: true, update: false });
    }
  } catch (error) {
    services.log.warn({ err: error, id: interaction.id }, 'a refusal could not be told');
  }
  const { id, guildId: server } = interaction;
  const command = interaction.isCommand() || interaction.isAutocomplete() ? interaction.commandName : 'limited';
  reportInteraction(services, { id, server, command, outcome: 'limited' }, started);
}
