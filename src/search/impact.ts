import type { Counts } from './counts.ts';
import { NO_TERM, type PassageTable } from './passage-table.ts';

/** Constants of BM25, for the engine and for what is measured beside it; tuned on the French development questions (docs/search.md). */
export const BM25 = { k: 0.9, b: 0.75, d: 0 };

/**
 * The most that each term scores in any passage of a table, its rarity left out: an upper bound, so that what cannot come among the best is not
 * looked at. Passages are as long as the engine takes them for.
 */
export function* findImpacts(table: PassageTable, { engineLength, passages }: Counts): Generator<void, Float32Array> {
  const { stems, termOf, titles, headings, words, wordStart, sentenceStart } = table;
  const impacts = new Float32Array(stems.length);
  const counts = new Uint32Array(stems.length);
  const meanLength = engineLength / Math.max(1, passages);
  for (let passage = 0; passage < table.entries.length; passage += 1) {
    const seen: number[] = [];
    const count = (form: number) => {
      const term = termOf[form] ?? NO_TERM;
      if (term === NO_TERM) return;
      if (counts[term] === 0) seen.push(term);
      counts[term] = (counts[term] ?? 0) + 1;
    };
    for (const form of titles[passage] ?? []) count(form);
    for (const form of headings[passage] ?? []) count(form);
    const last = wordStart[sentenceStart[passage + 1] ?? 0] ?? 0;
    for (let word = wordStart[sentenceStart[passage] ?? 0] ?? 0; word < last; word += 1) count(words[word] ?? 0);
    const norm = BM25.k * (1 - BM25.b + (BM25.b * seen.length) / meanLength);
    for (const term of seen) {
      const times = counts[term] ?? 0;
      impacts[term] = Math.max(impacts[term] ?? 0, (times * (BM25.k + 1)) / (times + norm));
      counts[term] = 0;
    }
    yield;
  }
  return impacts;
}
