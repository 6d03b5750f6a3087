import type { SpeechRules } from '../languages/speech.ts';
import type { Entity } from './name-book.ts';
import { namesStartingAt } from './name-lists.ts';
import type { Item } from './sentence.ts';

const BID =
  /^(?:bid|bids|offer|offers|proposal|tender|candidacy|application|offre|offres|candidature|proposition|dossier|soumission|mécénat|parrainage|rachat|entrée|sponsorship|takeover|buyout)$/;
const TALKS = /^(?:talks|negotiations|discussions|contacts|négociations|pourparlers|tractations)$/;
/** What ends talks or says no to an offer. */
const FAILED =
  /^(?:broke|broken|collapsed|failed|fell|foundered|stalled|ended|nothing|nowhere|rejected|refused|declined|thrown|turned|dismissed|ruled|judged|deemed|beaten|spurned|discarded|disqualified|lost|late|excluded|overlooked|échoué|échouent|capoté|avorté|rompu|rompues|rompus|abouti|cassé|tourné|rejetée?s?|écartée?s?|refusée?s?|repoussée?s?|jugée?s?|retoquée?s?|recalée?s?|déclinée?s?|éliminée?s?|irrecevable|disqualifiée?s?)$/;
/** Unless it is denied, who is so treated has come in. */
const TAKEN = /^(?:accepted|chosen|selected|preferred|won|retenue?s?|acceptée?s?|choisie?s?|sélectionnée?s?|emporté)$/;
const DENIAL = /^(?:not|n't|never|n'|ne|pas|jamais)$/;
const NEED_NO = /^(?:abouti|convaincu|séduit|convinced|persuaded|succeeded)$/;

const OWNER_REACH = 4;
const FATE_REACH = 9;
const ASIDE_LIMIT = 9;

/** Whose offer or talks came to nothing: "Axelor's bid was thrown out", "les discussions avec Axelor ont échoué". */
export function lostBids(items: readonly Item[], rules: SpeechRules): readonly Entity[] {
  const found: Entity[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'word') continue;
    const bid = BID.test(item.lower);
    if (!bid && !TALKS.test(item.lower)) continue;
    const owner = ownerOf(items, at, bid, rules);
    if (!owner) continue;
    const before = items.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
    if (before.includes('nothing') || isFailed(items, Math.max(owner.next, at + 1))) found.push(...owner.entities);
  }
  return found.filter(({ kind }) => kind !== 'place');
}

function ownerOf(
  items: readonly Item[],
  noun: number,
  bid: boolean,
  rules: SpeechRules,
): { entities: readonly Entity[]; next: number } | null {
  const possessor = items[noun - 1]?.lower === "'s" ? items[noun - 2] : undefined;
  if (bid && possessor?.name) return { entities: [possessor.name.entity], next: noun + 1 };
  for (let at = noun + 1; at <= noun + OWNER_REACH; at += 1) {
    const item = items[at];
    if (item?.name) {
      const preposition = item.name.span.preposition ?? '';
      const tied = bid
        ? rules.grammar.of.has(preposition) || preposition === 'from'
        : /^(?:avec|with)$/.test(preposition);
      return tied ? namesStartingAt(items, at, rules) : null;
    }
    if (item?.kind !== 'word' || rules.grammar.auxiliaries.has(item.lower)) return null;
  }
  return null;
}

function isFailed(items: readonly Item[], from: number): boolean {
  let denied = false;
  // "Le mécénat de Total, un temps évoqué, n'a pas abouti"
  const aside = items[from]?.lower === ',' ? items.findIndex(({ lower }, at) => at > from && lower === ',') : -1;
  if (aside > 0 && aside - from < ASIDE_LIMIT) return isFailed(items, aside + 1);
  for (let at = from; at < Math.min(items.length, from + FATE_REACH); at += 1) {
    const item = items[at];
    if (item?.kind !== 'word') return false;
    if (DENIAL.test(item.lower)) denied = true;
    else if (TAKEN.test(item.lower) || NEED_NO.test(item.lower)) return denied;
    else if (FAILED.test(item.lower)) return !denied || item.lower === 'abouti';
  }
  return false;
}
