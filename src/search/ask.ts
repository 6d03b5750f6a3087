import MiniSearch from 'minisearch';
import type { Article } from '../knowledge/article.ts';
import { cite } from '../knowledge/citation.ts';
import type { Passage, Span } from '../knowledge/passage.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { detectLanguage } from '../languages/detect.ts';
import { en } from '../languages/en.ts';
import { languageOf, languages } from '../languages/list.ts';
import { findWords } from '../languages/words.ts';
import { lexerOf } from './lexer.ts';
import type { Outcome } from './outcome.ts';

export interface AskOptions {
  /** The person's language, for questions that could be either. */
  readonly language?: string;
  /** Most citations in the outcome; 10 unless told. */
  readonly limit?: number;
}

/** Answers a question with sentences of the shelf's articles, or says that they are silent. */
export function ask(shelf: Shelf, question: string, options: AskOptions = {}): Outcome {
  const limit = options.limit ?? 10;
  const language = detectLanguage(question, languageOf(options.language ?? '') ?? en);
  const lexer = lexerOf(language);
  const words = findWords(question);
  if (languages.map(lexerOf).some((any) => words.every((word) => any.isSmallTalk(word) && !any.asksOnly(word))))
    return { kind: 'smallTalk', language: language.code };
  const content = words.filter((word) => lexer.isContent(word) && !lexer.asksOnly(word));
  if (content.length === 0) return { kind: 'noSubject', language: language.code };

  const { engine, entries } = indexOf(shelf);
  const found = engine
    .search(content.map(({ folded }) => lexer.stem(folded)).join(' '))
    .map((result) => ({ ...result, score: result.score / Math.max(1, result.queryTerms.length) }))
    .sort((one, other) => other.score - one.score);
  const stems = new Set(content.map(({ folded }) => lexer.stem(folded)));
  const best = found[0];
  const coverage = best ? new Set(best.queryTerms).size / stems.size : 0;
  const citations = found.slice(0, limit).flatMap(({ id }) => {
    const entry = entries[id];
    return entry ? [cite(entry.article, entry.passage, bestSentence(entry, stems))] : [];
  });
  const [answer, ...others] = citations;
  if (answer && coverage >= 0.5)
    return { kind: 'answer', language: language.code, confidence: coverage, answer, others };
  const known = new Set(found.flatMap(({ queryTerms }) => queryTerms));
  const unknown = content
    .filter(({ folded }) => !known.has(lexer.stem(folded)))
    .map(({ start, end }) => question.slice(start, end));
  return {
    kind: 'silent',
    language: language.code,
    confidence: coverage,
    nearest: citations,
    near: coverage >= 0.34,
    unknown,
  };
}

/** Builds the index of a shelf, so that a new shelf can be made ready before it takes the place of the old. */
export function prepareSearch(shelf: Shelf): void {
  indexOf(shelf);
}

interface Entry {
  readonly article: Article;
  readonly passage: Passage;
}

interface ShelfIndex {
  readonly engine: MiniSearch;
  readonly entries: readonly Entry[];
}

const kept = new WeakMap<Shelf, ShelfIndex>();

function indexOf(shelf: Shelf): ShelfIndex {
  const known = kept.get(shelf);
  if (known) return known;
  const entries = [...shelf.articles.values()].flatMap((article) =>
    article.passages.map((passage) => ({ article, passage })),
  );
  const engine = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 0.9, b: 0.75, d: 0 } },
  });
  engine.addAll(entries.map((entry, id) => ({ id, text: stemsOf(entry).join(' ') })));
  const index = { engine, entries };
  kept.set(shelf, index);
  return index;
}

function stemsOf({ article, passage }: Entry): string[] {
  return stemsIn([article.title, passage.heading, passage.text].join(' \n '), article);
}

function stemsIn(text: string, article: Article): string[] {
  const lexer = lexerOf(languageOf(article.language) ?? languages[0] ?? en);
  return findWords(text)
    .filter(lexer.isContent)
    .map(({ folded }) => lexer.stem(folded));
}

function bestSentence({ article, passage }: Entry, stems: ReadonlySet<string>): Span {
  let best = passage.sentences[0] ?? { start: 0, end: passage.text.length };
  let bestScore = -1;
  for (const sentence of passage.sentences) {
    const score = new Set(
      stemsIn(passage.text.slice(sentence.start, sentence.end), article).filter((stem) => stems.has(stem)),
    ).size;
    if (score > bestScore) [best, bestScore] = [sentence, score];
  }
  return best;
}
