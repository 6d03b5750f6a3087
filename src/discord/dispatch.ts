import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { decodeActionId } from './action-id.ts';
import { notice, type Presented, present } from './answer.ts';
import { answerInteraction } from './answer-interaction.ts';
import type { Context } from './command.ts';
import type { OnlineServices } from './context.ts';
import { readForm, readInput } from './input.ts';
import { onMessage } from './on-message.ts';
import { SHARE_ID, shareable } from './render.ts';
import type { ActionId, MessageReply, Reply } from './reply.ts';
import { suggest } from './suggest.ts';
import { giveBack, typedIn } from './typed-text.ts';

export interface Dispatcher {
  onInteraction(interaction: Interaction): Promise<void>;
  onMessage(message: Message): Promise<void>;
}

/** The one way in for everything that people do, and the one place where failures end. Neither method ever rejects. */
export function createDispatcher(services: OnlineServices): Dispatcher {
  return {
    async onInteraction(interaction) {
      if (interaction.isAutocomplete()) return suggest(services, interaction);
      if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
        return onCommand(services, interaction);
      if (interaction.isMessageComponent()) return onComponent(services, interaction);
      if (interaction.isModalSubmit()) return onForm(services, interaction);
      if (!interaction.isRepliable()) return;
      const name = `type ${Number(interaction.type)}`;
      await answerInteraction(services, interaction, {
        name,
        command: undefined,
        private: true,
        produce: (context) => tell(context, 'unknownCommand'),
      });
    },
    onMessage: (message) => onMessage(services, message),
  };
}

async function onCommand(
  services: OnlineServices,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): Promise<void> {
  const command = services.commands.get(interaction.commandName);
  const asked = interaction.isChatInputCommand() && interaction.options.getBoolean('private') === true;
  const isPrivate = asked || interaction.isMessageContextMenuCommand() || (command?.alwaysPrivate ?? false);
  const subcommand = interaction.isChatInputCommand() ? interaction.options.getSubcommand(false) : null;
  await answerInteraction(services, interaction, {
    name: subcommand === null ? interaction.commandName : `${interaction.commandName} ${subcommand}`,
    command,
    private: isPrivate,
    async produce(context) {
      if (!command) return tell(context, 'unknownCommand');
      const reply = await command.run(context, readInput(command, interaction, services.apiUrl));
      return present(context, isPrivate ? privately(reply) : reply);
    },
  });
}

async function onComponent(
  services: OnlineServices,
  interaction: ButtonInteraction | AnySelectMenuInteraction,
): Promise<void> {
  if (interaction.customId === SHARE_ID) return share(services, interaction);
  const id = decodeActionId(interaction.customId);
  const command = services.commands.get(id?.command ?? '');
  const handler = id && command && own(command.actions, id.action);
  await answerInteraction(services, interaction, {
    name: nameOf(id),
    command,
    private: true,
    async produce(context) {
      if (!id || !handler) return tell(context, 'outdated');
      const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
      const reply = await handler(context, [...id.args, ...chosen]);
      if (reply.kind === 'form') return present(context, reply);
      return present(context, placed(reply, interaction, interaction.message));
    },
  });
}

async function onForm(services: OnlineServices, interaction: ModalSubmitInteraction): Promise<void> {
  const id = decodeActionId(interaction.customId);
  const command = services.commands.get(id?.command ?? '');
  const handler = id && command && own(command.forms, id.action);
  const typed = typedIn(interaction);
  await answerInteraction(services, interaction, {
    name: nameOf(id),
    command,
    private: true,
    typed,
    async produce(context) {
      const reply =
        id && handler
          ? await handler(context, id.args, readForm(interaction, services.apiUrl))
          : { ...notice(context, 'outdated'), refused: true };
      if (reply.kind === 'form') return present(context, reply);
      const whole = reply.refused ? giveBack(context, reply, typed) : reply;
      return present(context, placed(whole, interaction, interaction.message));
    },
  });
}

/** Shows a private reply to the channel exactly as it stands, without the button that shared it. */
async function share(
  services: OnlineServices,
  interaction: ButtonInteraction | AnySelectMenuInteraction,
): Promise<void> {
  const components = shareable(interaction.message.components.map((component) => component.toJSON()));
  await answerInteraction(services, interaction, {
    name: SHARE_ID,
    command: undefined,
    private: false,
    produce: () => ({
      kind: 'message',
      message: { components, files: [] },
      private: false,
      update: false,
      outcome: 'shared',
    }),
  });
}

function tell(context: Context, key: string): Presented {
  return present(context, { ...notice(context, key), private: true });
}

/** What is pressed and sent is answered to that person alone; a message is changed in place only for the person whose reply it is. */
function placed(reply: MessageReply, { user }: Interaction, message: Message | null): MessageReply {
  const wasPrivate = message?.flags.has(MessageFlags.Ephemeral) ?? false;
  const inPlace = reply.update === true && (wasPrivate || message?.interactionMetadata?.user.id === user.id);
  return inPlace ? { ...reply, private: wasPrivate } : { ...reply, update: false, private: true };
}

function privately(reply: Reply): Reply {
  return reply.kind === 'form' ? reply : { ...reply, private: true };
}

function nameOf(id: ActionId | null): string {
  return id ? `${id.command}/${id.action}` : 'unknown';
}

/** Ids come from outside: `constructor` is no handler. */
function own<T>(handlers: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(handlers, name) ? handlers[name] : undefined;
}
