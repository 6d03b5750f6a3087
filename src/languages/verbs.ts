/** What a form of a verb can be: one form may be several things ("dit"). */
export type VerbShape = 'finite' | 'participle' | 'gerund' | 'infinitive';

export interface VerbForm {
  readonly lemma: string;
  readonly shapes: readonly VerbShape[];
}

/** Forms of verbs, lower case, and the verbs they may belong to. */
export type VerbTable = ReadonlyMap<string, readonly VerbForm[]>;

export type Conjugate = (lemma: string) => Readonly<Record<VerbShape, readonly string[]>>;

/** The table of all forms of some verbs, in the third person, as newspapers use them. */
export function tabulateVerbs(lemmas: Iterable<string>, conjugate: Conjugate): VerbTable {
  const table = new Map<string, Map<string, Set<VerbShape>>>();
  for (const lemma of new Set(lemmas)) {
    const forms = conjugate(lemma);
    for (const shape of ['finite', 'participle', 'gerund', 'infinitive'] as const) {
      for (const form of forms[shape]) {
        const lemmasOfForm = table.get(form) ?? new Map<string, Set<VerbShape>>();
        const shapes = lemmasOfForm.get(lemma) ?? new Set<VerbShape>();
        lemmasOfForm.set(lemma, shapes.add(shape));
        table.set(form, lemmasOfForm);
      }
    }
  }
  return new Map(
    [...table].map(([form, byLemma]) => [
      form,
      [...byLemma].map(([lemma, shapes]) => ({ lemma, shapes: [...shapes] })),
    ]),
  );
}

/** All forms of some verbs, for lists that need no lemma. They are made when somebody asks for one: questions of other kinds need none. */
export function formsOf(lemmas: string, conjugate: Conjugate): Pick<ReadonlySet<string>, 'has'> {
  let forms: ReadonlySet<string> | undefined;
  return {
    has(form) {
      forms ??= new Set(tabulateVerbs(lemmas.trim().split(/\s+/), conjugate).keys());
      return forms.has(form);
    },
  };
}
