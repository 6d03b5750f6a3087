import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import type { Context, Verdict } from './quote-context.ts';
import { type Attribution, isLikelyPerson } from './speakers.ts';

/** Fewer words are a fragment, and count only when a word of speech governs them. */
export const WHOLE_WORDS = 5;

/** A fragment counts when a verb of speech stands at it, or when one somebody judges or names a thing with it. */
export function isFragment(found: Attribution, verdict: Verdict, { items, at, rules, text }: Context): boolean {
  if (found.rule === 'inside' || (found.rule === 'after' && found.strong)) return true;
  if (found.rule === 'according' && found.strong) return verdict.speaker !== null;
  if (found.rule === 'colon')
    return (
      found.strong ||
      verdict.speaker !== null ||
      (found.phrase !== null && isLikelyPerson(found.phrase, rules) && /^\p{Lu}.*[.!?…]$/u.test(text))
    );
  const { phrase } = found;
  const before = items[at - 1];
  // "en lançant un « on en reparlera » remarqué"
  const uttered = SPOKEN.test(text) && wordsOf(text) >= 3 && rules.grammar.indefinite.has(before?.lower ?? '');
  if (found.rule === 'before' && !uttered && PUBLISHES.test(found.lemma ?? '')) return false;
  // Far from its verb, a word or two are rather held with tongs.
  if (found.rule === 'before' && found.confidence < 0.9 && wordsOf(text) < 3) return false;
  const one = /^(?:one|un|une|l')$/.test(items[phrase?.first ?? 0]?.lower ?? '');
  // "Critics call it “a farce on stilts”", but "Locals call it “the Beast”"
  const opposed = wordsOf(text) >= 3 && OPPONENTS.test(phrase?.noun ?? '');
  if (
    !phrase ||
    (phrase.plural && !one && !opposed) ||
    (phrase.kind === 'noun' && !phrase.definite && verdict.described === null)
  )
    return false;
  if (phrase.kind === 'pronoun' && verdict.speaker === null && !/^-?(?:t-)?(?:on)$/.test(phrase.noun ?? ''))
    return false;
  // "a sign says “Closed”", "le club appelle ses clients des « membres »"
  const noun = phrase.kind === 'noun' ? (phrase.noun ?? '') : '';
  if (rules.quoting.works.has(noun) || THINGS.test(noun)) return false;
  if (rules.names.organisations.has(noun) && wordsOf(text) <= 2 && NAMES.test(found.lemma ?? '')) return false;
  if (/^\p{L}+s$/u.test(text) && NAMES.test(found.lemma ?? '') && verdict.speaker?.kind !== 'person') return false;
  const after = items[at + 1];
  const modifies =
    after?.kind === 'name' || (after?.kind === 'word' && !isSmallWord(after.lower, rules) && !isVerb(after));
  if (modifies && !uttered) return false;
  const said = /^(?:est|s'est|sont|était|s'|se)$/.test(items[at - 2]?.lower ?? '');
  if (
    !said &&
    before?.kind === 'word' &&
    /^(?:so-called|dit|dite|dits|dites|soi-disant|prétendu|prétendue)$/.test(before.lower)
  )
    return false;
  // "call it a “pop-up” festival", "the “red carpet”": one word behind an article is a word held with tongs.
  const article =
    before?.kind === 'word' &&
    rules.grammar.determiners.has(before.lower) &&
    !rules.grammar.indefinite.has(before.lower);
  return !(article && wordsOf(text) <= 2 && !OWN_ARTICLE.test(text));
}

/** "parle d'« un gadget »": the article is in what was said. */
const OWN_ARTICLE = /^(?:une?|l[ea']|l’|les|des|du|an?|the)[\s’'\u00A0]?/i;

/** Begins with who speaks or is spoken to. */
const SPOKEN = /^(?:(?:on|je|nous|vous|tu|il|elle|ils|elles|ça|i|we|you|it|he|she|they)\s|j['’]|c['’])/i;

const OPPONENTS =
  /^(?:critics|opponents|detractors|protesters|protestors|campaigners|activists|unions|lawyers|prosecutors|organisers|organizers|détracteurs|opposants|syndicats|manifestants|militants|avocats|organisateurs|associations|élus|riverains)$/;

/** What shows words or lays them down, and is nobody. */
const THINGS =
  /^(?:screen|light|clock|notice|poster|badge|sign|board|ticket|form|rule|rules|law|contract|plaque|jacket|packet|website|dictionary|card|loi|règle|règlement|contrat|écran|panneau|carte|plaque|ticket|formulaire|dictionnaire|décret|arrêté|norme)$/;

const NAMES = /^(?:call|name|dub|term|appeler|nommer|surnommer|baptiser)$/;

/** Verbs of speech that have things for their objects as well: "publie des résultats “conformes”". */
const PUBLISHES = /^(?:publier|lancer|poser|exposer|compléter|illustrer|publish|post|read|offer)$/;

function isSmallWord(word: string, { grammar }: SpeechRules): boolean {
  const { prepositions, conjunctions, relatives, adverbs, auxiliaries, adverbEnding, clitics, determiners } = grammar;
  return (
    adverbEnding.test(word) ||
    [prepositions, conjunctions, relatives, adverbs, auxiliaries, clitics, determiners].some((words) => words.has(word))
  );
}

const WHITE = /\s/;
const OF_WORD = /^[\p{L}\p{N}]/u;

function isOfWord(text: string, at: number, code: number): boolean {
  return (code >= 97 && code <= 122) || OF_WORD.test(text.slice(at, at + 2));
}

/** Words between the marks, punctuation left out. */
export function wordsOf(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || WHITE.test(text.charAt(at))) counted = false;
    else if (!counted && isOfWord(text, at, code)) {
      count += 1;
      counted = true;
    }
  }
  return count;
}
