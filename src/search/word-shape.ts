/** Stems shorter than this begin too many words. */
export const SHORTEST_ROOT = 4;

/** What all words of a stem's family begin with. */
export function startOf(stem: string): string {
  return stem.slice(0, SHORTEST_ROOT);
}

/** People seldom mistype the first letter. */
export function shapeOf(word: string, length: number): number {
  return word.charCodeAt(0) * 256 + length;
}

/** Which letters a word holds, as bits. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}
