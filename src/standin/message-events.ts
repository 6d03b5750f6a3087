import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import { guildCreatePayload } from './guild-payloads.ts';
import { memberPayload, messagePayload, rolePayload } from './payloads.ts';
import type { Message, User, World } from './world.ts';

/** Tells the bot over the gateway what happened in its channels. Ephemeral messages are never told. */
export function tellMessageEvents(world: World, gateway: Gateway): void {
  world.changes.add((change) => {
    if (change.kind === 'guildAdded') {
      const { guild } = change;
      const data = guildCreatePayload(guild, world.bot);
      gateway.dispatch(GatewayDispatchEvents.GuildCreate, data, { guild: guild.id, intent: GatewayIntentBits.Guilds });
    } else if (change.kind === 'roleAdded') {
      const { guild, role } = change;
      const data = { guild_id: guild.id, role: rolePayload(role, guild.roles.indexOf(role)) };
      gateway.dispatch(GatewayDispatchEvents.GuildRoleCreate, data, {
        guild: guild.id,
        intent: GatewayIntentBits.Guilds,
      });
    } else if (change.kind !== 'dismissed' && !change.message.onlyFor)
      tellMessage(world, gateway, change.kind, change.message);
  });
}

/**
 * Without the privileged intent the text comes only with direct messages, mentions of the bot and its own messages.
 * https://docs.discord.com/developers/events/gateway#message-content-intent
 */
export function isReadable(message: Message, bot: User, hasIntent: boolean): boolean {
  return hasIntent || message.author === bot || message.channel.kind === 'dm' || message.mentions.includes(bot);
}

function tellMessage(world: World, gateway: Gateway, kind: 'posted' | 'edited' | 'removed', message: Message): void {
  const { guild } = message.channel;
  const place = { channel_id: message.channel.id, ...(guild ? { guild_id: guild.id } : {}) };
  const to = { guild: guild?.id, intent: guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages };
  if (kind === 'removed') {
    gateway.dispatch(GatewayDispatchEvents.MessageDelete, { id: message.id, ...place }, to);
    return;
  }
  const member = guild?.members.get(message.author.id);
  const { user: _user, ...partialMember } = member ? memberPayload(member) : { user: undefined };
  const event = kind === 'posted' ? GatewayDispatchEvents.MessageCreate : GatewayDispatchEvents.MessageUpdate;
  gateway.dispatchEach(event, to, (intents) => {
    const open = isReadable(message, world.bot, (intents & GatewayIntentBits.MessageContent) !== 0);
    return {
      ...messagePayload(message, open),
      ...place,
      channel_type: guild ? ChannelType.GuildText : ChannelType.DM,
      ...(member ? { member: partialMember } : {}),
    } as GatewayMessageCreateDispatchData;
  });
}
