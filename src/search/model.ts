import {
  type Features,
  PASSAGE_FEATURES,
  type PassageFeature,
  SENTENCE_FEATURES,
  type SentenceFeature,
} from './features.ts';
import weights from './model.json' with { type: 'json' };
import { SILENCE_FEATURES, type SilenceFeature } from './silence.ts';

/** Three linear models: which sentence, which passage, and whether at all. Made by `npm run train`. */
export interface Model {
  readonly sentence: Record<SentenceFeature, number>;
  readonly passage: Record<PassageFeature, number>;
  readonly silence: Record<SilenceFeature, number> & { readonly bias: number };
}

export const MODEL: Model = weights;

export interface Scorer {
  readonly sentence: (features: Features<SentenceFeature>) => number;
  readonly passage: (features: Features<PassageFeature>) => number;
  /** Probability, 0 to 1, that the best candidate answers. */
  readonly answers: (features: Features<SilenceFeature>) => number;
}

export function createScorer(model: Model): Scorer {
  const sentence = scorerOf(SENTENCE_FEATURES, model.sentence);
  const passage = scorerOf(PASSAGE_FEATURES, model.passage);
  const silence = scorerOf(SILENCE_FEATURES, model.silence);
  return { sentence, passage, answers: (features) => 1 / (1 + Math.exp(-model.silence.bias - silence(features))) };
}

function scorerOf<Name extends string>(
  names: readonly Name[],
  model: Record<Name, number>,
): (features: Features<Name>) => number {
  const used = names.filter((name) => model[name] !== 0);
  return (features) => {
    let score = 0;
    for (const name of used) score += model[name] * features[name];
    return score;
  };
}
