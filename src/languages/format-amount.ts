import { type MoneyWriting, type Writing, writeNumber } from './writing.ts';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

/**
 * An amount of money as the reader writes it, exactly: `19 Md$`, `1,2 Md€` in French; `$19bn`, `€1.2bn` in English. What has more than three
 * decimals in its magnitude is written out.
 *
 * @param value in units of the currency
 * @param currency ISO 4217, or null when it is not known
 */
export function formatAmount(value: number, currency: string | null, writing: Writing): string {
  const magnitude = magnitudesOf(writing.money).find((each) => value >= each.value && isShort(value / each.value));
  const number = writeNumber(magnitude ? value / magnitude.value : value, writing);
  const symbol = currency === null ? '' : (SYMBOLS[currency] ?? currency);
  const word = magnitude?.word ?? '';
  if (writing.money.symbolFirst) return `${symbol}${symbol.length > 1 ? '\u00A0' : ''}${number}${word}`;
  const unit = `${word}${symbol.length > 1 && magnitude ? '\u00A0' : ''}${symbol}`;
  return unit === '' ? number : `${number}\u00A0${unit}`;
}

function magnitudesOf({ trillion, billion, million }: MoneyWriting) {
  return [
    ...(trillion === undefined ? [] : [{ value: 1e12, word: trillion }]),
    { value: 1e9, word: billion },
    { value: 1e6, word: million },
  ];
}

function isShort(number: number): boolean {
  return Math.abs(number * 1_000 - Math.round(number * 1_000)) < 1e-6;
}
