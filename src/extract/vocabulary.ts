import { keepBeside, recallable } from '../languages/memory.ts';
import type { MoneyRules, SpeechRules } from '../languages/speech.ts';
import type { VerbForm, VerbShape } from '../languages/verbs.ts';
import { type CompiledCue, compileCues } from './cue-parts.ts';

/** What a language knows of a word: looked up once for each token, as a hundred rules ask for it. */
export interface Word {
  /** One string for all tokens that are this word, so that comparing it is comparing addresses. Null for words nobody listed. */
  readonly lower: string | null;
  /** The verbs that it may be a form of. */
  readonly forms: readonly VerbForm[];
  readonly verb: boolean;
  readonly shapes: Readonly<Record<VerbShape, boolean>>;
  /** It may begin a number in words. */
  readonly numeral: boolean;
  /** It may stand inside a cue: an adverb, a negation. */
  readonly skippable: boolean;
  /** The cues that begin with it. */
  readonly cues: readonly CompiledCue[];
}

const NO_SHAPES = { finite: false, participle: false, gerund: false, infinitive: false };

/** A word that stands on no list, and what is no word. */
export const UNLISTED: Word = {
  lower: null,
  forms: [],
  verb: false,
  shapes: NO_SHAPES,
  numeral: false,
  skippable: false,
  cues: [],
};

/** The words a language lists, by their lower case. */
export type Vocabulary = ReadonlyMap<string, Word>;

const vocabularies = keepBeside((rules: SpeechRules) => recallable(() => listWords(rules)));

export function vocabularyOf(rules: SpeechRules): Vocabulary {
  return vocabularies(rules)();
}

function listWords(rules: SpeechRules): Vocabulary {
  const { verbs, money, grammar } = rules;
  const { adverbs, negations, each, together, clitics, auxiliaries, beForms } = grammar;
  const { prepositions, conjunctions, determiners, relatives, by, of, pronouns } = grammar;
  const cues = compileCues(rules);
  const elided = [...clitics].filter((clitic) => clitic.endsWith("'"));
  const skippable = new Set([...adverbs, ...negations, ...each, ...together, ...elided]);
  const listed = new Set([
    ...verbs.keys(),
    ...cues.keys(),
    ...money.units.keys(),
    ...money.halves,
    ...skippable,
    ...[clitics, auxiliaries, beForms, prepositions, conjunctions, determiners, relatives, by, of].flatMap((words) => [
      ...words,
    ]),
    ...pronouns.keys(),
    ...rules.names.titles.keys(),
    ...rules.names.organisations,
  ]);
  return new Map(
    [...listed].map((lower) => {
      const forms = verbs.get(lower) ?? UNLISTED.forms;
      const word: Word = {
        lower,
        forms,
        verb: forms.length > 0,
        shapes: shapesOf(forms),
        numeral: money.units.has(lower) || money.halves.has(lower) || beginsWithUnit(lower, money),
        skippable: skippable.has(lower) || grammar.adverbEnding.test(lower) || lower.startsWith('-'),
        cues: cues.get(lower) ?? UNLISTED.cues,
      };
      return [lower, word];
    }),
  );
}

function beginsWithUnit(word: string, { units }: MoneyRules): boolean {
  const hyphen = word.indexOf('-');
  return hyphen > 0 && units.has(word.slice(0, hyphen));
}

/** Tens of thousands of forms share the sixteen sets of shapes that there can be. */
const SHAPES: readonly Word['shapes'][] = Array.from({ length: 16 }, (_, bits) => ({
  finite: (bits & 1) > 0,
  participle: (bits & 2) > 0,
  gerund: (bits & 4) > 0,
  infinitive: (bits & 8) > 0,
}));

const BITS: Readonly<Record<VerbShape, number>> = { finite: 1, participle: 2, gerund: 4, infinitive: 8 };

function shapesOf(forms: readonly VerbForm[]): Word['shapes'] {
  let bits = 0;
  for (const { shapes } of forms) for (const shape of shapes) bits |= BITS[shape];
  return SHAPES[bits] ?? NO_SHAPES;
}
