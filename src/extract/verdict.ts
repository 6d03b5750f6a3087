import type { Span } from '../knowledge/span.ts';
import type { Context, Verdict } from './quote-context.ts';
import type { Item } from './sentence.ts';
import type { Attribution } from './speakers.ts';
import { senderOf, speakerMeant } from './whose-words.ts';

/** Below this the quotation stands without a speaker. */
export const SURE = 0.85;

export function weigh(found: Attribution, context: Context): Verdict {
  const { discourse, index, rules } = context;
  const { where, confidence } = found;
  const phrase = speakerMeant(found, rules);
  const bare = {
    speaker: null,
    described: null,
    where,
    confidence: Math.min(confidence, 0.9),
    tied: true,
    found,
  };
  if (!phrase) return bare;
  const sender = senderOf(found, context);
  if (sender) return { ...bare, speaker: sender, confidence: Math.min(confidence, 0.87) };
  const referent = discourse.resolve(phrase, index);
  const [only, ...others] = referent?.entities ?? [];
  if (referent && only && others.length === 0 && (only.kind !== 'place' || speaksFor(found)) && !only.common) {
    return {
      ...bare,
      speaker: only,
      confidence: Math.min(confidence, referent.confidence),
      described: describe(phrase, found.items),
    };
  }
  return { ...bare, described: describe(phrase, found.items) };
}

/** A capital may stand for its government: "assure Moscou". */
function speaksFor({ rule, strong, phrase }: Attribution): boolean {
  return strong && (rule === 'after' || rule === 'colon') && phrase?.kind === 'names';
}

function describe(
  phrase: { readonly kind: string; readonly first: number; readonly next: number },
  items: readonly Item[],
): Span | null {
  const first = items[phrase.first];
  const last = items[phrase.next - 1];
  return phrase.kind === 'noun' && first && last ? { start: first.start, end: last.end } : null;
}

/** Words that somebody must have said, whoever it was. */
export function alone(): Verdict {
  return { speaker: null, described: null, where: null, confidence: 0.7, tied: false, found: null };
}

/** The quotation is a sentence of its own. */
export function standsAlone(items: readonly Item[], at: number): boolean {
  return items.every((item, index) => index === at || item.kind === 'quote' || item.kind === 'mark');
}
