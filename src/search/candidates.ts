import { expandQuestion } from './expand.ts';
import { P, PASSAGE_FEATURES, passageRow, type Row, sentenceRows } from './features.ts';
import { type Found, findPassages } from './find-passages.ts';
import type { Entry } from './passage-table.ts';
import { createProbe, type Probe } from './probe.ts';
import type { Question } from './question.ts';
import type { ShelfIndex } from './shelf-index.ts';
import { type PassageTraces, tracePassages } from './traces.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A passage that may answer, and what was measured of it. */
export interface Candidate {
  readonly probe: Probe;
  readonly entry: Entry;
  readonly traces: PassageTraces;
  readonly sentenceScores: readonly number[];
  readonly row: Row;
  /** How much the heading above asks what is asked, 0 to 1. */
  readonly headed: number;
}

const ROW_LENGTH = PASSAGE_FEATURES.length;
/** What follows a heading that asks the question answers it; the sets that train the models have no headings. */
const FIRST_BONUS = 3;

const NO_ROW: Row = new Float64Array(0);
/** Rows of one passage's sentences at a time. */
const room: Row[] = [];

/** The passages worth a closer look, best of the engine first, measured; and what the question was taken for in each language. */
export function gatherCandidates(
  index: ShelfIndex,
  question: Question,
  scoreSentence: (row: Row) => number,
): { readonly candidates: readonly Candidate[]; readonly probes: readonly Probe[] } {
  const probes: Probe[] = [];
  const candidates: Candidate[] = [];
  for (const part of index.parts) {
    const { vocabulary } = part;
    const probe = createProbe(vocabulary, expandQuestion(question, part), question);
    probes.push(probe);
    const found = findPassages(vocabulary, probe.groups);
    const traced = traceFound(vocabulary, probe, found);
    // One piece of memory for all rows: V8 makes many small typed arrays slowly.
    const rows = new Float64Array(found.length * ROW_LENGTH);
    for (const [place, { use, passage }] of found.entries()) {
      const { table } = use.segment;
      const entry = table.entries[passage];
      const traces = traced[place];
      if (!entry || !traces) continue;
      sentenceRows(probe, traces, room);
      const before = table.entries[passage - 1];
      const first = before?.article !== entry.article;
      const opens = first || before?.passage.heading !== entry.passage.heading;
      const headed = opens ? probe.shareOf(traces.headingLike) * traces.headingAsked : 0;
      const sentenceScores = traces.sentences.map(
        (_, sentence) => scoreSentence(room[sentence] ?? NO_ROW) + (sentence === 0 ? FIRST_BONUS * headed : 0),
      );
      const row = passageRow(probe, traces, {
        first,
        sentences: room,
        sentenceScores,
        row: rows.subarray(place * ROW_LENGTH, (place + 1) * ROW_LENGTH),
      });
      candidates.push({ probe, entry, traces, sentenceScores, row, headed });
    }
  }
  compare(candidates);
  return { candidates, probes };
}

/** The traces in each passage that was found, in the same order. */
function traceFound(vocabulary: Vocabulary, probe: Probe, found: readonly Found[]): PassageTraces[] {
  const [only, ...others] = vocabulary.uses;
  if (only && others.length === 0)
    return tracePassages(
      vocabulary,
      only,
      probe,
      found.map(({ passage }) => passage),
    );
  const traced = new Map<Found, PassageTraces>();
  for (const use of vocabulary.uses) {
    const here = found.filter((each) => each.use === use);
    const passages = here.map(({ passage }) => passage);
    for (const [place, traces] of tracePassages(vocabulary, use, probe, passages).entries()) {
      const each = here[place];
      if (each) traced.set(each, traces);
    }
  }
  return found.flatMap((each) => traced.get(each) ?? []);
}

/** Fills in what a candidate is among the others. */
function compare(candidates: readonly Candidate[]): void {
  let most = 1e-9;
  for (const { row } of candidates) most = Math.max(most, row[P.bm25] ?? 0);
  const articles = new Map<unknown, { sum: number; best: number; count: number }>();
  for (const { entry, row } of candidates) {
    const relative = (row[P.bm25] ?? 0) / most;
    row[P.bm25Relative] = relative;
    const article = articles.get(entry.article);
    if (!article) articles.set(entry.article, { sum: relative, best: relative, count: 1 });
    else {
      article.sum += relative;
      article.best = Math.max(article.best, relative);
      article.count += 1;
    }
  }
  for (const { entry, row } of candidates) {
    const article = articles.get(entry.article);
    if (!article || article.count < 2) continue;
    row[P.articleRest] = Math.min(3, article.sum - (row[P.bm25Relative] ?? 0)) / 3;
    row[P.articleBest] = article.best;
  }
}
