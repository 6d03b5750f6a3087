import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import { InteractionType, MessageFlags, InteractionResponseType as Reply } from 'discord-api-types/v10';
import type { Component } from './component.ts';
import { type DraftAbout, draftMessage } from './draft.ts';
import { type Interaction, isEphemeral } from './interactions.ts';
import type { MessageBody } from './message-body.ts';
import { type BodyFault, refusals } from './refusal.ts';
import type { UploadedFile } from './route.ts';
import type { Message, World } from './world.ts';

/** The body of an interaction's callback, after its shape was judged. */
export type CallbackBody =
  | { readonly type: Reply.Pong }
  | { readonly type: Reply.ChannelMessageWithSource; readonly data?: MessageBody | null }
  | { readonly type: Reply.DeferredChannelMessageWithSource; readonly data?: { readonly flags?: number | null } | null }
  | { readonly type: Reply.DeferredMessageUpdate }
  | { readonly type: Reply.UpdateMessage; readonly data?: MessageBody | null }
  | {
      readonly type: Reply.ApplicationCommandAutocompleteResult;
      readonly data: { readonly choices: readonly APIApplicationCommandOptionChoice[] };
    }
  | {
      readonly type: Reply.Modal;
      readonly data: { readonly custom_id: string; readonly title: string; readonly components: readonly Component[] };
    };

/**
 * Acknowledges an interaction and shows the person what the callback says.
 * Returns the message it made or changed.
 *
 * @throws Refusal when it comes too late, twice, or with a kind this interaction does not take.
 */
export function answerInteraction(
  world: World,
  interaction: Interaction,
  body: CallbackBody,
  files: readonly UploadedFile[],
): Message | undefined {
  const fault = kindFault(interaction, body.type);
  if (interaction.state === 'waiting' && fault) throw refusals.invalidBody([fault]);
  const { person, channel, source } = interaction.deed;
  switch (body.type) {
    case Reply.Pong:
      throw refusals.invalidBody([wrongKind]);
    case Reply.ChannelMessageWithSource: {
      const content = judged(interaction, body, () => draftMessage(world, body.data ?? {}, { files, path: ['data'] }));
      const only = isEphemeral(content.flags) ? { onlyFor: person } : {};
      interaction.original = world.post(world.bot, channel, content, { ...only, cause: interaction.cause() });
      interaction.show({ kind: 'message', message: interaction.original });
      return interaction.original;
    }
    case Reply.DeferredChannelMessageWithSource: {
      const flags = body.data?.flags ?? 0;
      if (interaction.state === 'waiting' && (flags & ~MessageFlags.Ephemeral) !== 0)
        throw refusals.invalidBody([deferredFlags]);
      interaction.acknowledge(body);
      const only = isEphemeral(flags) ? { onlyFor: person } : {};
      interaction.thinking = true;
      interaction.original = world.post(
        world.bot,
        channel,
        { ...NOTHING_YET, flags: flags | MessageFlags.Loading },
        { ...only, cause: interaction.cause() },
      );
      return interaction.original;
    }
    case Reply.DeferredMessageUpdate:
      interaction.acknowledge(body);
      interaction.original = source;
      return source;
    case Reply.UpdateMessage: {
      const content = judged(interaction, body, () =>
        draftMessage(world, body.data ?? {}, { files, before: source, path: ['data'] }),
      );
      interaction.original = source;
      if (source) {
        world.edit(source, content);
        interaction.show({ kind: 'message', message: source });
      }
      return source;
    }
    case Reply.ApplicationCommandAutocompleteResult:
      interaction.acknowledge(body);
      interaction.show({ kind: 'choices', choices: body.data.choices });
      return undefined;
    case Reply.Modal: {
      interaction.acknowledge(body);
      const { custom_id: customId, title, components } = body.data;
      interaction.show({
        kind: 'form',
        form: { customId, title, components, deed: interaction.deed, openedBy: interaction.cause() },
      });
      return undefined;
    }
    default:
      return body satisfies never;
  }
}

/** Changes `@original` or a follow-up. */
export function editReply(
  world: World,
  interaction: Interaction,
  message: Message,
  body: MessageBody,
  files: readonly UploadedFile[],
): void {
  world.edit(message, draftMessage(world, body, { files, before: message }));
  if (message === interaction.original) interaction.thinking = false;
  interaction.show({ kind: 'message', message });
}

/**
 * Sends one more message. Straight after a deferral it takes the place of "thinking", and is as visible as the deferral said:
 * https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
 */
export function followUp(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
): Message {
  const { original } = interaction;
  if (interaction.thinking && original) {
    const flags = body.flags ?? 0;
    editReply(world, interaction, original, { ...body, flags: flags & ~MessageFlags.Ephemeral }, files);
    return original;
  }
  const about: DraftAbout = { files };
  const content = draftMessage(world, body, about);
  const only = isEphemeral(content.flags) ? { onlyFor: interaction.deed.person } : {};
  const message = world.post(world.bot, interaction.deed.channel, content, {
    ...only,
    cause: interaction.cause(original),
  });
  interaction.show({ kind: 'message', message });
  return message;
}

export function removeReply(world: World, interaction: Interaction, message: Message): void {
  world.remove(message);
  if (message === interaction.original) interaction.thinking = false;
  interaction.show({ kind: 'message', message });
}

/** A refused body leaves the interaction unanswered, and a second acknowledgement is refused before its body is judged. */
function judged<Result>(interaction: Interaction, body: CallbackBody, judge: () => Result): Result {
  const result = interaction.state === 'waiting' ? judge() : undefined;
  interaction.acknowledge(body);
  if (result === undefined) throw refusals.unknownInteraction();
  return result;
}

const NOTHING_YET = { content: '', embeds: [], components: [], attachments: [], mentions: [], pings: [] };

const wrongKind: BodyFault = {
  path: ['type'],
  code: 'INTERACTION_RESPONSE_TYPE_INVALID',
  message: 'This type of response does not fit this interaction.',
};

const deferredFlags: BodyFault = {
  path: ['data', 'flags'],
  code: 'BASE_TYPE_CHOICES',
  message: 'A deferred response may carry only the EPHEMERAL flag.',
};

// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
function kindFault({ deed }: Interaction, reply: Reply): BodyFault | undefined {
  const isAutocomplete = deed.type === InteractionType.ApplicationCommandAutocomplete;
  if (isAutocomplete !== (reply === Reply.ApplicationCommandAutocompleteResult)) return wrongKind;
  const updates = reply === Reply.UpdateMessage || reply === Reply.DeferredMessageUpdate;
  if (updates && !deed.source) return wrongKind;
  return reply === Reply.Modal && deed.type === InteractionType.ModalSubmit ? wrongKind : undefined;
}
