import type { PassageTable } from './passage-table.ts';
import type { Translator } from './translator.ts';

/** Terms of a table that are like a stem without being it. */
export type Likeness = (stem: string) => readonly number[];

const MOST = 12;
/** Answers are remembered for this many stems. */
const MEMORY = 20_000;
const NONE: readonly number[] = [];

/** Stems this short begin too many words. */
const SHORTEST_STEM = 4;
/** Of a stem, and at least SHORTEST_STEM letters: what the words of a family begin with alike. */
const ROOT_SHARE = 0.7;
/** Of the other stem, and letters beyond the root: what may differ within a family. */
const LEAST_SHARED = 0.5;
const LONGEST_ENDING = 5;

/** Words of one family: "ventre" and "ventral", "norvégien" and "Norvège". The stemmer parts them; they begin alike. */
export function createFamily({ stems }: PassageTable): Likeness {
  const sorted = Uint32Array.from(stems.keys()).sort((one, other) => compare(stems[one] ?? '', stems[other] ?? ''));
  return remember((stem) => {
    if (stem.length < SHORTEST_STEM || /\d/.test(stem)) return NONE;
    const root = stem.slice(0, Math.max(SHORTEST_STEM, Math.ceil(stem.length * ROOT_SHARE)));
    const found: number[] = [];
    for (let place = firstAtLeast(root); place < sorted.length && found.length < MOST; place += 1) {
      const term = sorted[place] ?? 0;
      const other = stems[term] ?? '';
      if (!other.startsWith(root)) break;
      if (other !== stem && other.length <= root.length + LONGEST_ENDING && root.length >= other.length * LEAST_SHARED)
        found.push(term);
    }
    return found;
  });

  function firstAtLeast(root: string): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(stems[sorted[middle] ?? 0] ?? '', root) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Words that share a translation: "gagner" and "remporter" are both "win". Those that share most come first. */
export function createThesaurus(
  { terms }: PassageTable,
  ways: readonly { readonly out: Translator; readonly back: Translator }[],
): Likeness {
  return remember((stem) => {
    const shared = new Map<number, number>();
    for (const { out, back } of ways) {
      for (const translation of out.translate(stem)) {
        // A text may use the foreign word itself: "CEO" for "patron".
        const [loan, ...others] = translation;
        const borrowed = loan === undefined || others.length > 0 ? undefined : terms.get(loan);
        if (borrowed !== undefined && loan !== stem) shared.set(borrowed, (shared.get(borrowed) ?? 0) + 1);
        for (const [word, ...more] of back.translate(translation.join(' '))) {
          const term = word === undefined || word === stem || more.length > 0 ? undefined : terms.get(word);
          if (term !== undefined) shared.set(term, (shared.get(term) ?? 0) + 1);
        }
      }
    }
    return [...shared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST)
      .map(([term]) => term);
  });
}

function remember(likeness: Likeness): Likeness {
  const known = new Map<string, readonly number[]>();
  return (stem) => {
    const answer = known.get(stem) ?? likeness(stem);
    if (known.size >= MEMORY) known.clear();
    known.set(stem, answer);
    return answer;
  };
}

/** By code unit, whatever the machine's locale. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
