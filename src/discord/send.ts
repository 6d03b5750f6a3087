import {
  type APIMessageTopLevelComponent,
  type Message,
  MessageFlags,
  type MessageMentionOptions,
  type RepliableInteraction,
} from 'discord.js';

/** No reply ever pings anyone, whatever its text. */
const NO_MENTIONS: MessageMentionOptions = { parse: [], repliedUser: false };

export interface Destination {
  readonly private: boolean;
  readonly update: boolean;
}

type Components = readonly APIMessageTopLevelComponent[];

/** Sends components as the answer to an interaction, in whatever state its acknowledgement is. */
export async function sendToInteraction(
  interaction: RepliableInteraction,
  components: Components,
  to: Destination,
): Promise<void> {
  const body = { components: [...components], allowedMentions: NO_MENTIONS };
  if (interaction.deferred) {
    await interaction.editReply({ ...body, flags: MessageFlags.IsComponentsV2 });
  } else if (to.update && interaction.isMessageComponent()) {
    await interaction.update({ ...body, flags: MessageFlags.IsComponentsV2 });
  } else {
    const flags = to.private ? MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral : MessageFlags.IsComponentsV2;
    await (interaction.replied ? interaction.followUp({ ...body, flags }) : interaction.reply({ ...body, flags }));
  }
}

/** Sends components as a reply to a message, without pinging its author. */
export async function sendToMessage(message: Message, components: Components): Promise<void> {
  if (!message.channel.isSendable()) return;
  await message.channel.send({
    components: [...components],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: NO_MENTIONS,
    reply: { messageReference: message, failIfNotExists: false },
  });
}
