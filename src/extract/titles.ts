import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import type { Item } from './sentence.ts';
import { UNLISTED } from './vocabulary.ts';

const WORK_REACH = 9;

/** Whether what stands between the marks is the title of a work: its kind is named before it, or English capitals say so. */
export function isTitle(items: readonly Item[], quote: number, text: string, rules: SpeechRules): boolean {
  if (/[.!?…]$/.test(text) && text.includes(' ') && items[quote - 1]?.lower === ':') return false;
  return (
    isHeadline(text, rules) ||
    followsWork(items, quote, text, rules) ||
    isCalledWork(items, quote, rules) ||
    isListedWork(items, quote, text, rules)
  );
}

/** "“Moth” is a thriller about bees", « La Rive » est un premier roman. */
function isCalledWork(items: readonly Item[], quote: number, { grammar, quoting }: SpeechRules): boolean {
  if (!grammar.beForms.has(items[quote + 1]?.lower ?? '')) return false;
  for (let at = quote + 2; at < quote + 2 + KIND_REACH; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' || grammar.of.has(item.lower)) return false;
    if (quoting.works.has(item.lower) && !NAMING.test(item.lower)) return true;
  }
  return false;
}

const KIND_REACH = 6;

/** "l'un de ces quatre romans : « A », « B » et « C »", "three films: “A”, “B” and “C”". */
function isListedWork(items: readonly Item[], quote: number, text: string, { grammar, quoting }: SpeechRules): boolean {
  if (/[.!?…]$/.test(text)) return false;
  let colon = quote - 1;
  while (
    colon > quote - LIST_REACH &&
    (items[colon]?.kind === 'quote' || items[colon]?.lower === ',' || grammar.and.has(items[colon]?.lower ?? ''))
  )
    colon -= 1;
  if (items[colon]?.lower !== ':') return false;
  for (let at = colon - 1; at >= Math.max(0, colon - WORK_REACH); at -= 1) {
    const { kind, lower = '' } = items[at] ?? {};
    if (kind === 'word' && lower.endsWith('s') && quoting.works.has(lower.slice(0, -1)) && !NAMING.test(lower))
      return true;
  }
  return false;
}

/** Longest list of works, in items. */
const LIST_REACH = 24;

/**
 * The items of a sentence where a name in marks ("de « Positif »", "from “Peat”") is read as a word: it is nobody's words, and a sentence goes on
 * over it.
 */
export function withoutTitles(items: readonly Item[], text: string, rules: SpeechRules): readonly Item[] {
  if (!items.some((_, at) => holdsName(items, at, text, rules))) return items;
  return items.map((item, at) =>
    holdsName(items, at, text, rules) ? { ...item, kind: 'word', lower: '«»', known: UNLISTED, quotation: null } : item,
  );
}

function holdsName(items: readonly Item[], at: number, text: string, rules: SpeechRules): boolean {
  const quotation = items[at]?.quotation;
  if (!quotation) return false;
  const { start, end } = quotation.inner;
  return end - start <= NAME_LIMIT && isNameInMarks(items, at, text.slice(start, end), rules);
}

/** Longest name of a medium or a work between marks, in characters. */
const NAME_LIMIT = 40;

/** Capitals alone behind a small word that governs a thing: "de « Positif »", "dans « L'Écho »". */
function isNameInMarks(items: readonly Item[], at: number, text: string, { grammar }: SpeechRules): boolean {
  const before = items[at - 1];
  if (before?.kind !== 'word' || !(grammar.prepositions.has(before.lower) || before.lower === 'the')) return false;
  if (items[at + 1]?.lower === ',' && items[at + 2]?.kind === 'word' && /^-/.test(items[at + 3]?.lower ?? ''))
    return false;
  const words = text.split(/[\s\u00A0\u202F]+/u);
  // "Dans « La Neige des autres »": what one speaks of in.
  if (before.lower === 'dans' && words.length <= 6 && /^\p{Lu}/u.test(text) && !/[.!?]$/.test(text)) return true;
  return (
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}|^(?:de|du|des|la|le|les|of|the|and|et|d’|d'|l'|l’)/u.test(word)) &&
    /^\p{Lu}/u.test(text)
  );
}

/** Most longer words have capitals: "The Man Who Sold His Weather to the Sea". */
export function isHeadline(text: string, rules: SpeechRules): boolean {
  if (rules.money.decimal !== '.' || /[.,!?;]$/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 2 && text.split(/\s+/).length >= 3 && capitals / words.length >= 0.75;
}

const NAMING =
  /^(?:called|named|dubbed|nicknamed|labelled|entitled|titled|billed|label|brand|slogan|motto|sign|banner|placard|nickname|epithet|moniker|intitul|titr|baptis|surnom|dénomm|appel|nomm|devise|mention|pancarte|banderole|marque|enseigne|étiquette|sobriquet|opération)/;

/** Verbs of naming that also judge. */
const NAMES = /^(?:called|named|dubbed|nicknamed|labelled|billed|baptisée?s?|surnommée?s?|appelée?s?|dénommée?s?)$/;

/** "une brochure de 24 pages, « … »", "a film called “…”", "sang “…”". */
function followsWork(items: readonly Item[], quote: number, text: string, rules: SpeechRules): boolean {
  const small = /^\p{Ll}/u.test(text);
  // "called “plain daft” by Ann Roe"
  if (small && rules.grammar.by.has(items[quote + 1]?.lower ?? '')) return false;
  for (let at = quote - 1; at >= Math.max(0, quote - WORK_REACH); at -= 1) {
    const item = items[at];
    if (!item || item.lower === ';' || item.lower === ':' || item.lower === '.') return false;
    if (item.kind === 'quote') continue;
    if (item.kind !== 'word') continue;
    // "a salué un film « âpre et lumineux »": a title has a capital, what is said of a work has none.
    if (small && rules.quoting.works.has(item.lower) && !NAMING.test(item.lower)) return false;
    if (rules.quoting.works.has(item.lower)) {
      const called = /^(?:called|named|dubbed|labelled|appelé|appelée|nommé|nommée|label|slogan|devise|motto)$/.test(
        item.lower,
      );
      const before = items[at - 1];
      // "has dubbed the scheme “money down a well”": who names a thing in small letters judges it.
      const acts =
        before?.kind === 'name' || /^(?:has|have|had|he|she|they|a|ont|avait|il|elle)$/.test(before?.lower ?? '');
      const judges = small && text.includes(' ') && acts && (NAMES.test(item.lower) || isVerb(item, 'finite'));
      if (judges && NAMES.test(item.lower)) return false;
      const active = called && isVerb(item, 'finite') && before?.kind === 'name';
      return !active && !(called && at < quote - 1 && /^(?:called|named|dubbed|labelled)$/.test(item.lower));
    }
    if (isVerb(item, 'finite') && !isVerb(item, 'participle')) return false;
  }
  return false;
}
