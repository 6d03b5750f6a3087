import { runAtOnce } from '../knowledge/turns.ts';
import type { Language } from '../languages/language.ts';
import type { Lexicon, TranslationTable } from '../languages/lexicon.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords } from '../languages/words.ts';
import { lexerOf } from './lexer.ts';

/** What a term is in another language, by stems. */
export interface Translator {
  /** Translations of a term given as its stems with a space between; the most usual first, each a list of stems. Empty when unknown. */
  readonly translate: (stems: string) => readonly (readonly string[])[];
  /** Whether it is known. */
  readonly has: (stems: string) => boolean;
  /** Content words in the longest term. */
  readonly longest: number;
}

/** No stem holds either. */
const BETWEEN_TRANSLATIONS = '|';
const EQUALS_SIGN = '='.charCodeAt(0);

/** Answers are remembered for this many terms. */
const MEMORY = 5_000;

const NOTHING: readonly (readonly string[])[] = [];

/** Translators of each lexicon, by "from>to". */
const translatorsOf = keepBeside((_: Lexicon) => new Map<string, Translator | null>());

/** Joins what several lexicons say of a term; those that stand first are trusted first. A step is an entry of a lexicon that is read for the first time. */
export function* createTranslator(
  lexicons: readonly Lexicon[],
  from: Language,
  to: Language,
): Generator<void, Translator> {
  const parts: Translator[] = [];
  for (const lexicon of lexicons) {
    const translator = yield* translatorOf(lexicon, from, to);
    if (translator) parts.push(translator);
  }
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    translate: (stems) => parts.flatMap(({ translate }) => translate(stems)),
    has: (stems) => parts.some(({ has }) => has(stems)),
    longest: Math.max(0, ...parts.map(({ longest }) => longest)),
  };
}

function* translatorOf(lexicon: Lexicon, from: Language, to: Language): Generator<void, Translator | null> {
  const translators = translatorsOf(lexicon);
  const direction = `${from.code}>${to.code}`;
  let translator = translators.get(direction);
  if (translator === undefined) {
    const table = lexicon.prepared?.(from.code, to.code) ?? (yield* translationSteps(lexicon, from, to));
    translator = table && translatorFrom(table);
    translators.set(direction, translator);
  }
  return translator;
}

function translatorFrom({ lines, longest }: TranslationTable): Translator {
  const found = new Map<string, string | undefined>();
  let starts: Uint32Array | undefined;
  const find = (stems: string) => {
    if (found.has(stems)) return found.get(stems);
    // Made when somebody asks first, not at the start.
    starts ??= Uint32Array.from(startsOf(lines));
    if (found.size >= MEMORY) found.clear();
    const translations = lookUp(stems, lines, starts);
    found.set(stems, translations);
    return translations;
  };
  return {
    translate: (stems) =>
      find(stems)
        ?.split(BETWEEN_TRANSLATIONS)
        .map((each) => each.split(' ')) ?? NOTHING,
    has: (stems) => find(stems) !== undefined,
    longest,
  };
}

function* startsOf(lines: string): Generator<number> {
  for (let start = 0; start < lines.length; start = lines.indexOf('\n', start) + 1) yield start;
}

/** What stands behind the equals sign of a term's line. */
function lookUp(term: string, lines: string, starts: Uint32Array): string | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] ?? 0;
    const order = compareWithLine(term, lines, start);
    if (order === 0) return lines.slice(start + term.length + 1, lines.indexOf('\n', start));
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return undefined;
}

/** Below 0 when the term stands before the line's, above when behind it. */
function compareWithLine(term: string, lines: string, start: number): number {
  for (let index = 0; index < term.length; index += 1) {
    const unit = lines.charCodeAt(start + index);
    if (unit === EQUALS_SIGN) return 1;
    const difference = term.charCodeAt(index) - unit;
    if (difference !== 0) return difference;
  }
  return lines.charCodeAt(start + term.length) === EQUALS_SIGN ? 0 : -1;
}

/**
 * Every term of a lexicon in one direction, at once.
 *
 * @returns null when the lexicon joins other languages
 */
export function translationTable(lexicon: Lexicon, from: Language, to: Language): TranslationTable | null {
  return runAtOnce(translationSteps(lexicon, from, to));
}

/** Every term of a lexicon in one direction, by stems. It takes half a second for twenty thousand lines, so a build makes it beforehand. */
function* translationSteps(
  { left, right, entries }: Lexicon,
  from: Language,
  to: Language,
): Generator<void, TranslationTable | null> {
  const forward = left === from.code && right === to.code;
  if (!forward && !(left === to.code && right === from.code)) return null;
  const found = new Map<string, { rank: number; stems: readonly string[] }[]>();
  let longest = 1;
  const add = (source: readonly string[], target: readonly string[], rank: number) => {
    if (source.length === 0 || target.length === 0) return;
    longest = Math.max(longest, source.length);
    const key = source.join(' ');
    const known = found.get(key);
    if (!known) found.set(key, [{ rank, stems: target }]);
    else if (!known.some(({ stems }) => stems.join(' ') === target.join(' '))) known.push({ rank, stems: target });
  };
  for (const { term, translations } of entries) {
    const stems = stemsOf(term, forward ? from : to);
    for (const [rank, translation] of translations.entries()) {
      if (forward) add(stems, stemsOf(translation, to), rank);
      else add(stemsOf(translation, from), stems, rank);
    }
    yield;
  }
  const lines = [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, targets]) => {
      const translations = targets.sort((one, other) => one.rank - other.rank).map(stemsInOne);
      return `${key}=${translations.join(BETWEEN_TRANSLATIONS)}\n`;
    });
  return { lines: lines.join(''), longest };
}

function stemsInOne({ stems }: { readonly stems: readonly string[] }): string {
  return stems.join(' ');
}

/** No stems when a term of several words has but one that carries a subject: "faire-part" is not "part". */
function stemsOf(term: string, language: Language): string[] {
  const { isContent, stem } = lexerOf(language);
  const words = findWords(term);
  const content = words.filter(isContent);
  if (content.length === 1 && words.length > 1) return [];
  return content.map(({ folded }) => stem(folded));
}
