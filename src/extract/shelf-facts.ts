import type { Article } from '../knowledge/article.ts';
import { type Citation, quoteOf } from '../knowledge/citation.ts';
import { newestFirst, type Shelf } from '../knowledge/shelf.ts';
import { keepBeside } from '../languages/memory.ts';
import { findWords } from '../languages/words.ts';
import type { FundingFact, Partner, Quote } from './fact.ts';
import { factsOf } from './facts.ts';
import { type Mention, nameKey } from './mention.ts';
import { joinNames } from './same-names.ts';

/** A fact that the articles of a shelf tell once or several times. */
export interface Told<T> {
  /** As the newest of its articles tells it first. */
  readonly fact: T;
  /** The same fact in other sentences, newest article first. */
  readonly also: readonly T[];
}

export interface ShelfFacts {
  readonly quotes: readonly Told<Quote>[];
  readonly funding: readonly Told<FundingFact>[];
  readonly partners: readonly Told<Partner>[];
}

/**
 * The facts of all articles of a shelf, newest article first, each once: the same words of the same speaker, the same amount of the same parties,
 * the same part of the same partner. Nothing is added up. What differs in anything stays apart.
 */
export const factsOnShelf = keepBeside((shelf: Shelf): ShelfFacts => {
  const articles = newestFirst(shelf);
  const all = joinNames(articles.map((article) => factsOf(article, shelf.names)));
  const names = new Map(
    articles.map((article, index) => {
      const parties = all[index]?.funding.flatMap((fact) => fact.parties) ?? [];
      const partners = all[index]?.partners.map(({ name }) => name) ?? [];
      return [article, new Set([...parties, ...partners].map(nameKey))];
    }),
  );
  const areOfOneStory = (one: Article, other: Article) =>
    one === other || [...(names.get(one) ?? [])].some((name) => names.get(other)?.has(name));
  return {
    quotes: tellOnce(
      all.flatMap(({ quotes }) => quotes),
      keyOfQuote,
      ({ citation }) => citation,
    ),
    funding: tellOnce(
      all.flatMap(({ funding }) => funding),
      keyOfFunding,
      ({ evidence }) => evidence,
      // Two projects may cost the same: an amount that is nobody's is the same only where the articles name somebody in common.
      (one, other) => one.parties.length > 0 || areOfOneStory(one.evidence.article, other.evidence.article),
    ),
    partners: tellOnce(
      all.flatMap(({ partners }) => partners),
      ({ name, involvement, role }) => [nameKey(name), involvement, role].join('\n'),
      ({ evidence }) => evidence,
    ),
  };
});

/** The articles that tell a fact, newest first. */
export function articlesOf<T>({ fact, also }: Told<T>, placeOf: (fact: T) => Citation): Article[] {
  return [...new Set([fact, ...also].map((each) => placeOf(each).article))];
}

function tellOnce<T>(
  facts: readonly T[],
  keyOf: (fact: T) => string,
  placeOf: (fact: T) => Citation,
  mayBeSame: (one: T, other: T) => boolean = () => true,
): Told<T>[] {
  const groups: [T, ...T[]][] = [];
  const alike = new Map<string, [T, ...T[]][]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const known = alike.get(key) ?? [];
    const group = known.find(([first]) => mayBeSame(first, fact));
    if (group) {
      if (!group.some((each) => isSamePlace(placeOf(each), placeOf(fact)))) group.push(fact);
      continue;
    }
    const made: [T] = [fact];
    groups.push(made);
    alike.set(key, [...known, made]);
  }
  return groups.map(([fact, ...also]) => ({ fact, also }));
}

function isSamePlace(one: Citation, other: Citation): boolean {
  return one.passage === other.passage && one.start === other.start && one.end === other.end;
}

function keyOfQuote({ citation, speaker, described }: Quote): string {
  const words = findWords(quoteOf(citation)).map(({ folded }) => folded);
  return [speaker ? nameKey(speaker) : described ? quoteOf(described) : '', ...words].join(' ');
}

function keyOfFunding({
  amount,
  share,
  parties,
  distribution,
  period,
  periodWords,
  status,
  claimedBy,
}: FundingFact): string {
  const sum = amount ? [amount.value, amount.currency, amount.qualifier] : [share];
  const span = period === 'over' && periodWords ? quoteOf(periodWords) : period;
  const names = parties.map(nameKey).sort();
  return JSON.stringify([sum, names, parties.length > 1 ? distribution : null, span, status, keyOfName(claimedBy)]);
}

function keyOfName(name: Mention | null): string | null {
  return name && nameKey(name);
}
