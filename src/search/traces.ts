import { keepBeside } from '../languages/memory.ts';
import { BM25 } from './impact.ts';
import type { PassageTable } from './passage-table.ts';
import type { Probe } from './probe.ts';
import { MEANS_NOTHING, type Meaning, SentenceTracer, type SentenceTraces, type Traces } from './sentence-tracer.ts';
import type { SegmentUse, Vocabulary } from './vocabulary.ts';

/** BM25: Robertson & Zaragoza 2009. */
const { k: K, b: B } = BM25;

export interface PassageTraces extends Readonly<Traces> {
  /** BM25 over groups, the best alternative of each: Pirkola 1998. */
  readonly bm25: number;
  readonly titleMask: number;
  readonly headingMask: number;
  /** Groups that the heading holds, or holds something like. */
  readonly headingLike: number;
  /** Share of the heading's terms that the question has, or has something like. */
  readonly headingAsked: number;
  /** Terms of the title. */
  readonly titleLength: number;
  readonly sentences: readonly SentenceTraces[];
}

/** Looks for what a probe wants in passages of a segment. */
export function tracePassages(
  vocabulary: Vocabulary,
  use: SegmentUse,
  probe: Probe,
  passages: readonly number[],
): PassageTraces[] {
  const { table } = use.segment;
  const board = boardOf(table);
  const meanings = findMeanings(table, vocabulary.uses.indexOf(use), probe, board);
  const traces = passages.map(createTracer(vocabulary, use, probe, board, meanings));
  for (const form of written) board[form] = 0;
  written.length = 0;
  return traces;
}

/** Room to look up a form's meaning by number; all zeros between questions. */
const boardOf = keepBeside(({ formList }: PassageTable) => new Uint16Array(formList.length));

/** Forms of which something is written on the board. */
const written: number[] = [];

/**
 * Writes the number of each form's meaning on the board.
 *
 * @param segment number of the table's segment among those of the vocabulary
 */
function findMeanings(
  { forms, formStart, formsByTerm }: PassageTable,
  segment: number,
  { roles, places }: Probe,
  board: Uint16Array,
): readonly Meaning[] {
  const meanings: Meaning[] = [MEANS_NOTHING];
  for (const [{ numbers }, role] of roles) {
    const term = numbers[segment] ?? -1;
    if (term < 0) continue;
    const last = formStart[term + 1] ?? 0;
    for (let place = formStart[term] ?? 0; place < last; place += 1) {
      const form = formsByTerm[place] ?? 0;
      board[form] = meanings.length;
      written.push(form);
    }
    meanings.push({ role, places: 0 });
  }
  for (const [word, bits] of places) {
    const form = forms.get(word);
    if (form === undefined) continue;
    const { role } = meanings[board[form] ?? 0] ?? MEANS_NOTHING;
    if (board[form] === 0) written.push(form);
    board[form] = meanings.length;
    meanings.push({ role, places: bits });
  }
  return meanings;
}

function createTracer(
  vocabulary: Vocabulary,
  use: SegmentUse,
  probe: Probe,
  board: Uint16Array,
  meanings: readonly Meaning[],
): (passage: number) => PassageTraces {
  const { table } = use.segment;
  const { sentenceStart } = table;
  const { meanLength } = vocabulary;
  const { slots } = probe;
  const counts = new Uint16Array(slots.length);
  const tracer = new SentenceTracer(vocabulary, use, probe, { board, meanings, counts });
  const bestOfGroup = new Float64Array(probe.groups.length);

  return (passage) => {
    counts.fill(0);
    const title = table.titles[passage] ?? [];
    const heading = table.headings[passage] ?? [];
    const titleMask = traceLine(title);
    const headingMask = traceLine(heading);
    const { like: headingLike, asked: headingAsked } = traceLikeness(heading);
    const sentences: SentenceTraces[] = [];
    const whole: Traces = {
      mask: 0,
      kinMask: 0,
      synonymMask: 0,
      associateMask: 0,
      ones: 0,
      twos: 0,
      threes: 0,
      pairs: 0,
      length: 0,
    };
    const last = sentenceStart[passage + 1] ?? 0;
    for (let sentence = sentenceStart[passage] ?? 0; sentence < last; sentence += 1) {
      const traces = tracer.trace(sentence);
      sentences.push(traces);
      whole.mask |= traces.mask;
      whole.kinMask |= traces.kinMask;
      whole.synonymMask |= traces.synonymMask;
      whole.associateMask |= traces.associateMask;
      whole.ones |= traces.ones;
      whole.twos |= traces.twos;
      whole.threes |= traces.threes;
      whole.pairs |= traces.pairs;
      whole.length += traces.length;
    }
    const { mask, kinMask, synonymMask, associateMask, ones, twos, threes, pairs, length } = whole;
    return {
      mask,
      kinMask: kinMask & ~mask,
      synonymMask: synonymMask & ~mask & ~kinMask,
      associateMask: associateMask & ~mask,
      ones,
      twos,
      threes,
      pairs,
      length,
      bm25: scoreCounts(length + title.length + heading.length),
      titleMask,
      headingMask,
      headingLike,
      headingAsked,
      titleLength: title.length,
      sentences,
    };
  };

  function traceLine(forms: readonly number[]): number {
    let mask = 0;
    for (const form of forms) {
      const slot = (meanings[board[form] ?? 0] ?? MEANS_NOTHING).role.slot;
      if (slot < 0) continue;
      counts[slot] = (counts[slot] ?? 0) + 1;
      mask |= 1 << (slots[slot]?.group ?? 0);
    }
    return mask;
  }

  function traceLikeness(forms: readonly number[]): { like: number; asked: number } {
    let like = 0;
    let found = 0;
    for (const form of forms) {
      const number = board[form] ?? 0;
      if (number === 0) continue;
      const { role } = meanings[number] ?? MEANS_NOTHING;
      const own = role.slot >= 0 ? 1 << (slots[role.slot]?.group ?? 0) : 0;
      const hinted = own | role.kinMask | role.synonymMask | role.associateMask;
      if (hinted !== 0) found += 1;
      like |= hinted;
    }
    return { like, asked: forms.length === 0 ? 0 : found / forms.length };
  }

  function scoreCounts(length: number): number {
    const norm = K * (1 - B + (B * length) / meanLength);
    let bm25 = 0;
    bestOfGroup.fill(0);
    for (let slot = 0; slot < slots.length; slot += 1) {
      const count = counts[slot] ?? 0;
      const { group, value } = slots[slot] ?? { group: 0, value: 0 };
      if (count === 0) continue;
      const score = (value * count * (K + 1)) / (count + norm);
      const better = score - (bestOfGroup[group] ?? 0);
      if (better <= 0) continue;
      bestOfGroup[group] = score;
      bm25 += better;
    }
    return bm25;
  }
}
