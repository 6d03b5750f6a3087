import type { Article } from '../knowledge/article.ts';
import { type Citation, cite, citeSentences, quoteOf } from '../knowledge/citation.ts';
import type { Correction } from '../knowledge/corrections.ts';
import type { Amount, Facts, FundingFact, Partner, Quote } from './fact.ts';
import { type Mention, nameOf } from './mention.ts';
import { mentionOf } from './mention-of.ts';
import { findSums } from './money.ts';
import type { ReadArticle } from './text.ts';
import { tokenize } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The last word is the moderators': what they drop is gone, what they confirm or add is marked as theirs and stands in the order of the text. */
export function applyCorrections(read: ReadArticle, found: Facts): Facts {
  const { article } = read;
  let { quotes, funding, partners } = found;
  for (const correction of article.facts ?? []) {
    const place = placeOf(article, correction.sentence);
    if (!place) continue;
    if (correction.kind === 'quote') quotes = correctQuotes(read, quotes, correction, place);
    else if (correction.kind === 'funding') funding = correctFunding(read, funding, correction, place);
    else if (correction.kind === 'partner') partners = correctPartners(read, partners, correction, place);
    else correction satisfies never;
  }
  const order = new Map(article.passages.map((passage, index) => [passage, index]));
  const rank = ({ passage, start }: Citation) => (order.get(passage) ?? 0) * PASSAGE_SPAN + start;
  return {
    quotes: quotes.toSorted((one, other) => rank(one.citation) - rank(other.citation)),
    funding: funding.toSorted((one, other) => rank(placeOfFact(one)) - rank(placeOfFact(other))),
    partners,
  };
}

/** Longer than any passage. */
const PASSAGE_SPAN = 1e7;
const WHOLE_WORDS = 5;

type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>;

function placeOf(article: Article, words: string, near?: Citation): Citation | null {
  const passages = near ? [near.passage, ...article.passages] : article.passages;
  for (const passage of passages) {
    const start = passage.text.indexOf(words, passage === near?.passage ? near.start : 0);
    if (start >= 0) return cite(article, passage, { start, end: start + words.length });
  }
  return null;
}

function placeOfFact({ amount, shareWords, evidence }: FundingFact): Citation {
  return amount?.citation ?? shareWords ?? evidence;
}

function touches(one: Citation, other: Citation): boolean {
  return one.passage === other.passage && one.start < other.end && one.end > other.start;
}

/** A name of the article as a mention: the one the rules know, or the words as they stand. */
function mentionNamed({ article, book }: ReadArticle, name: string): Mention | null {
  const known = book.entities.find((entity) => entity.forms.has(name));
  if (known) {
    const mention = mentionOf(article, known);
    if (nameOf(mention) === name || known.canonical !== name) return mention;
  }
  const citation = placeOf(article, name);
  return citation && { citation, kind: 'unknown', canonical: name, aliases: [] };
}

function correctQuotes(
  read: ReadArticle,
  quotes: readonly Quote[],
  correction: Of<'quote'>,
  place: Citation,
): readonly Quote[] {
  const meant = (quote: Quote) =>
    touches(quote.citation, place) && (correction.quote === undefined || quoteOf(quote.citation) === correction.quote);
  const rest = quotes.filter((quote) => !meant(quote));
  if (correction.do === 'drop') return rest;
  const speaker = correction.speaker ? mentionNamed(read, correction.speaker) : null;
  const said = correction.speaker === undefined ? {} : { speaker, described: null };
  const confirmed = quotes.filter(meant).map((quote): Quote => ({ ...quote, ...said, confidence: 1, by: 'moderator' }));
  if (confirmed.length > 0 || correction.quote === undefined) return [...rest, ...confirmed];
  const citation = placeOf(read.article, correction.quote, place);
  if (!citation) return quotes;
  const fragment = correction.quote.split(/\s+/).length < WHOLE_WORDS;
  return [
    ...rest,
    { citation, speaker, described: null, where: null, fragment, editorial: [], confidence: 1, by: 'moderator' },
  ];
}

function correctFunding(
  read: ReadArticle,
  facts: readonly FundingFact[],
  correction: Of<'funding'>,
  place: Citation,
): readonly FundingFact[] {
  const meant = (fact: FundingFact) => {
    const { passage, start, end } = placeOfFact(fact);
    if (!touches({ ...place, passage, start, end }, place) || passage !== place.passage) return false;
    if (correction.amount !== undefined)
      return fact.amount !== null && quoteOf(fact.amount.citation).includes(correction.amount);
    return correction.share === undefined || fact.share === correction.share;
  };
  const rest = facts.filter((fact) => !meant(fact));
  if (correction.do === 'drop') return rest;
  const { parties, distribution, status, claimedBy } = correction;
  const given = {
    ...(parties === undefined
      ? {}
      : { parties: parties.flatMap((name) => mentionNamed(read, name) ?? []), distribution: distribution ?? null }),
    ...(distribution === undefined ? {} : { distribution }),
    ...(status === undefined ? {} : { status }),
    ...(claimedBy === undefined ? {} : { claimedBy: mentionNamed(read, claimedBy) }),
  };
  const confirmed = facts.filter(meant).map((fact): FundingFact => ({ ...fact, ...given, by: 'moderator' }));
  if (confirmed.length > 0) return [...rest, ...confirmed];
  const amount = correction.amount === undefined ? null : readAmount(read, correction.amount, place);
  if (!amount && correction.share === undefined) return facts;
  const evidence = citeSentences(read.article, place.passage, place);
  const blank = {
    evidence,
    amount,
    share: correction.share ?? null,
    shareWords: null,
    parties: [],
    distribution: null,
    period: null,
    periodWords: null,
    status: 'stated',
    claimedBy: null,
  } as const;
  return [...rest, { ...blank, ...given, by: 'moderator' }];
}

/** The amount as the grammar reads it; a currency that the words leave out is that of the article's other amounts only by the rules, so none here. */
function readAmount({ article, rules }: ReadArticle, words: string, place: Citation): Amount | null {
  const citation = placeOf(article, words, place);
  if (!citation) return null;
  const [sum] = findSums(words, tokenize(words, vocabularyOf(rules)), rules.money);
  return sum ? { citation, value: sum.value, currency: sum.currency, qualifier: sum.qualifier } : null;
}

function correctPartners(
  read: ReadArticle,
  partners: readonly Partner[],
  correction: Of<'partner'>,
  place: Citation,
): readonly Partner[] {
  const name = mentionNamed(read, correction.name);
  if (!name) return partners;
  const { involvement, role } = correction;
  const same = (partner: Partner) =>
    partner.name.canonical === name.canonical || nameOf(partner.name) === correction.name;
  // To drop or confirm, the sentence must be the one that was shown; to add, what the rules said of the name otherwise gives way.
  const meant = (partner: Partner) =>
    same(partner) &&
    (touches(partner.evidence, place) || (correction.do === 'add' && partner.involvement === (involvement ?? 'in')));
  const rest = partners.filter((partner) => !meant(partner));
  if (correction.do === 'drop') return rest;
  const evidence = citeSentences(read.article, place.passage, place);
  const before = partners.find(meant);
  return [
    ...rest,
    {
      name,
      involvement: involvement ?? before?.involvement ?? 'in',
      role: role ?? before?.role ?? 'other',
      evidence,
      by: 'moderator',
    },
  ];
}
