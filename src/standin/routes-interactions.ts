import * as spec from 'discord-api-spec/zod';
import { InteractionResponseType } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { bodyCheck } from './body-check.ts';
import { answerInteraction, type CallbackBody, editReply, followUp, removeReply } from './callbacks.ts';
import { type Interaction, type Interactions, isEphemeral } from './interactions.ts';
import type { MessageBody } from './message-body.ts';
import { callbackFaults } from './modal-rules.ts';
import { messagePayload } from './payloads.ts';
import { refusals } from './refusal.ts';
import { type Answer, noContent, ok, type Route, route } from './route.ts';
import type { Message, World } from './world.ts';

/** Callbacks of interactions, and the replies reached by an interaction's token. */
export function interactionRoutes(world: World, interactions: Interactions): readonly Route[] {
  // A token reaches what came of its interaction, and nothing else the bot wrote.
  const messageOf = (interaction: Interaction, id: string): Message => {
    const message = id === '@original' ? interaction.original : interaction.deed.channel.messages.get(id);
    const isItsOwn = message === interaction.original || message?.cause?.id === interaction.id;
    if (!message || message.deleted || !isItsOwn) throw refusals.unknownMessage();
    return message;
  };
  const reply = '/webhooks/:application/:token/messages/:message' as const;
  return [
    route('POST', '/interactions/:interaction/:token/callback', {
      open: true,
      body: callback,
      // Without `with_response=true` nothing is answered.
      returns: z.optional(spec.InteractionCallbackResponseSchema),
      answer: ({ params, query, body, files }) => {
        const interaction = interactions.named(params.interaction, params.token);
        const message = answerInteraction(world, interaction, body, files);
        return query.get('with_response') === 'true' ? ok(callbackPayload(interaction, body, message)) : noContent;
      },
    }),
    route('POST', '/webhooks/:application/:token', {
      open: true,
      body: bodyCheck<MessageBody>(spec.IncomingWebhookRequestPartialSchema),
      returns: spec.MessageResponseSchema,
      answer: ({ params, body, files }) => {
        const interaction = interactions.withToken(params.application, params.token);
        return shown(followUp(world, interaction, body, files));
      },
    }),
    route('GET', reply, {
      open: true,
      returns: spec.MessageResponseSchema,
      answer: ({ params }) =>
        shown(messageOf(interactions.withToken(params.application, params.token), params.message)),
    }),
    route('PATCH', reply, {
      open: true,
      body: bodyCheck<MessageBody>(spec.IncomingWebhookUpdateRequestPartialSchema),
      returns: spec.MessageResponseSchema,
      answer: ({ params, body, files }) => {
        const interaction = interactions.withToken(params.application, params.token);
        const message = messageOf(interaction, params.message);
        editReply(world, interaction, message, body, files);
        return shown(message);
      },
    }),
    route('DELETE', reply, {
      open: true,
      returns: 'nothing',
      answer: ({ params }) => {
        const interaction = interactions.withToken(params.application, params.token);
        removeReply(world, interaction, messageOf(interaction, params.message));
        return noContent;
      },
    }),
  ];
}

const callback = bodyCheck<CallbackBody>(
  z.union([
    spec.PongInteractionCallbackRequestSchema,
    spec.CreateMessageInteractionCallbackRequestSchema,
    spec.UpdateMessageInteractionCallbackRequestSchema,
    spec.ApplicationCommandAutocompleteCallbackRequestSchema,
    spec.ModalInteractionCallbackRequestSchema,
  ]),
  callbackFaults,
);

function shown(message: Message): Answer {
  return ok(messagePayload(message));
}

/** The published schema knows two kinds of message here, and none for deferrals. */
function resourceType(type: CallbackBody['type']): InteractionResponseType {
  const isUpdate =
    type === InteractionResponseType.DeferredMessageUpdate || type === InteractionResponseType.UpdateMessage;
  return isUpdate ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-response-object */
function callbackPayload(interaction: Interaction, { type }: CallbackBody, message: Message | undefined): object {
  const { id, deed, thinking } = interaction;
  const { channel } = deed;
  return {
    interaction: {
      id,
      type: deed.type,
      channel_id: channel.id,
      ...(channel.guild ? { guild_id: channel.guild.id } : {}),
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: thinking,
            response_message_ephemeral: isEphemeral(message.flags),
          }
        : {}),
    },
    ...(message ? { resource: { type: resourceType(type), message: messagePayload(message) } } : {}),
  };
}
