import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeMarkdown } from '../../src/knowledge/compose.ts';
import { openLibrary } from '../../src/knowledge/library.ts';
import { writeParagraphs } from '../../src/moderation/write-paragraphs.ts';
import { ask, prepareInTurns, tidySearch } from '../../src/search/ask.ts';
import { openStore } from '../../src/storage/open.ts';
import { dealPassages } from './deal.ts';

/**
 * A process of its own, so that nothing else holds its event loop: `large-shelf.ts PASSAGES` loads a folder of that many passages, has all its files
 * changed, and edits; while it does, it answers. It prints a {@link LoopReport} as JSON.
 */
export interface LoopReport {
  readonly articles: number;
  readonly passages: number;
  /** A loop that does nothing, on the same machine at the same time. */
  readonly idle: Phase;
  readonly load: Phase;
  readonly rebuild: Phase;
  readonly edits: Phase;
  /** From an edit's publication to the first answer from it, milliseconds, an edit each. */
  readonly editMs: readonly number[];
}

interface Phase {
  readonly ms: number;
  /** Delay of the event loop, milliseconds. */
  readonly p99: number;
  readonly max: number;
  /**
   * The most processor time between two rounds of the loop, milliseconds; that of the collector's own threads is in it. What the loop waits beyond it, it waits for
   * the machine.
   */
  readonly held: number;
  /** Questions asked meanwhile, and those of them that were answered from the shelf before. */
  readonly asked: number;
  readonly answered: number;
}

const ASK_EVERY_MS = 200;
const EDITS = 20;
const IDLE_MS = 10_000;
const SERVER = '1';

const passageCount = Number(process.argv[2]);
const directory = await mkdtemp(join(tmpdir(), 'bench-shelf-'));
const folder = await mkdtemp(join(tmpdir(), 'bench-articles-'));
const nextFolder = await mkdtemp(join(tmpdir(), 'bench-articles-'));
try {
  console.log(JSON.stringify(await measure()));
} finally {
  for (const each of [directory, folder, nextFolder]) await rm(each, { recursive: true });
}

async function measure(): Promise<LoopReport> {
  const names = await writeArticles(folder, '');
  await writeArticles(nextFolder, ' Relu.');
  const store = await openStore({ directory });
  const { result: ___, ...idle } = await watchLoop(() => sleep(IDLE_MS));
  let reloaded = () => {};
  const opening = watchLoop(() =>
    openLibrary({
      directory: folder,
      store,
      async prepare(shelf, over) {
        await prepareInTurns(shelf, over);
        void tidySearch(shelf, over);
      },
      onReload: () => reloaded(),
      onProblems: ({ problems }) => {
        throw new Error(JSON.stringify(problems[0]));
      },
      onError: (error) => {
        throw error;
      },
    }),
  );
  const { result: library, ...load } = await opening;
  const question = 'Quel témoin a parlé du zorglonde ?';
  const isAnswered = async () => {
    const outcome = ask(await library.shelfOf(null), 'En quelle année le château a-t-il été construit ?');
    return outcome.kind === 'answer' || (outcome.kind === 'silent' && outcome.nearest.length > 0);
  };
  await isAnswered();
  const rebuild = await watchLoop(
    () =>
      new Promise<void>((resolve) => {
        reloaded = resolve;
        void (async () => {
          for (const name of names) await rename(join(nextFolder, name), join(folder, name));
        })();
      }),
    isAnswered,
  );
  await library.originOf(SERVER, 'temoin');
  const editMs: number[] = [];
  const edits = await watchLoop(async () => {
    for (let edit = 1; edit <= EDITS; edit += 1) {
      const origin = await library.originOf(SERVER, 'temoin');
      const name = `zorglonde${String.fromCharCode(96 + edit)}`;
      const markdown = composeMarkdown(
        { title: 'Témoin', language: 'fr' },
        `Le témoin a parlé du ${name} pendant la veillée.`,
      );
      const start = performance.now();
      await library.save(SERVER, {
        article: 'temoin',
        markdown,
        ...origin,
        author: { id: '1', name: 'bench' },
        at: 0,
        note: '',
      });
      const outcome = ask(await library.shelfOf(SERVER), question.replace('zorglonde', name));
      editMs.push(performance.now() - start);
      const [found] = outcome.kind === 'answer' ? [outcome.answer] : outcome.kind === 'silent' ? outcome.nearest : [];
      if (found?.passage.text.includes(name) !== true) throw new Error(`expected ${name} to be found at once`);
      await sleep(50);
    }
  }, isAnswered);
  library.close();
  await store.close();
  const { result: _, ...rebuilt } = rebuild;
  const { result: __, ...edited } = edits;
  return { articles: names.length, passages: passageCount, idle, load, rebuild: rebuilt, edits: edited, editMs };
}

/** Writes the articles, each passage with `more` at its end. Returns the names of the files. */
async function writeArticles(into: string, more: string): Promise<string[]> {
  const byTitle = new Map<string, { kind: 'paragraph'; text: string }[]>();
  for (const { title, text } of dealPassages(passageCount)) {
    const blocks = byTitle.get(title) ?? [];
    byTitle.set(title, blocks);
    blocks.push({ kind: 'paragraph', text: text + more });
  }
  const names: string[] = [];
  for (const [title, blocks] of byTitle) {
    const name = `article-${names.length}.md`;
    await writeFile(join(into, name), composeMarkdown({ title, language: 'fr' }, writeParagraphs(blocks)));
    names.push(name);
  }
  return names;
}

/** Does something while the delay of the event loop is measured, and a question is asked every now and then. */
async function watchLoop<Result>(
  work: () => Promise<Result>,
  isAnswered?: () => Promise<boolean>,
): Promise<Phase & { readonly result: Result }> {
  let asked = 0;
  let answered = 0;
  const asking = setInterval(() => {
    if (!isAnswered) return;
    asked += 1;
    void isAnswered().then((is) => {
      if (is) answered += 1;
    });
  }, ASK_EVERY_MS);
  let held = 0;
  let last = process.cpuUsage();
  const rounds = setInterval(() => {
    const { user, system } = process.cpuUsage(last);
    held = Math.max(held, (user + system) / 1000);
    last = process.cpuUsage();
  }, 1);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  delay.disable();
  clearInterval(asking);
  clearInterval(rounds);
  return { result, ms, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6, held, asked, answered };
}
