import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import { isTrailing } from './name-phrase.ts';
import { type NounPhrase, pronounOf, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { acrossComma, antecedentOf } from './subject-across.ts';
import { clauseSubject } from './subject-clause.ts';
import { namePhrase, namePhraseUnder } from './subject-name.ts';

const READY =
  /^(?:heard|overheard|understood|believed|reported|rumoured|rumored|alleged|supposed|thought|known|said|censée?s?|supposée?s?|réputée?s?|prêt|prête|prêts|prêtes|disposée?s?|ready|willing|keen|poised|able)$/;

const IMPERSONAL = /^(?:faut|faudra|faudrait|fallait|fallu|convient|conviendra|suffit|suffira|s'agit)$/;

/** How far a subject may stand from its verb, in items. */
const REACH = 45;

/** The subject of the verb at an item, found to its left; null when the sentence is not plain about it. */
export function subjectOf(items: readonly Item[], verb: number, rules: SpeechRules): NounPhrase | null {
  if (lately.items !== items) lately = { items, subjects: new Map() };
  const known = lately.subjects.get(verb);
  if (known !== undefined) return known;
  const found = findSubject(items, verb, rules, 0);
  // A noun phrase reads on over a participle: it ends where its verb begins.
  const over = found?.kind === 'noun' && found.first < verb && found.next > verb;
  const subject = over ? { ...found, next: endBefore(items, verb, found.first + 1, rules) } : found;
  lately.subjects.set(verb, subject);
  return subject;
}

/** Back over what belongs to the verb: "le club en règle la moitié". */
function endBefore(items: readonly Item[], verb: number, least: number, { grammar }: SpeechRules): number {
  let end = verb;
  while (
    end > least &&
    (grammar.clitics.has(items[end - 1]?.lower ?? '') || grammar.auxiliaries.has(items[end - 1]?.lower ?? ''))
  )
    end -= 1;
  return end;
}

/** Several cues of one verb ask for its subject, one after the other: what was found in the last sentence is enough to keep. */
let lately: { readonly items: readonly Item[] | null; readonly subjects: Map<number, NounPhrase | null> } = {
  items: null,
  subjects: new Map(),
};

function findSubject(items: readonly Item[], verb: number, rules: SpeechRules, depth: number): NounPhrase | null {
  if (depth > 3) return null;
  const { grammar } = rules;
  let at = verb - 1;
  let purpose = false;
  for (; at >= Math.max(0, verb - REACH); at -= 1) {
    const item = items[at];
    if (item?.kind !== 'word') break;
    const { lower } = item;
    if (grammar.relatives.has(lower)) break;
    if (lower.startsWith('-') || isTrailing(items, at)) continue;
    if (pronounOf(lower, rules) && !(grammar.clitics.has(lower) && isVerb(items[at + 1]))) break;
    if (
      grammar.clitics.has(lower) ||
      grammar.auxiliaries.has(lower) ||
      grammar.adverbs.has(lower) ||
      grammar.negations.has(lower) ||
      grammar.adverbEnding.test(lower)
    )
      continue;
    // "serait prêt à débourser", "is willing to pay"
    const ready = READY.test(lower) && grammar.beForms.has(items[at - 1]?.lower ?? '');
    if (grammar.each.has(lower) || grammar.together.has(lower) || ready) continue;
    const next = items[at + 1];
    const toInfinitive = isVerb(next, 'infinitive') || isVerb(next, 'gerund');
    if (isInfinitiveMark(lower) && (toInfinitive || (next?.kind === 'word' && grammar.clitics.has(next.lower)))) {
      purpose ||= lower === 'pour';
      continue;
    }
    if (isVerb(item) && chains(items, at, verb) && !isHead(items, at, rules)) continue;
    break;
  }
  const item = items[at];
  if (!item || verb - at > REACH) return null;
  if (purpose && item.kind === 'mark') return null;
  // "with Masdar holding 49 per cent"
  const absolute = isVerb(items[verb], 'gerund') && /^(?:with|avec)$/.test(item.name?.span.preposition ?? '');
  if (item.kind === 'name') return absolute ? namePhraseUnder(items, at, rules) : namePhrase(items, at, rules);
  if (item.lower === ',' || item.lower === ')' || item.lower === '–' || item.lower === '—')
    return acrossComma(items, at, rules);
  if (item.kind === 'word') {
    if (grammar.relatives.has(item.lower)) return antecedentOf(items, at, rules);
    const pronoun = pronounOf(item.lower, rules);
    // "auxquels il faut ajouter": nobody adds.
    if (item.lower === 'il' && items.slice(at + 1, at + 4).some(({ lower }) => IMPERSONAL.test(lower))) return null;
    if (pronoun) return readNounPhrase(items, at, rules);
    const afterwards = /^(?:avant|before)$/.test(item.lower);
    if (
      grammar.and.has(item.lower) ||
      afterwards ||
      item.lower === 'but' ||
      item.lower === 'mais' ||
      item.lower === 'puis'
    )
      return sharedSubject(items, at, rules, depth);
    return clauseSubject(items, at, rules);
  }
  if (item.kind === 'number' || item.kind === 'sum' || item.kind === 'percent') return null;
  return null;
}

function isInfinitiveMark(word: string): boolean {
  return (
    word === 'de' || word === "d'" || word === 'à' || word === 'to' || word === 'pour' || word === 'of' || word === 'by'
  );
}

/** "promet d'investir", "has agreed to pay", "s'est engagé à verser": a verb that carries the next. */
function chains(items: readonly Item[], at: number, verb: number): boolean {
  const between = items.slice(at + 1, verb);
  if (between.some(({ kind }) => kind !== 'word')) return false;
  return isVerb(items[verb], 'infinitive') || isVerb(items[verb], 'participle') || between.length === 0;
}

/** "X a bâti la tour et exploitera": the verb before the conjunction lends its subject. */
function sharedSubject(
  items: readonly Item[],
  conjunction: number,
  rules: SpeechRules,
  depth: number,
): NounPhrase | null {
  for (let at = conjunction - 1; at >= Math.max(0, conjunction - 25); at -= 1) {
    const item = items[at];
    if (!item || item.lower === ';' || item.lower === ':' || item.kind === 'quote') return null;
    if (item.kind !== 'word') continue;
    const { auxiliaries } = rules.grammar;
    if (isVerb(item, 'finite') || auxiliaries.has(item.lower)) {
      const found = findSubject(items, at, rules, depth + 1);
      if (found) return found;
    }
  }
  return null;
}

/** "a Treasury source put it", "the foundation's grant covered": behind a name, an article or an owner, a noun is no verb. */
export function isHead(items: readonly Item[], at: number, rules: SpeechRules): boolean {
  const { lower = '' } = items[at] ?? {};
  const before = items[at - 1];
  if (before?.lower === "'s" && items[at - 2]?.name) return true;
  const noun = rules.quoting.voices.has(lower) || rules.names.titles.has(lower) || rules.names.organisations.has(lower);
  return noun && (before?.kind === 'name' || rules.grammar.determiners.has(before?.lower ?? ''));
}
