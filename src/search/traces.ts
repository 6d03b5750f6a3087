import { BM25 } from './impact.ts';
import { keepBeside } from './lexer.ts';
import { ANSWERED_BY, WordMark } from './marks.ts';
import type { PassageTable } from './passage-table.ts';
import type { Probe, Role } from './probe.ts';
import { isNameIn, type SegmentUse, type Vocabulary } from './vocabulary.ts';

/** BM25: Robertson & Zaragoza 2009. */
const { k: K, b: B } = BM25;

/** Neighbouring question words count as a pair when at most this many words lie between. */
const PAIR_REACH = 4;
/** Words between a number and what it counts ("12 000 nouveaux emplois"), and what it measures ("sa superficie atteindra plus de 3 hectares"). */
const COUNT_REACH = 3;
const MEASURE_REACH = 6;
/** A word of the kind asked for is as good as absent when it stands further than this from what was asked about. */
const LONGEST_REACH = 50;

/** Where a question's words are. `mask`, `kinMask`, `synonymMask` and `associateMask` hold a bit a group; `ones`, `twos` and `threes` a bit a place in the question. */
interface Traces {
  mask: number;
  /** Groups found by a word of their family, by one of like meaning, by one of the same concept, and not by themselves. */
  kinMask: number;
  synonymMask: number;
  associateMask: number;
  /** Bit p: the word at place p stands here as it was typed; so do the two, the three words that end at p. */
  ones: number;
  twos: number;
  threes: number;
  /** Bit g: groups g and g + 1 stand near each other. */
  pairs: number;
  /** Content words. */
  length: number;
}

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

export interface SentenceTraces extends Readonly<Traces> {
  /** Words between one of the kind asked for and the nearest question word; -1 when there is none of the kind. */
  readonly reach: number;
  /** Bit g: groups g and g + 1, or what is like them, stand near each other. */
  readonly likePairs: number;
  /** A word of the kind asked for stands by what is counted or measured: "12 000 emplois". */
  readonly counted: boolean;
  /** It says what something that was asked about is: "MGX, a fund". */
  readonly defines: boolean;
  /** The sentence does what the question asks for (gives a cause, an aim). */
  readonly cued: boolean;
  /** Bits of SentenceMark. */
  readonly marks: number;
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
  const { meanings, forms } = findMeanings(table, vocabulary.uses.indexOf(use), probe, board);
  const traces = passages.map(createTracer(vocabulary, use, probe, board, meanings));
  for (const form of forms) board[form] = 0;
  return traces;
}

/** What a form of the table means to the question. */
interface Meaning {
  readonly role: Role;
  /** Bits of the places where the question has this form. */
  places: number;
}

const NAMED = WordMark.name | WordMark.place;
const NO_ROLE: Role = { slot: -1, kinMask: 0, synonymMask: 0, associateMask: 0 };
const MEANS_NOTHING: Meaning = { role: NO_ROLE, places: 0 };

/** Room to look up a form's meaning by number; all zeros between questions. */
const boardOf = keepBeside(({ formList }: PassageTable) => new Uint16Array(formList.length));

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
): { readonly meanings: readonly Meaning[]; readonly forms: readonly number[] } {
  const meanings: Meaning[] = [MEANS_NOTHING];
  const found: number[] = [];
  const add = (form: number, role: Role) => {
    board[form] = meanings.length;
    meanings.push({ role, places: 0 });
    found.push(form);
  };
  for (const [{ numbers }, role] of roles) {
    const term = numbers[segment] ?? -1;
    if (term < 0) continue;
    const last = formStart[term + 1] ?? 0;
    for (let place = formStart[term] ?? 0; place < last; place += 1) add(formsByTerm[place] ?? 0, role);
  }
  for (const [word, bits] of places) {
    const form = forms.get(word);
    if (form === undefined) continue;
    if (board[form] === 0) add(form, NO_ROLE);
    const meaning = meanings[board[form] ?? 0];
    if (meaning) meaning.places = bits;
  }
  return { meanings, forms: found };
}

function createTracer(
  vocabulary: Vocabulary,
  use: SegmentUse,
  probe: Probe,
  board: Uint16Array,
  meanings: readonly Meaning[],
): (passage: number) => PassageTraces {
  const { table } = use.segment;
  const { words, wordMarks, wordStart, contentCounts, sentenceMarks, sentenceStart, termOf } = table;
  const { meanLength } = vocabulary;
  const { slots } = probe;
  const wanted = probe.kind ? ANSWERED_BY[probe.kind] : { words: 0, sentence: 0 };
  const wantsNames = (wanted.words & NAMED) !== 0;
  const counts = new Uint16Array(slots.length);
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
      const traces = traceSentence(sentence);
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

  function traceSentence(sentence: number): SentenceTraces {
    const from = wordStart[sentence] ?? 0;
    const to = wordStart[sentence + 1] ?? from;
    let mask = 0;
    let kinMask = 0;
    let synonymMask = 0;
    let associateMask = 0;
    let ones = 0;
    let twos = 0;
    let threes = 0;
    let onesBefore = 0;
    let twosBefore = 0;
    let pairs = 0;
    let reach = LONGEST_REACH + 1;
    let hasWanted = false;
    let defines = false;
    let lastWanted = from - LONGEST_REACH - 1;
    let lastFound = lastWanted;
    let lastGroup = -9;
    let earlierFound = lastWanted;
    let earlierGroup = -9;
    let likePairs = 0;
    let likeBefore = 0;
    let likePlace = lastWanted;
    let counted = false;
    let lastMeasured = lastWanted;
    const see = (index: number, found: number) => {
      if (index - likePlace <= PAIR_REACH) likePairs |= (likeBefore & (found >> 1)) | (found & (likeBefore >> 1));
      likeBefore = index - likePlace <= 1 ? likeBefore | found : found;
      likePlace = index;
      if ((found & probe.askedMask) === 0) return;
      const isCounted = (found & probe.countedMask) !== 0;
      if (!isCounted) lastMeasured = index;
      counted ||= index - lastWanted <= (isCounted ? COUNT_REACH : MEASURE_REACH);
    };
    const seeWanted = (index: number) => {
      hasWanted = true;
      lastWanted = index;
      reach = Math.min(reach, index - lastFound);
      counted ||= index - lastMeasured <= MEASURE_REACH;
    };
    for (let index = from; index < to; index += 1) {
      const number = board[words[index] ?? 0] ?? 0;
      if (number === 0) {
        onesBefore = 0;
        twosBefore = 0;
        if ((marksOf(index, index === from) & wanted.words) !== 0) seeWanted(index);
        continue;
      }
      const { role, places } = meanings[number] ?? MEANS_NOTHING;
      const two = (onesBefore << 1) & places;
      threes |= (twosBefore << 1) & two;
      ones |= places;
      twos |= two;
      onesBefore = places;
      twosBefore = two;
      if (role.slot >= 0) {
        counts[role.slot] = (counts[role.slot] ?? 0) + 1;
        defines ||= ((wordMarks[index] ?? 0) & WordMark.defined) !== 0;
        const group = slots[role.slot]?.group ?? 0;
        mask |= 1 << group;
        see(index, 1 << group);
        if (index - lastFound <= PAIR_REACH && Math.abs(group - lastGroup) === 1)
          pairs |= 1 << Math.min(group, lastGroup);
        if (index - earlierFound <= PAIR_REACH && Math.abs(group - earlierGroup) === 1)
          pairs |= 1 << Math.min(group, earlierGroup);
        if (group !== lastGroup) {
          earlierFound = lastFound;
          earlierGroup = lastGroup;
        }
        lastFound = index;
        lastGroup = group;
        reach = Math.min(reach, index - lastWanted);
        continue;
      }
      kinMask |= role.kinMask;
      synonymMask |= role.synonymMask;
      associateMask |= role.associateMask;
      const like = role.kinMask | role.synonymMask | role.associateMask;
      if (like !== 0) see(index, like);
      if ((marksOf(index, index === from) & wanted.words) !== 0) seeWanted(index);
    }
    const marks = sentenceMarks[sentence] ?? 0;
    return {
      mask,
      kinMask: kinMask & ~mask,
      synonymMask: synonymMask & ~mask & ~kinMask,
      associateMask: associateMask & ~mask,
      ones,
      twos,
      threes,
      pairs,
      length: contentCounts[sentence] ?? 0,
      reach: hasWanted ? Math.min(reach, LONGEST_REACH) - 1 : -1,
      likePairs,
      counted,
      defines,
      cued: (marks & wanted.sentence) !== 0,
      marks,
    };
  }

  /** A capital at a sentence's start tells nothing: such a word is a name when it is one elsewhere. */
  function marksOf(index: number, isFirst: boolean): number {
    const marks = wordMarks[index] ?? 0;
    if (!isFirst || !wantsNames || (marks & WordMark.name) === 0) return marks;
    return isNameIn(use, termOf[words[index] ?? 0] ?? 0, vocabulary) ? marks : marks & ~NAMED;
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
