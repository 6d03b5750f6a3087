/** Stems shorter than this begin too many words. */
export const SHORTEST_ROOT = 4;

/** A number that all words of a stem's family share, by what they begin with. */
export function startOf(stem: string): number {
  let start = 0;
  for (let index = 0; index < SHORTEST_ROOT; index += 1) start = (Math.imul(start, 31) + stem.charCodeAt(index)) | 0;
  return start >>> 0;
}

/** A number that a word of that length shares with those it may be a slip for: people seldom mistype the first letter. */
export function shapeOf(word: string, length: number): number {
  return word.charCodeAt(0) * 256 + length;
}

/** Numbers of words by a number that some of them share, and now and then of a few others. */
export type Buckets = (key: number) => Uint32Array;

/** Sorts words into buckets; a step is a word. Plain numbers, since a map of lists takes a hundred times the memory. */
export function* sortIntoBuckets(words: readonly string[], keyOf: (word: string) => number): Generator<void, Buckets> {
  const size = 2 ** Math.ceil(Math.log2(words.length / 4 + 1));
  const bucketOf = (key: number) => (Math.imul(key, 0x9e3779b1) >>> 8) & (size - 1);
  const ends = new Uint32Array(size + 1);
  for (const word of words) {
    const bucket = bucketOf(keyOf(word));
    ends[bucket + 1] = (ends[bucket + 1] ?? 0) + 1;
    yield;
  }
  for (let bucket = 0; bucket < size; bucket += 1) ends[bucket + 1] = (ends[bucket + 1] ?? 0) + (ends[bucket] ?? 0);
  const next = ends.slice();
  const members = new Uint32Array(words.length);
  for (const [number, word] of words.entries()) {
    const bucket = bucketOf(keyOf(word));
    const place = next[bucket] ?? 0;
    members[place] = number;
    next[bucket] = place + 1;
    yield;
  }
  return (key) => members.subarray(ends[bucketOf(key)], ends[bucketOf(key) + 1]);
}

/** Which letters a word holds, as bits. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}
