import type { SpeechRules } from '../languages/speech.ts';
import { type CueMatch, ofSense } from './cues.ts';
import { nameOnly } from './name-phrase.ts';
import { subjectOf } from './subject.ts';
import type { Item } from './text.ts';
import type { Tie } from './tie.ts';
import { isPassive, isVerbHere } from './voice.ts';

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
export function boughtFor(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Tie | null {
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
