import type { Span } from '../knowledge/span.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { isPersonNoun, isTitleNoun } from './title-noun.ts';

/** Who a quotation is tied to by the sentence it stands in. */
export interface Attribution {
  readonly phrase: NounPhrase | null;
  /** The items that the phrase indexes. */
  readonly items: readonly Item[];
  readonly where: Span | null;
  readonly confidence: number;
  readonly rule: 'after' | 'colon' | 'according' | 'before' | 'inside';
  /** A verb of speech proper stands right at the quotation. */
  readonly strong: boolean;
  /** The verb that ties it. */
  readonly lemma?: string | null;
}

export function startsWithArticle(items: readonly Item[], at: number, rules: SpeechRules): boolean {
  return rules.grammar.determiners.has(items[at]?.lower ?? '');
}

/** A noun of persons, of bodies that speak, or of voices without a face: "source". */
export function isSomebody({ noun }: NounPhrase, rules: SpeechRules): boolean {
  const { names, quoting } = rules;
  return (
    noun !== null &&
    (isTitleNoun(noun, rules) ||
      names.organisations.has(noun) ||
      names.kin.has(noun) ||
      quoting.voices.has(noun) ||
      isPersonNoun(noun))
  );
}

export function isFiniteHere(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  if (isVerb(items[verb], 'finite')) return true;
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    if (rules.grammar.auxiliaries.has(items[at]?.lower ?? '')) return isVerb(items[verb], 'participle');
  }
  return false;
}

export function isLikelyPerson(phrase: NounPhrase, rules: SpeechRules): boolean {
  if (phrase.kind === 'pronoun') return !phrase.plural && phrase.noun !== 'it';
  if (phrase.kind === 'names')
    return (
      phrase.entities.length === 1 &&
      phrase.entities[0]?.kind !== 'organisation' &&
      phrase.entities[0]?.kind !== 'place' &&
      phrase.entities[0]?.kind !== 'media'
    );
  return (
    phrase.noun !== null &&
    !phrase.plural &&
    (isTitleNoun(phrase.noun, rules) || LATTER.test(phrase.noun) || isPersonNoun(phrase.noun))
  );
}

const LATTER = /^(?:dernier|dernière|latter|former|premier|première|second|seconde|intéressée?)$/;
