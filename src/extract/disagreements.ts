import type { FundingFact } from './fact.ts';

/** What several articles say of the same party, differently. */
export interface Disagreement {
  /** The party's name, as `names.yml` or the first article has it. */
  readonly party: string;
  /** Of at least two articles, with at least two amounts. */
  readonly facts: readonly FundingFact[];
}

/**
 * Parties for which two articles state different amounts of the same kind: one currency, one period, alone or jointly alike. Amounts that stand
 * in both articles are no disagreement, and nothing is converted or added.
 */
export function findDisagreements(facts: readonly FundingFact[]): Disagreement[] {
  const kinds = new Map<string, FundingFact[]>();
  for (const fact of facts) {
    const { amount, distribution, period, parties } = fact;
    if (amount === null) continue;
    for (const { canonical } of parties) {
      const kind = [canonical, amount.currency, distribution === 'joint', period].join('\n');
      kinds.set(kind, [...(kinds.get(kind) ?? []), fact]);
    }
  }
  return [...kinds].flatMap(([kind, alike]): Disagreement[] => {
    const valuesOf = new Map<string, Set<number>>();
    for (const { evidence, amount } of alike) {
      const values = valuesOf.get(evidence.article.id) ?? new Set();
      valuesOf.set(evidence.article.id, values.add(amount?.value ?? 0));
    }
    const sets = [...valuesOf.values()];
    const differ = sets.some((one) =>
      sets.some((other) => one !== other && [...one].every((value) => !other.has(value))),
    );
    return differ ? [{ party: kind.split('\n')[0] ?? '', facts: alike }] : [];
  });
}
