import { type AskedFor, SentenceMark } from './marks.ts';
import { bitCount, lowestBit, sumOver } from './mask-sum.ts';
import type { Probe } from './probe.ts';
import type { SentenceTraces } from './sentence-tracer.ts';
import type { PassageTraces } from './traces.ts';

/**
 * What the models weigh. Shares are of the question's mass (inverse document frequency), so that the same weights serve a shelf of nine
 * passages and one of ten thousand; the raw figures let rare words outweigh common ones inside one question.
 */
export const SENTENCE_FEATURES = [
  'coverage',
  'contextCoverage',
  'rest',
  'rare',
  'onlyHere',
  'ones',
  'twos',
  'threes',
  'kin',
  'synonyms',
  'associates',
  'before',
  'after',
  'leaningOnMatch',
  'asking',
  'logLength',
  'cued',
  'uncued',
  'reach',
  'lacksPerson',
  'lacksOrganisation',
  'lacksPlace',
  'lacksDate',
  'lacksDuration',
  'lacksAge',
  'lacksAmount',
  'lacksShare',
  'lacksNumber',
  'count',
  'asked',
  'names',
  'lacksNames',
  'defines',
  'likePairs',
  'counted',
  'together',
] as const;

export const PASSAGE_FEATURES = [
  'bm25',
  'bm25Relative',
  'bm25Raw',
  'coverageAll',
  'coverageRaw',
  'bestSentence',
  'sentenceInContext',
  'sentenceAnyhow',
  'twoSentences',
  'restInSentence',
  'pairs',
  'ones',
  'twos',
  'runs',
  'twosInSentence',
  'kin',
  'synonyms',
  'associates',
  'title',
  'titleAsked',
  'names',
  'numbers',
  'rarest',
  'articleRest',
  'articleBest',
  'logLength',
  'first',
  'lacksKind',
  'cued',
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];
export type PassageFeature = (typeof PASSAGE_FEATURES)[number];

/** A row holds a value a feature, in the order of the list; these are the places in it. */
export const S = placesIn(SENTENCE_FEATURES);
export const P = placesIn(PASSAGE_FEATURES);
export type Row = Float64Array;

const LACKS: Partial<Record<AskedFor, SentenceFeature>> = {
  person: 'lacksPerson',
  organisation: 'lacksOrganisation',
  place: 'lacksPlace',
  date: 'lacksDate',
  duration: 'lacksDuration',
  age: 'lacksAge',
  amount: 'lacksAmount',
  share: 'lacksShare',
  number: 'lacksNumber',
};

/** Kinds of answer that a sentence gives without a word of their own. */
export const CUED: ReadonlySet<AskedFor | null> = new Set(['cause', 'purpose', 'manner', 'meaning']);

/** Short passages (captions, single sentences) are not better for being shorter still. */
const SHORTEST_PASSAGE = 40;
/** Brings masses to about 0 to 1. */
const RAW_SCALE = 20;

/**
 * A row of features for each sentence of a passage.
 *
 * @param room rows to write into, as far as they go; their contents are lost at the next call
 */
export function sentenceRows(probe: Probe, traces: PassageTraces, room: Row[] = []): Row[] {
  const { kind, shareOf, runShares, groups } = probe;
  const { sentences } = traces;
  const context = traces.titleMask | traces.headingMask;
  const outside = allBits(groups.length) & ~context;
  const restShare = shareOf(outside);
  const lacks = kind && LACKS[kind];
  const isCued = CUED.has(kind);
  // What the whole article is about is not named in each sentence.
  const names = probe.nameMask & ~context;
  const { repeated, wholeRarity } = findRarities(sentences, probe);
  for (let index = 0; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const { mask, marks, reach } = sentence;
    const before = sentences[index - 1]?.mask ?? 0;
    const after = sentences[index + 1]?.mask ?? 0;
    const coverage = shareOf(mask);
    const leaning = (marks & SentenceMark.leaning) !== 0;
    const row = room[index] ?? new Float64Array(SENTENCE_FEATURES.length);
    room[index] = row;
    row.fill(0);
    row[S.coverage] = coverage;
    row[S.contextCoverage] = shareOf(mask | context) - coverage;
    row[S.rest] = restShare > 0 ? shareOf(mask & outside) / restShare : 0;
    row[S.rare] = wholeRarity > 0 ? sumOver(mask, rarities) / wholeRarity : 0;
    row[S.onlyHere] = shareOf(mask & ~repeated);
    row[S.ones] = runShares[0](sentence.ones);
    row[S.twos] = runShares[1](sentence.twos);
    row[S.threes] = runShares[2](sentence.threes);
    row[S.kin] = shareOf(sentence.kinMask);
    row[S.synonyms] = shareOf(sentence.synonymMask);
    row[S.associates] = shareOf(sentence.associateMask);
    row[S.before] = shareOf(before & ~mask);
    row[S.after] = shareOf(after & ~mask);
    row[S.leaningOnMatch] = leaning ? shareOf(before) : 0;
    row[S.asking] = (marks & SentenceMark.asking) !== 0 ? 1 : 0;
    row[S.logLength] = Math.log1p(sentence.length) / 4;
    row[S.cued] = isCued && sentence.cued ? 1 : 0;
    row[S.uncued] = isCued && !sentence.cued ? 1 : 0;
    row[S.reach] = lacks && reach >= 0 ? 1 / (1 + reach) : 0;
    row[S.count] = probe.countOf(mask);
    row[S.asked] = (mask & probe.askedMask) !== 0 ? 1 : (likeMask(sentence) & probe.askedMask) !== 0 ? 0.6 : 0;
    row[S.names] = names === 0 ? 0 : shareOfBits(mask, names);
    row[S.lacksNames] = names !== 0 && ((mask | before) & names) === 0 ? 1 : 0;
    row[S.likePairs] = probe.pairShare(sentence.likePairs);
    row[S.together] =
      names === 0 ? 0 : shareOfBits(mask | before, names) * shareOfBits(mask | likeMask(sentence), probe.plainMask);
    row[S.counted] = sentence.counted ? 1 : 0;
    row[S.defines] = kind === 'identity' && sentence.defines ? 1 : 0;
    if (lacks && reach < 0) row[S[lacks]] = 1;
  }
  return room;
}

/** A word that stands in one sentence of a passage tells that sentence from the others. */
function findRarities(
  sentences: readonly SentenceTraces[],
  { masses }: Probe,
): { readonly repeated: number; readonly wholeRarity: number } {
  rarities.fill(0, 0, masses.length);
  let repeated = 0;
  let seen = 0;
  for (const { mask } of sentences) {
    repeated |= seen & mask;
    seen |= mask;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const group = lowestBit(rest);
      rarities[group] = (rarities[group] ?? 0) + 1;
    }
  }
  let wholeRarity = 0;
  for (let group = 0; group < masses.length; group += 1) {
    const count = rarities[group] ?? 0;
    const rarity = count === 0 ? 0 : (masses[group] ?? 0) / count;
    rarities[group] = rarity;
    wholeRarity += rarity;
  }
  return { repeated, wholeRarity };
}

/** Of the groups of the passage at hand. */
const rarities = new Float64Array(32);

export interface PassageContext {
  /** The first passage of its article. */
  readonly first: boolean;
  readonly sentences: readonly Row[];
  readonly sentenceScores: readonly number[];
  /** Zeros to write into. */
  readonly row: Row;
}

/** The row of a passage; what compares it with the other candidates is 0 until the list is complete. */
export function passageRow(
  probe: Probe,
  traces: PassageTraces,
  { first, sentences, sentenceScores, row }: PassageContext,
): Row {
  const { shareOf, runShares, wholeMass } = probe;
  const { titleMask, headingMask, titleLength, mask } = traces;
  const outside = allBits(probe.groups.length) & ~titleMask;
  const restShare = shareOf(outside);
  const everywhere = mask | titleMask | headingMask;
  let best = -10;
  let coverage = 0;
  let inContext = 0;
  let anyhow = 0;
  let two = 0;
  let rest = 0;
  let twos = 0;
  let reach = 0;
  let cued = 0;
  let before = 0;
  let answered = false;
  for (let index = 0; index < traces.sentences.length; index += 1) {
    const own = sentences[index];
    const sentence = traces.sentences[index];
    if (!own || !sentence) continue;
    const covered = own[S.coverage] ?? 0;
    best = Math.max(best, sentenceScores[index] ?? 0);
    coverage = Math.max(coverage, covered);
    twos = Math.max(twos, own[S.twos] ?? 0);
    reach = Math.max(reach, own[S.reach] ?? 0);
    if (sentence.cued) cued = Math.max(cued, covered);
    inContext = Math.max(inContext, shareOf(sentence.mask | titleMask));
    anyhow = Math.max(anyhow, shareOf(sentence.mask | likeMask(sentence) | titleMask));
    two = Math.max(two, shareOf(sentence.mask | before));
    if (restShare > 0) rest = Math.max(rest, shareOf(sentence.mask & outside) / restShare);
    before = sentence.mask;
    answered ||= sentence.reach >= 0 || sentence.cued;
  }
  const titleFound = bitCount(titleMask);
  row[P.bm25] = traces.bm25 / wholeMass;
  row[P.bm25Raw] = traces.bm25 / RAW_SCALE;
  row[P.coverageAll] = shareOf(everywhere);
  row[P.coverageRaw] = (shareOf(everywhere) * wholeMass) / RAW_SCALE;
  row[P.bestSentence] = best;
  row[P.sentenceInContext] = inContext;
  row[P.sentenceAnyhow] = anyhow;
  row[P.twoSentences] = two;
  row[P.restInSentence] = rest;
  row[P.pairs] = probe.pairShare(traces.pairs);
  row[P.ones] = runShares[0](traces.ones);
  row[P.twos] = runShares[1](traces.twos);
  row[P.runs] = bitCount(traces.twos) / probe.runCount;
  row[P.twosInSentence] = twos;
  row[P.kin] = shareOf(traces.kinMask & ~everywhere);
  row[P.synonyms] = shareOf(traces.synonymMask & ~everywhere);
  row[P.associates] = shareOf(traces.associateMask & ~everywhere);
  row[P.title] = shareOf(titleMask);
  row[P.titleAsked] = titleLength > 0 ? titleFound / titleLength : 0;
  row[P.names] = shareOfBits(mask, probe.nameMask);
  row[P.numbers] = shareOfBits(mask, probe.numberMask);
  row[P.rarest] = (everywhere & probe.rarestMask) !== 0 ? 1 : 0;
  row[P.logLength] = Math.log1p(Math.max(traces.length, SHORTEST_PASSAGE)) / 5;
  row[P.first] = first ? 1 : 0;
  row[P.lacksKind] = answered ? 0 : 1;
  row[P.cued] = cued;
  return row;
}

/** Groups that a word of their family, meaning or concept hints at. */
export function likeMask({ kinMask, synonymMask, associateMask }: SentenceTraces | PassageTraces): number {
  return kinMask | synonymMask | associateMask;
}

function shareOfBits(mask: number, of: number): number {
  return of === 0 ? 0 : bitCount(mask & of) / bitCount(of);
}

function allBits(count: number): number {
  return (1 << count) - 1;
}

/** The place of each name in a list. */
export function placesIn<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;
}
