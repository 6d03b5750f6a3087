import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';

/** Every language the project knows. Adding one is its file and its name here. */
export const languages: readonly Language[] = [fr, en];

/** The language of an ISO 639-1 code or of a Discord locale ("en-GB"), or undefined when the project does not know it. */
export function languageOf(code: string): Language | undefined {
  const [primary = ''] = code.toLowerCase().split('-');
  return languages.find((language) => language.code === primary);
}
