import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import type { Attribution } from './speakers.ts';
import { isMessage, ownerAt } from './whose-words.ts';

/** How far the noun or the verb of speech may stand behind "was", in items. */
const REACH = 8;

/**
 * "…" is how Ellen Roe puts it. "Gutted," was Pascoe's one-word verdict. "…," came her reply. "…," his letter ran. « … » : tel est le credo de Jean Roux.
 *
 * @param closed a comma shows that the sentence goes on around the words
 */
export function copulaAfter(
  items: readonly Item[],
  from: number,
  rules: SpeechRules,
  closed: boolean,
): Attribution | null {
  const found = (phrase: NounPhrase | null): Attribution | null =>
    phrase && { phrase, items, where: null, confidence: 0.92, rule: 'after', strong: true };
  const words = wordsOfChoice(items, from, rules) ?? allThatWasSaid(items, from, rules);
  if (words) return found(words);
  const such = /^(?:tel|telle|tels|telles)$/.test(items[from]?.lower ?? '');
  const at = such || items[from]?.lower === "c'" ? from + 1 : from;
  const { kind, lower = '' } = items[at] ?? {};
  if (kind !== 'word' || !(rules.grammar.beForms.has(lower) || STANDS.test(lower)))
    return closed ? found(textThatReads(items, from, rules)) : null;
  if (/^(?:how|what|ainsi|comme)$/.test(items[at + 1]?.lower ?? '')) return found(describer(items, at + 2, rules));
  const owner = found(ownerOf(items, at + 1, rules, closed || such));
  if (owner) return owner;
  // "…," came the reply: somebody's, whoever gave it.
  const anybody =
    closed &&
    items[at + 1]?.lower === 'the' &&
    items.slice(at + 2, at + 4).some(({ lower: noun }) => rules.quoting.nouns.has(noun));
  return anybody ? { phrase: null, items, where: null, confidence: 0.9, rule: 'after', strong: true } : null;
}

/** "came her answer", "ran his speech in full", "reads the letter from Ann Roe", "fut sa réponse". */
const STANDS =
  /^(?:came|comes|ran|runs|read|reads|went|goes|began|begins|ended|ends|fut|reste|restait|demeure|sera|résume|résumait|dit|disait|lit)$/;

/** "…," her text message ran. "…," the letter from Ann Roe reads. */
function textThatReads(items: readonly Item[], from: number, rules: SpeechRules): NounPhrase | null {
  for (let noun = from + 1; noun < from + 6; noun += 1) {
    const { kind, lower = '' } = items[noun] ?? {};
    if (kind !== 'word' && kind !== 'name' && lower !== "'s") return null;
    if (kind !== 'word' || !(rules.quoting.nouns.has(lower) || isMessage(lower))) continue;
    const verb = items.slice(noun + 1, noun + REACH).find(({ lower: word }) => STANDS.test(word));
    return verb ? ownerAt(items, from, noun, rules) : null;
  }
  return null;
}

/** "…" was all that Ann Roe would say. « … », voilà tout ce que Jean Roux a dit. */
function allThatWasSaid(items: readonly Item[], from: number, rules: SpeechRules): NounPhrase | null {
  if (!/^(?:voilà|voici|c')$/.test(items[from]?.lower ?? '')) return null;
  const noun = items.findIndex(
    ({ kind, lower }, at) => at > from && at < from + 5 && kind === 'word' && rules.quoting.nouns.has(lower),
  );
  const owner =
    noun > from + 1 ? ownerAt(items, items[from + 1]?.lower === 'est' ? from + 2 : from + 1, noun, rules) : null;
  if (owner) return owner;
  for (let at = from + 1; at < from + 5; at += 1)
    if (items[at]?.lower === 'ce' && /^(?:que|qu')$/.test(items[at + 1]?.lower ?? ''))
      return named(items, at + 2, rules);
  return null;
}

/** « … » : c'est par ces mots que Jean Roux a ouvert la séance. “Historic” was the word Ann Roe chose. */
function wordsOfChoice(items: readonly Item[], from: number, rules: SpeechRules): NounPhrase | null {
  const at = items[from]?.lower === ':' ? from + 1 : from;
  if (!/^(?:c'|ce|voilà|is|was|were|are|with)$/.test(items[at]?.lower ?? '')) return null;
  for (let index = at + 1; index < at + REACH; index += 1) {
    if (!/^(?:mots?|termes?|phrase|formule|words?|phrase|term)$/.test(items[index]?.lower ?? '')) continue;
    const link = items[index + 1]?.lower ?? '';
    if (/^(?:que|qu'|that)$/.test(link)) return named(items, index + 2, rules);
    if (/^(?:par|by)$/.test(items[index + 2]?.lower ?? '')) return named(items, index + 3, rules);
    return rules.money.decimal === '.' ? named(items, link === ',' ? index + 2 : index + 1, rules) : null;
  }
  return null;
}

function named(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const phrase = readNounPhrase(items, at, rules);
  return phrase?.kind === 'noun' && !phrase.definite ? null : phrase;
}

/** "how Ellen Roe puts it", "ainsi que Jean Roux résume". */
function describer(items: readonly Item[], from: number, rules: SpeechRules): NounPhrase | null {
  const at = /^(?:que|qu'|ça)$/.test(items[from]?.lower ?? '') ? from + 1 : from;
  const phrase = readNounPhrase(items, at, rules);
  if (!phrase || phrase.kind === 'noun') return phrase?.definite ? phrase : null;
  return items.slice(phrase.next, phrase.next + REACH).some((item) => isVerb(item)) ? phrase : null;
}

/**
 * Whose verdict or words: the possessor before a noun of speech, the name behind it, or who "would give" it.
 *
 * @param any the construction tells that the words are somebody's, so that any noun will do: "is his arithmetic"
 */
function ownerOf(items: readonly Item[], from: number, rules: SpeechRules, any: boolean): NounPhrase | null {
  const { nouns, works } = rules.quoting;
  let noun = -1;
  let last = -1;
  for (let at = from; at < from + REACH; at += 1) {
    const { kind, lower = '' } = items[at] ?? {};
    if (kind === 'mark' && lower !== "'s") break;
    if (kind === 'quote' || kind === undefined) break;
    if (kind !== 'word') continue;
    if (nouns.has(lower) || isMessage(lower)) {
      noun = at;
      break;
    }
    const small =
      at > from &&
      (rules.grammar.of.has(lower) || rules.grammar.from.has(lower) || rules.grammar.conjunctions.has(lower));
    if (small) break;
    last = at;
  }
  if (noun < 0 && any && last >= from && !works.has(items[last]?.lower ?? '')) noun = last;
  if (noun < 0) return null;
  const owner = ownerAt(items, from, noun, rules);
  if (owner) return owner;
  // "the only account Ann Roe would give", "the one thing she said"
  const giver =
    items[noun + 1]?.name || /^(?:he|she)$/.test(items[noun + 1]?.lower ?? '')
      ? readNounPhrase(items, noun + 1, rules)
      : null;
  if (giver) return giver;
  const of = items[noun + 1];
  return of?.kind === 'word' && rules.grammar.of.has(of.lower)
    ? readNounPhrase(items, /^(?:du|des)$/.test(of.lower) ? noun + 1 : noun + 2, rules)
    : null;
}
