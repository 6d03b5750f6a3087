import type { Sense, SpeechRules } from '../languages/speech.ts';
import type { Item } from './sentence.ts';

const OBJECT_REACH = 7;
/** What is given or lent, in either language. */
const GIFT =
  /^(?:mortgages|gift|present|donation|loan|mortgage|grant|credit|overdraft|cheque|don|prêt|crédit|subvention|chèque|avance|rallonge|dotation)$/;

const ORDER = /^(?:orders?|commandes?|fourniture)$/;

/** Who takes what is made is a customer. */
const OUTPUT = /^(?:crop|crops|output|harvest|yield|production|récolte|surplus)$/;
const WINNING = /^(?:won|wins|landed|lands|remporté|remporte|décroché|décroche)$/;
const PRIZE =
  /^(?:prizes?|awards?|case|cases|appeal|elections?|vote|race|cup|title|titles|league|match|war|right|rights|support|backing|trophy|championship|argument|game|prix|procès|élections?|vote|course|coupe|titre|championnat|match|palme|droit|soutien|trophée|médaille|manche|bataille|battle|victoire)$/;

/** Verbs that say little by themselves: "does", "a". */
export function isLight(items: readonly Item[], main: number, rules: SpeechRules): boolean {
  const word = items[main]?.lower ?? '';
  return (
    rules.names.light.has(word) || (rules.verbs.get(word)?.some(({ lemma }) => rules.names.light.has(lemma)) ?? false)
  );
}

/** What the object of a light verb says of who does it: work, things supplied, running, money given. */
export function objectOf(items: readonly Item[], main: number, rules: SpeechRules): Sense | null {
  const { determiners, possessive } = rules.grammar;
  for (let at = main + 1; at < Math.min(items.length, main + OBJECT_REACH); at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' || rules.grammar.relatives.has(item.lower)) return null;
    // "has its works in Hull"
    if (possessive.has(item.lower)) return null;
    const role = rules.names.roleObjects.get(item.lower);
    if (role !== undefined) return role;
    if (OUTPUT.test(item.lower)) return 'other';
    const won = WINNING.test(items[main]?.lower ?? '') && determiners.has(items[main + 1]?.lower ?? '');
    if (won && at === main + 2 && !PRIZE.test(item.lower)) return 'contractor';
    if (GIFT.test(item.lower)) return 'investor';
    if (ORDER.test(item.lower)) return 'supplier';
    const done = rules.money.decimal === '.' && /[a-z]{3}ing$/.test(item.lower);
    if (done && determiners.has(items[at - 1]?.lower ?? '')) return 'contractor';
  }
  return null;
}
