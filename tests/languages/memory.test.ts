import { expect, test } from 'vitest';
import { keepBeside, keepLast } from '../../src/languages/memory.ts';

test('what was derived last is given again for the very same arguments alone, and as many of them', () => {
  let derived = 0;
  const count = keepLast((..._: readonly unknown[]) => {
    derived += 1;
    return derived;
  });
  const words = ['who'];
  expect([count(words, 'fr'), count(words, 'fr')]).toEqual([1, 1]);
  expect(count(['who'], 'fr')).toBe(2);
  expect(count(words, 'fr')).toBe(3);
  expect(count(words)).toBe(4);
  expect(count(words, undefined)).toBe(5);
});

test('what stands beside a value is derived once, and for another value anew', () => {
  let derived = 0;
  const nameOf = keepBeside((_: object) => {
    derived += 1;
    return `name ${derived}`;
  });
  const [one, other] = [{}, {}];
  expect([nameOf(one), nameOf(other), nameOf(one)]).toEqual(['name 1', 'name 2', 'name 1']);
});
