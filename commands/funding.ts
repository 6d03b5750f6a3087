import { type Context, defineCommand, privateOption, type Suggestion, text } from '../src/discord/command.ts';
import type { Phrase } from '../src/discord/phrase.ts';
import type { FactRow, Reply } from '../src/discord/reply.ts';
import type { FundingFact } from '../src/extract/fact.ts';
import { factsOf } from '../src/extract/facts.ts';
import { findNames } from '../src/extract/find-name.ts';
import { nameOf } from '../src/extract/mention.ts';

export default defineCommand({
  name: 'funding',
  description: 'Who pays, lends or holds how much',
  options: {
    party: text({ description: 'One of those who pay', suggest: (context, typed) => suggestParties(context, typed) }),
    private: privateOption,
  },
  texts: {
    title: { one: '**{count} amount or share**', other: '**{count} amounts and shares**' },
    party: '**{name}**',
    none: 'The sources speak of no money.',
    unknown: 'The sources name no money of “{party}”. They name what {known} pay or hold.',
    unknownAll: 'The sources name no money of “{party}”.',
    share: '{share} of the shares',
    each: '{sum} each',
    joint: '{sum} together',
    claimed: 'claimed',
    claimedBy: 'claimed by {name}',
    disputed: 'disputed',
    initial: 'to begin with',
    annual: 'a year',
    total: 'in total',
    at_least: 'at least {sum}',
    less_than: 'less than {sum}',
    about: 'about {sum}',
    up_to: 'up to {sum}',
  },
  run: (context, { party }) => listFunding(context, party, 0),
  actions: {
    page: (context, [party, page]) => ({
      ...listFunding(context, party || undefined, Number(page) || 0),
      update: true,
    }),
  },
});

function listFunding(context: Context, typed: string | undefined, page: number): Reply {
  const facts = fundingOf(context);
  if (facts.length === 0) return { kind: 'notice', outcome: 'silent', text: context.say('none') };
  const wanted = typed === undefined ? null : new Set(findNames(typed, partiesOf(facts), (name) => name));
  const found = wanted ? facts.filter(({ parties }) => parties.some((party) => wanted.has(nameOf(party)))) : facts;
  const [first, ...rest] = found.map((fact) => rowOf(context, fact));
  if (!first) return silence(context, typed ?? '', partiesOf(facts));
  return {
    kind: 'facts',
    title: context.say('title', { count: found.length }),
    rows: [first, ...rest],
    page,
    turn: { command: 'funding', action: 'page', args: [typed ?? ''] },
  };
}

function silence(context: Context, party: string, known: readonly string[]): Reply {
  const names = context.list(known.slice(0, 6).map((name) => context.say('party', { name })));
  const text =
    known.length === 0 ? context.say('unknownAll', { party }) : context.say('unknown', { party, known: names });
  return { kind: 'notice', outcome: 'silent', text };
}

function rowOf(context: Context, fact: FundingFact): FactRow {
  const { parties, evidence } = fact;
  const who =
    parties.length > 0 ? [context.list(parties.map((party) => context.say('party', { name: nameOf(party) })))] : [];
  return { label: context.join([...who, sumOf(context, fact), ...statusOf(context, fact)]), evidence };
}

function sumOf(context: Context, { amount, share, distribution }: FundingFact): Phrase {
  const percent = new Intl.NumberFormat(context.language.format, { style: 'percent', maximumFractionDigits: 1 });
  const money = amount ? context.join([amount.citation]) : context.say('share', { share: percent.format(share ?? 0) });
  const sum = amount?.qualifier ? context.say(amount.qualifier.replace(' ', '_'), { sum: money }) : money;
  return distribution ? context.say(distribution, { sum }) : sum;
}

function statusOf(context: Context, { status, claimedBy, period }: FundingFact): Phrase[] {
  const span = period === 'initial' || period === 'annual' || period === 'total' ? [context.say(period)] : [];
  if (status === 'stated') return span;
  if (status === 'claimed' && claimedBy) return [...span, context.say('claimedBy', { name: nameOf(claimedBy) })];
  return [...span, context.say(status)];
}

function fundingOf({ shelf }: Context): FundingFact[] {
  return [...shelf.articles.values()].flatMap((article) => factsOf(article, shelf.names).funding);
}

function partiesOf(facts: readonly FundingFact[]): string[] {
  return [...new Set(facts.flatMap(({ parties }) => parties.map(nameOf)))];
}

function suggestParties(context: Context, typed: string): Suggestion[] {
  const parties = partiesOf(fundingOf(context));
  const fitting = typed.trim() === '' ? parties : findNames(typed, parties, (name) => name);
  return fitting.map((name) => ({ name, value: name }));
}
