import type { Sense, SpeechRules } from '../languages/speech.ts';
import type { CueMatch, Part } from './cue-parts.ts';
import type { Item } from './sentence.ts';

/** What `..` may stand for, in items. */
const GAP_LIMIT = 4;
/** Words of manner or a sum that may stand inside a cue: "mettront ensemble 2 millions sur la table". */
const SKIP_LIMIT = 3;

/** All cues of a row of items, in order. Those of a whole sentence are kept in it. */
export function findCues(items: readonly Item[], rules: SpeechRules): readonly CueMatch[] {
  const found: CueMatch[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' || item.known.cues.length === 0) continue;
    for (const { cue, parts, second, lemma, inner } of item.known.cues) {
      if (second !== null && !isNear(items, at + 1, second, rules)) continue;
      const next = parts.length === 1 ? at + 1 : match(items, at + 1, parts, 1, rules);
      if (next === null) continue;
      const verb = inner === null ? at : firstVerb(items, at, next, inner);
      found.push({ cue, verb, first: at, next, lemma });
    }
  }
  return found;
}

/** Whether a cue's second word comes next, or behind what may be skipped. */
function isNear(items: readonly Item[], from: number, second: string, rules: SpeechRules): boolean {
  for (let at = from; at <= from + SKIP_LIMIT; at += 1) {
    const item = items[at];
    if (item?.lower === second) return true;
    if (!isSkippable(item, rules)) return false;
  }
  return false;
}

/** Cues of some senses alone. */
export function ofSense(matches: readonly CueMatch[], ...senses: readonly Sense[]): CueMatch[] {
  return matches.filter(({ cue }) => senses.includes(cue.sense));
}

function firstVerb(items: readonly Item[], from: number, to: number, lemma: string): number {
  for (let at = from; at < to; at += 1) if (isForm(items[at], lemma)) return at;
  return from;
}

function isForm(item: Item | undefined, lemma: string): boolean {
  return item?.kind === 'word' && item.known.forms.some((form) => form.lemma === lemma);
}

function match(
  items: readonly Item[],
  at: number,
  parts: readonly Part[],
  index: number,
  rules: SpeechRules,
): number | null {
  const part = parts[index];
  if (part === undefined) return at;
  if (part.kind === 'end') return endsClause(items[at], rules) ? at : null;
  if (part.kind === 'gap') {
    for (let gap = 0; gap <= GAP_LIMIT; gap += 1) {
      if (
        gap > 0 &&
        (items[at + gap - 1] === undefined ||
          (items[at + gap - 1]?.kind === 'mark' && items[at + gap - 1]?.lower !== '-'))
      )
        return null;
      const found = matchOne(items[at + gap], parts[index + 1])
        ? match(items, at + gap + 1, parts, index + 2, rules)
        : null;
      if (found !== null) return found;
    }
    return null;
  }
  for (let skipped = 0; skipped <= SKIP_LIMIT; skipped += 1) {
    if (matchOne(items[at + skipped], part)) return match(items, at + skipped + 1, parts, index + 1, rules);
    if (!isSkippable(items[at + skipped], rules)) return null;
  }
  return null;
}

/** A mark or a conjunction follows, or nothing: "Netflix passed." */
function endsClause(item: Item | undefined, { grammar }: SpeechRules): boolean {
  return item === undefined || item.kind === 'mark' || grammar.conjunctions.has(item.lower);
}

function matchOne(item: Item | undefined, part: Part | undefined): boolean {
  if (!item || !part || part.text === null) return false;
  if (part.kind === 'mark') return item.lower === part.text;
  return part.kind === 'verb' ? isForm(item, part.text) : item.kind === 'word' && item.lower === part.text;
}

function isSkippable(item: Item | undefined, { grammar }: SpeechRules): boolean {
  if (item?.kind === 'sum') return true;
  if (item?.kind !== 'word') return false;
  const { lower, skippable } = item.known;
  return lower === null ? grammar.adverbEnding.test(item.lower) || item.lower.startsWith('-') : skippable;
}
