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

/**
 * A process of its own, so that its memory is that of one shelf: `grown-shelf.ts PASSAGES ours|bare`, with --expose-gc. It prints a
 * {@link GrowthReport} as JSON.
 */
export interface GrowthReport {
  readonly buildMs: number;
  /** What the index takes beside the articles, MiB. */
  readonly memory: number;
  readonly p50: number;
  readonly p99: number;
  /** What another shelf over this one takes, with 100 passages of its own, MiB. */
  readonly ownShelf: number;
}

const OWN_PASSAGES = 100;
/** The least and the most questions that are asked. */
const ASKED = 300;

const passages = dealPassages(Number(process.argv[2]));
const { shelf } = createSetShelf(passages);
const questions = readSet('piaf').questions;
const asked = questions.filter((_, index) => index % Math.ceil(questions.length / ASKED) === 0);
// The lexicon is the same for any shelf.
prepareSearch(createShelf([parseArticle('a', '---\ntitle: A\nlanguage: fr\n---\n\nUn pont.\n')]));

const before = memory();
const start = performance.now();
if (process.argv[3] === 'ours') prepareSearch(shelf);
const bare = process.argv[3] === 'ours' ? null : createBareEngine(passages, fr);
const buildMs = performance.now() - start;
const built = memory();
const search = bare ?? ((question: string) => ask(shelf, question));
for (const { question } of asked) search(question);
const times = asked.map(({ question }) => {
  const from = performance.now();
  search(question);
  return performance.now() - from;
});
const searched = memory();
const own = bare ? null : openOwnShelf();
const report: GrowthReport = {
  buildMs,
  memory: built - before,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  ownShelf: memory() - searched,
};
console.log(JSON.stringify(report));
// Still in use until here.
if (own?.articles.size === 0) throw new RangeError('expected articles, received none');

function openOwnShelf() {
  const blocks = dealPassages(OWN_PASSAGES).map(({ text }) => ({ kind: 'paragraph', text }) as const);
  const markdown = composeMarkdown({ title: 'Les nôtres', language: 'fr' }, writeParagraphs(blocks));
  const over = createShelf([...shelf.articles.values(), parseArticle('zz-own', markdown)]);
  prepareSearch(over, { over: shelf });
  return over;
}

/** Of the heap and of what lies beside it, in MiB, after what is not needed has been collected. */
function memory(): number {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 ** 2;
}
