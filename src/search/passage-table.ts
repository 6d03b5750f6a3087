import type { Article } from '../knowledge/article.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Language } from '../languages/language.ts';
import { findWords, type Word } from '../languages/words.ts';
import { Growing } from './growing.ts';
import { lexerOf } from './lexer.ts';
import { markerOf } from './marker.ts';

export interface Entry {
  readonly article: Article;
  readonly passage: Passage;
}

/** The term of words that carry no subject; its stem is empty. */
export const NO_TERM = 0;

/** Passages as numbers. Passage `i` owns the sentences `sentenceStart[i]` to `sentenceStart[i + 1]`, sentence `s` the words `wordStart[s]` to `wordStart[s + 1]`. */
export interface PassageWords {
  /** The form of every word of every passage. */
  readonly words: Uint32Array;
  /** Bits of WordMark. A capital makes a name, at the start of a sentence too. */
  readonly wordMarks: Uint16Array;
  readonly wordStart: Uint32Array;
  readonly sentenceStart: Uint32Array;
  /** The term of a form. */
  readonly termOf: Uint32Array;
  /** Forms of the content words of each passage's title, and of its heading. Passages of an article share the array. */
  readonly titles: readonly (readonly number[])[];
  readonly headings: readonly (readonly number[])[];
}

/**
 * Passages of one language as numbers, so that a candidate can be measured without touching a string. A form is a folded word as written,
 * a term is a stem.
 */
export interface PassageTable extends PassageWords {
  readonly language: Language;
  readonly entries: readonly Entry[];
  /** Number of each form, and each number's form. */
  readonly forms: ReadonlyMap<string, number>;
  readonly formList: readonly string[];
  /** Number of each stem, and each number's stem. */
  readonly terms: ReadonlyMap<string, number>;
  readonly stems: readonly string[];
  /** The forms of term `t` are `formsByTerm[formStart[t]]` to `formsByTerm[formStart[t + 1]]`. */
  readonly formsByTerm: Uint32Array;
  readonly formStart: Uint32Array;
  /** Content words of each sentence. */
  readonly contentCounts: Uint32Array;
  /** Bits of SentenceMark, one byte a sentence. */
  readonly sentenceMarks: Uint8Array;
}

/** Writes passages down as numbers; a step is a passage. */
export function* createPassageTable(language: Language, entries: readonly Entry[]): Generator<void, PassageTable> {
  const vocabulary = createVocabulary(language);
  const marker = markerOf(language);
  const words = new Growing(Uint32Array);
  const wordMarks = new Growing(Uint16Array);
  const wordStart = new Growing(Uint32Array);
  const contentCounts = new Growing(Uint32Array);
  const sentenceMarks = new Growing(Uint8Array);
  const sentenceStart = new Growing(Uint32Array);
  const titles: (readonly number[])[] = [];
  const headings: (readonly number[])[] = [];

  for (const { article, passage } of entries) {
    const title = vocabulary.formsOfLine(article.title);
    const heading = vocabulary.formsOfLine(passage.heading ?? '');
    titles.push(title);
    headings.push(heading);
    sentenceStart.push(sentenceMarks.length);
    const inText = findWords(passage.text);
    let at = 0;
    for (const sentence of passage.sentences) {
      wordStart.push(words.length);
      const from = at;
      let content = 0;
      for (let word = inText[at]; word && word.start < sentence.end; at += 1, word = inText[at]) {
        const form = vocabulary.formOf(word);
        if (vocabulary.termOf.at(form) !== NO_TERM) content += 1;
        words.push(form);
        wordMarks.push(marker.markWord(passage.text, inText, at));
      }
      contentCounts.push(content);
      sentenceMarks.push(marker.markSentence(passage.text, inText, from, at, sentence));
    }
    yield;
  }
  sentenceStart.push(sentenceMarks.length);
  wordStart.push(words.length);
  return {
    language,
    entries,
    forms: vocabulary.forms,
    formList: vocabulary.formList,
    terms: vocabulary.terms,
    stems: vocabulary.stems,
    ...vocabulary.formsOfTerms(),
    termOf: vocabulary.termOf.trimmed(),
    words: words.trimmed(),
    wordMarks: wordMarks.trimmed(),
    wordStart: wordStart.trimmed(),
    contentCounts: contentCounts.trimmed(),
    sentenceMarks: sentenceMarks.trimmed(),
    sentenceStart: sentenceStart.trimmed(),
    titles,
    headings,
  };
}

/** The stems of a passage: its title, its heading and its text. */
export function stemsOf(
  { titles, headings, words, wordStart, sentenceStart, termOf, stems }: PassageTable,
  passage: number,
): string[] {
  const from = wordStart[sentenceStart[passage] ?? 0] ?? 0;
  const to = wordStart[sentenceStart[passage + 1] ?? 0] ?? from;
  return [...(titles[passage] ?? []), ...(headings[passage] ?? []), ...words.subarray(from, to)].flatMap((form) => {
    const term = termOf[form] ?? NO_TERM;
    return term === NO_TERM ? [] : (stems[term] ?? []);
  });
}

function createVocabulary(language: Language) {
  const lexer = lexerOf(language);
  const forms = new Map<string, number>();
  const formList: string[] = [];
  const terms = new Map([['', NO_TERM]]);
  const stems: string[] = [''];
  const termOf = new Growing(Uint32Array);
  const lines = new Map<string, readonly number[]>();

  const termOfStem = (stem: string): number => {
    const known = terms.get(stem);
    if (known !== undefined) return known;
    const term = stems.length;
    terms.set(stem, term);
    stems.push(stem);
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
    formOf,
    formsOfLine: (line: string): readonly number[] => {
      const known = lines.get(line);
      if (known) return known;
      const found = findWords(line)
        .map(formOf)
        .filter((form) => termOf.at(form) !== NO_TERM);
      lines.set(line, found);
      return found;
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
  };
}
