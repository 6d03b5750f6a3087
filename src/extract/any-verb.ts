import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { isVerb } from './name-lists.ts';
import { isTrailing } from './name-phrase.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isNegated } from './rounds.ts';
import type { Item } from './sentence.ts';
import { GIFTS } from './sources.ts';
import { subjectOf } from './subject.ts';
import type { Tie } from './tie.ts';
import { isPassive, isVerbHere } from './voice.ts';

const DIRECT_REACH = 6;
const GIFT_REACH = 12;

/**
 * Whoever does anything with a sum pays it, whatever the verb is, unless it is one of receiving, losing, valuing or asking: "releases £200m", "a
 * délégué 2 millions", "wrote a mortgage of $2m", "follows with €3m". A share is held by who does anything with it.
 */
export function doneWith(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Tie | null {
  const object = startOfObject(items, at, rules);
  if (items[at]?.percent && /^(?:with|avec)$/.test(items[at - 1]?.lower ?? '')) return leavesWith(items, at, rules);
  const direct = isActing(items, object - 1, cues, rules);
  const verb = direct ? object - 1 : carriedBy(items, at, object, cues, rules);
  if (verb === null) return null;
  const phrase = subjectOf(items, verb, rules);
  if (!phrase || !isBody(phrase, rules) || isNegated(items, verb, rules) || isConditional(items, phrase.first))
    return null;
  return { phrase, sense: items[at]?.percent ? 'hold' : 'pay', anchor: verb };
}

/** "Equinor walks away with 30%", "Total repart avec 30 %" */
function leavesWith(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  for (let verb = at - 2; verb >= Math.max(1, at - 5); verb -= 1) {
    const item = items[verb];
    if (item?.kind !== 'word') return null;
    if (!items[verb - 1]?.name || rules.grammar.prepositions.has(item.lower)) continue;
    const phrase = subjectOf(items, verb, rules);
    return phrase && { phrase, sense: 'hold', anchor: verb };
  }
  return null;
}

/** "unless Parliament releases £2m" */
function isConditional(items: readonly Item[], first: number): boolean {
  return items
    .slice(Math.max(0, first - 3), first)
    .some(({ lower }) => /^(?:unless|if|until|whether|si|s'|sauf)$/.test(lower));
}

/** Back over what may stand between a verb and its sum: "another", "a further", "up to", "environ". */
function startOfObject(items: readonly Item[], at: number, rules: SpeechRules): number {
  const { determiners, adverbs, adverbEnding, each, together, of } = rules.grammar;
  let index = at;
  for (; index > Math.max(0, at - DIRECT_REACH); index -= 1) {
    const item = items[index - 1];
    if (item?.kind !== 'word') break;
    const light =
      QUANTITY.test(item.lower) ||
      (determiners.has(item.lower) && !of.has(item.lower)) ||
      [adverbs, each, together].some((words) => words.has(item.lower)) ||
      adverbEnding.test(item.lower);
    if (!light) break;
  }
  return index;
}

const QUANTITY =
  /^(?:another|further|extra|additional|about|around|some|up|to|over|under|more|less|than|nearly|almost|roughly|fewer|worth|environ|près|de|plus|moins|jusqu'|quelque|quelques|autres?|outre|other|first|initial|full|whole|own)$/;

/** The verb before a noun of giving or a preposition: "wrote a mortgage of", "gratifie l'ensemble d'une aide de", "participates with". */
function carriedBy(
  items: readonly Item[],
  at: number,
  object: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): number | null {
  if (items[at]?.percent) return null;
  const near = items.slice(Math.max(0, object - 4), at).map(({ lower }) => lower);
  const gift = near.some(isGiven);
  const manner = near.slice(-3).some((word) => MANNER.test(word));
  if (!gift && !manner) return null;
  for (let verb = object - 1; verb >= Math.max(0, at - GIFT_REACH); verb -= 1) {
    const item = items[verb];
    if (!item || (item.kind !== 'word' && item.kind !== 'name' && item.kind !== 'number')) return null;
    if (item.kind === 'word' && rules.grammar.relatives.has(item.lower)) return null;
    if (isGiven(item.lower)) continue;
    // "took a loan of $3m"
    if (TAKING.test(item.lower)) return null;
    if (gift && LIGHT.test(item.lower) && isVerbHere(items, verb, rules) && !isPassive(items, verb, rules)) return verb;
    if (isActing(items, verb, cues, rules)) return verb;
    if (isVerb(item, 'finite') && isVerbHere(items, verb, rules)) return null;
  }
  return null;
}

function isGiven(word: string): boolean {
  return GIFTS.has(word) || GIVEN.test(word);
}

/** Verbs that leave it to their noun to say what is done: "make a gift of", "ouvrir un crédit de". */
const LIGHT =
  /^(?:ma(?:kes?|de|king)|writ(?:es?|ten|ing)|wrote|open(?:s|ed|ing)?|award(?:s|ed|ing)?|launch(?:es|ed)?|sign(?:s|ed|ing)?|fai(?:t|sait|saient)|font|fer(?:a|ont)|ouvr(?:e|ent|ait|ira|iront)|ouvert|lanc(?:e|ent|é|era|eront))$/;
const TAKING = /^(?:takes?|took|taken|taking|contract(?:s|ed|e|é|ent)|souscri(?:t|vent)|gets?|got)$/;
const GIVEN =
  /^(?:tranche|facility|line|cheque|check|mortgage|support|present|package|injection|envelope|concours|enveloppe|ligne|chèque|rallonge|ticket|mise|soutien|somme|bourse|facilité|rondelle|obole|sum|overdraft|bond|bonds|obligations|dotation|cadeau|quote-part)$/;
const MANNER = /^(?:with|avec|hauteur|tune|value|extent|concurrence)$/;

/** A verb that does something with money: known and of no other sense, or a word that stands where a verb does. */
function isActing(items: readonly Item[], verb: number, cues: readonly CueMatch[], rules: SpeechRules): boolean {
  const item = items[verb];
  // "y va de 2 millions"
  if (items[verb - 1]?.lower === 'y' && /^(?:va|vont|ira|iront)$/.test(item?.lower ?? '')) return true;
  // "y est allée de 2 millions"
  if (/^allée?s?$/.test(item?.lower ?? '') && items[verb - 2]?.lower === 'y') return true;
  if (
    item?.kind !== 'word' ||
    rules.money.notPaying.has(item.lower) ||
    IMPERSONAL.test(item.lower) ||
    isPassive(items, verb, rules)
  )
    return false;
  const { auxiliaries, beForms, determiners, prepositions, conjunctions, relatives, adverbs, and, of, clitics } =
    rules.grammar;
  if ([auxiliaries, prepositions, conjunctions, relatives, adverbs, and, of].some((words) => words.has(item.lower)))
    return false;
  if (cues.some((cue) => cue.verb === verb && OTHERWISE.has(cue.cue.sense) && cue.next <= verb + 2)) return false;
  let before = verb - 1;
  while (
    before >= 0 &&
    verb - before < 5 &&
    items[before]?.kind === 'word' &&
    (adverbs.has(items[before]?.lower ?? '') || rules.grammar.adverbEnding.test(items[before]?.lower ?? ''))
  )
    before -= 1;
  // "le ministère de l'Éducation nationale délègue"
  if (isTrailing(items, before)) before -= 1;
  const company = items[before];
  const auxiliary = company?.kind === 'word' && auxiliaries.has(company.lower);
  const be = company?.kind === 'word' && beForms.has(company.lower);
  if (company?.lower === 'to') return false;
  if (isVerb(item)) {
    if (!isVerbHere(items, verb, rules)) return false;
    if (be) return isVerb(item, 'gerund');
    return auxiliary || isVerb(item, 'finite');
  }
  if (determiners.has(item.lower) || rules.names.organisations.has(item.lower) || rules.names.titles.has(item.lower))
    return false;
  const { finite, participle } = rules.names.verbEnding;
  const placed =
    auxiliary ||
    company?.name != null ||
    (company?.kind === 'word' && (relatives.has(company.lower) || clitics.has(company.lower))) ||
    company?.lower === ',' ||
    company?.lower === ')';
  if (!placed) return false;
  // "s'est fendu de 2 millions"
  const reflexive = /^(?:s'|se)$/.test(items[before - 1]?.lower ?? '');
  if (be && !reflexive) return rules.money.decimal === '.' && item.lower.endsWith('ing');
  // "Two mines, A and B, prepay $600 million"
  const bare = rules.money.decimal === '.' && items[verb + 1]?.sum != null && (company?.lower === ',' || company?.name);
  if (bare) return true;
  return auxiliary
    ? participle.test(item.lower) || rules.money.decimal === '.'
    : finite.test(item.lower) || (rules.money.decimal === '.' && item.lower.endsWith('s'));
}

/** Verbs of nobody, which the tables conjugate only in part. */
const IMPERSONAL = /^(?:fallu|faut|faudra|faudrait|fallait)$/;

/** Senses of verbs that take sums and pay none. */
const OTHERWISE: ReadonlySet<string> = new Set(['get', 'cost', 'aside', 'say', 'judge', 'dispute', 'leave', 'omit']);

/** Organisations, countries, "the council", "elle": whoever may pay. */
function isBody(phrase: NounPhrase, rules: SpeechRules): boolean {
  if (phrase.kind === 'pronoun') return true;
  if (phrase.kind === 'names') return phrase.entities.every(({ kind }) => kind !== 'person');
  return phrase.noun !== null && (rules.names.organisations.has(phrase.noun) || rules.names.bodies.has(phrase.noun));
}
