import type { SpeechRules } from '../languages/speech.ts';
import { isPerson } from './discourse.ts';
import { isGoverned, isVerb, namesEndingAt, namesStartingAt } from './name-lists.ts';
import { phraseOf } from './name-phrase.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';

/** The names that end at an item, as the subject of the verb behind them; under a preposition, the noun that governs them. */
export function namePhrase(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
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
  return phraseOf(entities, first, at + 1);
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
export function governedHead(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
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
  return { ...phraseOf(entities, first, next), gender: null };
}

/** "confié à X, qui exploitera": a relative clause may hang on a governed name. */
export function namePhraseUnder(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const { entities, first } = namesEndingAt(items, at, rules);
  if (entities.length === 0) return null;
  const last = entities.at(-1);
  const chosen = entities.length > 1 ? entities : last ? [last] : [];
  return { ...phraseOf(chosen, first, at + 1), gender: last?.gender ?? null };
}

/** "Jacksons of Selby", "MagniX of Everett, Washington": where a firm is from does not act. */
export function homeOf(items: readonly Item[], place: number, rules: SpeechRules): NounPhrase | null {
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
