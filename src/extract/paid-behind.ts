import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import type { Entity } from './name-book.ts';
import { isVerb } from './name-lists.ts';
import { nameOnly, phraseOf } from './name-phrase.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { GIFTS } from './sources.ts';
import type { Tie } from './tie.ts';
import { agentOf, isPassive } from './voice.ts';

const AFTER_REACH = 9;
const BORNE_REACH = 10;

/** "Le coût, 87 millions d'euros, est pris en charge par A et B", "The £4m bill will be met by A": the whole verb behind the sum. */
export function borneBy(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const cue = ofSense(cues, 'pay', 'lend').find(
    ({ verb }) => verb > at && verb - at < BORNE_REACH && isPassive(items, verb, rules),
  );
  if (!cue) return null;
  const between = items.slice(at + 1, cue.verb);
  // "Doté de 16 millions d'euros, le programme est financé par A"
  const fronted =
    /^(?:doté|estimé|évalué|chiffré|valued|worth|costing|budgeted|priced|estimated|endowed)(?:e|s|es)?$/.test(
      items[0]?.lower ?? '',
    );
  const rated = items.some(({ lower }) => /^(?:raison|hauteur|rate|tune)$/.test(lower));
  if (
    fronted &&
    !rated &&
    at < 6 &&
    between.filter(({ lower }) => lower === ',').length === 1 &&
    !between.some(({ kind }) => kind === 'quote' || kind === 'sum')
  ) {
    const payer = agentOf(items, cue.next, at, rules);
    if (payer) return { phrase: payer, sense: 'pay', anchor: cue.verb };
  }
  // "The dish, worth €9 million, is paid for by A", "Le contrat, d'un montant de 186 millions, est financé par A"
  const worth = items.slice(Math.max(0, at - WORTH_REACH), at);
  const described =
    worth.some(({ lower }) => WORTH.test(lower)) &&
    worth.some(({ lower }) => lower === ',') &&
    between[0]?.lower === ',';
  // "The remainder, some £4m, is to be found by A"
  const opening = ABOUT.test(items[at - 1]?.lower ?? '') ? items[at - 2] : items[at - 1];
  const apposed = (/^(?:,|soit|or)$/.test(opening?.lower ?? '') && between[0]?.lower === ',') || described;
  const plain = between.every(
    ({ kind, lower }, index) => kind === 'word' || kind === 'number' || (apposed && index === 0 && lower === ','),
  );
  const relative = between.some(({ lower }) => rules.grammar.relatives.has(lower) || rules.grammar.by.has(lower));
  // "The £4.2m cost is being met by A"
  const before =
    COSTS.test(between[0]?.lower ?? '') ||
    items.slice(Math.max(0, at - BORNE_REACH), at).some(({ kind, lower }) => kind === 'word' && COSTS.test(lower));
  if (!plain || relative || !(before || described) || !(apposed || between.length <= 4)) return null;
  const phrase = splitAmong(items, cue.next) ?? agentOf(items, cue.next, at, rules);
  return phrase && { phrase, sense: 'pay', anchor: cue.verb };
}

/** "La dépense, 38 millions d'euros, est imputée au budget du ministère", "la facture de 3 millions incombe à la ville", "falls to the council". */
export function chargedTo(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  const limit = Math.min(items.length, at + BORNE_REACH);
  for (let index = at + 1; index < limit; index += 1) {
    const item = items[index];
    if (!item || (item.kind !== 'word' && item.lower !== ',')) return null;
    if (rules.grammar.relatives.has(item.lower)) return null;
    // "are being split equally between A and B", "sont partagés entre A et B"
    if (/^(?:between|among|entre)$/.test(item.lower)) {
      const divided = items.slice(at + 1, index).some(({ lower }) => DIVIDED.test(lower));
      return divided ? withPayers(splitAmong(items, index + 1) ?? nameOnly(items, index + 1, rules), index) : null;
    }
    if (!CHARGED.test(item.lower)) continue;
    const to = items.findIndex(
      ({ kind, lower }, place) => place > index && place < index + 5 && kind === 'word' && BEARER.test(lower),
    );
    const name = items.findIndex(({ name: named }, place) => place > index && place < index + 8 && named !== null);
    if (name < 0 || (to < 0 && !BEARER.test(items[name]?.name?.span.preposition ?? ''))) return null;
    const phrase = nameOnly(items, to > 0 && to < name ? to + 1 : name, rules);
    return phrase && { phrase, sense: 'pay', anchor: index };
  }
  return null;
}

function withPayers(phrase: NounPhrase | null, anchor: number): Tie | null {
  return phrase && phrase.entities.length > 1 ? { phrase, sense: 'pay', anchor } : null;
}

const DIVIDED = /^(?:split|shared|divided|partagée?s?|répartie?s?|divisée?s?)$/;
const CHARGED =
  /^(?:down|imputée?s?|charge|incomb(?:e|ent|era|eront|ait|ant)|revien(?:t|dra|nent)|revenant|échoi(?:t|ra)|frais|falls?|fell|charged|billed|rests?)$/;
const BEARER = /^(?:à|au|aux|de|du|des|d'|to|on|upon|with|of)$/;

/** "a £63m hospice paid for by X": who pays for the thing pays the sum; who backs it may not. */
const FUNDED = /^(?:pay|fund|finance|bankroll|underwrite|donate)$/;

const SPLIT_REACH = 40;

/** "par le Cnes (52 millions) et par Belspo (35 millions)": all whose parts stand in brackets pay the whole. */
function splitAmong(items: readonly Item[], from: number): NounPhrase | null {
  const entities: Entity[] = [];
  let first = -1;
  let next = from;
  for (let at = from; at < Math.min(items.length, from + SPLIT_REACH); at += 1) {
    const item = items[at];
    if (!item || item.lower === ';' || item.kind === 'quote') break;
    if (!item.name || items[at + 1]?.lower !== '(' || !items[at + 2]?.sum) continue;
    if (first < 0 && at - from > 6) break;
    first = first < 0 ? at : first;
    entities.push(item.name.entity);
    next = at + 1;
  }
  return entities.length > 1 ? { ...phraseOf(entities, first, next), plural: true } : null;
}

const ABOUT = /^(?:some|about|around|nearly|almost|roughly|environ|quelque)$/;
const WORTH_REACH = 6;
const WORTH = /^(?:worth|costing|valued|estimated|priced|montant|coût|estimée?s?|évaluée?s?|chiffrée?s?|devisée?s?)$/;

const COSTS =
  /^(?:coûts?|facture|note|addition|dépenses?|ardoise|contrat|contract|chantier|budget|montant|enveloppe|somme|bill|costs?|budget|tab|sum|price|the|outlay|reste|solde|rest|remainder|balance)$/;

/** "5 millions payés par la ville", "2 millions ont été versés par l'agglomération", "3,2 millions par la région". */
export function paidBy(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
  earlier: Tie | null,
): Tie | null {
  const { by } = rules.grammar;
  let participle: CueMatch | undefined;
  let partly = false;
  let thing = false;
  for (let index = at + 1; index <= at + AFTER_REACH; index += 1) {
    const item = items[index];
    // "148 millions, financés à parité par A et B"
    // "et, pour 3 millions, par la Fondation"
    if (
      index === at + 1 &&
      item?.lower === ',' &&
      by.has(items[index + 1]?.lower ?? '') &&
      /^(?:pour|for|de|d')$/.test(items[at - 1]?.lower ?? '')
    ) {
      const phrase = readNounPhrase(items, index + 2, rules);
      return phrase && { phrase, sense: 'pay', anchor: index };
    }
    if (index === at + 1 && (item?.lower === ',' || item?.lower === '(') && isVerb(items[index + 1], 'participle'))
      continue;
    if (item?.kind !== 'word' || item.lower === 'dont') return null;
    if (by.has(item.lower)) {
      // "£85,000 by the foundation and £30,000 by Lowri Prosser"
      // "has been handed £170m of public money by A"
      const handed = items.slice(Math.max(0, at - 4), at).some(({ lower }) => HANDED.test(lower));
      // "a donation of £3m by A"
      const gift = items.slice(Math.max(0, at - 3), at).some(({ lower }) => GIFTS.has(lower));
      const direct = index === at + 1 && (rules.money.decimal === ',' || earlier !== null || gift || isHeld(items, at));
      if (!(participle || direct || handed) || partly || isTime(items[index + 1])) return null;
      const phrase = splitAmong(items, index + 1) ?? readNounPhrase(items, index + 1, rules);
      return phrase && { phrase, sense: 'pay', anchor: participle?.verb ?? index };
    }
    // "9 millions, complétés par une subvention": what adds to a sum pays none of it.
    if (ADDED.test(item.lower)) return null;
    const paying = ofSense(cues, 'pay', 'lend', 'hold').find(
      ({ verb }) => verb === index && isVerb(items[verb], 'participle'),
    );
    participle ??= paying;
    partly ||=
      /^(?:moitié|tiers|quart|half|third)$/.test(item.lower) ||
      item.lower === 'part' ||
      item.lower === 'partie' ||
      item.lower === 'partly' ||
      item.lower === 'mostly' ||
      item.lower === 'largely';
    // "$225 million for the first project backed by X": what is backed is the project.
    const built =
      index <= at + 2 && /^(?:a|an|the|its)$/.test(items[at - 1]?.lower ?? '') && rules.money.decimal === '.';
    if (paying && thing && !FUNDED.test(paying.lemma ?? '')) return null;
    if (!participle && !isBeside(item, rules)) thing = true;
    if (thing && !participle && !built) return null;
  }
  return null;
}

const HANDED = /^(?:handed|given|awarded|granted|promised|pledged|allocated|offered|lent|loaned)$/;
const ADDED = /^(?:complétée?s?|abondée?s?|topped|supplemented|matched|augmented)$/;

/** "owned 51% by Krauss Systems" */
function isHeld(items: readonly Item[], at: number): boolean {
  return items[at]?.percent != null && isVerb(items[at - 1], 'participle');
}

/** Words that may stand between a sum and the participle that tells who pays it. */
function isBeside({ lower }: Item, { grammar, money }: SpeechRules): boolean {
  const { auxiliaries, adverbs, adverbEnding, relatives, of, clitics } = grammar;
  if (/^(?:restante?s?|restants|remaining|supplémentaires?|public|private|taxpayers?|new|extra)$/.test(lower))
    return true;
  return (
    [auxiliaries, adverbs, relatives, of, clitics, money.moneyNouns, money.fundingNouns].some((words) =>
      words.has(lower),
    ) || adverbEnding.test(lower)
  );
}

function isTime(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    /^(?:an|mois|année|jour|semaine|habitant|personne|year|month|tranche|the|end|next)s?$/.test(item.lower) &&
    item.lower !== 'the'
  );
}
