import type { SpeechRules } from '../languages/speech.ts';
import { isPerson } from './discourse.ts';
import { isGoverned, isVerb, namesEndingAt, namesStartingAt } from './name-lists.ts';
import { isTrailing } from './name-phrase.ts';
import { type NounPhrase, pronounOf, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './text.ts';

const READY =
  /^(?:heard|overheard|understood|believed|reported|rumoured|rumored|alleged|supposed|thought|known|said|censée?s?|supposée?s?|réputée?s?|prêt|prête|prêts|prêtes|disposée?s?|ready|willing|keen|poised|able)$/;
/** How far a subject may stand from its verb, in items. */
const REACH = 45;
/** Longest apposition or relative clause between them. */
const APPOSITION_LIMIT = 30;

/** The subject of the verb at an item, found to its left; null when the sentence is not plain about it. */
export function subjectOf(items: readonly Item[], verb: number, rules: SpeechRules): NounPhrase | null {
  if (lately.items !== items) lately = { items, subjects: new Map() };
  const known = lately.subjects.get(verb);
  if (known !== undefined) return known;
  const subject = findSubject(items, verb, rules, 0);
  lately.subjects.set(verb, subject);
  return subject;
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

/** "Jacksons of Selby", "MagniX of Everett, Washington": where a firm is from does not act. */
function homeOf(items: readonly Item[], place: number, rules: SpeechRules): NounPhrase | null {
  const firm = items[place - 2];
  const from = items[place - 1];
  return firm?.name &&
    from?.lower === 'of' &&
    !isGoverned(items, place - 2) &&
    items[place]?.name?.entity.kind !== 'person' &&
    firm.name.entity.kind !== 'person' &&
    rules.money.decimal === '.'
    ? namePhrase(items, place - 2, rules)
    : null;
}

/** "a Treasury source put it": behind a name or an article, a noun of persons is no verb. */
export function isHead(items: readonly Item[], at: number, rules: SpeechRules): boolean {
  const { lower = '' } = items[at] ?? {};
  const before = items[at - 1];
  const noun = rules.quoting.voices.has(lower) || rules.names.titles.has(lower) || rules.names.organisations.has(lower);
  return noun && (before?.kind === 'name' || rules.grammar.determiners.has(before?.lower ?? ''));
}

function namePhrase(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const { entities, first } = namesEndingAt(items, at, rules);
  const homed = homeOf(items, first, rules);
  if (homed) return homed;
  // "after KKR snapped up 20%": a conjunction of time.
  const clause = AFTERWARDS.test(items[first]?.name?.span.preposition ?? '');
  if (isGoverned(items, first) && !clause) return governedHead(items, first, rules);
  const before = items[first - 1];
  // "(...) que dirige Kessler": a name right behind a finite verb is its subject or object already.
  if (
    before?.kind === 'word' &&
    isVerb(before, 'finite') &&
    !rules.names.titles.has(before.lower) &&
    !rules.names.organisations.has(before.lower) &&
    !isAfterArticle(items, first - 1, rules)
  )
    return null;
  // "et NAME, ...": the list's first name is governed ("par A et B").
  return {
    kind: 'names',
    entities,
    noun: null,
    of: null,
    gender: entities[0]?.gender ?? null,
    plural: entities.length > 1,
    definite: true,
    possessive: false,
    first,
    next: at + 1,
  };
}

const AFTERWARDS = /^(?:after|before|since|until|once|as)$/;

/** "On the strength of that order Nordbank": a noun that looks like a verb. */
function isAfterArticle(items: readonly Item[], at: number, { grammar }: SpeechRules): boolean {
  const article = items[at - 1];
  return (
    article?.kind === 'word' &&
    (grammar.determiners.has(article.lower) || /^(?:that|this)$/.test(article.lower)) &&
    !grammar.clitics.has(article.lower)
  );
}

/** "le patron de Corvex a dit", "the head of X said": the name stands under a noun, and the noun is the head. */
function governedHead(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const { grammar } = rules;
  for (let index = at - 1; index >= Math.max(0, at - 12); index -= 1) {
    const item = items[index];
    const alliance =
      item?.kind === 'word' &&
      rules.names.alliances.has(item.lower) &&
      rules.grammar.of.has(items[index + 1]?.lower ?? '');
    if (alliance) return namesFrom(items, index + 2, rules);
    // "Roman Hrytsenko of the watchdog Dozorro"
    if (
      item?.name &&
      isPerson(item.name.entity) &&
      grammar.of.has(items[index + 1]?.lower ?? '') &&
      !isGoverned(items, index)
    )
      return namePhrase(items, index, rules);
    if (
      !item ||
      item.kind === 'mark' ||
      item.kind === 'quote' ||
      (item.kind === 'word' && (grammar.auxiliaries.has(item.lower) || grammar.relatives.has(item.lower)))
    )
      return null;
    if (
      item.kind === 'word' &&
      grammar.determiners.has(item.lower) &&
      !grammar.prepositions.has(items[index - 1]?.lower ?? '') &&
      !grammar.prepositions.has(item.lower)
    ) {
      const found = readNounPhrase(items, index, rules);
      return found && found.next > at ? found : null;
    }
  }
  return null;
}

/** "A consortium of Suncor, Cenovus and Imperial": the members act. */
function namesFrom(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  let first = at;
  while (first < at + 3 && items[first]?.kind === 'word') first += 1;
  const { entities, next } = namesStartingAt(items, first, rules);
  if (entities.length < 2) return null;
  return {
    kind: 'names',
    entities,
    noun: null,
    of: null,
    gender: null,
    plural: true,
    definite: true,
    possessive: false,
    first,
    next,
  };
}

/** Behind a comma: the end of an apposition or a relative clause whose name stands before it. */
function acrossComma(items: readonly Item[], comma: number, rules: SpeechRules): NounPhrase | null {
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
    return {
      kind: 'names',
      entities,
      noun: null,
      of: null,
      gender: entities[0]?.gender ?? null,
      plural: entities.length > 1,
      definite: true,
      possessive: false,
      first,
      next: at + 1,
    };
  }
  return clauseSubject(items, comma - 1, rules);
}

/** No verb stands before the name in its clause: in "qui fournira Renault, a annoncé" the name is an object. */
export function opensClause(items: readonly Item[], first: number, rules: SpeechRules): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 10); at -= 1) {
    const item = items[at];
    if (!item || item.kind === 'mark' || item.kind === 'quote') return true;
    if (item.kind !== 'word') continue;
    if (rules.grammar.conjunctions.has(item.lower)) return true;
    if (rules.grammar.relatives.has(item.lower) || rules.grammar.auxiliaries.has(item.lower)) return false;
    const noun = rules.names.titles.has(item.lower) || rules.names.organisations.has(item.lower);
    // "Ann Roe, speaking beside Jean Roux, said"
    if (items[at - 1]?.lower === ',' && /(?:ing|ant)$/.test(item.lower) && !noun) return false;
    if (!noun && isVerb(item, 'finite') && !isVerb(item, 'participle')) return false;
  }
  return true;
}

/** The name before "qui", "which", "who". */
function antecedentOf(items: readonly Item[], relative: number, rules: SpeechRules): NounPhrase | null {
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
    const name = items[relative - 2];
    // "Marta Ilić of the University of Zagreb, who was not involved"
    if (lower === 'who' && name?.name && name.name.entity.kind === 'organisation' && isGoverned(items, relative - 2))
      return null;
    if (name?.name && !isGoverned(items, namesEndingAt(items, relative - 2, rules).first))
      return namePhrase(items, relative - 2, rules);
    return apposed(items, relative - 1, rules) ?? (name?.name ? namePhraseUnder(items, relative - 2, rules) : null);
  }
  if (lower === 'who' && before?.name?.entity.kind === 'organisation') return null;
  if (before?.name)
    return isGoverned(items, relative - 1) && lower === 'qui'
      ? governedHead(items, relative - 1, rules)
      : namePhraseUnder(items, relative - 1, rules);
  return clauseSubject(items, relative - 1, rules);
}

/** "confié à X, qui exploitera": a relative clause may hang on a governed name. */
function namePhraseUnder(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const { entities, first } = namesEndingAt(items, at, rules);
  if (entities.length === 0) return null;
  const last = entities.at(-1);
  const chosen = entities.length > 1 ? entities : last ? [last] : [];
  return {
    kind: 'names',
    entities: chosen,
    noun: null,
    of: null,
    gender: last?.gender ?? null,
    plural: chosen.length > 1,
    definite: true,
    possessive: false,
    first,
    next: at + 1,
  };
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

/** The noun phrase with which the clause begins, when nothing but it stands before the verb. */
function clauseSubject(items: readonly Item[], end: number, rules: SpeechRules): NounPhrase | null {
  const { grammar } = rules;
  for (let at = end; at >= Math.max(0, end - 30); at -= 1) {
    const before = items[at - 1];
    const starts =
      before === undefined ||
      before.lower === ',' ||
      before.lower === ';' ||
      before.lower === ':' ||
      before.lower === '.' ||
      before.lower === '—' ||
      before.kind === 'quote' ||
      (before.kind === 'word' &&
        (grammar.conjunctions.has(before.lower) ||
          before.lower === 'que' ||
          before.lower === "qu'" ||
          before.lower === 'that'));
    if (!starts) continue;
    // "A rival, speaking on condition of anonymity, called it": no noun phrase begins with a verb.
    if (before?.lower === ',' && isVerb(items[at], 'gerund')) continue;
    const found = readNounPhrase(items, at, rules);
    if (found && found.next > end) return found;
    // A noun phrase with its complements: "An official at the railway ministry".
    if (found && found.kind === 'noun' && found.noun !== null && onlyComplements(items, found.next, end))
      return { ...found, next: end + 1 };
    // "L'industriel, qui devait fournir le carburant, invoque"
    const emphatic = found?.kind === 'pronoun' && items[found.next]?.lower === ',';
    if (found && !emphatic && items[found.next]?.lower === ',') return found.next < end ? found : null;
    if (before === undefined || before.lower === ';' || before.lower === ':') return null;
  }
  return null;
}

function onlyComplements(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    const item = items[at];
    if (!item || item.kind === 'quote' || item.lower === ';' || item.lower === ':') return false;
    if (item.kind === 'word' && isVerb(item, 'finite') && !isVerb(item, 'participle')) return false;
  }
  return true;
}

/** The person with whom a clause begins, whatever its verb is: "Jean Roux hausse les épaules", "Beside him, Ann Roe nodded". */
export function headPerson(items: readonly Item[], from: number, to: number, rules: SpeechRules): NounPhrase | null {
  const at = items.findIndex(({ name }, index) => index >= from && index < to && name && isPerson(name.entity));
  const before = items[at - 1];
  const opens =
    at === from ||
    before?.lower === ',' ||
    rules.names.titles.has(before?.lower ?? '') ||
    (at === from + 1 && before?.kind === 'word');
  const next = items[at + 1];
  if (at < 0 || at > from + 10 || !opens || isGoverned(items, at) || next?.kind !== 'word') return null;
  const { and, of, prepositions, relatives } = rules.grammar;
  return [and, of, prepositions, relatives].some((words) => words.has(next.lower))
    ? null
    : namePhrase(items, at, rules);
}
