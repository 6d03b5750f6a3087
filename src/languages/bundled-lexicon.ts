import { readFileSync } from 'node:fs';
import { type Lexicon, parseLexicon } from './lexicon.ts';

let kept: Lexicon | undefined;

/** The project's own French-English lexicon, `lexicon.fr-en.txt`; read when first needed. */
export function bundledLexicon(): Lexicon {
  kept ??= {
    left: 'fr',
    right: 'en',
    ...parseLexicon(readFileSync(new URL('lexicon.fr-en.txt', import.meta.url), 'utf8')),
  };
  return kept;
}
