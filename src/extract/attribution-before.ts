import type { SpeechRules } from '../languages/speech.ts';
import { BEFORE_REACH } from './attribution-after.ts';
import { type CueMatch, ofSense } from './cues.ts';
import { isGoverned, isVerb, namesStartingAt } from './name-lists.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { type Attribution, accordingAt, isFiniteHere, isSomebody, readable, startsWithArticle } from './speakers.ts';
import { subjectOf } from './subject.ts';
import type { Item } from './text.ts';
import { findWhere } from './where.ts';

/** Selon la conseillère Béatrice Zufferey, "…". Pour la sociologue Aïssatou Barry, qui étudie les villages, "…". */
export function attributeAccording(items: readonly Item[], quote: number, rules: SpeechRules): Attribution | null {
  for (let at = quote - 2; at >= Math.max(0, quote - 40); at -= 1) {
    if (items[at]?.lower === ';' || items[at]?.kind === 'quote') return null;
    const opened = accordingAt(items, at, rules);
    if (opened === null) continue;
    const loose = /^(?:pour|for)$/.test(items[at]?.lower ?? '');
    const phrase = readNounPhrase(items, opened, rules);
    if (!phrase || !readable(phrase, items, rules)) continue;
    const adjacent = items[quote - 1]?.lower === ',' || items[quote - 1]?.lower === ':' || phrase.next === quote;
    const person = phrase.kind === 'names' ? phrase.entities[0]?.kind === 'person' : true;
    if (
      loose &&
      !(
        adjacent &&
        person &&
        (at === 0 || items[at - 1]?.kind === 'mark' || rules.grammar.conjunctions.has(items[at - 1]?.lower ?? ''))
      )
    )
      continue;
    const comma = items.slice(phrase.next, quote).findIndex(({ lower }) => lower === ',');
    if (!adjacent && (comma < 0 || quote - phrase.next - comma > 12)) continue;
    const opens =
      at === 0 || items[at - 1]?.kind === 'mark' || rules.grammar.conjunctions.has(items[at - 1]?.lower ?? '');
    if (!adjacent && !opens) continue;
    return { phrase, items, where: null, confidence: adjacent ? 0.93 : 0.88, rule: 'according', strong: adjacent };
  }
  return null;
}

/** Le président a dénoncé "…". She calls the acoustics "…". … , qualifiant le projet de "…". Costello said it would "…". */
export function attributeBefore(
  items: readonly Item[],
  quote: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  let limit = Math.max(0, quote - BEFORE_REACH);
  for (let at = quote - 1; at >= limit; at -= 1) {
    const { kind = 'mark', lower = '' } = items[at] ?? {};
    if (lower === ';' || lower === ':' || lower === '.' || kind === 'quote') {
      limit = at + 1;
      break;
    }
  }
  const before = ofSense(cues, 'say', 'judge')
    .filter(({ verb, next }) => verb >= limit && next <= quote)
    .reverse();
  for (const cue of before) {
    if (!governs(items, cue, quote, rules)) continue;
    const gerund = isVerb(items[cue.verb], rules, 'gerund');
    const phrase = (gerund ? nameBeforeGerund(items, cue.verb, rules) : null) ?? subjectOf(items, cue.verb, rules);
    if (!phrase) continue;
    const speaks = phrase.kind !== 'noun' || isSomebody(phrase, rules) || startsWithArticle(items, phrase.first, rules);
    if (!speaks) continue;
    const strong = cue.cue.sense === 'say' && quote - cue.next <= 3;
    return {
      phrase,
      items,
      where: findWhere(items, cue.next, rules, quote) ?? findWhere(items, quote + 1, rules),
      confidence: quote - cue.next <= 8 ? 0.93 : 0.88,
      rule: 'before',
      strong,
    };
  }
  return null;
}

/** Nothing but the verb's own objects and complements stands between it and the quotation. */
function governs(items: readonly Item[], cue: CueMatch, quote: number, rules: SpeechRules): boolean {
  const item = items[cue.verb];
  const finite = isVerb(item, rules, 'finite') || isVerb(item, rules, 'gerund') || isFiniteHere(items, cue.verb, rules);
  const carried = isVerb(item, rules, 'infinitive');
  if (!finite && !carried) return false;
  const prior = items[cue.verb - 1];
  if (prior?.kind === 'word' && rules.grammar.determiners.has(prior.lower) && !rules.grammar.clitics.has(prior.lower))
    return false;
  for (let at = cue.next; at < quote; at += 1) {
    const between = items[at];
    if (!between) return false;
    if (between.lower === ',' && at < quote - 1) return false;
    if (
      between.kind === 'word' &&
      rules.grammar.relatives.has(between.lower) &&
      between.lower !== 'que' &&
      between.lower !== "qu'" &&
      between.lower !== 'that'
    )
      return false;
  }
  return true;
}

function nameBeforeGerund(items: readonly Item[], verb: number, rules: SpeechRules): NounPhrase | null {
  for (let at = verb - 1; at >= Math.max(0, verb - 12); at -= 1) {
    const item = items[at];
    if (item?.name && items[at + 1]?.lower === ',' && !isGoverned(items, at)) {
      const { entities, next } = namesStartingAt(items, at, rules);
      return {
        kind: 'names',
        entities: entities.slice(0, 1),
        noun: null,
        of: null,
        gender: entities[0]?.gender ?? null,
        plural: false,
        definite: true,
        possessive: false,
        first: at,
        next,
      };
    }
  }
  // "Larkspur Homes pulled out, blaming “…”": the gerund goes with the verb before it.
  for (let at = verb - 1; items[verb - 1]?.lower === ',' && at >= Math.max(0, verb - 14); at -= 1) {
    if (isVerb(items[at], rules, 'finite')) return subjectOf(items, at, rules);
  }
  return null;
}
