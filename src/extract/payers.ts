import type { SpeechRules } from '../languages/speech.ts';
import { type CueMatch, ofSense } from './cues.ts';
import { isClosed } from './name-spans.ts';
import { isGoverned, isVerb, type NounPhrase, namesEndingAt, namesStartingAt, readNounPhrase } from './noun-phrase.ts';
import { subjectOf } from './subject.ts';
import type { Item } from './text.ts';

/** What ties a sum, or a share, to who pays or holds it. */
export interface Tie {
  readonly phrase: NounPhrase | null;
  readonly sense: 'pay' | 'lend' | 'hold' | 'get' | 'cost' | 'aside' | 'owner';
  /** Index of the verb or noun that ties, for the words of each, together and negation around it. */
  readonly anchor: number;
}

const BEFORE_REACH = 26;
const AFTER_REACH = 9;

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
    bracketed(items, at) ??
    paidBy(items, at, cues, rules) ??
    comesFrom(items, at, cues, rules) ??
    (earlier ? elliptic(items, at, rules, earlier) : null) ??
    ownedBefore(items, at, rules) ??
    governedBy(items, at, cues, rules) ??
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
  const part =
    of > 0 &&
    (before[of - 1]?.percent != null ||
      /^(?:half|third|quarter|moitié|tiers|quart|part|partie)$/.test(before[of - 1]?.lower ?? ''));
  return part ? { phrase: null, sense: 'cost', anchor: at } : null;
}

/** "Bpifrance (2,4 M€)": the name before the bracket. */
function bracketed(items: readonly Item[], at: number): Tie | null {
  const name = items[at - 2]?.name;
  const closes = items[at + 1]?.lower === ')' || items[at + 1]?.lower === ',';
  if (items[at - 1]?.lower !== '(' || !name || !closes || items[at - 3]?.lower === 'of') return null;
  return { phrase: phraseOf([name.entity], at - 2, at - 1), sense: 'owner', anchor: at };
}

/** "5 millions payés par la ville", "2 millions ont été versés par l'agglomération", "3,2 millions par la région". */
function paidBy(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const { by } = rules.grammar;
  let participle: CueMatch | undefined;
  let partly = false;
  for (let index = at + 1; index <= at + AFTER_REACH; index += 1) {
    const item = items[index];
    // "148 millions, financés à parité par A et B"
    if (index === at + 1 && item?.lower === ',' && isVerb(items[index + 1], rules, 'participle')) continue;
    if (item?.kind !== 'word' || item.lower === 'dont') return null;
    if (by.has(item.lower)) {
      const direct = index === at + 1 && rules.money.decimal === ',';
      if (!(participle || direct) || partly || isTime(items[index + 1])) return null;
      const phrase = readNounPhrase(items, index + 1, rules);
      return phrase && { phrase, sense: 'pay', anchor: participle?.verb ?? index };
    }
    const paying = ofSense(cues, 'pay', 'lend', 'hold').find(
      ({ verb }) => verb === index && isVerb(items[verb], rules, 'participle'),
    );
    participle ??= paying;
    partly ||= item.lower === 'part' || item.lower === 'partie' || item.lower === 'partly';
    // "$225 million for the first project backed by X": what is backed is the project.
    if (!participle && !isBeside(item, rules)) return null;
  }
  return null;
}

/** Words that may stand between a sum and the participle that tells who pays it. */
function isBeside({ lower }: Item, { grammar, money }: SpeechRules): boolean {
  const { auxiliaries, adverbs, adverbEnding, relatives, of, clitics } = grammar;
  if (/^(?:restante?s?|restants|remaining|supplémentaires?)$/.test(lower)) return true;
  return (
    [auxiliaries, adverbs, relatives, of, clitics, money.moneyNouns, money.fundingNouns].some((words) =>
      words.has(lower),
    ) || adverbEnding.test(lower)
  );
}

function isTime(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    /^(?:an|mois|année|jour|semaine|habitant|personne|year|month|tranche|the|end|next)$/.test(item.lower) &&
    item.lower !== 'the'
  );
}

/** "95 million comes from the European Union", "900 000 euros de la Fondation X", "un emprunt de 75 millions auprès de la Banque". */
function comesFrom(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const { from, to } = rules.grammar;
  const next = items[at + 1];
  const borrowed =
    next?.kind === 'word' &&
    /^(?:à|au)$/.test(next.lower) &&
    cues.some(({ verb, lemma }) => lemma === 'emprunter' && verb < at && at - verb < 14);
  if (borrowed) {
    const lender = nameOnly(items, at + 2, rules);
    if (lender) return { phrase: lender, sense: 'owner', anchor: at };
  }
  if (next?.kind === 'word' && (from.has(next.lower) || next.lower === 'auprès')) {
    let index = at + 2;
    if (next.lower === 'auprès') index += 1;
    const phrase = nameOnly(items, index, rules);
    const given =
      GIVEN.test(next.lower) || phrase?.entities.some(({ financier, publicBody }) => financier || publicBody);
    const gift =
      items.slice(Math.max(0, at - 5), at).some(({ lower }) => GIFTS.has(lower)) ||
      cues.some(
        ({ cue, verb }) =>
          verb < at &&
          at - verb < 6 &&
          /^~(?:ajouter|venir|recevoir|obtenir|receive|get|secure|borrow)/.test(cue.pattern),
      );
    if (phrase && (given || gift))
      return {
        phrase,
        sense: ofSense(cues, 'aside').some(({ verb }) => verb < at && at - verb < 12) ? 'aside' : 'owner',
        anchor: at,
      };
  }
  for (let index = at + 1; index <= at + AFTER_REACH; index += 1) {
    const item = items[index];
    if (!item || item.kind === 'quote' || item.kind === 'sum' || item.lower === ';' || item.lower === '.') return null;
    const source =
      item.kind === 'word' &&
      (item.lower === 'from' ||
        item.lower === 'auprès' ||
        (rules.grammar.to.has(item.lower) && isBorrowed(items, index)) ||
        (rules.money.decimal === ',' && from.has(item.lower)));
    if (!source) continue;
    const verb = cues.find(
      (cue) => cue.verb > at && cue.verb < index && (cue.cue.holder === 'from' || cue.cue.sense === 'get'),
    );
    const governing = cues.find((cue) => cue.verb < at && at - cue.verb < 10 && cue.cue.sense === 'get');
    const strict = item.lower === 'from' || item.lower === 'auprès';
    const gift = strict && items.slice(at + 1, index).some(({ lower }) => GIFTS.has(lower));
    if (!verb && !gift && !(governing && strict)) continue;
    const phrase = nameOnly(
      items,
      index + (items[index + 1] && from.has(items[index + 1]?.lower ?? '') ? 2 : 1),
      rules,
    );
    if (phrase) return { phrase, sense: 'owner', anchor: index };
  }
  void to;
  return null;
}

/** "sera emprunté à la Caisse d'Épargne" */
function isBorrowed(items: readonly Item[], at: number): boolean {
  return (
    /^(?:à|au)$/.test(items[at]?.lower ?? '') && /^(?:emprunt|empruntée?s?|empruntés)/.test(items[at - 1]?.lower ?? '')
  );
}

/** Names alone, articles and nouns before them passed over. */
export function nameOnly(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  let index = at;
  while (
    index < at + 5 &&
    items[index]?.kind === 'word' &&
    !isVerb(items[index], rules, 'finite') &&
    !isVerb(items[index], rules, 'infinitive')
  )
    index += 1;
  // "by Melbourne's Corvina Diagnostics"
  if (
    items[index]?.name &&
    items[index]?.name?.entity.kind !== 'organisation' &&
    items[index + 1]?.lower === "'s" &&
    items[index + 2]?.name
  )
    index += 2;
  const name = items[index];
  if (!name?.name) return null;
  const under = items
    .slice(at, index)
    .some(({ lower }) => rules.grammar.prepositions.has(lower) && !rules.grammar.determiners.has(lower));
  if (under) return null;
  // "a West Vancouver philanthropist": the noun behind is the head, and it has no name.
  const behind = items[index + 1];
  const headless = rules.money.decimal === '.' && behind?.kind === 'word' && !isClosed(behind.lower, rules);
  if (headless) return null;
  const owned = items[index + 1]?.lower === "'s";
  const { entities, next } = namesStartingAt(items, index, rules);
  if (owned) return { ...phraseOf(entities.slice(0, 1), index, index + 1) };
  return phraseOf(entities, index, next);
}

function phraseOf(entities: NounPhrase['entities'], first: number, next: number): NounPhrase {
  return {
    kind: 'names',
    entities,
    noun: null,
    of: null,
    gender: entities[0]?.gender ?? null,
    plural: entities.length > 1,
    definite: true,
    possessive: false,
    first,
    next,
  };
}

/** "…, le département 12 millions", "et ING un crédit de 2 M€", "and Calderdale Council £2m": the verb is left out. */
function elliptic(items: readonly Item[], at: number, rules: SpeechRules, earlier: Tie): Tie | null {
  const { grammar } = rules;
  let index = at - 1;
  for (; index >= Math.max(0, at - 5); index -= 1) {
    const item = items[index];
    if (item?.kind !== 'word') break;
    const passed =
      grammar.determiners.has(item.lower) ||
      rules.money.moneyNouns.has(item.lower) ||
      GIFTS.has(item.lower) ||
      /^(?:de|d'|à|a|of|further|another|about|some|quelque|environ|le|the|additional|autres?|reste|remaining|restants?|with|avec|pour)$/.test(
        item.lower,
      );
    if (!passed) break;
  }
  const tie = (phrase: NounPhrase | null): Tie | null => phrase && { phrase, sense: earlier.sense, anchor: index };
  const item = items[index];
  if (!item) return null;
  if (item.name) {
    const { entities, first } = namesEndingAt(items, index, rules);
    // "celui de Berne 180 millions": the one of Berne is Berne's.
    const standIn =
      /^(?:celui|celle|that)$/.test(items[first - 2]?.lower ?? '') && grammar.of.has(items[first - 1]?.lower ?? '');
    const placed = isGoverned(items, first);
    const start = startOfPhrase(items, first, rules);
    const begins = standIn || (!placed && beginsClause(items[start - 1], rules));
    if (begins) return tie(phraseOf(entities, first, index + 1));
    return null;
  }
  if (item.lower === ',') {
    // "et France 2030, le plan d'investissement de l'État, 60 millions"
    for (let back = index - 1; back >= Math.max(0, index - 14); back -= 1) {
      const name = items[back];
      if (items[back]?.kind === 'sum' || items[back]?.lower === ';') return null;
      if (
        name?.name &&
        items[back + 1]?.lower === ',' &&
        !isGoverned(items, back) &&
        beginsClause(items[startOfPhrase(items, back, rules) - 1], rules)
      )
        return tie(phraseOf([name.name.entity], back, back + 1));
    }
    return null;
  }
  if (item.kind === 'word' && !isVerb(item, rules, 'finite')) {
    for (let back = index; back >= Math.max(0, index - 5); back -= 1) {
      if (grammar.determiners.has(items[back]?.lower ?? '') && beginsClause(items[back - 1], rules)) {
        const phrase = readNounPhrase(items, back, rules);
        return phrase && phrase.next > index ? tie(phrase) : null;
      }
    }
  }
  return null;
}

const GIFTS = new Set(
  'crédit prêt prêts don dons subvention subventions aide aides avance apport engagement contribution investissement mécénat emprunt loan loans grant grants gift donation donations credit contribution commitment investment pledge'.split(
    ' ',
  ),
);
const GIVEN = /^(?:from|auprès)$/;

function startOfPhrase(items: readonly Item[], first: number, rules: SpeechRules): number {
  let start = first;
  for (; start > 0 && first - start < 4; start -= 1) {
    const item = items[start - 1];
    if (item?.kind !== 'word' || rules.grammar.conjunctions.has(item.lower)) break;
    if (
      !(
        rules.grammar.determiners.has(item.lower) ||
        rules.names.organisations.has(item.lower) ||
        PEOPLE.test(item.lower)
      )
    )
      break;
  }
  return start;
}

/** Adjectives of peoples: "le canadien Enbridge", "the Icelandic fund Gildi". */
const PEOPLE = /(?:ais|ien|ain|éen|ois|and|nais|ian|ean|ish|ese|an|landic|pension)$/;

function beginsClause(before: Item | undefined, rules: SpeechRules): boolean {
  if (!before) return true;
  return (
    before.lower === ',' ||
    before.lower === ';' ||
    before.lower === ':' ||
    (before.kind === 'word' && rules.grammar.conjunctions.has(before.lower))
  );
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
    if (item.kind === 'word' && isVerb(item, rules, 'finite') && !GIFTS.has(item.lower)) return null;
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

/** The verb before the sum, and its subject: "la région apporte 85 millions", "EDF détiendra 45 %". */
function governedBy(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const money = ofSense(cues, 'pay', 'lend', 'hold', 'get', 'cost', 'aside');
  const wanted = items[at]?.percent ? ['hold', 'pay', 'get'] : ['lend', 'pay', 'get', 'cost', 'aside'];
  let nearest: CueMatch[] = [];
  for (let verb = at - 1; verb >= Math.max(0, at - BEFORE_REACH); verb -= 1) {
    const item = items[verb];
    if (!item || item.lower === ';' || item.kind === 'quote') return null;
    if (item.kind === 'sum' && items[at]?.sum && !joins(items, verb, at, rules)) return null;
    nearest = money.filter((cue) => cue.verb === verb && wanted.includes(cue.cue.sense));
    if (nearest.length > 0 && isVerbHere(items, verb, rules)) break;
    nearest = [];
  }
  const longest = nearest.toSorted(
    (one, other) =>
      other.next - other.first - (one.next - one.first) ||
      wanted.indexOf(one.cue.sense) - wanted.indexOf(other.cue.sense),
  );
  const [cue] = longest;
  if (!cue) return null;
  const sense = cue.cue.sense;
  if (
    sense !== 'pay' &&
    sense !== 'lend' &&
    sense !== 'hold' &&
    sense !== 'get' &&
    sense !== 'cost' &&
    sense !== 'aside'
  )
    return null;
  const tie = (phrase: NounPhrase | null): Tie => ({ phrase, sense, anchor: cue.verb });
  if (sense === 'cost' || sense === 'aside') return tie(null);
  const passive = isPassive(items, cue.verb, rules);
  if (passive || (isVerb(items[cue.verb], rules, 'participle') && isBareParticiple(items, cue.verb, rules)))
    return isCut(items, cue.verb, at) ? null : tie(agentOf(items, cue.next, at, rules));
  if (sense === 'get') return tie(items[at]?.percent ? subjectOf(items, cue.verb, rules) : null);
  return tie(subjectOf(items, cue.verb, rules));
}

/** "the lender backed by the government, has plugged £461m": a comma ends what the participle says. */
function isCut(items: readonly Item[], verb: number, at: number): boolean {
  return items.slice(verb, at).some(({ lower }) => lower === ',' || lower === ')');
}

function joins(items: readonly Item[], from: number, to: number, rules: SpeechRules): boolean {
  return items
    .slice(from + 1, to)
    .every(({ kind, lower }) => kind === 'word' && (rules.grammar.and.has(lower) || rules.grammar.of.has(lower)));
}

/** A noun that looks like a verb ("le prêt", "a grant", "the fund") is none. */
export function isVerbHere(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  const before = items[verb - 1];
  if (before?.kind !== 'word') return true;
  const { determiners, clitics, of } = rules.grammar;
  if (of.has(before.lower) && !isVerb(items[verb], rules, 'infinitive') && !isVerb(items[verb], rules, 'gerund'))
    return false;
  return (
    !determiners.has(before.lower) ||
    clitics.has(before.lower) ||
    rules.grammar.each.has(before.lower) ||
    rules.grammar.adverbs.has(before.lower)
  );
}

/** "a été financé", "is funded"; the French reflexive and "has paid" are active. */
export function isPassive(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  if (!isVerb(items[verb], rules, 'participle')) return false;
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    const item = items[at];
    if (item?.kind !== 'word') return false;
    if (rules.grammar.beForms.has(item.lower)) {
      const reflexive = /^(?:se|s')$/.test(items[at - 1]?.lower ?? '');
      return !reflexive && !NOT_PASSIVE.test(items[verb]?.lower ?? '');
    }
    if (
      !(
        rules.grammar.adverbs.has(item.lower) ||
        rules.grammar.adverbEnding.test(item.lower) ||
        rules.grammar.negations.has(item.lower)
      )
    )
      return false;
  }
  return false;
}

/** French verbs whose past is made with "être". */
const NOT_PASSIVE =
  /^(?:venue?s?|allée?s?|partie?s?|entrée?s?|sortie?s?|restée?s?|devenue?s?|revenue?s?|montée?s?|intervenue?s?|parvenue?s?)$/;

export function isBareParticiple(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 5); at -= 1) {
    const item = items[at];
    if (item?.kind !== 'word') break;
    if (rules.grammar.auxiliaries.has(item.lower)) return false;
    if (
      !(
        rules.grammar.adverbs.has(item.lower) ||
        rules.grammar.adverbEnding.test(item.lower) ||
        rules.grammar.each.has(item.lower) ||
        item.lower.startsWith('-') ||
        /^(?:lui|leur|y|en)$/.test(item.lower)
      )
    )
      break;
  }
  // English "gave", "pledged" after their subject are finite.
  return !isVerb(items[verb], rules, 'finite') || rules.grammar.by.has(items[verb + 1]?.lower ?? '');
}

export function agentOf(items: readonly Item[], from: number, skip: number, rules: SpeechRules): NounPhrase | null {
  for (let at = from; at < Math.min(items.length, from + 12); at += 1) {
    const item = items[at];
    if (!item || item.lower === ';' || item.kind === 'quote' || (item.lower === ',' && at > skip)) return null;
    if (item.kind === 'word' && rules.grammar.by.has(item.lower)) return readNounPhrase(items, at + 1, rules);
    if (item.kind === 'word' && rules.grammar.relatives.has(item.lower)) return null;
  }
  return null;
}

/** "40 millions et 22 millions d'euros": the second of two sums of one verb. */
function listedWith(items: readonly Item[], at: number, rules: SpeechRules, earlier: Tie | null): Tie | null {
  const before = items.findLastIndex((item, index) => index < at && (item.sum !== null || item.percent !== null));
  return earlier && before >= 0 && joins(items, before, at, rules) ? earlier : null;
}
