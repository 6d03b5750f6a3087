import { type Bar, drawBarChart } from '../src/chart/bar-chart.ts';
import { type Context, defineCommand, privateOption, type Suggestion, text } from '../src/discord/command.ts';
import type { Phrase } from '../src/discord/phrase.ts';
import type { Action, FactRow, Reply } from '../src/discord/reply.ts';
import { findDisagreements } from '../src/extract/disagreements.ts';
import type { FundingFact } from '../src/extract/fact.ts';
import { factsOf } from '../src/extract/facts.ts';
import { findNames } from '../src/extract/find-name.ts';
import { nameOf } from '../src/extract/mention.ts';
import { formatAmount } from '../src/languages/format-amount.ts';

/** More bars than this are no longer read. */
const BARS_SHOWN = 12;

export default defineCommand({
  name: 'funding',
  description: 'Who pays, lends or holds how much',
  options: {
    party: text({ description: 'One of those who pay', suggest: (context, typed) => suggestParties(context, typed) }),
    private: privateOption,
  },
  texts: {
    title: { one: '**{count} amount or share**', other: '**{count} amounts and shares**' },
    groupStated: '### Stated',
    groupDoubtful: '### Claimed or disputed',
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
    notAdded: '-# Amounts are shown as the articles give them; they may overlap and are never added up.',
    chart: 'Chart',
    chartTitle: 'Who pays what ({currency})',
    chartHeading: '**Who pays what**',
    chartNote: '-# A dashed bar is claimed or disputed. `/funding` shows the sentence behind each amount.',
    chartNothing: 'No amount is tied to a party, so there is nothing to draw.',
    jointly: '{names}, together',
    saidBy: '{names}, says {name}',
    compare: 'Compare the articles',
    compareTitle: '**The articles do not agree**',
    comparePart: '### {name}',
    compareNothing: 'The articles do not contradict each other.',
    separator: ', ',
  },
  run: (context, { party }) => listFunding(context, party, 0),
  actions: {
    page: (context, [party, page]) => ({
      ...listFunding(context, party || undefined, Number(page) || 0),
      update: true,
    }),
    chart: (context, [party]) => drawChart(context, party || undefined),
    compare: (context, [page]) => compareArticles(context, Number(page) || 0),
  },
});

function listFunding(context: Context, typed: string | undefined, page: number): Reply {
  const facts = fundingOf(context);
  if (facts.length === 0) return { kind: 'notice', outcome: 'silent', text: context.say('none') };
  const found = factsAbout(facts, typed);
  const stated = found.filter(({ status }) => status === 'stated');
  const doubtful = found.filter(({ status }) => status !== 'stated');
  const inGroups = stated.length > 0 && doubtful.length > 0;
  const [first, ...rest] = [
    ...byParty(stated).map((fact) => rowOf(context, fact, inGroups ? context.say('groupStated') : null)),
    ...byParty(doubtful).map((fact) => rowOf(context, fact, inGroups ? context.say('groupDoubtful') : null)),
  ];
  if (!first) return silence(context, typed ?? '', partiesOf(facts));
  const action = (name: string, args: readonly string[]): Action => ({
    label: context.label(name),
    id: { command: 'funding', action: name, args },
  });
  return {
    kind: 'facts',
    title: context.say('title', { count: found.length }),
    rows: [first, ...rest],
    page,
    turn: { command: 'funding', action: 'page', args: [typed ?? ''] },
    note: context.say('notAdded'),
    actions: [
      ...(barsOf(context, found).bars.length > 0 ? [action('chart', [typed ?? ''])] : []),
      ...(findDisagreements(facts).length > 0 ? [action('compare', [])] : []),
    ],
  };
}

function silence(context: Context, party: string, known: readonly string[]): Reply {
  const names = context.list(known.slice(0, 6).map((name) => context.say('party', { name })));
  const words =
    known.length === 0 ? context.say('unknownAll', { party }) : context.say('unknown', { party, known: names });
  return { kind: 'notice', outcome: 'silent', text: words };
}

function compareArticles(context: Context, page: number): Reply {
  const rows = findDisagreements(fundingOf(context)).flatMap(({ party, facts }) =>
    facts.map((fact) => rowOf(context, fact, context.say('comparePart', { name: party }))),
  );
  const [first, ...rest] = rows;
  if (!first) return { kind: 'notice', text: context.say('compareNothing') };
  return {
    kind: 'facts',
    title: context.say('compareTitle'),
    rows: [first, ...rest],
    page,
    turn: { command: 'funding', action: 'compare', args: [] },
    update: page > 0,
  };
}

async function drawChart(context: Context, typed: string | undefined): Promise<Reply> {
  const { bars, currency } = barsOf(context, factsAbout(fundingOf(context), typed));
  if (bars.length === 0) return { kind: 'notice', text: context.say('chartNothing') };
  const title = context.label('chartTitle', { currency });
  return {
    kind: 'image',
    title: context.say('chartHeading'),
    image: { name: 'funding.png', content: await drawBarChart(title, bars) },
    alternative: `${title}. ${bars.map(({ label, text: sum }) => `${label}: ${sum}`).join('; ')}.`,
    note: context.say('chartNote'),
  };
}

/** One bar an amount that is tied to somebody, largest first, in the currency that most of them have. */
function barsOf(context: Context, facts: readonly FundingFact[]): { bars: readonly Bar[]; currency: string } {
  const tied = facts.filter(({ amount, parties }) => amount?.currency && parties.length > 0);
  const counts = new Map<string, number>();
  for (const { amount } of tied) counts.set(amount?.currency ?? '', (counts.get(amount?.currency ?? '') ?? 0) + 1);
  const currency = [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
  const bars = tied
    .filter(({ amount }) => amount?.currency === currency)
    .flatMap((fact) =>
      fact.distribution === 'joint'
        ? [barOf(context, fact, fact.parties)]
        : fact.parties.map((party) => barOf(context, fact, [party])),
    );
  const distinct = [...new Map(bars.map((bar) => [JSON.stringify(bar), bar])).values()];
  return { bars: distinct.sort((one, other) => other.value - one.value).slice(0, BARS_SHOWN), currency };
}

function barOf(
  context: Context,
  { amount, distribution, status, claimedBy, period }: FundingFact,
  parties: FundingFact['parties'],
): Bar {
  const { format } = context.language;
  const names = parties.map(nameOf).join(context.label('separator'));
  const who = distribution === 'joint' ? context.label('jointly', { names }) : names;
  const sum = formatAmount(amount?.value ?? 0, amount?.currency ?? null, format);
  const qualified = amount?.qualifier ? context.label(keyOf(amount.qualifier), { sum }) : sum;
  return {
    label: claimedBy ? context.label('saidBy', { names: who, name: nameOf(claimedBy) }) : who,
    value: amount?.value ?? 0,
    text: period === 'annual' ? `${qualified} ${context.label('annual')}` : qualified,
    doubtful: status !== 'stated',
  };
}

function rowOf(context: Context, fact: FundingFact, group: Phrase | null): FactRow {
  const { parties, evidence } = fact;
  const who =
    parties.length > 0 ? [context.list(parties.map((party) => context.say('party', { name: nameOf(party) })))] : [];
  const label = context.join([...who, sumOf(context, fact), ...statusOf(context, fact)]);
  return { label, evidence, ...(group ? { group } : {}) };
}

function sumOf(context: Context, { amount, share, distribution }: FundingFact): Phrase {
  const { format } = context.language;
  const percent = new Intl.NumberFormat(format, { style: 'percent', maximumFractionDigits: 1 });
  const money = amount
    ? context.join([formatAmount(amount.value, amount.currency, format)])
    : context.say('share', { share: percent.format(share ?? 0) });
  const sum = amount?.qualifier ? context.say(keyOf(amount.qualifier), { sum: money }) : money;
  return distribution ? context.say(distribution, { sum }) : sum;
}

function statusOf(context: Context, { status, claimedBy, period, periodWords }: FundingFact): Phrase[] {
  const span =
    period === 'over' ? (periodWords ? [context.join([periodWords])] : []) : period ? [context.say(period)] : [];
  if (status === 'stated') return span;
  if (status === 'claimed' && claimedBy) return [...span, context.say('claimedBy', { name: nameOf(claimedBy) })];
  return [...span, context.say(status)];
}

function keyOf(qualifier: string): string {
  return qualifier.replaceAll(' ', '_');
}

function fundingOf({ shelf }: Context): FundingFact[] {
  return [...shelf.articles.values()].flatMap((article) => factsOf(article, shelf.names).funding);
}

function factsAbout(facts: readonly FundingFact[], typed: string | undefined): readonly FundingFact[] {
  if (typed === undefined) return facts;
  const wanted = new Set(findNames(typed, partiesOf(facts), (name) => name));
  return facts.filter(({ parties }) => parties.some((party) => wanted.has(nameOf(party))));
}

/** What one party pays stands together; an amount without a party comes first, as it is the project's. */
function byParty(facts: readonly FundingFact[]): FundingFact[] {
  const keyOfParties = ({ parties }: FundingFact) => parties.map(({ canonical }) => canonical).join('\n');
  const order = [...new Set(facts.map(keyOfParties))].sort((one, other) => Number(one !== '') - Number(other !== ''));
  return order.flatMap((key) => facts.filter((fact) => keyOfParties(fact) === key));
}

function partiesOf(facts: readonly FundingFact[]): string[] {
  return [...new Set(facts.flatMap(({ parties }) => parties.map(nameOf)))];
}

function suggestParties(context: Context, typed: string): Suggestion[] {
  const parties = partiesOf(fundingOf(context));
  const fitting = typed.trim() === '' ? parties : findNames(typed, parties, (name) => name);
  return fitting.map((name) => ({ name, value: name }));
}
