import type { Cue, Sense } from './speech.ts';

/** Words apart by white space. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Phrases apart by commas. */
export const phraseList = (list: string): readonly string[] =>
  list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');

export const cuesOf = (sense: Sense, holder: Cue['holder'], list: string): Cue[] =>
  phraseList(list).map((pattern) => ({ pattern, sense, holder }));

/** Single verbs, without their mark. */
export const verbCues = (sense: Sense, holder: Cue['holder'], list: string): Cue[] =>
  list
    .trim()
    .split(/\s+/)
    .map((verb) => ({ pattern: `~${verb}`, sense, holder }));

/** The verbs that cues speak of. */
export function lemmasOf(cues: readonly Cue[]): Set<string> {
  return new Set(
    cues.flatMap(({ pattern }) =>
      pattern
        .split(' ')
        .filter((word) => word.startsWith('~'))
        .map((word) => word.slice(1)),
    ),
  );
}

/** Phrases apart by commas, each as its words. */
export const wordLists = (list: string): readonly (readonly string[])[] =>
  phraseList(list).map((phrase) => phrase.split(' '));

/** Wordings that hold a pronoun: each of them with each of its forms in the place of "_". */
export const ownWordings = (
  forms: readonly (readonly [form: string, pronoun: string | null])[],
  list: string,
): readonly { parts: readonly string[]; pronoun: string | null }[] =>
  phraseList(list).flatMap((wording) =>
    forms.map(([form, pronoun]) => ({ parts: wording.replace('_', form).split(' '), pronoun })),
  );

/** The nouns of each line of keys, with all the trades or offices that they may stand for. */
export function kindsOf(lines: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const [nouns, trades] of Object.entries(lines))
    for (const noun of wordSet(nouns)) kinds.set(noun, new Set([...(kinds.get(noun) ?? []), ...wordSet(trades)]));
  return kinds;
}
