import type { SpeechRules } from '../languages/speech.ts';
import { attributeAccording } from './attribution-according.ts';
import { attributeAfter } from './attribution-after.ts';
import { attributeBefore } from './attribution-before.ts';
import { attributeColon } from './attribution-colon.ts';
import type { CueMatch } from './cue-parts.ts';
import type { Item } from './sentence.ts';
import type { Attribution } from './speakers.ts';

/** Reads the sentence around a quotation; the first rule that holds decides. */
export function attribute(
  items: readonly Item[],
  quote: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
  text: string,
): Attribution | null {
  const after = attributeAfter(items, quote + 1, cues, rules, /[,!?…—–-]$/.test(text));
  if (after) return after;
  const colon = attributeColon(items, quote, cues, rules);
  // "Pour la chercheuse, l'intérêt est ailleurs : « … »"
  return colon?.phrase
    ? colon
    : (attributeAccording(items, quote, cues, rules) ?? colon ?? attributeBefore(items, quote, cues, rules));
}
