import type { FundingFact } from './fact.ts';
import { nameKey, nameOf } from './mention.ts';
import { articlesOf, type Told } from './shelf-facts.ts';

/** What several articles say of the same party, differently. */
export interface Disagreement {
  /** The party's name, as the newest of the articles has it. */
  readonly party: string;
  /** Of at least two articles, with at least two amounts. */
  readonly facts: readonly Told<FundingFact>[];
}

/**
 * Parties for which two articles state different amounts of the same kind: one currency, one period, alone or jointly alike. Amounts that stand
 * in both articles are no disagreement, and nothing is converted or added. Two articles may still speak of two projects: only their sentences say.
 */
export function findDisagreements(facts: readonly Told<FundingFact>[]): Disagreement[] {
  const kinds = new Map<string, { readonly party: string; readonly facts: Told<FundingFact>[] }>();
  for (const told of facts) {
    const { amount, distribution, period, parties } = told.fact;
    if (amount === null) continue;
    for (const party of parties) {
      const kind = [nameKey(party), amount.currency, distribution === 'joint', period].join('\n');
      const known = kinds.get(kind) ?? { party: nameOf(party), facts: [] };
      known.facts.push(told);
      kinds.set(kind, known);
    }
  }
  return [...kinds.values()].filter(({ facts: alike }) => {
    const values = new Map<string, Set<number>>();
    for (const told of alike)
      for (const { id } of articlesOf(told, ({ evidence }) => evidence))
        values.set(id, (values.get(id) ?? new Set()).add(told.fact.amount?.value ?? 0));
    const sets = [...values.values()];
    return sets.some((one) => sets.some((other) => one !== other && [...one].every((value) => !other.has(value))));
  });
}
