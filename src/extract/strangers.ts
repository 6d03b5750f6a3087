import type { Gender, SpeechRules } from '../languages/speech.ts';
import { isPerson } from './discourse.ts';
import { isGoverned, isVerb } from './name-lists.ts';
import type { Item } from './sentence.ts';
import { isPersonNoun, isTitleNoun } from './title-noun.ts';

/** Somebody without a name whom a sentence brings in as its subject. */
export interface Stranger {
  readonly gender: Gender | null;
}

/** "Un retraité propose un bac.", "At the stop a woman with two bags declared herself neutral.": a pronoun behind it is no longer the person named before. */
export function strangerIn(items: readonly Item[], rules: SpeechRules): Stranger | null {
  for (let at = 0; at < Math.min(items.length, OPENING_REACH); at += 1) {
    const item = items[at];
    if (!item || item.kind === 'quote') return null;
    if (item.name && isPerson(item.name.entity) && !isGoverned(items, at)) return null;
    if (item.kind !== 'word') continue;
    if (
      at > 0 &&
      (rules.grammar.pronouns.has(item.lower) ||
        (isVerb(item, 'finite') && opensPhrase(items[at - 1], rules)) ||
        rules.grammar.beForms.has(item.lower))
    )
      return null;
    if (!ARTICLE.test(item.lower) || !opensPhrase(items[at - 1], rules)) continue;
    const noun = headOf(items, at, rules);
    if (noun !== null) return { gender: rules.names.titles.get(noun) ?? genderOf(item.lower) };
  }
  return null;
}

const OPENING_REACH = 12;
const ARTICLE = /^(?:an?|une?|another|certaine?)$/;

function opensPhrase(before: Item | undefined, rules: SpeechRules): boolean {
  return (
    before?.kind !== 'word' ||
    !(rules.grammar.prepositions.has(before.lower) || rules.grammar.determiners.has(before.lower))
  );
}

/** The noun of a person right behind an article, at most two words between. */
function headOf(items: readonly Item[], article: number, rules: SpeechRules): string | null {
  for (let at = article + 1; at <= article + 3; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' || rules.grammar.prepositions.has(item.lower)) return null;
    if ((isTitleNoun(item.lower, rules) || isPersonNoun(item.lower)) && items[at + 1]?.kind !== 'name')
      return item.lower;
  }
  return null;
}

function genderOf(article: string): Gender | null {
  return article === 'un' ? 'male' : article === 'une' ? 'female' : null;
}
