/** One question: what may be chosen, and which of it is right. */
export interface Choice {
  readonly options: readonly (readonly number[])[];
  readonly right: readonly number[];
  readonly weight: number;
}

export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/** What a feature may do: only raise (1), only lower (-1), or either (0). */
export type Sign = -1 | 0 | 1;

const STEPS = 300;
const STEP = 0.05;
const LAST_STEP = 0.01;

/**
 * Weights that make the right options likely: a softmax over the options of each question (ListNet with one right answer, Cao et al. 2007),
 * with L2 regularisation on standardised features. Deterministic: no sampling, a fixed number of steps of Adam from zero.
 *
 * @param ownScales features from this one on are measured as the first ones are, in turn: what they may do is bounded by their values
 */
export function fitChoices(
  choices: readonly Choice[],
  signs: readonly Sign[],
  l2: number,
  ownScales = signs.length,
): number[] {
  const width = signs.length;
  const spreads = spreadsWithin(choices, width);
  const scales = spreads.map((_, index) => spreads[index % ownScales] ?? 1);
  const packed = choices.map(({ options, right, weight }) => ({
    options: options.map((option) => Float64Array.from(option, (value, index) => value / (scales[index] ?? 1))),
    right: new Set(right),
    weight,
  }));
  const total = packed.reduce((sum, { weight }) => sum + weight, 0);
  const found = descend(signs, l2, (weights, gradient) => {
    for (const { options, right, weight } of packed) {
      const scores = options.map((option) => dot(weights, option));
      const most = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
      const powers = scores.map((score) => Math.exp(score - most));
      let whole = 0;
      let good = 0;
      for (const [index, power] of powers.entries()) {
        whole += power;
        if (right.has(index)) good += power;
      }
      for (const [index, option] of options.entries()) {
        const power = powers[index] ?? 0;
        const error = power / whole - (right.has(index) ? power / good : 0);
        if (Math.abs(error) > 1e-9) add(gradient, option, (weight * error) / total);
      }
    }
  });
  return found.map((value, index) => value / (scales[index] ?? 1));
}

/** Logistic regression, with L2 regularisation on standardised features. The bias comes last. */
export function fitLogistic(examples: readonly Example[], signs: readonly Sign[], l2: number): number[] {
  const width = signs.length;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const means = new Float64Array(width);
  for (const { features, weight } of examples) add(means, features, weight / total);
  const scales = new Float64Array(width);
  for (const { features, weight } of examples) {
    for (let index = 0; index < width; index += 1)
      scales[index] = (scales[index] ?? 0) + (weight / total) * ((features[index] ?? 0) - (means[index] ?? 0)) ** 2;
  }
  const spreads = scales.map((variance) => Math.sqrt(variance) || 1);
  const packed = examples.map(({ features, label, weight }) => {
    const values = new Float64Array(width + 1);
    for (let index = 0; index < width; index += 1)
      values[index] = ((features[index] ?? 0) - (means[index] ?? 0)) / (spreads[index] ?? 1);
    values[width] = 1;
    return { values, label, weight };
  });
  const found = descend([...signs, 0], l2, (weights, gradient) => {
    for (const { values, label, weight } of packed) {
      const probability = 1 / (1 + Math.exp(-dot(weights, values)));
      add(gradient, values, (weight * (probability - label)) / total);
    }
  });
  let bias = found[width] ?? 0;
  const weights = found.slice(0, width).map((value, index) => {
    const weight = value / (spreads[index] ?? 1);
    bias -= weight * (means[index] ?? 0);
    return weight;
  });
  return [...weights, bias];
}

/** Adam (Kingma & Ba 2015) with its usual constants. */
function descend(
  signs: readonly Sign[],
  l2: number,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): number[] {
  const width = signs.length;
  const weights = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Float64Array(width);
    addGradient(weights, gradient);
    const rate = step < STEPS * 0.7 ? STEP : LAST_STEP;
    for (let index = 0; index < width; index += 1) {
      const slope = (gradient[index] ?? 0) + l2 * (weights[index] ?? 0);
      const first = 0.9 * (mean[index] ?? 0) + 0.1 * slope;
      const second = 0.999 * (square[index] ?? 0) + 0.001 * slope * slope;
      mean[index] = first;
      square[index] = second;
      const weight =
        (weights[index] ?? 0) - (rate * (first / (1 - 0.9 ** step))) / (Math.sqrt(second / (1 - 0.999 ** step)) + 1e-8);
      weights[index] = weight * (signs[index] ?? 0) < 0 ? 0 : weight;
    }
  }
  return [...weights];
}

/** Standard deviation of each feature among the options of one question, over all questions. */
function spreadsWithin(choices: readonly Choice[], width: number): Float64Array {
  const sums = new Float64Array(width);
  let count = 0;
  for (const { options } of choices) {
    const means = new Float64Array(width);
    for (const option of options) add(means, option, 1 / options.length);
    for (const option of options) {
      count += 1;
      for (let index = 0; index < width; index += 1)
        sums[index] = (sums[index] ?? 0) + ((option[index] ?? 0) - (means[index] ?? 0)) ** 2;
    }
  }
  return sums.map((sum) => Math.sqrt(sum / Math.max(1, count)) || 1);
}

function dot(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) sum += (weights[index] ?? 0) * (values[index] ?? 0);
  return sum;
}

function add(target: Float64Array, values: ArrayLike<number>, factor: number): void {
  for (let index = 0; index < values.length; index += 1)
    target[index] = (target[index] ?? 0) + factor * (values[index] ?? 0);
}
