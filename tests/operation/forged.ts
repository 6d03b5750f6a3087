import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { SeenMessage } from '../../src/standin/seen.ts';
import type { StandIn } from '../../src/standin/start.ts';
import type { Channel } from '../../src/standin/world.ts';

/** A button with an id of anybody's making, as a modified client can press it. */
export function forgedButton(standIn: StandIn, channel: Channel, customId: string): SeenMessage {
  const { world } = standIn;
  const button = {
    type: ComponentType.Button,
    id: 2,
    style: ButtonStyle.Secondary,
    label: 'Forged',
    custom_id: customId,
  };
  const message = world.post(world.bot, channel, {
    content: '',
    embeds: [],
    components: [{ type: ComponentType.ActionRow, id: 1, components: [button] }],
    attachments: [],
    flags: 0,
    mentions: [],
    pings: [],
  });
  const seen = standIn.messages(channel.id).find(({ id }) => id === message.id);
  if (!seen) throw new Error('Expected the message to be seen.');
  return seen;
}
