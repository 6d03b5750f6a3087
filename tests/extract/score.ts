import { settledAmounts } from '../../src/extract/all-amounts.ts';
import { factsOf } from '../../src/extract/facts.ts';
import { nameOf } from '../../src/extract/mention.ts';
import { quoteOf } from '../../src/knowledge/citation.ts';
import { NO_NAMES } from '../../src/knowledge/names.ts';
import { articleOf, type Gold } from './gold.ts';

/** Found and right, found and wrong, missed. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export type Kind =
  | 'quotations'
  | 'speakers'
  | 'speakers wrong'
  | 'fragments marked'
  | 'amounts'
  | 'funding amounts'
  | 'funding parties'
  | 'distribution'
  | 'status'
  | 'shares'
  | 'share parties'
  | 'partners'
  | 'roles'
  | `partners ${'in' | 'out'}`
  | `recall of ${string}`
  | 'traps';

export type Score = ReadonlyMap<Kind, Tally>;

/** One wrong or missed thing, for who mends the rules. */
export interface Miss {
  readonly id: string;
  readonly kind: Kind;
  readonly what: string;
}

/** Compares what the rules find, without a list of names, with what the gold texts hold. */
export function score(texts: readonly Gold[]): { score: Score; misses: readonly Miss[] } {
  const tallies = new Map<Kind, Tally>();
  const misses: Miss[] = [];
  for (const gold of texts) {
    const count = (kind: Kind, outcome: keyof Tally, what: string) => {
      const tally = tallies.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
      tallies.set(kind, tally);
      tally[outcome] += 1;
      if (outcome !== 'right') misses.push({ id: gold.id, kind, what: `${outcome}: ${what}` });
    };
    scoreQuotes(gold, count);
    scoreAmounts(gold, count);
    scoreFunding(gold, count);
    scorePartners(gold, count);
  }
  return { score: tallies, misses };
}

type Count = (kind: Kind, outcome: keyof Tally, what: string) => void;

function scoreQuotes(gold: Gold, count: Count): void {
  const found = factsOf(articleOf(gold), NO_NAMES).quotes.map((quote) => ({
    text: quoteOf(quote.citation),
    speaker: quote.speaker && nameOf(quote.speaker),
    fragment: quote.fragment,
  }));
  compare(
    gold.quotes,
    found,
    (one, other) => sameWords(one.text, other.text),
    'quotations',
    ({ text }) => text,
    count,
  );
  for (const wanted of gold.quotes) {
    const quote = found.find(({ text }) => sameWords(text, wanted.text));
    if (!quote) continue;
    const same =
      wanted.speaker === null
        ? quote.speaker === null
        : quote.speaker !== null && sameName(quote.speaker, wanted.speaker);
    const what = `${wanted.text.slice(0, 40)} … wanted ${wanted.speaker}, found ${quote.speaker}`;
    count('speakers', same ? 'right' : quote.speaker === null ? 'missed' : 'wrong', what);
    count('fragments marked', quote.fragment === wanted.fragment ? 'right' : 'wrong', what);
  }
  for (const trap of gold.not.quotes)
    if (found.some(({ text }) => sameWords(text, trap))) count('traps', 'wrong', trap);
}

function scoreAmounts(gold: Gold, count: Count): void {
  const found = settledAmounts(articleOf(gold), NO_NAMES).map(({ citation, value, currency }) => ({
    text: quoteOf(citation),
    value,
    currency,
  }));
  compare(
    gold.amounts,
    found,
    (one, other) => one.value === other.value && one.currency === other.currency && overlaps(one.text, other.text),
    'amounts',
    ({ text, currency }) => `${text} ${currency}`,
    count,
  );
  for (const trap of gold.not.amounts)
    if (found.some(({ text }) => text.includes(trap) || trap.startsWith(text))) count('traps', 'wrong', trap);
}

function scoreFunding(gold: Gold, count: Count): void {
  const facts = factsOf(articleOf(gold), NO_NAMES).funding;
  const found = facts.flatMap((fact) =>
    fact.amount ? [{ ...fact, text: quoteOf(fact.amount.citation), names: fact.parties.map(nameOf) }] : [],
  );
  const same = (one: { amount: string }, other: { text: string }) => overlaps(one.amount, other.text);
  compareLoosely(
    gold.funding,
    found,
    same,
    'funding amounts',
    (fact) => ('text' in fact ? fact.text : fact.amount),
    count,
  );
  for (const wanted of gold.funding) {
    // "¥2 billion" is inside "¥3.2 billion" too.
    const fact = found.find(({ text }) => sameWords(text, wanted.amount)) ?? found.find((other) => same(wanted, other));
    compare(
      wanted.parties,
      fact?.names ?? [],
      sameName,
      'funding parties',
      (name) => `${wanted.amount} ${name}`,
      count,
    );
    if (!fact) continue;
    if (wanted.parties.length > 1 && fact.names.length > 1)
      count(
        'distribution',
        fact.distribution === wanted.distribution ? 'right' : 'wrong',
        `${wanted.amount} ${fact.distribution}`,
      );
    const claimant = fact.claimedBy && nameOf(fact.claimedBy);
    const status =
      fact.status === wanted.status &&
      (wanted.claimedBy === null || claimant === null || sameName(claimant, wanted.claimedBy));
    count(
      'status',
      status ? 'right' : 'wrong',
      `${wanted.amount} wanted ${wanted.status} ${wanted.claimedBy}, found ${fact.status} ${claimant}`,
    );
  }
  for (const fact of found) {
    if (gold.funding.some((wanted) => same(wanted, fact))) continue;
    for (const name of fact.names) count('funding parties', 'wrong', `${fact.text} ${name}`);
  }
  const shares = facts.flatMap(({ share, parties }) =>
    share === null ? [] : [{ value: share, names: parties.map(nameOf) }],
  );
  compare(
    gold.shares,
    shares,
    (one, other) => one.value === other.value,
    'shares',
    ({ value }) => String(value),
    count,
  );
  for (const wanted of gold.shares) {
    const share = shares.find(({ value }) => value === wanted.value);
    compare(wanted.parties, share?.names ?? [], sameName, 'share parties', (name) => `${wanted.value} ${name}`, count);
  }
}

function scorePartners(gold: Gold, count: Count): void {
  const found = factsOf(articleOf(gold), NO_NAMES).partners.map(({ name, involvement, role }) => ({
    name: nameOf(name),
    involvement,
    role,
  }));
  const same = (one: { name: string; involvement: string }, other: { name: string; involvement: string }) =>
    one.involvement === other.involvement && sameName(one.name, other.name);
  compare(gold.partners, found, same, 'partners', ({ name, involvement }) => `${involvement} ${name}`, count);
  for (const involvement of ['in', 'out'] as const) {
    const of = <T extends { involvement: string }>(list: readonly T[]) =>
      list.filter((thing) => thing.involvement === involvement);
    compare(of(gold.partners), of(found), same, `partners ${involvement}`, ({ name }) => name, count);
  }
  for (const wanted of gold.partners) {
    const partner = found.find((other) => same(wanted, other));
    count(`recall of ${wanted.involvement} ${wanted.role}`, partner ? 'right' : 'missed', wanted.name);
    if (partner)
      count(
        'roles',
        partner.role === wanted.role ? 'right' : 'wrong',
        `${wanted.name} wanted ${wanted.role}, found ${partner.role}`,
      );
  }
  for (const trap of gold.not.partners)
    if (found.some(({ name }) => sameName(name, trap))) count('traps', 'wrong', trap);
}

/** Each wanted thing is met by at most one found thing. */
function compare<W, F>(
  wanted: readonly W[],
  found: readonly F[],
  same: (one: W, other: F) => boolean,
  kind: Kind,
  show: (thing: W | F) => string,
  count: Count,
): void {
  const left = [...found];
  for (const thing of wanted) {
    const at = left.findIndex((other) => same(thing, other));
    if (at < 0) count(kind, 'missed', show(thing));
    else {
      left.splice(at, 1);
      count(kind, 'right', show(thing));
    }
  }
  for (const thing of left) count(kind, 'wrong', show(thing));
}

/** The same amount may be told twice. */
function compareLoosely<W, F>(
  wanted: readonly W[],
  found: readonly F[],
  same: (one: W, other: F) => boolean,
  kind: Kind,
  show: (thing: W | F) => string,
  count: Count,
): void {
  for (const thing of wanted) count(kind, found.some((other) => same(thing, other)) ? 'right' : 'missed', show(thing));
  for (const thing of found) if (!wanted.some((other) => same(other, thing))) count(kind, 'wrong', show(thing));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

function sameWords(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function overlaps(one: string, other: string): boolean {
  return fold(one).includes(fold(other)) || fold(other).includes(fold(one));
}

/** Equal, or one is a run of words of the other that holds its own name: "Hauts-de-France" is "région Hauts-de-France". */
function sameName(one: string, other: string): boolean {
  const [short = '', long = ''] = [fold(one), fold(other)].sort((first, second) => first.length - second.length);
  if (short === long) return true;
  return ` ${long} `.includes(` ${short} `) && /\p{Lu}/u.test(one) && /\p{Lu}/u.test(other) && short.length >= 3;
}

export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed, wrong }: Tally, kind: Kind): number {
  // A speaker that is wrong is not recalled either.
  const wanted = right + missed + (kind === 'speakers' ? wrong : 0);
  return wanted === 0 ? 1 : right / wanted;
}
