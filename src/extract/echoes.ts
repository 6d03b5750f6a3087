import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { isClosed } from './name-alone.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, isVerb, namesStartingAt } from './name-lists.ts';
import { nameOnly } from './name-phrase.ts';
import type { Item } from './sentence.ts';

const CLAUSE_LIMIT = 40;
const OBJECT_LIMIT = 6;
const COMPANY_REACH = 9;

/** What is said of others by the same verb, left out: "… fournira les baies, A et B les puces", "machinery from B". */
export function listedAfter(items: readonly Item[], { next }: CueMatch, rules: SpeechRules): readonly Entity[] {
  const found: Entity[] = [];
  for (let at = next; at < Math.min(items.length - 1, next + CLAUSE_LIMIT); at += 1) {
    const item = items[at];
    if (!item || item.lower === ';' || item.lower === ':' || item.kind === 'quote') break;
    const opens = item.lower === ',' || (item.kind === 'word' && rules.grammar.and.has(item.lower));
    if (!opens) continue;
    let name = at + 1;
    while (name < at + 4 && items[name]?.kind === 'word' && isCompany(items[name], rules)) name += 1;
    if (!items[name]?.name || isGoverned(items, name)) continue;
    const { entities, next: behind } = namesStartingAt(items, name, rules);
    if (isBareObject(items, behind, rules)) found.push(...entities);
  }
  return found;
}

function isCompany(item: Item | undefined, { grammar, names }: SpeechRules): boolean {
  const lower = item?.lower ?? '';
  return (
    (grammar.determiners.has(lower) && !grammar.possessive.has(lower)) ||
    grammar.and.has(lower) ||
    names.organisations.has(lower)
  );
}

const UNDER_REACH = 8;

/**
 * What the same verb says of others behind the same preposition: "viennent de chez A, les mâts de chez B", "est allé à A, celui de la couverture à
 * B", "financé pour moitié par A, pour un tiers par B".
 */
export function listedUnder(
  items: readonly Item[],
  from: number,
  prepositions: ReadonlySet<string>,
  rules: SpeechRules,
): readonly Entity[] {
  const found: Entity[] = [];
  for (let at = from; at < Math.min(items.length - 2, from + CLAUSE_LIMIT); at += 1) {
    const item = items[at];
    if (!item || item.lower === ';' || item.lower === ':' || item.kind === 'quote') break;
    const opens = item.lower === ',' || (item.kind === 'word' && rules.grammar.and.has(item.lower));
    if (!opens) continue;
    for (let name = at + 2; name < Math.min(items.length, at + UNDER_REACH); name += 1) {
      const part = items[name];
      if (!part || (part.kind === 'mark' && part.lower !== ',') || part.kind === 'quote') break;
      if (part.kind === 'word' && (rules.grammar.auxiliaries.has(part.lower) || isVerb(part, 'finite'))) break;
      const preposition = part.name?.span.preposition;
      if (!part.name) continue;
      if (!preposition || !prepositions.has(preposition)) break;
      const listed = namesStartingAt(items, name, rules);
      found.push(...listed.entities.filter(({ kind }) => kind !== 'place' && kind !== 'person'));
      at = listed.next - 1;
      break;
    }
  }
  return found;
}

/** An article and its noun up to a mark, without a verb. */
function isBareObject(items: readonly Item[], from: number, rules: SpeechRules): boolean {
  const { determiners, prepositions, auxiliaries, relatives } = rules.grammar;
  const head = items[from];
  if (head?.kind === 'percent' || (head?.lower === 'à' && items[from + 1]?.lower === 'hauteur')) return true;
  // "Leonardo is to supply guns, MBDA missiles."
  const bare =
    rules.money.decimal === '.' &&
    head?.kind === 'word' &&
    !isClosed(head.lower, rules) &&
    !determiners.has(head.lower);
  if (bare && (items[from + 1] === undefined || items[from + 1]?.kind === 'mark')) return /s$/.test(head.lower);
  if (head?.kind !== 'word' || !determiners.has(head.lower) || /^(?:d'|du|des|de|au|aux)$/.test(head.lower))
    return false;
  for (let at = from + 1; at <= from + OBJECT_LIMIT; at += 1) {
    const item = items[at];
    if (!item || item.kind === 'mark') return at > from + 1;
    if (item.kind !== 'word' || auxiliaries.has(item.lower) || relatives.has(item.lower)) return false;
    if (rules.grammar.and.has(item.lower)) return at > from + 1;
    if (isVerb(item, 'finite') && !prepositions.has(items[at - 1]?.lower ?? '') && at > from + 1) return false;
  }
  return false;
}

const WITH = /^(?:avec|with|alongside)$/;

/** "coordonne l'essai avec le CHU de Lille": with whom somebody does it. */
export function companyOf(items: readonly Item[], { next }: CueMatch, rules: SpeechRules): readonly Entity[] {
  for (let at = next; at < Math.min(items.length, next + COMPANY_REACH); at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' || rules.grammar.relatives.has(item.lower) || isVerb(item, 'finite')) return [];
    if (!WITH.test(item.lower)) continue;
    return nameOnly(items, at + 1, rules)?.entities ?? [];
  }
  return [];
}

const TOO = /^(?:aussi|également|too|neither|idem)$/;
const ECHO_LIMIT = 6;

/** "Gaumont avait dit non, Pathé aussi", "…; nor is Oracle", "so did Kubota": what is said holds for them too. */
export function echoedBy(items: readonly Item[], verb: number, rules: SpeechRules): readonly Entity[] {
  for (let at = verb + 1; at < Math.min(items.length, verb + CLAUSE_LIMIT); at += 1) {
    const item = items[at];
    if (!item?.name) continue;
    const { entities, next } = namesStartingAt(items, at, rules);
    const before = items.slice(Math.max(0, at - ECHO_LIMIT), at).map(({ lower }) => lower);
    const inverted =
      /^(?:nor|neither|so)$/.test(before.at(-2) ?? '') && rules.grammar.auxiliaries.has(before.at(-1) ?? '');
    const mark = before.findLastIndex((word) => /^[,;]$/.test(word) || rules.grammar.and.has(word));
    const opens =
      mark >= 0 &&
      before.slice(mark + 1).every((word) => rules.grammar.determiners.has(word) || rules.grammar.and.has(word));
    const ends = items[next + 1] === undefined || items[next + 1]?.kind === 'mark';
    const too = TOO.test(items[next]?.lower ?? '') && ends;
    const neither = items[next]?.lower === 'non' && items[next + 1]?.lower === 'plus';
    if (inverted || (opens && (too || neither))) return entities;
  }
  return [];
}

const WHOLE_LIMIT = 7;

/** A whole sentence that says the same of another: "Chanel aussi.", "So did Meta.", "Kubota non plus." */
export function wholeEcho(items: readonly Item[], rules: SpeechRules): readonly Entity[] {
  if (items.length > WHOLE_LIMIT) return [];
  const at = items.findIndex(({ name }) => name !== null);
  if (at < 0) return [];
  const { entities, next } = namesStartingAt(items, at, rules);
  const head = items[0]?.lower ?? '';
  const inverted = /^(?:so|nor|neither)$/.test(head) && rules.grammar.auxiliaries.has(items[1]?.lower ?? '');
  const behind = items
    .slice(next)
    .filter(({ kind }) => kind === 'word')
    .map(({ lower }) => lower)
    .join(' ');
  return inverted || /^(?:aussi|également|too|also|non plus|idem|de même)$/.test(behind) ? entities : [];
}
