import { keepBeside } from '../languages/memory.ts';
import { type Candidate, gatherCandidates } from './candidates.ts';
import { bestSentence } from './choose-sentences.ts';
import type { Group } from './expand.ts';
import { createScorer, MODEL, type Scorer } from './model.ts';
import type { Probe } from './probe.ts';
import type { Question } from './question.ts';
import type { ShelfIndex } from './shelf-index.ts';
import { asksForStranger, lacksNeeded, missesPoint, namesStranger, silenceRow } from './silence.ts';

/** A section whose heading asks the question is about it. */
const HEADING_BONUS = 3;

export interface Ranking {
  /** Best first. */
  readonly ranked: readonly { readonly candidate: Candidate; readonly score: number }[];
  /** Probability, 0 to 1, that the first answers. */
  readonly confidence: number;
  /** What the question was taken for, in each language of the shelf. */
  readonly probes: readonly Probe[];
}

/** What is left of the confidence when an answer cannot be: less than ANSWER_THRESHOLD. */
const HOPELESS_SHARE = 0.35;

/** On so few passages a sentence is easily the nearest without being near. */
const SMALL_SHELF = 200;

/** A caption names many and says little, but of its picture it says all; the questions that train the model have none. */
const CAPTION_HANDICAP = 1.5;
const PICTURE_BONUS = 3;

const shippedScorer = keepBeside(({ passageCount }: ShelfIndex) => createScorer(MODEL, passageCount));

/** The passages that may answer, in the order of the model: the one that is shipped unless told. */
export function rankPassages(index: ShelfIndex, question: Question, scorer: Scorer = shippedScorer(index)): Ranking {
  const { candidates, probes } = gatherCandidates(index, question, scorer.sentence);
  const captions = worthOfCaptions(question, probes, candidates);
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      score: scorer.passage(candidate.row) + (isCaption(candidate) ? captions : 0) + HEADING_BONUS * candidate.headed,
    }))
    .sort((one, other) => other.score - one.score);
  const best = ranked[0]?.candidate;
  const confidence = best ? scorer.answers(silenceRow(ranked, bestSentence(best))) : 0;
  // Whatever else fits, sources that never mention a name say nothing of it, and a passage without a date does not tell when.
  const hopeless =
    probes.every(namesStranger) ||
    probes.every(asksForStranger) ||
    (index.passageCount <= SMALL_SHELF && best !== undefined && missesPoint(best, bestSentence(best), question)) ||
    (best !== undefined && lacksNeeded(best));
  return { ranked, confidence: hopeless ? confidence * HOPELESS_SHARE : confidence, probes };
}

/** A question about a picture is answered by captions, unless the text itself speaks of pictures. */
function worthOfCaptions({ picture }: Question, probes: readonly Probe[], candidates: readonly Candidate[]): number {
  if (!picture) return -CAPTION_HANDICAP;
  const captions = candidates.filter(isCaption).length;
  const isElsewhere = ({ word, alternatives }: Group) =>
    word === picture && alternatives.some(({ term }) => term.passages > captions);
  return !probes.some(({ groups }) => groups.some(isElsewhere)) ? PICTURE_BONUS : -CAPTION_HANDICAP;
}

function isCaption({ entry }: Candidate): boolean {
  return entry.passage.kind === 'caption';
}
