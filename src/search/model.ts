import {
  PASSAGE_FEATURES,
  type PassageFeature,
  type Row,
  SENTENCE_FEATURES,
  type SentenceFeature,
} from './features.ts';
import weights from './model.json' with { type: 'json' };
import { manyness, SILENCE_FEATURES, type SilenceFeature } from './silence.ts';

/** Three linear models: which sentence, which passage, and whether at all. Made by `npm run train`. */
export interface Model {
  readonly sentence: Record<SentenceFeature, number>;
  readonly passage: Record<PassageFeature, number>;
  /** Weights for shelves of few passages and of many; in between, a mixture. */
  readonly silence: { readonly few: SilenceWeights; readonly many: SilenceWeights };
}

type SilenceWeights = Record<SilenceFeature, number> & { readonly bias: number };

export const MODEL: Model = weights;

export interface Scorer {
  readonly sentence: (row: Row) => number;
  readonly passage: (row: Row) => number;
  /** Probability, 0 to 1, that the best candidate of a shelf answers. */
  readonly answers: (row: Row, passageCount: number) => number;
}

export function createScorer({ sentence, passage, silence }: Model): Scorer {
  const few = scorerOf(SILENCE_FEATURES, silence.few);
  const many = scorerOf(SILENCE_FEATURES, silence.many);
  return {
    sentence: scorerOf(SENTENCE_FEATURES, sentence),
    passage: scorerOf(PASSAGE_FEATURES, passage),
    answers: (row, passageCount) => {
      const share = manyness(passageCount);
      const logit = (1 - share) * (silence.few.bias + few(row)) + share * (silence.many.bias + many(row));
      return 1 / (1 + Math.exp(-logit));
    },
  };
}

function scorerOf<Name extends string>(names: readonly Name[], model: Record<Name, number>): (row: Row) => number {
  const weights = Float64Array.from(names, (name) => model[name]);
  return (row) => {
    let score = 0;
    for (let place = 0; place < weights.length; place += 1) score += (weights[place] ?? 0) * (row[place] ?? 0);
    return score;
  };
}
