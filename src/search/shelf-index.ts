import type { Article } from '../knowledge/article.ts';
import type { NameEntry } from '../knowledge/names.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { runAtOnce } from '../knowledge/turns.ts';
import { bundledLexicon } from '../languages/bundled-lexicon.ts';
import type { Language } from '../languages/language.ts';
import type { Lexicon, LexiconEntry } from '../languages/lexicon.ts';
import { languages as allLanguages } from '../languages/list.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords } from '../languages/words.ts';
import { createAssociations } from './associations.ts';
import type { WordSources } from './expand.ts';
import { createFamily, createThesaurus } from './likeness.ts';
import { createSegment, type Segment } from './segment.ts';
import { createTranslator, type Translator } from './translator.ts';
import { createVocabulary, type SegmentUse, useSegment, usesAlike } from './vocabulary.ts';

/** The index of a shelf: a part for each language its articles are written in. */
export interface ShelfIndex {
  readonly parts: readonly WordSources[];
  readonly passageCount: number;
  /** Languages a question may be asked in. */
  readonly languages: readonly Language[];
}

export interface IndexOptions {
  /** Those that stand first are trusted first; what the shelf was taught and the bundled one unless told. */
  readonly lexicons?: readonly Lexicon[];
  /** All that the project knows unless told. */
  readonly languages?: readonly Language[];
  /** The shelf that this one lies over and shares most articles with; what is made for it is made use of. */
  readonly over?: Shelf | null;
}

/** Passages of a segment at most: all that is made or made anew in one go. */
const SEGMENT_PASSAGES = 25_000;

const kept = new WeakMap<Shelf, ShelfIndex>();

/** Where each article is indexed. An article never changes, and an edit leaves the others as they are, so it is indexed once. */
const homesIn = keepBeside((_: Language) => new WeakMap<Article, Segment>());

/** The index of a shelf; built at the first call and kept as long as the shelf. */
export function indexOf(shelf: Shelf): ShelfIndex {
  return kept.get(shelf) ?? runAtOnce(buildIndex(shelf));
}

/**
 * Builds the index of a shelf anew and keeps it; a step is a passage, or as little work. Articles that another shelf holds as well are not
 * indexed again. An article in a language that is not known is read as one in the first.
 */
export function* buildIndex(shelf: Shelf, options: IndexOptions = {}): Generator<void, ShelfIndex> {
  const { lexicons = [...taughtLexicons(shelf), bundledLexicon()], languages = allLanguages, over = null } = options;
  const byLanguage = new Map<Language, Article[]>();
  for (const article of shelf.articles.values()) {
    const language = languages.find(({ code }) => code === article.language) ?? languages[0];
    if (!language) continue;
    const sharing = byLanguage.get(language);
    if (sharing) sharing.push(article);
    else byLanguage.set(language, [article]);
    yield;
  }
  const parts: WordSources[] = [];
  for (const [language, articles] of byLanguage) {
    const uses = yield* useSegments(language, articles, over);
    parts.push(yield* createPart(language, uses, lexicons, languages, shelf.names));
  }
  const passageCount = parts.reduce((sum, { vocabulary }) => sum + vocabulary.passages, 0);
  const index = { parts, languages, passageCount };
  kept.set(shelf, index);
  return index;
}

/** Segments that hold the articles: those they are indexed in, and new ones for those that are in none. */
function* useSegments(
  language: Language,
  articles: readonly Article[],
  over: Shelf | null,
): Generator<void, SegmentUse[]> {
  const known = usesOf(over);
  const homes = homesIn(language);
  yield* settle(
    language,
    articles.filter((article) => !homes.has(article)),
    over,
  );
  const held = new Map<Segment, Set<Article>>();
  for (const article of articles) {
    const segment = homes.get(article);
    if (!segment) continue;
    const sharing = held.get(segment);
    if (sharing) sharing.add(article);
    else held.set(segment, new Set([article]));
    yield;
  }
  const uses: SegmentUse[] = [];
  for (const [segment, own] of held)
    uses.push(known.find((use) => usesAlike(use, segment, own)) ?? (yield* useSegment(segment, own)));
  return uses;
}

/** Indexes articles together, and has them found there from now on. What lies over another shelf is one server's, which asks now and then. */
function* settle(language: Language, articles: readonly Article[], over: Shelf | null): Generator<void, void> {
  const homes = homesIn(language);
  for (const piece of cutBySize(articles)) {
    const segment = yield* createSegment(language, piece, over !== null);
    for (const article of piece) homes.set(article, segment);
  }
}

function usesOf(shelf: Shelf | null): SegmentUse[] {
  return (shelf && kept.get(shelf)?.parts.flatMap(({ vocabulary }) => vocabulary.uses)) ?? [];
}

function cutBySize(articles: readonly Article[]): Article[][] {
  const pieces: Article[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const article of articles) {
    const last = pieces.at(-1);
    size += article.passages.length;
    if (last && size <= SEGMENT_PASSAGES) last.push(article);
    else {
      pieces.push([article]);
      size = article.passages.length;
    }
  }
  return pieces;
}

/** More segments than this, and the small ones are put together: each has to be searched. */
const SEGMENTS = 8;
/** A segment is made anew without its passages that are not held any more when they are more than this share. */
const MOST_MISSING = 0.25;

/**
 * Puts together what edits left behind: many small segments, or segments of which little is still held. What the shelf beneath uses stays as it
 * is. Answers are the same before and after.
 */
export function* tidyIndex(shelf: Shelf, over: Shelf | null): Generator<void, void> {
  // Another tidying may have moved articles since the index was built.
  const { parts } = yield* buildIndex(shelf, { over });
  const shared = new Set(usesOf(over).map(({ segment }) => segment));
  let moved = false;
  for (const { vocabulary } of parts) {
    const untidy = chooseUntidy(vocabulary.uses.filter(({ segment }) => !shared.has(segment)));
    const moving = untidy.flatMap(({ segment, held }) =>
      [...segment.articles].flatMap(([article, first]) => (held === null || held[first] === 1 ? article : [])),
    );
    if (moving.length === 0) continue;
    yield* settle(vocabulary.language, moving, over);
    moved = true;
  }
  if (moved) yield* buildIndex(shelf, { over });
}

/** Of many segments those that are small beside the rest, so that each passage is moved a few times only; and those with much that is not held. */
function chooseUntidy(uses: readonly SegmentUse[]): SegmentUse[] {
  const sizeOf = ({ segment, missing }: SegmentUse) => segment.counts.passages + (missing?.passages ?? 0);
  const wasteful = uses.filter((use) => sizeOf(use) < (1 - MOST_MISSING) * use.segment.counts.passages);
  if (uses.length <= SEGMENTS) return wasteful;
  const small: SegmentUse[] = [];
  let together = 0;
  for (const use of [...uses].sort((one, other) => sizeOf(one) - sizeOf(other))) {
    if (small.length > SEGMENTS / 2 && sizeOf(use) > together) break;
    small.push(use);
    together += sizeOf(use);
  }
  return [...new Set([...small, ...wasteful])];
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

function* createPart(
  language: Language,
  uses: readonly SegmentUse[],
  lexicons: readonly Lexicon[],
  languages: readonly Language[],
  names: readonly NameEntry[],
): Generator<void, WordSources> {
  const vocabulary = createVocabulary(language, uses);
  const ways: { readonly other: Language; readonly out: Translator; readonly back: Translator }[] = [];
  for (const other of languages) {
    if (other === language) continue;
    const out = yield* createTranslator(lexicons, language, other);
    ways.push({ other, out, back: yield* createTranslator(lexicons, other, language) });
  }
  return {
    vocabulary,
    translators: new Map(ways.map(({ other, back }) => [other, back])),
    listedNames: new Set(names.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(foldOneWord))),
    aliases: yield* createTranslator([spellingsOf(names, language)], language, language),
    isKnown: (asked, stem) => ways.some(({ out, back }) => (asked === language ? out : back).has(stem)),
    family: createFamily(vocabulary),
    thesaurus: createThesaurus(vocabulary, ways),
    associations: createAssociations(vocabulary),
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
