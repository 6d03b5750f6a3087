import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import { phraseOf } from './name-phrase.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Attribution } from './speakers.ts';
import type { Item } from './text.ts';

/** How far the noun or the verb of speech may stand behind "was", in items. */
const REACH = 8;

/** "…" is how Ellen Roe puts it. "Gutted," was Pascoe's one-word verdict. « … » : tel est le credo de Jean Roux. */
export function copulaAfter(items: readonly Item[], from: number, rules: SpeechRules): Attribution | null {
  const words = wordsOfChoice(items, from, rules);
  if (words) return { phrase: words, items, where: null, confidence: 0.92, rule: 'after', strong: true };
  const at = /^(?:tel|telle|c')$/.test(items[from]?.lower ?? '') ? from + 1 : from;
  if (items[at]?.kind !== 'word' || !rules.grammar.beForms.has(items[at]?.lower ?? '')) return null;
  const phrase = /^(?:how|what|ainsi|comme)$/.test(items[at + 1]?.lower ?? '')
    ? describer(items, at + 2, rules)
    : ownerOf(items, at + 1, rules);
  return phrase && { phrase, items, where: null, confidence: 0.92, rule: 'after', strong: true };
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
  return items.slice(phrase.next, phrase.next + REACH).some((item) => isVerb(item, rules)) ? phrase : null;
}

/** Whose verdict or words: the possessor before a noun of speech, or the name behind it. */
function ownerOf(items: readonly Item[], from: number, rules: SpeechRules): NounPhrase | null {
  const { nouns } = rules.quoting;
  const noun = items.findIndex(
    ({ kind, lower }, at) => at >= from && at < from + REACH && kind === 'word' && nouns.has(lower),
  );
  if (noun < 0) return null;
  const owner = items[from]?.name;
  if (owner && /^(?:'s|')$/.test(items[from + 1]?.lower ?? '')) return phraseOf([owner.entity], from, from + 1);
  const of = items[noun + 1];
  return of?.kind === 'word' && rules.grammar.of.has(of.lower) ? readNounPhrase(items, noun + 2, rules) : null;
}
