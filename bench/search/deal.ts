import type { SetPassage } from '../../src/evaluate/read-sets.ts';
import { findSentences } from '../../src/knowledge/sentences.ts';
import { readSet } from './sets.ts';

/** Passages of one title are one article. */
const PASSAGES_AN_ARTICLE = 20;

/**
 * As many passages as wanted, made of the sentences of piaf and faq-fr dealt anew: each passage is as long as one of theirs, its sentences
 * come from anywhere. The same passages every time, and the first thousand of ten thousand are those of one thousand.
 */
export function dealPassages(count: number): SetPassage[] {
  const { passages } = readSet('piaf');
  const sentences = [...passages, ...readSet('faq-fr').passages].flatMap(({ text }) =>
    findSentences(text).map(({ start, end }) => text.slice(start, end)),
  );
  const lengths = passages.map(({ text }) => findSentences(text).length);
  const titles = [...new Set(passages.map(({ title }) => title))];
  const next = createDice(20_251_128);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[next() % items.length];
    if (item === undefined) throw new RangeError('expected something to pick from, received nothing');
    return item;
  };
  let title = '';
  return Array.from({ length: count }, (_, index) => {
    if (index % PASSAGES_AN_ARTICLE === 0) title = `${pick(titles)} ${index / PASSAGES_AN_ARTICLE + 1}`;
    const text = Array.from({ length: pick(lengths) }, () => pick(sentences)).join(' ');
    return { id: String(index), title, text };
  });
}

/** Xorshift, 32 bits (Marsaglia 2003): the same numbers on every machine. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
