import type { Article } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Language } from '../languages/language.ts';
import { findWords, type Word } from '../languages/words.ts';
import { Growing } from './growing.ts';
import { lexerOf } from './lexer.ts';
import { markerOf } from './marker.ts';
import { WordMark } from './marks.ts';

export interface Entry {
  readonly article: Article;
  readonly passage: Passage;
}

/** Bits that a word's marks take. */
const MARKS = 10;

/** The term of words that carry no subject. */
const NO_TERM = 0;

/**
 * The passages of one language as numbers, so that a candidate can be measured without touching a string. A form is a folded word as written,
 * a term is a stem. Passage `i` owns the sentences `sentenceStart[i]` to `sentenceStart[i + 1]`, sentence `s` the words `wordStart[s]` to
 * `wordStart[s + 1]`.
 */
export interface PassageTable {
  readonly language: Language;
  readonly entries: readonly Entry[];
  /** Number of each form, and each number's form. */
  readonly forms: ReadonlyMap<string, number>;
  readonly formList: readonly string[];
  /** Number of each stem, from 1, and each number's stem; {@link NO_TERM} has none. */
  readonly terms: ReadonlyMap<string, number>;
  readonly stems: readonly string[];
  /** The term of a form. */
  readonly termOf: Uint32Array;
  /** The forms of term `t` are `formsByTerm[formStart[t]]` to `formsByTerm[formStart[t + 1]]`. */
  readonly formsByTerm: Uint32Array;
  readonly formStart: Uint32Array;
  /** In how many passages a term stands, title and heading included. */
  readonly passageCounts: Uint32Array;
  /** In how many passages a word with a mark stands, by the number of its bit. */
  readonly markCounts: Uint32Array;
  /** 1 for a term that is mostly written with a capital inside sentences. */
  readonly isName: Uint8Array;
  /** The form of every word of every passage. */
  readonly words: Uint32Array;
  /** Bits of WordMark. */
  readonly wordMarks: Uint16Array;
  readonly wordStart: Uint32Array;
  /** Content words of each sentence. */
  readonly contentCounts: Uint32Array;
  /** Bits of SentenceMark, one byte a sentence. */
  readonly sentenceMarks: Uint8Array;
  readonly sentenceStart: Uint32Array;
  /** Terms of each passage's title, and of its heading. Passages of an article share the array. */
  readonly titles: readonly (readonly number[])[];
  readonly headings: readonly (readonly number[])[];
  /** Mean count of content words, title and heading included. */
  readonly meanLength: number;
}

/**
 * @param onPassage told the stems of each passage in turn (title, heading, text), for the engine
 */
export function createPassageTable(
  language: Language,
  entries: readonly Entry[],
  onPassage: (stems: readonly string[]) => void,
): PassageTable {
  const vocabulary = createVocabulary(language);
  const marker = markerOf(language);
  const words = new Growing(Uint32Array);
  const wordMarks = new Growing(Uint16Array);
  const wordStart = new Growing(Uint32Array);
  const contentCounts = new Growing(Uint32Array);
  const sentenceMarks = new Growing(Uint8Array);
  const sentenceStart = new Growing(Uint32Array);
  const openers: number[] = [];
  const markCounts = new Uint32Array(MARKS);
  const titles: (readonly number[])[] = [];
  const headings: (readonly number[])[] = [];
  let totalLength = 0;

  for (const { article, passage } of entries) {
    const title = vocabulary.termsOfLine(article.title);
    const heading = vocabulary.termsOfLine(passage.heading ?? '');
    titles.push(title);
    headings.push(heading);
    const found = [...title, ...heading];
    sentenceStart.push(sentenceMarks.length);
    const inText = findWords(passage.text);
    let marksFound = 0;
    let at = 0;
    for (const sentence of passage.sentences) {
      wordStart.push(words.length);
      const from = at;
      const before = found.length;
      for (let word = inText[at]; word && word.start < sentence.end; at += 1, word = inText[at]) {
        const form = vocabulary.formOf(word);
        const term = vocabulary.termOf.at(form);
        const mark = marker.markWord(passage.text, inText, at);
        if (term !== NO_TERM) found.push(term);
        if (at === from && (mark & WordMark.name) !== 0) openers.push(words.length);
        else if (at !== from) vocabulary.countCase(term, (mark & WordMark.name) !== 0);
        words.push(form);
        wordMarks.push(mark);
        marksFound |= mark;
      }
      contentCounts.push(found.length - before);
      sentenceMarks.push(marker.markSentence(passage.text, inText, from, at, sentence));
    }
    for (let bit = 0; bit < MARKS; bit += 1)
      if ((marksFound & (1 << bit)) !== 0) markCounts[bit] = (markCounts[bit] ?? 0) + 1;
    totalLength += found.length;
    vocabulary.countPassage(found);
    onPassage(found.map((term) => vocabulary.stems[term] ?? ''));
  }
  sentenceStart.push(sentenceMarks.length);
  wordStart.push(words.length);
  // A capital at a sentence's start tells nothing: such a word is a name when it is one elsewhere.
  const isName = vocabulary.names();
  for (const opener of openers)
    if (isName[vocabulary.termOf.at(words.at(opener))] === 0) wordMarks.clear(opener, WordMark.name | WordMark.place);
  return {
    language,
    entries,
    forms: vocabulary.forms,
    formList: vocabulary.formList,
    terms: vocabulary.terms,
    stems: vocabulary.stems,
    ...vocabulary.formsOfTerms(),
    termOf: vocabulary.termOf.trimmed(),
    passageCounts: vocabulary.passageCounts.trimmed(),
    markCounts,
    isName,
    words: words.trimmed(),
    wordMarks: wordMarks.trimmed(),
    wordStart: wordStart.trimmed(),
    contentCounts: contentCounts.trimmed(),
    sentenceMarks: sentenceMarks.trimmed(),
    sentenceStart: sentenceStart.trimmed(),
    titles,
    headings,
    meanLength: Math.max(1, totalLength / Math.max(1, entries.length)),
  };
}

function createVocabulary(language: Language) {
  const lexer = lexerOf(language);
  const forms = new Map<string, number>();
  const formList: string[] = [];
  const terms = new Map<string, number>();
  const stems: string[] = [''];
  const termOf = new Growing(Uint32Array);
  const passageCounts = new Growing(Uint32Array);
  passageCounts.push(0);
  const capitals: number[] = [0];
  const lines = new Map<string, readonly number[]>();

  const termOfStem = (stem: string): number => {
    const known = terms.get(stem);
    if (known !== undefined) return known;
    const term = stems.length;
    terms.set(stem, term);
    stems.push(stem);
    passageCounts.push(0);
    capitals.push(0);
    return term;
  };
  const formOf = (word: Word): number => {
    const content = lexer.isContent(word);
    // "l" before an apostrophe is an article, "L" by itself may be a name: two forms.
    const key = content ? word.folded : `${word.folded}'`;
    const known = forms.get(key);
    if (known !== undefined) return known;
    const form = formList.length;
    forms.set(key, form);
    formList.push(key);
    termOf.push(content ? termOfStem(lexer.stem(word.folded)) : NO_TERM);
    return form;
  };
  return {
    forms,
    formList,
    terms,
    stems,
    termOf,
    passageCounts,
    formOf,
    termsOfLine: (line: string): readonly number[] => {
      const known = lines.get(line);
      if (known) return known;
      const found = findWords(line).flatMap((word) => termOf.at(formOf(word)) || []);
      lines.set(line, found);
      return found;
    },
    countCase: (term: number, capital: boolean) => {
      capitals[term] = (capitals[term] ?? 0) + (capital ? 1 : -1);
    },
    countPassage: (found: readonly number[]) => {
      for (const term of new Set(found)) passageCounts.add(term, 1);
    },
    formsOfTerms: () => {
      const formStart = new Uint32Array(stems.length + 1);
      for (let form = 0; form < formList.length; form += 1)
        formStart[termOf.at(form) + 1] = (formStart[termOf.at(form) + 1] ?? 0) + 1;
      for (let term = 0; term < stems.length; term += 1)
        formStart[term + 1] = (formStart[term + 1] ?? 0) + (formStart[term] ?? 0);
      const formsByTerm = new Uint32Array(formList.length);
      const next = formStart.slice();
      for (let form = 0; form < formList.length; form += 1) {
        const place = next[termOf.at(form)] ?? 0;
        formsByTerm[place] = form;
        next[termOf.at(form)] = place + 1;
      }
      return { formStart, formsByTerm };
    },
    names: () => Uint8Array.from(capitals, (capital) => (capital > 0 ? 1 : 0)),
  };
}
