import type { SpeechRules } from '../languages/speech.ts';
import { type CueMatch, ofSense } from './cues.ts';
import type { Item } from './text.ts';

const NEAR = 12;

/** A percentage is a share of ownership only with a word of owning near it; `before` tells that one stands before it. */
export function isShare(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
  before: boolean,
): boolean {
  const { ownership } = rules.money;
  const next = items[at + 1];
  const after = items.slice(at + 1, at + 6);
  const around = items.slice(Math.max(0, at - NEAR), at + NEAR);
  const noun = around.some(({ kind, lower }) => kind === 'word' && NOUNS.test(lower));
  const held = ofSense(cues, 'hold').some(({ verb }) => verb < at && at - verb < NEAR);
  const owned = around.some(({ kind, lower }) => kind === 'word' && ownership.has(lower) && OWNING.test(lower));
  // "40% of the films", "73 % de réponse": a share of something else.
  const of = next?.kind === 'word' && rules.grammar.of.has(next.lower);
  const ofNoun = of && after.some(({ kind, lower }) => kind === 'word' && NOUNS.test(lower));
  const ofName = of && after.slice(0, 3).some(({ name }) => name !== null && name.entity.kind !== 'place');
  const ofFirm = of && held && after.slice(0, 4).some(({ lower }) => FIRM.test(lower));
  if (ofFirm) return true;
  if (of && !ofNoun && !(ofName && (held || owned || ofSense(cues, 'pay').length > 0))) return false;
  if (ofNoun && held) return true;
  if (noun && (held || owned || ofNoun || ofSense(cues, 'pay').some(({ verb }) => Math.abs(verb - at) < NEAR)))
    return true;
  if (next?.kind === 'word' && /^(?:stake|shareholding|share|interest|holding)$/.test(next.lower)) return true;
  if (ofName) return true;
  const rest = items
    .slice(Math.max(0, at - 2), at + 3)
    .some(({ lower }) => /^(?:remaining|restants?|restantes|rest|reste)$/.test(lower));
  if (before && rest && held) return true;
  if (owned && held) return true;
  // "EDF détiendra 45 % du capital, Enbridge 40 % et Nordbank 15 %"
  if (items[at - 1]?.lower === '(' && items[at - 2]?.name && (noun || owned || before)) return true;
  const earlier = items.slice(0, at).some(({ percent }) => percent !== null);
  return before && earlier && (items[at - 1]?.name !== null || items[at - 1]?.lower === '');
}

/** "keeps 18 per cent of the business" */
const FIRM = /^(?:business|company|firm|venture|entreprise|société|club|team|coentreprise|filiale)$/;
const NOUNS =
  /^(?:parts?|capital|actions|actionnaires?|actionnariat|participation|titres|stakes?|shares?|equity|shareholders?|shareholding|ownership)$/;
const OWNING =
  /^(?:own|owns|owned|owning|hold|holds|held|holding|détenir|détien\p{L}*|déten\p{L}*|possèd\p{L}*|contrôle\p{L}*|stake|shares|parts|capital|actions)$/u;
