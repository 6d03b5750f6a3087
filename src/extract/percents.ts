import type { Span } from '../knowledge/span.ts';
import type { MoneyRules } from '../languages/speech.ts';
import { readNumber } from './read-number.ts';
import type { Token } from './tokens.ts';

/** A percentage as written; 0.4 for "40 %". */
export interface Percent extends Span {
  readonly first: number;
  readonly next: number;
  readonly value: number;
}

/** Percentages of a text, in digits or words. */
export function findPercents(tokens: readonly Token[], rules: MoneyRules): Percent[] {
  const found: Percent[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const number = readNumber(tokens, at, rules);
    if (!number) continue;
    const length = percentLength(tokens, number.next, rules);
    const next = number.next + length;
    const [start, end] = [tokens[at]?.start, tokens[next - 1]?.end];
    if (length > 0 && start !== undefined && end !== undefined)
      found.push({ start, end, first: at, next, value: Number((number.value / 100).toPrecision(12)) });
    at = Math.max(at, next - 1);
  }
  return found;
}

function percentLength(tokens: readonly Token[], at: number, rules: MoneyRules): number {
  for (const parts of rules.percent) {
    if (parts.every((part, index) => tokens[at + index]?.lower === part)) return parts.length;
  }
  return 0;
}
