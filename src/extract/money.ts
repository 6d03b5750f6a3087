import type { Span } from '../knowledge/span.ts';
import type { MoneyRules } from '../languages/speech.ts';
import { type CurrencyRead, readDollarCode, readPrefix, readSuffix } from './currencies.ts';
import type { Qualifier } from './fact.ts';
import { readHalfWord, readMagnitude } from './magnitudes.ts';
import { mayBeNumber, readNumber } from './read-number.ts';
import type { Token } from './tokens.ts';

/** A sum as written. */
export interface Sum extends Span {
  /** Index of its first token, and of the token after its last. */
  readonly first: number;
  readonly next: number;
  /** In units of the currency; the lower end of a range. */
  readonly value: number;
  readonly currency: string | null;
  /** A currency that the text leaves open: "dollars". */
  readonly loose: string | null;
  /** No currency is written: "500 milliards". */
  readonly bare: boolean;
  readonly qualifier: Qualifier | null;
}

interface Read {
  readonly value: number;
  readonly number: number;
  readonly magnitude: number | null;
  readonly currency: CurrencyRead | null;
  readonly prefixed: boolean;
  readonly next: number;
}

/**
 * The sums of money of a text, and the numbers with a magnitude that may be sums ("500 milliards", `bare`). Numbers in digits or words, ranges,
 * magnitudes, signs on either side.
 */
export function findSums(text: string, tokens: readonly Token[], rules: MoneyRules): Sum[] {
  const sums: Sum[] = [];
  const sterling = /£|sterling/u.test(text);
  for (let at = 0; at < tokens.length; ) {
    if (!mayBegin(tokens, at, rules)) {
      at += 1;
      continue;
    }
    const whole = readSum(tokens, at, rules);
    const read = whole ?? readLowEnd(tokens, at, rules);
    const range = read && readRange(tokens, at, read, rules);
    if (!read || (!whole && !range)) {
      const plain = readPlain(tokens, at, sums.at(-1), rules);
      if (plain) sums.push(plain);
      at += 1;
      continue;
    }
    const { next } = range ?? read;
    const { currency } = range?.currency ? range : read;
    const first = range?.opened ? at - 1 : at;
    const start = tokens[first]?.start ?? 0;
    const end = tokens[next - 1]?.end ?? start;
    // "£2m-a-year": the hyphen joins what follows, and ends nothing.
    const joined = tokens[next]?.text === '-' && tokens[next]?.spaced === false && tokens[next + 1]?.spaced === false;
    const counted = currency?.doubtful === true && !sterling && (read.magnitude ?? range?.magnitude ?? 1) < 1e5;
    const weighed = currency?.doubtful === true && isOfThings(tokens, next, rules);
    const books = currency?.doubtful === true && currency.loose === 'livre' && !sterling;
    const large = (read.magnitude ?? range?.magnitude ?? 0) >= 1e5;
    if (!(counted || weighed || books) && (currency !== null || large)) {
      sums.push({
        start,
        end,
        first,
        next: joined ? next + 1 : next,
        value: range?.value ?? read.value,
        currency: currency?.code ?? null,
        loose: currency?.loose ?? null,
        bare: currency === null,
        qualifier: qualifierOf(tokens, first, next, rules),
      });
    }
    at = next;
  }
  return sums;
}

/** "two million pounds of coal", "12 millions de portes": a noun of things follows. */
export function isOfThings(tokens: readonly Token[], next: number, rules: MoneyRules): boolean {
  const of = tokens[next];
  if (of === undefined || !['de', "d'", 'of', 'des', 'du'].includes(of.lower)) return false;
  let noun = tokens[next + 1];
  if (noun && ["l'", 'la', 'the', 'its', 'their'].includes(noun.lower)) noun = tokens[next + 2];
  return noun !== undefined && !rules.moneyNouns.has(noun.lower) && !['plus', 'moins', 'which'].includes(noun.lower);
}

/** `signed` when the number is known to be money, so that letters after it are a magnitude: "15m" in "€10-15m". */
function readSum(tokens: readonly Token[], at: number, rules: MoneyRules, signed = false): Read | null {
  const prefix = readPrefix(tokens, at);
  if (prefix && tokens[prefix.next]?.kind === 'number') {
    const number = readNumber(tokens, prefix.next, rules);
    if (!number) return null;
    const magnitude = readMagnitude(tokens, number.next, rules, true);
    const after = magnitude?.next ?? number.next;
    const exact = prefix.loose === 'dollar' ? readDollarCode(tokens, after) : null;
    return {
      value: scale(number.value, magnitude?.value ?? 1),
      number: number.value,
      magnitude: magnitude?.value ?? null,
      currency: exact ?? prefix,
      prefixed: true,
      next: exact?.next ?? after,
    };
  }
  const half = readHalfWord(tokens, at, rules);
  const number = half ? null : readNumber(tokens, at, rules);
  if (!half && !number) return null;
  const magnitude = half ?? readMagnitude(tokens, number?.next ?? at, rules, signed);
  const after = magnitude?.next ?? number?.next ?? at + 1;
  const currency = readSuffix(tokens, after, rules);
  const amount = half ? half.number : (number?.value ?? 0);
  if (currency) {
    // "a dollar", "une livre" count nothing; "a $5 note" is a sign before the next number.
    const sign = tokens[currency.next - 1]?.kind === 'mark';
    if (number?.inWords && magnitude === null && (sign || amount <= 1)) return null;
    if (sign && tokens[currency.next]?.kind === 'number' && tokens[currency.next]?.spaced === false) return null;
  } else if (magnitude === null || (magnitude.letters && !signed)) return null;
  // "un million deux cent mille euros"
  const rest =
    currency === null && magnitude !== null && magnitude.value >= 1e6
      ? readRest(tokens, after, magnitude.value, rules)
      : null;
  if (rest)
    return {
      ...rest,
      value: scale(amount, magnitude?.value ?? 1) + rest.value,
      number: amount,
      magnitude: magnitude?.value ?? null,
    };
  return {
    value: scale(amount, magnitude?.value ?? 1) + (magnitude?.plus ?? 0),
    number: amount,
    magnitude: magnitude?.value ?? null,
    currency,
    prefixed: false,
    next: currency?.next ?? after,
  };
}

/** What a magnitude leaves over, with the currency of both. */
function readRest(tokens: readonly Token[], at: number, magnitude: number, rules: MoneyRules): Read | null {
  const token = tokens[at];
  if (!token || !(token.kind === 'number' || mayBeNumber(token, rules))) return null;
  const rest = readSum(tokens, at, rules);
  return rest?.currency && rest.value >= 1e3 && rest.value < magnitude ? rest : null;
}

/** A number, a word of number, or a currency before one: nothing else begins a sum. */
function mayBegin(tokens: readonly Token[], at: number, rules: MoneyRules): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'number') return true;
  if (token.kind === 'mark') return tokens[at + 1]?.kind === 'number';
  const following = tokens[at + 1];
  if (following?.kind === 'number') return true;
  // "Rs. 5", "US$5": a currency of letters and a mark.
  if (following?.kind === 'mark' && tokens[at + 2]?.kind === 'number') return true;
  return mayBeNumber(token, rules) || token.lower.startsWith('demi-');
}

const PLAIN_REACH = 200;
const PLAIN_LEAST = 1_000;

/** "la Drac 900 000 euros et la Fondation du patrimoine 250 000.": a bare number closes a list of sums behind a noun. */
function readPlain(tokens: readonly Token[], at: number, before: Sum | undefined, rules: MoneyRules): Sum | null {
  const token = tokens[at];
  const noun = tokens[at - 1];
  const after = tokens[at + 1];
  if (
    token?.kind !== 'number' ||
    !before ||
    before.bare ||
    token.start - before.end > PLAIN_REACH ||
    before.value >= 1e6
  )
    return null;
  const grouped = /[ \u00A0\u202F\u2009.,]\d{3}$/u.test(token.text);
  if (!grouped || noun?.kind !== 'word' || (after && after.kind !== 'mark') || after?.text === '%') return null;
  const value = readNumber(tokens, at, rules)?.value ?? 0;
  if (value < PLAIN_LEAST) return null;
  return {
    start: token.start,
    end: token.end,
    first: at,
    next: at + 1,
    value,
    currency: null,
    loose: null,
    bare: true,
    qualifier: null,
  };
}

/** A number that is a sum only together with the end of its range: "180" in "entre 180 et 220 millions d'euros". */
function readLowEnd(tokens: readonly Token[], at: number, rules: MoneyRules): Read | null {
  const number = readNumber(tokens, at, rules);
  if (!number || !rules.rangeJoiners.has(lowerAt(tokens, number.next))) return null;
  return {
    value: number.value,
    number: number.value,
    magnitude: null,
    currency: null,
    prefixed: false,
    next: number.next,
  };
}

interface RangeRead {
  readonly value: number;
  readonly magnitude: number | null;
  readonly currency: CurrencyRead | null;
  readonly next: number;
  /** "between" stands before and belongs to the text. */
  readonly opened: boolean;
}

const OR = /^(?:ou|or)$/;

/** The second half of a range: "180 et 220 millions", "£12 million and £15 million", "$3-5 million". */
function readRange(tokens: readonly Token[], at: number, low: Read, rules: MoneyRules): RangeRead | null {
  const joiner = tokens[low.next];
  if (!joiner || !rules.rangeJoiners.has(joiner.lower)) return null;
  const opened = rules.rangeOpeners.has(lowerAt(tokens, at - 1));
  const conjunction = joiner.lower === 'et' || joiner.lower === 'and';
  if (conjunction && !opened) return null;
  // "40 or 50 million"
  if (OR.test(joiner.lower) && low.magnitude !== null) return null;
  // "from £10m to £15m" is a rise as often as a range: two sums.
  const high = readSum(tokens, low.next + 1, rules, low.currency !== null);
  const risen = low.magnitude !== null || high?.magnitude == null;
  if (low.currency && !opened && risen && ['from', 'de', 'of'].includes(lowerAt(tokens, at - 1))) return null;
  if (!high || scale(low.number, low.magnitude ?? high.magnitude ?? 1) >= high.value) return null;
  if (low.currency && high.currency && low.currency.code !== high.currency.code) return null;
  const magnitude = low.magnitude ?? high.magnitude;
  return {
    value: scale(low.number, magnitude ?? 1),
    magnitude,
    currency: high.currency ?? low.currency,
    next: high.next,
    opened,
  };
}

/** Millions times a decimal, without the dust of binary fractions. */
function scale(value: number, magnitude: number): number {
  const product = value * magnitude;
  return Number.isInteger(product) && product < EXACT ? product : Number(product.toPrecision(15));
}

/** Whole numbers below it have no more than fifteen digits. */
const EXACT = 1e15;

const QUALIFIER_REACH = 4;

function qualifierOf(tokens: readonly Token[], first: number, next: number, rules: MoneyRules): Qualifier | null {
  const before = ` ${tokens
    .slice(Math.max(0, first - QUALIFIER_REACH), first)
    .map(({ lower }) => lower)
    .join(' ')}`;
  const found = rules.qualifiers.find(([words]) => before.endsWith(` ${words}`));
  if (found) return found[1];
  const after = `${lowerAt(tokens, next)} ${lowerAt(tokens, next + 1)}`;
  if (after === 'or more' || after === 'ou plus') return 'at least';
  if (after === 'au moins' || after === 'at least' || after === 'au minimum') return 'at least';
  if (after === 'au maximum' || after === 'at most') return 'up to';
  return lowerAt(tokens, next) === 'environ' ? 'about' : null;
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}
