/** A power of two. A bucket holds two or three words of the concepts. */
const BUCKETS = 4_096;
const SPACE = 32;

/**
 * Finds words of a text that lie between spaces, in the order of the text. Looking through the whole text for each word would cost a question of five hundred that
 * nobody knows fifty milliseconds.
 *
 * @returns where a word begins, each time
 */
export function indexWords(text: string): (word: string) => number[] {
  // The places of a bucket begin where those of the one before end.
  const starts = new Uint32Array(BUCKETS + 1);
  eachWord(text, (_, bucket) => {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  });
  for (let bucket = 0; bucket < BUCKETS; bucket += 1)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const places = new Uint32Array(starts[BUCKETS] ?? 0);
  const next = starts.slice();
  eachWord(text, (place, bucket) => {
    const at = next[bucket] ?? 0;
    places[at] = place;
    next[bucket] = at + 1;
  });
  return (word) => {
    const bucket = bucketOf(word, 0, word.length);
    const found: number[] = [];
    for (let at = starts[bucket] ?? 0; at < (starts[bucket + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      if (text.charCodeAt(place + word.length) === SPACE && text.startsWith(word, place)) found.push(place);
    }
    return found;
  };
}

function eachWord(text: string, visit: (place: number, bucket: number) => void): void {
  for (let space = text.indexOf(' '); space >= 0; ) {
    const end = text.indexOf(' ', space + 1);
    if (end > space + 1 && text.charCodeAt(space + 1) !== 10) visit(space + 1, bucketOf(text, space + 1, end));
    space = end;
  }
}

function bucketOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1);
}
