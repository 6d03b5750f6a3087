import type { Article } from '../knowledge/article.ts';
import { type Citation, quoteOf } from '../knowledge/citation.ts';
import type { Facts } from './fact.ts';
import { nameOf } from './mention.ts';

/** The facts of an article as one JSON object: what `facts --json` prints. Offsets are those of the passage named beside them. */
export function factsRecord(article: Article, { quotes, funding, partners }: Facts) {
  return {
    article: article.id,
    quotes: quotes.map((quote) => ({
      text: quoteOf(quote.citation),
      speaker: quote.speaker && nameOf(quote.speaker),
      described: quote.described && quoteOf(quote.described),
      where: quote.where && quoteOf(quote.where),
      fragment: quote.fragment,
      editorial: quote.editorial.map(({ start, end }) => quote.citation.passage.text.slice(start, end)),
      confidence: quote.confidence,
      by: quote.by,
      ...placeOf(quote.citation),
    })),
    funding: funding.map((fact) => ({
      amount: fact.amount && {
        text: quoteOf(fact.amount.citation),
        value: fact.amount.value,
        currency: fact.amount.currency,
        qualifier: fact.amount.qualifier,
      },
      share: fact.share,
      parties: fact.parties.map(nameOf),
      distribution: fact.distribution,
      period: fact.period,
      status: fact.status,
      claimedBy: fact.claimedBy && nameOf(fact.claimedBy),
      by: fact.by,
      sentence: quoteOf(fact.evidence),
      ...placeOf(fact.evidence),
    })),
    partners: partners.map((partner) => ({
      name: nameOf(partner.name),
      involvement: partner.involvement,
      role: partner.role,
      by: partner.by,
      sentence: quoteOf(partner.evidence),
      ...placeOf(partner.evidence),
    })),
  };
}

function placeOf({ passage, start, end }: Citation): { passage: string; start: number; end: number } {
  return { passage: passage.id, start, end };
}
