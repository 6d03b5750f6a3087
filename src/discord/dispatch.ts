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
import { answer, notice, type Presented, present } from './answer.ts';
import type { Context } from './command.ts';
import type { Services } from './context.ts';
import { readForm, readInput } from './input.ts';
import { onMessage } from './on-message.ts';
import { SHARE_ID, shareable } from './render.ts';
import type { ActionId, Reply } from './reply.ts';
import { suggest } from './suggest.ts';

export interface Dispatcher {
  onInteraction(interaction: Interaction): Promise<void>;
  onMessage(message: Message): Promise<void>;
}

/** The one way in for everything that people do, and the one place where failures end. Neither method ever rejects. */
export function createDispatcher(services: Services): Dispatcher {
  return {
    async onInteraction(interaction) {
      if (interaction.isAutocomplete()) return suggest(services, interaction);
      if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
        return onCommand(services, interaction);
      if (interaction.isMessageComponent()) return onComponent(services, interaction);
      if (interaction.isModalSubmit()) return onForm(services, interaction);
      if (!interaction.isRepliable()) return;
      const name = `type ${Number(interaction.type)}`;
      await answer(services, interaction, {
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
  services: Services,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): Promise<void> {
  const command = services.commands.get(interaction.commandName);
  const asked = interaction.isChatInputCommand() && interaction.options.getBoolean('private') === true;
  const isPrivate = asked || interaction.isMessageContextMenuCommand() || (command?.moderatorsOnly ?? false);
  const subcommand = interaction.isChatInputCommand() ? interaction.options.getSubcommand(false) : null;
  await answer(services, interaction, {
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
  services: Services,
  interaction: ButtonInteraction | AnySelectMenuInteraction,
): Promise<void> {
  if (interaction.customId === SHARE_ID) return share(services, interaction);
  const id = decodeActionId(interaction.customId);
  const command = services.commands.get(id?.command ?? '');
  const handler = id && command && own(command.actions, id.action);
  const wasPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const isAsker = interaction.message.interactionMetadata?.user.id === interaction.user.id;
  await answer(services, interaction, {
    name: nameOf(id),
    command,
    private: true,
    async produce(context) {
      if (!id || !handler) return tell(context, 'outdated');
      const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
      const reply = await handler(context, [...id.args, ...chosen]);
      if (reply.kind === 'form') return present(context, reply);
      // Buttons answer the presser alone; a page is turned in place only by the person whose reply it is.
      const inPlace = reply.update === true && (wasPrivate || isAsker);
      return present(context, inPlace ? { ...reply, private: wasPrivate } : { ...reply, update: false, private: true });
    },
  });
}

async function onForm(services: Services, interaction: ModalSubmitInteraction): Promise<void> {
  const id = decodeActionId(interaction.customId);
  const command = services.commands.get(id?.command ?? '');
  const handler = id && command && own(command.forms, id.action);
  await answer(services, interaction, {
    name: nameOf(id),
    command,
    private: true,
    async produce(context) {
      if (!id || !handler) return tell(context, 'outdated');
      return present(context, privately(await handler(context, id.args, readForm(interaction, services.apiUrl))));
    },
  });
}

/** Shows a private reply to the channel exactly as it stands, without the button that shared it. */
async function share(services: Services, interaction: ButtonInteraction | AnySelectMenuInteraction): Promise<void> {
  const components = shareable(interaction.message.components.map((component) => component.toJSON()));
  await answer(services, interaction, {
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
