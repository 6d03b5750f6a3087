import {
  PASSAGE_FEATURES,
  type PassageFeature,
  type Row,
  SENTENCE_FEATURES,
  type SentenceFeature,
} from './features.ts';
import weights from './model.json' with { type: 'json' };
import { SILENCE_FEATURES, type SilenceFeature } from './silence.ts';

/**
 * Three linear models: which sentence, which passage, and whether at all; each with weights for shelves of few passages and of many, and a
 * mixture in between. Made by `npm run train`.
 */
export interface Model {
  readonly sentence: Mixture<Record<SentenceFeature, number>>;
  readonly passage: Mixture<Record<PassageFeature, number>>;
  readonly silence: Mixture<Record<SilenceFeature, number> & { readonly bias: number }>;
}

interface Mixture<Weights> {
  readonly few: Weights;
  readonly many: Weights;
}

export const MODEL: Model = weights;

/** Scores rows of features, for shelves of one size. */
export interface Scorer {
  readonly sentence: (row: Row) => number;
  readonly passage: (row: Row) => number;
  /** Probability, 0 to 1, that the best candidate of a shelf answers. */
  readonly answers: (row: Row) => number;
}

/** The models for a shelf of `passageCount` passages. */
export function createScorer({ sentence, passage, silence }: Model, passageCount: number): Scorer {
  const share = manyness(passageCount);
  const answers = scorerOf(SILENCE_FEATURES, silence, share);
  const bias = (1 - share) * silence.few.bias + share * silence.many.bias;
  return {
    sentence: scorerOf(SENTENCE_FEATURES, sentence, share),
    passage: scorerOf(PASSAGE_FEATURES, passage, share),
    answers: (row) => 1 / (1 + Math.exp(-bias - answers(row))),
  };
}

function scorerOf<Name extends string>(
  names: readonly Name[],
  { few, many }: Mixture<Record<Name, number>>,
  share: number,
): (row: Row) => number {
  const weights = Float64Array.from(names, (name) => (1 - share) * few[name] + share * many[name]);
  return (row) => {
    let score = 0;
    for (let place = 0; place < weights.length; place += 1) score += (weights[place] ?? 0) * (row[place] ?? 0);
    return score;
  };
}

/** Shelves of this many passages and fewer are weighed by the one set of weights, of this many and more by the other. */
const FEW = 5;
const MANY = 500;

/** How much a shelf counts as one of many passages, 0 to 1: what little coincidences mean depends on how many passages could bring them about. */
export function manyness(passageCount: number): number {
  const share = (Math.log(Math.max(1, passageCount)) - Math.log(FEW)) / (Math.log(MANY) - Math.log(FEW));
  return Math.min(1, Math.max(0, share));
}
