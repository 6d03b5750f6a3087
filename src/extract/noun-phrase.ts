import type { Gender, SpeechRules } from '../languages/speech.ts';
import type { Entity } from './name-book.ts';
import { isArticle, isGoverned, isVerb, namesStartingAt, PHRASE_LIMIT } from './name-lists.ts';
import type { Item } from './sentence.ts';
import { isPersonNoun, isTitleNoun } from './title-noun.ts';

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
  /** Something is said about its noun: "the director of the hospital", "l'élu d'opposition". */
  readonly complement?: boolean;
  /** Several possess it: "their mother". */
  readonly shared?: boolean;
  /** Indexes of its first item and of the item after its last. */
  readonly first: number;
  readonly next: number;
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
  // "Celui-ci": whoever was written of last.
  const latter = /^cel(?:ui|le)$/.test(head.lower) && items[at + 1]?.lower === '-ci';
  if (latter)
    return phrase('noun', at, at + 2, {
      noun: head.lower === 'celui' ? 'dernier' : 'dernière',
      gender: head.lower === 'celui' ? 'male' : 'female',
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
      const head = index + 1 < at + PHRASE_LIMIT ? headBehind(items, index, rules) : null;
      if (head !== null) {
        of ??= item.name.entity;
        index = head - 1;
        continue;
      }
      if (!isUnder(items, at - 1, index, rules) || isTitled(items, index, at, rules)) {
        const { entities, next: end } = namesStartingAt(items, index, rules);
        // "the Alveo group said"
        const next = rules.money.decimal === '.' && GROUP.test(items[end]?.lower ?? '') ? end + 1 : end;
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
    if (item.lower === '-' && items[index - 1]?.kind === 'number' && items[index + 1]?.lower === 'year-old') continue;
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
    // "for the researcher the point lies elsewhere"
    if (
      index > at &&
      noun !== null &&
      /^(?:the|an?)$/.test(item.lower) &&
      !grammar.prepositions.has(items[index - 1]?.lower ?? '')
    )
      break;
    // "Le maire se veut rassurant"
    if (index > at && noun !== null && /^(?:se|s'|ne|n'|y|lui)$/.test(item.lower)) break;
    // "et le dirigeant de poursuivre"
    if (
      index > at &&
      noun !== null &&
      grammar.of.has(item.lower) &&
      isVerb(items[index + 1], 'infinitive') &&
      !isTitleNoun(items[index + 1]?.lower ?? '', rules)
    )
      break;
    if (index > at && /^(?:dans|lors|sur|devant|pendant|on|during|before|after|après|avant)$/.test(item.lower)) break;
    if (noun !== null && grammar.and.has(item.lower) && joinsTitle(items, index, rules)) continue;
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
      noun = names.kin.has(item.lower) && hasChildren(items, index) ? 'parent' : item.lower;
      gender = names.titles.get(item.lower) ?? genderOfArticle(items[at]?.lower ?? '') ?? gender;
      continue;
    }
    if (
      index > at &&
      noun !== null &&
      isVerb(item, 'finite') &&
      !grammar.determiners.has(items[index - 1]?.lower ?? '') &&
      !grammar.prepositions.has(items[index - 1]?.lower ?? '')
    )
      break;
    if (index > at + 1 && noun === null && actsOn(items, index, rules)) break;
    if (
      index > at &&
      noun === null &&
      isVerb(item, 'finite') &&
      !isVerb(item, 'participle') &&
      // "the foundation's grant"
      items[index - 1]?.lower !== "'s" &&
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
    (noun !== null ||
      possessive ||
      ((definite || indefinite) && of === null && index - at <= 5 && isPlainEnd(items, index + 1)))
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
    noun: noun ?? lastNoun(items, at, index, rules),
    complement: hasComplement(items, at, index, rules),
    shared: /^(?:their|leurs?)$/.test(items[at]?.lower ?? ''),
    of,
    gender,
    plural,
    definite: definite && !indefinite,
    possessive,
  });
}

/** A pronoun that stands behind a preposition or inside a wording; null is any one person. */
export function pronounPhrase(pronoun: string | null, at: number, rules: SpeechRules): NounPhrase {
  const known = pronoun === null ? undefined : pronounOf(pronoun, rules);
  return phrase('pronoun', at, at + 1, {
    noun: pronoun,
    gender: known?.gender ?? null,
    plural: known?.number === 'many',
    definite: true,
  });
}

const GROUP = /^(?:group|party|union|foundation|trust|family|consortium|alliance)$/;

export function pronounOf(lower: string, rules: SpeechRules) {
  return rules.grammar.pronouns.get(lower.replace(/^-(?:t-)?/, ''));
}

/** "farmer and activist Ann Roe", "maire et médecin": two nouns of one person. */
function joinsTitle(items: readonly Item[], and: number, rules: SpeechRules): boolean {
  for (let at = and + 1; at <= and + 3; at += 1) {
    const item = items[at];
    if (item?.name) return at > and + 1 && item.name.span.preposition === null;
    if (item?.kind !== 'word' || isArticle(item, rules) || isVerb(item, 'finite')) return false;
  }
  return false;
}

/** "a Treasury source", "Hydro Alpine boss Ann Roe": an English name may stand before the noun that it belongs to. */
function headBehind(items: readonly Item[], name: number, rules: SpeechRules): number | null {
  if (rules.money.decimal !== '.') return null;
  for (let at = name + 1; at <= name + 3; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' || item.start - (items[at - 1]?.end ?? 0) > 1) return null;
    const personal = rules.names.titles.has(item.lower) || rules.quoting.voices.has(item.lower);
    if (personal && !rules.names.organisations.has(item.lower)) return at;
    if (
      isVerb(item) ||
      rules.grammar.prepositions.has(item.lower) ||
      rules.grammar.auxiliaries.has(item.lower) ||
      rules.grammar.conjunctions.has(item.lower) ||
      rules.grammar.adverbs.has(item.lower) ||
      rules.grammar.relatives.has(item.lower)
    )
      return null;
  }
  return null;
}

/** "le fonds londonien Harrow Capital", "le ministre de l'Économie Mathieu Gendron": the name stands under no preposition of its own. */
function isTitled(items: readonly Item[], at: number, from: number, rules: SpeechRules): boolean {
  const before = items[at - 1];
  // "le CEO d'Anthropic Dario Amodei"
  if (before?.name && at - 1 > from) return items[at]?.name?.entity.kind === 'person';
  if (before?.kind !== 'word') return false;
  // "un proche de la ministre Anne Roux": the title under the preposition is hers, and not the head.
  const hers =
    rules.names.titles.has(before.lower) &&
    rules.grammar.determiners.has(items[at - 2]?.lower ?? '') &&
    at - 2 > from &&
    (rules.grammar.prepositions.has(items[at - 3]?.lower ?? '') ||
      rules.grammar.prepositions.has(items[at - 2]?.lower ?? ''));
  if (hers) return false;
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

/** "the mother of two", "ce père de famille": a parent, whoever's. */
function hasChildren(items: readonly Item[], noun: number): boolean {
  return (
    /^(?:of|de)$/.test(items[noun + 1]?.lower ?? '') &&
    (items[noun + 2]?.kind === 'number' ||
      /^(?:one|two|three|four|five|six|deux|trois|quatre|cinq|six|famille)$/.test(items[noun + 2]?.lower ?? ''))
  );
}

/** "a reader asked Ann Roe": behind a noun and before a name, an English form that is also a participle is the verb. */
function actsOn(items: readonly Item[], at: number, rules: SpeechRules): boolean {
  if (rules.money.decimal !== '.' || items[at + 1]?.kind !== 'name' || !isVerb(items[at], 'finite')) return false;
  const { determiners, adverbs, adverbEnding, prepositions } = rules.grammar;
  const before = items[at - 1]?.lower ?? '';
  return ![determiners, adverbs, prepositions].some((words) => words.has(before)) && !adverbEnding.test(before);
}

const COMPLEMENT = /^(?:chez|at|for|from)$/;

function hasComplement(items: readonly Item[], from: number, to: number, rules: SpeechRules): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const { kind, lower = '' } = items[at] ?? {};
    if (kind === 'word' && (rules.grammar.of.has(lower) || COMPLEMENT.test(lower)) && !hasChildren(items, at - 1))
      return true;
  }
  return rules.grammar.relatives.has(items[to]?.lower ?? '');
}

function genderOfArticle(article: string): Gender | null {
  if (article === 'le' || article === 'un' || article === 'son' || article === 'ce' || article === 'his')
    return article === 'son' || article === 'his' ? null : 'male';
  return article === 'la' || article === 'une' || article === 'cette' ? 'female' : null;
}

function looksPlural(word: string): boolean {
  return word.length > 3 && /[^su]s$/.test(word);
}

function lastNoun(items: readonly Item[], from: number, to: number, rules: SpeechRules): string | null {
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    if (item?.kind === 'word' && (isPersonNoun(item.lower) || item.lower === 'year-old')) return item.lower;
  }
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    if (item?.kind === 'word' && item.lower.length > 3 && !rules.grammar.determiners.has(item.lower)) return item.lower;
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
