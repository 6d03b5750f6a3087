import type { Candidate } from './candidates.ts';
import type { Group } from './expand.ts';
import { likeMask, P, type Row, S, sentenceRows } from './features.ts';
import { bitCount } from './mask-sum.ts';
import { COUNTABLE, maskOf, type Probe } from './probe.ts';

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
  'unknownWord',
  'unknownCommon',
  'lacksNames',
  'unknownRarest',
  'unknownNumber',
  'lacksKind',
  'lacksAnywhere',
  'lacksAsked',
  'lacksAskedNear',
  'lacksCounted',
  'likePairs',
  'uncued',
  'runs',
  'pairs',
  'plainRuns',
  'plainPairs',
  'title',
  'kin',
  'synonyms',
  'associates',
  'sentenceLike',
  'logWords',
  'plainWithKind',
  'plain',
  'plainAnyhow',
  'noPlain',
  'matchedOne',
  'oneWord',
] as const;

export type SilenceFeature = (typeof SILENCE_FEATURES)[number];

/** Rows of one passage's sentences at a time. */
const room: Row[] = [];

/**
 * @param ranked best first, with their scores; not empty
 * @param sentence number of the best sentence of the best candidate
 */
export function silenceRow(
  ranked: readonly { readonly candidate: Candidate; readonly score: number }[],
  sentence: number,
): Row {
  const [best, second] = ranked;
  if (!best) throw new RangeError('expected at least one candidate, received none');
  const { probe, row, traces } = best.candidate;
  const { groups, masses, shareOf, wholeMass, kind, plainMask, askedMask: asked } = probe;
  const plain = shareOf(plainMask);
  const { kindMass } = probe;
  const chosen = sentenceRows(probe, traces, room)[sentence];
  const chosenTraces = traces.sentences[sentence];
  const everywhere = traces.mask | traces.titleMask | traces.headingMask;
  const missing = maskOf(groups, isMissing);
  const heaviest = masses.indexOf(Math.max(...masses));
  let total = 0;
  for (const { score } of ranked) total += Math.exp(score - best.score);
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const lacks = chosenTraces !== undefined && chosenTraces.reach < 0;
  const coverage = chosen?.[S.coverage] ?? 0;
  const kindHit = lacks ? 0 : kindMass;
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
    unknownName: flag(namesStranger(probe)),
    unknownWord: flag(groups.some((group) => isStrange(group) && !group.common && !group.word.light)),
    unknownCommon: shareOf(maskOf(groups, (group) => isStrange(group) && group.common)),
    lacksNames: chosen?.[S.lacksNames] ?? 0,
    unknownRarest: flag((missing & (1 << heaviest)) !== 0),
    unknownNumber: flag((missing & probe.numberMask) !== 0),
    lacksKind: flag(lacks && COUNTABLE.has(kind)),
    lacksAnywhere: flag(COUNTABLE.has(kind) && (row[P.lacksKind] ?? 0) === 1),
    lacksAsked: flag(asked !== 0 && ((everywhere | likeMask(traces)) & asked) === 0),
    lacksAskedNear: flag(
      asked !== 0 && chosenTraces !== undefined && ((chosenTraces.mask | likeMask(chosenTraces)) & asked) === 0,
    ),
    lacksCounted: flag(kind === 'number' && asked !== 0 && chosenTraces !== undefined && !chosenTraces.counted),
    likePairs: chosen?.[S.likePairs] ?? 0,
    uncued: chosen?.[S.uncued] ?? 0,
    runs: row[P.twosInSentence] ?? 0,
    pairs: row[P.pairs] ?? 0,
    plainRuns: Math.max(...traces.sentences.map(({ twos }) => probe.plainRunShare(twos))),
    plainPairs: probe.plainPairShare(traces.pairs),
    title: row[P.title] ?? 0,
    kin: row[P.kin] ?? 0,
    synonyms: row[P.synonyms] ?? 0,
    associates: row[P.associates] ?? 0,
    sentenceLike: chosenTraces ? shareOf(chosenTraces.mask | likeMask(chosenTraces)) : 0,
    logWords: Math.log1p(groups.length) / 3,
    plainWithKind:
      plain * wholeMass + kindMass > 0
        ? (shareOf(everywhere & plainMask) * wholeMass + kindHit) / (plain * wholeMass + kindMass)
        : 0,
    plain: plain > 0 ? shareOf(everywhere & plainMask) / plain : 0,
    plainAnyhow: plain > 0 ? shareOf((everywhere | likeMask(traces)) & plainMask) / plain : 0,
    noPlain: flag(plain === 0 && kindMass === 0),
    oneWord: flag(groups.length === 1),
    matchedOne: flag(groups.length > 1 && bitCount(everywhere) === 1),
  };
  return Float64Array.from(SILENCE_FEATURES, (name) => values[name]);
}

/** Kinds that a passage without a word of the kind cannot answer. */
const NEEDED: ReadonlySet<Probe['kind']> = new Set(['date', 'duration', 'age', 'share']);

/** True when a candidate holds nothing of the kind that is asked for: no date when the question is when. */
export function lacksNeeded({ probe, row }: Candidate): boolean {
  return NEEDED.has(probe.kind) && row[P.lacksKind] === 1;
}

/** True when the question names something that no passage mentions in any form. */
export function namesStranger({ groups }: Probe): boolean {
  return groups.some((group) => isMissing(group) && group.named && group.kin.length === 0);
}

/**
 * True when the passage lacks a name that the question asks about and the sources know, or when the sentence that would be shown holds nothing of what is asked
 * about the names. What the article's title or the section's heading names is not repeated in each sentence.
 */
export function missesPoint({ probe, traces }: Candidate, sentence: number): boolean {
  const shown = traces.sentences[sentence];
  if (!shown) return false;
  const context = traces.titleMask | traces.headingMask;
  const known = maskOf(probe.groups, (group) => !isMissing(group));
  const names = probe.nameMask & known & ~context;
  if ((names & ~traces.mask) !== 0) return true;
  return probe.plainMask !== 0 && ((shown.mask | likeMask(shown) | context) & probe.plainMask) === 0;
}

/** True when the question counts or measures what no passage mentions in any way. */
export function asksForStranger({ groups }: Probe): boolean {
  return groups.some((group) => group.word.asked !== null && isStrange(group));
}

/** Nothing in any passage is, or is like, the word. */
function isStrange(group: Group): boolean {
  return isMissing(group) && group.kin.length + group.synonyms.length + group.associates.length === 0;
}

function isMissing({ alternatives }: Group): boolean {
  return alternatives.length === 0;
}
