import { findWords } from './words.ts';

/** One line of a lexicon: a term and what it is in the other language, the most usual first. Terms may hold several words. */
export interface LexiconEntry {
  readonly term: string;
  readonly translations: readonly string[];
}

/** A lexicon and the codes of the two languages it joins, those of its left and right sides. */
export interface Lexicon {
  readonly left: string;
  readonly right: string;
  readonly entries: readonly LexiconEntry[];
  /** What a build made of the entries beforehand, for one direction. */
  readonly prepared?: (from: string, to: string) => TranslationTable | null;
}

/**
 * Terms and what each is in the other language, the most usual first, as one text: a map of forty thousand strings would take seven times the memory, and
 * half of the time in which all else is read.
 */
export interface TranslationTable {
  /** A line a term, `stems=translations`, in the order of the terms' UTF-16 units: stems with a space between, and `|` between translations. */
  readonly lines: string;
  /** Content words in the longest term. */
  readonly longest: number;
}

export interface LexiconProblem {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: 'noEqualsSign' | 'empty' | 'repeated';
}

/**
 * Reads lines such as `centre de données = data center, data centre`. Empty lines and lines that begin with # are passed over;
 * a line that cannot be read is a problem and costs no other line.
 */
export function parseLexicon(text: string): {
  readonly entries: readonly LexiconEntry[];
  readonly problems: readonly LexiconProblem[];
} {
  const entries = new Map<string, LexiconEntry>();
  const problems: LexiconProblem[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const refuse = (reason: LexiconProblem['reason']) => problems.push({ line: index + 1, text: line, reason });
    const [left, right, ...rest] = line.split('=');
    if (left === undefined || right === undefined || rest.length > 0) {
      refuse('noEqualsSign');
      continue;
    }
    const term = left.trim();
    const translations = right.split(',').flatMap((part) => part.trim() || []);
    if (findWords(term).length === 0 || translations.length === 0) refuse('empty');
    else if (entries.has(term)) refuse('repeated');
    else entries.set(term, { term, translations });
  }
  return { entries: [...entries.values()], problems };
}
