import MiniSearch from 'minisearch';
import type { Shelf } from '../knowledge/shelf.ts';
import { bundledLexicon } from '../languages/bundled-lexicon.ts';
import type { Language } from '../languages/language.ts';
import type { Lexicon, LexiconEntry } from '../languages/lexicon.ts';
import { languageOf, languages } from '../languages/list.ts';
import type { WordSources } from './expand.ts';
import { createFamily, createThesaurus } from './likeness.ts';
import { createPassageTable, type Entry, type PassageTable } from './passage-table.ts';
import { createSpeller } from './speller.ts';
import { createTranslator } from './translator.ts';

/** The index of a shelf: an engine and a table for each language its articles are written in. */
export interface ShelfIndex {
  readonly parts: readonly IndexPart[];
  readonly passageCount: number;
}

export interface IndexPart extends WordSources {
  readonly engine: MiniSearch;
}

const kept = new WeakMap<Shelf, ShelfIndex>();

/** The index of a shelf; built at the first call and kept as long as the shelf. */
export function indexOf(shelf: Shelf): ShelfIndex {
  return kept.get(shelf) ?? buildIndex(shelf, [...lexiconsOf(shelf), bundledLexicon()]);
}

/** What a server's moderators taught, which is trusted before the project's own. */
function lexiconsOf({ words }: Shelf): Lexicon[] {
  const pairs = new Map<string, Lexicon & { readonly entries: LexiconEntry[] }>();
  for (const { from, to, term, translations } of words) {
    const lexicon = pairs.get(`${from}>${to}`) ?? { left: from, right: to, entries: [] };
    lexicon.entries.push({ term, translations });
    pairs.set(`${from}>${to}`, lexicon);
  }
  return [...pairs.values()];
}

/** Builds the index of a shelf anew, with lexicons of its own; those that stand first are trusted first. */
export function buildIndex(shelf: Shelf, lexicons: readonly Lexicon[]): ShelfIndex {
  const byLanguage = new Map<Language, Entry[]>();
  for (const article of shelf.articles.values()) {
    const language = languageOf(article.language) ?? languages[0];
    if (!language) continue;
    const entries = byLanguage.get(language) ?? [];
    if (entries.length === 0) byLanguage.set(language, entries);
    for (const passage of article.passages) entries.push({ article, passage });
  }
  const parts = [...byLanguage].map(([language, entries]) => buildPart(language, entries, lexicons));
  const index = { parts, passageCount: parts.reduce((sum, { table }) => sum + table.entries.length, 0) };
  kept.set(shelf, index);
  return index;
}

function buildPart(language: Language, entries: readonly Entry[], lexicons: readonly Lexicon[]): IndexPart {
  const engine = createEngine();
  let id = 0;
  const table: PassageTable = createPassageTable(language, entries, (stems) => {
    engine.add({ id, text: stems.join(' ') });
    id += 1;
  });
  const ways = languages
    .filter((other) => other !== language)
    .map((other) => ({ code: other.code, out: createTranslator(lexicons, language, other), back: createTranslator(lexicons, other, language) }));
  return {
    engine,
    table,
    speller: createSpeller(table.formList),
    translators: new Map(ways.map(({ code, back }) => [code, back])),
    isKnown: (code, stem) => ways.some((way) => (code === language.code ? way.out : way.back).translate(stem).length > 0),
    family: createFamily(table),
    thesaurus: createThesaurus(table, ways),
  };
}

/**
 * Stems arrive joined by spaces and need no more processing. One field holds title, heading and text, since minisearch measures a field's
 * length by itself; k, b and d were tuned on the French development questions (docs/search.md).
 */
function createEngine(): MiniSearch {
  return new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 0.9, b: 0.75, d: 0 } },
  });
}
