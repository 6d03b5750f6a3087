import type { Span } from '../knowledge/span.ts';
import type { Candidate } from './candidates.ts';
import { CUED } from './features.ts';
import { SentenceMark } from './marks.ts';

/** How much less a sentence that leans on the best may score and still be shown with it. */
const LEANING_MARGIN = 0.8;

/** Number of the sentence that answers best. */
export function bestSentence({ sentenceScores }: Candidate): number {
  let best = 0;
  for (const [index, score] of sentenceScores.entries()) if (score > (sentenceScores[best] ?? 0)) best = index;
  return best;
}

/**
 * The sentence that answers, or two: with the one it leans on ("Cela ...", "He ..."), with the one that leans on it when that answers about
 * as well, with the other half of a quotation, or with the answer to a question that the text asks itself.
 */
export function chooseSentences(candidate: Candidate): Span {
  const { entry, traces, sentenceScores } = candidate;
  const { text, sentences } = entry.passage;
  const best = bestSentence(candidate);
  const span = (from: number, to: number): Span => ({
    start: sentences[from]?.start ?? 0,
    end: sentences[to]?.end ?? text.length,
  });
  const has = (index: number, mark: number) => ((traces.sentences[index]?.marks ?? 0) & mark) !== 0;
  const { asking, closesQuote, leaning, opensQuote } = SentenceMark;
  const here = traces.sentences[best];
  const next = traces.sentences[best + 1];
  const adds = here !== undefined && next !== undefined && (next.mask & ~here.mask) !== 0;
  if (has(best, opensQuote) && (has(best + 1, closesQuote) || adds)) return span(best, best + 1);
  if (has(best, closesQuote) && has(best - 1, opensQuote)) return span(best - 1, best);
  if (has(best, asking) && best + 1 < sentences.length) return span(best, best + 1);

  // "X left. The reason: ..."
  if (CUED.has(candidate.probe.kind) && here && next && !here.cued && next.cued) return span(best, best + 1);

  const before = traces.sentences[best - 1];
  const gap = (sentenceScores[best] ?? 0) - (sentenceScores[best + 1] ?? Number.NEGATIVE_INFINITY);
  if (has(best + 1, leaning) && gap < LEANING_MARGIN) return span(best, best + 1);
  if (here && before && has(best, leaning)) return span(best - 1, best);
  return span(best, best);
}
