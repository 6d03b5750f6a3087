import type { SpeechRules } from '../languages/speech.ts';
import { type CueMatch, ofSense } from './cues.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, isVerb, namesEndingAt } from './name-lists.ts';
import { nameOnly, phraseOf } from './name-phrase.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { bracketed, comesFrom, GIFTS } from './sources.ts';
import { subjectOf } from './subject.ts';
import type { Item } from './text.ts';
import type { Tie } from './tie.ts';
import { agentOf, isBareParticiple, isPassive, isVerbHere } from './voice.ts';

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
    borneBy(items, at, cues, rules) ??
    (earlier && isRestated(items, at) ? earlier : null) ??
    bracketed(items, at) ??
    goesTo(items, at, rules) ??
    givenShare(items, at, earlier) ??
    paidBy(items, at, cues, rules, earlier) ??
    ownFunds(items, at) ??
    boughtFor(items, at, cues, rules) ??
    comesFrom(items, at, cues, rules) ??
    (earlier ? elliptic(items, at, rules, earlier) : null) ??
    leftWith(items, at) ??
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

const BORNE_REACH = 10;

/** "Le coût, 87 millions d'euros, est pris en charge par A et B", "The £4m bill will be met by A": the whole verb behind the sum. */
function borneBy(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const cue = ofSense(cues, 'pay', 'lend').find(
    ({ verb }) => verb > at && verb - at < BORNE_REACH && isPassive(items, verb, rules),
  );
  if (!cue) return null;
  const between = items.slice(at + 1, cue.verb);
  const apposed = items[at - 1]?.lower === ',' && between[0]?.lower === ',';
  const plain = between.every(
    ({ kind, lower }, index) => kind === 'word' || kind === 'number' || (apposed && index === 0 && lower === ','),
  );
  const relative = between.some(({ lower }) => rules.grammar.relatives.has(lower) || rules.grammar.by.has(lower));
  const before = items
    .slice(Math.max(0, at - BORNE_REACH), at)
    .some(({ kind, lower }) => kind === 'word' && COSTS.test(lower));
  if (!plain || relative || !before || !(apposed || between.length <= 4)) return null;
  const phrase = splitAmong(items, cue.next) ?? agentOf(items, cue.next, at, rules);
  return phrase && { phrase, sense: 'pay', anchor: cue.verb };
}

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

const COSTS =
  /^(?:coûts?|facture|note|addition|budget|montant|enveloppe|somme|bill|costs?|budget|tab|sum|price|the|outlay)$/;

/** "5 millions payés par la ville", "2 millions ont été versés par l'agglomération", "3,2 millions par la région". */
function paidBy(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
  earlier: Tie | null,
): Tie | null {
  const { by } = rules.grammar;
  let participle: CueMatch | undefined;
  let partly = false;
  for (let index = at + 1; index <= at + AFTER_REACH; index += 1) {
    const item = items[index];
    // "148 millions, financés à parité par A et B"
    if (
      index === at + 1 &&
      (item?.lower === ',' || item?.lower === '(') &&
      isVerb(items[index + 1], rules, 'participle')
    )
      continue;
    if (item?.kind !== 'word' || item.lower === 'dont') return null;
    if (by.has(item.lower)) {
      // "£85,000 by the foundation and £30,000 by Lowri Prosser"
      const direct = index === at + 1 && (rules.money.decimal === ',' || earlier !== null);
      if (!(participle || direct) || partly || isTime(items[index + 1])) return null;
      const phrase = splitAmong(items, index + 1) ?? readNounPhrase(items, index + 1, rules);
      return phrase && { phrase, sense: 'pay', anchor: participle?.verb ?? index };
    }
    const paying = ofSense(cues, 'pay', 'lend', 'hold').find(
      ({ verb }) => verb === index && isVerb(items[verb], rules, 'participle'),
    );
    participle ??= paying;
    partly ||=
      /^(?:moitié|tiers|quart|half|third)$/.test(item.lower) ||
      item.lower === 'part' ||
      item.lower === 'partie' ||
      item.lower === 'partly';
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

/** "€70 million of Nordlicht's own funds" */
function ownFunds(items: readonly Item[], at: number): Tie | null {
  const name = items[at + 2]?.name ? at + 2 : at + 3;
  const entity = items[name]?.name?.entity;
  const own =
    items[at + 1]?.lower === 'of' &&
    entity !== undefined &&
    /^'s?$/.test(items[name + 1]?.lower ?? '') &&
    /^(?:own|cash|money|funds|reserves|equity)$/.test(items[name + 2]?.lower ?? '');
  return own ? { phrase: phraseOf([entity], name, name + 1), sense: 'owner', anchor: at } : null;
}

/** "les 10 % restants revenant à X", "the remaining 20 per cent goes to X": a share and its holder. */
function goesTo(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  if (!items[at]?.percent) return null;
  for (let index = at + 1; index <= at + 4; index += 1) {
    const item = items[index];
    if (item?.kind !== 'word') return null;
    if (!GOING.test(item.lower)) continue;
    const to = items[index + 1];
    if (to?.kind !== 'word' || !rules.grammar.to.has(to.lower)) return null;
    const phrase = nameOnly(items, index + 2, rules);
    return phrase && { phrase, sense: 'hold', anchor: index };
  }
  return null;
}

const GOING =
  /^(?:goes|go|going|went|belongs?|belonging|falls?|revien\p{L}*|reven\p{L}*|appartien\p{L}*|appartenant|allant|va|vont|iront|ira)$/u;

/** "…, ce qui lui donne 12 % d'Atomea", "which will give it 4.9% of the company": to whoever pays before. */
function givenShare(items: readonly Item[], at: number, earlier: Tie | null): Tie | null {
  const before = items.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  const given =
    items[at]?.percent != null &&
    before.some((word) => /^(?:lui|leur|it|them)$/.test(word)) &&
    before.some((word) =>
      /^(?:donn\p{L}*|assur\p{L}*|confèr\p{L}*|ouvr\p{L}*|giv\p{L}*|gave|leav\p{L}*|hand\p{L}*)$/u.test(word),
    );
  return given && earlier ? { ...earlier, sense: 'hold' } : null;
}

/** "which leaves Vattenby with 51%", "X stays on with 20%", "EDF, avec 50 %" */
function leftWith(items: readonly Item[], at: number): Tie | null {
  const entity = items[at - 2]?.name?.entity;
  if (!items[at]?.percent || !entity || !/^(?:with|avec)$/.test(items[at - 1]?.lower ?? '')) return null;
  return { phrase: phraseOf([entity], at - 2, at - 1), sense: 'hold', anchor: at - 1 };
}

const BUYING_REACH = 24;
const BUYING =
  /^(?:buy|acquire|purchase|take|sell|secure|racheter|acheter|acquérir|reprendre|prendre|céder|vendre|obtenir)$/;

/** "agreed to sell 49% of the farm to A and B": theirs from now on. */
function soldTo(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const cue = ofSense(cues, 'hold').find(
    ({ verb, lemma }) => verb < at && at - verb < 5 && /^(?:sell|céder|vendre)$/.test(lemma ?? ''),
  );
  if (!cue) return null;
  for (let index = at + 1; index < Math.min(items.length, at + 14); index += 1) {
    const item = items[index];
    if (!item || item.lower === ';' || item.lower === ',' || item.kind === 'quote' || item.kind === 'sum') return null;
    if (item.kind !== 'word' || !rules.grammar.to.has(item.lower)) continue;
    const phrase = nameOnly(items, index + 1, rules);
    if (phrase) return { phrase, sense: 'hold', anchor: cue.verb };
  }
  return null;
}

/** "has bought 62% of the club for £3.4m", "sold 49% to A and B for €1bn", "achètera des trains à CAF, pour 54 millions": the buyer pays the price. */
function boughtFor(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  if (items[at]?.percent) return soldTo(items, at, cues, rules);
  if (!/^(?:for|pour|contre)$/.test(items[at - 1]?.lower ?? '')) return null;
  const cue = ofSense(cues, 'hold').findLast(
    ({ verb, lemma }) =>
      verb < at &&
      at - verb < BUYING_REACH &&
      BUYING.test(lemma ?? '') &&
      isVerbHere(items, verb, rules) &&
      !items.slice(verb, at).some(({ lower, kind }) => lower === ';' || kind === 'quote' || kind === 'sum'),
  );
  if (!cue || isPassive(items, cue.verb, rules)) return null;
  const sold = /^(?:sell|céder|vendre)$/.test(cue.lemma ?? '');
  const to = sold
    ? items.findIndex(
        ({ kind, lower }, index) => index > cue.verb && index < at && kind === 'word' && rules.grammar.to.has(lower),
      )
    : -1;
  const phrase = sold ? (to > 0 ? nameOnly(items, to + 1, rules) : null) : subjectOf(items, cue.verb, rules);
  return phrase && { phrase, sense: 'pay', anchor: cue.verb };
}

function isTime(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    /^(?:an|mois|année|jour|semaine|habitant|personne|year|month|tranche|the|end|next)s?$/.test(item.lower) &&
    item.lower !== 'the'
  );
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

function startOfPhrase(items: readonly Item[], first: number, rules: SpeechRules): number {
  const described = describedFrom(items, first, rules);
  if (described !== null) return described;
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

const DESCRIPTION_LIMIT = 5;

/** "et la banque nordique Nordlån": back to the article, over a noun and its adjectives. */
function describedFrom(items: readonly Item[], first: number, rules: SpeechRules): number | null {
  for (let at = first - 1; at >= Math.max(0, first - DESCRIPTION_LIMIT); at -= 1) {
    const item = items[at];
    if (item?.kind !== 'word' || rules.grammar.conjunctions.has(item.lower) || rules.grammar.relatives.has(item.lower))
      return null;
    if (rules.grammar.determiners.has(item.lower) && !rules.grammar.of.has(item.lower)) return at;
    // "Dutch tank firm Vopal"
    const bare =
      rules.money.decimal === '.' && !rules.grammar.prepositions.has(item.lower) && !isVerb(item, rules, 'finite');
    if (bare && beginsClause(items[at - 1], rules)) return at;
    if (rules.money.decimal === '.' && !bare) return null;
  }
  return null;
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
    if (item.kind === 'percent' && items[at]?.percent && !joins(items, verb, at, rules)) return null;
    // "handed over the boat, whose £6m replacement": a relative clause has its own verb.
    if (
      item.kind === 'word' &&
      rules.grammar.relatives.has(item.lower) &&
      item.lower !== 'dont' &&
      item.lower !== 'which'
    )
      return null;
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
  if (sense === 'cost') return tie(costing(items, cue.next, at, rules));
  if (sense === 'aside') {
    const giver = /^(?:rembourser|reimburse|refund)$/.test(cue.lemma ?? '') ? subjectOf(items, cue.verb, rules) : null;
    return giver?.entities.some(({ publicBody }) => publicBody) ? { ...tie(giver), sense: 'pay' } : tie(null);
  }
  // "announced the opening of a plant, the result of a £5m investment": who tells of a sum further on does not pay it.
  if (TELLING.test(cue.cue.pattern) && (at - cue.next > TELLING_REACH || isCut(items, cue.verb, at))) return tie(null);
  const passive = isPassive(items, cue.verb, rules);
  if (passive || (isVerb(items[cue.verb], rules, 'participle') && isBareParticiple(items, cue.verb, rules)))
    return isCut(items, cue.verb, at) && !isRated(items, at) ? null : tie(agentOf(items, cue.next, at, rules));
  // "The charity had raised £3.8m towards the building"
  const towards = /^towards?$/.test(items[at + 1]?.lower ?? '');
  if (sense === 'get' && towards) return { ...tie(subjectOf(items, cue.verb, rules)), sense: 'pay' };
  if (sense === 'get') return tie(items[at]?.percent ? subjectOf(items, cue.verb, rules) : null);
  return tie(subjectOf(items, cue.verb, rules) ?? eachBefore(items, cue.verb, rules));
}

/** "…, chacun détiendra 45 %": those named last. */
function eachBefore(items: readonly Item[], verb: number, rules: SpeechRules): NounPhrase | null {
  const each = items[verb - 1];
  if (each?.kind !== 'word' || !rules.grammar.each.has(each.lower)) return null;
  return { ...phraseOf([], verb - 1, verb), kind: 'noun' };
}

const TELLING = /^~(?:annoncer|announce|confirmer|promettre|dévoiler)$/;
const TELLING_REACH = 6;

/** "will cost Shropshire Council £85,000", "coûtera à la ville 3 millions": whom it costs pays. */
function costing(items: readonly Item[], from: number, at: number, rules: SpeechRules): NounPhrase | null {
  const start = items[from]?.kind === 'word' && rules.grammar.to.has(items[from]?.lower ?? '') ? from + 1 : from;
  const french = rules.money.decimal === ',';
  if (!/^(?:cost|costs|coût\p{L}*)$/u.test(items[from - 1]?.lower ?? '') || (french && start === from)) return null;
  const phrase = nameOnly(items, start, rules);
  return phrase && phrase.next === at ? phrase : null;
}

/** "est cofinancé par A et B, à raison de 50 millions chacun" */
function isRated(items: readonly Item[], at: number): boolean {
  return (
    items[at - 1]?.kind === 'word' &&
    /^(?:raison|hauteur|tune|rate)$/.test(items[at - 2]?.lower ?? '') &&
    /^(?:de|d'|of)$/.test(items[at - 1]?.lower ?? '')
  );
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

/** "40 millions et 22 millions d'euros": the second of two sums of one verb. */
function listedWith(items: readonly Item[], at: number, rules: SpeechRules, earlier: Tie | null): Tie | null {
  const before = items.findLastIndex((item, index) => index < at && (item.sum !== null || item.percent !== null));
  return earlier && before >= 0 && joins(items, before, at, rules) ? earlier : null;
}
