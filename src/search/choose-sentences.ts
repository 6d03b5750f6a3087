import type { Span } from '../knowledge/span.ts';
import type { Candidate } from './candidates.ts';
import { CUED } from './features.ts';
import { SentenceMark } from './marks.ts';
import type { SentenceTraces } from './sentence-tracer.ts';

/** How much less a sentence that leans on the best may score and still be shown with it. */
const LEANING_MARGIN = 0.8;

/** Number of the sentence that answers best. */
export function bestSentence({ sentenceScores }: Candidate): number {
  let best = 0;
  for (let index = 1; index < sentenceScores.length; index += 1)
    if ((sentenceScores[index] ?? 0) > (sentenceScores[best] ?? 0)) best = index;
  return best;
}

/**
 * The sentence that answers, or two: with the one it leans on ("Cela ...", "He ..."), with the one that leans on it when that answers about
 * as well, with the other half of a quotation, or with the answer to a question that the text asks itself.
 */
export function chooseSentences(candidate: Candidate): Span {
  const { sentences, text } = candidate.entry.passage;
  const [from, to] = chosenSentences(candidate, sentences.length);
  return { start: sentences[from]?.start ?? 0, end: sentences[to]?.end ?? text.length };
}

/** Numbers of the first sentence and of the last. */
function chosenSentences(candidate: Candidate, count: number): readonly [number, number] {
  const { traces, sentenceScores, probe } = candidate;
  const best = bestSentence(candidate);
  const before = traces.sentences[best - 1];
  const here = traces.sentences[best];
  const next = traces.sentences[best + 1];
  const adds = here !== undefined && next !== undefined && (next.mask & ~here.mask) !== 0;
  if (has(here, opensQuote) && (has(next, closesQuote) || adds)) return [best, best + 1];
  if (has(here, closesQuote) && has(before, opensQuote)) return [best - 1, best];
  if (has(here, asking) && best + 1 < count) return [best, best + 1];

  // "X left. The reason: ..."
  if (CUED.has(probe.kind) && here && next && !here.cued && next.cued) return [best, best + 1];

  const gap = (sentenceScores[best] ?? 0) - (sentenceScores[best + 1] ?? Number.NEGATIVE_INFINITY);
  if (has(next, leaning) && gap < LEANING_MARGIN) return [best, best + 1];
  if (before && has(here, leaning)) return [best - 1, best];
  return [best, best];
}

const { asking, closesQuote, leaning, opensQuote } = SentenceMark;

function has(sentence: SentenceTraces | undefined, mark: number): boolean {
  return sentence !== undefined && (sentence.marks & mark) !== 0;
}
