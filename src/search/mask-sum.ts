/** Sums the weights of the bits of a mask. */
export type MaskSum = (mask: number) => number;

/** A question is weighed some thousand times: the sums of so many bits at a time are made beforehand. */
const BITS = 5;
const CHUNK = (1 << BITS) - 1;

/** @param weights weight of bit 0, bit 1 ...; at most 31 */
export function createMaskSum(weights: readonly number[]): MaskSum {
  const tables: number[][] = [];
  for (let bit = 0; bit < weights.length; bit += BITS) tables.push(sumsOf(weights.slice(bit, bit + BITS)));
  const [first = [0], second, third, ...others] = tables;
  if (!second) return (mask) => first[mask & CHUNK] ?? 0;
  if (!third) return (mask) => (first[mask & CHUNK] ?? 0) + (second[(mask >>> BITS) & CHUNK] ?? 0);
  if (others.length === 0)
    return (mask) =>
      (first[mask & CHUNK] ?? 0) + (second[(mask >>> BITS) & CHUNK] ?? 0) + (third[(mask >>> (2 * BITS)) & CHUNK] ?? 0);
  return (mask) => {
    let sum = 0;
    for (let rest = mask, table = 0; rest !== 0; rest >>>= BITS, table += 1) sum += tables[table]?.[rest & CHUNK] ?? 0;
    return sum;
  };
}

/** As {@link createMaskSum}, for sums that are asked for so seldom that making tables would take longer. */
export function createRareMaskSum(weights: readonly number[]): MaskSum {
  return (mask) => sumOver(mask, weights);
}

/** The values of the bits that are set, added up. */
export function sumOver(mask: number, values: ArrayLike<number>): number {
  let sum = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) sum += values[lowestBit(rest)] ?? 0;
  return sum;
}

/** The sums of all masks. Plain arrays, since V8 makes typed arrays of more than 64 bytes slowly. */
function sumsOf(weights: readonly number[]): number[] {
  const sums = new Array<number>(1 << weights.length).fill(0);
  for (let bit = 0, half = 1; bit < weights.length; bit += 1, half <<= 1)
    for (let mask = 0; mask < half; mask += 1) sums[half + mask] = (sums[mask] ?? 0) + (weights[bit] ?? 0);
  return sums;
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
