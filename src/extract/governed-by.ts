import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isVerb } from './name-lists.ts';
import { nameOnly, phraseOf } from './name-phrase.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { subjectOf } from './subject.ts';
import type { Tie } from './tie.ts';
import { agentOf, isBareParticiple, isPassive, isVerbHere } from './voice.ts';

const BEFORE_REACH = 26;

/** The verb before the sum, and its subject: "la région apporte 85 millions", "EDF détiendra 45 %". */
export function governedBy(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Tie | null {
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
    // "Poma, qui devait fournir les cabines, réclame 12 millions": the sum has a verb of its own, which pays nothing.
    if (
      item.kind === 'word' &&
      rules.money.notPaying.has(item.lower) &&
      items[verb - 1]?.lower === ',' &&
      isVerb(item, 'finite') &&
      !isVerb(item, 'participle') &&
      !money.some((cue) => cue.verb === verb)
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
  // "BP demande 5 millions" asks, "le chantier demandera 5 millions" costs.
  if (/^(?:demander|réclamer)$/.test(cue.lemma ?? '') && subjectOf(items, cue.verb, rules)?.kind === 'names')
    return { ...tie(null), sense: 'aside' };
  if (sense === 'cost') return tie(costing(items, cue.next, at, rules));
  if (sense === 'aside') {
    // "Une collecte a rapporté 70 000 euros": raised, not earned.
    const drive = items.slice(Math.max(0, cue.verb - DRIVE_REACH), cue.verb).some(({ lower }) => DRIVES.test(lower));
    if (drive && /^(?:rapporter|générer|fetch|gross|earn)$/.test(cue.lemma ?? ''))
      return { ...tie(null), sense: 'get' };
    const giver = /^(?:rembourser|reimburse|refund)$/.test(cue.lemma ?? '') ? subjectOf(items, cue.verb, rules) : null;
    return giver?.entities.some(({ publicBody }) => publicBody) ? { ...tie(giver), sense: 'pay' } : tie(null);
  }
  // "announced the opening of a plant, the result of a £5m investment": who tells of a sum further on does not pay it.
  if (TELLING.test(cue.cue.pattern) && (at - cue.next > TELLING_REACH || isCut(items, cue.verb, at))) return tie(null);
  // "annonce une levée de 61 millions": who raises money does not pay it.
  if (TELLING.test(cue.cue.pattern) && items.slice(cue.next, at).some(({ lower }) => rules.money.rounds.has(lower)))
    return tie(null);
  const passive = isPassive(items, cue.verb, rules);
  if (passive || (isVerb(items[cue.verb], 'participle') && isBareParticiple(items, cue.verb, rules)))
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

const DRIVE_REACH = 8;
const DRIVES =
  /^(?:collectes?|souscription|tombola|loterie|loto|cagnotte|campagne|gala|quête|kermesse|appel|drive|appeal|raffle|lottery|crowdfunder|crowdfunding|campaign|subscription|auction|fundraiser)$/;

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

export function joins(items: readonly Item[], from: number, to: number, rules: SpeechRules): boolean {
  return items
    .slice(from + 1, to)
    .every(({ kind, lower }) => kind === 'word' && (rules.grammar.and.has(lower) || rules.grammar.of.has(lower)));
}
