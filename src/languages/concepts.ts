import { readFileSync } from 'node:fs';
import type { LexiconProblem } from './lexicon.ts';

/** Words that may answer one another although they are neither forms nor translations of each other: "diriger", "patron", "CEO". */
export interface Concept {
  /** The words of each language, by its code. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

let kept: readonly Concept[] | undefined;

/** The project's own concepts, `concepts.fr-en.txt`; read when first needed. */
export function bundledConcepts(): readonly Concept[] {
  kept ??= parseConcepts(readFileSync(new URL('concepts.fr-en.txt', import.meta.url), 'utf8'), 'fr', 'en').concepts;
  return kept;
}

/**
 * Reads lines such as `diriger, patron, directeur = run, boss, director`. Empty lines and lines that begin with # are passed over; a line that
 * cannot be read is a problem and costs no other line.
 *
 * @param left code of the language left of the equals sign
 */
export function parseConcepts(
  text: string,
  left: string,
  right: string,
): { readonly concepts: readonly Concept[]; readonly problems: readonly LexiconProblem[] } {
  const concepts: Concept[] = [];
  const problems: LexiconProblem[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const refuse = (reason: LexiconProblem['reason']) => problems.push({ line: index + 1, text: line, reason });
    const [own, other, ...rest] = line.split('=').map(wordsOf);
    if (!own || !other || rest.length > 0) refuse('noEqualsSign');
    else if (own.length === 0 || other.length === 0) refuse('empty');
    else if (new Set(own).size < own.length || new Set(other).size < other.length) refuse('repeated');
    else concepts.push({ words: { [left]: own, [right]: other } });
  }
  return { concepts, problems };
}

function wordsOf(side: string): string[] {
  return side.split(',').flatMap((part) => part.trim() || []);
}
