import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { findCues } from './cues.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, isVerb, namesStartingAt } from './name-lists.ts';
import { nameOnly } from './name-phrase.ts';
import type { Item, Sentence } from './sentence.ts';
import { subjectOf } from './subject.ts';
import { agentOf } from './voice.ts';

/** Sentences after the one that tells the round, in which its backers may be named. */
const ROUND_REACH = 2;

/** Who put money into a round of financing: "led by X, followed by Y", "Z also took part". Empty when the sum is no such round. */
export function backersOf(
  sentences: readonly Sentence[],
  index: number,
  sum: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Entity[] {
  const sentence = sentences[index];
  if (!sentence) return [];
  const raised = cues.some(({ cue, verb }) => cue.sense === 'get' && verb < sum && sum - verb < 12);
  const round = isRound(sentence.items.slice(Math.max(0, sum - 8), sum + 10), rules);
  const next = sentences[index + 1];
  // "annonce avoir levé 60 millions. Le tour a été souscrit par A et B."
  const told =
    raised &&
    next?.passage === sentence.passage &&
    isRound(next.items, rules) &&
    !next.items.some(({ sum: other }) => other !== null);
  if (!round && !told) return [];
  const found = new Set<Entity>();
  for (let at = index; at <= index + ROUND_REACH; at += 1) {
    const near = sentences[at];
    if (!near || near.passage !== sentence.passage) break;
    if (at > index && near.items.some(({ sum: other }) => other !== null) && !isRound(near.items, rules)) break;
    for (const entity of backersIn(near.items, at === index ? sum : 0, rules))
      if (!entity.media && !entity.project) found.add(entity);
  }
  return [...found];
}

function isRound(items: readonly Item[], { money }: SpeechRules): boolean {
  return (
    items.some(({ kind, lower }) => kind === 'word' && money.rounds.has(lower)) ||
    items.some(({ name }) => /^(?:Series|Série) [A-H]/.test(name?.span.text ?? ''))
  );
}

const FRONTED = /^(?:laquelle|lequel|auquel|auxquels|duquel|où|que|qu')$/;

function backersIn(items: readonly Item[], from: number, rules: SpeechRules): Entity[] {
  const found: Entity[] = [];
  items.forEach((item, at) => {
    if (at < from || item.kind !== 'word') return;
    const leads = rules.verbs.get(item.lower)?.some(({ lemma }) => rules.money.roundVerbs.has(lemma)) ?? false;
    if (leads && isVerb(item, 'participle') && rules.grammar.by.has(items[at + 1]?.lower ?? ''))
      found.push(...(agentOf(items, at + 1, items.length, rules)?.entities ?? []), ...besideIn(items, at, rules));
    // "à laquelle participent A, B et C", "in which A and B took part"
    else if (leads && isVerb(item, 'finite') && FRONTED.test(items[at - 1]?.lower ?? ''))
      found.push(...(nameOnly(items, at + 1, rules)?.entities ?? []));
    else if (item.lower === 'auprès' || (item.lower === 'from' && from > 0)) {
      const name = items.findIndex((other, index) => index > at && index < at + 5 && other.name !== null);
      if (name > 0) found.push(...namesStartingAt(items, name, rules).entities);
    } else if (leads && !isNegated(items, at, rules)) {
      const joins = findCues(items, rules).some(
        ({ verb, cue }) =>
          verb === at && (cue.sense === 'join' || (cue.sense === 'investor' && cue.holder === 'subject')),
      );
      const subject = joins ? subjectOf(items, at, rules) : null;
      if (subject && !(items[subject.first] && isGoverned(items, subject.first))) {
        found.push(...subject.entities);
        found.push(...besideIn(items, at, rules));
      }
    }
  });
  return found;
}

const BESIDE = /^(?:alongside|with|avec|including|notamment|joined|côtés)$/;
const BESIDE_REACH = 12;
const NAME_REACH = 7;

/** "backed the round alongside two angels, A and B": others beside them. */
function besideIn(items: readonly Item[], verb: number, rules: SpeechRules): Entity[] {
  for (let at = verb + 1; at < Math.min(items.length, verb + BESIDE_REACH); at += 1) {
    const item = items[at];
    if (!item || item.lower === ';' || item.kind === 'quote' || item.kind === 'sum') return [];
    if (item.kind !== 'word' || !BESIDE.test(item.lower)) continue;
    for (let name = at + 1; name < Math.min(items.length, at + NAME_REACH); name += 1)
      // "two angels, Monzo veteran Tunde Okoro": the firm stands before the person.
      if (
        items[name]?.name &&
        !(
          items[name + 1]?.kind === 'word' &&
          items[name + 2]?.name &&
          !rules.grammar.and.has(items[name + 1]?.lower ?? '')
        )
      )
        return namesStartingAt(items, name, rules).entities;
  }
  return [];
}

/** A denial stands right before the verb, or right behind it. */
export function isNegated(items: readonly Item[], verb: number, { grammar }: SpeechRules): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 7); at -= 1) {
    const item = items[at];
    if (!item || item.kind === 'mark' || item.kind === 'quote') break;
    if (item.kind === 'word' && grammar.negations.has(item.lower) && item.lower !== 'plus' && item.lower !== 'pas')
      return !isRestriction(items, verb);
    if (item.kind === 'name' && at < verb - 1) break;
  }
  const after = items[verb + 1]?.lower ?? '';
  return (
    /^(?:not|n't|'t|never|pas|jamais|aucun|aucune|no)$/.test(after) ||
    (after === 'plus' && /^(?:ne|n')$/.test(items[verb - 1]?.lower ?? ''))
  );
}

/** "ne participera que": only, not a denial. */
export function isRestriction(items: readonly Item[], verb: number): boolean {
  const after = items.slice(verb + 1, verb + 4).map(({ lower }) => lower);
  return (after.includes('que') || after.includes("qu'")) && !after.includes('pas');
}
