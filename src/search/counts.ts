import type { Counter } from './growing.ts';
import { MARK_BITS, WordMark } from './marks.ts';
import { NO_TERM, type PassageWords } from './passage-table.ts';

/** What is counted over passages. Counts of passages can be added up, and what a passage brought can be taken away again. */
export interface Counts<Kind extends Counter = Counter> {
  passages: number;
  /** Content words, title and heading included. */
  length: number;
  /** The same, each once a passage: what the engine takes for a passage's length. */
  engineLength: number;
  /** Passages that hold a word with a mark, by the number of its bit. */
  readonly marks: Int32Array;
  /** Passages a term stands in, title and heading included. */
  readonly terms: Kind;
  /** How often a form is written. */
  readonly forms: Kind;
  /** How much more often a term is written with a capital inside sentences than without. */
  readonly capitals: Kind;
}

export function createCounts<Kind extends Counter>(terms: Kind, forms: Kind, capitals: Kind): Counts<Kind> {
  return { passages: 0, length: 0, engineLength: 0, marks: new Int32Array(MARK_BITS), terms, forms, capitals };
}

/** Adds a passage to counts, or takes it away. */
export function countPassage(table: PassageWords, passage: number, counts: Counts, sign: 1 | -1): void {
  const { words, wordMarks, wordStart, sentenceStart, termOf } = table;
  const seen = new Set<number>();
  let length = 0;
  const countForm = (form: number): number => {
    const term = termOf[form] ?? NO_TERM;
    counts.forms.add(form, sign);
    if (term === NO_TERM) return term;
    length += 1;
    if (!seen.has(term)) {
      seen.add(term);
      counts.terms.add(term, sign);
    }
    return term;
  };
  for (const form of table.titles[passage] ?? []) countForm(form);
  for (const form of table.headings[passage] ?? []) countForm(form);
  let marks = 0;
  const last = sentenceStart[passage + 1] ?? 0;
  for (let sentence = sentenceStart[passage] ?? 0; sentence < last; sentence += 1) {
    const from = wordStart[sentence] ?? 0;
    const to = wordStart[sentence + 1] ?? from;
    for (let index = from; index < to; index += 1) {
      const term = countForm(words[index] ?? 0);
      const mark = wordMarks[index] ?? 0;
      marks |= mark;
      // A capital at a sentence's start tells nothing.
      if (index > from) counts.capitals.add(term, (mark & WordMark.name) === 0 ? -sign : sign);
    }
  }
  for (let bit = 0; bit < MARK_BITS; bit += 1)
    if ((marks & (1 << bit)) !== 0) counts.marks[bit] = (counts.marks[bit] ?? 0) + sign;
  counts.passages += sign;
  counts.length += sign * length;
  // The engine is given an empty text as one empty word.
  counts.engineLength += sign * Math.max(1, seen.size);
}
