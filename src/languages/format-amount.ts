const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

interface Magnitude {
  readonly value: number;
  readonly french: string;
  readonly english: string;
}

/** French has no short word above a billion that English readers would not misread, so it counts on in milliards. */
const MAGNITUDES: readonly Magnitude[] = [
  { value: 1e12, french: '', english: 'tn' },
  { value: 1e9, french: 'Md', english: 'bn' },
  { value: 1e6, french: 'M', english: 'm' },
];

/**
 * An amount of money as the reader writes it, exactly: `19 Md$`, `1,2 Md€` in French; `$19bn`, `€1.2bn` in English. What has more than three
 * decimals in its magnitude is written out.
 *
 * @param value in units of the currency
 * @param currency ISO 4217, or null when it is not known
 * @param format BCP 47 tag; any language but French is written the English way
 */
export function formatAmount(value: number, currency: string | null, format: string): string {
  const french = format.startsWith('fr');
  const magnitude = MAGNITUDES.find(
    (each) => value >= each.value && (french ? each.french : each.english) !== '' && isShort(value / each.value),
  );
  const number = new Intl.NumberFormat(format, { maximumFractionDigits: 3 }).format(
    magnitude ? value / magnitude.value : value,
  );
  const symbol = currency === null ? '' : (SYMBOLS[currency] ?? currency);
  if (french) {
    const unit = `${magnitude?.french ?? ''}${symbol.length > 1 && magnitude ? '\u00A0' : ''}${symbol}`;
    return unit === '' ? number : `${number}\u00A0${unit}`;
  }
  return `${symbol}${symbol.length > 1 ? '\u00A0' : ''}${number}${magnitude?.english ?? ''}`;
}

function isShort(number: number): boolean {
  return Math.abs(number * 1_000 - Math.round(number * 1_000)) < 1e-6;
}
