import type { AnswerKind } from '../languages/language.ts';
import type { PassageTraces, Probe } from './probe.ts';

/**
 * What the models weigh. Every figure is a share of the question (0 to 1) or small, and none depends on how many passages a shelf holds,
 * so that the same weights serve a shelf of nine passages and one of ten thousand.
 */
export const SENTENCE_FEATURES = [
  'coverage',
  'contextCoverage',
  'onlyHere',
  'pairs',
  'before',
  'after',
  'leaningOnMatch',
  'asking',
  'logLength',
  'first',
  'caption',
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

export type Features<Name extends string> = Record<Name, number>;

/** Features of each sentence of a passage. */
export function sentenceFeatures(probe: Probe, traces: PassageTraces, kind: AnswerKind | null): Features<SentenceFeature>[] {
  const whole = Math.max(probe.wholeMass, 1e-9);
  const share = (mask: number) => massOf(mask, probe) / whole;
  const context = traces.titleMask | traces.headingMask;
  const { sentences } = traces;
  const lacks = kind && LACKS[kind];
  const isCued = kind === 'cause' || kind === 'purpose' || kind === 'manner' || kind === 'meaning';
  return sentences.map((sentence, index) => {
    const coverage = share(sentence.mask);
    const before = sentences[index - 1];
    const after = sentences[index + 1];
    let elsewhere = 0;
    for (const other of sentences) if (other !== sentence) elsewhere |= other.mask;
    const features: Features<SentenceFeature> = {
      coverage,
      contextCoverage: share(sentence.mask | context) - coverage,
      onlyHere: share(sentence.mask & ~elsewhere),
      pairs: pairShare(sentence.pairs, probe),
      before: before ? share(before.mask & ~sentence.mask) : 0,
      after: after ? share(after.mask & ~sentence.mask) : 0,
      leaningOnMatch: sentence.leaning && before ? share(before.mask) : 0,
      asking: sentence.asking ? 1 : 0,
      logLength: Math.log1p(sentence.length) / 4,
      first: index === 0 ? 1 : 0,
      caption: sentence.caption ? 1 : 0,
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

export const PASSAGE_FEATURES = [
  'bm25',
  'bm25Relative',
  'coverage',
  'coverageAll',
  'bestSentence',
  'sentenceCoverage',
  'twoSentences',
  'pairs',
  'title',
  'titleAsked',
  'heading',
  'names',
  'numbers',
  'rarest',
  'articleRest',
  'articleBest',
  'logLength',
  'lacksKind',
] as const;

export type PassageFeature = (typeof PASSAGE_FEATURES)[number];

/** Features of one passage that do not need the other candidates; those that do are 0 until the list is complete. */
export function passageFeatures(probe: Probe, traces: PassageTraces, titleLength: number, sentenceScores: readonly number[]): Features<PassageFeature> {
  const whole = Math.max(probe.wholeMass, 1e-9);
  const share = (mask: number) => massOf(mask, probe) / whole;
  let sentenceCoverage = 0;
  let twoSentences = 0;
  let pairs = 0;
  let before = 0;
  let answered = false;
  for (const sentence of traces.sentences) {
    sentenceCoverage = Math.max(sentenceCoverage, share(sentence.mask));
    twoSentences = Math.max(twoSentences, share(sentence.mask | before));
    pairs |= sentence.pairs;
    before = sentence.mask;
    answered ||= sentence.reach >= 0 || sentence.cued;
  }
  const everywhere = traces.mask | traces.titleMask | traces.headingMask;
  return {
    bm25: traces.bm25 / whole,
    bm25Relative: 0,
    coverage: share(traces.mask),
    coverageAll: share(everywhere),
    bestSentence: Math.max(...sentenceScores),
    sentenceCoverage,
    twoSentences,
    pairs: pairShare(pairs, probe),
    title: share(traces.titleMask),
    titleAsked: titleLength > 0 ? bitCount(traces.titleMask) / titleLength : 0,
    heading: share(traces.headingMask),
    names: shareOfGroups(traces.mask, probe, ({ word }) => word.named),
    numbers: shareOfGroups(traces.mask, probe, ({ word }) => /^\d/.test(word.stem)),
    rarest: (everywhere & rarestBit(probe)) !== 0 ? 1 : 0,
    articleRest: 0,
    articleBest: 0,
    logLength: Math.log1p(traces.length) / 5,
    lacksKind: answered ? 0 : 1,
  };
}

export function massOf(mask: number, { masses }: Probe): number {
  let sum = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) sum += masses[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}

/** Share of the mass of neighbouring question words that stand together. */
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

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
