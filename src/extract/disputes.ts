import { ofSense } from './cues.ts';
import type { FundingFact } from './fact.ts';
import type { Mention } from './mention.ts';
import { mentionOf } from './mention-of.ts';
import { isVerb } from './name-lists.ts';
import type { Item } from './sentence.ts';
import { subjectOf } from './subject.ts';
import type { ReadArticle } from './text.ts';
import { agentOf } from './voice.ts';

const CONTESTED =
  /^(?:montant|chiffres?|somme|coûts?|facture|prix|estimation|devis|budget|investissement|y|annonce|figures?|costs?|claim|estimate|sum|price|total|number|bill|investment|amount|it|amounts?)$/;
/** How far behind the verb what is contested may stand. */
const OBJECT_REACH = 7;

/** Facts with those marked that the text says somebody contests, and who stands by them. */
export function markDisputed(read: ReadArticle, facts: readonly FundingFact[]): FundingFact[] {
  const { sentences } = read;
  const contested = new Map<FundingFact, Mention | null>();
  const places = placesOf(read, facts);
  const stated = facts.filter(({ amount, status }) => amount !== null && status === 'stated');
  sentences.forEach(({ items, cues }, index) => {
    for (const cue of ofSense(cues, 'dispute')) {
      const { pattern } = cue.cue;
      const object = items.slice(cue.next, cue.next + OBJECT_REACH);
      const whole = pattern === '~doubt' || pattern.startsWith('y ') || pattern.startsWith('~juger');
      if (!whole && !object.some(isContested)) continue;
      const target = contestedFact(stated, places, index);
      if (!target) continue;
      const announcer = announcerOf(read, items, cue.next);
      for (const fact of facts)
        if (fact === target || sameSum(fact, target))
          contested.set(fact, contested.get(fact) ?? announcer ?? defenderOf(read, fact, places));
    }
    if (isInDispute(items)) {
      const next = stated.find((fact) => fact.parties.length === 0 && (places.get(fact) ?? 0) >= index);
      if (next) contested.set(next, defenderOf(read, next, places));
    }
  });
  if (contested.size === 0) return [...facts];
  return facts.map((fact) =>
    contested.has(fact) ? { ...fact, status: 'disputed', claimedBy: contested.get(fact) ?? null } : fact,
  );
}

function isContested({ kind, lower }: Item): boolean {
  return kind === 'word' && CONTESTED.test(lower);
}

/** "The cost of the bridge is in dispute" */
function isInDispute(items: readonly Item[]): boolean {
  const at = items.findIndex(({ lower }) => lower === 'dispute' || lower === 'litige');
  return at > 0 && /^(?:in|en)$/.test(items[at - 1]?.lower ?? '') && items.slice(0, at).some(isContested);
}

/** The sentence of each fact, as an index. */
function placesOf({ sentences }: ReadArticle, facts: readonly FundingFact[]): ReadonlyMap<FundingFact, number> {
  const places = new Map<FundingFact, number>();
  let index = 0;
  for (const fact of facts) {
    const { passage, start } = fact.amount?.citation ?? fact.evidence;
    for (; index < sentences.length; index += 1) {
      const sentence = sentences[index];
      if (sentence?.passage.passage === passage && sentence.end > start) break;
    }
    places.set(fact, index);
  }
  return places;
}

/** The sum of the sentence itself, or the total stated last before it. */
function contestedFact(
  stated: readonly FundingFact[],
  places: ReadonlyMap<FundingFact, number>,
  index: number,
): FundingFact | undefined {
  const here = stated.find((fact) => places.get(fact) === index);
  if (here) return here;
  let last: FundingFact | undefined;
  let total: FundingFact | undefined;
  for (const fact of stated) {
    if ((places.get(fact) ?? 0) >= index) break;
    last = fact;
    if (fact.parties.length === 0) total = fact;
  }
  return total ?? last;
}

function sameSum(one: FundingFact, other: FundingFact): boolean {
  return (
    one.amount !== null &&
    one.status !== 'claimed' &&
    one.parties.length === 0 &&
    one.amount.value === other.amount?.value &&
    one.amount.currency === other.amount.currency
  );
}

/** "la somme annoncée par Donald Trump" */
function announcerOf({ article, rules }: ReadArticle, items: readonly Item[], from: number): Mention | null {
  for (let at = from; at < Math.min(items.length, from + OBJECT_REACH); at += 1) {
    if (!isVerb(items[at], 'participle') || !rules.grammar.by.has(items[at + 1]?.lower ?? '')) continue;
    const [entity] = agentOf(items, at, items.length, rules)?.entities ?? [];
    if (entity) return mentionOf(article, entity);
  }
  return null;
}

/** Who says or promises the sum: the subject of its sentence's verb of speech, or of the next one's "le chiffre que défend X". */
function defenderOf(
  { sentences, rules, article }: ReadArticle,
  fact: FundingFact,
  places: ReadonlyMap<FundingFact, number>,
): Mention | null {
  const at = places.get(fact) ?? sentences.length;
  for (const [step, { items, cues }] of sentences.slice(at, at + 2).entries()) {
    if (step > 0 && !items.slice(0, 5).some(isContested)) break;
    for (const cue of ofSense(cues, 'say', 'judge')) {
      const inverted =
        step > 0 ? items.slice(cue.next, cue.next + 6).find(({ name }) => name !== null)?.name : undefined;
      const subject = inverted ? null : subjectOf(items, cue.verb, rules);
      const entity = inverted?.entity ?? (subject?.kind === 'names' ? subject.entities[0] : undefined);
      if (entity && items[cue.next]) return mentionOf(article, entity);
    }
  }
  return fact.parties[0] ?? null;
}
