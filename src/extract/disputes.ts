import { findCues, ofSense } from './cues.ts';
import type { FundingFact } from './fact.ts';
import type { Mention } from './mention.ts';
import { mentionOf } from './mention-of.ts';
import { isVerb } from './noun-phrase.ts';
import { agentOf } from './payers.ts';
import { subjectOf } from './subject.ts';
import type { Item, ReadArticle, Sentence } from './text.ts';

const CONTESTED =
  /^(?:montant|chiffres?|somme|coûts?|facture|prix|estimation|devis|budget|investissement|y|annonce|figures?|costs?|claim|estimate|sum|price|total|number|bill|investment|amount|it|amounts?)$/;

/** Facts with those marked that the text says somebody contests, and who stands by them. */
export function markDisputed(read: ReadArticle, facts: readonly FundingFact[]): FundingFact[] {
  const { rules, sentences, article } = read;
  const contested = new Map<FundingFact, Mention | null>();
  sentences.forEach((sentence, index) => {
    const { items } = sentence;
    for (const cue of ofSense(findCues(items, rules), 'dispute')) {
      const object = items.slice(cue.next, cue.next + 7);
      const doubts =
        cue.cue.pattern === '~doubt' || cue.cue.pattern.startsWith('y ') || /^~juger/.test(cue.cue.pattern);
      if (!doubts && !object.some(({ kind, lower }) => kind === 'word' && CONTESTED.test(lower))) continue;
      const target = contestedFact(read, facts, sentence, index);
      if (!target) continue;
      const announced = announcerOf(items, cue.next);
      for (const fact of facts)
        if (fact === target || sameSum(fact, target))
          contested.set(fact, contested.get(fact) ?? announced ?? defenderOf(read, fact));
    }
    const inDispute = items.findIndex(({ lower }) => lower === 'dispute' || lower === 'litige');
    if (
      inDispute > 0 &&
      items.slice(0, inDispute).some(({ lower }) => CONTESTED.test(lower)) &&
      /^(?:in|en)$/.test(items[inDispute - 1]?.lower ?? '')
    ) {
      const next = facts.find(
        (fact) =>
          fact.amount !== null &&
          fact.status === 'stated' &&
          fact.parties.length === 0 &&
          isAfter(read, fact, sentence),
      );
      if (next) contested.set(next, defenderOf(read, next));
    }
  });
  return facts.map((fact) =>
    contested.has(fact) ? { ...fact, status: 'disputed', claimedBy: contested.get(fact) ?? null } : fact,
  );

  /** "la somme annoncée par Donald Trump" */
  function announcerOf(items: readonly Item[], from: number): Mention | null {
    for (let at = from; at < Math.min(items.length, from + 8); at += 1) {
      if (!isVerb(items[at], rules, 'participle') || !rules.grammar.by.has(items[at + 1]?.lower ?? '')) continue;
      const [entity] = agentOf(items, at, items.length, rules)?.entities ?? [];
      if (entity) return mentionOf(article, entity);
    }
    return null;
  }

  /** Who says or promises the sum: the subject of its sentence's verb of speech, or of the next sentence's "le chiffre que défend X". */
  function defenderOf({ sentences: all }: ReadArticle, fact: FundingFact): Mention | null {
    const [first] = fact.parties;
    const at = all.findIndex(
      (sentence) =>
        sentence.passage.passage === fact.evidence.passage &&
        sentence.start <= fact.evidence.start &&
        sentence.end >= fact.evidence.end,
    );
    for (const [step, sentence] of all.slice(at, at + 2).entries()) {
      const { items } = sentence;
      if (step > 0 && !items.slice(0, 5).some(({ lower }) => CONTESTED.test(lower))) break;
      for (const cue of ofSense(findCues(items, rules), 'say', 'judge')) {
        const after = items[cue.next];
        const inverted =
          step > 0 ? items.slice(cue.next, cue.next + 6).find(({ name }) => name !== null)?.name : undefined;
        const subject = inverted ? null : subjectOf(items, cue.verb, rules);
        const entity = inverted?.entity ?? (subject?.kind === 'names' ? subject.entities[0] : undefined);
        if (entity && after) return mentionOf(article, entity);
      }
    }
    return first ?? null;
  }
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

function isAfter({ sentences }: ReadArticle, fact: FundingFact, sentence: Sentence): boolean {
  const at = sentences.indexOf(sentence);
  return sentences
    .slice(at)
    .some(
      ({ passage, start, end }) =>
        passage.passage === fact.evidence.passage && start <= fact.evidence.start && end >= fact.evidence.end,
    );
}

/** The total, or the promise, stated last before somebody contests it. */
function contestedFact(
  read: ReadArticle,
  facts: readonly FundingFact[],
  sentence: Sentence,
  index: number,
): FundingFact | undefined {
  const before = facts.filter(
    (fact) =>
      fact.amount !== null &&
      fact.status === 'stated' &&
      read.sentences
        .slice(0, index)
        .some(
          ({ passage, start, end }) =>
            passage.passage === fact.evidence.passage && start <= fact.evidence.start && end >= fact.evidence.end,
        ),
  );
  const same = facts.filter(
    (fact) =>
      fact.amount !== null &&
      fact.status === 'stated' &&
      fact.evidence.passage === sentence.passage.passage &&
      fact.evidence.start >= sentence.start &&
      fact.evidence.end <= sentence.end,
  );
  return same[0] ?? before.findLast(({ parties }) => parties.length === 0) ?? before.at(-1);
}
