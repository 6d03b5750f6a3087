import type { APIMessage } from 'discord-api-types/v10';
import type { Exchange } from '../standin/interactions.ts';
import { messagePayload } from '../standin/payloads.ts';
import type { StandIn } from '../standin/start.ts';
import type { Cause, Channel, Message, User } from '../standin/world.ts';
import type { Player } from './cast.ts';
import type { ExchangeView, MessageView, PersonView, Place, State } from './protocol.ts';

const EXCHANGES_SHOWN = 20;

/** Everything that one of the people sees. */
export function stateFor(standIn: StandIn, players: readonly Player[], player: Player): State {
  const { world } = standIn;
  const { user } = player.person;
  const guilds = world.guilds.filter(({ members }) => members.has(user.id));
  const direct = world.directChannel(user);
  return {
    bot: { id: world.bot.id, name: world.bot.name, locale: 'en-GB', moderator: false },
    people: players.map(viewOfPlayer),
    you: viewOfPlayer(player),
    places: [
      ...guilds.map((guild) => ({
        id: guild.id,
        name: guild.name,
        locale: guild.locale,
        roles: guild.roles.map(({ id, name }) => ({ id, name })),
        ...viewOfChannels(standIn, player, guild.channels),
      })),
      { id: direct.id, name: null, locale: null, roles: [], ...viewOfChannels(standIn, player, [direct]) },
    ],
    exchanges: standIn.exchanges
      .filter((exchange) => personOf(exchange) === user.id)
      .slice(-EXCHANGES_SHOWN)
      .map((exchange) => viewOfExchange(standIn, exchange)),
  };
}

export function maySee({ onlyFor, dismissed, deleted }: Message, reader: User): boolean {
  return !deleted && !dismissed && (onlyFor === undefined || onlyFor === reader);
}

export function viewOfMessage(message: Message, reader: User): MessageView {
  const { cause } = message;
  return {
    message: withOwnAddresses(messagePayload(message)),
    onlyForYou: message.onlyFor !== undefined,
    pinged:
      message.author !== reader && message.pings.some((ping) => ping === `<@${reader.id}>` || ping.startsWith('@')),
    ...(cause ? { cause: viewOfCause(cause) } : {}),
  };
}

function viewOfCause({ user, commandName, source }: Cause): NonNullable<MessageView['cause']> {
  return { person: user.name, command: commandName ?? null, source: source ? messagePayload(source) : null };
}

export function viewOfExchange({ requests }: StandIn, { sent, answered, ms }: Exchange): ExchangeView {
  const { id, token, name } = readInteraction(sent);
  return {
    id,
    name,
    sent,
    answered: answered ?? null,
    ms: ms ?? null,
    later: requests
      .filter(({ path }) => path.includes(token) && !path.endsWith('/callback'))
      .map(({ method, path, body }) => ({ request: `${method} ${path.replace(token, 'TOKEN')}`, body })),
  };
}

function viewOfChannels(
  standIn: StandIn,
  { person }: Player,
  channels: readonly Channel[],
): Pick<Place, 'channels' | 'commands'> {
  return {
    commands: channels[0] ? [...standIn.inChannel(person, channels[0]).commands()] : [],
    channels: channels.map((channel) => ({
      id: channel.id,
      name: channel.kind === 'dm' ? standIn.world.bot.name : channel.name,
      messages: [...channel.messages.values()]
        .filter((message) => maySee(message, person.user))
        .map((message) => viewOfMessage(message, person.user)),
    })),
  };
}

function viewOfPlayer({ person, moderator }: Player): PersonView {
  return { id: person.user.id, name: person.user.name, locale: person.locale, moderator };
}

/** Addresses of files without their host, so that the page may be opened as localhost too. */
function withOwnAddresses(message: APIMessage): APIMessage {
  return JSON.parse(
    JSON.stringify(message, (key, value: unknown) =>
      (key === 'url' || key === 'proxy_url') && typeof value === 'string'
        ? value.replace(/^http:\/\/127\.0\.0\.1:\d+(?=\/attachments\/)/, '')
        : value,
    ),
  );
}

function personOf({ sent }: Exchange): string {
  return readInteraction(sent).person;
}

/** An interaction is kept as it was sent, of which the page's server needs these four. */
function readInteraction(sent: object): { id: string; token: string; name: string; person: string } {
  const interaction = sent as {
    readonly id: string;
    readonly token: string;
    readonly type: number;
    readonly data?: { readonly name?: string; readonly custom_id?: string };
    readonly user?: { readonly id: string };
    readonly member?: { readonly user: { readonly id: string } };
  };
  const { id, token, data, user, member } = interaction;
  return { id, token, name: data?.name ?? data?.custom_id ?? '', person: (member?.user ?? user)?.id ?? '' };
}
