import { type Guild, type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { Shelf } from '../knowledge/shelf.ts';
import type { Context } from './command.ts';
import { createContext, type OnlineServices, withShelf } from './context.ts';
import type { MessageReply } from './reply.ts';

const TOPIC = 'introduced';
const TITLES_SHOWN = 3;
const EXAMPLES_SHOWN = 3;

/** Options whose first suggestion makes an example that works with the articles there are, best first. */
const EXAMPLE_OPTIONS: readonly (readonly [command: string, option: string])[] = [
  ['quote', 'speaker'],
  ['funding', 'party'],
  ['partners', 'name'],
  ['sources', 'article'],
];

/**
 * Says once in a server's system channel what the bot knows and how it is asked, in the server's language. Where it may not write it says nothing,
 * and keeps the occasion for when it is invited again. Never rejects.
 */
export async function introduce(services: OnlineServices, guild: Guild): Promise<void> {
  try {
    const channel = guild.systemChannel;
    if (!channel || !(await mayWrite(guild, channel))) return;
    if (!(await services.store.tellOnce(guild.id, TOPIC))) return;
    const context = await contextIn(services, guild);
    await context.send({ channel: channel.id }, await introduction(context, services, guild));
  } catch (error) {
    services.log.error({ err: error, server: guild.id }, 'the introduction failed');
  }
}

async function mayWrite(guild: Guild, channel: GuildTextBasedChannel): Promise<boolean> {
  // No members are kept, so its own roles are asked for.
  const me = await guild.members.fetchMe();
  return channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]);
}

function contextIn(
  services: OnlineServices,
  { id, client, preferredLocale }: Guild,
  command?: string,
): Promise<Context> {
  const context = createContext(services, services.commands.get(command ?? ''), {
    id: `introduction to ${id}`,
    server: id,
    channel: null,
    person: { id: client.user.id, name: client.user.displayName, isModerator: false },
    locale: preferredLocale,
    serverLocale: preferredLocale,
  });
  return withShelf(context);
}

async function introduction(context: Context, services: OnlineServices, guild: Guild): Promise<MessageReply> {
  const examples = await examplesFor(context, services, guild);
  return {
    kind: 'list',
    title: context.say('introTitle'),
    lines: [
      knownArticles(context),
      context.say('introTry'),
      ...examples.map((example) => context.say('introExample', example)),
      context.say('introMore'),
    ],
  };
}

function knownArticles(context: Context): MessageLine {
  const titles = [...context.shelf.articles.values()].map(({ title }) => title);
  const shown = titles.slice(0, TITLES_SHOWN).map((title) => context.say('introArticle', { title }));
  const key = titles.length > TITLES_SHOWN ? 'introKnowsAmong' : 'introKnows';
  return context.say(key, { count: titles.length, titles: context.list(shown) });
}

type MessageLine = ReturnType<Context['say']>;

interface Example extends Readonly<Record<string, string>> {
  /** As it is typed. */
  readonly command: string;
  readonly description: string;
}

async function examplesFor(context: Context, services: OnlineServices, guild: Guild): Promise<readonly Example[]> {
  const typed: (readonly [command: string, words: string])[] = [];
  const question = questionIn(context.shelf, context.language.code);
  if (question !== undefined) typed.push(['ask', `question: ${question}`]);
  for (const [name, optionName] of EXAMPLE_OPTIONS) {
    const option = context.commands.get(name)?.options[optionName];
    if (typed.length === EXAMPLES_SHOWN || option?.kind !== 'text') continue;
    const [first] = (await option.suggest?.(await contextIn(services, guild, name), '', () => '')) ?? [];
    if (first) typed.push([name, `${optionName}: ${first.name}`]);
  }
  return typed.flatMap(([name, words]) => {
    const command = context.commands.get(name);
    return command ? [{ command: `/${name} ${words}`, description: context.describe(command).description }] : [];
  });
}

/** A question that an article itself puts and goes on to answer: a heading, in the reader's language where there is one. */
function questionIn({ articles }: Shelf, language: string): string | undefined {
  const inOrder = [...articles.values()].toSorted(
    (one, other) => Number(other.language === language) - Number(one.language === language),
  );
  return inOrder
    .flatMap(({ passages }) => passages)
    .find(({ heading }) => heading?.endsWith('?'))
    ?.heading?.replaceAll(/\s+/g, ' ');
}
