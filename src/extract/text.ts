import type { Article } from '../knowledge/article.ts';
import type { NameEntry } from '../knowledge/names.ts';
import type { Passage } from '../knowledge/passage.ts';
import { detectLanguage } from '../languages/detect.ts';
import { languageOf } from '../languages/list.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { findCues } from './cues.ts';
import { firstEnding, itemsOf } from './items.ts';
import { findQuotations, type Quotation } from './marks.ts';
import { findSums, type Sum } from './money.ts';
import { createNameBook, type NameBook } from './name-book.ts';
import { findNameSpans, type NameSpan } from './name-spans.ts';
import { findPercents } from './percents.ts';
import type { Item, ReadPassage, Sentence } from './sentence.ts';
import { type Token, tokenize } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

/** An article taken apart once, for all rules. */
export interface ReadArticle {
  readonly article: Article;
  readonly rules: SpeechRules;
  readonly passages: readonly ReadPassage[];
  readonly book: NameBook;
  /** Sentences of paragraphs, in order; captions tell names and no facts. */
  readonly sentences: readonly Sentence[];
  /** Sentences inside quotations. */
  readonly spoken: readonly Sentence[];
}

/** Takes an article apart into quotations, sums, names and sentences. */
export function readArticle(article: Article, names: readonly NameEntry[]): ReadArticle {
  const rules = rulesOf(article);
  const vocabulary = vocabularyOf(rules);
  const lowerSeen = new Set<string>();
  const drafts = article.passages.map((passage, index) => {
    const tokens = tokenize(passage.text, vocabulary);
    for (const token of tokens) if (token.kind === 'word' && !token.capital) lowerSeen.add(token.lower);
    const previous = article.passages[index - 1];
    return {
      passage,
      tokens,
      quotations: findQuotations(
        passage.text,
        previous !== undefined && previous.number === passage.number && previous.kind === passage.kind,
      ),
    };
  });
  const passages = drafts.map(({ passage, tokens, quotations }): ReadPassage => {
    const sums = findSums(passage.text, tokens, rules.money);
    const found = findNameSpans(passage.text, tokens, startsOf(passage, quotations), lowerSeen, rules);
    const spans = withoutSums(found, tokens, sums);
    return { passage, tokens, quotations, sums, percents: findPercents(tokens, rules.money), spans };
  });
  const book = createNameBook(passages, names, rules);
  const paragraphs = passages.filter(({ passage }) => passage.kind === 'paragraph');
  return {
    article,
    rules,
    passages,
    book,
    sentences: paragraphs.flatMap((passage) => outerSentences(passage, book, rules)),
    spoken: paragraphs.flatMap((passage) => innerSentences(passage, book, rules)),
  };
}

function rulesOf(article: Article): SpeechRules {
  const known = languageOf(article.language);
  if (known) return known.speech;
  const [first] = article.passages;
  const fallback = languageOf('en');
  if (!fallback) throw new Error('expected English among the languages, received none');
  return detectLanguage(first?.text.slice(0, 2_000) ?? '', fallback).speech;
}

/** Names that begin in no sum: "Rs" is nobody. */
function withoutSums(spans: readonly NameSpan[], tokens: readonly Token[], sums: readonly Sum[]): readonly NameSpan[] {
  if (sums.length === 0) return spans;
  return spans.filter(({ first }) => {
    const offset = tokens[first]?.start ?? 0;
    const sum = sums[firstEnding(sums, offset)];
    return !sum || sum.start > offset;
  });
}

/** Where a capital says nothing: heads of sentences and of quotations, and what follows a dateline's dash. */
function startsOf({ text, sentences }: Passage, quotations: readonly Quotation[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { start } of sentences) starts.add(firstLetter(text, start));
  for (const { inner } of quotations) starts.add(firstLetter(text, inner.start));
  for (const match of text.matchAll(/[—–:]\s/gu)) starts.add(firstLetter(text, match.index + 1));
  return starts;
}

function firstLetter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && OPENING.test(text.charAt(at))) at += 1;
  return at;
}

const OPENING = /[\s"“«‘'([—–-]/u;

function outerSentences(read: ReadPassage, book: NameBook, rules: SpeechRules): Sentence[] {
  const { passage, quotations } = read;
  // A boundary inside a quotation divides what was said, not the sentence of the article.
  const ends = outsideOf(
    quotations,
    passage.sentences.map(({ end }) => end),
  );
  return cut(itemsOf(read, book, null), [...ends, passage.text.length]).map((part) =>
    sentenceOf(read, part, null, rules),
  );
}

/** Offsets that no quotation covers; both lists are in order. */
function outsideOf(quotations: readonly Quotation[], offsets: readonly number[]): number[] {
  let at = 0;
  return offsets.filter((offset) => {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
    return offset <= (quotations[at]?.start ?? Number.POSITIVE_INFINITY);
  });
}

function innerSentences(read: ReadPassage, book: NameBook, rules: SpeechRules): Sentence[] {
  const { sentences } = read.passage;
  return read.quotations.flatMap((quotation) => {
    const { inner } = quotation;
    const ends: number[] = [];
    for (let at = firstEnding(sentences, inner.start); (sentences[at]?.end ?? inner.end) < inner.end; at += 1)
      ends.push(sentences[at]?.end ?? 0);
    return cut(itemsOf(read, book, quotation), [...ends, inner.end]).map((part) =>
      sentenceOf(read, part, quotation, rules),
    );
  });
}

function sentenceOf(
  passage: ReadPassage,
  items: readonly [Item, ...Item[]],
  inside: Quotation | null,
  rules: SpeechRules,
): Sentence {
  const { start } = items[0];
  return { start, end: (items.at(-1) ?? items[0]).end, passage, items, cues: findCues(items, rules), inside };
}

/** No sentence of a newspaper is longer. What is, is read in pieces, so that rules which look around themselves stay linear. */
const ITEM_LIMIT = 240;

function cut(items: readonly Item[], ends: readonly number[]): [Item, ...Item[]][] {
  const parts: [Item, ...Item[]][] = [];
  let part: [Item, ...Item[]] | null = null;
  let bound = 0;
  for (const item of items) {
    const passed = item.start >= (ends[bound] ?? Number.POSITIVE_INFINITY);
    while (item.start >= (ends[bound] ?? Number.POSITIVE_INFINITY)) bound += 1;
    if (part && !passed && part.length < ITEM_LIMIT) part.push(item);
    else {
      part = [item];
      parts.push(part);
    }
  }
  return parts;
}
