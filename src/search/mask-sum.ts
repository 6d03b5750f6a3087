/** Sums the weights of the bits of a mask. */
export type MaskSum = (mask: number) => number;

/** Up to this many weights a table of all sums is made: a question is weighed some thousand times. */
const TABLE_BITS = 6;

/** @param weights weight of bit 0, bit 1 ...; at most 31 */
export function createMaskSum(weights: readonly number[]): MaskSum {
  if (weights.length <= TABLE_BITS) {
    const table = new Float64Array(1 << weights.length);
    for (let mask = 1; mask < table.length; mask += 1)
      table[mask] = (table[mask & (mask - 1)] ?? 0) + (weights[lowestBit(mask)] ?? 0);
    return (mask) => table[mask] ?? 0;
  }
  const values = Float64Array.from(weights);
  let weighty = 0;
  for (const [bit, weight] of weights.entries()) if (weight !== 0) weighty |= 1 << bit;
  return (mask) => {
    let sum = 0;
    for (let rest = mask & weighty; rest !== 0; rest &= rest - 1) sum += values[lowestBit(rest)] ?? 0;
    return sum;
  };
}

/** Number of the lowest bit that is set. */
export function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
