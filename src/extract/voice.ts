import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';

/** A noun that looks like a verb ("le prêt", "a grant", "the fund") is none. */
export function isVerbHere(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  const before = items[verb - 1];
  if (before?.kind !== 'word') return true;
  const { determiners, clitics, of, prepositions } = rules.grammar;
  // "l'essentiel de la dépense": a clitic pronoun follows no preposition.
  const under = items[verb - 2];
  if (
    determiners.has(before.lower) &&
    under?.kind === 'word' &&
    prepositions.has(under.lower) &&
    !isVerb(items[verb], 'infinitive')
  )
    return false;
  const english = rules.money.decimal === '.';
  if (of.has(before.lower) && (english || !isVerb(items[verb], 'infinitive')) && !isVerb(items[verb], 'gerund'))
    return false;
  // "annonce la mise en service": what follows a verb and an article is its object.
  const { auxiliaries, each } = rules.grammar;
  const object =
    determiners.has(before.lower) &&
    !each.has(before.lower) &&
    isVerb(under, 'finite') &&
    !auxiliaries.has(under?.lower ?? '');
  if (object && !isVerb(items[verb], 'infinitive')) return false;
  return (
    !determiners.has(before.lower) ||
    clitics.has(before.lower) ||
    rules.grammar.each.has(before.lower) ||
    rules.grammar.adverbs.has(before.lower)
  );
}

/** "a été financé", "is funded"; the French reflexive and "has paid" are active. */
export function isPassive(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  if (!isVerb(items[verb], 'participle')) return false;
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
        rules.grammar.negations.has(item.lower) ||
        item.lower.startsWith('-') ||
        /^(?:lui|leur|y|en)$/.test(item.lower)
      )
    )
      break;
  }
  // English "gave", "pledged" after their subject are finite.
  return !isVerb(items[verb], 'finite') || rules.grammar.by.has(items[verb + 1]?.lower ?? '');
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
