import type { Span } from '../knowledge/span.ts';

/** A pair of quotation marks, the outermost of a nest. */
export interface Quotation extends Span {
  /** The words between the marks, white space at their ends left out. */
  readonly inner: Span;
  /** No mark closed it: it runs to the passage's end. */
  readonly open: boolean;
}

const PAIRED: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‹', '›'],
]);

const MARKS = /["«»“”„‹›‘']/gu;
const SINGLE_MARKS = /[‘’']/gu;
const OPENS_AFTER = /[\s([{—–\-/’'«“:;,.]/u;
const SPACE = /\s/u;
const LETTER = /[\p{L}\p{N}]/u;

interface Opening {
  readonly at: number;
  readonly mark: string;
  readonly inside: Span[];
}

/**
 * The outermost quotations of a passage, in order. Marks of every kind may nest; a straight mark opens after white space and closes before it;
 * an apostrophe is no mark. An opening mark that nothing closes runs to the end, unless whole quotations stand behind it: then it is a slip.
 *
 * @param continued the passage goes on with a paragraph that was cut inside a quotation, so a closing mark may come first
 */
export function findQuotations(text: string, continued = false): Quotation[] {
  const found: Quotation[] = [];
  const stack: Opening[] = [];
  const close = (at: number, depth: number) => {
    const opening = stack[depth];
    if (!opening) return;
    stack.length = depth;
    const span = { start: opening.at, end: at + 1 };
    const outer = stack.at(-1);
    if (outer) outer.inside.push(span);
    else found.push(quotation(text, span, false));
  };
  const openNow = (at: number, mark: string) => stack.push({ at, mark, inside: [] });
  const singles = pairSingles(text);

  let behind = 0;
  for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
    if (at < behind) continue;
    if (mark === '"') {
      const depth = stack.findIndex((opening) => opening.mark === '"');
      if (depth >= 0 && closesStraight(text, at)) close(at, depth);
      else if (depth < 0 && opensStraight(text, at) && stack.length < DEPTH_LIMIT) openNow(at, mark);
      else if (depth >= 0 && stack.length === depth + 1 && SPACE.test(text.charAt(at - 1))) close(at, depth);
    } else if (PAIRED.has(mark) && !(mark === '“' && stack.at(-1)?.mark === '„')) {
      // A mark repeated at the head of each paragraph or line of a long quotation opens nothing new.
      if (stack.length < DEPTH_LIMIT) openNow(at, mark);
    } else if (mark === '»' || mark === '”' || mark === '›' || mark === '“') {
      const depth = lastIndex(stack, (opening) => PAIRED.get(opening.mark) === mark);
      if (depth >= 0) close(at, depth);
      else if (continued && stack.length === 0 && found.length === 0)
        found.push(quotation(text, { start: 0, end: at + 1 }, true));
      else if (mark === '”' && stack.length === 0 && opensStraight(text, at)) openNow(at, '“');
    } else if (singles.has(at)) {
      const end = singles.get(at) ?? at;
      if (stack.length === 0) {
        found.push(quotation(text, { start: at, end: end + 1 }, false));
        behind = end + 1;
      }
    }
  }
  const unclosed = stack[0];
  if (unclosed) {
    if (unclosed.inside.length === 0 && stack.length === 1)
      found.push(quotation(text, { start: unclosed.at, end: text.length }, true));
    else for (const opening of stack) found.push(...opening.inside.map((span) => quotation(text, span, false)));
  }
  return found.filter(({ inner }) => inner.end > inner.start).sort((one, other) => one.start - other.start);
}

/** Marks open at once; a text beyond it is no text. */
const DEPTH_LIMIT = 4;
/** A quotation between single marks is closed within this many characters. */
const SINGLE_REACH = 1_000;

function quotation(text: string, span: Span, open: boolean): Quotation {
  let start = open && span.start === 0 && !isMark(text.charAt(0)) ? 0 : span.start + 1;
  let end = isMark(text.charAt(span.end - 1)) ? span.end - 1 : span.end;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return { start: span.start, end: span.end, inner: { start, end }, open };
}

function isMark(character: string): boolean {
  return '"«»“”„‹›‘’\''.includes(character) && character !== '';
}

function opensStraight(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return OPENS_AFTER.test(before) && after !== '' && !SPACE.test(after);
}

function closesStraight(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return !SPACE.test(text.charAt(at - 1)) && (after === '' || !LETTER.test(after));
}

function lastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && test(item)) return index;
  }
  return -1;
}

/**
 * Quotations between single marks, by their opening offset. An opening one stands after white space; the closing one follows punctuation, or a
 * letter when no apostrophe can be meant: "workers’ rights" is not closed.
 */
function pairSingles(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  if (!/[‘']/.test(text)) return pairs;
  let opening = -1;
  let doubtful = -1;
  const give = (end: number) => {
    if (opening >= 0 && end > opening + 1) pairs.set(opening, end);
    opening = -1;
    doubtful = -1;
  };
  for (const { index: at, 0: mark } of text.matchAll(SINGLE_MARKS)) {
    const before = at === 0 ? ' ' : text.charAt(at - 1);
    const after = text.charAt(at + 1);
    const opens = mark !== '’' && (SPACE.test(before) || '(«“"—'.includes(before)) && LETTER.test(after);
    if (opening >= 0 && at - opening > SINGLE_REACH) give(doubtful);
    if (opens) {
      if (opening >= 0) give(doubtful);
      opening = at;
    } else if (opening >= 0 && !LETTER.test(after)) {
      if (/[.,!?…;]/.test(before)) give(at);
      // After a letter it may be a plural possessive: kept in mind, taken when nothing surer comes.
      else if (LETTER.test(before) && doubtful < 0 && (before !== 's' || /[.,;:!?)\]]|^$/.test(after))) doubtful = at;
    }
  }
  give(doubtful);
  return pairs;
}
