import { type Context, defineCommand, privateOption, type Suggestion, text } from '../src/discord/command.ts';
import type { Phrase } from '../src/discord/phrase.ts';
import type { Reply } from '../src/discord/reply.ts';
import { type Article, findPassage } from '../src/knowledge/article.ts';
import { cite } from '../src/knowledge/citation.ts';
import type { Passage } from '../src/knowledge/passage.ts';

const LISTED = 25;

export default defineCommand({
  name: 'sources',
  description: 'The articles that answers come from; open one to read it',
  options: {
    article: text({ description: 'The article to open', suggest: (context, typed) => suggestArticles(context, typed) }),
    private: privateOption,
  },
  texts: {
    title: { one: '**{count} article**', other: '**{count} articles**' },
    shown: { one: '**{count} article**', other: '**{count} articles**, of which the first {listed} are shown' },
    line: '- **{title}** · {details}',
    heading: '**{title}**',
    section: '- {heading}',
    paragraphs: { one: '{count} paragraph', other: '{count} paragraphs' },
    openArticle: 'Open an article',
    read: 'Read from the start',
    none: 'There is no article yet.',
    unknown: 'There is no article “{typed}”. `/sources` lists them all.',
    gone: 'This passage can no longer be opened: its article was removed. Ask again to see what the sources say now.',
    pin: 'Pin this answer',
    changed: '-# The article has changed since this was cited. Below is the text as it was.',
  },
  run(context, { article: typed }) {
    if (typed === undefined) return listArticles(context);
    const article = context.shelf.articles.get(typed) ?? findByTitle(context, typed)[0];
    return article ? openArticle(context, article) : { kind: 'notice', text: context.say('unknown', { typed }) };
  },
  actions: {
    open(context, [id = '']) {
      const article = context.shelf.articles.get(id);
      return article ? openArticle(context, article) : { kind: 'notice', text: context.say('gone') };
    },
    async passage(context, [id = '', revision = '', passage = '', span = '', asked]) {
      const reply = await showPassage(context, id, revision, passage, span);
      const mayPin = asked !== undefined && context.person.isModerator && reply.kind === 'context';
      const pin = { command: 'pins', action: 'pin', args: [asked ?? '', id, revision, passage, span] };
      return mayPin ? { ...reply, actions: [{ label: context.label('pin'), id: pin }] } : reply;
    },
    async read(context, [id = '', revision = '', passage = '']) {
      return { ...(await showPassage(context, id, revision, passage, '')), update: true };
    },
  },
});

function listArticles(context: Context): Reply {
  const articles = [...context.shelf.articles.values()];
  if (articles.length === 0) return { kind: 'notice', text: context.say('none') };
  const listed = articles.slice(0, LISTED);
  return {
    kind: 'list',
    title: context.say(listed.length < articles.length ? 'shown' : 'title', {
      count: articles.length,
      listed: listed.length,
    }),
    lines: listed.map((article) => context.say('line', { title: article.title, details: describe(context, article) })),
    select: {
      id: { command: 'sources', action: 'open', args: [] },
      placeholder: context.label('openArticle'),
      choices: listed.map(({ id, title }) => ({ label: title, value: id })),
    },
  };
}

function openArticle(context: Context, article: Article): Reply {
  const [first] = article.passages;
  return {
    kind: 'list',
    title: context.say('heading', { title: article.title }),
    lines: [describe(context, article), ...article.headings.map((heading) => context.say('section', { heading }))],
    actions: first
      ? [
          {
            label: context.label('read'),
            id: { command: 'sources', action: 'read', args: [article.id, article.revision, first.id] },
          },
        ]
      : [],
  };
}

/** Opens the revision that was cited, even when the article has changed since. Every argument may be forged. */
async function showPassage(
  context: Context,
  id: string,
  revision: string,
  passageId: string,
  spanText: string,
): Promise<Reply> {
  const article = await context.library.findRevision(context.server, id, revision);
  const passage = article ? findPassage(article, passageId) : undefined;
  if (!article || !passage) return { kind: 'notice', text: context.say('gone') };
  const span = readSpan(spanText, passage);
  const changed = context.shelf.articles.get(id)?.revision !== article.revision;
  return {
    kind: 'context',
    citation: cite(article, passage, span ?? { start: 0, end: passage.text.length }),
    marked: span !== null,
    ...(changed ? { note: context.say('changed') } : {}),
  };
}

function readSpan(text: string, { text: { length } }: Passage): { start: number; end: number } | null {
  const [, from, to] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
  const span = { start: Number(from), end: Number(to) };
  return from !== undefined && span.start < span.end && span.end <= length ? span : null;
}

function describe(context: Context, article: Article): Phrase {
  const count = article.passages.filter(({ kind }) => kind === 'paragraph').length;
  const known = [article.author, article.source].flatMap((detail) => (detail ? [detail] : []));
  const published = article.published ? [context.date(article.published)] : [];
  const language = context.label(`language_${article.language}`);
  return context.join([...known, ...published, language, context.say('paragraphs', { count })]);
}

function suggestArticles(context: Context, typed: string): Suggestion[] {
  return findByTitle(context, typed).map(({ id, title }) => ({ name: title, value: id }));
}

/** Articles whose title holds what was typed, accents and case aside; all of them for nothing typed. */
function findByTitle(context: Context, typed: string): Article[] {
  const wanted = fold(typed);
  return [...context.shelf.articles.values()].filter(
    ({ id, title }) => fold(title).includes(wanted) || id.includes(wanted),
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
