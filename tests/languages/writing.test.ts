import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/languages/en.ts';
import { fr } from '../../src/languages/fr.ts';
import {
  type Writing,
  writeDate,
  writeList,
  writeNumber,
  writeShare,
  writeShortDate,
} from '../../src/languages/writing.ts';

const LANGUAGES: readonly (readonly [tag: string, writing: Writing])[] = [
  ['fr-FR', fr.writing],
  ['en-GB', en.writing],
];

describe.each(LANGUAGES)('what is written is what Intl writes for %s', (tag, writing) => {
  it('numbers, whole and with decimals, from the smallest to the largest sums', () => {
    const format = new Intl.NumberFormat(tag);
    const numbers = fc.oneof(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.integer({ min: 0, max: 2_000_000_000 }).map((thousandths) => thousandths / 1_000),
      fc.constantFrom(0, 1, 999, 1_000, 999_999, 1e6, 1.0005, 0.0004, 1e-9, 12_345_678.9, 4e15, 1e21, 1e24, 1.5e25),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        expect(writeNumber(value, writing)).toBe(format.format(value));
      }),
    );
  });

  it('shares', () => {
    const whole = new Intl.NumberFormat(tag, { style: 'percent' });
    const finer = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
    for (const share of [0, 0.004, 0.05, 0.125, 0.4, 0.333, 0.999, 1, 1.5, 12]) {
      expect(writeShare(share, writing)).toBe(whole.format(share));
      expect(writeShare(share, writing, 1)).toBe(finer.format(share));
    }
  });

  it('dates of every month, but for the first of one', () => {
    const long = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
    for (let number = 1; number <= 12; number += 1) {
      const day = `2025-${String(number).padStart(2, '0')}-21`;
      const time = Date.parse(day);
      expect(writeDate(day, writing)).toBe(long.format(time));
      expect(writeDate(day.slice(0, 7), writing)).toBe(month.format(time));
      expect(writeShortDate(time, writing)).toBe(short.format(time));
    }
    expect(writeDate('1998', writing)).toBe('1998');
  });

  it('lists', () => {
    const format = new Intl.ListFormat(tag);
    for (const list of [[], ['Oracle'], ['Oracle', 'MGX'], ['Oracle', 'MGX', 'NVIDIA', 'Arm']])
      expect(writeList(list, writing)).toBe(format.format(list));
  });

  it('one and several', () => {
    const rules = new Intl.PluralRules(tag);
    for (const count of [0, 1, 1.5, 2, 3, 21, 100, 101, 2_000])
      expect(writing.isOne(count)).toBe(rules.select(count) === 'one');
  });
});

it('writes the first of a month as people do', () => {
  expect(writeDate('2025-01-01', fr.writing)).toBe('1er janvier 2025');
  expect(writeShortDate(Date.UTC(2025, 0, 1), fr.writing)).toBe('1er janv. 2025');
  expect(writeDate('2025-01-01', en.writing)).toBe('1 January 2025');
});
