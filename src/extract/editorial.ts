import type { Span } from '../knowledge/span.ts';
import type { SpeechRules } from '../languages/speech.ts';

/** Brackets longer than this are no note of the newsroom. */
const NOTE_LIMIT = 240;

/** What the newsroom put into a quotation: "[…]", "(...)", "(…, ndlr)", "[the inspectors]". */
export function findEditorial(text: string, rules: SpeechRules): Span[] {
  const spans: Span[] = [];
  let opening = -1;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') opening = at;
    else if (opening >= 0 && (character === ')' || character === ']')) {
      const square = text.charAt(opening) === '[' && character === ']';
      const inside = text.slice(opening + 1, at).trim();
      if (at - opening <= NOTE_LIMIT && (square || rules.quoting.editorial.test(inside)))
        spans.push({ start: opening, end: at + 1 });
      opening = -1;
    }
  }
  return spans;
}
