import type { Span } from './span.ts';

/**
 * Words that end with a full stop inside a sentence, in the languages an article may be written in. Intl.Segmenter breaks
 * after "M." and before a closing "»", hence these rules of our own.
 */
const ABBREVIATIONS = new Set(
  (
    'm mm mr mrs ms dr pr prof st ste sr jr me mgr gen col lt sgt capt sen rep gov rev hon ' +
    'p pp art fig vol no nos al cf ex vs env av ca c.-à-d i.e e.g a.m p.m u.s u.k inc ltd corp dept ' +
    'jan févr janv juil sept oct nov déc feb aug dec approx op ibid ed éd chap par trad'
  ).split(' '),
);

/** Abbreviations that also end sentences: "Acme Inc. The firm ..." breaks, "Acme Inc. said" does not, by the capital alone. */
const MAY_END = new Set(['inc', 'ltd', 'corp', 'etc', 'u.s', 'u.k', 'a.m', 'p.m', 'al', 'jr', 'sr']);

/** Words that begin sentences and no names. */
const STARTER =
  /^(?:\p{Lu}['’]|(?:Les?|La|Une?|Ils?|Elles?|On|Nous|Cela|Ce|Cette|Ces|Mais|Et|Selon|Pour|Dans|En|The|An?|It|He|She|They|We|This|That|These|In|But|And|For)(?![\p{L}\p{N}]))/u;

/** Terminator, closing marks that belong to the sentence, white space, and what the next sentence may begin with. */
const BOUNDARY = /([.!?…]+)((?:[\u00A0\u202F ]?[»›]|["”’')\]])*)\s+(?=["“«‹'‘([—–-]*\s?[\p{Lu}\p{N}"“«‹¿¡])/gu;

/**
 * Spans of the sentences of a text, in order, white space between them left out. Closing quotation marks stay with the sentence they close.
 *
 * @returns at least one span unless the text is blank; spans never overlap and cover every character that is not white space.
 */
export function findSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = text.length - text.trimStart().length;
  for (const match of text.matchAll(BOUNDARY)) {
    if (!endsSentence(text, match)) continue;
    const [, terminator = '', closing = ''] = match;
    const end = match.index + terminator.length + closing.length;
    if (end > start) spans.push({ start, end });
    start = match.index + match[0].length;
  }
  const end = text.trimEnd().length;
  if (end > start) spans.push({ start, end });
  return spans;
}

function endsSentence(text: string, match: RegExpExecArray): boolean {
  const [whole, terminator = '', closing = ''] = match;
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const after = text.slice(match.index + whole.length, match.index + whole.length + 12);
  // "(...)" and "[…]" stand for words left out in the middle of a sentence.
  if (/^[)\]]/.test(closing) && /^(\.{3,}|…)$/.test(terminator) && /[([]$/.test(before)) return false;
  // An opening bracket after a full stop may go on with the same sentence only in lower case, which BOUNDARY excludes.
  if (terminator !== '.' || closing !== '') return true;
  const word = /[\p{L}\p{N}.-]+$/u.exec(before)?.[0] ?? '';
  const folded = word.toLowerCase();
  // Initials: "J. Edgar", "U. S."; but "said on X. The answer" ends a sentence, as the word that follows begins one.
  if (/^\p{Lu}$/u.test(word)) return STARTER.test(after);
  if (/^(\p{Lu}\.)+\p{Lu}$/u.test(word)) return !/^\p{Lu}\./u.test(after) && MAY_END.has(folded);
  if (ABBREVIATIONS.has(folded)) return MAY_END.has(folded);
  // "n. 4", "art. 5" are above; a number with a full stop at a line's start is a list mark, not a sentence.
  return !(/^\p{N}{1,2}$/u.test(word) && before.trim() === word && match.index <= 2);
}
