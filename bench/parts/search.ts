import { answerQuestion } from '../../src/answer/answer-question.ts';
import { createSetShelf } from '../../src/evaluate/set-shelf.ts';
import { en } from '../../src/languages/en.ts';
import { fr } from '../../src/languages/fr.ts';
import type { Language } from '../../src/languages/language.ts';
import { languages } from '../../src/languages/list.ts';
import { ask, prepareSearch } from '../../src/search/ask.ts';
import type { Outcome } from '../../src/search/outcome.ts';
import { readQuestion } from '../../src/search/question.ts';
import { median, type Part, quantile, type Row } from '../row.ts';
import { createBareEngine } from '../search/bare-engine.ts';
import { dealPassages } from '../search/deal.ts';
import { installPeers } from '../search/install-peers.ts';
import { type DevelopmentSet, readSet } from '../search/sets.ts';

/** Question -> ids of passages, best first. */
type Search = (question: string) => readonly string[];

/** Ours, and with what the bot looks at besides: quotations, and headings that ask the question themselves. */
type Asking = typeof ask;

const MANY = 100_000;
const ASKED_OF_MANY = 400;
/** How often the questions are asked of a small shelf to warm up, and then to be timed. */
const ROUNDS = 4;
const P50_LIMIT_MS = 60;

export const search: Part = {
  name: 'search',
  async measure() {
    const peers = await loadPeers();
    const piaf = readSet('piaf');
    const few = compareWithBare(piaf, ROUNDS);
    const rows = [row(`${piaf.passages.length} passages, p50`, 'ms', few.ours, few.bare, median, BARE, { atMost: 3 })];
    rows.push(row(`${piaf.passages.length} passages, p99`, 'ms', few.ours, few.bare, at99, BARE));
    const step = Math.ceil(piaf.questions.length / ASKED_OF_MANY);
    const asked = piaf.questions.filter((_, index) => index % step === 0);
    const many = compareWithBare({ passages: dealPassages(MANY), questions: asked }, 1);
    const what = `${MANY.toLocaleString('en')} passages`;
    rows.push(
      row(`${what}, p50`, 'ms', many.ours, many.bare, median, BARE, { atMost: 1.3 }),
      row(`${what}, p99`, 'ms', many.ours, many.bare, at99, BARE),
      row(`${what}, p50`, 'ms', many.ours, [P50_LIMIT_MS], median, 'the limit', { atMost: 1 }),
    );
    return [
      ...rows,
      ...compareWithPeers('piaf', piaf, fr, peers),
      ...compareWithPeers('xquad-en', readSet('xquad-en'), en, peers),
    ];
  },
};

const BARE = 'minisearch alone, same pipe';
const WHOLE = 'ours with quotations and headings';
const at99 = (times: readonly number[]) => quantile(times, 0.99);

function row(
  what: string,
  unit: string,
  ours: readonly number[],
  peer: readonly number[],
  of: (values: readonly number[]) => number,
  peerName: string,
  limit?: Row['limit'],
): Row {
  return { part: 'search', what, unit, ours: of(ours), peer: of(peer), peerName, ...(limit && { limit }) };
}

/** The same questions asked of both in turn, after both have warmed up; milliseconds. */
function compareWithBare({ passages, questions }: DevelopmentSet, rounds: number): { ours: number[]; bare: number[] } {
  const searches = { ours: searchOurs(passages), bare: createBareEngine(passages, fr) };
  for (let round = 0; round < rounds; round += 1) timeInTurn(questions, searches);
  const times = Array.from({ length: rounds }, () => timeInTurn(questions, searches));
  return { ours: times.flatMap(({ ours }) => ours), bare: times.flatMap(({ bare }) => bare) };
}

function timeInTurn<Name extends string>(
  questions: DevelopmentSet['questions'],
  searches: Readonly<Record<Name, (question: string) => unknown>>,
): Record<Name, number[]> {
  const names = Object.keys(searches) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const { question } of questions) {
    // Whoever comes second finds the processor's caches warm.
    names.reverse();
    for (const name of names) {
      // The question that was read last is remembered (src/languages/memory.ts): none is to find it read by another.
      readQuestion('', en, languages);
      const start = performance.now();
      searches[name](question);
      times[name].push(performance.now() - start);
    }
  }
  return times;
}

function searchOurs(passages: DevelopmentSet['passages'], asking: Asking = ask): Search {
  const { shelf, idOf } = createSetShelf(passages);
  prepareSearch(shelf);
  return (question) => citationsOf(asking(shelf, question)).map(({ passage }) => idOf(passage));
}

function citationsOf(outcome: Outcome) {
  if (outcome.kind === 'answer') return [outcome.answer, ...outcome.others];
  return outcome.kind === 'silent' ? outcome.nearest : [];
}

function compareWithPeers(
  set: string,
  { passages, questions }: DevelopmentSet,
  language: Language,
  peers: Readonly<Record<string, Peer>>,
): Row[] {
  const searches: Record<string, Search> = {
    ours: searchOurs(passages),
    [BARE]: createBareEngine(passages, language),
    [WHOLE]: searchOurs(passages, answerQuestion),
  };
  for (const [name, create] of Object.entries(peers)) searches[name] = create(passages, language.code);
  const places = mapValues(searches, (searchIn) =>
    questions.map(({ question, gold }) =>
      [...new Set(searchIn(question))].slice(0, 10).findIndex((id) => gold.includes(id)),
    ),
  );
  const times = timeInTurn(questions, searches);
  const share = (name: string, holds: (place: number) => boolean) =>
    (100 * (places[name] ?? []).filter(holds).length) / questions.length;
  const meanReciprocal = (name: string) =>
    (100 * (places[name] ?? []).reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0)) / questions.length;
  const figures: readonly (readonly [string, string, (name: string) => number])[] = [
    ['R@1', '%', (name) => share(name, (place) => place === 0)],
    ['R@5', '%', (name) => share(name, (place) => place >= 0 && place < 5)],
    ['MRR@10', '%', meanReciprocal],
    ['p50', 'ms', (name) => median(times[name] ?? [])],
  ];
  return figures.flatMap(([what, unit, of]) =>
    [BARE, ...Object.keys(peers), WHOLE].map((peerName) => ({
      part: 'search',
      what: `${set}, ${what}`,
      unit,
      ours: of('ours'),
      peer: of(peerName),
      peerName,
    })),
  );
}

type Peer = (passages: DevelopmentSet['passages'], language: string) => Search;

/** The peers are plain JavaScript, so that the house compiles where their packages are not installed. */
async function loadPeers(): Promise<Readonly<Record<string, Peer>>> {
  installPeers();
  const { PEERS }: { PEERS: Readonly<Record<string, Peer>> } = await import(
    new URL('../search/peers.mjs', import.meta.url).href
  );
  return PEERS;
}

function mapValues<Value, Other>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Other,
): Record<string, Other> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
