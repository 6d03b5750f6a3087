/**
 * How a language writes numbers, dates, lists and sums. Intl knows all of it, and its tables take seven MiB of every process that asks them once
 * (docs/performance.md); `tests/languages/writing.test.ts` holds what is written here to what Intl writes.
 */
export interface Writing {
  /** Between thousands: a narrow space, a comma. */
  readonly thousands: string;
  readonly decimal: string;
  /** Behind the number. */
  readonly percent: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** The first of a month: `1er`. */
  readonly firstDay: string;
  /** Before the last of a list: " et ". */
  readonly and: string;
  /** Whether a count is said as one or as several. */
  readonly isOne: (count: number) => boolean;
  readonly money: MoneyWriting;
}

export interface MoneyWriting {
  /** `$19bn` or `19 Md$`. */
  readonly symbolFirst: boolean;
  /** Short words for 10^12, 10^9 and 10^6. A language without the first says a thousand times the second: `1 000 Md$`. */
  readonly trillion?: string;
  readonly billion: string;
  readonly million: string;
}

const DECIMALS = 3;
/** JavaScript writes smaller numbers with a power of ten, and so would they be shifted wrongly; to three decimals they are nothing anyway. */
const SMALL = 1e-6;

/** A number with three decimals at most: `1 234,5`. */
export function writeNumber(value: number, { thousands, decimal }: Writing, decimals = DECIMALS): string {
  const [whole = '', fraction = ''] = digitsOf(Math.abs(value), decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const written = fraction === '' ? grouped : `${grouped}${decimal}${fraction}`;
  return value < 0 ? `-${written}` : written;
}

/** The digits of a number that is not negative, rounded as it is written in decimals, and never with a power of ten. */
function digitsOf(value: number, decimals: number): string {
  // Shifted as it is written, since a product of 1.0005 and a thousand is less than 1000.5.
  const shifted = value < SMALL ? 0 : Math.round(Number(`${value}e${decimals}`));
  const rounded = Number.isInteger(value) ? value : Number(`${shifted}e-${decimals}`);
  const [mantissa = '', exponent] = String(rounded).split('e+');
  if (exponent === undefined) return mantissa;
  const [whole = '', fraction = ''] = mantissa.split('.');
  return whole + fraction.padEnd(Number(exponent), '0');
}

/** A share of one: `40 %`. */
export function writeShare(share: number, writing: Writing, decimals = 0): string {
  return `${writeNumber(Number((share * 100).toPrecision(12)), writing, decimals)}${writing.percent}`;
}

/** `2025`, `2025-01` or `2025-01-21` in words: `21 January 2025`. */
export function writeDate(date: string, { months, firstDay }: Writing): string {
  const [year = '', month, day] = date.split('-').map(Number);
  if (month === undefined) return String(year);
  const named = `${months[month - 1]} ${year}`;
  if (day === undefined) return named;
  return `${day === 1 ? firstDay : day} ${named}`;
}

/** A day where there is little room: `21 Jan 2025`. UTC. */
export function writeShortDate(time: number, { shortMonths, firstDay }: Writing): string {
  const date = new Date(time);
  const day = date.getUTCDate();
  return `${day === 1 ? firstDay : day} ${shortMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "A, B and C". */
export function writeList(words: readonly string[], { and }: Writing): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')}${and}${last}`;
}
