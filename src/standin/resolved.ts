import type {
  APIAttachment,
  APIInteractionDataResolved,
  APIInteractionDataResolvedChannel,
  APIInteractionDataResolvedGuildMember,
  APIMessage,
} from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import {
  attachmentPayload,
  channelPayload,
  memberPayload,
  messagePayload,
  rolePayload,
  userPayload,
} from './payloads.ts';
import { permissionsIn } from './permissions.ts';
import { PersonCannot } from './person-cannot.ts';
import type { Attachment, Channel, Member, Message, User } from './world.ts';

/**
 * What an interaction tells of the people, roles, channels, messages and files it names.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
export class Resolved {
  readonly #channel: Channel;
  readonly #data: Record<string, Record<string, object>> = {};

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Nothing when nothing was named. */
  get data(): { readonly resolved?: APIInteractionDataResolved } {
    return Object.keys(this.#data).length > 0 ? { resolved: this.#data as APIInteractionDataResolved } : {};
  }

  user(user: User): string {
    this.#add('users', user.id, userPayload(user));
    const member = this.#channel.guild?.members.get(user.id);
    if (member) this.#add('members', user.id, resolvedMember(member, this.#channel));
    return user.id;
  }

  /** @throws PersonCannot when the server has no role of that name or id. */
  role(wanted: string): string {
    const roles = this.#channel.guild?.roles ?? [];
    const role = roles.find(({ id, name }) => id === wanted || name === wanted);
    if (!role) throw new PersonCannot(`There is no role ${wanted} here.`);
    this.#add('roles', role.id, rolePayload(role, roles.indexOf(role)));
    return role.id;
  }

  /** @throws PersonCannot when the server has no channel of that name or id. */
  channel(wanted: string): string {
    const found = this.#channel.guild?.channels.find(({ id, name }) => id === wanted || name === wanted);
    if (!found) throw new PersonCannot(`There is no channel ${wanted} here.`);
    this.#add('channels', found.id, resolvedChannel(found));
    return found.id;
  }

  message(message: Message): string {
    this.#add('messages', message.id, messagePayload(message) satisfies APIMessage);
    return message.id;
  }

  attachment(attachment: Attachment): string {
    this.#add('attachments', attachment.id, {
      ...attachmentPayload(attachment),
      ephemeral: true,
    } satisfies APIAttachment);
    return attachment.id;
  }

  #add(kind: keyof APIInteractionDataResolved | 'messages', id: string, payload: object): void {
    this.#data[kind] = { ...this.#data[kind], [id]: payload };
  }
}

function resolvedMember(member: Member, channel: Channel): APIInteractionDataResolvedGuildMember {
  const { user: _user, deaf: _deaf, mute: _mute, ...rest } = memberPayload(member);
  return { ...rest, permissions: String(permissionsIn(channel, member)) };
}

function resolvedChannel(channel: Channel): APIInteractionDataResolvedChannel {
  const {
    permission_overwrites: _overwrites,
    last_pin_timestamp: _pinned,
    ...rest
  } = Object.assign({ permission_overwrites: [], last_pin_timestamp: null }, channelPayload(channel));
  // The stand-in does not know here who asks, and tells what everyone may do.
  return {
    ...rest,
    permissions: EVERYWHERE,
    app_permissions: EVERYWHERE,
  } as unknown as APIInteractionDataResolvedChannel;
}

const EVERYWHERE = String(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages);
