import {
  type AnySelectMenuInteraction,
  type APIMessageTopLevelComponent,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import { languageOf } from '../languages/list.ts';
import { decodeActionId } from './action-id.ts';
import type { Command, Context, Input, Option } from './command.ts';
import { createContext, type Services } from './context.ts';
import { cut, renderReply, SHARE_ID, shareable } from './render.ts';
import type { Reply } from './reply.ts';
import { type Destination, sendToInteraction, sendToMessage } from './send.ts';

/** Discord gives 3 s to acknowledge; a handler that is not done by now is acknowledged and finishes later. */
const DEFER_AFTER_MS = 1_500;
const SUGGESTION_LIMIT = 25;
const SUGGESTION_LENGTH = 100;
/** Mentions and direct messages are answered by this command. */
const ASK = 'ask';

export interface Dispatcher {
  onInteraction(interaction: Interaction): Promise<void>;
  onMessage(message: Message): Promise<void>;
}

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type ComponentInteraction = ButtonInteraction | AnySelectMenuInteraction;

/** The one way in for everything that people do, and the one place where failures end. Neither method ever rejects. */
export function createDispatcher(services: Services): Dispatcher {
  return {
    async onInteraction(interaction) {
      if (interaction.isAutocomplete()) await suggest(services, interaction);
      else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
        await runCommand(services, interaction);
      else if (interaction.isMessageComponent()) await runAction(services, interaction);
      else if (interaction.isRepliable())
        await answer(services, interaction, interaction.type.toString(), undefined, (context) =>
          present(context, notice(context, 'unknownCommand')),
        );
    },
    async onMessage(message) {
      const question = questionIn(message);
      if (question !== null) await answerMessage(services, message, question);
    },
  };
}

async function runCommand(services: Services, interaction: CommandInteraction): Promise<void> {
  const command = services.commands.get(interaction.commandName);
  const isPrivate = interaction.isChatInputCommand() ? (interaction.options.getBoolean('private') ?? false) : true;
  await answer(
    services,
    interaction,
    interaction.commandName,
    command,
    async (context) => {
      if (!command) return present(context, { ...notice(context, 'unknownCommand'), private: true });
      const reply = await command.run(context, readInput(command, interaction));
      return present(context, isPrivate ? { ...reply, private: true } : reply);
    },
    isPrivate,
  );
}

function readInput(command: Command, interaction: CommandInteraction): Input {
  if (interaction.isMessageContextMenuCommand()) return { values: {}, message: interaction.targetMessage.content };
  const read = (name: string, option: Option) =>
    option.kind === 'flag'
      ? (interaction.options.getBoolean(name) ?? undefined)
      : (interaction.options.getString(name) ?? undefined);
  return {
    values: Object.fromEntries(Object.entries(command.options).map(([name, option]) => [name, read(name, option)])),
  };
}

async function runAction(services: Services, interaction: ComponentInteraction): Promise<void> {
  if (interaction.customId === SHARE_ID) return share(services, interaction);
  const id = decodeActionId(interaction.customId);
  const command = id ? services.commands.get(id.command) : undefined;
  const handler = id ? command?.actions[id.action] : undefined;
  const wasPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const isAsker = interaction.message.interactionMetadata?.user.id === interaction.user.id;
  await answer(services, interaction, id ? `${id.command}/${id.action}` : 'unknown', command, async (context) => {
    if (!id || !handler) return present(context, { ...notice(context, 'outdated'), private: true });
    const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
    const reply = await handler(context, [...id.args, ...chosen]);
    // Buttons answer the presser alone; a page is turned in place only by the person whose reply it is.
    const inPlace = reply.update === true && (wasPrivate || isAsker);
    return present(context, inPlace ? { ...reply, private: wasPrivate } : { ...reply, update: false, private: true });
  });
}

/** Shows a private reply to the channel exactly as it stands, without the button that shared it. */
async function share(services: Services, interaction: ComponentInteraction): Promise<void> {
  const components = shareable(interaction.message.components.map((component) => component.toJSON()));
  await answer(services, interaction, SHARE_ID, undefined, () => ({
    components,
    to: { private: false, update: false },
    outcome: 'shared',
  }));
}

async function suggest(services: Services, interaction: AutocompleteInteraction): Promise<void> {
  const started = performance.now();
  let outcome = 'suggested';
  try {
    const { name, value } = interaction.options.getFocused(true);
    const command = services.commands.get(interaction.commandName);
    const option = command?.options[name];
    const context = createContext(services, command, occasionOf(interaction));
    const suggestions =
      option?.kind === 'text' && option.suggest ? option.suggest(context, value.slice(0, SUGGESTION_LENGTH)) : [];
    const fitting = suggestions.filter(
      (suggestion) => suggestion.value.length <= SUGGESTION_LENGTH && suggestion.name !== '',
    );
    await interaction.respond(
      fitting
        .slice(0, SUGGESTION_LIMIT)
        .map((suggestion) => ({ ...suggestion, name: cut(suggestion.name, SUGGESTION_LENGTH) })),
    );
  } catch (error) {
    outcome = 'failed';
    services.log.error({ err: error, id: interaction.id }, 'suggestions failed');
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
  report(services.log, interaction.id, `${interaction.commandName}?`, outcome, started, interaction.guildId);
}

interface Presented {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly to: Destination;
  readonly outcome: string;
}

type Produce = (context: Context) => Promise<Presented> | Presented;

/** Runs, renders and sends; whatever fails, the person gets one line with a reference and the log the whole error. */
async function answer(
  services: Services,
  interaction: RepliableInteraction,
  name: string,
  command: Command | undefined,
  produce: Produce,
  isPrivate = false,
): Promise<void> {
  const started = performance.now();
  const context = createContext(services, command, occasionOf(interaction));
  const deferred = deferLater(interaction, isPrivate || interaction.isMessageComponent());
  let outcome: string;
  try {
    const presented = await produce(context);
    await deferred.settle();
    await sendToInteraction(interaction, presented.components, presented.to);
    outcome = presented.outcome;
  } catch (error) {
    outcome = 'failed';
    services.log.error({ err: error, id: interaction.id, command: name }, 'interaction failed');
    await deferred.settle();
    const failure = present(context, { ...notice(context, 'failed', { reference: interaction.id }), private: true });
    await sendToInteraction(interaction, failure.components, failure.to).catch((second: unknown) =>
      services.log.error({ err: second, id: interaction.id }, 'the failure could not be told'),
    );
  }
  report(services.log, interaction.id, name, outcome, started, interaction.guildId);
}

async function answerMessage(services: Services, message: Message, question: string): Promise<void> {
  const started = performance.now();
  const command = services.commands.get(ASK);
  const locale = detectLanguage(question, languageOf(message.guild?.preferredLocale ?? '') ?? en).code;
  const context = createContext(services, command, { id: message.id, server: message.guildId, locale });
  let outcome: string;
  try {
    if (!command) throw new TypeError(`expected a command "${ASK}"`);
    const reply = await command.run(context, { values: { question } });
    // The question stands right above, in the message that is answered.
    await sendToMessage(message, renderReply(context, { ...reply, ...('question' in reply ? { question: '' } : {}) }));
    outcome = reply.outcome ?? reply.kind;
  } catch (error) {
    outcome = 'failed';
    services.log.error({ err: error, id: message.id, command: 'message' }, 'message failed');
    const failure = notice(context, 'failed', { reference: message.id });
    await sendToMessage(message, renderReply(context, failure)).catch((second: unknown) =>
      services.log.error({ err: second, id: message.id }, 'the failure could not be told'),
    );
  }
  report(services.log, message.id, 'message', outcome, started, message.guildId);
}

/** What a message asks the bot: a direct message whole, or the rest of one that mentions it. Null when it is not for the bot. */
function questionIn(message: Message): string | null {
  if (message.author.bot || message.system) return null;
  const me = message.client.user.id;
  const mention = new RegExp(`<@!?${me}>`, 'g');
  if (message.guildId === null) return message.content.replace(mention, ' ').trim();
  return mention.test(message.content) ? message.content.replace(mention, ' ').trim() : null;
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

function notice(context: Context, key: string, details: Readonly<Record<string, string | number>> = {}): Reply {
  return { kind: 'notice', text: context.say(key, details), outcome: key };
}

function present(context: Context, reply: Reply): Presented {
  return {
    components: renderReply(context, reply),
    to: { private: reply.private ?? false, update: reply.update ?? false },
    outcome: reply.outcome ?? reply.kind,
  };
}

function occasionOf(interaction: Interaction): { id: string; server: string | null; locale: string } {
  return { id: interaction.id, server: interaction.guildId, locale: interaction.locale };
}

/** One line an interaction; never what was asked. */
function report(
  log: Logger,
  id: string,
  command: string,
  outcome: string,
  started: number,
  server: string | null,
): void {
  log.info({ id, server, command, outcome, ms: Math.round((performance.now() - started) * 10) / 10 }, 'interaction');
}
