import type { Span } from '../knowledge/span.ts';
import type { AnswerCues, Language } from '../languages/language.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords, type Word } from '../languages/words.ts';
import { foldedSet, lexerOf, phraseBook, standsAt } from './lexer.ts';
import { SentenceMark, WordMark } from './marks.ts';

/** Tells what the words and sentences of an article are, by the cues of its language. */
export interface Marker {
  /** Bits of {@link WordMark} for the word at `index`; a capital makes a name, at the start of a sentence too. */
  readonly markWord: (text: string, words: readonly Word[], index: number) => number;
  /** Bits of {@link SentenceMark} for the sentence made of the words `from` to `to`. */
  readonly markSentence: (text: string, words: readonly Word[], from: number, to: number, span: Span) => number;
}

export const markerOf = keepBeside(createMarker);

const CURRENCY = /^[\u00A0\u202F ]?[€$£¥]/;
const PERCENT = /^[\u00A0\u202F ]?%/;

/** What follows the unit of an age: "42-year-old", "42 years old". */
const AGE = /^[ -]old/;

function createMarker(language: Language): Marker {
  const { cues, numbers } = language.search;
  const lexer = lexerOf(language);
  const lists = {
    dates: foldedSet(cues.dates),
    // Accents count: "né" and "ne".
    ages: new Set(cues.ages),
    shares: foldedSet(cues.shares),
    money: foldedSet(cues.money),
    time: foldedSet(cues.timeUnits),
    timeBefore: foldedSet(cues.timeBefore),
    timeBehind: foldedSet(cues.timeBehind),
    place: foldedSet(cues.place),
    articles: foldedSet(cues.articles),
    copulas: foldedSet(cues.copulas),
    person: foldedSet(cues.person),
    organisation: foldedSet(cues.organisation),
    numbers: foldedSet([...Object.keys(numbers), ...cues.quantities]),
    leaning: foldedSet(cues.leaning),
  };
  const isNumber = (word: Word | undefined) =>
    word !== undefined && (/^\d/.test(word.folded) || lists.numbers.has(word.folded));
  /** "MGX, un fonds", "MGX (a fund)", "MGX est un fonds" and "le fonds MGX" say what MGX is. */
  const isDefined = (text: string, words: readonly Word[], index: number) => {
    const [before, word, next, afterNext] = [words[index - 1], words[index], words[index + 1], words[index + 2]];
    if (!word) return false;
    if (before && before.end + 1 === word.start && !startsUpper(text, before.start) && lexer.isContent(before))
      return true;
    if (!next) return false;
    const gap = text.slice(word.end, next.start);
    if (gap === ' (') return true;
    if (gap === ', ') return lists.articles.has(next.folded);
    return lists.copulas.has(next.folded) && afterNext !== undefined && lists.articles.has(afterNext.folded);
  };
  const sharePairs = new Set(cues.shares.flatMap((each) => (each.includes(' ') ? foldPhrase(each) : [])));
  const isShare = (before: Word | undefined, { folded }: Word) =>
    before !== undefined && sharePairs.has(`${before.folded} ${folded}`);
  const pairs = new Set(cues.leaningPairs.map(foldPhrase));
  const openings = phraseBook(sentenceCues(cues));

  return {
    markWord: (text, words, index) => {
      const word = words[index];
      if (!word) return 0;
      const { folded, start, end } = word;
      let marks = 0;
      const digit = folded.charCodeAt(0);
      if (digit >= 48 && digit <= 57) {
        marks |= WordMark.number;
        if (/^(1\d|20)\d\ds?$/.test(text.slice(start, end))) marks |= WordMark.date;
        const after = text.slice(end, end + 2);
        if (PERCENT.test(after)) marks |= WordMark.share;
        if (CURRENCY.test(after) || (start > 0 && '$€£¥'.includes(text.charAt(start - 1)))) marks |= WordMark.money;
        return marks;
      }
      if (lists.numbers.has(folded)) marks |= WordMark.number;
      if (lists.dates.has(folded)) marks |= WordMark.date;
      if (lists.ages.has(text.slice(start, end).toLowerCase())) marks |= WordMark.age;
      if (lists.shares.has(folded) || isShare(words[index - 1], word)) marks |= WordMark.share;
      if (lists.money.has(folded)) marks |= WordMark.money;
      if (lists.time.has(folded) && isNumber(words[index - 1])) {
        marks |= WordMark.time;
        if (AGE.test(text.slice(end, end + 5)) || isAside(text, words[index - 1])) marks |= WordMark.age;
      }
      if (lists.person.has(folded) || lists.organisation.has(folded)) marks |= WordMark.role;
      if (lists.time.has(folded)) {
        const [before, next] = [words[index - 1], words[index + 1]];
        if (before && lists.timeBefore.has(before.folded)) marks |= WordMark.date;
        if (next && lists.timeBehind.has(next.folded)) marks |= WordMark.date;
      }
      if (startsUpper(text, start)) {
        marks |= WordMark.name;
        if (isDefined(text, words, index)) marks |= WordMark.defined;
        const before = words[index - 1];
        if (before && lists.place.has(before.folded)) marks |= WordMark.place;
      }
      return marks;
    },
    markSentence: (text, words, from, to, { start, end }) => {
      let marks = 0;
      for (let index = from; index < to; index += 1) {
        const word = words[index];
        if (!word) continue;
        for (const [phrase, mark] of openings.get(word.folded) ?? []) if (standsAt(phrase, words, index)) marks |= mark;
      }
      const first = words[from];
      const last = words[to - 1];
      const second = words[from + 1];
      if (first && (lists.leaning.has(first.folded) || (second && pairs.has(`${first.folded} ${second.folded}`))))
        marks |= SentenceMark.leaning;
      if (last && /^[\s\u00A0»"”)]*\?/.test(text.slice(last.end, last.end + 5))) marks |= SentenceMark.asking;
      return marks | markQuote(text.slice(start, end));
    },
  };
}

function foldPhrase(phrase: string): string {
  return findWords(phrase)
    .map(({ folded }) => folded)
    .join(' ');
}

function sentenceCues({ cause, purpose, manner, meaning }: AnswerCues): (readonly [string, number])[] {
  const marked = { cause, purpose, manner, meaning };
  return (['cause', 'purpose', 'manner', 'meaning'] as const).flatMap((kind) =>
    marked[kind].map((phrase) => [phrase, SentenceMark[kind]] as const),
  );
}

/** "Ann Lee, 42 ans," and "Ann Lee (42 ans)" give an age. */
function isAside(text: string, number: Word | undefined): boolean {
  return number !== undefined && /[\p{L}]\s?[,(]\s?$/u.test(text.slice(Math.max(0, number.start - 4), number.start));
}

function startsUpper(text: string, start: number): boolean {
  const letter = text.charAt(start);
  return letter !== letter.toLowerCase();
}

/** Whether a sentence leaves a quotation open, or closes one that it did not open. */
function markQuote(sentence: string): number {
  const open = Math.max(sentence.lastIndexOf('«'), sentence.lastIndexOf('“'));
  const close = Math.max(sentence.lastIndexOf('»'), sentence.lastIndexOf('”'));
  if (open > close) return SentenceMark.opensQuote;
  if (close >= 0)
    return sentence.search(/[«“]/) === -1 || sentence.search(/[»”]/) < sentence.search(/[«“]/)
      ? SentenceMark.closesQuote
      : 0;
  if (sentence.split('"').length % 2 === 1) return 0;
  // An odd straight mark opens when a word follows it closely and a space stands before it.
  return /(^|[\s(:])"\S[^"]*$/.test(sentence) ? SentenceMark.opensQuote : SentenceMark.closesQuote;
}
