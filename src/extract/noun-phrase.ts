import type { Gender, SpeechRules } from '../languages/speech.ts';
import type { Entity } from './name-book.ts';
import type { Item } from './text.ts';
import { isTitleNoun } from './title-noun.ts';

/** Who or what a verb is about: names, somebody by title, a pronoun, or a group that was named before. */
export interface NounPhrase {
  readonly kind: 'names' | 'noun' | 'pronoun';
  /** Several when joined: "OpenAI et SoftBank". */
  readonly entities: readonly Entity[];
  /** Head noun of a phrase without a name: "maire", "entreprises". */
  readonly noun: string | null;
  /** Name inside the phrase that its noun belongs to: Corvex in "le patron de Corvex". */
  readonly of: Entity | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly definite: boolean;
  readonly possessive: boolean;
  /** Indexes of its first item and of the item after its last. */
  readonly first: number;
  readonly next: number;
}

const PHRASE_LIMIT = 22;
const LIST_LIMIT = 40;

export function isVerb(
  item: Item | undefined,
  rules: SpeechRules,
  shape?: 'finite' | 'participle' | 'gerund' | 'infinitive',
): boolean {
  if (item?.kind !== 'word') return false;
  const forms = rules.verbs.get(item.lower);
  return forms !== undefined && (shape === undefined || forms.some(({ shapes }) => shapes.includes(shape)));
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
    if (auxiliaries.has(item.lower) || isVerb(item, rules, 'finite')) return at > from + 1 ? at : null;
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
  return items[next]?.name ? next : at;
}

function isCompany(item: Item | undefined, rules: SpeechRules): boolean {
  if (item?.kind !== 'word') return false;
  const { and, conjunctions, relatives, auxiliaries, prepositions, by } = rules.grammar;
  if (isArticle(item, rules) || by.has(item.lower)) return true;
  return (
    ![and, conjunctions, relatives, auxiliaries, prepositions].some((words) => words.has(item.lower)) &&
    !isVerb(item, rules, 'finite')
  );
}

/** Articles and nouns of firms between the names of a list: "le Crédit Agricole et la Caisse des dépôts". */
function isArticle(item: Item | undefined, rules: SpeechRules): boolean {
  return (
    item?.kind === 'word' && rules.grammar.determiners.has(item.lower) && !rules.grammar.possessive.has(item.lower)
  );
}

/**
 * The noun phrase that begins at an item: names, a pronoun, or a noun with its company; in apposition ("le maire, Philippe Astruc", "Quantock's
 * managing director, Piers Lacey") the name counts.
 */
export function readNounPhrase(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const { grammar, names } = rules;
  const head = items[at];
  if (!head) return null;
  const pronoun = head.kind === 'word' ? pronounOf(head.lower, rules) : undefined;
  if (pronoun)
    return phrase('pronoun', at, at + 1, {
      noun: head.lower,
      gender: pronoun.gender,
      plural: pronoun.number === 'many',
      definite: true,
    });
  let index = at;
  let definite = false;
  let possessive = false;
  let indefinite = false;
  let noun: string | null = null;
  let gender: Gender | null = null;
  let plural = false;
  let of: Entity | null = null;
  for (; index < Math.min(items.length, at + PHRASE_LIMIT); index += 1) {
    const item = items[index];
    if (!item) break;
    if (item.kind === 'name' && item.name) {
      const owner = items[index + 1]?.lower === "'s" || items[index + 1]?.lower === "'";
      if (owner) {
        of = item.name.entity;
        possessive = true;
        index += 1;
        continue;
      }
      if (!isUnder(items, at - 1, index, rules) || isTitled(items, index, at, rules)) {
        const { entities, next } = namesStartingAt(items, index, rules);
        return phrase('names', at, next, {
          entities,
          noun,
          gender: gender ?? item.name.entity.gender,
          plural: entities.length > 1,
          definite: true,
        });
      }
      if (noun !== null && rules.names.alliances.has(noun) && rules.grammar.of.has(item.name.span.preposition ?? '')) {
        const { entities, next } = namesStartingAt(items, index, rules);
        return phrase('names', at, next, { entities, noun, plural: entities.length > 1, definite: true });
      }
      of ??= item.name.entity;
      continue;
    }
    if (item.kind !== 'word' && item.kind !== 'number') break;
    // "the venture's president": what stood before the mark owns the head.
    if (
      item.lower === "'s" &&
      index > at &&
      items[index + 1]?.kind === 'word' &&
      !grammar.adverbs.has(items[index + 1]?.lower ?? '')
    ) {
      possessive = true;
      noun = null;
      continue;
    }
    if (grammar.determiners.has(item.lower) && index === at) {
      indefinite = grammar.indefinite.has(item.lower);
      possessive = grammar.possessive.has(item.lower);
      definite = !indefinite;
      plural = /^(?:les|des|ces|ses|leurs|these|those|two|three|deux|trois|several|plusieurs|quelques|some)$/.test(
        item.lower,
      );
      continue;
    }
    if (index > at && /^(?:dans|lors|sur|devant|pendant|on|during|before|after|après|avant)$/.test(item.lower)) break;
    if (
      grammar.relatives.has(item.lower) ||
      grammar.conjunctions.has(item.lower) ||
      grammar.auxiliaries.has(item.lower)
    )
      break;
    const title =
      isTitleNoun(item.lower, rules) ||
      names.organisations.has(item.lower) ||
      names.media.has(item.lower) ||
      names.kin.has(item.lower);
    if (title && !grammar.prepositions.has(items[index - 1]?.lower ?? '') && !isUnder(items, at, index, rules)) {
      noun = item.lower;
      gender = names.titles.get(item.lower) ?? genderOfArticle(items[at]?.lower ?? '') ?? gender;
      continue;
    }
    if (
      index > at &&
      noun !== null &&
      isVerb(item, rules, 'finite') &&
      !grammar.determiners.has(items[index - 1]?.lower ?? '') &&
      !grammar.prepositions.has(items[index - 1]?.lower ?? '')
    )
      break;
    if (
      index > at &&
      noun === null &&
      isVerb(item, rules, 'finite') &&
      !isVerb(item, rules, 'participle') &&
      !grammar.determiners.has(items[index - 1]?.lower ?? '')
    )
      break;
    if (
      noun === null &&
      item.kind === 'word' &&
      !grammar.prepositions.has(item.lower) &&
      !grammar.determiners.has(item.lower) &&
      index > at &&
      looksPlural(item.lower)
    )
      plural ||= !definite || plural;
    if (noun === null && index === at && !grammar.determiners.has(item.lower) && grammar.prepositions.has(item.lower))
      return null;
  }
  const apposed =
    items[index]?.lower === ',' &&
    (noun !== null || possessive || (definite && of === null && index - at <= 5 && isPlainEnd(items, index + 1)))
      ? apposedName(items, index + 1, rules)
      : null;
  const entity = apposed === null ? undefined : items[apposed]?.name?.entity;
  if (apposed !== null && entity) {
    return phrase('names', at, apposed + 1, {
      entities: [entity],
      noun,
      gender: gender ?? entity.gender,
      definite: true,
    });
  }
  if (index === at) return null;
  return phrase('noun', at, index, {
    noun: noun ?? lastNoun(items, at, index),
    of,
    gender,
    plural,
    definite: definite && !indefinite,
    possessive,
  });
}

export function pronounOf(lower: string, rules: SpeechRules) {
  return rules.grammar.pronouns.get(lower.replace(/^-(?:t-)?/, ''));
}

/** "le fonds londonien Harrow Capital", "le ministre de l'Économie Mathieu Gendron": the name stands under no preposition of its own. */
function isTitled(items: readonly Item[], at: number, from: number, rules: SpeechRules): boolean {
  const before = items[at - 1];
  if (before?.kind !== 'word') return false;
  return (
    at > from &&
    !rules.grammar.prepositions.has(before.lower) &&
    !rules.grammar.determiners.has(before.lower) &&
    (rules.names.titles.has(before.lower) || before.lower.length > 3)
  );
}

/** A noun behind a preposition is not the head. */
function isUnder(items: readonly Item[], from: number, at: number, rules: SpeechRules): boolean {
  for (let index = from + 1; index < at; index += 1) {
    const item = items[index];
    if (item?.kind === 'word' && rules.grammar.prepositions.has(item.lower)) return true;
  }
  return false;
}

/** Without a known title, the name in apposition must be closed by a mark. */
function isPlainEnd(items: readonly Item[], name: number): boolean {
  return items[name]?.name != null && (items[name + 1] === undefined || items[name + 1]?.kind === 'mark');
}

/** The name after the comma, with its own article and title or without: "sa fondatrice, l'immunologiste Hanna Weiss". */
function apposedName(items: readonly Item[], from: number, rules: SpeechRules): number | null {
  let at = from;
  while (
    at < from + 4 &&
    items[at]?.kind === 'word' &&
    (isArticle(items[at], rules) ||
      isTitleNoun(items[at]?.lower ?? '', rules) ||
      rules.names.organisations.has(items[at]?.lower ?? ''))
  )
    at += 1;
  return items[at]?.name && !isGoverned(items, at) && endsApposition(items, at + 1, rules) ? at : null;
}

function endsApposition(items: readonly Item[], at: number, rules: SpeechRules): boolean {
  const item = items[at];
  if (!item) return true;
  return (
    item.kind === 'mark' ||
    item.kind === 'quote' ||
    (item.kind === 'word' && (rules.grammar.conjunctions.has(item.lower) || rules.grammar.prepositions.has(item.lower)))
  );
}

function genderOfArticle(article: string): Gender | null {
  if (article === 'le' || article === 'un' || article === 'son' || article === 'ce' || article === 'his')
    return article === 'son' || article === 'his' ? null : 'male';
  return article === 'la' || article === 'une' || article === 'cette' ? 'female' : null;
}

function looksPlural(word: string): boolean {
  return word.length > 3 && /[^su]s$/.test(word);
}

function lastNoun(items: readonly Item[], from: number, to: number): string | null {
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    if (item?.kind === 'word' && item.lower.length > 3) return item.lower;
  }
  return null;
}

function phrase(
  kind: NounPhrase['kind'],
  first: number,
  next: number,
  parts: Partial<Omit<NounPhrase, 'kind' | 'first' | 'next'>>,
): NounPhrase {
  return {
    kind,
    entities: [],
    noun: null,
    of: null,
    gender: null,
    plural: false,
    definite: false,
    possessive: false,
    ...parts,
    first,
    next,
  };
}
