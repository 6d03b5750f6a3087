import { type Context, defineCommand, privateOption, type Suggestion, text } from '../src/discord/command.ts';
import type { Action, FactRow, Reply } from '../src/discord/reply.ts';
import type { Quote } from '../src/extract/fact.ts';
import { factsOf } from '../src/extract/facts.ts';
import { findNames } from '../src/extract/find-name.ts';
import { nameOf } from '../src/extract/mention.ts';
import { quoteOf } from '../src/knowledge/citation.ts';
import { matchCitations } from '../src/search/match-citations.ts';

export default defineCommand({
  name: 'quote',
  description: 'What people said, word for word',
  options: {
    speaker: text({ description: 'Who said it', suggest: (context, typed) => suggestSpeakers(context, typed) }),
    about: text({ description: 'What it is about' }),
    private: privateOption,
  },
  texts: {
    title: { one: '**{count} quotation**', other: '**{count} quotations**' },
    speaker: '**{speaker}**',
    speakerWhere: '**{speaker}**, {where}',
    described: '**{described}** (unnamed)',
    anonymous: '**Speaker not named with certainty**',
    fragment: '{label} · in a few words',
    editorial: '{label} · words in brackets are the newsroom’s',
    others: 'Who else spoke about this',
    othersTitle: '**Others on the same subject**',
    noOthers: 'Nobody else is quoted on this subject.',
    gone: 'This quotation is no longer in the sources.',
    noQuotes: 'The sources quote nobody.',
    noSpeaker: 'The sources quote nobody of the name “{speaker}”. They quote {known}.',
    noSubject: 'No quotation speaks of “{about}”.',
    noSubjectBy: 'No quotation of {speaker} speaks of “{about}”.',
  },
  run: (context, { speaker, about }) => listQuotes(context, speaker, about, 0),
  actions: {
    others: (context, [article, passage, start]) => listOthers(context, article, passage, Number(start)),
    page: (context, [speaker, about, page]) => ({
      ...listQuotes(context, speaker || undefined, about || undefined, Number(page) || 0),
      update: true,
    }),
  },
});

function listQuotes(context: Context, speaker: string | undefined, about: string | undefined, page: number): Reply {
  const quotes = quotesOf(context);
  if (quotes.length === 0) return { kind: 'notice', outcome: 'silent', text: context.say('noQuotes') };
  const said = speaker === undefined ? quotes : findNames(speaker, quotes, speakerOf);
  if (speaker !== undefined && said.length === 0) {
    const known = context.list(
      speakersOf(quotes)
        .slice(0, 5)
        .map((name) => context.say('speaker', { speaker: name })),
    );
    return { kind: 'notice', outcome: 'silent', text: context.say('noSpeaker', { speaker, known }) };
  }
  const found = about === undefined ? said : matchCitations(about, said);
  const [first, ...rest] = found.map((quote) => rowOf(context, quote));
  if (!first && about !== undefined) {
    const key = speaker === undefined ? 'noSubject' : 'noSubjectBy';
    return {
      kind: 'notice',
      outcome: 'silent',
      text: context.say(key, { about, speaker: said[0] ? speakerOf(said[0]) : '' }),
    };
  }
  if (!first) return { kind: 'notice', outcome: 'silent', text: context.say('noQuotes') };
  return {
    kind: 'facts',
    title: context.say('title', { count: found.length }),
    rows: [first, ...rest],
    page,
    turn: { command: 'quote', action: 'page', args: [speaker ?? '', about ?? ''] },
    actions: speaker !== undefined || about !== undefined ? otherSpeakers(context, found[0], quotes) : [],
  };
}

/** A button for those who spoke about what the first quotation speaks of, when there are any. */
function otherSpeakers(context: Context, quote: Quote | undefined, quotes: readonly Quote[]): Action[] {
  if (!quote || findOthers(quote, quotes).length === 0) return [];
  const { article, passage, start } = quote.citation;
  return [
    {
      label: context.label('others'),
      id: { command: 'quote', action: 'others', args: [article.id, passage.id, String(start)] },
    },
  ];
}

function listOthers(context: Context, article: string | undefined, passage: string | undefined, start: number): Reply {
  const quotes = quotesOf(context);
  const quote = quotes.find(
    ({ citation }) => citation.article.id === article && citation.passage.id === passage && citation.start === start,
  );
  if (!quote) return { kind: 'notice', text: context.say('gone') };
  const [first, ...rest] = findOthers(quote, quotes).map((other) => rowOf(context, other));
  if (!first) return { kind: 'notice', outcome: 'silent', text: context.say('noOthers') };
  return { kind: 'facts', title: context.say('othersTitle'), rows: [first, ...rest] };
}

/** Quotations of other people that share words with this one, best first. */
function findOthers(quote: Quote, quotes: readonly Quote[]): Quote[] {
  const speaker = quote.speaker?.canonical ?? null;
  const others = quotes.filter((other) => other !== quote && (other.speaker?.canonical ?? null) !== speaker);
  return matchCitations(quoteOf(quote.citation), others);
}

function rowOf(context: Context, quote: Quote): FactRow {
  const label = describeSpeaker(context, quote);
  const fragment = quote.fragment ? context.say('fragment', { label }) : label;
  return {
    label: quote.editorial.length > 0 ? context.say('editorial', { label: fragment }) : fragment,
    evidence: quote.citation,
  };
}

function describeSpeaker(context: Context, { speaker, described, where }: Quote) {
  if (speaker && where) return context.say('speakerWhere', { speaker: nameOf(speaker), where });
  if (speaker) return context.say('speaker', { speaker: nameOf(speaker) });
  return described ? context.say('described', { described }) : context.say('anonymous');
}

function quotesOf({ shelf }: Context): Quote[] {
  return [...shelf.articles.values()].flatMap((article) => factsOf(article, shelf.names).quotes);
}

function speakerOf({ speaker }: Quote): string {
  return speaker ? nameOf(speaker) : '';
}

/** Those most quoted first. */
function speakersOf(quotes: readonly Quote[]): string[] {
  const counts = new Map<string, number>();
  for (const quote of quotes.filter((each) => each.speaker !== null))
    counts.set(speakerOf(quote), (counts.get(speakerOf(quote)) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

function suggestSpeakers(context: Context, typed: string): Suggestion[] {
  const speakers = speakersOf(quotesOf(context));
  const fitting = typed.trim() === '' ? speakers : findNames(typed, speakers, (name) => name);
  return fitting.map((name) => ({ name, value: name }));
}
