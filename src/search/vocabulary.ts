import type { Article } from '../knowledge/article.ts';
import type { Language } from '../languages/language.ts';
import { type Counts, countPassage, createCounts } from './counts.ts';
import { SparseCounter } from './growing.ts';
import { MARK_BITS } from './marks.ts';
import type { Segment } from './segment.ts';

/** What a shelf uses of a segment. */
export interface SegmentUse {
  readonly segment: Segment;
  /** 1 for the passages that the shelf holds; null when it holds all. */
  readonly held: Uint8Array | null;
  /** What the passages that it does not hold take away from the segment's counts. */
  readonly missing: Counts<SparseCounter> | null;
  /** Terms that are names and terms that are none, as far as anyone asked. */
  readonly named: Uint8Array;
}

/** A stem that stands in a passage of the shelf. There is one object for each, so they can be compared. */
export interface Term {
  readonly stem: string;
  /** Passages it stands in. */
  readonly passages: number;
  /** Mostly written with a capital inside sentences. */
  readonly isName: boolean;
  /** Its number in each segment, in the order of the uses; -1 where it does not stand. */
  readonly numbers: readonly number[];
}

/** The words of a shelf's passages in one language, counted over all segments: the same however the passages are spread over them. */
export interface Vocabulary {
  readonly language: Language;
  readonly uses: readonly SegmentUse[];
  readonly passages: number;
  /** Mean count of content words, title and heading included; and as the engine counts them. */
  readonly meanLength: number;
  readonly meanEngineLength: number;
  /** Passages that hold a word with a mark, by the number of its bit. */
  readonly marks: readonly number[];
  /** Undefined when no passage holds it. */
  readonly find: (stem: string) => Term | undefined;
  /** How often a form is written. */
  readonly countOfForm: (form: string) => number;
}

export function createVocabulary(language: Language, uses: readonly SegmentUse[]): Vocabulary {
  const sum = (of: (counts: Counts) => number) =>
    uses.reduce((total, { segment, missing }) => total + of(segment.counts) + (missing ? of(missing) : 0), 0);
  const terms = new Map<string, Term>();
  const find = (stem: string): Term | undefined => {
    const known = terms.get(stem);
    if (known) return known;
    const numbers = uses.map(({ segment }) => segment.table.terms.get(stem) ?? -1);
    const sumOf = (kind: 'terms' | 'capitals') =>
      uses.reduce((total, use, place) => total + countIn(use, kind, numbers[place] ?? -1), 0);
    const inPassages = sumOf('terms');
    if (inPassages === 0) return undefined;
    const term = { stem, passages: inPassages, isName: sumOf('capitals') > 0, numbers };
    terms.set(stem, term);
    return term;
  };
  const passages = sum((counts) => counts.passages);
  const mean = (total: number) => Math.max(1, total / Math.max(1, passages));
  return {
    language,
    uses,
    passages,
    meanLength: mean(sum(({ length }) => length)),
    meanEngineLength: mean(sum(({ engineLength }) => engineLength)),
    marks: Array.from({ length: MARK_BITS }, (_, bit) => sum(({ marks }) => marks[bit] ?? 0)),
    find,
    countOfForm: (form) =>
      uses.reduce((total, use) => total + countIn(use, 'forms', use.segment.table.forms.get(form) ?? -1), 0),
  };
}

function countIn({ segment, missing }: SegmentUse, kind: 'terms' | 'forms' | 'capitals', place: number): number {
  if (place < 0) return 0;
  return segment.counts[kind].at(place) + (missing ? missing[kind].at(place) : 0);
}

/** Whether a term of a segment is a name to the shelf that uses it. */
export function isNameIn({ segment, named }: SegmentUse, term: number, { find }: Vocabulary): boolean {
  if (named[term] === 0) named[term] = find(segment.table.stems[term] ?? '')?.isName ? 2 : 1;
  return named[term] === 2;
}

/** True for a use of a segment that holds just these of its articles. */
export function usesAlike({ segment, held }: SegmentUse, other: Segment, own: ReadonlySet<Article>): boolean {
  if (segment !== other) return false;
  if (held === null) return own.size === segment.articles.size;
  return [...segment.articles].every(([article, first]) => own.has(article) === (held[first] === 1));
}

/** What a shelf that holds some of a segment's articles uses of it; a step is a passage that it does not hold. */
export function* useSegment(segment: Segment, own: ReadonlySet<Article>): Generator<void, SegmentUse> {
  const { table, articles } = segment;
  const named = new Uint8Array(table.stems.length);
  if (own.size === articles.size) return { segment, held: null, missing: null, named };
  const held = new Uint8Array(table.entries.length).fill(1);
  const missing = createCounts(new SparseCounter(), new SparseCounter(), new SparseCounter());
  for (const [article, first] of articles) {
    if (own.has(article)) continue;
    for (let passage = first; passage < first + article.passages.length; passage += 1) {
      held[passage] = 0;
      countPassage(table, passage, missing, -1);
      yield;
    }
  }
  return { segment, held, missing, named };
}
