import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLimits } from '../../src/operation/limits.ts';
import { createTurns } from '../../src/operation/turns.ts';

function limitsAt(start = 0) {
  const clock = { ms: start };
  return { clock, limits: createLimits({ perPerson: 60, perServer: 600 }, () => clock.ms) };
}

test('a person may do in a moment what is allowed in twenty seconds, then one a second', () => {
  const { clock, limits } = limitsAt();
  const refusals = Array.from({ length: 25 }, () => limits.take('ann', 'one'));
  expect(refusals.filter((each) => each === null)).toHaveLength(20);
  expect(refusals.at(-1)?.seconds).toBe(1);
  clock.ms = 1_000;
  expect([limits.take('ann', 'one'), limits.take('ann', 'one')]).toMatchObject([null, { seconds: 1 }]);
});

test('of many refusals in a row the first is told, and one again after a while', () => {
  const { clock, limits } = limitsAt();
  const refusals = Array.from({ length: 30 }, () => limits.take('ann', 'one')).filter((each) => each !== null);
  expect(refusals.map(({ tell }) => tell)).toEqual([true, ...Array.from({ length: 9 }, () => false)]);
  clock.ms = 500;
  expect(limits.take('ann', 'one')?.tell).toBe(false);
  for (let turn = 0; turn < 20; turn += 1) limits.take('ann', 'one');
  clock.ms = 6_000;
  for (let turn = 0; turn < 6; turn += 1) limits.take('ann', 'one');
  expect(limits.take('ann', 'one')?.tell).toBe(true);
});

test('what one server uses up is not taken from another, nor from direct messages', () => {
  const { limits } = limitsAt();
  for (let person = 0; person < 300; person += 1) limits.take(`p${person}`, 'flooded');
  expect(limits.take('late', 'flooded')).not.toBeNull();
  expect(limits.take('late', 'quiet')).toBeNull();
  expect(limits.take('late', null)).toBeNull();
});

test('a refusal costs nothing, so that waiting always helps', () => {
  const { clock, limits } = limitsAt();
  for (let turn = 0; turn < 1_000; turn += 1) limits.take('ann', 'one');
  clock.ms = 1_000;
  expect(limits.take('ann', 'one')).toBeNull();
});

test('ten suggestions count as one answer', () => {
  const { limits } = limitsAt();
  const taken = Array.from({ length: 250 }, () => limits.take('ann', 'one', 0.1)).filter((each) => each === null);
  expect(taken.length).toBeGreaterThanOrEqual(199);
  expect(taken.length).toBeLessThanOrEqual(201);
});

test('no limit is no limit', () => {
  const limits = createLimits({ perPerson: 0, perServer: 0 }, () => 0);
  for (let turn = 0; turn < 10_000; turn += 1) expect(limits.take('ann', 'one')).toBeNull();
});

test('a server that sends one thing waits for one thing of a server that sends a hundred', async () => {
  const turns = createTurns();
  const order: string[] = [];
  for (let turn = 0; turn < 100; turn += 1) turns.enter('flood', async () => void order.push('flood'));
  turns.enter('quiet', async () => void order.push('quiet'));
  expect(turns.underWay).toBe(101);
  expect(await turns.idle(5_000)).toBe(true);
  expect(order.indexOf('quiet')).toBe(1);
  expect(order).toHaveLength(101);
});

test('who waits for the end waits for what runs, but not for ever', async () => {
  const turns = createTurns();
  let done = false;
  turns.enter('one', async () => {
    await sleep(100);
    done = true;
  });
  expect(await turns.idle(10)).toBe(false);
  expect(await turns.idle(5_000)).toBe(true);
  expect(done).toBe(true);
  expect(await turns.idle(0)).toBe(true);
});

test('work that fails leaves its place to the next', async () => {
  const turns = createTurns();
  turns.enter('one', () => Promise.reject(new Error('no')));
  let ran = false;
  turns.enter('one', async () => {
    ran = true;
  });
  expect(await turns.idle(5_000)).toBe(true);
  expect(ran).toBe(true);
});
