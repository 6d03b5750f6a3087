import { drawBarChart } from '../src/chart/bar-chart.ts';
import { type Context, defineCommand, privateOption, text } from '../src/discord/command.ts';
import type { Action, FactRow, Reply } from '../src/discord/reply.ts';
import { type Disagreement, findDisagreements } from '../src/extract/disagreements.ts';
import type { FundingFact } from '../src/extract/fact.ts';
import { nameKey } from '../src/extract/mention.ts';
import { factsOnShelf, type Told } from '../src/extract/shelf-facts.ts';
import { chartOf } from '../src/facts/funding-chart.ts';
import { fundingRow, placeOf } from '../src/facts/funding-row.ts';
import { findKnown, type KnownName, knownNames, nameInId, suggestKnown } from '../src/facts/known-names.ts';
import { countArticles, sectionsOf } from '../src/facts/sections.ts';

type Funding = Told<FundingFact>;

/** What is kept of the text behind a picture, which holds 1,024 characters. */
const ALTERNATIVE_LENGTH = 1_000;

export default defineCommand({
  name: 'funding',
  description: 'Who pays, lends or holds how much',
  options: {
    party: text({
      description: 'One of those who pay',
      suggest: (context, typed) => suggestKnown(typed, partiesIn(fundingOn(context))),
    }),
    private: privateOption,
  },
  texts: {
    title: { one: '**{count} amount or share**', other: '**{count} amounts and shares**' },
    titleOfSeveral: {
      one: '**{count} amount or share** in {articles} articles',
      other: '**{count} amounts and shares** in {articles} articles',
    },
    groupSeveral: '### In several articles',
    groupSeveralDoubtful: '### In several articles: claimed or disputed',
    groupArticle: '### {title}',
    groupArticleDoubtful: '### {title}: claimed or disputed',
    groupStated: '### Stated',
    groupDoubtful: '### Claimed or disputed',
    party: '**{name}**',
    none: 'The sources speak of no money.',
    unknown: 'The sources name no money of “{party}”. They name what {known} pay or hold.',
    unknownAll: 'The sources name no money of “{party}”.',
    ofShares: '{share} of the shares',
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
    elsewhere: 'elsewhere {sums}',
    elsewhereFor: 'elsewhere {sums} for {name}',
    moreAmounts: { one: '{count} other amount', other: '{count} other amounts' },
    notAdded: '-# Amounts are shown as the articles give them; they may overlap and are never added up.',
    chart: 'Chart',
    chartTitle: 'Who pays what ({currency})',
    chartHeading: '**Who pays what**',
    chartNote: '-# A dashed bar is claimed or disputed. `/funding` shows the sentence behind each amount.',
    chartSmaller: {
      one: '{note}\n-# {count} smaller amount is not drawn.',
      other: '{note}\n-# {count} smaller amounts are not drawn.',
    },
    chartForeign: {
      one: '{note}\n-# {count} amount in another currency is not drawn.',
      other: '{note}\n-# {count} amounts in other currencies are not drawn.',
    },
    barOfArticle: '{name} · {title}',
    barOfSeveral: {
      one: '{name} · {title} and {count} more article',
      other: '{name} · {title} and {count} more articles',
    },
    chartNothing: 'No amount is tied to a party, so there is nothing to draw.',
    jointly: '{names}, together',
    saidBy: '{names}, says {name}',
    compare: 'Compare the articles',
    compareTitle: '**The articles give different amounts**',
    compareNote: '-# They may speak of different times, parts or projects: the sentences say.',
    comparePart: '### {name}',
    compareNothing: 'No two articles give different amounts for the same party.',
    separator: ', ',
  },
  run: (context, { party }) => listFunding(context, party, 0),
  actions: {
    page: (context, [party, page]) => ({
      ...listFunding(context, party || undefined, Number(page) || 0),
      update: true,
    }),
    chart: (context, [party]) => drawChart(context, party || undefined),
    compare: (context, [party, page]) => ({
      ...compareArticles(context, party || undefined, Number(page) || 0),
      update: page !== undefined,
    }),
  },
});

function listFunding(context: Context, typed: string | undefined, page: number): Reply {
  const all = fundingOn(context);
  if (all.length === 0) return { kind: 'notice', outcome: 'silent', text: context.say('none') };
  const found = fundingAbout(all, typed);
  const differing = findDisagreements(found);
  const [first, ...rest] = groupRows(context, found, typed, differing);
  if (!first) return silence(context, typed ?? '', partiesIn(all));
  const action = (name: string): Action => ({
    label: context.label(name),
    id: { command: 'funding', action: name, args: [nameInId(typed)] },
  });
  const articles = countArticles(found, placeOf);
  return {
    kind: 'facts',
    title: context.say(articles > 1 ? 'titleOfSeveral' : 'title', { count: found.length, articles }),
    rows: [first, ...rest],
    page,
    turn: { command: 'funding', action: 'page', args: [nameInId(typed)] },
    citations: typed === undefined ? 2 : 4,
    note: context.say('notAdded'),
    actions: [
      ...(chartOf(context, found).bars.length > 0 ? [action('chart')] : []),
      ...(differing.length > 0 ? [action('compare')] : []),
    ],
  };
}

/** Under the articles when several are told of, unless somebody is asked for: then all about them stands together. */
function groupRows(
  context: Context,
  found: readonly Funding[],
  typed: string | undefined,
  differing: readonly Disagreement[],
): FactRow[] {
  const byArticle = typed === undefined && countArticles(found, placeOf) > 1;
  const sections = byArticle ? sectionsOf(found, placeOf) : [{ article: null, told: found }];
  return sections.flatMap(({ article, told }) => {
    const stated = told.filter(({ fact }) => fact.status === 'stated');
    const doubtful = told.filter(({ fact }) => fact.status !== 'stated');
    const title = article?.title ?? '';
    const place = article ? 'groupArticle' : 'groupSeveral';
    const headings = byArticle
      ? [context.say(place, { title }), context.say(`${place}Doubtful`, { title })]
      : stated.length > 0 && doubtful.length > 0
        ? [context.say('groupStated'), context.say('groupDoubtful')]
        : [null, null];
    return [stated, doubtful].flatMap((facts, index) =>
      byParty(facts).map((each) => fundingRow(context, each, headings[index] ?? null, differing)),
    );
  });
}

function silence(context: Context, party: string, known: readonly KnownName[]): Reply {
  const names = context.list(known.slice(0, 6).map(({ name }) => context.say('party', { name })));
  const words =
    known.length === 0 ? context.say('unknownAll', { party }) : context.say('unknown', { party, known: names });
  return { kind: 'notice', outcome: 'silent', text: words };
}

function compareArticles(context: Context, typed: string | undefined, page: number): Reply {
  const rows = findDisagreements(fundingAbout(fundingOn(context), typed)).flatMap(({ party, facts }) =>
    facts.map((each) => fundingRow(context, each, context.say('comparePart', { name: party }))),
  );
  const [first, ...rest] = rows;
  if (!first) return { kind: 'notice', text: context.say('compareNothing') };
  return {
    kind: 'facts',
    title: context.say('compareTitle'),
    rows: [first, ...rest],
    page,
    turn: { command: 'funding', action: 'compare', args: [nameInId(typed)] },
    note: context.say('compareNote'),
  };
}

async function drawChart(context: Context, typed: string | undefined): Promise<Reply> {
  const { bars, currency, smaller, foreign } = chartOf(context, fundingAbout(fundingOn(context), typed));
  if (bars.length === 0) return { kind: 'notice', text: context.say('chartNothing') };
  const title = context.label('chartTitle', { currency });
  const legend = context.say('chartNote');
  const counted = smaller > 0 ? context.say('chartSmaller', { note: legend, count: smaller }) : legend;
  const note = foreign > 0 ? context.say('chartForeign', { note: counted, count: foreign }) : counted;
  return {
    kind: 'image',
    title: context.say('chartHeading'),
    image: { name: 'funding.png', content: await drawBarChart(title, bars) },
    alternative: describeBars(
      title,
      bars.map(({ label, text: sum }) => `${label}: ${sum}`),
    ),
    note,
  };
}

/** As many bars as fit, each of them whole. */
function describeBars(title: string, bars: readonly string[]): string {
  const shown = bars.filter(
    (_, index) => bars.slice(0, index + 1).join('; ').length + title.length < ALTERNATIVE_LENGTH,
  );
  return `${title}. ${shown.join('; ')}${shown.length < bars.length ? '; …' : '.'}`;
}

function fundingOn({ shelf }: Context): readonly Funding[] {
  return factsOnShelf(shelf).funding;
}

function fundingAbout(all: readonly Funding[], typed: string | undefined): readonly Funding[] {
  if (typed === undefined) return all;
  const wanted = new Set(findKnown(typed, partiesIn(all)).map(({ key }) => key));
  return all.filter(({ fact }) => fact.parties.some((party) => wanted.has(nameKey(party))));
}

/** What one party pays stands together; an amount without a party comes first, as it is the project's. */
function byParty(facts: readonly Funding[]): Funding[] {
  const keyOf = ({ fact }: Funding) => fact.parties.map(nameKey).join('\n');
  const order = [...new Set(facts.map(keyOf))].sort((one, other) => Number(one !== '') - Number(other !== ''));
  return order.flatMap((key) => facts.filter((each) => keyOf(each) === key));
}

function partiesIn(all: readonly Funding[]): KnownName[] {
  return knownNames(all.flatMap(({ fact, also }) => [fact, ...also].flatMap(({ parties }) => parties)));
}
