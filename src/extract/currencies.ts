import type { MoneyRules } from '../languages/speech.ts';
import type { Token } from './tokens.ts';

/** A currency as written. `loose` is a family's name without its country ("dollars"), which the rest of the article may make plain. */
export interface CurrencyRead {
  readonly code: string | null;
  readonly loose: string | null;
  readonly next: number;
  /** The word means other things too ("pounds", "livres"). */
  readonly doubtful: boolean;
}

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '€': 'EUR',
    $: 'USD',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₩': 'KRW',
    '₽': 'RUB',
    '₺': 'TRY',
    '₪': 'ILS',
    '₴': 'UAH',
    '₦': 'NGN',
    '฿': 'THB',
    '₫': 'VND',
    '₱': 'PHP',
    '₵': 'GHS',
  }),
);

/** Letters before a dollar sign. */
const DOLLARS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    'u.s.': 'USD',
    c: 'CAD',
    ca: 'CAD',
    can: 'CAD',
    cad: 'CAD',
    cdn: 'CAD',
    a: 'AUD',
    au: 'AUD',
    aud: 'AUD',
    nz: 'NZD',
    hk: 'HKD',
    s: 'SGD',
    sg: 'SGD',
    nt: 'TWD',
    r: 'BRL',
    mx: 'MXN',
    j: 'JMD',
    tt: 'TTD',
    z: 'ZWL',
    n: 'NAD',
  }),
);

/** Codes and abbreviations, as written in capitals or with a capital; never words of a sentence. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...`EUR USD GBP JPY CHF CAD AUD NZD CNY INR KES NGN ZAR SEK NOK DKK PLN CZK HUF BRL MXN KRW SGD HKD AED SAR ILS TRY RUB XOF XAF MAD TND DZD EGP GHS UGX TZS RWF PKR BDT LKR THB VND IDR MYR PHP TWD UAH RON BGN ISK QAR KWD ARS CLP COP PEN`
    .split(' ')
    .map((code) => [code, code] as const),
  ['R', 'ZAR'],
  ['Rs', 'INR'],
  ['Sh', 'KES'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['KSH', 'KES'],
  ['KShs', 'KES'],
  ['TSh', 'TZS'],
  ['Tsh', 'TZS'],
  ['USh', 'UGX'],
  ['Ush', 'UGX'],
  ['RMB', 'CNY'],
  ['FCFA', 'XOF'],
  ['CFA', 'XOF'],
  ['F.CFA', 'XOF'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['GH₵', 'GHS'],
  ['N', 'NGN'],
  ['Tk', 'BDT'],
  ['NIS', 'ILS'],
  ['SKr', 'SEK'],
  ['NKr', 'NOK'],
  ['DKr', 'DKK'],
]);

const DOUBTFUL = new Set([
  'pound',
  'pounds',
  'livre',
  'livres',
  'won',
  'real',
  'rand',
  'couronne',
  'couronnes',
  'crowns',
  'lev',
  'leva',
  'lei',
  'pula',
  'franc',
  'lira',
  'peso',
  'dinar',
]);
/** "de Hong Kong" is three. */
const ADJECTIVE_REACH = 3;

/** A currency before its number: "$", "US$", "CHF", "Rs.". */
export function readPrefix(tokens: readonly Token[], at: number): CurrencyRead | null {
  const token = tokens[at];
  if (!token) return null;
  const sign = SIGNS.get(token.text);
  if (sign) return { code: sign, loose: token.text === '$' ? 'dollar' : null, next: at + 1, doubtful: false };
  if (token.kind !== 'word') return null;
  const following = tokens[at + 1];
  if (following?.text === '$' && !following.spaced) {
    const code = DOLLARS.get(token.lower);
    return code ? { code, loose: null, next: at + 2, doubtful: false } : null;
  }
  const code = CODES.get(token.text);
  if (!code) return null;
  return { code, loose: null, next: following?.text === '.' && !following.spaced ? at + 2 : at + 1, doubtful: false };
}

/** A currency after its number: "€", "euros", "d'euros", "de francs suisses", "Canadian dollars". */
export function readSuffix(tokens: readonly Token[], at: number, rules: MoneyRules): CurrencyRead | null {
  const start = at + (isOf(tokens[at]) || isHyphen(tokens, at) ? 1 : 0);
  const token = tokens[start];
  if (!token) return null;
  // "2 millions d'€"
  const sign = start === at || tokens[at]?.lower === "d'" ? SIGNS.get(token.text) : undefined;
  const exact = token.text === '$' ? readDollarCode(tokens, start + 1) : null;
  if (exact) return exact;
  if (sign) return { code: sign, loose: token.text === '$' ? 'dollar' : null, next: start + 1, doubtful: false };
  if (token.kind !== 'word') return null;
  const following = tokens[start + 1];
  if (start === at && following?.text === '$' && !following.spaced) {
    const code = DOLLARS.get(token.lower);
    if (code) return { code, loose: null, next: start + 2, doubtful: false };
  }
  if (token.lower === 'f' && following?.lower === 'cfa')
    return { code: 'XOF', loose: null, next: start + 2, doubtful: false };
  const plain = CODES.get(token.text);
  if (plain) return { code: plain, loose: null, next: start + 1, doubtful: false };
  return readWord(tokens, start, rules);
}

/** "$5m CAD", "5 M$ US", "500 $ CA": the country behind the sign. */
export function readDollarCode(tokens: readonly Token[], at: number): CurrencyRead | null {
  const code = DOLLAR_CODES.get(tokens[at]?.text ?? '');
  return code ? { code, loose: null, next: at + 1, doubtful: false } : null;
}

const DOLLAR_CODES: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['USD', 'USD'],
  ['CA', 'CAD'],
  ['CAN', 'CAD'],
  ['CAD', 'CAD'],
  ['AUD', 'AUD'],
  ['NZD', 'NZD'],
]);

/** "million-pound": the mark joins a magnitude to its currency. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && tokens[at]?.spaced === false && tokens[at + 1]?.spaced === false;
}

function readWord(tokens: readonly Token[], start: number, rules: MoneyRules): CurrencyRead | null {
  // English puts the country first: "Canadian dollars".
  for (let length = ADJECTIVE_REACH; length >= 1; length -= 1) {
    const noun = tokens[start + length];
    if (!noun || !rules.currencies.has(noun.lower)) continue;
    const adjective = lowerOf(tokens.slice(start, start + length));
    const code =
      rules.qualified.get(`${adjective} ${singular(noun.lower)}`) ?? rules.qualified.get(`${adjective} ${noun.lower}`);
    if (code) return { code, loose: null, next: start + length + 1, doubtful: false };
  }
  const word = tokens[start]?.lower ?? '';
  const code = rules.currencies.get(word);
  if (code === undefined) return null;
  for (let length = ADJECTIVE_REACH; length >= 1; length -= 1) {
    const qualified = qualify(rules, singular(word), tokens.slice(start + 1, start + 1 + length));
    if (qualified) return { code: qualified, loose: null, next: start + 1 + length, doubtful: false };
  }
  return { code, loose: singular(word), next: start + 1, doubtful: DOUBTFUL.has(word) };
}

/** French puts the country last and in agreement: "dollars canadiens", "livres égyptiennes". */
function qualify(rules: MoneyRules, noun: string, adjectives: readonly Token[]): string | undefined {
  const written = lowerOf(adjectives);
  return rules.qualified.get(`${noun} ${written}`) ?? rules.qualified.get(`${noun} ${written.replace(/s$/, '')}`);
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}

function lowerOf(tokens: readonly Token[]): string {
  return tokens.map(({ lower }) => lower).join(' ');
}

function isOf(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === 'de' || token.lower === "d'" || token.lower === 'of');
}
