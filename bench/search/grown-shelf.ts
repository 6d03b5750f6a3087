import { createSetShelf } from '../../src/evaluate/set-shelf.ts';
import { parseArticle } from '../../src/knowledge/article.ts';
import { composeMarkdown } from '../../src/knowledge/compose.ts';
import { createShelf } from '../../src/knowledge/shelf.ts';
import { fr } from '../../src/languages/fr.ts';
import { writeParagraphs } from '../../src/moderation/write-paragraphs.ts';
import { ask, prepareSearch } from '../../src/search/ask.ts';
import { quantile } from '../row.ts';
import { createBareEngine } from './bare-engine.ts';
import { dealPassages } from './deal.ts';
import { readSet } from './sets.ts';

/** A process of its own, so that its memory is that of one shelf: `grown-shelf.ts PASSAGES`, with --expose-gc. It prints a {@link GrowthReport} as JSON. */
export interface GrowthReport {
  readonly ours: Cost;
  readonly bare: Cost;
  /** What each of ten other shelves over this one takes with 100 passages of its own, their text included, MiB. */
  readonly ownShelf: number;
}

export interface Cost {
  readonly buildMs: number;
  /** What the index takes beside the articles, MiB. */
  readonly memory: number;
  readonly p50: number;
  readonly p99: number;
}

const OWN_PASSAGES = 100;
/** Several, as the tables that all shelves share (stems) grow by leaps. */
const OWN_SHELVES = 10;
const ASKED = 300;

const passages = dealPassages(Number(process.argv[2]));
const { shelf } = createSetShelf(passages);
const questions = readSet('piaf').questions;
const asked = questions.filter((_, index) => index % Math.ceil(questions.length / ASKED) === 0);
// The lexicon is the same for any shelf.
prepareSearch(createShelf([parseArticle('a', '---\ntitle: A\nlanguage: fr\n---\n\nUn pont.\n')]));

const ours = build(() => {
  prepareSearch(shelf);
  return (question: string) => ask(shelf, question);
});
const bare = build(() => createBareEngine(passages, fr));
for (const { question } of asked) {
  ours.search(question);
  bare.search(question);
}
// What the first of them makes for all, the parser's tables for instance, is not one shelf's.
const first = openOwnShelf(1);
const before = memory();
const own = Array.from({ length: OWN_SHELVES }, (_, index) => openOwnShelf(2 + index));
const ownShelf = (memory() - before) / OWN_SHELVES;
const times = { ours: [] as number[], bare: [] as number[] };
for (const { question } of asked) {
  times.bare.push(timeOf(() => bare.search(question)));
  times.ours.push(timeOf(() => ours.search(question)));
}
const costOf = (which: 'ours' | 'bare'): Cost => ({
  buildMs: { ours, bare }[which].buildMs,
  memory: { ours, bare }[which].memory,
  p50: quantile(times[which], 0.5),
  p99: quantile(times[which], 0.99),
});
const report: GrowthReport = { ours: costOf('ours'), bare: costOf('bare'), ownShelf };
console.log(JSON.stringify(report));
// Still in use until here.
if ([first, ...own].some(({ articles }) => articles.size === 0))
  throw new RangeError('expected articles, received none');

function build<Search>(create: () => Search) {
  const empty = memory();
  let search: Search | undefined;
  const buildMs = timeOf(() => {
    search = create();
  });
  return { search: search as Search, buildMs, memory: memory() - empty };
}

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** @param number of the shelf, from 1: no two have a passage in common */
function openOwnShelf(number: number) {
  const dealt = dealPassages(number * OWN_PASSAGES).slice(-OWN_PASSAGES);
  const blocks = dealt.map(({ text }) => ({ kind: 'paragraph', text }) as const);
  const markdown = composeMarkdown({ title: 'Les nôtres', language: 'fr' }, writeParagraphs(blocks));
  const over = createShelf([...shelf.articles.values(), parseArticle(`zz-own-${number}`, markdown)]);
  prepareSearch(over, { over: shelf });
  return over;
}

/** Of the heap and of what lies beside it, in MiB, after what is not needed has been collected. */
function memory(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 ** 2;
}
