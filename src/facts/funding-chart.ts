import type { Bar } from '../chart/bar-chart.ts';
import type { Context } from '../discord/command.ts';
import type { FundingFact } from '../extract/fact.ts';
import { type Mention, nameOf } from '../extract/mention.ts';
import { articlesOf, type Told } from '../extract/shelf-facts.ts';
import type { Article } from '../knowledge/article.ts';
import { amountOf } from './amount-words.ts';

/** More bars than this are no longer read. */
const BARS_SHOWN = 12;

export interface FundingChart {
  /** Largest first. */
  readonly bars: readonly Bar[];
  /** Of every bar. */
  readonly currency: string;
  /** Bars for which there is no room. */
  readonly smaller: number;
  /** Amounts that are tied to somebody in other currencies, which cannot be compared by length. */
  readonly foreign: number;
}

interface TiedBar extends Bar {
  readonly articles: readonly Article[];
}

/** One bar an amount that is tied to somebody, in the currency that most of them have. A name that several articles give a bar has theirs behind it. */
export function chartOf(context: Context, facts: readonly Told<FundingFact>[]): FundingChart {
  const tied = facts.filter(({ fact: { amount, parties } }) => amount?.currency && parties.length > 0);
  const counts = new Map<string, number>();
  for (const { fact } of tied)
    counts.set(fact.amount?.currency ?? '', (counts.get(fact.amount?.currency ?? '') ?? 0) + 1);
  const currency = [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
  const all = tied.flatMap((told) => barsOf(context, told).map((bar) => ({ bar, told })));
  const alike = all.filter(({ told }) => told.fact.amount?.currency === currency).map(({ bar }) => bar);
  const drawn = alike.sort((one, other) => other.value - one.value).slice(0, BARS_SHOWN);
  return {
    bars: drawn.map((bar) => withArticle(context, bar, drawn)),
    currency,
    smaller: alike.length - drawn.length,
    foreign: all.length - alike.length,
  };
}

function barsOf(context: Context, told: Told<FundingFact>): TiedBar[] {
  const { distribution, parties } = told.fact;
  return distribution === 'joint'
    ? [barOf(context, told, parties)]
    : parties.map((party) => barOf(context, told, [party]));
}

function barOf(context: Context, told: Told<FundingFact>, parties: readonly Mention[]): TiedBar {
  const { amount, distribution, status, claimedBy, period } = told.fact;
  const names = parties.map(nameOf).join(context.label('separator'));
  const who = distribution === 'joint' ? context.label('jointly', { names }) : names;
  const sum = amountOf(context, told.fact);
  return {
    label: claimedBy ? context.label('saidBy', { names: who, name: nameOf(claimedBy) }) : who,
    value: amount?.value ?? 0,
    text: period === 'annual' ? `${sum} ${context.label('annual')}` : sum,
    doubtful: status !== 'stated',
    articles: articlesOf(told, ({ evidence }) => evidence),
  };
}

function withArticle(context: Context, { articles, ...bar }: TiedBar, bars: readonly TiedBar[]): Bar {
  const [article, ...more] = articles;
  const isRepeated = bars.some(
    (other) => other.label === bar.label && other.articles.some((each) => !articles.includes(each)),
  );
  if (!article || !isRepeated) return bar;
  const details = { name: bar.label, title: article.title, count: more.length };
  return { ...bar, label: context.label(more.length > 0 ? 'barOfSeveral' : 'barOfArticle', details) };
}
