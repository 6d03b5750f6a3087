import type { Context } from '../discord/command.ts';
import type { Phrase } from '../discord/phrase.ts';
import type { FundingFact } from '../extract/fact.ts';
import { formatAmount } from '../languages/format-amount.ts';
import { writeShare } from '../languages/writing.ts';

/** The amount or share of a fact in the reader's format, as `/funding` has words for it: "about $19bn each". */
export function sumOf(context: Context, fact: FundingFact): Phrase {
  const { amount, share, distribution } = fact;
  const sum = amount
    ? context.join([amountOf(context, fact)])
    : context.say('ofShares', { share: writeShare(share ?? 0, context.language.writing, 1) });
  return distribution ? context.say(distribution, { sum }) : sum;
}

/** The amount alone, as plain text: "about $19bn". */
export function amountOf(context: Context, { amount }: FundingFact): string {
  if (!amount) return '';
  const sum = formatAmount(amount.value, amount.currency, context.language.writing);
  return amount.qualifier ? context.label(amount.qualifier.replaceAll(' ', '_'), { sum }) : sum;
}
