import type { Cue, Sense, SpeechRules } from '../languages/speech.ts';
import type { Item } from './text.ts';

/** A cue that stands in a sentence. */
export interface CueMatch {
  readonly cue: Cue;
  /** Index of its verb, or of its first word when it has none. */
  readonly verb: number;
  readonly first: number;
  readonly next: number;
  readonly lemma: string | null;
}

interface Compiled {
  readonly cue: Cue;
  readonly parts: readonly string[];
  /** The second part when it is a plain word: most cues fail by it. */
  readonly second: string | null;
  /** The verb it begins with. */
  readonly lemma: string | null;
}

/** Cues by the word that they may begin with. */
type Table = ReadonlyMap<string, readonly Compiled[]>;

const tables = new WeakMap<SpeechRules, Table>();

/** What `..` may stand for, in items. */
const GAP_LIMIT = 4;
/** Words of manner or a sum that may stand inside a cue: "mettront ensemble 2 millions sur la table". */
const SKIP_LIMIT = 3;

/** All cues of a sentence, in order. */
export function findCues(items: readonly Item[], rules: SpeechRules): readonly CueMatch[] {
  const known = kept.get(items);
  if (known) return known;
  const found = matchAll(items, rules);
  kept.set(items, found);
  return found;
}

/** Each kind of fact asks for the cues of the same sentences. */
const kept = new WeakMap<readonly Item[], readonly CueMatch[]>();

function matchAll(items: readonly Item[], rules: SpeechRules): CueMatch[] {
  const table = tableOf(rules);
  const found: CueMatch[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word') continue;
    const compiled = table.get(item.lower);
    if (!compiled) continue;
    for (const { cue, parts, second, lemma } of compiled) {
      if (second !== null && !isNear(items, at + 1, second, rules)) continue;
      const next = parts.length === 1 ? at + 1 : match(items, at + 1, parts, 1, rules);
      if (next === null) continue;
      const verb = lemma === null ? firstVerb(items, at, next, rules, parts) : at;
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

function firstVerb(
  items: readonly Item[],
  from: number,
  to: number,
  rules: SpeechRules,
  parts: readonly string[],
): number {
  const lemma = parts.find((part) => part.startsWith('~'))?.slice(1);
  for (let at = from; at < to; at += 1) {
    if (lemma && rules.verbs.get(items[at]?.lower ?? '')?.some((form) => form.lemma === lemma)) return at;
  }
  return from;
}

function match(
  items: readonly Item[],
  at: number,
  parts: readonly string[],
  part: number,
  rules: SpeechRules,
): number | null {
  const wanted = parts[part];
  if (wanted === undefined) return at;
  if (wanted === '|') return endsClause(items[at], rules) ? at : null;
  if (wanted === '..') {
    for (let gap = 0; gap <= GAP_LIMIT; gap += 1) {
      if (
        gap > 0 &&
        (items[at + gap - 1] === undefined ||
          (items[at + gap - 1]?.kind === 'mark' && items[at + gap - 1]?.lower !== '-'))
      )
        return null;
      const found = matchOne(items, at + gap, parts[part + 1] ?? '', rules)
        ? match(items, at + gap + 1, parts, part + 2, rules)
        : null;
      if (found !== null) return found;
    }
    return null;
  }
  for (let skipped = 0; skipped <= SKIP_LIMIT; skipped += 1) {
    if (matchOne(items, at + skipped, wanted, rules)) return match(items, at + skipped + 1, parts, part + 1, rules);
    if (!isSkippable(items[at + skipped], rules)) return null;
  }
  return null;
}

/** A mark or a conjunction follows, or nothing: "Netflix passed." */
function endsClause(item: Item | undefined, { grammar }: SpeechRules): boolean {
  return item === undefined || item.kind === 'mark' || grammar.conjunctions.has(item.lower);
}

function matchOne(items: readonly Item[], at: number, wanted: string, rules: SpeechRules): boolean {
  const item = items[at];
  if (wanted === ':' || wanted === ',') return item?.lower === wanted;
  if (item?.kind !== 'word') return false;
  if (wanted.startsWith('~'))
    return rules.verbs.get(item.lower)?.some(({ lemma }) => lemma === wanted.slice(1)) ?? false;
  return item.lower === wanted;
}

function isSkippable(item: Item | undefined, { grammar }: SpeechRules): boolean {
  if (item?.kind === 'sum') return true;
  if (item?.kind !== 'word') return false;
  const { adverbs, adverbEnding, negations, each, together, clitics } = grammar;
  return (
    adverbs.has(item.lower) ||
    adverbEnding.test(item.lower) ||
    negations.has(item.lower) ||
    each.has(item.lower) ||
    together.has(item.lower) ||
    (clitics.has(item.lower) && item.lower.endsWith("'")) ||
    item.lower.startsWith('-')
  );
}

function tableOf(rules: SpeechRules): Table {
  const known = tables.get(rules);
  if (known) return known;
  const byHead = new Map<string, Compiled[]>();
  for (const cue of rules.cues) {
    const parts = cue.pattern.split(' ');
    const [head = '', second] = parts;
    const plain = second !== undefined && !/^(?:\.\.$|\|$|,$|:$|~)/.test(second);
    const compiled = {
      cue,
      parts,
      second: plain ? second : null,
      lemma: head.startsWith('~') ? head.slice(1) : null,
    };
    byHead.set(head, [...(byHead.get(head) ?? []), compiled]);
  }
  const table = new Map<string, Compiled[]>();
  const add = (word: string, compiled: readonly Compiled[] | undefined) => {
    if (compiled) table.set(word, [...(table.get(word) ?? []), ...compiled]);
  };
  for (const [head, compiled] of byHead) if (!head.startsWith('~')) add(head, compiled);
  for (const [form, verbs] of rules.verbs) for (const { lemma } of verbs) add(form, byHead.get(`~${lemma}`));
  tables.set(rules, table);
  return table;
}
