import { expandQuestion } from './expand.ts';
import {
  type Features,
  type PassageFeature,
  passageFeatures,
  type SentenceFeature,
  sentenceFeatures,
} from './features.ts';
import type { Entry } from './passage-table.ts';
import { createProbe, type PassageTraces, type Probe } from './probe.ts';
import type { Question } from './question.ts';
import type { IndexPart, ShelfIndex } from './shelf-index.ts';

/** A passage that may answer, and what was measured of it. */
export interface Candidate {
  readonly part: IndexPart;
  readonly probe: Probe;
  readonly passage: number;
  readonly entry: Entry;
  readonly traces: PassageTraces;
  readonly sentences: readonly Features<SentenceFeature>[];
  readonly sentenceScores: readonly number[];
  readonly features: Features<PassageFeature>;
}

/** How many passages of each language the engine hands on to be ranked again. */
const CANDIDATES = 50;

export type SentenceScorer = (features: Features<SentenceFeature>) => number;

/** The passages worth a closer look, best of the engine first, measured. */
export function gatherCandidates(
  index: ShelfIndex,
  question: Question,
  scoreSentence: SentenceScorer,
): { candidates: Candidate[]; probes: Probe[] } {
  const probes: Probe[] = [];
  const candidates: Candidate[] = [];
  for (const part of index.parts) {
    const probe = createProbe(part.table, expandQuestion(question, part), question);
    probes.push(probe);
    for (const passage of searchEngine(part, probe)) {
      const entry = part.table.entries[passage];
      if (!entry) continue;
      const traces = probe.measure(passage);
      const sentences = sentenceFeatures(probe, traces, question.kind);
      const sentenceScores = sentences.map(scoreSentence);
      const first = part.table.entries[passage - 1]?.article !== entry.article;
      const titleLength = part.table.titles[passage]?.length ?? 0;
      const features = passageFeatures(probe, traces, { titleLength, first, sentences, sentenceScores });
      candidates.push({ part, probe, passage, entry, traces, sentences, sentenceScores, features });
    }
  }
  compare(candidates);
  return { candidates, probes };
}

/** Fills in what a candidate is among the others. */
function compare(candidates: readonly Candidate[]): void {
  const best = Math.max(1e-9, ...candidates.map(({ features }) => features.bm25));
  const articles = new Map<unknown, number[]>();
  for (const { entry, features } of candidates) {
    features.bm25Relative = features.bm25 / best;
    const scores = articles.get(entry.article);
    if (scores) scores.push(features.bm25Relative);
    else articles.set(entry.article, [features.bm25Relative]);
  }
  for (const { entry, features } of candidates) {
    const scores = articles.get(entry.article) ?? [];
    const sum = scores.reduce((total, score) => total + score, 0);
    features.articleRest = Math.min(3, sum - features.bm25Relative) / 3;
    features.articleBest = scores.length > 1 ? Math.max(...scores) : 0;
  }
}

function searchEngine({ engine, table }: IndexPart, { groups }: Probe): number[] {
  const boosts = new Map<string, number>();
  for (const { alternatives } of groups) {
    for (const { term, weight } of alternatives) {
      const stem = table.stems[term] ?? '';
      boosts.set(stem, Math.max(weight, boosts.get(stem) ?? 0));
    }
  }
  if (boosts.size === 0) return [];
  return (
    engine
      .search([...boosts.keys()].join(' '), { boostTerm: (term) => boosts.get(term) ?? 1 })
      // The engine multiplies a score by the count of query terms that matched, which buries short passages.
      .map(({ id, score, queryTerms }) => ({ id: Number(id), score: score / Math.max(1, queryTerms.length) }))
      .sort((one, other) => other.score - one.score || one.id - other.id)
      .slice(0, CANDIDATES)
      .map(({ id }) => id)
  );
}
