import MiniSearch from 'minisearch';
import type { NameEntry } from '../knowledge/names.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { bundledLexicon } from '../languages/bundled-lexicon.ts';
import type { Language } from '../languages/language.ts';
import type { Lexicon, LexiconEntry } from '../languages/lexicon.ts';
import { languages as allLanguages } from '../languages/list.ts';
import { findWords } from '../languages/words.ts';
import { createAssociations } from './associations.ts';
import type { WordSources } from './expand.ts';
import { createFamily, createThesaurus } from './likeness.ts';
import { createPassageTable, type Entry } from './passage-table.ts';
import { createSpeller } from './speller.ts';
import { createTranslator } from './translator.ts';

/** The index of a shelf: an engine and a table for each language its articles are written in. */
export interface ShelfIndex {
  readonly parts: readonly IndexPart[];
  readonly passageCount: number;
  /** Languages a question may be asked in. */
  readonly languages: readonly Language[];
}

export interface IndexPart extends WordSources {
  readonly engine: MiniSearch;
}

export interface IndexOptions {
  /** Those that stand first are trusted first; what the shelf was taught and the bundled one unless told. */
  readonly lexicons?: readonly Lexicon[];
  /** All that the project knows unless told. */
  readonly languages?: readonly Language[];
}

const kept = new WeakMap<Shelf, ShelfIndex>();

/** The index of a shelf; built at the first call and kept as long as the shelf. */
export function indexOf(shelf: Shelf): ShelfIndex {
  return kept.get(shelf) ?? buildIndex(shelf);
}

/** Builds the index of a shelf anew and keeps it. An article in a language that is not known is read as one in the first. */
export function buildIndex(shelf: Shelf, options: IndexOptions = {}): ShelfIndex {
  const { lexicons = [...taughtLexicons(shelf), bundledLexicon()], languages = allLanguages } = options;
  const byLanguage = new Map<Language, Entry[]>();
  for (const article of shelf.articles.values()) {
    const language = languages.find(({ code }) => code === article.language) ?? languages[0];
    if (!language) continue;
    const entries = byLanguage.get(language) ?? [];
    byLanguage.set(language, entries);
    for (const passage of article.passages) entries.push({ article, passage });
  }
  const parts = [...byLanguage].map(([language, entries]) =>
    buildPart(language, entries, lexicons, languages, shelf.names),
  );
  const index = { parts, languages, passageCount: parts.reduce((sum, { table }) => sum + table.entries.length, 0) };
  kept.set(shelf, index);
  return index;
}

/** What a server's moderators taught, a lexicon a direction. */
function taughtLexicons({ words }: Shelf): Lexicon[] {
  const byDirection = new Map<string, { left: string; right: string; entries: LexiconEntry[] }>();
  for (const { from, to, term, translations } of words) {
    const lexicon = byDirection.get(`${from} ${to}`) ?? { left: from, right: to, entries: [] };
    lexicon.entries.push({ term, translations });
    byDirection.set(`${from} ${to}`, lexicon);
  }
  return [...byDirection.values()];
}

function buildPart(
  language: Language,
  entries: readonly Entry[],
  lexicons: readonly Lexicon[],
  languages: readonly Language[],
  names: readonly NameEntry[],
): IndexPart {
  const engine = createEngine();
  let id = 0;
  const table = createPassageTable(language, entries, (stems) => {
    engine.add({ id, text: stems.join(' ') });
    id += 1;
  });
  const ways = languages
    .filter((other) => other !== language)
    .map((other) => ({
      other,
      out: createTranslator(lexicons, language, other),
      back: createTranslator(lexicons, other, language),
    }));
  return {
    engine,
    table,
    speller: createSpeller(table.formList),
    translators: new Map(ways.map(({ other, back }) => [other, back])),
    listedNames: new Set(names.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(foldOneWord))),
    aliases: createTranslator([spellingsOf(names, language)], language, language),
    isKnown: (asked, stem) =>
      ways.some(({ out, back }) => (asked === language ? out : back).translate(stem).length > 0),
    family: createFamily(table),
    thesaurus: createThesaurus(table, ways),
    associations: createAssociations(table),
  };
}

function foldOneWord(name: string): string[] {
  const [word, ...more] = findWords(name);
  return word && more.length === 0 ? [word.folded] : [];
}

/** The spellings of each name as a lexicon from the language into itself: MSFT is Microsoft. */
function spellingsOf(names: readonly NameEntry[], { code }: Language): Lexicon {
  const entries = names.flatMap(({ name, aliases }) => {
    const spellings = [name, ...aliases];
    return spellings.map((term) => ({ term, translations: spellings.filter((other) => other !== term) }));
  });
  return { left: code, right: code, entries };
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
