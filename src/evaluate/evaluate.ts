import { answerQuestion } from '../answer/answer-question.ts';
import { quoteOf } from '../knowledge/citation.ts';
import { ANSWER_THRESHOLD, prepareSearch } from '../search/ask.ts';
import type { SetPassage, SetQuestion } from './read-sets.ts';
import { createSetShelf } from './set-shelf.ts';

/** What became of one question. */
export interface Rank {
  readonly id: string;
  /** Up to ten passage ids, best first. */
  readonly ranked: readonly string[];
  readonly answered: boolean;
  readonly confidence: number;
  /** The sentences shown first, also when the search would rather be silent. */
  readonly sentence: string;
}

/** Shares are 0 to 1; null where the questions do not allow the figure. Times are milliseconds. */
export interface Report {
  readonly passages: number;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly recallAt1: number | null;
  readonly recallAt5: number | null;
  readonly mrrAt10: number | null;
  /** An answer string stands in the sentences shown first; of the questions that have answer strings. */
  readonly sentence: number | null;
  readonly answered: number | null;
  readonly refused: number | null;
  /** Unanswerable questions refused by the threshold that keeps 90 % of the answerable. */
  readonly refusedAt90: number | null;
  /** Probability that an answerable question has more confidence than an unanswerable one. */
  readonly auc: number | null;
  readonly buildMs: number;
  readonly queryP50Ms: number;
  readonly queryP99Ms: number;
}

export interface EvaluateOptions {
  readonly passages: readonly SetPassage[];
  readonly questions: readonly SetQuestion[];
  readonly offTopic?: readonly SetQuestion[];
  /** Titles are not searched. */
  readonly textOnly?: boolean;
  readonly onProgress?: (done: number, all: number) => void;
}

const RANKED = 10;
/** A long passage is cut in pieces, which count once. */
const ASKED = 30;

/** Asks every question as the bot would and measures the answers. */
export function evaluate({ passages, questions, offTopic = [], textOnly = false, onProgress }: EvaluateOptions): {
  report: Report;
  ranks: Rank[];
} {
  const { shelf, idOf } = createSetShelf(passages, { textOnly });
  const start = performance.now();
  prepareSearch(shelf);
  const buildMs = performance.now() - start;
  const all = [...questions, ...offTopic.map((question) => ({ ...question, gold: [], answers: [] }))];
  const times: number[] = [];
  const ranks = all.map(({ id, question }, index): Rank => {
    const asked = performance.now();
    const outcome = answerQuestion(shelf, question, { limit: ASKED });
    times.push(performance.now() - asked);
    onProgress?.(index + 1, all.length);
    const citations =
      outcome.kind === 'answer'
        ? [outcome.answer, ...outcome.others]
        : outcome.kind === 'silent'
          ? outcome.nearest
          : [];
    return {
      id,
      ranked: [...new Set(citations.map(({ passage }) => idOf(passage)))].slice(0, RANKED),
      answered: outcome.kind === 'answer',
      confidence: 'confidence' in outcome ? outcome.confidence : 0,
      sentence: citations[0] ? quoteOf(citations[0]) : '',
    };
  });
  return { report: { passages: passages.length, ...measure(all, ranks), buildMs, ...timesOf(times) }, ranks };
}

function measure(
  questions: readonly SetQuestion[],
  ranks: readonly Rank[],
): Omit<Report, 'passages' | 'buildMs' | 'queryP50Ms' | 'queryP99Ms'> {
  const asked = questions.flatMap((question, index) => {
    const rank = ranks[index];
    return rank ? [{ question, rank, place: rank.ranked.findIndex((id) => question.gold.includes(id)) }] : [];
  });
  const answerable = asked.filter(({ question }) => question.gold.length > 0);
  const unanswerable = asked.filter(({ question }) => question.gold.length === 0);
  const withAnswers = answerable.filter(({ question }) => question.answers.length > 0);
  const kept = answerable.map(({ rank }) => rank.confidence);
  const dropped = unanswerable.map(({ rank }) => rank.confidence);
  const threshold = [...kept].sort((one, other) => one - other)[Math.floor(kept.length / 10)] ?? ANSWER_THRESHOLD;
  const both = kept.length > 0 && dropped.length > 0;
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    recallAt1: share(answerable, ({ place }) => place === 0),
    recallAt5: share(answerable, ({ place }) => place >= 0 && place < 5),
    mrrAt10:
      answerable.length === 0
        ? null
        : answerable.reduce((sum, { place }) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / answerable.length,
    sentence: share(withAnswers, ({ question, rank }) =>
      question.answers.some((answer) => rank.sentence.includes(answer)),
    ),
    answered: share(answerable, ({ rank }) => rank.answered),
    refused: share(unanswerable, ({ rank }) => !rank.answered),
    refusedAt90: both ? share(dropped, (confidence) => confidence < threshold) : null,
    auc: both ? areaUnderCurve(kept, dropped) : null,
  };
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

/** Mann-Whitney: ties count half. */
export function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  let sum = 0;
  for (const one of higher) for (const other of lower) sum += one > other ? 1 : one === other ? 0.5 : 0;
  return sum / (higher.length * lower.length);
}

function timesOf(times: readonly number[]): Pick<Report, 'queryP50Ms' | 'queryP99Ms'> {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (quantile: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? 0;
  return { queryP50Ms: at(0.5), queryP99Ms: at(0.99) };
}
