import type { Span } from '../knowledge/span.ts';
import { UNLISTED, type Vocabulary, type Word } from './vocabulary.ts';

/** A word, a number or a mark of a text, where it stands. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** Lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly known: Word;
  readonly capital: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const CLITIC_PRONOUN = '(?:t[-‑])?(?:ils?|elles?|on|je|nous|vous|ce|là|ci)(?![\\p{L}\\p{N}-])';

/**
 * Numbers with their groups, magnitudes before a hyphen ("£2m-a-year", "3-million-pound"), inverted pronouns ("-t-il"), initials ("U.S."), elided words ("l'"), names such as "O'Rourke", words with their
 * hyphens, the English clitics ("'s"), and any other character alone.
 */
const TOKEN = new RegExp(
  [
    '\\p{Nd}{1,3}(?:[ \\u00A0\\u202F\\u2009]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}+)?',
    "\\p{Nd}{1,3}(?:['’]\\p{Nd}{3})+(?![\\p{Nd}\\p{L}])",
    '\\p{Nd}+(?:[.,]\\p{Nd}+)*',
    `[-‑]${CLITIC_PRONOUN}`,
    '(?:KShs?|Ksh|USh|Ush|TSh|Tsh|Sh|Rs|RM|Rp|Tk|NIS|[SND]Kr|[RN](?=\\p{Nd}+(?:[.,]\\p{Nd}+)*[ \\u00A0]?(?:m|bn|million|billion|milliards?|millions)(?![\\p{L}])|\\p{Nd}{1,3}(?:[ \\u00A0,]\\p{Nd}{3})+)|CHF|EUR|USD|GBP|KES|NGN|ZAR|INR|SEK|NOK|DKK|AUD|CAD|JPY|CNY|RMB|XOF|FCFA)(?=\\p{Nd})',
    '(?:\\p{Lu}\\.){2,}',
    '\\p{Lu}\\.\\p{Lu}{2,}',
    "[Aa]ujourd['’]hui",
    '(?:[LlDdJjMmTtSsNnCc]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Pp]resqu|[Qq]uelqu)[\'’](?=[\\p{L}\\p{N}«“„"€$£])',
    "[ODM]['’]\\p{Lu}[\\p{L}\\p{M}]+",
    '(?<=\\p{Nd}[ \\u00A0-]?)(?:[mk]|mn|bn|[MBK]|thousand|million|billion|trillion|crore|lakh)(?=-\\p{L})',
    '\\p{Lu}[\\p{L}\\p{N}]*\\+(?![\\p{L}\\p{N}])',
    `\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:(?:[-‑](?!${CLITIC_PRONOUN})|&(?=\\p{Lu}))[\\p{L}\\p{N}]+)*`,
    "['’](?:t|re|ve|ll|d|s)(?!\\p{L})",
    '\\S',
  ].join('|'),
  'gu',
);

/** "Tokyo-listed", "Texas-based": adjectives made of names. */
const COMPOUND =
  /-(?:based|listed|born|led|backed|owned|style|focused|trained|educated|built|made|funded|headquartered|area|bound|wide|era|sized)$/;
const CURLED = /[’‑]/;
const DIGIT = /^\p{Nd}/u;
const WORD = /^['’]?[\p{L}-]/u;
const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,4}\p{Lu})/u;

/** The tokens of a text, in order; white space alone lies between them. */
export function tokenize(text: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === SPACE) {
      at += 1;
      continue;
    }
    // Three tokens in five are plain small words, for which the expression is not needed.
    const plain = endOfPlainWord(text, at);
    if (plain > at) {
      const written = text.slice(at, plain);
      const known = vocabulary.get(written) ?? UNLISTED;
      const lower = known.lower ?? written;
      tokens.push({
        kind: 'word',
        text: lower,
        lower,
        known,
        start: at,
        end: plain,
        capital: false,
        spaced: at > end,
      });
      at = plain;
      end = plain;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) break;
    const [written] = match;
    const start = match.index;
    const small = written.toLowerCase();
    const straight = CURLED.test(small) ? small.replace('’', "'").replace('‑', '-') : small;
    const kind = kindOf(written);
    const known = kind === 'word' ? (vocabulary.get(straight) ?? UNLISTED) : UNLISTED;
    tokens.push({
      kind,
      text: written,
      lower: known.lower ?? straight,
      known,
      start,
      end: start + written.length,
      capital: kind === 'word' && CAPITAL.test(written) && !COMPOUND.test(written),
      spaced: start > end,
    });
    end = start + written.length;
    at = end;
  }
  return tokens;
}

const SPACE = 32;

/** Where a word of the letters a to z ends that nothing but white space or a mark follows; the same offset when there is none. */
function endOfPlainWord(text: string, from: number): number {
  let at = from;
  while (isSmallLetter(text.charCodeAt(at))) at += 1;
  if (at === from || at === text.length) return at;
  const next = text.charCodeAt(at);
  return next === SPACE || ',.;:)!?'.includes(text.charAt(at)) ? at : from;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function kindOf(written: string): Token['kind'] {
  const code = written.charCodeAt(0);
  if (isSmallLetter(code) || (code >= 65 && code <= 90)) return 'word';
  if (code >= 48 && code <= 57) return 'number';
  if (DIGIT.test(written)) return 'number';
  return written !== '-' && written !== '‑' && WORD.test(written) ? 'word' : 'mark';
}
