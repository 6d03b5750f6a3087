import { describe, expect, it } from 'vitest';
import { type Gold, readGold } from './gold.ts';
import { type Kind, precision, recall, score } from './score.ts';

/** A little below what is reached; `npm run evaluate:facts` prints the figures. */
const FLOORS: Readonly<Record<'development' | 'heldout', readonly (readonly [Kind, number, number])[]>> = {
  development: [
    ['quotations', 0.99, 0.98],
    ['speakers', 0.98, 0.98],
    ['fragments marked', 0.99, 0.99],
    ['amounts', 0.99, 0.98],
    ['funding amounts', 0.94, 0.94],
    ['funding parties', 0.97, 0.92],
    ['status', 0.94, 0.99],
    ['shares', 0.95, 0.93],
    ['partners', 0.97, 0.93],
  ],
  heldout: [
    ['quotations', 0.98, 0.95],
    ['speakers', 0.97, 0.92],
    ['fragments marked', 0.99, 0.99],
    ['amounts', 0.97, 0.95],
    ['funding amounts', 0.96, 0.9],
    ['funding parties', 0.92, 0.76],
    ['status', 0.95, 0.99],
    ['shares', 0.92, 0.87],
    ['partners', 0.92, 0.81],
  ],
};

const TRAPS_ALLOWED = { development: 4, heldout: 6 };

describe.each(['development', 'heldout'] as const)('the %s half of the gold set', (half) => {
  const texts: readonly Gold[] = readGold(half);
  const { score: tallies } = score(texts);

  it.each(FLOORS[half])('finds %s with a precision of %d and a recall of %d at least', (kind, least, leastRecall) => {
    const tally = tallies.get(kind);
    expect(tally).toBeDefined();
    if (!tally) return;
    expect(precision(tally)).toBeGreaterThanOrEqual(least);
    expect(recall(tally, kind)).toBeGreaterThanOrEqual(leastRecall);
  });

  it('takes no medium for a partner, no title for a quotation and no count for money', () => {
    expect(tallies.get('traps')?.wrong ?? 0).toBeLessThanOrEqual(TRAPS_ALLOWED[half]);
  });
});

it('holds gold whose every word stands in its text', () => {
  for (const half of ['development', 'heldout'] as const) {
    for (const { id, text, quotes, amounts, shares, funding, partners } of readGold(half)) {
      const cited = [...quotes, ...amounts, ...shares].map((thing) => thing.text);
      const names = [
        ...quotes.map(({ speaker }) => speaker),
        ...funding.flatMap(({ parties }) => parties),
        ...partners.map(({ name }) => name),
      ];
      for (const words of [...cited, ...names])
        if (words !== null) expect(text.includes(words), `${id}: ${words}`).toBe(true);
    }
  }
});
