import type { Context } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import type { FactRow } from '../discord/reply.ts';
import type { Disagreement } from '../extract/disagreements.ts';
import type { FundingFact } from '../extract/fact.ts';
import { nameOf } from '../extract/mention.ts';
import { articlesOf, type Told } from '../extract/shelf-facts.ts';
import type { Citation } from '../knowledge/citation.ts';
import { amountOf, sumOf } from './amount-words.ts';

/** Amounts of other articles that stand beside one; the others are counted. */
const SUMS_SHOWN = 3;

/** An amount or share as a row of `/funding`: who, how much, in which sense, what other articles give, and where it stands. */
export function fundingRow(
  context: Context,
  told: Told<FundingFact>,
  group: Phrase | null,
  differing: readonly Disagreement[] = [],
): FactRow {
  const { fact, also } = told;
  const { parties, evidence } = fact;
  const who =
    parties.length > 0 ? [context.list(parties.map((party) => context.say('party', { name: nameOf(party) })))] : [];
  const elsewhere = sumsElsewhere(context, told, differing);
  const label = context.join([...who, sumOf(context, fact), ...statusOf(context, fact), ...elsewhere]);
  return { label, evidence, also: also.map(placeOf), ...(group ? { group } : {}) };
}

/** What other articles give instead, for each party when the fact has several. */
function sumsElsewhere(context: Context, told: Told<FundingFact>, differing: readonly Disagreement[]): Phrase[] {
  const own = articlesOf(told, placeOf);
  return differing
    .filter(({ facts }) => facts.includes(told))
    .flatMap(({ party, facts }) => {
      const others = facts
        .filter((other) => other.fact.amount?.value !== told.fact.amount?.value)
        .filter((other) => !articlesOf(other, placeOf).some((article) => own.includes(article)));
      const sums = [...new Set(others.map(({ fact }) => amountOf(context, fact)))];
      if (sums.length === 0) return [];
      const count = sums.length - SUMS_SHOWN;
      const shown = sums.slice(0, SUMS_SHOWN).map((sum) => context.join([sum]));
      const list = context.list(count > 0 ? [...shown, context.say('moreAmounts', { count })] : shown);
      const key = told.fact.parties.length > 1 ? 'elsewhereFor' : 'elsewhere';
      return [context.say(key, { sums: list, name: party })];
    });
}

function statusOf(context: Context, { status, claimedBy, period, periodWords }: FundingFact): Phrase[] {
  const span =
    period === 'over' ? (periodWords ? [context.join([periodWords])] : []) : period ? [context.say(period)] : [];
  if (status === 'stated') return span;
  if (status === 'claimed' && claimedBy) return [...span, context.say('claimedBy', { name: nameOf(claimedBy) })];
  return [...span, context.say(status)];
}

export function placeOf({ evidence }: FundingFact): Citation {
  return evidence;
}
