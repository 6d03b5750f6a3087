import type { SpeechRules } from '../languages/speech.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, isVerb, namesEndingAt } from './name-lists.ts';
import { isTrailing, phraseOf } from './name-phrase.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { clauseSubject, opensClause } from './subject-clause.ts';
import { governedHead, homeOf, namePhrase, namePhraseUnder } from './subject-name.ts';

/** Longest apposition or relative clause between a name and its verb, in items. */
const APPOSITION_LIMIT = 30;

/** Behind a comma: the end of an apposition or a relative clause whose name stands before it. */
export function acrossComma(items: readonly Item[], comma: number, rules: SpeechRules): NounPhrase | null {
  const limit = Math.max(0, comma - APPOSITION_LIMIT);
  let depth = items[comma]?.lower === ')' ? 1 : 0;
  for (let at = comma - 1; at >= limit; at -= 1) {
    const item = items[at];
    if (!item) break;
    if (item.lower === ')') depth += 1;
    if (item.lower === '(') depth = Math.max(0, depth - 1);
    if (item.lower === ';' || item.lower === ':' || item.kind === 'quote') break;
    if (depth > 0 || !item.name) continue;
    const after = items[at + 1];
    const closes =
      after !== undefined && (after.lower === ',' || after.lower === '(' || after.lower === '–' || after.lower === '—');
    // "MagniX of Everett, Washington, will supply"
    if (closes && items[at - 1]?.lower === ',' && items[at - 2]?.name) {
      const home = homeOf(items, at - 2, rules);
      if (home) return home;
    }
    if (!closes) continue;
    const { entities, first } = namesEndingAt(items, at, rules);
    const homed = homeOf(items, first, rules);
    if (homed) return homed;
    if (isGoverned(items, first)) continue;
    const before = items[first - 1];
    if (before?.kind === 'word' && isVerb(before, 'finite') && !rules.names.titles.has(before.lower)) continue;
    if (!opensClause(items, first, rules)) continue;
    return phraseOf(entities, first, at + 1);
  }
  return clauseSubject(items, comma - 1, rules);
}

/** The name before "qui", "which", "who". */
export function antecedentOf(items: readonly Item[], relative: number, rules: SpeechRules): NounPhrase | null {
  const lower = items[relative]?.lower ?? '';
  if (!/^(?:qui|laquelle|lequel|lesquels|lesquelles|who|which|that)$/.test(lower)) return null;
  const trailing = items[relative - 1]?.lower === ',' ? relative - 2 : relative - 1;
  if (isTrailing(items, trailing)) return namePhraseUnder(items, trailing - 1, rules);
  const before = items[relative - 1];
  if (before?.lower === ',') {
    // "la coopérative Bio d'Ici, à Cysoing, qui livrera"
    const place = items[relative - 2];
    if (
      place?.name &&
      rules.names.placed.has(place.name.span.preposition ?? '') &&
      items[relative - 4]?.lower === ',' &&
      items[relative - 5]?.name
    )
      return namePhraseUnder(items, relative - 5, rules);
    const set = setAgainst(items, relative - 2, rules);
    if (set !== null) return namePhraseUnder(items, set, rules);
    const name = items[relative - 2];
    // "Marta Ilić of the University of Zagreb, who was not involved"
    if (
      lower === 'who' &&
      name?.name?.entity.kind === 'organisation' &&
      !isFamily(name.name.entity) &&
      isGoverned(items, relative - 2)
    )
      return null;
    if (name?.name && !isGoverned(items, namesEndingAt(items, relative - 2, rules).first))
      return namePhrase(items, relative - 2, rules);
    return apposed(items, relative - 1, rules) ?? (name?.name ? namePhraseUnder(items, relative - 2, rules) : null);
  }
  if (lower === 'who' && before?.name?.entity.kind === 'organisation' && !isFamily(before.name.entity)) return null;
  if (before?.name)
    return isGoverned(items, relative - 1) && lower === 'qui'
      ? governedHead(items, relative - 1, rules)
      : namePhraseUnder(items, relative - 1, rules);
  return clauseSubject(items, relative - 1, rules);
}

/** "Bourges, et non Ljubljana, qui accueillera": the name before the one that is denied. */
function setAgainst(items: readonly Item[], denied: number, { grammar }: SpeechRules): number | null {
  if (!items[denied]?.name || !/^(?:non|pas|not)$/.test(items[denied - 1]?.lower ?? '')) return null;
  let at = denied - 2;
  while (at > denied - 5 && (items[at]?.lower === ',' || grammar.and.has(items[at]?.lower ?? ''))) at -= 1;
  return items[at]?.name ? at : null;
}

/** "the Ochs family, who wrote a cheque" */
function isFamily({ titles }: Entity): boolean {
  return titles.has('family') || titles.has('famille');
}

/** "Oracle et MGX, un fonds d'Abu Dhabi, qui": the phrase between the commas describes the names before it. */
function apposed(items: readonly Item[], comma: number, rules: SpeechRules): NounPhrase | null {
  for (let at = comma - 1; at >= Math.max(1, comma - 15); at -= 1) {
    const item = items[at];
    if (item?.lower !== ',') continue;
    const head = items[at + 1];
    const describes =
      head?.kind === 'word' &&
      (rules.grammar.determiners.has(head.lower) ||
        rules.names.titles.has(head.lower) ||
        rules.names.organisations.has(head.lower));
    if (!describes || !items[at - 1]?.name) return null;
    return namePhraseUnder(items, at - 1, rules);
  }
  return null;
}
