import type { SpeechRules } from '../languages/speech.ts';
import { isGoverned, isVerb, namesEndingAt } from './name-lists.ts';
import { phraseOf } from './name-phrase.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { GIFTS } from './sources.ts';
import type { Tie } from './tie.ts';

/** "…, le département 12 millions", "et ING un crédit de 2 M€", "and Calderdale Council £2m": the verb is left out. */
export function elliptic(items: readonly Item[], at: number, rules: SpeechRules, earlier: Tie): Tie | null {
  const { grammar } = rules;
  let index = at - 1;
  for (; index >= Math.max(0, at - 5); index -= 1) {
    const item = items[index];
    if (item?.kind !== 'word') break;
    const passed =
      grammar.determiners.has(item.lower) ||
      rules.money.moneyNouns.has(item.lower) ||
      GIFTS.has(item.lower) ||
      /^(?:de|d'|à|a|of|further|another|about|some|quelque|environ|le|the|additional|autres?|reste|remaining|restants?|with|avec|pour|for|at|hauteur)$/.test(
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
  if (item.kind === 'word' && !isVerb(item, 'finite')) {
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
    const bare = rules.money.decimal === '.' && !rules.grammar.prepositions.has(item.lower) && !isVerb(item, 'finite');
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
