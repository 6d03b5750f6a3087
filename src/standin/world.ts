import type { APIEmbed, Locale } from 'discord-api-types/v10';
import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Component } from './component.ts';
import { Listeners } from './listeners.ts';
import { snowflake } from './snowflake.ts';

/** What exists: people, servers, channels, messages, files. It knows no protocol; whoever listens to `changes` tells it. */
export class World {
  readonly changes = new Listeners<Change>();
  readonly bot: User;
  /** Who made the application. */
  readonly owner: User;
  readonly guilds: Guild[] = [];
  readonly users = new Map<string, User>();
  readonly channels = new Map<string, Channel>();
  readonly attachments = new Map<string, Attachment>();
  /** Where this server answers: `http://127.0.0.1:PORT`. */
  readonly origin: string;

  constructor(origin: string, botName: string) {
    this.origin = origin;
    this.bot = this.addUser(botName, true);
    this.owner = this.addUser('Application owner');
  }

  addUser(name: string, bot = false): User {
    const user: User = { id: snowflake(), name, bot };
    this.users.set(user.id, user);
    return user;
  }

  /** The first channel is the system channel, if there is one. */
  addGuild(
    name: string,
    locale: Locale,
    channels: readonly NewChannel[],
    hasSystemChannel = true,
    id = snowflake(),
  ): Guild {
    const everyone: Role = { id, name: '@everyone', permissions: EVERYONE_PERMISSIONS };
    const apps: Role = { id: snowflake(), name: this.bot.name, permissions: APP_PERMISSIONS };
    const guild: Guild = {
      id,
      name,
      locale,
      owner: this.addUser(`${name} owner`),
      roles: [everyone, apps],
      members: new Map(),
      channels: [],
      hasSystemChannel,
    };
    for (const { name: channelName, deniedToApp = 0n } of channels) {
      const overwrites = deniedToApp === 0n ? [] : [{ role: apps, allow: 0n, deny: deniedToApp }];
      guild.channels.push(this.#addChannel({ kind: 'text', name: channelName, guild, overwrites }));
    }
    this.addMember(guild, this.bot, [apps]);
    this.addMember(guild, guild.owner);
    this.guilds.push(guild);
    this.changes.tell({ kind: 'guildAdded', guild });
    return guild;
  }

  addMember(guild: Guild, user: User, roles: Role[] = []): Member {
    const member: Member = { user, guild, roles, joinedAt: new Date() };
    guild.members.set(user.id, member);
    return member;
  }

  /** The guild's role of that name with those permissions, made when there is none. */
  roleWith(guild: Guild, name: string, permissions: bigint): Role {
    const existing = guild.roles.find((role) => role.name === name && role.permissions === permissions);
    if (existing) return existing;
    const role: Role = { id: snowflake(), name, permissions };
    guild.roles.push(role);
    this.changes.tell({ kind: 'roleAdded', guild, role });
    return role;
  }

  /** The channel between the bot and one person. */
  directChannel(person: User): Channel {
    const existing = [...this.channels.values()].find((channel) => channel.person === person);
    return existing ?? this.#addChannel({ kind: 'dm', name: person.name, person });
  }

  addAttachment(file: {
    name: string;
    contentType: string;
    bytes: Buffer;
    description?: string | undefined;
  }): Attachment {
    const id = snowflake();
    const url = `${this.origin}/attachments/${id}/${encodeURIComponent(file.name)}`;
    const attachment: Attachment = { ...file, id, url };
    this.attachments.set(id, attachment);
    return attachment;
  }

  post(author: User, channel: Channel, content: MessageContent, about: AboutMessage = {}): Message {
    const message: Message = {
      ...content,
      ...about,
      id: snowflake(),
      author,
      channel,
      deleted: false,
      dismissed: false,
    };
    channel.messages.set(message.id, message);
    this.changes.tell({ kind: 'posted', message });
    return message;
  }

  edit(message: Message, content: MessageContent): void {
    // The message that takes the place of "thinking" is not shown as edited.
    const isFirst = (message.flags & MessageFlags.Loading) !== 0;
    Object.assign(message, content, isFirst ? {} : { editedAt: new Date() });
    this.changes.tell({ kind: 'edited', message });
  }

  /** Takes an ephemeral message out of its reader's sight. The bot is not told. */
  dismiss(message: Message): void {
    message.dismissed = true;
    this.changes.tell({ kind: 'dismissed', message });
  }

  remove(message: Message): void {
    message.deleted = true;
    message.channel.messages.delete(message.id);
    this.changes.tell({ kind: 'removed', message });
  }

  #addChannel(about: Pick<Channel, 'kind' | 'name' | 'guild' | 'person'> & Partial<Channel>): Channel {
    const channel: Channel = { overwrites: [], ...about, id: snowflake(), messages: new Map() };
    this.channels.set(channel.id, channel);
    return channel;
  }
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
}

export interface Member {
  readonly user: User;
  readonly guild: Guild;
  readonly roles: readonly Role[];
  readonly joinedAt: Date;
}

export interface Guild {
  /** Also the id of its role `@everyone`. */
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly owner: User;
  readonly roles: Role[];
  readonly members: Map<string, Member>;
  readonly channels: Channel[];
  /** Then it is the first one. */
  readonly hasSystemChannel: boolean;
}

export interface NewChannel {
  readonly name: string;
  /** Permissions that the bot's own role is denied here. */
  readonly deniedToApp?: bigint;
}

export interface Channel {
  readonly id: string;
  readonly kind: 'text' | 'dm';
  readonly name: string;
  readonly guild?: Guild;
  /** The one who talks with the bot, in a direct channel. */
  readonly person?: User;
  readonly overwrites: readonly Overwrite[];
  readonly messages: Map<string, Message>;
}

/** What a channel changes of a role's permissions. */
export interface Overwrite {
  readonly role: Role;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly url: string;
  readonly description?: string | undefined;
}

/** What an edit may change. */
export interface MessageContent {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  readonly mentions: readonly User[];
  /** Those who are notified, in Discord's notation: `@everyone`, `@here`, `<@id>`, `<@&id>`. */
  readonly pings: readonly string[];
}

export interface AboutMessage {
  readonly replyTo?: Message;
  /** An ephemeral message is seen by this person alone. */
  readonly onlyFor?: User;
  readonly cause?: Cause;
  readonly nonce?: string | number;
}

/** The interaction a message came from. */
export interface Cause {
  readonly id: string;
  readonly type: number;
  readonly user: User;
  readonly guild?: Guild | undefined;
  readonly commandName?: string | undefined;
  readonly source?: Message | undefined;
  /** The interaction that opened the form this came of. */
  readonly trigger?: Cause | undefined;
  /** Set on follow-ups. */
  readonly original?: Message | undefined;
}

export interface Message extends AboutMessage {
  readonly id: string;
  readonly author: User;
  readonly channel: Channel;
  content: string;
  embeds: readonly APIEmbed[];
  components: readonly Component[];
  attachments: readonly Attachment[];
  flags: number;
  mentions: readonly User[];
  pings: readonly string[];
  editedAt?: Date;
  deleted: boolean;
  dismissed: boolean;
}

export type Change =
  | { readonly kind: 'posted' | 'edited' | 'removed' | 'dismissed'; readonly message: Message }
  | { readonly kind: 'guildAdded'; readonly guild: Guild }
  | { readonly kind: 'roleAdded'; readonly guild: Guild; readonly role: Role };

const APP_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseExternalEmojis;

const EVERYONE_PERMISSIONS =
  APP_PERMISSIONS | PermissionFlagsBits.AddReactions | PermissionFlagsBits.UseApplicationCommands;
