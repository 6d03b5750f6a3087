import type { Facts } from './fact.ts';
import { type Mention, nameKey } from './mention.ts';

/**
 * Facts of several articles in which one name is one: who is "Musk" in an article that gives no first name is Elon Musk where another article does, when nobody
 * else on the shelf could be meant. Only `canonical` changes, by which mentions are compared; what is shown stays a span of its article.
 */
export function joinNames(all: readonly Facts[]): Facts[] {
  const fullNames = new Map<string, Map<string, Mention>>();
  for (const mention of all.flatMap(mentionsIn)) {
    for (const form of shortForms(mention)) {
      const known = fullNames.get(form) ?? new Map<string, Mention>();
      fullNames.set(form, known.set(nameKey(mention), mention));
    }
  }
  const joined = (mention: Mention): Mention => {
    const [full, ...others] = [...(fullNames.get(nameKey(mention))?.values() ?? [])].filter((each) =>
      mayBeSame(each, mention),
    );
    return full && others.length === 0 ? { ...mention, canonical: full.canonical } : mention;
  };
  return all.map(({ quotes, funding, partners }) => ({
    quotes: quotes.map((quote) => ({ ...quote, speaker: quote.speaker && joined(quote.speaker) })),
    funding: funding.map((fact) => ({
      ...fact,
      parties: fact.parties.map(joined),
      claimedBy: fact.claimedBy && joined(fact.claimedBy),
    })),
    partners: partners.map((partner) => ({ ...partner, name: joined(partner.name) })),
  }));
}

function mentionsIn({ quotes, funding, partners }: Facts): Mention[] {
  return [
    ...quotes.flatMap(({ speaker }) => speaker ?? []),
    ...funding.flatMap(({ parties, claimedBy }) => [...parties, ...(claimedBy ? [claimedBy] : [])]),
    ...partners.map(({ name }) => name),
  ];
}

/** A person's last name, and for all the one-word forms that their own article uses. */
function shortForms(mention: Mention): string[] {
  const full = nameKey(mention);
  const last = mention.kind === 'person' ? full.split(' ').slice(-1) : [];
  const forms = mention.aliases.map((alias) => nameKey({ ...mention, canonical: alias }));
  return [...new Set([...last, ...forms])].filter((form) => form !== full && !form.includes(' '));
}

function mayBeSame(full: Mention, short: Mention): boolean {
  return full.kind === short.kind || short.kind === 'unknown';
}
