import type { Article } from '../knowledge/article.ts';
import type { NameEntry } from '../knowledge/names.ts';
import type { Shelf } from '../knowledge/shelf.ts';
import { applyCorrections } from './corrections.ts';
import type { Facts } from './fact.ts';
import { findFunding } from './funding.ts';
import { findPartners } from './partners.ts';
import { findQuotes } from './quotes.ts';
import { readArticle } from './text.ts';

const kept = new WeakMap<Article, { readonly names: readonly NameEntry[]; readonly facts: Facts }>();

/**
 * The quotations, funding facts and partners of an article, in the order of the text. They are kept beside the article and found anew
 * when the list of names is another object.
 */
export function factsOf(article: Article, names: readonly NameEntry[]): Facts {
  const known = kept.get(article);
  if (known?.names === names) return known.facts;
  const facts = readFacts(article, names);
  kept.set(article, { names, facts });
  return facts;
}

/** Finds the facts of a whole shelf beforehand; a step is an article. */
export function* findFacts({ articles, names }: Shelf): Generator<void, void> {
  for (const article of articles.values()) {
    factsOf(article, names);
    yield;
  }
}

function readFacts(article: Article, names: readonly NameEntry[]): Facts {
  const read = readArticle(article, names);
  const quotes = findQuotes(read);
  const funding = findFunding(read, quotes);
  const partners = findPartners(read, quotes, funding);
  return applyCorrections(read, { quotes, funding, partners });
}
