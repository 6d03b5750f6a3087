import type { Language } from '../languages/language.ts';
import { languageOf } from '../languages/list.ts';
import { lexerOf } from './lexer.ts';
import type { Likeness } from './likeness.ts';
import type { PassageTable } from './passage-table.ts';
import type { ContentWord, Question } from './question.ts';
import type { Speller } from './speller.ts';
import type { Translator } from './translator.ts';

/** What one word (or one term) of a question may be in the passages of one language. */
export interface Group {
  readonly word: ContentWord;
  /** Best first; empty when no passage holds the word in any form. */
  readonly alternatives: readonly Alternative[];
  /** Terms of the same family ("ventre", "ventral") and of the same meaning: they hint, and are weighed apart. */
  readonly kin: readonly number[];
  readonly synonyms: readonly number[];
  /** How it was found. */
  readonly by: 'word' | 'repair' | 'translation' | 'nothing';
}

export interface Alternative {
  readonly term: number;
  /** 1 for the word itself; translations share theirs (1 / sqrt of their count; Pirkola 1998). */
  readonly weight: number;
}

/** What a table's language offers for words that are not its own. */
export interface WordSources {
  readonly table: PassageTable;
  readonly speller: Speller;
  /** From each other language into the table's. */
  readonly translators: ReadonlyMap<string, Translator>;
  /** Whether the lexicon knows a stem of a language. */
  readonly isKnown: (language: string, stem: string) => boolean;
  readonly family: Likeness;
  readonly thesaurus: Likeness;
}

/** The stem of a word no passage holds, and those of its translations: their families may stand there. */
function stemsOfMissing(word: ContentWord, { language }: Question, { table, translators }: WordSources): string[] {
  const translations = language.code === table.language.code ? [] : (translators.get(language.code)?.translate(word.stem) ?? []);
  return [word.stem, ...translations.flatMap(([stem, ...more]) => (stem === undefined || more.length > 0 ? [] : stem))];
}

/** A word with a capital that the lexicon knows is no name: "Norvégiens". */
function isTranslated({ stem }: ContentWord, { language }: Question, { isKnown }: WordSources): boolean {
  return isKnown(language.code, stem);
}

type Bare = Omit<Group, 'kin' | 'synonyms'>;

/** A typed word is trusted less when it had to be mended. */
const REPAIRED = 0.8;

/** Turns a question into groups of terms of one table, a group a word, in the question's order. */
export function expandQuestion(question: Question, sources: WordSources): Group[] {
  const groups =
    question.language.code === sources.table.language.code
      ? expandOwn(question, sources)
      : expandForeign(question, sources);
  const used = new Set(groups.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));
  return groups.map((group) => {
    // A translation has its choice of words already; a hint of a hint misleads.
    if (group.by === 'translation') return { ...group, kin: [], synonyms: [] };
    const stems = group.alternatives.length > 0 ? group.alternatives.map(({ term }) => sources.table.stems[term] ?? '') : stemsOfMissing(group.word, question, sources);
    const hasFamily = group.by !== 'nothing' || !group.word.named || isTranslated(group.word, question, sources);
    const kin = hasFamily ? stems.flatMap(sources.family).filter((term) => !used.has(term)) : [];
    const synonyms = stems.flatMap(sources.thesaurus).filter((term) => !used.has(term) && !kin.includes(term));
    return { ...group, kin, synonyms };
  });
}

function expandOwn({ content, language }: Question, sources: WordSources): Bare[] {
  const { table } = sources;
  const groups: Bare[] = [];
  for (let index = 0; index < content.length; index += 1) {
    const word = content[index];
    if (!word) continue;
    const term = table.terms.get(word.stem);
    const next = content[index + 1];
    if (next && (term === undefined || !table.terms.has(next.stem))) {
      // "Soft Bank" for SoftBank.
      const joined = lookUp(word.folded + next.folded, language, table);
      if (joined !== undefined) {
        groups.push({ word, alternatives: [{ term: joined, weight: 1 }], by: 'repair' });
        index += 1;
        continue;
      }
    }
    if (term !== undefined) {
      groups.push({ word, alternatives: [{ term, weight: 1 }], by: 'word' });
      continue;
    }
    const borrowed = borrow(content, index, sources);
    if (borrowed) {
      groups.push(...borrowed.groups);
      index += borrowed.length - 1;
      continue;
    }
    groups.push(repair(word, language, sources));
  }
  return groups;
}

/** A word of another language in the middle of a question: "data centers" in French. */
function borrow(
  content: readonly ContentWord[],
  index: number,
  sources: WordSources,
): { groups: Bare[]; length: number } | null {
  const word = content[index];
  if (!word || word.named) return null;
  for (const [code, translator] of sources.translators) {
    const other = languageOf(code);
    const found =
      other && translateAt(content, index, sources, translator, ({ folded }) => lexerOf(other).stem(folded));
    if (found) return found;
  }
  return null;
}

function repair(word: ContentWord, language: Language, { table, speller }: WordSources): Bare {
  const unglued = language.search.elisions
    .filter((elision) => word.folded.startsWith(elision) && word.folded.length > elision.length + 2)
    .flatMap((elision) => lookUp(word.folded.slice(elision.length), language, table) ?? []);
  const terms = unglued.length > 0 ? unglued : speller.nearest(word.folded).flatMap((form) => table.termOf[form] || []);
  if (terms.length === 0) return { word, alternatives: [], by: 'nothing' };
  return { word, alternatives: [...new Set(terms)].map((term) => ({ term, weight: REPAIRED })), by: 'repair' };
}

function expandForeign(question: Question, sources: WordSources): Bare[] {
  const { content, language } = question;
  const { table } = sources;
  const translator = sources.translators.get(language.code);
  const groups: Bare[] = [];
  for (let index = 0; index < content.length; index += 1) {
    const word = content[index];
    if (!word) continue;
    const itself = lookUp(word.folded, table.language, table);
    // Names and numbers are not translated.
    if (itself !== undefined && (word.named || /\d/.test(word.folded))) {
      groups.push({ word, alternatives: [{ term: itself, weight: 1 }], by: 'word' });
      continue;
    }
    const found = translator && translateAt(content, index, sources, translator, (each) => each.stem);
    if (found) {
      groups.push(...found.groups);
      index += found.length - 1;
    } else if (itself !== undefined) {
      groups.push({ word, alternatives: [{ term: itself, weight: 1 }], by: 'word' });
    } else {
      groups.push(repair(word, table.language, sources));
    }
  }
  return groups;
}

/** The longest term that begins at `index` and has translations in the table. */
function translateAt(
  content: readonly ContentWord[],
  index: number,
  { table }: WordSources,
  translator: Translator,
  keyOf: (word: ContentWord) => string,
): { groups: Bare[]; length: number } | null {
  const word = content[index];
  if (!word) return null;
  for (let length = Math.min(translator.longest, content.length - index); length > 0; length -= 1) {
    const key = content
      .slice(index, index + length)
      .map(keyOf)
      .join(' ');
    const all = translator.translate(key).flatMap((stems) => {
      const terms = stems.flatMap((stem) => table.terms.get(stem) ?? []);
      return terms.length === stems.length ? [terms] : [];
    });
    // Of a term of several words, one alone says little ("part" of "faire-part").
    const single = all.filter((terms) => terms.length === 1);
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
    const weights = new Map<number, number>();
    for (const terms of known) {
      for (const term of terms)
        weights.set(term, Math.max(weights.get(term) ?? 0, 1 / (Math.sqrt(known.length) * terms.length)));
    }
    return {
      groups: [{ word, alternatives: [...weights].map(([term, weight]) => ({ term, weight })), by: 'translation' }],
      length,
    };
  }
  return null;
}

function lookUp(folded: string, language: Language, table: PassageTable): number | undefined {
  return table.terms.get(lexerOf(language).stem(folded));
}
