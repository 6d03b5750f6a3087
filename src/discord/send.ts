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
  if (interaction.deferred) {
    await interaction.editReply({ ...body, flags: MessageFlags.IsComponentsV2 });
  } else if (to.update && interaction.isMessageComponent()) {
    await interaction.update({ ...body, flags: MessageFlags.IsComponentsV2 });
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
  });
}

function contentOf({ components, files }: RenderedReply) {
  return {
    components: [...components],
    files: files.map(({ name, content }) => ({ name, attachment: Buffer.from(content) })),
  };
}
