import type { Candidate } from './candidates.ts';
import type { Group } from './expand.ts';
import { likeMask, P, placesIn, type Row, S, sentenceRows } from './features.ts';
import { bitCount } from './mask-sum.ts';
import { COUNTABLE, maskOf, type Probe } from './probe.ts';
import type { Question } from './question.ts';
import type { SentenceTraces } from './sentence-tracer.ts';

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

const N = placesIn(SILENCE_FEATURES);

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
  const { probe, row: passage, traces } = best.candidate;
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
  const row = new Float64Array(SILENCE_FEATURES.length);
  row[N.known] = 1 - shareOf(missing);
  row[N.coverage] = passage[P.coverageAll] ?? 0;
  row[N.sentenceCoverage] = coverage;
  row[N.sentenceInContext] = passage[P.sentenceInContext] ?? 0;
  row[N.sentenceAnyhow] = passage[P.sentenceAnyhow] ?? 0;
  row[N.twoSentences] = passage[P.twoSentences] ?? 0;
  row[N.evidence] = passage[P.coverageRaw] ?? 0;
  row[N.sentenceEvidence] = (coverage * wholeMass) / 20;
  row[N.topShare] = 1 / total;
  row[N.margin] = second ? Math.min(5, best.score - second.score) / 5 : 1;
  row[N.unknownName] = flag(namesStranger(probe));
  row[N.unknownWord] = flag(groups.some((group) => isStrange(group) && !group.common && !group.word.light));
  row[N.unknownCommon] = shareOf(maskOf(groups, (group) => isStrange(group) && group.common));
  row[N.lacksNames] = chosen?.[S.lacksNames] ?? 0;
  row[N.unknownRarest] = flag((missing & (1 << heaviest)) !== 0);
  row[N.unknownNumber] = flag((missing & probe.numberMask) !== 0);
  row[N.lacksKind] = flag(lacks && COUNTABLE.has(kind));
  row[N.lacksAnywhere] = flag(COUNTABLE.has(kind) && (passage[P.lacksKind] ?? 0) === 1);
  row[N.lacksAsked] = flag(asked !== 0 && ((everywhere | likeMask(traces)) & asked) === 0);
  row[N.lacksAskedNear] = flag(
    asked !== 0 && chosenTraces !== undefined && ((chosenTraces.mask | likeMask(chosenTraces)) & asked) === 0,
  );
  row[N.lacksCounted] = flag(kind === 'number' && asked !== 0 && chosenTraces !== undefined && !chosenTraces.counted);
  row[N.likePairs] = chosen?.[S.likePairs] ?? 0;
  row[N.uncued] = chosen?.[S.uncued] ?? 0;
  row[N.runs] = passage[P.twosInSentence] ?? 0;
  row[N.pairs] = passage[P.pairs] ?? 0;
  row[N.plainRuns] = mostOf(traces.sentences, ({ twos }) => probe.plainRunShare(twos));
  row[N.plainPairs] = probe.plainPairShare(traces.pairs);
  row[N.title] = passage[P.title] ?? 0;
  row[N.kin] = passage[P.kin] ?? 0;
  row[N.synonyms] = passage[P.synonyms] ?? 0;
  row[N.associates] = passage[P.associates] ?? 0;
  row[N.sentenceLike] = chosenTraces ? shareOf(chosenTraces.mask | likeMask(chosenTraces)) : 0;
  row[N.logWords] = Math.log1p(groups.length) / 3;
  row[N.plainWithKind] =
    plain * wholeMass + kindMass > 0
      ? (shareOf(everywhere & plainMask) * wholeMass + kindHit) / (plain * wholeMass + kindMass)
      : 0;
  row[N.plain] = plain > 0 ? shareOf(everywhere & plainMask) / plain : 0;
  row[N.plainAnyhow] = plain > 0 ? shareOf((everywhere | likeMask(traces)) & plainMask) / plain : 0;
  row[N.noPlain] = flag(plain === 0 && kindMass === 0);
  row[N.oneWord] = flag(groups.length === 1);
  row[N.matchedOne] = flag(groups.length > 1 && bitCount(everywhere) === 1);
  return row;
}

function mostOf<Value>(values: readonly Value[], measure: (value: Value) => number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, measure(value));
  return most;
}

/** Kinds that a passage without a word of the kind cannot answer. */
const NEEDED: ReadonlySet<Probe['kind']> = new Set(['date', 'duration', 'age', 'share', 'amount']);

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
 * about the names, nothing of the kind that is asked for, or no number of what is counted. What the article's title or the section's heading names is not repeated
 * in each sentence.
 */
export function missesPoint({ probe, traces, headed }: Candidate, sentence: number, question: Question): boolean {
  const shown = traces.sentences[sentence];
  if (!shown) return false;
  const context = traces.titleMask | traces.headingMask;
  if (NEEDED.has(probe.kind) && shown.reach < 0) return true;
  const counts = (probe.countedMask & ~probe.nameMask) !== 0 && headed < ASKED_ABOVE && isCountedNoun(question);
  if (counts && !shown.counted && !countsNext(shown, probe, question)) return true;
  const known = maskOf(probe.groups, (group) => !isMissing(group));
  const names = probe.nameMask & known & ~context;
  if ((names & ~traces.mask) !== 0) return true;
  return probe.plainMask !== 0 && ((shown.mask | likeMask(shown) | context) & probe.plainMask) === 0;
}

/** From this on a heading asks the question: what is counted need not be said again below it. */
const ASKED_ABOVE = 0.5;
/** A number that stands further than this from a word counts something else. */
const COUNT_REACH = 3;

/** Whether what stands behind "combien" is counted, and no verb: "combien verse la ville". */
function isCountedNoun({ words, content, language }: Question): boolean {
  const { countedBehind } = language.search;
  const place = words.findIndex((word) => content[word.content]?.asked === 'counted');
  return countedBehind.length === 0 || countedBehind.includes(words[place - 1]?.folded ?? '');
}

/** Whether a number stands by the word behind the one that is counted: of "how many subtitle languages" by the second. */
function countsNext({ mask, reach }: SentenceTraces, { groups }: Probe, { words, content }: Question): boolean {
  const place = words.findIndex((word) => content[word.content]?.asked === 'counted');
  const next = content[words[place + 1]?.content ?? -1];
  return (mask & maskOf(groups, ({ word }) => word === next)) !== 0 && reach >= 0 && reach <= COUNT_REACH;
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
