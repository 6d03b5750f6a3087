import type { Article } from '../knowledge/article.ts';
import { cite } from '../knowledge/citation.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { SpeechRules } from '../languages/speech.ts';
import type { FundingFact } from './fact.ts';
import { readNumber } from './read-number.ts';
import type { Item } from './sentence.ts';
import type { Token } from './tokens.ts';
import { UNLISTED } from './vocabulary.ts';

const BEFORE = 7;
const AFTER = 7;

/** Over what time a sum is spent: a year each, a first part, the whole, or spread over the years named. */
export function findPeriod(
  article: Article,
  passage: Passage,
  items: readonly Item[],
  at: number,
  rules: SpeechRules,
): Pick<FundingFact, 'period' | 'periodWords'> {
  const { annual, initial, total, spanOpeners, timeUnits } = rules.money;
  const before = clauseBefore(items, at);
  const after = clauseAfter(items, at);
  const words = (first: Item, last: Item) => cite(article, passage, { start: first.start, end: last.end });
  for (const [period, phrases, places] of [
    ['annual', annual, [after, before]],
    ['initial', initial, [before]],
  ] as const) {
    for (const place of places) {
      for (const phrase of phrases) {
        const found = findPhrase(place, phrase);
        if (found) return { period, periodWords: words(found.first, found.last) };
      }
    }
  }
  for (const [index, item] of after.entries()) {
    if (item.kind !== 'word' || !spanOpeners.has(item.lower)) continue;
    const unit = after.slice(index + 1, index + 5).find(({ lower }) => timeUnits.has(lower));
    const counted =
      after[index + 1] &&
      (after[index + 1]?.kind === 'number' ||
        readNumber([tokenOf(after[index + 1])], 0, rules.money) !== null ||
        /^(?:les|the|several|plusieurs)$/.test(after[index + 1]?.lower ?? ''));
    if (unit && counted) return { period: 'over', periodWords: words(item, unit) };
  }
  for (const phrase of total) {
    const found = findPhrase(before, phrase);
    if (found) return { period: 'total', periodWords: words(found.first, found.last) };
  }
  return { period: null, periodWords: null };
}

function tokenOf(item: Item | undefined): Token {
  return {
    kind: 'word',
    text: item?.lower ?? '',
    lower: item?.lower ?? '',
    known: item?.known ?? UNLISTED,
    capital: false,
    spaced: true,
    start: item?.start ?? 0,
    end: item?.end ?? 0,
  };
}

function clauseBefore(items: readonly Item[], at: number): readonly Item[] {
  const slice = items.slice(Math.max(0, at - BEFORE), at);
  const cut = slice.findLastIndex(({ kind, lower }) => kind === 'sum' || kind === 'quote' || lower === ';');
  return slice.slice(cut + 1);
}

function clauseAfter(items: readonly Item[], at: number): readonly Item[] {
  const slice = items.slice(at + 1, at + 1 + AFTER);
  const cut = slice.findIndex(({ kind, lower }) => kind === 'sum' || kind === 'quote' || lower === ';');
  return cut < 0 ? slice : slice.slice(0, cut);
}

function findPhrase(items: readonly Item[], words: readonly string[]): { first: Item; last: Item } | null {
  for (let at = 0; at + words.length <= items.length; at += 1) {
    const first = items[at];
    const last = items[at + words.length - 1];
    if (!first || !last || first.lower !== words[0]) continue;
    if (words.every((word, index) => items[at + index]?.lower === word)) return { first, last };
  }
  return null;
}
