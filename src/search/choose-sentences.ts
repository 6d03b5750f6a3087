import type { Span } from '../knowledge/span.ts';
import type { Candidate } from './candidates.ts';
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
 * as well, or with the other half of a quotation.
 */
export function chooseSentences(candidate: Candidate): Span {
  const { entry, traces, sentenceScores } = candidate;
  const { text, sentences } = entry.passage;
  const best = bestSentence(candidate);
  const span = (from: number, to: number): Span => ({
    start: sentences[from]?.start ?? 0,
    end: sentences[to]?.end ?? text.length,
  });
  const quote = (index: number) => {
    const sentence = sentences[index];
    return sentence ? openQuotes(text.slice(sentence.start, sentence.end)) : 'none';
  };
  if (quote(best) === 'opens' && quote(best + 1) === 'closes') return span(best, best + 1);
  if (quote(best) === 'closes' && quote(best - 1) === 'opens') return span(best - 1, best);

  const leans = (index: number) => ((traces.sentences[index]?.marks ?? 0) & SentenceMark.leaning) !== 0;
  const here = traces.sentences[best];
  const before = traces.sentences[best - 1];
  const gap = (sentenceScores[best] ?? 0) - (sentenceScores[best + 1] ?? Number.NEGATIVE_INFINITY);
  if (leans(best + 1) && gap < LEANING_MARGIN) return span(best, best + 1);
  if (here && before && leans(best) && (before.mask & ~here.mask) !== 0) return span(best - 1, best);
  return span(best, best);
}

/** Whether a sentence leaves a quotation open, or closes one that it did not open. */
function openQuotes(sentence: string): 'opens' | 'closes' | 'none' {
  const last = Math.max(sentence.lastIndexOf('«'), sentence.lastIndexOf('“'));
  if (last > Math.max(sentence.lastIndexOf('»'), sentence.lastIndexOf('”'))) return 'opens';
  const first = [...sentence].find((character) => '«»“”'.includes(character));
  if (first === '»' || first === '”') return 'closes';
  const straight = sentence.split('"').length - 1;
  if (straight % 2 === 0) return 'none';
  return sentence.trimEnd().endsWith('"') || /"[\s,.]/.test(sentence) ? 'closes' : 'opens';
}
