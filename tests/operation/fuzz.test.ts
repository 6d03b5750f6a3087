import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeActionId, encodeActionId } from '../../src/discord/action-id.ts';
import { blockQuote, escapeMarkdown } from '../../src/discord/markdown.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { readFolder } from '../../src/knowledge/folder.ts';
import { KnowledgeError } from '../../src/knowledge/problem.ts';
import type { Shelf } from '../../src/knowledge/shelf.ts';
import { readUpload } from '../../src/moderation/read-upload.ts';
import { ask } from '../../src/search/ask.ts';
import type { Person } from '../../src/standin/person.ts';
import { PersonCannot } from '../../src/standin/person-cannot.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { quotationsIn, startTestBot, type TestBot } from '../harness.ts';
import { forgedButton } from './forged.ts';
import { hostileMarkdown, hostilePage, hostileText } from './hostile-text.ts';

/** `npm run fuzz` goes on for longer; CI takes a twentieth of a minute for each of these. */
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
const LIMIT_MS = 60_000 * Math.max(1, TIMES);
const IN_FLIGHT = 20;
const runs = (count: number) => ({ numRuns: count * TIMES });

let bot: TestBot;
let shelf: Shelf;
beforeAll(async () => {
  bot = await startTestBot({
    guilds: [{ name: 'Sourcier' }, { name: 'Moderated' }],
    patienceMs: 20_000,
    logLevel: 'debug',
  });
  ({ shelf } = await readFolder('knowledge'));
});
afterAll(() => bot.close());

test('an id of a button leads where it says, whatever stands in it', () => {
  fc.assert(
    fc.property(hostileText(120), (id) => {
      const decoded = decodeActionId(id);
      if (decoded) expect(decodeActionId(encodeActionId(decoded) ?? '') ?? decoded).toEqual(decoded);
    }),
    runs(5_000),
  );
});

test('whatever is written acts neither as Markdown nor as a mention once it is escaped', () => {
  fc.assert(
    fc.property(hostileText(600), (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(/(?<!\\)(\\\\)*<(@[!&]?|#|\/)/);
      expect(escaped).not.toMatch(/(?<!\\)(\\\\)*@(everyone|here)/);
      expect(
        escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1').replace(/^(\s*\p{Nd}+)\\/gmu, '$1').length,
      ).toBeLessThanOrEqual(text.length + 1);
      for (const line of blockQuote(escaped).split('\n')) expect(line.startsWith('> ')).toBe(true);
    }),
    runs(6_000),
  );
});

test('a file is an article whose sentences are slices of its passages, or is refused for a reason', () => {
  fc.assert(
    fc.property(hostileMarkdown, (markdown) => {
      const article = unlessRefused(() => parseArticle('fuzz', markdown));
      for (const { text, sentences } of article?.passages ?? [])
        for (const { start, end } of sentences) expect(text.slice(start, end).trim()).not.toBe('');
    }),
    runs(3_000),
  );
});

test('an upload becomes the text of an article, or is refused for a reason', async () => {
  const bytes = fc.oneof(
    { weight: 5, arbitrary: hostilePage.map((page) => Buffer.from(page)) },
    { weight: 3, arbitrary: hostileMarkdown.map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a.html', 'a.md', 'a.txt', 'a.HTM', 'a.png', 'a', '.html'),
      bytes,
      async (name, content) => {
        const upload = await readUpload(name, content).catch(onlyRefused);
        if (upload) expect(upload.body.trim()).not.toBe('');
      },
    ),
    runs(3_000),
  );
});

test('whatever is asked, what is answered stands in the article', () => {
  fc.assert(
    fc.property(hostileText(2_000), fc.constantFrom('fr', 'en'), (question, language) => {
      const outcome = ask(shelf, question, { language });
      const citations =
        outcome.kind === 'answer'
          ? [outcome.answer, ...outcome.others]
          : outcome.kind === 'silent'
            ? outcome.nearest
            : [];
      for (const citation of citations) {
        const { article, passage, start, end } = citation;
        expect(shelf.articles.get(article.id)?.passages).toContain(passage);
        expect(quoteOf(citation)).toBe(passage.text.slice(start, end));
      }
    }),
    runs(3_000),
  );
});

test(
  'whatever members and moderators send, nothing fails, pings, leaves the limits, quotes what no article says, or tells a secret',
  async () => {
    const members = ['fr', 'en-GB'].map((locale, index) =>
      bot.standIn.person({ name: `Member ${index}`, locale: locale === 'fr' ? 'fr' : 'en-GB' }),
    );
    const moderator = bot.standIn.person({ name: 'Moderator', guild: 'Moderated', moderator: true });
    const texts = fc.sample(hostileText(1_500), 1_000 * TIMES);
    const deeds = texts.map(
      (text, index) => () => doSomething(index, text, members[index % 2] ?? moderator, moderator),
    );
    const said: Seen[] = [];
    let next = 0;
    const work = async () => {
      while (next < deeds.length) {
        const deed = deeds[next];
        next += 1;
        const seen = await deed?.().catch((error: unknown) => {
          // What Discord's own client does not let people send.
          if (!(error instanceof PersonCannot)) throw error;
        });
        if (seen) said.push(seen);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));

    bot.standIn.assertClean();
    const passages = [...shelf.articles.values()].flatMap((article) => article.passages.map(({ text }) => text));
    for (const seen of said) expect(seen.pings).toEqual([]);
    for (const seen of said.filter(({ kind, id }) => kind === 'message' && isPublic(id)))
      for (const quotation of quotationsIn(seen.text))
        expect(passages.some((text) => text.includes(quotation))).toBe(true);
    const lines = bot.log.map((line) => JSON.stringify(line));
    expect(bot.log.filter(({ level, outcome }) => Number(level) >= 50 || outcome === 'failed')).toEqual([]);
    const secrets = [
      bot.standIn.token,
      ...bot.standIn.exchanges.map(({ sent }) => Reflect.get(sent, 'token') as string),
    ];
    expect(secrets.filter((secret) => lines.some((line) => line.includes(secret)))).toEqual([]);
    expect(said.length).toBeGreaterThan(texts.length / 2);
  },
  LIMIT_MS,
);

/** Messages of the server where nobody changes the articles. */
function isPublic(id: string): boolean {
  const guild = bot.standIn.world.guilds.find(({ name }) => name === 'Sourcier');
  return guild?.channels.some(({ messages }) => messages.has(id)) ?? false;
}

const ACTIONS = [
  'sources/passage',
  'sources/read',
  'sources/list',
  'ask/others',
  'ask/near',
  'funding/page',
  'funding/compare',
  'funding/chart',
  'quote/page',
  'quote/whoElse',
  'partners/page',
  'reply/share',
  'knowledge/publish',
  'knowledge/compare',
  'knowledge/undo',
  'gaps/list',
  'pins/list',
];

async function doSomething(index: number, text: string, member: Person, moderator: Person): Promise<Seen | undefined> {
  const { standIn } = bot;
  const short = text.slice(0, 90);
  switch (index % 14) {
    case 0:
    case 1:
      return member.command('ask', { question: text });
    case 2:
      return member.command('funding', { party: short });
    case 3:
      return member.command('quote', { speaker: short, about: (text.slice(90, 180) || short).slice(0, 60) });
    case 4:
      return member.command('partners', { name: short });
    case 5:
      await member.suggestions('quote', 'speaker', short);
      await member.suggestions('ask', 'question', short).catch(onlyCannot);
      return undefined;
    case 6:
    case 7:
      return member.press(forgedButton(standIn, member.channel, short.trim() || 'x'), 'Forged');
    case 8: {
      const action = ACTIONS[index % ACTIONS.length] ?? '';
      return member.press(forgedButton(standIn, member.channel, `${action}/${text}`.slice(0, 100)), 'Forged');
    }
    case 9:
      return member.menu(
        member.locale === 'fr' ? 'Chercher dans les sources' : 'Find in the sources',
        member.says(text || 'x'),
      );
    case 10:
      return moderator.command('knowledge history', { article: short });
    case 11:
      return moderator.command('knowledge word', { term: short, means: text.slice(0, 300), language: 'fr' });
    case 12:
      return moderator.command('knowledge name', { name: short, kind: 'person', aliases: text.slice(0, 300) });
    default: {
      // Each one builds an index.
      if (index % 5 > 0) return moderator.command('knowledge list');
      const form = await moderator.command('knowledge add');
      return moderator.submit(form, { title: short || 'x', text: text || 'x' });
    }
  }
}

function onlyCannot(error: unknown): void {
  if (!(error instanceof PersonCannot)) throw error;
}

/** Undefined when it was refused as people are refused: with a reason that has words. */
function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    return onlyRefused(error);
  }
}

function onlyRefused(error: unknown): undefined {
  if (!(error instanceof KnowledgeError)) throw error;
  expect(error.problems.length).toBeGreaterThan(0);
}
