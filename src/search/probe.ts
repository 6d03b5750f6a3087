import type { Group } from './expand.ts';
import { ANSWERED_BY } from './marks.ts';
import type { PassageTable } from './passage-table.ts';
import type { Question } from './question.ts';

/** BM25 (Robertson & Zaragoza 2009), as the engine has it. */
const K = 0.9;
const B = 0.75;

/** Groups are bits of an integer: a longer message is looked for by its rarest words. */
const MOST_GROUPS = 30;
/** Places of words in a question are bits too; runs of words are looked for in the first of them. */
const MOST_PLACES = 31;

/** Neighbouring question words count as a pair when at most this many words lie between. */
const PAIR_REACH = 4;

/** What a question looks for in one table, ready to measure passages against. */
export interface Probe {
  readonly groups: readonly Group[];
  /** Inverse document frequency of each group; that of a word no passage holds is the highest. */
  readonly masses: readonly number[];
  readonly wholeMass: number;
  /** Mass of the group at each place of the question; 0 for words that carry no subject. */
  readonly placeMasses: readonly number[];
  readonly measure: (passage: number) => PassageTraces;
}

/** Where a question's words are. `mask`, `kinMask` and `synonymMask` hold a bit a group, `ones`, `twos` and `threes` a bit a place in the question. */
interface Traces {
  readonly mask: number;
  /** Groups found by a word of their family, or by one of like meaning, and not by themselves. */
  readonly kinMask: number;
  readonly synonymMask: number;
  /** Bit p: the word at place p stands here as it was typed; so do the two, the three words that end at p. */
  readonly ones: number;
  readonly twos: number;
  readonly threes: number;
  /** Bit g: groups g and g + 1 stand near each other. */
  readonly pairs: number;
  /** Content words. */
  readonly length: number;
}

export interface PassageTraces extends Traces {
  /** BM25 over groups, the best alternative of each: Pirkola 1998. */
  readonly bm25: number;
  readonly titleMask: number;
  readonly headingMask: number;
  readonly sentences: readonly SentenceTraces[];
}

export interface SentenceTraces extends Traces {
  /** Words between one of the kind asked for and the nearest question word; -1 when there is none of the kind. */
  readonly reach: number;
  /** The sentence does what the question asks for (gives a cause, an aim). */
  readonly cued: boolean;
  /** Bits of SentenceMark. */
  readonly marks: number;
}

interface Slot {
  readonly group: number;
  /** Weight of the alternative times the inverse document frequency of its term. */
  readonly value: number;
  count: number;
}

/** What one term or form means to the question. */
interface Role {
  slot: Slot | null;
  kinMask: number;
  synonymMask: number;
}

export function createProbe(table: PassageTable, allGroups: readonly Group[], question: Question): Probe {
  const passages = table.entries.length;
  const idf = (count: number) => Math.log(1 + (passages - count + 0.5) / (count + 0.5));
  const idfOf = (term: number) => idf(table.passageCounts[term] ?? 0);
  const massOfGroup = ({ alternatives }: Group) => {
    let mass = alternatives.length === 0 ? idf(0) : 0;
    for (const { term } of alternatives) mass = Math.max(mass, idfOf(term));
    return mass;
  };
  const groups = rarest(allGroups, massOfGroup);
  const masses = groups.map(massOfGroup);
  const slots: Slot[] = [];
  const roles = new Map<number, Role>();
  const roleOf = (term: number): Role => {
    const known = roles.get(term);
    if (known) return known;
    const role: Role = { slot: null, kinMask: 0, synonymMask: 0 };
    roles.set(term, role);
    return role;
  };
  for (const [group, { alternatives, kin, synonyms }] of groups.entries()) {
    for (const { term, weight } of alternatives) {
      const role = roleOf(term);
      if (role.slot) continue;
      role.slot = { group, value: weight * idfOf(term), count: 0 };
      slots.push(role.slot);
    }
    for (const term of kin) roleOf(term).kinMask |= 1 << group;
    for (const term of synonyms) roleOf(term).synonymMask |= 1 << group;
  }
  const places = new Map<number, number>();
  const placeMasses: number[] = [];
  for (const [place, { folded, content }] of question.words.slice(0, MOST_PLACES).entries()) {
    const form = table.forms.get(folded) ?? table.forms.get(`${folded}'`);
    if (form !== undefined) places.set(form, (places.get(form) ?? 0) | (1 << place));
    const word = question.content[content];
    const group = word ? groups.findIndex((each) => each.word === word) : -1;
    placeMasses.push(masses[group] ?? 0);
  }
  const wanted = question.kind ? ANSWERED_BY[question.kind] : { words: 0, sentence: 0 };
  const bestOfGroup = new Float64Array(groups.length);

  const maskOfLine = (terms: readonly number[]) => {
    let mask = 0;
    for (const term of terms) {
      const slot = roles.get(term)?.slot;
      if (!slot) continue;
      slot.count += 1;
      mask |= 1 << slot.group;
    }
    return mask;
  };

  const measureSentence = (sentence: number): SentenceTraces => {
    const from = table.wordStart[sentence] ?? 0;
    const to = table.wordStart[sentence + 1] ?? from;
    let mask = 0;
    let kinMask = 0;
    let synonymMask = 0;
    let ones = 0;
    let twos = 0;
    let threes = 0;
    let pairs = 0;
    let length = 0;
    let reach = Number.POSITIVE_INFINITY;
    let lastWanted = Number.NEGATIVE_INFINITY;
    let lastFound = Number.NEGATIVE_INFINITY;
    let lastGroup = -9;
    let earlierFound = Number.NEGATIVE_INFINITY;
    let earlierGroup = -9;
    let onesBefore = 0;
    let twosBefore = 0;
    for (let index = from; index < to; index += 1) {
      const form = table.words[index] ?? 0;
      const here = places.get(form) ?? 0;
      const two = (onesBefore << 1) & here;
      const three = (twosBefore << 1) & two;
      ones |= here;
      twos |= two;
      threes |= three;
      onesBefore = here;
      twosBefore = two;
      const term = table.termOf[form] ?? 0;
      if (term !== 0) length += 1;
      const role = roles.get(term);
      const slot = role?.slot;
      if (slot) {
        slot.count += 1;
        const { group } = slot;
        mask |= 1 << group;
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
      if (role) {
        kinMask |= role.kinMask;
        synonymMask |= role.synonymMask;
      }
      if (((table.wordMarks[index] ?? 0) & wanted.words) !== 0) {
        reach = Math.min(reach, index - lastFound);
        lastWanted = index;
      }
    }
    const marks = table.sentenceMarks[sentence] ?? 0;
    return {
      mask,
      kinMask: kinMask & ~mask,
      synonymMask: synonymMask & ~mask & ~kinMask,
      ones,
      twos,
      threes,
      pairs,
      length,
      reach: lastWanted === Number.NEGATIVE_INFINITY ? -1 : Math.min(reach, 50) - 1,
      cued: (marks & wanted.sentence) !== 0,
      marks,
    };
  };

  const measure = (passage: number): PassageTraces => {
    for (const slot of slots) slot.count = 0;
    bestOfGroup.fill(0);
    const title = table.titles[passage] ?? [];
    const heading = table.headings[passage] ?? [];
    const titleMask = maskOfLine(title);
    const headingMask = maskOfLine(heading);
    const sentences: SentenceTraces[] = [];
    const whole = { mask: 0, kinMask: 0, synonymMask: 0, ones: 0, twos: 0, threes: 0, pairs: 0, length: 0 };
    const last = table.sentenceStart[passage + 1] ?? 0;
    for (let sentence = table.sentenceStart[passage] ?? 0; sentence < last; sentence += 1) {
      const traces = measureSentence(sentence);
      sentences.push(traces);
      whole.mask |= traces.mask;
      whole.kinMask |= traces.kinMask;
      whole.synonymMask |= traces.synonymMask;
      whole.ones |= traces.ones;
      whole.twos |= traces.twos;
      whole.threes |= traces.threes;
      whole.pairs |= traces.pairs;
      whole.length += traces.length;
    }
    whole.kinMask &= ~whole.mask;
    whole.synonymMask &= ~whole.mask & ~whole.kinMask;
    const norm = K * (1 - B + (B * (whole.length + title.length + heading.length)) / table.meanLength);
    let bm25 = 0;
    for (const { count, group, value } of slots) {
      if (count === 0) continue;
      const score = (value * count * (K + 1)) / (count + norm);
      const better = score - (bestOfGroup[group] ?? 0);
      if (better <= 0) continue;
      bestOfGroup[group] = score;
      bm25 += better;
    }
    return { ...whole, bm25, titleMask, headingMask, sentences };
  };

  return { groups, masses, wholeMass: masses.reduce((sum, mass) => sum + mass, 1e-9), placeMasses, measure };
}

function rarest(groups: readonly Group[], massOfGroup: (group: Group) => number): readonly Group[] {
  if (groups.length <= MOST_GROUPS) return groups;
  const kept = new Set([...groups].sort((one, other) => massOfGroup(other) - massOfGroup(one)).slice(0, MOST_GROUPS));
  return groups.filter((group) => kept.has(group));
}
