import type { SpeechRules } from '../languages/speech.ts';
import type { VerbShape } from '../languages/verbs.ts';
import type { Entity } from './name-book.ts';
import type { Item } from './sentence.ts';

export const PHRASE_LIMIT = 22;
const LIST_LIMIT = 40;

export function isVerb(item: Item | undefined, shape?: VerbShape): boolean {
  if (item?.kind !== 'word') return false;
  return shape === undefined ? item.known.verb : item.known.shapes[shape];
}

/** A name is governed when a preposition or a possessor's mark puts it under another word. */
export function isGoverned(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item?.name) return false;
  return (
    item.name.span.preposition !== null ||
    (items[at + 1]?.lower === "'s" && items[at + 2]?.kind !== 'mark') ||
    (items[at + 1]?.lower === "'" && items[at + 1]?.start === item.end)
  );
}

/** The names joined to the one at `at`, leftwards: "Oracle, NVIDIA et OpenAI". Governed when the first is. */
export function namesEndingAt(
  items: readonly Item[],
  at: number,
  rules: SpeechRules,
): { entities: Entity[]; first: number } {
  const last = items[at]?.name;
  if (!last) return { entities: [], first: at };
  const entities = [last.entity];
  let first = at;
  let joined = false;
  for (let index = at - 1; index > Math.max(-1, at - LIST_LIMIT); ) {
    const back = beforeCompany(items, index, rules);
    const joiner = items[back];
    const comma = joiner?.lower === ',';
    const and =
      joiner?.kind === 'word' && (rules.grammar.and.has(joiner.lower) || rules.grammar.neither.has(joiner.lower));
    // Before the first "and", a comma may begin anything.
    if (!(and || (comma && joined))) break;
    let before = back - 1;
    if (and && items[before]?.lower === ',') before -= 1;
    const name = items[before]?.name;
    if (!name) break;
    // "selon Bloomberg, A et B": what a preposition governs at the head of the sentence is not of the list.
    if (comma && isGoverned(items, before) && !rules.grammar.listing.has(name.span.preposition ?? '')) break;
    // "at Newport, and Wabtec missed out"
    if (and && name.span.preposition !== null && rules.names.placed.has(name.span.preposition)) break;
    entities.unshift(name.entity);
    first = before;
    joined = true;
    index = before - 1;
  }
  return { entities, first };
}

/** The names joined to the one at `at`, rightwards. */
export function namesStartingAt(
  items: readonly Item[],
  at: number,
  rules: SpeechRules,
): { entities: Entity[]; next: number } {
  const head = items[at]?.name;
  if (!head) return { entities: [], next: at };
  const entities = [head.entity];
  let next = at + 1;
  const pending: Entity[] = [];
  for (let index = at + 1; index < Math.min(items.length, at + LIST_LIMIT); ) {
    const and = items[index]?.kind === 'word' && rules.grammar.and.has(items[index]?.lower ?? '');
    const comma = items[index]?.lower === ',';
    if (!and && !comma) break;
    let after = index + 1;
    const closing = and || (comma && rules.grammar.and.has(items[after]?.lower ?? '') && items[after]?.kind === 'word');
    if (comma && closing) after += 1;
    // "auprès d'Alven, de Partech et de Mirova"
    const governed = head.span.preposition;
    if (
      governed &&
      rules.grammar.of.has(governed) &&
      items[after]?.lower !== 'of' &&
      rules.grammar.of.has(items[after]?.lower ?? '')
    )
      after += 1;
    after = afterCompany(items, after, rules);
    const name = items[after]?.name;
    if (!name) {
      // "la BEI, la Caisse des dépôts et trois banques": the last of the list has no name.
      const unnamed = closing ? endOfUnnamed(items, after, rules) : null;
      if (unnamed !== null) {
        entities.push(...pending.splice(0));
        next = unnamed;
      }
      break;
    }
    pending.push(name.entity);
    if (closing) {
      entities.push(...pending.splice(0));
      next = after + 1;
    }
    index = after + 1;
  }
  return { entities, next };
}

function endOfUnnamed(items: readonly Item[], from: number, rules: SpeechRules): number | null {
  const { determiners, prepositions, conjunctions, relatives, auxiliaries } = rules.grammar;
  if (!determiners.has(items[from]?.lower ?? '') && items[from]?.kind !== 'number') return null;
  for (let at = from + 1; at < from + 6; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word') return null;
    if (auxiliaries.has(item.lower) || isVerb(item, 'finite')) return at > from + 1 ? at : null;
    if ([prepositions, conjunctions, relatives].some((words) => words.has(item.lower))) return null;
  }
  return null;
}

const COMPANY_LIMIT = 4;

/** Leftwards over what may stand before a name of a list: "et par l'Américain", "et la banque". */
function beforeCompany(items: readonly Item[], at: number, rules: SpeechRules): number {
  let back = at;
  while (
    back > 0 &&
    at - back < COMPANY_LIMIT &&
    (isCompany(items[back], rules) || (items[back]?.lower === "'s" && items[back - 1]?.name))
  )
    back -= items[back]?.lower === "'s" ? 2 : 1;
  return Math.max(0, back);
}

function afterCompany(items: readonly Item[], at: number, rules: SpeechRules): number {
  let next = at;
  while (next < items.length && next - at < COMPANY_LIMIT && isCompany(items[next], rules)) next += 1;
  // "et le fonds de pension canadien CDPQ": what the firm's noun is of.
  if (/^(?:de|d')$/.test(items[next]?.lower ?? '') && rules.names.organisations.has(items[next - 1]?.lower ?? '')) {
    let end = next + 1;
    while (end < next + COMPANY_LIMIT && isCompany(items[end], rules)) end += 1;
    if (items[end]?.name && end > next + 1) return end;
  }
  return items[next]?.name ? next : at;
}

function isCompany(item: Item | undefined, rules: SpeechRules): boolean {
  if (item?.kind !== 'word') return false;
  const { and, conjunctions, relatives, auxiliaries, prepositions, by } = rules.grammar;
  if (isArticle(item, rules) || by.has(item.lower)) return true;
  // "Axelor et non Kallisto"
  if (/^(?:non|not|pas)$/.test(item.lower)) return false;
  return (
    ![and, conjunctions, relatives, auxiliaries, prepositions].some((words) => words.has(item.lower)) &&
    !isVerb(item, 'finite')
  );
}

/** Articles and nouns of firms between the names of a list: "le Crédit Agricole et la Caisse des dépôts". */
export function isArticle(item: Item | undefined, rules: SpeechRules): boolean {
  return (
    item?.kind === 'word' && rules.grammar.determiners.has(item.lower) && !rules.grammar.possessive.has(item.lower)
  );
}
