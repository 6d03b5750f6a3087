import type { SpeechRules } from '../languages/speech.ts';
import { isClosed } from './name-alone.ts';
import { isVerb, namesStartingAt } from './name-lists.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Item } from './text.ts';

/** Names alone, articles and nouns before them passed over. */
export function nameOnly(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  let index = at;
  while (
    index < at + 5 &&
    items[index]?.kind === 'word' &&
    !isVerb(items[index], rules, 'finite') &&
    !isVerb(items[index], rules, 'infinitive')
  )
    index += 1;
  // "by Melbourne's Corvina Diagnostics"
  if (
    items[index]?.name &&
    items[index]?.name?.entity.kind !== 'organisation' &&
    items[index + 1]?.lower === "'s" &&
    items[index + 2]?.name
  )
    index += 2;
  const name = items[index];
  if (!name?.name) return null;
  const under = items
    .slice(at, index)
    .some(({ lower }) => rules.grammar.prepositions.has(lower) && !rules.grammar.determiners.has(lower));
  if (under) return null;
  // "a West Vancouver philanthropist": the noun behind is the head, and it has no name.
  const behind = items[index + 1];
  const headless = rules.money.decimal === '.' && behind?.kind === 'word' && !isClosed(behind.lower, rules);
  if (headless) return null;
  const owned = items[index + 1]?.lower === "'s";
  // "borrowed from Adeyemi's aunt"
  if (owned && items[index + 2]?.kind === 'word' && !rules.names.organisations.has(items[index + 2]?.lower ?? ''))
    return null;
  const { entities, next } = namesStartingAt(items, index, rules);
  if (owned) return { ...phraseOf(entities.slice(0, 1), index, index + 1) };
  return phraseOf(entities, index, next);
}

/** A phrase of names that were found otherwise. */
export function phraseOf(entities: NounPhrase['entities'], first: number, next: number): NounPhrase {
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
    next,
  };
}
