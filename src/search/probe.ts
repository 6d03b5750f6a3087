import type { AnswerKind } from '../languages/language.ts';
import type { Group } from './expand.ts';
import { ANSWERED_BY, SentenceMark } from './marks.ts';
import type { PassageTable } from './passage-table.ts';

/** BM25 (Robertson & Zaragoza 2009), as the engine has it. */
const K = 0.9;
const B = 0.75;

/** Groups are bits of an integer: a longer message is looked for by its rarest words. */
const MOST_GROUPS = 30;

/** Pairs of neighbouring question words count as found together when at most this many content words lie between. */
const PAIR_REACH = 3;

/** What a question looks for in one table, ready to measure passages against. */
export interface Probe {
  readonly groups: readonly Group[];
  /** Inverse document frequency of each group; that of a word no passage holds is the highest. */
  readonly masses: readonly number[];
  /** Sum of the masses. */
  readonly wholeMass: number;
  /** Sum of the masses of groups that have alternatives. */
  readonly knownMass: number;
  readonly measure: (passage: number) => PassageTraces;
}

/** Where a question's words are in a passage. Masks hold a bit a group. */
export interface PassageTraces {
  /** BM25 over groups, the best alternative of each: Pirkola 1998. */
  readonly bm25: number;
  readonly mask: number;
  readonly titleMask: number;
  readonly headingMask: number;
  readonly sentences: readonly SentenceTraces[];
  /** Content words. */
  readonly length: number;
}

export interface SentenceTraces {
  readonly mask: number;
  /** Bit g: groups g and g + 1 stand near each other. */
  readonly pairs: number;
  /** Content words between a token of the kind asked for and the nearest question word; -1 when there is no such token. */
  readonly reach: number;
  /** The sentence does what the question asks for (gives a cause, an aim). */
  readonly cued: boolean;
  readonly asking: boolean;
  readonly leaning: boolean;
  readonly caption: boolean;
  /** Content words. */
  readonly length: number;
}

export function createProbe(table: PassageTable, allGroups: readonly Group[], kind: AnswerKind | null): Probe {
  const count = table.entries.length;
  const idf = (passages: number) => Math.log(1 + (count - passages + 0.5) / (passages + 0.5));
  const idfOf = (term: number) => idf(table.passageCounts[term] ?? 0);
  const massOf = ({ alternatives }: Group) => (alternatives.length === 0 ? idf(0) : Math.max(...alternatives.map(({ term }) => idfOf(term))));
  const groups =
    allGroups.length <= MOST_GROUPS
      ? allGroups
      : [...allGroups]
          .map((group, place) => ({ group, place, mass: massOf(group) }))
          .sort((one, other) => other.mass - one.mass)
          .slice(0, MOST_GROUPS)
          .sort((one, other) => one.place - other.place)
          .map(({ group }) => group);
  const masses = groups.map(massOf);
  const slots = groups.flatMap(({ alternatives }, group) => alternatives.map(({ term, weight }) => ({ term, group, value: weight * idfOf(term) })));
  const slotOf = new Map<number, number>();
  for (const [slot, { term }] of slots.entries()) if (!slotOf.has(term)) slotOf.set(term, slot);
  const wanted = kind ? ANSWERED_BY[kind] : { tokens: 0, sentence: 0 };
  const frequencies = new Uint16Array(slots.length);
  const bestOfGroup = new Float64Array(groups.length);

  const maskOfLine = (terms: readonly number[]) => {
    let mask = 0;
    for (const term of terms) {
      const slot = slotOf.get(term);
      if (slot === undefined) continue;
      frequencies[slot] = (frequencies[slot] ?? 0) + 1;
      mask |= 1 << (slots[slot]?.group ?? 0);
    }
    return mask;
  };

  const measureSentence = (sentence: number): SentenceTraces => {
    const from = table.tokenStart[sentence] ?? 0;
    const to = table.tokenStart[sentence + 1] ?? from;
    let mask = 0;
    let pairs = 0;
    let reach = Number.POSITIVE_INFINITY;
    let lastWanted = Number.NEGATIVE_INFINITY;
    let lastFound = Number.NEGATIVE_INFINITY;
    let lastGroup = -9;
    let earlier = Number.NEGATIVE_INFINITY;
    let earlierGroup = -9;
    for (let token = from; token < to; token += 1) {
      const slot = slotOf.get(table.tokens[token] ?? 0);
      if (slot === undefined) {
        if (((table.tokenMarks[token] ?? 0) & wanted.tokens) !== 0) {
          reach = Math.min(reach, token - lastFound);
          lastWanted = token;
        }
        continue;
      }
      frequencies[slot] = (frequencies[slot] ?? 0) + 1;
      const group = slots[slot]?.group ?? 0;
      mask |= 1 << group;
      if (token - lastFound <= PAIR_REACH && Math.abs(group - lastGroup) === 1) pairs |= 1 << Math.min(group, lastGroup);
      if (token - earlier <= PAIR_REACH && Math.abs(group - earlierGroup) === 1) pairs |= 1 << Math.min(group, earlierGroup);
      if (group !== lastGroup) [earlier, earlierGroup] = [lastFound, lastGroup];
      [lastFound, lastGroup] = [token, group];
      reach = Math.min(reach, token - lastWanted);
    }
    const marks = table.sentenceMarks[sentence] ?? 0;
    return {
      mask,
      pairs,
      reach: lastWanted === Number.NEGATIVE_INFINITY ? -1 : Math.min(reach, 50) - 1,
      cued: (marks & wanted.sentence) !== 0,
      asking: (marks & SentenceMark.asking) !== 0,
      leaning: (marks & SentenceMark.leaning) !== 0,
      caption: (marks & SentenceMark.caption) !== 0,
      length: to - from,
    };
  };

  return {
    groups,
    masses,
    wholeMass: masses.reduce((sum, mass) => sum + mass, 0),
    knownMass: masses.reduce((sum, mass, group) => sum + ((groups[group]?.alternatives.length ?? 0) > 0 ? mass : 0), 0),
    measure: (passage) => {
      frequencies.fill(0);
      bestOfGroup.fill(0);
      const title = table.titles[passage] ?? [];
      const heading = table.headings[passage] ?? [];
      const titleMask = maskOfLine(title);
      const headingMask = maskOfLine(heading);
      const sentences: SentenceTraces[] = [];
      const last = table.sentenceStart[passage + 1] ?? 0;
      let mask = 0;
      let length = 0;
      for (let sentence = table.sentenceStart[passage] ?? 0; sentence < last; sentence += 1) {
        const traces = measureSentence(sentence);
        sentences.push(traces);
        mask |= traces.mask;
        length += traces.length;
      }
      const norm = K * (1 - B + (B * (length + title.length + heading.length)) / table.meanLength);
      for (const [slot, { group, value }] of slots.entries()) {
        const frequency = frequencies[slot] ?? 0;
        if (frequency === 0) continue;
        const score = (value * frequency * (K + 1)) / (frequency + norm);
        if (score > (bestOfGroup[group] ?? 0)) bestOfGroup[group] = score;
      }
      let bm25 = 0;
      for (const score of bestOfGroup) bm25 += score;
      return { bm25, mask, titleMask, headingMask, sentences, length };
    },
  };
}
