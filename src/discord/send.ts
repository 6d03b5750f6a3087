import { type Message, MessageFlags, type MessageMentionOptions, type RepliableInteraction } from 'discord.js';
import type { RenderedReply } from './render.ts';

/** No reply ever pings anyone, whatever its text. */
const NO_MENTIONS: MessageMentionOptions = { parse: [], repliedUser: false };

interface Destination {
  readonly private: boolean;
  readonly update: boolean;
}

/** Sends a reply as the answer to an interaction, in whatever state its acknowledgement is. */
export async function sendToInteraction(
  interaction: RepliableInteraction,
  reply: RenderedReply,
  to: Destination,
): Promise<void> {
  const body = { ...contentOf(reply), allowedMentions: NO_MENTIONS };
  const fromMessage = interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
  if (interaction.deferred) {
    await interaction.editReply({ ...body, flags: MessageFlags.IsComponentsV2 });
  } else if (to.update && fromMessage) {
    // Files of the message as it was go with it.
    await interaction.update({ ...body, attachments: [], flags: MessageFlags.IsComponentsV2 });
  } else {
    const flags = to.private ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2;
    await (interaction.replied ? interaction.followUp({ ...body, flags }) : interaction.reply({ ...body, flags }));
  }
}

/** Sends a reply to a message, without pinging its author. */
export async function sendToMessage(message: Message, reply: RenderedReply): Promise<void> {
  if (!message.channel.isSendable()) return;
  await message.channel.send({
    ...contentOf(reply),
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: NO_MENTIONS,
    reply: { messageReference: message, failIfNotExists: false },
    // While one process takes over from another both answer; of two messages with one nonce Discord keeps the first.
    // https://docs.discord.com/developers/resources/message#create-message
    nonce: message.id,
    enforceNonce: true,
  });
}

export function contentOf({ components, files }: RenderedReply) {
  return {
    components: [...components],
    files: files.map(({ name, content }) => ({ name, attachment: Buffer.from(content) })),
  };
}
