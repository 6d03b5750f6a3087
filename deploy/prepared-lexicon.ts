import { readFileSync } from 'node:fs';
import { type Lexicon, parseLexicon, type TranslationTable } from '../src/languages/lexicon.ts';

let kept: Lexicon | undefined;

/** Takes the place of `src/languages/bundled-lexicon.ts` in the build: its tables are there already, so the text is read only by who asks for entries. */
export function bundledLexicon(): Lexicon {
  kept ??= {
    left: 'fr',
    right: 'en',
    get entries() {
      return parseLexicon(readBeside('lexicon.fr-en.txt')).entries;
    },
    prepared(from, to): TranslationTable | null {
      const isJoined = (from === 'fr' && to === 'en') || (from === 'en' && to === 'fr');
      return isJoined ? JSON.parse(readBeside(preparedName(from, to))) : null;
    },
  };
  return kept;
}

/** The file of the tables that a build makes. */
export function preparedName(from: string, to: string): string {
  return `lexicon.${from}-${to}.json`;
}

function readBeside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
