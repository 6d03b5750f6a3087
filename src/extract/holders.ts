import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import type { Entity } from './name-book.ts';
import { isVerb } from './name-lists.ts';
import { nameOnly } from './name-phrase.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { subjectOf } from './subject.ts';
import { agentOf, isBareParticiple, isPassive } from './voice.ts';

/** Whom a cue of role speaks of: subject, agent, receiver, or the name behind it. */
export function holderOf(
  items: readonly Item[],
  cue: CueMatch,
  rules: SpeechRules,
  negated: boolean,
): NounPhrase | null {
  const { verb, next } = cue;
  const { holder, sense } = cue.cue;
  const passive = isPassive(items, verb, rules);
  const bare = isVerb(items[verb], 'participle') && isBareParticiple(items, verb, rules) && !passive;
  if (holder === 'after') return namedRightBehind(items, next, rules);
  if (holder === 'object' && sense === 'leave') return passive || bare ? null : beatenBy(items, cue, rules);
  if (holder === 'object') return passive || bare ? null : chosenOf(items, cue, rules);
  if (holder === 'to' || holder === 'from') return targetOf(items, cue, rules, passive || bare);
  if (holder === 'by') return passive || bare ? agentOf(items, next, items.length, rules) : null;
  if (holder === 'patient') return passive || bare ? (subjectOf(items, verb, rules) ?? nameBefore(items, verb)) : null;
  if (sense === 'leave' || sense === 'omit') {
    const owner = ownerOfLost(items, verb);
    if (owner) return owner;
  }
  const inverted = behindRelative(items, cue, rules);
  if (inverted) return inverted;
  if (sense === 'join' || sense === 'omit' || sense === 'leave') {
    if (bare && !passive && sense !== 'leave') return null;
    return negated || sense !== 'omit' ? subjectOf(items, verb, rules) : null;
  }
  if (passive || bare) return agentOf(items, next, items.length, rules);
  if (!isVerbal(items, verb, rules)) return null;
  return subjectOf(items, verb, rules);
}

/** "Morgan Sindall" may be a firm; whom the article gives a title is none. */
function isTitledPerson(entity: Entity | undefined): boolean {
  return entity?.kind === 'person' && entity.titles.size > 0;
}

const CONTRACT = /^(?:contracts?|jobs?|work|works|tender|deal|lots?|order|concession|franchise|task)$/;

/** "picked Naval Group to build", "a retenu Colas pour les travaux", "awarded Kier the contract". */
function chosenOf(items: readonly Item[], { verb, next, cue }: CueMatch, rules: SpeechRules): NounPhrase | null {
  if (!isVerbal(items, verb, rules)) return null;
  const phrase = nameOnly(items, next, rules);
  const [entity] = phrase?.entities ?? [];
  if (!phrase || phrase.first - next > 3 || entity?.kind === 'place' || isTitledPerson(entity)) return null;
  const after = phrase ? items[phrase.next] : undefined;
  if (after?.kind !== 'word') return null;
  const given = /^~(?:award|hand|give)$/.test(cue.pattern);
  const gift = items.slice(phrase.next, phrase.next + 6).some(({ lower }) => CONTRACT.test(lower));
  return (given ? gift : rules.names.purposes.has(after.lower)) ? phrase : null;
}

const LOST =
  /^(?:contract|bid|offer|tender|licence|license|concession|proposal|deal|contrat|offre|candidature|proposition|marché|licence|agrément)$/;
const LOST_REACH = 7;

/** "Sodexo, dont le contrat n'est pas reconduit", "Axelor, whose bid was rejected" */
function ownerOfLost(items: readonly Item[], verb: number): NounPhrase | null {
  for (let at = verb - 1; at >= Math.max(1, verb - LOST_REACH); at -= 1) {
    const item = items[at];
    if (item?.kind !== 'word') return null;
    if (!/^(?:dont|whose)$/.test(item.lower)) continue;
    return items.slice(at + 1, verb).some(({ lower }) => LOST.test(lower)) ? nameBefore(items, at) : null;
  }
  return null;
}

/** "à laquelle participent A et B", "que construira Axelor": French puts the subject behind the verb of a relative clause. */
function behindRelative(items: readonly Item[], { verb, next }: CueMatch, rules: SpeechRules): NounPhrase | null {
  if (rules.money.decimal !== ',' || !isVerb(items[verb], 'finite')) return null;
  let at = verb - 1;
  while (
    at > verb - 3 &&
    (rules.grammar.clitics.has(items[at]?.lower ?? '') || rules.grammar.adverbs.has(items[at]?.lower ?? ''))
  )
    at -= 1;
  return RELATIVE_OBJECT.test(items[at]?.lower ?? '') ? namedRightBehind(items, next, rules) : null;
}

const RELATIVE_OBJECT = /^(?:que|qu'|auquel|laquelle|lequel|lesquels|lesquelles|auxquels|auxquelles|duquel|où)$/;

/** "beat Seaspan to the job", "a devancé Eiffage": whom the verb leaves behind. */
function beatenBy(items: readonly Item[], cue: CueMatch, rules: SpeechRules): NounPhrase | null {
  const { verb, next } = cue;
  if (!isVerbal(items, verb, rules)) return null;
  const atStake = items
    .slice(next)
    .some(({ kind, lower }) => kind === 'word' && (AT_STAKE.test(lower) || rules.names.roleObjects.has(lower)));
  return atStake || !CONTEST.test(cue.cue.pattern) ? namedRightBehind(items, next, rules) : null;
}

/** Teams beat each other too: it is about work when the sentence speaks of work. */
const CONTEST = /^~(?:beat|pip|battre|devancer|coiffer|distancer|beat off|see off)$/;
const AT_STAKE =
  /^(?:contracts?|jobs?|tenders?|bids?|orders?|deals?|work|works|marchés?|contrats?|appel|chantier|commandes?|offres?|poteau|post)$/;

/** The name right behind a cue, articles and one noun of firms passed over; a place or a person is none. */
function namedRightBehind(items: readonly Item[], from: number, rules: SpeechRules): NounPhrase | null {
  const phrase = nameOnly(items, from, rules);
  const [entity] = phrase?.entities ?? [];
  if (!phrase && items[from]?.kind === 'word') return namedInApposition(items, from, rules);
  const near = phrase !== null && phrase.first - from <= 3;
  return phrase && near && entity && entity.kind !== 'place' && entity.kind !== 'person' ? phrase : null;
}

const APPOSED_REACH = 6;

/** "lost out to a local joiner, Sussex Oak": the noun has the name behind a comma. */
function namedInApposition(items: readonly Item[], from: number, rules: SpeechRules): NounPhrase | null {
  if (!rules.grammar.determiners.has(items[from]?.lower ?? '')) return null;
  const comma = items.findIndex((item, index) => index > from && index < from + APPOSED_REACH && item.kind !== 'word');
  const name = items[comma + 1]?.name;
  if (comma < 0 || items[comma]?.lower !== ',' || !name || name.span.preposition !== null) return null;
  const end = items[comma + 2];
  if (end !== undefined && end.kind !== 'mark') return null;
  return name.entity.kind === 'place' || name.entity.kind === 'person' ? null : nameBefore(items, comma + 2);
}

/** Not a noun that looks like a verb: "le projet", "a plan", "the fund". */
function isVerbal(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  const before = items[verb - 1];
  if (isVerb(items[verb], 'gerund') && !isProgressive(items, verb, rules)) return false;
  if (before?.kind !== 'word') return true;
  const { determiners, clitics, prepositions, adverbs } = rules.grammar;
  // "hit back", "came back"
  if (items[verb]?.lower === 'back' && isVerb(before) && !rules.grammar.auxiliaries.has(before.lower)) return false;
  if (/^(?:hit|fought|bit|bounced|pushed|shot)$/.test(before.lower) && items[verb]?.lower === 'back') return false;
  if (clitics.has(before.lower)) return true;
  if (determiners.has(before.lower) && !adverbs.has(before.lower)) return false;
  return !(prepositions.has(before.lower) && !isVerb(items[verb], 'infinitive') && !isVerb(items[verb], 'gerund'));
}

/** "is manufacturing", "…, building the dam": not "a manufacturing company". */
function isProgressive(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  const before = items[verb - 1];
  if (
    before?.lower === ',' ||
    before?.lower === 'en' ||
    // "goes on supplying", "keeps running"
    (rules.money.decimal === '.' &&
      /^(?:keeps?|kept|continues?|continued|starts?|started|begins?|began|begun)$/.test(before?.lower ?? '')) ||
    (before?.lower === 'on' &&
      /^(?:goes|go|went|gone|carries|carry|carried|keeps?|kept)$/.test(items[verb - 2]?.lower ?? '')) ||
    (before?.name && (rules.money.decimal === ',' || before.name.span.preposition === 'with'))
  )
    return true;
  return items.slice(Math.max(0, verb - 4), verb).some(({ lower }) => rules.grammar.beForms.has(lower));
}

/** "SNCF Voyageurs, chargée de l'exploitation" */
function nameBefore(items: readonly Item[], verb: number): NounPhrase | null {
  const at = items[verb - 1]?.lower === ',' && !items[verb - 1]?.name ? verb - 2 : verb - 1;
  const name = items[at]?.name;
  if (!name) return null;
  return {
    kind: 'names',
    entities: [name.entity],
    noun: null,
    of: null,
    gender: name.entity.gender,
    plural: false,
    definite: true,
    possessive: false,
    first: at,
    next: at + 1,
  };
}

const TARGET_REACH = 12;
/** Verbs whose subject is what is given: "the contract went to", "l'exploitation reviendra à". */
const ASIDE_REACH = 12;

/** The comma that closes what one opens, when "to" follows it. */
function endOfAside(items: readonly Item[], comma: number): number | null {
  for (let at = comma + 1; at < comma + ASIDE_REACH; at += 1) if (items[at]?.lower === ',') return at;
  return null;
}

const INTRANSITIVE = /^~(?:go|fall|revenir|échoir|incomber|aller)/;

/** "confié à Bouygues Construction", "viendront de l'espagnol CAF". */
function targetOf(
  items: readonly Item[],
  { verb, next, cue }: CueMatch,
  rules: SpeechRules,
  undergone: boolean,
): NounPhrase | null {
  const words = cue.holder === 'to' ? rules.grammar.to : rules.grammar.from;
  const moves = INTRANSITIVE.test(cue.pattern);
  // "va construire une tour à Nantes": an auxiliary.
  if (moves && isVerb(items[next], 'infinitive')) return null;
  if (cue.holder === 'to' && (moves || !undergone) && !isVerbal(items, verb, rules)) return null;
  // A sum or a prize that is awarded makes nobody a contractor.
  if (
    cue.holder === 'to' &&
    items
      .slice(Math.max(0, verb - 8), verb)
      .some(
        ({ sum, lower }) =>
          sum !== null ||
          /^(?:grants?|prix|prize|award|subvention|aide|médaille|medal|funding|money|prêt|loan)$/.test(lower),
      )
  )
    return null;
  for (let at = next; at < Math.min(items.length, next + TARGET_REACH); at += 1) {
    const item = items[at];
    // "has handed its contract, worth £3m over five years, to Brightplate"
    const aside = item?.lower === ',' ? endOfAside(items, at) : null;
    if (aside !== null && cue.holder === 'to') {
      at = aside;
      continue;
    }
    if (!item || item.kind === 'mark' || item.kind === 'quote' || item.kind === 'sum') return null;
    if (item.kind !== 'word' || !words.has(item.lower)) continue;
    if (cue.pattern === '~venir' && !isVerb(items[verb], 'finite')) return null;
    const name = nameOnly(items, items[at + 1]?.lower === 'chez' ? at + 2 : at + 1, rules);
    if (!name && cue.holder === 'to') continue;
    if (!name) return null;
    const [entity] = name.entities;
    // "comes from Paris", "confié à Nantes" say where.
    return entity && entity.kind !== 'place' && entity.kind !== 'person' ? name : null;
  }
  return null;
}
