import type { Article } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Language } from '../languages/language.ts';
import { findWords } from '../languages/words.ts';
import { lexerOf } from './lexer.ts';
import { markerOf } from './marker.ts';
import { SentenceMark, TokenMark } from './marks.ts';

export interface Entry {
  readonly article: Article;
  readonly passage: Passage;
}

/**
 * The passages of one language as numbers, so that a candidate can be measured without touching a string. Tokens are content words in
 * order; passage `i` owns sentences `sentenceStart[i]` to `sentenceStart[i + 1]`, sentence `s` owns tokens `tokenStart[s]` to `tokenStart[s + 1]`.
 */
export interface PassageTable {
  readonly language: Language;
  readonly entries: readonly Entry[];
  /** Number of each stem, and each number's stem. */
  readonly terms: ReadonlyMap<string, number>;
  readonly stems: readonly string[];
  /** 1 for a term that is mostly written with a capital inside sentences. */
  readonly isName: Uint8Array;
  /** In how many passages a term stands, title and heading included. */
  readonly passageCounts: Uint32Array;
  readonly tokens: Uint32Array;
  /** Bits of TokenMark, one byte a token. */
  readonly tokenMarks: Uint8Array;
  readonly tokenStart: Uint32Array;
  /** Bits of SentenceMark, one byte a sentence. */
  readonly sentenceMarks: Uint8Array;
  readonly sentenceStart: Uint32Array;
  /** Terms of each passage's title, and of its heading. Passages of an article share the array. */
  readonly titles: readonly (readonly number[])[];
  readonly headings: readonly (readonly number[])[];
  /** Which article a passage belongs to, counted from 0. */
  readonly articleNumbers: Uint32Array;
  /** Mean count of tokens, title and heading included. */
  readonly meanLength: number;
}

/**
 * @param onPassage told the stems of each passage in turn (title, heading, text), for the engine
 */
export function createPassageTable(language: Language, entries: readonly Entry[], onPassage: (stems: readonly string[]) => void): PassageTable {
  const lexer = lexerOf(language);
  const marker = markerOf(language);
  const terms = new Map<string, number>();
  const all: string[] = [];
  const capitals: number[] = [];
  const openers: number[] = [];
  const counts: number[] = [];
  const lastSeen: number[] = [];
  const tokens = new Growing(Uint32Array);
  const tokenMarks = new Growing(Uint8Array);
  const tokenStart = new Growing(Uint32Array);
  const sentenceMarks = new Growing(Uint8Array);
  const sentenceStart = new Growing(Uint32Array);
  const titles: (readonly number[])[] = [];
  const headings: (readonly number[])[] = [];
  const articleNumbers = new Uint32Array(entries.length);
  const lines = new Map<string, readonly number[]>();
  const articles = new Map<Article, number>();
  let totalLength = 0;

  const termOf = (folded: string): number => {
    const stem = lexer.stem(folded);
    const known = terms.get(stem);
    if (known !== undefined) return known;
    const term = all.length;
    terms.set(stem, term);
    all.push(stem);
    counts.push(0);
    capitals.push(0);
    lastSeen.push(-1);
    return term;
  };
  const termsOfLine = (line: string): readonly number[] => {
    const known = lines.get(line);
    if (known) return known;
    const found = findWords(line).filter(lexer.isContent).map(({ folded }) => termOf(folded));
    lines.set(line, found);
    return found;
  };

  for (const [number, { article, passage }] of entries.entries()) {
    const title = termsOfLine(article.title);
    const heading = termsOfLine(passage.heading ?? '');
    titles.push(title);
    headings.push(heading);
    let articleNumber = articles.get(article);
    if (articleNumber === undefined) articles.set(article, (articleNumber = articles.size));
    articleNumbers[number] = articleNumber;

    const stems: string[] = [];
    const count = (term: number) => {
      stems.push(all[term] ?? '');
      if (lastSeen[term] === number) return;
      lastSeen[term] = number;
      counts[term] = (counts[term] ?? 0) + 1;
    };
    title.forEach(count);
    heading.forEach(count);
    sentenceStart.push(sentenceMarks.length);
    const words = findWords(passage.text);
    let at = 0;
    for (const sentence of passage.sentences) {
      tokenStart.push(tokens.length);
      const from = at;
      for (let word = words[at]; word && word.start < sentence.end; at += 1, word = words[at]) {
        if (!lexer.isContent(word)) continue;
        const term = termOf(word.folded);
        count(term);
        const mark = marker.markWord(passage.text, words, at);
        if (at !== from) capitals[term] = (capitals[term] ?? 0) + (mark & TokenMark.name ? 1 : -1);
        else if (mark & TokenMark.name) openers.push(tokens.length);
        tokens.push(term);
        tokenMarks.push(mark);
      }
      const mark = marker.markSentence(passage.text, words, from, at);
      sentenceMarks.push(passage.kind === 'caption' ? mark | SentenceMark.caption : mark);
    }
    totalLength += stems.length;
    onPassage(stems);
  }
  sentenceStart.push(sentenceMarks.length);
  tokenStart.push(tokens.length);
  // A capital at a sentence's start tells nothing: such a word is a name when it is one elsewhere.
  const marks = tokenMarks.trimmed();
  const isName = Uint8Array.from(capitals, (capital) => (capital > 0 ? 1 : 0));
  for (const token of openers) if (!isName[tokens.at(token)]) marks[token] = (marks[token] ?? 0) & ~(TokenMark.name | TokenMark.place);
  return {
    language,
    entries,
    terms,
    stems: all,
    isName,
    passageCounts: Uint32Array.from(counts),
    tokens: tokens.trimmed(),
    tokenMarks: marks,
    tokenStart: tokenStart.trimmed(),
    sentenceMarks: sentenceMarks.trimmed(),
    sentenceStart: sentenceStart.trimmed(),
    titles,
    headings,
    articleNumbers,
    meanLength: totalLength / Math.max(1, entries.length),
  };
}

/** A typed array that grows as numbers are added. */
class Growing<Numbers extends Uint32Array | Uint8Array> {
  #room: Numbers;
  readonly #create: new (length: number) => Numbers;
  length = 0;

  constructor(create: new (length: number) => Numbers) {
    this.#create = create;
    this.#room = new create(1024);
  }

  push(value: number): void {
    if (this.length === this.#room.length) {
      const larger = new this.#create(this.length * 2);
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#room[index] ?? 0;
  }

  trimmed(): Numbers {
    const exact = new this.#create(this.length);
    exact.set(this.#room.subarray(0, this.length));
    return exact;
  }
}
