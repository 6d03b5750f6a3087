import type { Language } from '../languages/language.ts';
import type { Associations } from './associations.ts';
import { lexerOf } from './lexer.ts';
import type { Likeness } from './likeness.ts';
import type { ContentWord, Question } from './question.ts';
import { nearestForms } from './speller.ts';
import type { Translator } from './translator.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** What one word (or one term) of a question may be in the passages of one language. */
export interface Group {
  readonly word: ContentWord;
  /** Best first; empty when no passage holds the word in any form. */
  readonly alternatives: readonly Alternative[];
  /** Terms of the same family ("ventre", "ventral"), of the same meaning, and of the same concept ("run", "CEO"): they hint, and are weighed apart. */
  readonly kin: readonly Term[];
  readonly synonyms: readonly Term[];
  readonly associates: readonly Term[];
  /** How it was found. */
  readonly by: 'word' | 'repair' | 'translation' | 'nothing';
  /** Written as a name, or a name of the list. */
  readonly named: boolean;
  /** A lexicon of the question's language knows the word. */
  readonly common: boolean;
}

export interface Alternative {
  readonly term: Term;
  /** 1 for the word itself; translations share theirs (1 / sqrt of their count; Pirkola 1998). */
  readonly weight: number;
}

/** The words of a shelf's passages in one language, and what its language offers for words that are not among them. */
export interface WordSources {
  readonly vocabulary: Vocabulary;
  /** From each other language into the vocabulary's. */
  readonly translators: ReadonlyMap<Language, Translator>;
  /** Other spellings of names. */
  readonly aliases: Translator;
  /** Names of one word, folded. */
  readonly listedNames: ReadonlySet<string>;
  /** Whether a lexicon knows a stem of a language. */
  readonly isKnown: (language: Language, stem: string) => boolean;
  readonly family: Likeness;
  readonly thesaurus: Likeness;
  readonly associations: Associations;
}

/** Turns a question into groups of terms of one vocabulary, in the question's order. */
export function expandQuestion(question: Question, sources: WordSources): Group[] {
  const { content } = question;
  const read = question.language === sources.vocabulary.language ? readOwn : readForeign;
  const found: Bare[] = [];
  for (let index = 0; index < content.length; ) {
    const word = content[index];
    if (!word) break;
    if (content.length > 1 && isSmallThere(word, sources.vocabulary)) {
      index += 1;
      continue;
    }
    const { groups, length } = read(word, index, question, sources);
    found.push(...groups);
    index += length;
  }
  const used = new Set(found.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));
  return found.map((group) => {
    const { word, alternatives, by } = group;
    const { kin, synonyms, associates } = findLike(group, used, question, sources);
    const named = isName(word, question, sources) || sources.listedNames.has(word.folded);
    return {
      word,
      alternatives,
      by,
      kin,
      synonyms,
      associates,
      named,
      common: sources.isKnown(question.language, word.stem),
    };
  });
}

/** A name that is a small word in the language of the passages, where it is never searched for: "Masayoshi Son" in French. */
function isSmallThere({ named, folded }: ContentWord, { language }: Vocabulary): boolean {
  return (
    named && !lexerOf(language).isContent({ folded, start: 0, end: folded.length, elided: false, attached: false })
  );
}

/** "CEO" is written like a name and means something. */
function isName({ named, surface, stem }: ContentWord, { language }: Question, { associations }: WordSources): boolean {
  return named && !(surface === surface.toUpperCase() && associations(language, stem).length > 0);
}

type Bare = Omit<Group, 'kin' | 'synonyms' | 'associates' | 'named' | 'common'>;

/** What stands at a place of the question, and how many of its words that takes. */
interface Reading {
  readonly groups: readonly Bare[];
  readonly length: number;
}

function readOwn(word: ContentWord, index: number, { content, language }: Question, sources: WordSources): Reading {
  const { vocabulary, aliases } = sources;
  const term = vocabulary.find(word.stem);
  const next = content[index + 1];
  if (next && (!term || !vocabulary.find(next.stem))) {
    // "Soft Bank" for SoftBank.
    const joined = lookUp(word.folded + next.folded, vocabulary);
    if (joined) return { groups: [{ word, alternatives: [{ term: joined, weight: 1 }], by: 'repair' }], length: 2 };
  }
  if (term) return { groups: [{ word, alternatives: [{ term, weight: 1 }], by: 'word' }], length: 1 };
  return (
    translateAt(content, index, vocabulary, aliases, ({ stem }) => stem) ??
    borrow(content, index, sources) ?? { groups: [repair(word, language, sources)], length: 1 }
  );
}

function readForeign(word: ContentWord, index: number, { content, language }: Question, sources: WordSources): Reading {
  const { vocabulary, aliases, translators } = sources;
  const itself = lookUp(word.folded, vocabulary);
  const asIs: Reading | null =
    itself === undefined
      ? null
      : { groups: [{ word, alternatives: [{ term: itself, weight: 1 }], by: 'word' }], length: 1 };
  // Names and numbers are not translated.
  if (asIs && (word.named || /\d/.test(word.folded))) return asIs;
  const translator = translators.get(language);
  return (
    translateAt(content, index, vocabulary, aliases, ({ folded }) => lexerOf(vocabulary.language).stem(folded)) ??
    (translator && translateAt(content, index, vocabulary, translator, ({ stem }) => stem)) ??
    asIs ?? { groups: [repair(word, language, sources)], length: 1 }
  );
}

/** A word of another language in the middle of a question: "data centers" in French. */
function borrow(
  content: readonly ContentWord[],
  index: number,
  { vocabulary, translators }: WordSources,
): Reading | null {
  if (content[index]?.named) return null;
  for (const [other, translator] of translators) {
    const found = translateAt(content, index, vocabulary, translator, ({ folded }) => lexerOf(other).stem(folded));
    if (found) return found;
  }
  return null;
}

/** The longest term that begins at `index` and has translations in the table. */
function translateAt(
  content: readonly ContentWord[],
  index: number,
  { find }: Vocabulary,
  translator: Translator,
  keyOf: (word: ContentWord) => string,
): Reading | null {
  const word = content[index];
  if (!word) return null;
  for (let length = Math.min(translator.longest, content.length - index); length > 0; length -= 1) {
    const stems = content.slice(index, index + length).map(keyOf);
    const all = translator.translate(stems.join(' ')).flatMap((translation) => {
      const found = translation.flatMap((stem) => find(stem) ?? []);
      return found.length === translation.length ? [found] : [];
    });
    // Of a term of several words, one alone says little.
    const single = all.filter((found) => found.length === 1);
    const known = length === 1 && single.length > 0 ? single : all;
    const [first] = known;
    if (!first) continue;
    if (length > 1 && first.length > 1) {
      // A term of several words for one of several words: each of its words must be found.
      return {
        groups: first.map((term) => ({ word, alternatives: [{ term, weight: 1 }], by: 'translation' as const })),
        length,
      };
    }
    const weights = new Map<Term, number>();
    for (const found of known) {
      const weight = 1 / (Math.sqrt(known.length) * found.length);
      for (const term of found) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    }
    return {
      groups: [{ word, alternatives: [...weights].map(([term, weight]) => ({ term, weight })), by: 'translation' }],
      length,
    };
  }
  return null;
}

/** A mended word is trusted less. */
const REPAIRED = 0.8;
/** Names shorter than this are too easily another word: "Apple" and "appel". */
const SHORTEST_NAME = 6;

/** A missing apostrophe ("dintelligence") or wrong letters. Words the lexicon knows are right as they are. */
function repair(word: ContentWord, language: Language, { vocabulary, isKnown }: WordSources): Bare {
  const unglued = vocabulary.language.search.elisions
    .filter((elision) => word.folded.startsWith(elision) && word.folded.length > elision.length + 2)
    .flatMap((elision) => lookUp(word.folded.slice(elision.length), vocabulary) ?? []);
  const isRight = word.named ? word.folded.length < SHORTEST_NAME : isKnown(language, word.stem);
  const terms =
    unglued.length > 0 || isRight
      ? unglued
      : nearestForms(word.folded, vocabulary).flatMap((form) => lookUp(form, vocabulary) ?? []);
  if (terms.length === 0) return { word, alternatives: [], by: 'nothing' };
  return { word, alternatives: [...new Set(terms)].map((term) => ({ term, weight: REPAIRED })), by: 'repair' };
}

function findLike(
  group: Bare,
  used: ReadonlySet<Term>,
  question: Question,
  sources: WordSources,
): Pick<Group, 'kin' | 'synonyms' | 'associates'> {
  const { word, alternatives, by } = group;
  const { family, thesaurus, associations, isKnown } = sources;
  const associates = isName(word, question, sources)
    ? NO_TERMS
    : without(used, associations(question.language, word.stem));
  // A translation has its choice of words already; a hint of a hint misleads.
  if (by === 'translation') return { kin: NO_TERMS, synonyms: NO_TERMS, associates };
  const stems = by === 'nothing' ? stemsOfMissing(word, question, sources) : alternatives.map(({ term }) => term.stem);
  // A name has no family, unless it is none: the lexicon knows "Norvégiens".
  const hasFamily = by !== 'nothing' || !word.named || isKnown(question.language, word.stem);
  const kin = hasFamily ? without(used, likeAny(stems, family)) : NO_TERMS;
  const synonyms = without(used, likeAny(stems, thesaurus)).filter((term) => !kin.includes(term));
  return { kin, synonyms, associates };
}

const NO_TERMS: readonly Term[] = [];

function likeAny(stems: readonly string[], likeness: Likeness): readonly Term[] {
  const [only] = stems;
  return only !== undefined && stems.length === 1 ? likeness(only) : stems.flatMap(likeness);
}

function without(used: ReadonlySet<Term>, terms: readonly Term[]): readonly Term[] {
  return terms.length === 0 ? terms : terms.filter((term) => !used.has(term));
}

/** The stem of a word no passage holds, and those of its translations: their families may stand there. */
function stemsOfMissing({ stem }: ContentWord, { language }: Question, { translators }: WordSources): string[] {
  const translations = translators.get(language)?.translate(stem) ?? [];
  return [stem, ...translations.flatMap(([first, ...more]) => (first === undefined || more.length > 0 ? [] : first))];
}

function lookUp(folded: string, { language, find }: Vocabulary): Term | undefined {
  return find(lexerOf(language).stem(folded));
}
