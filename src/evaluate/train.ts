import { writeFileSync } from 'node:fs';
import { ANSWER_THRESHOLD } from '../search/ask.ts';
import { gatherCandidates } from '../search/candidates.ts';
import { bestSentence } from '../search/choose-sentences.ts';
import {
  PASSAGE_FEATURES,
  type PassageFeature,
  SENTENCE_FEATURES,
  type SentenceFeature,
  sentenceRows,
} from '../search/features.ts';
import { createScorer, MODEL, type Model, manyness } from '../search/model.ts';
import { rankPassages } from '../search/rank.ts';
import { SILENCE_FEATURES, type SilenceFeature, silenceRow } from '../search/silence.ts';
import { areaUnderCurve } from './evaluate.ts';
import { type Choice, type Example, fitChoices, fitLogistic, type Sign } from './fit.ts';
import { answerableCases, type Case, FOLDS, shelfCases, silenceCases } from './training-sets.ts';

/** Chosen by the cross-validated figures; the surface is flat around them. */
const L2 = { sentence: 1e-3, passage: 3e-4, silence: 1e-3 };

/**
 * Fits the three models on the development sets of a folder and writes `src/search/model.json`. The figures it prints and keeps are
 * cross-validated: each question is ranked by models that saw no question of its article.
 */
function train(folder: string): void {
  const own = shelfCases();
  const answerable = [...answerableCases(folder), ...own.filter(({ gold }) => gold.size > 0)];
  const silence = [...silenceCases(folder), ...own];
  console.log(`${answerable.length} answerable questions, ${silence.length} cases for silence`);
  const tallies = new Map<string, Tally>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = fitModel(
      answerable.filter((each) => each.fold !== fold),
      silence.filter((each) => each.fold !== fold),
    );
    for (const each of answerable) if (each.fold === fold) count(tallyOf(tallies, each.set), each, model);
    for (const each of silence)
      if (each.fold === fold)
        for (const name of [each.set, sizeOf(each)]) tallyOf(tallies, name).confidences.push(confidenceOf(each, model));
    console.log(`fold ${fold + 1} of ${FOLDS}`);
  }
  const figures = Object.fromEntries([...tallies].map(([set, tally]) => [set, figuresOf(tally)]));
  console.table(figures);
  const model = fitModel(answerable, silence);
  const file = { made: 'npm run train', figures, ...roundModel(model) };
  writeFileSync(new URL('../search/model.json', import.meta.url), `${JSON.stringify(file, null, 2)}\n`);
}

function fitModel(answerable: readonly Case[], silence: readonly Case[]): Model {
  const sentence = fitMixture(
    answerable.flatMap((each) => sentenceChoices(each, MODEL)),
    SENTENCE_FEATURES,
    L2.sentence,
  );
  const withSentence = { ...MODEL, sentence };
  const passage = fitMixture(
    answerable.flatMap((each) => passageChoice(each, withSentence)),
    PASSAGE_FEATURES,
    L2.passage,
  );
  const withPassage = { ...withSentence, passage };
  const examples = balance(silence.flatMap((each) => silenceExample(each, withPassage)));
  const signs: Sign[] = [...SILENCE_FEATURES.map(signOf), 0];
  const weights = fitLogistic(examples, [...signs, ...signs], L2.silence);
  const bias = weights[2 * signs.length] ?? 0;
  const withBias = (values: readonly number[]) => ({
    bias: bias + (values[SILENCE_FEATURES.length] ?? 0),
    ...named(SILENCE_FEATURES, values),
  });
  return {
    sentence,
    passage,
    silence: { few: withBias(weights.slice(0, signs.length)), many: withBias(weights.slice(signs.length)) },
  };
}

/** How freely the weights for small shelves, of which there are fewer examples, may differ from the others. */
const DEVIATION = 0.4;

/**
 * Weights for shelves of few passages and of many: those that all examples share, and how far small shelves differ from them (the feature
 * augmentation of Daumé III 2007).
 */
function fitMixture<Name extends SentenceFeature | PassageFeature>(
  choices: readonly Choice[],
  names: readonly Name[],
  l2: number,
): { readonly few: Record<Name, number>; readonly many: Record<Name, number> } {
  const signs = names.map(signOf);
  const found = fitChoices(choices, [...signs, ...signs.map(() => 0 as const)], l2, names.length);
  const many = found.slice(0, names.length);
  const few = many.map((weight, place) => {
    const sum = weight + DEVIATION * (found[names.length + place] ?? 0);
    return sum * (signs[place] ?? 0) < 0 ? 0 : sum;
  });
  return { few: named(names, few), many: named(names, many) };
}

/** A row as it counts on every shelf, and as much of it as counts on a shelf of few passages alone. */
function augmented(row: ArrayLike<number>, passageCount: number): number[] {
  const share = DEVIATION * (1 - manyness(passageCount));
  return [...Array.from(row), ...Array.from(row, (value) => value * share)];
}

/** A row once as it counts on a shelf of few passages, once as it counts on one of many. */
function mixed(row: ArrayLike<number>, passageCount: number): number[] {
  const share = manyness(passageCount);
  return [...Array.from(row, (value) => value * (1 - share)), ...Array.from(row, (value) => value * share)];
}

/**
 * Evidence may only count for a passage and a lack only against it: otherwise a model fitted to large corpora finds uses for either that fail
 * on a shelf of one article.
 */
function signOf(name: SentenceFeature | PassageFeature | SilenceFeature): Sign {
  if (EITHER.has(name)) return 0;
  return /^(lacks|un[a-z]+[A-Z]|uncued|asking|rarestMissing|matchedOne|oneWord)/.test(name) ? -1 : 1;
}

const EITHER: ReadonlySet<string> = new Set([
  'logLength',
  'first',
  'caption',
  'articleRest',
  'articleBest',
  'heading',
  'logWords',
  'logPassages',
  'topShare',
  'noPlain',
]);

/** The sentences of the right passage; right are those that hold an answer. */
function sentenceChoices({ set, index, question, gold, shelf, source }: Case, model: Model): Choice[] {
  const scorer = createScorer(model, index.passageCount);
  return gatherCandidates(index, question, scorer.sentence).candidates.flatMap(({ entry, probe, traces }) => {
    const { passage } = entry;
    if (!gold.has(shelf.idOf(passage)) || traces.sentences.length < 2) return [];
    const right = passage.sentences.flatMap(({ start, end }, place) =>
      source.answers.some((answer) => passage.text.slice(start, end).includes(answer)) ? [place] : [],
    );
    if (right.length === 0 || right.length === traces.sentences.length) return [];
    const options = sentenceRows(probe, traces).map((row) => augmented(row, index.passageCount));
    return [{ options, right, weight: weightOf(set) }];
  });
}

function passageChoice({ set, index, question, gold, shelf }: Case, model: Model): Choice[] {
  const scorer = createScorer(model, index.passageCount);
  const { candidates } = gatherCandidates(index, question, scorer.sentence);
  const right = candidates.flatMap(({ entry }, place) => (gold.has(shelf.idOf(entry.passage)) ? [place] : []));
  if (right.length === 0 || right.length === candidates.length) return [];
  const options = candidates.map(({ row }) => augmented(row, index.passageCount));
  return [{ options, right, weight: weightOf(set) }];
}

/** Of the questions as people type them there are few. */
function weightOf(set: Case['set']): number {
  return set === 'shelves' ? 3 : 1;
}

function silenceExample(each: Case, model: Model): (Example & { readonly size: string })[] {
  const { index, question, gold } = each;
  const { ranked } = rankPassages(index, question, createScorer(model, index.passageCount));
  const best = ranked[0]?.candidate;
  if (!best) return [];
  const features = mixed([...silenceRow(ranked, bestSentence(best)), 1], index.passageCount);
  return [{ features, label: gold.size > 0 ? 1 : 0, weight: 1, size: sizeOf(each) }];
}

/** Both outcomes weigh the same among shelves of each size, and all sizes alike: the probability is one at even odds, on any shelf. */
function balance(examples: readonly (Example & { readonly size: string })[]): Example[] {
  const sums = new Map<string, number>();
  const keyOf = ({ label, size }: { readonly label: number; readonly size: string }) => `${label} ${size}`;
  for (const example of examples) sums.set(keyOf(example), (sums.get(keyOf(example)) ?? 0) + example.weight);
  return examples.map((example) => ({ ...example, weight: example.weight / (sums.get(keyOf(example)) ?? 1) }));
}

function sizeOf({ index, set }: Case): string {
  if (set === 'shelves') return 'own shelves';
  if (index.passageCount > 200) return `all of ${set}`;
  if (index.passageCount <= 12) return 'up to 12 passages';
  return index.passageCount <= 60 ? 'up to 60 passages' : 'more passages';
}

interface Tally {
  questions: number;
  first: number;
  five: number;
  reciprocal: number;
  readonly confidences: { readonly answerable: boolean; readonly confidence: number }[];
}

function tallyOf(tallies: Map<string, Tally>, set: string): Tally {
  const known = tallies.get(set) ?? { questions: 0, first: 0, five: 0, reciprocal: 0, confidences: [] };
  tallies.set(set, known);
  return known;
}

function count(tally: Tally, { index, question, gold, shelf }: Case, model: Model): void {
  const ids = [
    ...new Set(
      rankPassages(index, question, createScorer(model, index.passageCount)).ranked.map(({ candidate }) =>
        shelf.idOf(candidate.entry.passage),
      ),
    ),
  ];
  const place = ids.findIndex((id) => gold.has(id));
  tally.questions += 1;
  if (place === 0) tally.first += 1;
  if (place >= 0 && place < 5) tally.five += 1;
  if (place >= 0 && place < 10) tally.reciprocal += 1 / (place + 1);
}

function confidenceOf({ index, question, gold }: Case, model: Model): Tally['confidences'][number] {
  return {
    answerable: gold.size > 0,
    confidence: rankPassages(index, question, createScorer(model, index.passageCount)).confidence,
  };
}

/** Percentages. */
function figuresOf({ questions, first, five, reciprocal, confidences }: Tally): Record<string, number> {
  const percent = (part: number, whole: number) => Math.round((1_000 * part) / Math.max(1, whole)) / 10;
  const answerable = confidences.filter((each) => each.answerable);
  const others = confidences.filter((each) => !each.answerable);
  return {
    questions,
    recallAt1: percent(first, questions),
    recallAt5: percent(five, questions),
    mrrAt10: percent(reciprocal, questions),
    answered: percent(answerable.filter(({ confidence }) => confidence >= ANSWER_THRESHOLD).length, answerable.length),
    auc:
      Math.round(
        1_000 *
          areaUnderCurve(
            answerable.map(({ confidence }) => confidence),
            others.map(({ confidence }) => confidence),
          ),
      ) / 10,
    refused: percent(others.filter(({ confidence }) => confidence < ANSWER_THRESHOLD).length, others.length),
  };
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  const entries = names.map((name, index) => [name, values[index] ?? 0] as const);
  return Object.fromEntries(entries) as Record<Name, number>;
}

/** Four digits are more than the data can tell. */
function roundModel({ sentence, passage, silence }: Model): Model {
  const round = <Weights extends Record<string, number>>(weights: Weights) =>
    Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, Number(value.toPrecision(4))])) as Weights;
  return {
    sentence: { few: round(sentence.few), many: round(sentence.many) },
    passage: { few: round(passage.few), many: round(passage.many) },
    silence: { few: round(silence.few), many: round(silence.many) },
  };
}

train(process.argv[2] ?? '../shared/eval');
