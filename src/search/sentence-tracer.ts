import { ANSWERED_BY, WordMark } from './marks.ts';
import type { Probe, Role, Slot } from './probe.ts';
import { isNameIn, type SegmentUse, type Vocabulary } from './vocabulary.ts';

/** Neighbouring question words count as a pair when at most this many words lie between. */
const PAIR_REACH = 4;
/** Words between a number and what it counts ("12 000 nouveaux emplois"), and what it measures ("sa superficie atteindra plus de 3 hectares"). */
const COUNT_REACH = 3;
const MEASURE_REACH = 6;
/** A word of the kind asked for is as good as absent when it stands further than this from what was asked about. */
const LONGEST_REACH = 50;

/** Where a question's words are. `mask`, `kinMask`, `synonymMask` and `associateMask` hold a bit a group; `ones`, `twos` and `threes` a bit a place in the question. */
export interface Traces {
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

/** What a form of the table means to the question. */
export interface Meaning {
  readonly role: Role;
  /** Bits of the places where the question has this form. */
  readonly places: number;
}

const NO_ROLE: Role = { slot: -1, kinMask: 0, synonymMask: 0, associateMask: 0 };
export const MEANS_NOTHING: Meaning = { role: NO_ROLE, places: 0 };

const NAMED = WordMark.name | WordMark.place;

/** What the forms of a table mean, and how often each slot of the question was seen. */
export interface Reading {
  /** Number of each form's meaning. */
  readonly board: Uint16Array;
  readonly meanings: readonly Meaning[];
  /** Added to as sentences are traced. */
  readonly counts: Uint16Array;
}

/**
 * Goes through a sentence word by word. A class whose fields are what was seen so far, since a question traces some hundred sentences and a closure
 * for each would cost more than the tracing.
 */
export class SentenceTracer {
  readonly #vocabulary: Vocabulary;
  readonly #use: SegmentUse;
  readonly #reading: Reading;
  readonly #slots: readonly Slot[];
  readonly #askedMask: number;
  readonly #countedMask: number;
  readonly #lightMask: number;
  readonly #wanted: { readonly words: number; readonly sentence: number };
  readonly #wantsNames: boolean;

  // Of the sentence at hand, up to the word at hand; places are numbers of words in the table.
  #likePairs = 0;
  #likeBefore = 0;
  #likePlace = 0;
  #counted = false;
  #lastMeasured = 0;
  #lastWanted = 0;

  constructor(vocabulary: Vocabulary, use: SegmentUse, probe: Probe, reading: Reading) {
    this.#vocabulary = vocabulary;
    this.#use = use;
    this.#reading = reading;
    this.#slots = probe.slots;
    this.#askedMask = probe.askedMask;
    this.#countedMask = probe.countedMask;
    this.#lightMask = probe.lightMask;
    this.#wanted = probe.kind ? ANSWERED_BY[probe.kind] : { words: 0, sentence: 0 };
    this.#wantsNames = (this.#wanted.words & NAMED) !== 0;
  }

  /** @param sentence its number in the table */
  trace(sentence: number): SentenceTraces {
    const { words, wordMarks, wordStart, contentCounts, sentenceMarks } = this.#use.segment.table;
    const { board, meanings, counts } = this.#reading;
    const wantedWords = this.#wanted.words;
    const from = wordStart[sentence] ?? 0;
    const to = wordStart[sentence + 1] ?? from;
    const longAgo = from - LONGEST_REACH - 1;
    this.#likePairs = 0;
    this.#likeBefore = 0;
    this.#likePlace = longAgo;
    this.#counted = false;
    this.#lastMeasured = longAgo;
    this.#lastWanted = longAgo;
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
    let lastFound = longAgo;
    let lastSubject = longAgo;
    let lastGroup = -9;
    let earlierFound = longAgo;
    let earlierGroup = -9;
    for (let index = from; index < to; index += 1) {
      const number = board[words[index] ?? 0] ?? 0;
      const marks = wordMarks[index] ?? 0;
      if (number === 0) {
        onesBefore = 0;
        twosBefore = 0;
      } else {
        const { role, places } = meanings[number] ?? MEANS_NOTHING;
        const two = (onesBefore << 1) & places;
        threes |= (twosBefore << 1) & two;
        ones |= places;
        twos |= two;
        onesBefore = places;
        twosBefore = two;
        if (role.slot >= 0) {
          counts[role.slot] = (counts[role.slot] ?? 0) + 1;
          defines ||= (marks & WordMark.defined) !== 0;
          const group = this.#slots[role.slot]?.group ?? 0;
          mask |= 1 << group;
          this.#see(index, 1 << group);
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
          // What was asked about is not its own answer, but "four years" answers "how many years".
          if (((1 << group) & this.#lightMask) === 0) {
            lastSubject = index;
            reach = Math.min(reach, index - this.#lastWanted);
            continue;
          }
        }
        if (role.slot < 0) {
          kinMask |= role.kinMask;
          synonymMask |= role.synonymMask;
          associateMask |= role.associateMask;
          const like = role.kinMask | role.synonymMask | role.associateMask;
          if (like !== 0) this.#see(index, like);
        }
      }
      if ((marks & wantedWords) === 0 || (index === from && !this.#isWantedFirst(index))) continue;
      hasWanted = true;
      this.#lastWanted = index;
      reach = Math.min(reach, index - lastSubject);
      this.#counted ||= index - this.#lastMeasured <= MEASURE_REACH;
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
      likePairs: this.#likePairs,
      counted: this.#counted,
      defines,
      cued: (marks & this.#wanted.sentence) !== 0,
      marks,
    };
  }

  /** Groups found at a place, by themselves or by what is like them. */
  #see(index: number, found: number): void {
    const before = this.#likeBefore;
    const distance = index - this.#likePlace;
    if (distance <= PAIR_REACH) this.#likePairs |= (before & (found >> 1)) | (found & (before >> 1));
    this.#likeBefore = distance <= 1 ? before | found : found;
    this.#likePlace = index;
    if ((found & this.#askedMask) === 0) return;
    const isCounted = (found & this.#countedMask) !== 0;
    if (!isCounted) this.#lastMeasured = index;
    this.#counted ||= index - this.#lastWanted <= (isCounted ? COUNT_REACH : MEASURE_REACH);
  }

  /** A capital at a sentence's start tells nothing: such a word is a name when it is one elsewhere. */
  #isWantedFirst(index: number): boolean {
    const { words, wordMarks, termOf } = this.#use.segment.table;
    const marks = wordMarks[index] ?? 0;
    if (!this.#wantsNames || (marks & WordMark.name) === 0) return true;
    if (isNameIn(this.#use, termOf[words[index] ?? 0] ?? 0, this.#vocabulary)) return true;
    return (marks & ~NAMED & this.#wanted.words) !== 0;
  }
}
