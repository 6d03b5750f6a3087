import type { SpeechRules } from '../languages/speech.ts';
import { attributeAfter } from './attribution-after.ts';
import { attributeAccording, attributeBefore } from './attribution-before.ts';
import { attributeColon } from './attribution-colon.ts';
import type { CueMatch } from './cues.ts';
import type { Attribution } from './speakers.ts';
import type { Item } from './text.ts';

/** Reads the sentence around a quotation; the first rule that holds decides. */
export function attribute(
  items: readonly Item[],
  quote: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  return (
    attributeAfter(items, quote + 1, cues, rules) ??
    attributeColon(items, quote, cues, rules) ??
    attributeAccording(items, quote, rules) ??
    attributeBefore(items, quote, cues, rules)
  );
}
