import type { Candidate } from './candidates.ts';
import type { Group } from './expand.ts';
import { P, type Row, S, sentenceRows } from './features.ts';
import { bitCount } from './mask-sum.ts';
import { maskOf } from './probe.ts';

/** What tells whether the best candidate answers at all. */
export const SILENCE_FEATURES = [
  'known',
  'coverage',
  'sentenceCoverage',
  'sentenceInContext',
  'sentenceAnyhow',
  'twoSentences',
  'evidence',
  'sentenceEvidence',
  'topShare',
  'margin',
  'unknownName',
  'unknownRarest',
  'rarestMissing',
  'unknownNumber',
  'lacksDate',
  'lacksNumber',
  'reach',
  'uncued',
  'twos',
  'pairs',
  'title',
  'kin',
  'synonyms',
  'logWords',
  'oneWord',
  'matchedOne',
  'logPassages',
] as const;

export type SilenceFeature = (typeof SILENCE_FEATURES)[number];

/**
 * @param ranked best first, with their scores; not empty
 * @param sentence number of the best sentence of the best candidate
 */
export function silenceRow(
  ranked: readonly { readonly candidate: Candidate; readonly score: number }[],
  sentence: number,
  passageCount: number,
): Row {
  const [best, second] = ranked;
  if (!best) throw new RangeError('expected at least one candidate, received none');
  const { probe, row, traces } = best.candidate;
  const { groups, masses, shareOf, wholeMass, kind } = probe;
  const chosen = sentenceRows(probe, traces)[sentence];
  const chosenTraces = traces.sentences[sentence];
  const everywhere = traces.mask | traces.titleMask | traces.headingMask;
  const missing = maskOf(groups, isMissing);
  const heaviest = masses.indexOf(Math.max(...masses));
  let total = 0;
  for (const { score } of ranked) total += Math.exp(score - best.score);
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const lacks = chosenTraces !== undefined && chosenTraces.reach < 0;
  const coverage = chosen?.[S.coverage] ?? 0;
  const values: Record<SilenceFeature, number> = {
    known: 1 - shareOf(missing),
    coverage: row[P.coverageAll] ?? 0,
    sentenceCoverage: coverage,
    sentenceInContext: row[P.sentenceInContext] ?? 0,
    sentenceAnyhow: row[P.sentenceAnyhow] ?? 0,
    twoSentences: row[P.twoSentences] ?? 0,
    evidence: row[P.coverageRaw] ?? 0,
    sentenceEvidence: (coverage * wholeMass) / 20,
    topShare: 1 / total,
    margin: second ? Math.min(5, best.score - second.score) / 5 : 1,
    unknownName: flag(groups.some((group) => isMissing(group) && group.word.named && group.kin.length === 0)),
    unknownRarest: flag((missing & (1 << heaviest)) !== 0),
    rarestMissing: flag((everywhere & (1 << heaviest)) === 0),
    unknownNumber: flag((missing & probe.numberMask) !== 0),
    lacksDate: flag(lacks && kind === 'date'),
    lacksNumber: flag(lacks && (kind === 'amount' || kind === 'number' || kind === 'duration' || kind === 'share')),
    reach: chosen?.[S.reach] ?? 0,
    uncued: chosen?.[S.uncued] ?? 0,
    twos: row[P.twosInSentence] ?? 0,
    pairs: row[P.pairs] ?? 0,
    title: row[P.title] ?? 0,
    kin: row[P.kin] ?? 0,
    synonyms: row[P.synonyms] ?? 0,
    logWords: Math.log1p(groups.length) / 3,
    oneWord: flag(groups.length === 1),
    matchedOne: flag(groups.length > 1 && bitCount(everywhere) === 1),
    logPassages: Math.log1p(passageCount) / 10,
  };
  return Float64Array.from(SILENCE_FEATURES, (name) => values[name]);
}

function isMissing({ alternatives }: Group): boolean {
  return alternatives.length === 0;
}
