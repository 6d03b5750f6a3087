import type { SpeechRules } from '../languages/speech.ts';
import { doneWith } from './any-verb.ts';
import type { CueMatch } from './cue-parts.ts';
import { elliptic } from './elliptic.ts';
import { governedBy, joins } from './governed-by.ts';
import { isVerb, namesEndingAt } from './name-lists.ts';
import { phraseOf } from './name-phrase.ts';
import { byFor, owedBy } from './own-gifts.ts';
import { borneBy, chargedTo, paidBy } from './paid-behind.ts';
import { boughtFor } from './purchases.ts';
import type { Item } from './sentence.ts';
import { givenShare, goesTo, leftWith } from './share-ties.ts';
import { bracketed, comesFrom, GIFTS } from './sources.ts';
import type { Tie } from './tie.ts';

/** The tie of the sum or percentage at an item, the surest first; `earlier` tells that a sum before it in the sentence has a payer. */
export function tieOf(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
  earlier: Tie | null,
): Tie | null {
  const total = (earlier ? totalOf(items, at, rules) : null) ?? partOf(items, at, rules);
  return (
    total ??
    borneBy(items, at, cues, rules) ??
    chargedTo(items, at, rules) ??
    owedBy(items, at, rules) ??
    (earlier && isRestated(items, at) ? earlier : null) ??
    bracketed(items, at) ??
    goesTo(items, at, rules) ??
    givenShare(items, at, earlier) ??
    byFor(items, at, cues, rules) ??
    paidBy(items, at, cues, rules, earlier) ??
    ownFunds(items, at, rules) ??
    boughtFor(items, at, cues, rules) ??
    comesFrom(items, at, cues, rules) ??
    (earlier ? elliptic(items, at, rules, earlier) : null) ??
    leftWith(items, at) ??
    ownedBefore(items, at, rules) ??
    governedBy(items, at, cues, rules) ??
    doneWith(items, at, cues, rules) ??
    listedWith(items, at, rules, earlier)
  );
}

/** "… sur un budget de 17 millions": a total beside a sum that has its payer. */
function totalOf(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  const of = items[at - 1];
  const noun = items[at - 2];
  const total =
    of?.kind === 'word' &&
    rules.grammar.of.has(of.lower) &&
    noun?.kind === 'word' &&
    /^(?:budgets?|coûts?|costs?|enveloppe|bill|facture)$/.test(noun.lower);
  return total ? { phrase: null, sense: 'cost', anchor: at - 2 } : null;
}

/** "covers 70 percent of the $1.9 billion bill": nobody pays the whole. */
function partOf(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  const before = items.slice(Math.max(0, at - 4), at);
  const of = before.findLastIndex(({ kind, lower }) => kind === 'word' && rules.grammar.of.has(lower));
  // "buys 12.5% of Nordbreeze for €80 million": the price of the part.
  const priced = before.slice(of + 1).some(({ name, lower }) => name !== null || /^(?:for|pour|contre)$/.test(lower));
  const part =
    of > 0 &&
    !priced &&
    (before[of - 1]?.percent != null ||
      (before[of - 1]?.sum != null && rules.money.decimal === '.' && /^the$/.test(before[of + 1]?.lower ?? '')) ||
      /^(?:half|third|quarter|moitié|tiers|quart|part|partie)$/.test(before[of - 1]?.lower ?? ''));
  return part ? { phrase: null, sense: 'cost', anchor: at } : null;
}

/** "donne 3,5 M$, soit environ 3,2 millions d'euros": the same money. */
function isRestated(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 3), at);
  const or = before.findLastIndex(({ lower }) => lower === 'soit' || lower === 'or');
  const sum =
    items[at - before.length + or - 1]?.lower === ',' ? at - before.length + or - 2 : at - before.length + or - 1;
  return or >= 0 && items[sum]?.sum != null;
}

/** "€70 million of Nordlicht's own funds" */
function ownFunds(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  // "£15m of its own money", "15 millions de fonds propres": whose, the sentence tells elsewhere.
  const fonds = items[at + 2]?.lower === 'fonds' && items[at + 3]?.lower === 'propres';
  const its = /^(?:its|their|his|her)$/.test(items[at + 2]?.lower ?? '') && items[at + 3]?.lower === 'own';
  if ((fonds || its) && rules.grammar.and.has(items[at - 1]?.lower ?? ''))
    return { phrase: null, sense: 'owner', anchor: at };
  const name = items[at + 2]?.name ? at + 2 : at + 3;
  const entity = items[name]?.name?.entity;
  const own =
    items[at + 1]?.lower === 'of' &&
    entity !== undefined &&
    /^'s?$/.test(items[name + 1]?.lower ?? '') &&
    /^(?:own|cash|money|funds|reserves|equity)$/.test(items[name + 2]?.lower ?? '');
  return own ? { phrase: phraseOf([entity], name, name + 1), sense: 'owner', anchor: at } : null;
}

/** "Microsoft's $80 billion", "l'engagement de la région de 5 millions", "a grant from X of £2m". */
function ownedBefore(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  const { grammar } = rules;
  if (items[at - 1]?.lower === "'s" && items[at - 2]?.name)
    return {
      phrase: phraseOf(
        [items[at - 2]?.name?.entity].filter((entity) => entity !== undefined),
        at - 2,
        at - 1,
      ),
      sense: 'owner',
      anchor: at,
    };
  for (let index = at - 1; index >= Math.max(0, at - 7); index -= 1) {
    const item = items[index];
    if (!item || (item.kind !== 'word' && item.kind !== 'name')) return null;
    if (item.kind === 'word' && isVerb(item, 'finite') && !GIFTS.has(item.lower)) return null;
    if (!item.name) continue;
    const { entities, first } = namesEndingAt(items, index, rules);
    const preposition = items[first]?.name?.span.preposition;
    const gift = items.slice(Math.max(0, first - 6), first).findLastIndex(({ lower }) => GIFTS.has(lower));
    return preposition && (grammar.from.has(preposition) || grammar.by.has(preposition)) && gift >= 0 && index < at - 1
      ? { phrase: phraseOf(entities, first, index + 1), sense: 'owner', anchor: index }
      : null;
  }
  return null;
}

/** "40 millions et 22 millions d'euros": the second of two sums of one verb. */
function listedWith(items: readonly Item[], at: number, rules: SpeechRules, earlier: Tie | null): Tie | null {
  const before = items.findLastIndex((item, index) => index < at && (item.sum !== null || item.percent !== null));
  return earlier && before >= 0 && joins(items, before, at, rules) ? earlier : null;
}
