import { readFileSync } from 'node:fs';
import type { Language } from '../src/languages/language.ts';

/** Takes the place of `src/search/concept-lines.ts` in the build: the stems of the concepts are there already. A language without any has no lines. */
export function conceptLines({ code }: Pick<Language, 'code'>): string {
  try {
    return readFileSync(new URL(conceptsName(code), import.meta.url), 'utf8');
  } catch {
    return '';
  }
}

/** The file of the stems that a build makes. */
export function conceptsName(code: string): string {
  return `concepts.${code}.txt`;
}
