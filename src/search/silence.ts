import type { Candidate } from './candidates.ts';
import type { Group } from './expand.ts';
import { massOf } from './features.ts';
import type { Question } from './question.ts';

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
  'lacksKind',
  'twos',
  'pairs',
  'title',
  'kin',
  'synonyms',
  'logWords',
  'oneWord',
  'matchedOne',
  'translated',
  'repaired',
  'logPassages',
] as const;

export type SilenceFeature = (typeof SILENCE_FEATURES)[number];

/** @param ranked best first, with their scores; not empty */
export function silenceFeatures(
  question: Question,
  ranked: readonly { readonly candidate: Candidate; readonly score: number }[],
  sentence: number,
  passageCount: number,
): Record<SilenceFeature, number> {
  const [best, second] = ranked;
  if (!best) throw new RangeError('expected at least one candidate, received none');
  const { probe, features, traces, sentences } = best.candidate;
  const { groups, masses, wholeMass } = probe;
  const everywhere = traces.mask | traces.titleMask | traces.headingMask;
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  const heaviest = masses.indexOf(Math.max(...masses));
  const shareBy = (by: Group['by']) =>
    massOf(
      maskOf(groups, (group) => group.by === by),
      masses,
    ) / wholeMass;
  const chosen = sentences[sentence];
  const matched = groups.filter((_, index) => (everywhere & (1 << index)) !== 0).length;
  const missing = maskOf(groups, ({ alternatives }) => alternatives.length === 0);
  const flag = (condition: boolean) => (condition ? 1 : 0);
  return {
    known: 1 - massOf(missing, masses) / wholeMass,
    coverage: features.coverageAll,
    sentenceCoverage: chosen?.coverage ?? 0,
    sentenceInContext: features.sentenceInContext,
    sentenceAnyhow: features.sentenceAnyhow,
    twoSentences: features.twoSentences,
    evidence: features.coverageRaw,
    sentenceEvidence: ((chosen?.coverage ?? 0) * wholeMass) / 20,
    topShare: 1 / total,
    margin: second ? Math.min(5, best.score - second.score) / 5 : 1,
    unknownName: flag(
      groups.some(({ alternatives, word, kin }) => alternatives.length === 0 && word.named && kin.length === 0),
    ),
    unknownRarest: flag((groups[heaviest]?.alternatives.length ?? 0) === 0),
    rarestMissing: flag((everywhere & (1 << heaviest)) === 0),
    unknownNumber: flag(groups.some(({ alternatives, word }) => alternatives.length === 0 && /^\d/.test(word.stem))),
    lacksKind:
      question.kind && chosen ? flag(chosen.reach === 0 && chosen.cued === 0 && question.kind !== 'manner') : 0,
    twos: features.twosInSentence,
    pairs: features.pairs,
    title: features.title,
    kin: features.kin,
    synonyms: features.synonyms,
    logWords: Math.log1p(groups.length) / 3,
    oneWord: flag(groups.length === 1),
    matchedOne: flag(matched === 1 && groups.length > 1),
    translated: shareBy('translation'),
    repaired: shareBy('repair'),
    logPassages: Math.log1p(passageCount) / 10,
  };
}

function maskOf(groups: readonly Group[], belongs: (group: Group) => boolean): number {
  let mask = 0;
  for (const [index, group] of groups.entries()) if (belongs(group)) mask |= 1 << index;
  return mask;
}
