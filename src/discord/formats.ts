/** Making a format of Intl's takes longer than finding an answer, so each is made once. */
const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const lists = new Map<string, Intl.ListFormat>();

/** @param format BCP 47 tag */
export function formatNumber(value: number, format: string): string {
  const known = numbers.get(format) ?? new Intl.NumberFormat(format);
  numbers.set(format, known);
  return known.format(value);
}

/** Whether a language says a count as one or as several. */
export function isOne(count: number, format: string): boolean {
  const known = plurals.get(format) ?? new Intl.PluralRules(format);
  plurals.set(format, known);
  return known.select(count) === 'one';
}

/** "A, B and C" as a language writes it. */
export function formatList(words: readonly string[], format: string): string {
  const known = lists.get(format) ?? new Intl.ListFormat(format);
  lists.set(format, known);
  return known.format(words);
}
