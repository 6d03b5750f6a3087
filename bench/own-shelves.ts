import { readFileSync } from 'node:fs';
import { openStore } from '../src/storage/open.ts';

const PASSAGES = 100;
const SENTENCES = 3;
const WORDS = 16;
/** From one rank to the next in the lexicon, which is in the order of the alphabet; a prime. */
const STEP = 7_919;

/** Gives each server an article of its own with a hundred passages, no two of which say the same. */
export async function fillShelves(directory: string, servers: readonly string[], passages = PASSAGES): Promise<void> {
  const words = lexiconWords();
  const store = await openStore({ directory });
  for (const [index, server] of servers.entries()) {
    const random = randomFrom(index + 1);
    const text = Array.from({ length: passages }, () => passage(words, random)).join('\n\n');
    await store.append(server, {
      article: 'own',
      from: null,
      base: null,
      markdown: `---\ntitle: Own\nlanguage: fr\n---\n\n${text}\n`,
      author: { id: '1', name: 'Bench' },
      at: 0,
      note: '',
    });
  }
  await store.close();
}

function passage(words: readonly string[], random: () => number): string {
  const sentence = () => {
    // A word's frequency falls with its rank, as in any text (Zipf 1949), so that a few thousand words hold some fifteen hundred different ones.
    const chosen = Array.from({ length: WORDS }, () => {
      const rank = Math.floor(words.length ** random());
      return words[(rank * STEP) % words.length] ?? '';
    });
    const [first = '', ...rest] = chosen;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  return Array.from({ length: SENTENCES }, sentence).join(' ');
}

/** Single French words of the bundled lexicon, which stand for the words of a community. */
function lexiconWords(): string[] {
  const lexicon = readFileSync(new URL('../src/languages/lexicon.fr-en.txt', import.meta.url), 'utf8');
  return [...new Set(lexicon.match(/^\p{Ll}{3,}/gmu))].filter((_, index) => index % 4 === 0);
}

/** The same numbers at each run. Park & Miller 1988 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
