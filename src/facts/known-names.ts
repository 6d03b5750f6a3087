import type { Suggestion } from '../discord/command.ts';
import { findNames } from '../extract/find-name.ts';
import { type Mention, nameKey, nameOf } from '../extract/mention.ts';
import { beginningOf } from '../knowledge/shorten.ts';

/** Somebody whom the articles of a shelf name, under all forms of the name. */
export interface KnownName {
  readonly key: string;
  /** As the articles write it, in the fullest form. */
  readonly name: string;
  readonly forms: ReadonlySet<string>;
  /** How often facts tell of them. */
  readonly count: number;
}

/** Characters of a name in a button's id, which holds 100 in all. */
const NAME_IN_ID = 70;

/** Each name once, those most often told of first. */
export function knownNames(mentions: readonly Mention[]): KnownName[] {
  const byKey = new Map<string, { key: string; name: string; forms: Set<string>; count: number }>();
  for (const mention of mentions) {
    const key = nameKey(mention);
    const known = byKey.get(key) ?? { key, name: nameOf(mention), forms: new Set(), count: 0 };
    for (const form of [nameOf(mention), mention.canonical, ...mention.aliases]) known.forms.add(form);
    known.count += 1;
    if (nameOf(mention).length > known.name.length) known.name = nameOf(mention);
    byKey.set(key, known);
  }
  return [...byKey.values()].sort((one, other) => other.count - one.count);
}

/** Those whom a person may mean, by any form of the name, best first. */
export function findKnown(typed: string, known: readonly KnownName[]): KnownName[] {
  return findNames(typed, known, ({ forms }) => [...forms].join('\n'));
}

/** Choices for what was typed so far; everybody for an empty box. */
export function suggestKnown(typed: string, known: readonly KnownName[]): Suggestion[] {
  const fitting = typed.trim() === '' ? known : findKnown(typed, known);
  return fitting.map(({ name }) => ({ name, value: name }));
}

/** What was typed as a button's id can carry it: a part of a name finds it as well. */
export function nameInId(typed: string | undefined, length: number = NAME_IN_ID): string {
  return beginningOf((typed ?? '').replace(/[/%]/g, ' '), length);
}
