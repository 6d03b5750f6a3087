import type { AnswerKind } from '../languages/language.ts';
import { SentenceMark } from './marks.ts';
import type { PassageTraces, Probe } from './probe.ts';

/**
 * What the models weigh. Shares are of the question's mass (inverse document frequency), so that the same weights serve a shelf of nine
 * passages and one of ten thousand; the three raw figures let rare words outweigh common ones inside one question.
 */
export const SENTENCE_FEATURES = [
  'coverage',
  'contextCoverage',
  'rest',
  'rare',
  'onlyHere',
  'pairs',
  'ones',
  'twos',
  'threes',
  'kin',
  'synonyms',
  'before',
  'after',
  'leaningOnMatch',
  'asking',
  'logLength',
  'first',
  'cued',
  'uncued',
  'reach',
  'lacksPerson',
  'lacksOrganisation',
  'lacksPlace',
  'lacksDate',
  'lacksDuration',
  'lacksAmount',
  'lacksShare',
  'lacksNumber',
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];

export type Features<Name extends string> = Record<Name, number>;

const LACKS: Partial<Record<AnswerKind, SentenceFeature>> = {
  person: 'lacksPerson',
  organisation: 'lacksOrganisation',
  place: 'lacksPlace',
  date: 'lacksDate',
  duration: 'lacksDuration',
  amount: 'lacksAmount',
  share: 'lacksShare',
  number: 'lacksNumber',
};

const CUED: ReadonlySet<AnswerKind | null> = new Set(['cause', 'purpose', 'manner', 'meaning']);

/** Features of each sentence of a passage. */
export function sentenceFeatures(
  probe: Probe,
  traces: PassageTraces,
  kind: AnswerKind | null,
): Features<SentenceFeature>[] {
  const share = (mask: number) => massOf(mask, probe.masses) / probe.wholeMass;
  const context = traces.titleMask | traces.headingMask;
  const restMass = massOf(allBits(probe.groups.length) & ~context, probe.masses);
  const { sentences } = traces;
  const lacks = kind && LACKS[kind];
  const isCued = CUED.has(kind);
  const rarity = raritiesOf(sentences, probe);
  return sentences.map((sentence, index) => {
    const coverage = share(sentence.mask);
    const before = sentences[index - 1];
    const after = sentences[index + 1];
    let elsewhere = 0;
    for (const other of sentences) if (other !== sentence) elsewhere |= other.mask;
    const leaning = (sentence.marks & SentenceMark.leaning) !== 0;
    const features: Features<SentenceFeature> = {
      coverage,
      contextCoverage: share(sentence.mask | context) - coverage,
      rest: restMass > 0 ? massOf(sentence.mask & ~context, probe.masses) / restMass : 0,
      rare: rarity.whole > 0 ? massOf(sentence.mask, rarity.masses) / rarity.whole : 0,
      onlyHere: share(sentence.mask & ~elsewhere),
      pairs: pairShare(sentence.pairs, probe),
      ones: runShare(sentence.ones, 1, probe),
      twos: runShare(sentence.twos, 2, probe),
      threes: runShare(sentence.threes, 3, probe),
      kin: share(sentence.kinMask),
      synonyms: share(sentence.synonymMask),
      before: before ? share(before.mask & ~sentence.mask) : 0,
      after: after ? share(after.mask & ~sentence.mask) : 0,
      leaningOnMatch: leaning && before ? share(before.mask) : 0,
      asking: (sentence.marks & SentenceMark.asking) !== 0 ? 1 : 0,
      logLength: Math.log1p(sentence.length) / 4,
      first: index === 0 ? 1 : 0,
      cued: isCued && sentence.cued ? 1 : 0,
      uncued: isCued && !sentence.cued ? 1 : 0,
      reach: lacks && sentence.reach >= 0 ? 1 / (1 + sentence.reach) : 0,
      lacksPerson: 0,
      lacksOrganisation: 0,
      lacksPlace: 0,
      lacksDate: 0,
      lacksDuration: 0,
      lacksAmount: 0,
      lacksShare: 0,
      lacksNumber: 0,
    };
    if (lacks && sentence.reach < 0) features[lacks] = 1;
    return features;
  });
}

/** A word that stands in one sentence of a passage tells that sentence from the others. */
function raritiesOf(sentences: PassageTraces['sentences'], { masses }: Probe): { masses: number[]; whole: number } {
  let whole = 0;
  const rarities = masses.map((mass, group) => {
    let count = 0;
    for (const sentence of sentences) if ((sentence.mask & (1 << group)) !== 0) count += 1;
    const rarity = count === 0 ? 0 : mass / count;
    whole += rarity;
    return rarity;
  });
  return { masses: rarities, whole };
}

export const PASSAGE_FEATURES = [
  'bm25',
  'bm25Relative',
  'bm25Raw',
  'coverage',
  'coverageAll',
  'coverageRaw',
  'bestSentence',
  'sentenceCoverage',
  'sentenceRaw',
  'sentenceInContext',
  'sentenceAnyhow',
  'twoSentences',
  'rest',
  'restInSentence',
  'pairs',
  'ones',
  'twos',
  'threes',
  'runs',
  'twosInSentence',
  'kin',
  'synonyms',
  'title',
  'titleAsked',
  'titleWhole',
  'heading',
  'names',
  'numbers',
  'rarest',
  'articleRest',
  'articleBest',
  'logLength',
  'first',
  'lacksKind',
  'reach',
  'cued',
] as const;

export type PassageFeature = (typeof PASSAGE_FEATURES)[number];

export interface PassageContext {
  readonly titleLength: number;
  readonly first: boolean;
  readonly sentences: readonly Features<SentenceFeature>[];
  readonly sentenceScores: readonly number[];
}

/** Features of one passage; those that compare it with the other candidates are 0 until the list is complete. */
export function passageFeatures(
  probe: Probe,
  traces: PassageTraces,
  context: PassageContext,
): Features<PassageFeature> {
  const share = (mask: number) => massOf(mask, probe.masses) / probe.wholeMass;
  const outside = allBits(probe.groups.length) & ~traces.titleMask;
  const restMass = massOf(outside, probe.masses);
  const everywhere = traces.mask | traces.titleMask | traces.headingMask;
  const best = { coverage: 0, inContext: 0, anyhow: 0, two: 0, rest: 0, twos: 0, reach: 0, cued: 0 };
  let before = 0;
  let answered = false;
  for (const [index, sentence] of traces.sentences.entries()) {
    const features = context.sentences[index];
    best.coverage = Math.max(best.coverage, features?.coverage ?? 0);
    best.twos = Math.max(best.twos, features?.twos ?? 0);
    best.reach = Math.max(best.reach, features?.reach ?? 0);
    if (sentence.cued) best.cued = Math.max(best.cued, features?.coverage ?? 0);
    best.inContext = Math.max(best.inContext, share(sentence.mask | traces.titleMask));
    best.anyhow = Math.max(
      best.anyhow,
      share(sentence.mask | sentence.kinMask | sentence.synonymMask | traces.titleMask),
    );
    best.two = Math.max(best.two, share(sentence.mask | before));
    best.rest = Math.max(best.rest, restMass > 0 ? massOf(sentence.mask & outside, probe.masses) / restMass : 0);
    before = sentence.mask;
    answered ||= sentence.reach >= 0 || sentence.cued;
  }
  return {
    bm25: traces.bm25 / probe.wholeMass,
    bm25Relative: 0,
    bm25Raw: traces.bm25 / 20,
    coverage: share(traces.mask),
    coverageAll: share(everywhere),
    coverageRaw: massOf(everywhere, probe.masses) / 20,
    bestSentence: context.sentenceScores.reduce((most, score) => Math.max(most, score), -10),
    sentenceCoverage: best.coverage,
    sentenceRaw: (best.coverage * probe.wholeMass) / 20,
    sentenceInContext: best.inContext,
    sentenceAnyhow: best.anyhow,
    twoSentences: best.two,
    rest: restMass > 0 ? massOf(traces.mask & outside, probe.masses) / restMass : 0,
    restInSentence: best.rest,
    pairs: pairShare(traces.pairs, probe),
    ones: runShare(traces.ones, 1, probe),
    twos: runShare(traces.twos, 2, probe),
    threes: runShare(traces.threes, 3, probe),
    runs: bitCount(traces.twos) / Math.max(1, probe.placeMasses.length - 1),
    twosInSentence: best.twos,
    kin: share(traces.kinMask & ~everywhere),
    synonyms: share(traces.synonymMask & ~everywhere),
    title: share(traces.titleMask),
    titleAsked: context.titleLength > 0 ? bitCount(traces.titleMask) / context.titleLength : 0,
    titleWhole: context.titleLength > 0 && bitCount(traces.titleMask) === context.titleLength ? 1 : 0,
    heading: share(traces.headingMask),
    names: shareOfGroups(traces.mask, probe, ({ word }) => word.named),
    numbers: shareOfGroups(traces.mask, probe, ({ word }) => /^\d/.test(word.stem)),
    rarest: (everywhere & rarestBit(probe)) !== 0 ? 1 : 0,
    articleRest: 0,
    articleBest: 0,
    logLength: Math.log1p(traces.length) / 5,
    first: context.first ? 1 : 0,
    lacksKind: answered ? 0 : 1,
    reach: best.reach,
    cued: best.cued,
  };
}

export function massOf(mask: number, masses: readonly number[]): number {
  let sum = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) sum += masses[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}

/** Share of the mass of neighbouring question words that stand near each other. */
function pairShare(pairs: number, { masses }: Probe): number {
  let whole = 0;
  let found = 0;
  for (let group = 0; group + 1 < masses.length; group += 1) {
    const mass = (masses[group] ?? 0) + (masses[group + 1] ?? 0);
    whole += mass;
    if ((pairs & (1 << group)) !== 0) found += mass;
  }
  return whole === 0 ? 0 : found / whole;
}

/** Share of the mass of all runs of `length` words of the question that stand in a row as they were typed. */
function runShare(ends: number, length: number, { placeMasses }: Probe): number {
  let whole = 0;
  let found = 0;
  for (let place = length - 1; place < placeMasses.length; place += 1) {
    let mass = 0;
    for (let back = 0; back < length; back += 1) mass += placeMasses[place - back] ?? 0;
    whole += mass;
    if ((ends & (1 << place)) !== 0) found += mass;
  }
  return whole === 0 ? 0 : found / whole;
}

function shareOfGroups(mask: number, { groups }: Probe, belongs: (group: Probe['groups'][number]) => boolean): number {
  let all = 0;
  let found = 0;
  for (const [index, group] of groups.entries()) {
    if (!belongs(group)) continue;
    all += 1;
    if ((mask & (1 << index)) !== 0) found += 1;
  }
  return all === 0 ? 0 : found / all;
}

function rarestBit({ groups, masses }: Probe): number {
  let rarest = -1;
  for (const [index, mass] of masses.entries()) {
    if ((groups[index]?.alternatives.length ?? 0) > 0 && mass > (masses[rarest] ?? -1)) rarest = index;
  }
  return rarest < 0 ? 0 : 1 << rarest;
}

function allBits(count: number): number {
  return 2 ** count - 1;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
