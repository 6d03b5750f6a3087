import type { Translator } from './translator.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { SHORTEST_ROOT, startOf } from './word-shape.ts';

/** Terms of a vocabulary that are like a stem without being it. */
export type Likeness = (stem: string) => readonly Term[];

const MOST = 12;
/** Answers are remembered for this many stems. */
const MEMORY = 20_000;
const NONE: readonly Term[] = [];

/** Of a stem, and at least SHORTEST_ROOT letters: what the words of a family begin with alike. */
const ROOT_SHARE = 0.7;
/** Of the other stem, and letters beyond the root: what may differ within a family. */
const LEAST_SHARED = 0.5;
const LONGEST_ENDING = 5;

/** Words of one family: "ventre" and "ventral", "norvégien" and "Norvège". The stemmer parts them; they begin alike. */
export function createFamily({ uses, find }: Vocabulary): Likeness {
  return remember((stem) => {
    if (stem.length < SHORTEST_ROOT || /\d/.test(stem)) return NONE;
    const root = stem.slice(0, Math.max(SHORTEST_ROOT, Math.ceil(stem.length * ROOT_SHARE)));
    const found = new Set<Term>();
    for (const { segment } of uses) {
      const { stems } = segment.table;
      for (const term of segment.termsByStart(startOf(root))) {
        const other = stems[term] ?? '';
        const akin =
          other !== stem &&
          other.startsWith(root) &&
          other.length <= root.length + LONGEST_ENDING &&
          root.length >= other.length * LEAST_SHARED;
        const known = akin && find(other);
        if (known) found.add(known);
      }
    }
    return [...found].sort((one, other) => compare(one.stem, other.stem)).slice(0, MOST);
  });
}

/**
 * Likelihood that a word translated there and back comes out as the other, each translation as likely as the next (Bannard & Callison-Burch 2005). Below this
 * two words share one of many senses: "affected" and "moved" by "ému".
 */
const LEAST_LIKELY = 0.05;

/** Words that share a translation: "gagner" and "remporter" are both "win". The likeliest come first. */
export function createThesaurus(
  { find }: Vocabulary,
  ways: readonly { readonly out: Translator; readonly back: Translator }[],
): Likeness {
  return remember((stem) => {
    const shared = new Map<Term, number>();
    for (const { out, back } of ways) {
      const translations = out.translate(stem);
      for (const translation of translations) {
        // A text may use the foreign word itself: "CEO" for "patron".
        const [loan, ...others] = translation;
        const borrowed = loan === undefined || others.length > 0 || loan === stem ? undefined : find(loan);
        if (borrowed) shared.set(borrowed, (shared.get(borrowed) ?? 0) + 1);
        const returns = back.translate(translation.join(' '));
        const likelihood = 1 / (translations.length * returns.length);
        for (const [word, ...more] of returns) {
          const term = word === undefined || word === stem || more.length > 0 ? undefined : find(word);
          if (term) shared.set(term, (shared.get(term) ?? 0) + likelihood);
        }
      }
    }
    return [...shared]
      .filter(([, likelihood]) => likelihood >= LEAST_LIKELY)
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST)
      .map(([term]) => term);
  });
}

function remember(likeness: Likeness): Likeness {
  const known = new Map<string, readonly Term[]>();
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
