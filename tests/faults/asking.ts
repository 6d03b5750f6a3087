import { expect, vi } from 'vitest';
import type { Person } from '../../src/standin/person.ts';
import type { Seen } from '../../src/standin/seen.ts';
import { quotationsIn } from '../harness.ts';

export const QUESTION = 'Où sont construits les premiers centres de données ?';

/** The bot answers this person: what every test of a fault ends with. */
export async function expectAnswer(person: Person): Promise<Seen> {
  const reply = await person.command('ask', { question: QUESTION });
  expect(quotationsIn(reply.text)).toHaveLength(1);
  return reply;
}

/** The same once the bot is back, however many attempts nobody answers until then. */
export async function expectAnswerWithin(ms: number, person: Person): Promise<void> {
  await eventually(async () => {
    const text = await person.command('ask', { question: QUESTION }).then((reply) => reply.text, String);
    expect(quotationsIn(text)).toHaveLength(1);
  }, ms);
}

/** Tries until it holds; `expect.poll` knows no tests that run at once. */
export async function eventually(holds: () => unknown, ms = 2_000): Promise<void> {
  await vi.waitFor(holds, { timeout: ms, interval: 20 });
}
