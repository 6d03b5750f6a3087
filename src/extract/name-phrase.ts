import type { SpeechRules } from '../languages/speech.ts';
import { isClosed } from './name-alone.ts';
import { isVerb, namesStartingAt } from './name-lists.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';

/** Names alone, articles and nouns before them passed over. */
export function nameOnly(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const members = membersOf(items, at, rules);
  if (members) return members;
  let index = at;
  while (
    index < at + 5 &&
    items[index]?.kind === 'word' &&
    !isVerb(items[index], 'finite') &&
    !isVerb(items[index], 'infinitive')
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
  const behindOwner = items[index + 2];
  if (
    owned &&
    behindOwner?.kind === 'word' &&
    !rules.names.organisations.has(behindOwner.lower) &&
    !OWN_MONEY.test(behindOwner.lower)
  )
    return null;
  const { entities, next } = namesStartingAt(items, index, rules);
  if (owned) return { ...phraseOf(entities.slice(0, 1), index, index + 1) };
  return phraseOf(entities, index, next);
}

/** "from the council's reserves": its owner pays. */
const OWN_MONEY =
  /^(?:own|reserves?|budgets?|funds?|coffers|pockets?|purse|cash|money|balance|treasury|endowment|capital|savings|accounts?)$/;

const ALLIANCE_REACH = 9;
const MEMBERSHIP = /^(?:de|d'|du|of|par|by|including|comprising|réunissant|associant|entre|between)$/;

/** "un groupement composé de NGE et Matière", "a consortium led by Meridiam", "a group made up of A and B": the members act. */
function membersOf(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const noun = items.findIndex(
    ({ kind, lower }, index) => index >= at && index < at + 3 && kind === 'word' && rules.names.alliances.has(lower),
  );
  if (noun < 0) return null;
  for (let index = noun + 1; index < Math.min(items.length, noun + ALLIANCE_REACH); index += 1) {
    const item = items[index];
    if (item?.name) {
      const { entities, next } = namesStartingAt(items, index, rules);
      return MEMBERSHIP.test(item.name.span.preposition ?? items[index - 1]?.lower ?? '')
        ? phraseOf(entities, index, next)
        : null;
    }
    if (item?.kind === 'number') continue;
    if (item?.kind !== 'word' || isVerb(item, 'infinitive')) return null;
  }
  return null;
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

/** An adjective that the name of a body leaves behind: "le ministère de l'Éducation nationale". */
export function isTrailing(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.kind === 'word' && items[at - 1]?.kind === 'name' && OFFICIAL.test(item.lower);
}

const OFFICIAL =
  /^(?:nationale?s?|régionale?s?|départementale?s?|municipale?s?|publique?s?|public|fédérale?s?|européenne?s?|européens?|internationale?s?|financière?s?|générale?s?|supérieure?|française?s?|français|\p{L}+(?:aise|oise|ienne|éenne|ande|agnole|ique|oine))$/u;
