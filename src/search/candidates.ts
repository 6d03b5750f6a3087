import { expandQuestion } from './expand.ts';
import { P, passageRow, type Row, sentenceRows } from './features.ts';
import type { Entry } from './passage-table.ts';
import { createProbe, type Probe } from './probe.ts';
import type { Question } from './question.ts';
import type { IndexPart, ShelfIndex } from './shelf-index.ts';
import { type PassageTraces, tracePassages } from './traces.ts';

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

/** How many passages of each language the engine hands on to be ranked again. */
const CANDIDATES = 50;
/** Those far below the best are not worth the time: no figure falls when they are left out (docs/search.md). */
const LEAST_SHARE = 0.4;
const FEWEST = 10;

/** What follows a heading that asks the question answers it; the sets that train the models have no headings. */
const FIRST_BONUS = 3;

const NO_ROW: Row = new Float64Array(0);

/** The passages worth a closer look, best of the engine first, measured; and what the question was taken for in each language. */
export function gatherCandidates(
  index: ShelfIndex,
  question: Question,
  scoreSentence: (row: Row) => number,
): { readonly candidates: readonly Candidate[]; readonly probes: readonly Probe[] } {
  const probes: Probe[] = [];
  const candidates: Candidate[] = [];
  const room: Row[] = [];
  for (const part of index.parts) {
    const { table } = part;
    const probe = createProbe(table, expandQuestion(question, part), question);
    probes.push(probe);
    const passages = searchEngine(part, probe);
    for (const [place, traces] of tracePassages(table, probe, passages).entries()) {
      const passage = passages[place] ?? 0;
      const entry = table.entries[passage];
      if (!entry) continue;
      sentenceRows(probe, traces, room);
      const before = table.entries[passage - 1];
      const first = before?.article !== entry.article;
      const opens = first || before?.passage.heading !== entry.passage.heading;
      const headed = opens ? probe.shareOf(traces.headingLike) * traces.headingAsked : 0;
      const sentenceScores = traces.sentences.map(
        (_, sentence) => scoreSentence(room[sentence] ?? NO_ROW) + (sentence === 0 ? FIRST_BONUS * headed : 0),
      );
      const row = passageRow(probe, traces, { first, sentences: room, sentenceScores });
      candidates.push({ probe, entry, traces, sentenceScores, row, headed });
    }
  }
  compare(candidates);
  return { candidates, probes };
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

function searchEngine({ engine, table }: IndexPart, { groups, roles }: Probe): number[] {
  // So few are all looked at: one may answer without a word of the question.
  if (table.entries.length <= CANDIDATES) return roles.size === 0 ? [] : [...table.entries.keys()];
  const boosts = new Map<string, number>();
  for (const { alternatives } of groups) {
    for (const { term, weight } of alternatives) {
      const stem = table.stems[term] ?? '';
      boosts.set(stem, Math.max(weight, boosts.get(stem) ?? 0));
    }
  }
  if (boosts.size === 0) return [];
  const found = engine.search([...boosts.keys()].join(' '), { boostTerm: (term) => boosts.get(term) ?? 1 });
  // The engine multiplies a score by the count of query terms that matched, which buries short passages.
  const scores = Float64Array.from(found, ({ score, queryTerms }) => score / Math.max(1, queryTerms.length));
  const least = LEAST_SHARE * scores.reduce((most, score) => Math.max(most, score), 0);
  const places: number[] = [];
  for (let place = 0; place < scores.length; place += 1)
    if (place < FEWEST || (scores[place] ?? 0) >= least) places.push(place);
  return places
    .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
    .slice(0, CANDIDATES)
    .map((place) => Number(found[place]?.id));
}
