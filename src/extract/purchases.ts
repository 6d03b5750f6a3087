import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { nameOnly } from './name-phrase.ts';
import type { Item } from './sentence.ts';
import { subjectOf } from './subject.ts';
import type { Tie } from './tie.ts';
import { isPassive, isVerbHere } from './voice.ts';

const BUYING_REACH = 24;
const BUYING =
  /^(?:snap|rafler|buy|acquire|purchase|take|sell|secure|racheter|acheter|acquérir|reprendre|prendre|céder|vendre|obtenir)$/;
/** Whoever has somebody do a thing for a sum pays it. */
const ORDERING =
  /^(?:engag(?:es?|ed|ing)|hir(?:es?|ed|ing)|commission(?:s|ed|ing)?|contract(?:s|ed|ing)|order(?:s|ed|ing)|charter(?:s|ed|ing)?|retain(?:s|ed)|book(?:s|ed)|pick(?:s|ed)|snap(?:s|ped)|pre-?b(?:uys?|ought)|préach(?:ète|ètent|eté|ètera|èteront)|subscrib(?:es?|ed|ing)|souscri(?:t|vent|vait|ra)|command(?:e|ent|é|era|eront)|mandat(?:e|ent|é|era)|affrèt(?:e|ent|era)|affrété|lou(?:e|ent|é|era|eront)|engag(?:e|ent|é|era)|recrut(?:e|ent|é)|missionn(?:e|ent|é))$/;

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
export function boughtFor(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Tie | null {
  if (items[at]?.percent) return soldTo(items, at, cues, rules);
  // "for £3.4m", "for a fee of £3.4m", "in return for £3.4m", "moyennant 3 millions"
  let start = at;
  while (start > at - 3 && ROUND.test(items[start - 1]?.lower ?? '')) start -= 1;
  const priced =
    /^(?:of|de|d')$/.test(items[at - 1]?.lower ?? '') && PRICE.test(items[at - 2]?.lower ?? '')
      ? items.slice(Math.max(0, at - 5), at - 2).some(({ lower }) => FOR.test(lower))
      : FOR.test(items[start - 1]?.lower ?? '');
  if (!priced) return null;
  let ordered = at - 1;
  while (ordered > Math.max(0, at - BUYING_REACH) && !ORDERING.test(items[ordered]?.lower ?? '')) ordered -= 1;
  if (ORDERING.test(items[ordered]?.lower ?? '') && isOrdering(items, ordered, at, rules)) {
    const buyer = subjectOf(items, ordered, rules);
    if (buyer) return { phrase: buyer, sense: 'pay', anchor: ordered };
  }
  const cue = ofSense(cues, 'hold').findLast(
    ({ verb, lemma }) =>
      verb < at &&
      at - verb < BUYING_REACH &&
      BUYING.test(lemma ?? '') &&
      isVerbHere(items, verb, rules) &&
      !items.slice(verb, at).some(({ lower, kind }) => lower === ';' || kind === 'quote' || kind === 'sum'),
  );
  const sold = /^(?:sell|céder|vendre)$/.test(cue?.lemma ?? '');
  if (!cue || (!sold && isPassive(items, cue.verb, rules))) return null;
  const to = sold
    ? items.findIndex(
        ({ kind, lower }, index) => index > cue.verb && index < at && kind === 'word' && rules.grammar.to.has(lower),
      )
    : -1;
  const phrase = sold ? (to > 0 ? nameOnly(items, to + 1, rules) : null) : subjectOf(items, cue.verb, rules);
  return phrase && { phrase, sense: 'pay', anchor: cue.verb };
}

/** "for a reported £8m", "pour près de 3 millions" */
const ROUND =
  /^(?:an?|reported|estimated|rumoured|undisclosed|total|record|about|around|some|nearly|almost|roughly|just|over|under|près|de|plus|moins|environ|quelque)$/;
const FOR = /^(?:for|pour|contre|moyennant)$/;
const PRICE = /^(?:fee|price|sum|total|consideration|prix|somme|montant|total|contrepartie)$/;

/** "has engaged Kestrion to write it, for a fee of": an active verb in the sum's own clause. */
function isOrdering(items: readonly Item[], verb: number, at: number, rules: SpeechRules): boolean {
  const before = items[verb - 1];
  const active =
    before?.name != null ||
    (before?.kind === 'word' &&
      rules.grammar.auxiliaries.has(before.lower) &&
      !rules.grammar.beForms.has(before.lower)) ||
    (before?.kind === 'word' && rules.grammar.beForms.has(before.lower) && items[verb]?.lower.endsWith('ing') === true);
  return (
    active && !items.slice(verb, at).some(({ lower, kind }) => lower === ';' || kind === 'quote' || kind === 'sum')
  );
}
