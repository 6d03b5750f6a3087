import { genderOfFirstName } from '../languages/first-names.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { isClosed, PEOPLE } from './name-alone.ts';
import { capitalAt } from './name-run.ts';
import { isPersonNoun } from './title-noun.ts';
import type { Token } from './tokens.ts';

const APPOSED = new Set(['région', 'famille', 'fondation', 'université', 'hôpital', 'ville', 'commune', 'département']);

const OFFICE =
  /^(?:secretary|minister|president|governor|chancellor|attorney|commissioner|director|general|senator|mayor|chairman|chairwoman|chief|officer|judge|justice|professor|premier|ambassador|superintendent|sheriff|mp|msp|mep|td|ceo|cfo|cto|leader|chair|spokesman|spokeswoman|spokesperson|councillor|councilman|councilwoman|ministre|président|présidente|directeur|directrice)$/;

/** "Transportation Secretary Pete Buttigieg": the name begins behind the office. */
export function afterOffice(
  tokens: readonly Token[],
  first: number,
  next: number,
  { organisations }: SpeechRules['names'],
): number {
  for (let at = next - 2; at >= first; at -= 1) {
    const behind = tokens.slice(at + 1, next);
    const person = behind.length >= 2 || genderOfFirstName(behind[0]?.text ?? '') !== undefined;
    const firm = behind.some(
      ({ lower }) => organisations.has(lower) || OFFICE.test(lower) || /^(?:of|de|du)$/.test(lower),
    );
    if (OFFICE.test(tokens[at]?.lower ?? '') && person && !firm && behind.length <= 3) return at + 1;
  }
  return first;
}

/** "Contractor Kier said", "Curator Bea Lindqvist": a trade with the sentence's capital is no part of the name. */
export function afterTrade(
  tokens: readonly Token[],
  first: number,
  next: number,
  initial: boolean,
  { names }: SpeechRules,
): number {
  const head = tokens[first]?.lower ?? '';
  const firm = tokens.slice(first + 1, next).some(({ lower }) => names.organisations.has(lower));
  const agent = names.organisations.has(head) && /(?:ers?|ors?|ects?)$/.test(head);
  const firstName =
    genderOfFirstName(tokens[first + 1]?.text ?? '') !== undefined && tokens[first + 2]?.capital === true;
  const trade = agent || (names.titles.has(head) && !firm) || (firstName && isPersonNoun(head) && !firm);
  if (!initial || !trade || next - first < 2 || !capitalAt(tokens, first + 1)) return first;
  const surname =
    /^(?:baker|potter|miller|cooper|taylor|turner|fisher|hunter|porter|carter|archer|butler|painter|weaver|king|prince|bishop|dean|chef|coach|skipper|captain|general|judge)$/;
  const named = next - first >= 3 || genderOfFirstName(tokens[first + 1]?.text ?? '') !== undefined;
  return surname.test(head) && !named ? first : first + 1;
}

export function isFiniteVerb(tokens: readonly Token[], at: number, rules: SpeechRules): boolean {
  const token = tokens[at];
  if (!token) return false;
  const verb = rules.verbs.get(token.lower)?.some(({ shapes }) => shapes.includes('finite')) ?? false;
  const after = tokens[at + 1]?.lower ?? '';
  return (
    (verb && token.lower.endsWith('ed') && /^(?:it|that|he|she|they|the|a|an|its|their|on)$/.test(after)) ||
    /^(?:has|have|had|will|would|is|was)$/.test(token.lower)
  );
}

/** Common nouns that belong to the name they stand at: "la région Bretagne", "state of Oklahoma", "the Wexler family". */
export function attach(
  tokens: readonly Token[],
  first: number,
  next: number,
  rules: SpeechRules,
): { attached: string | null; start: number; end: number } {
  const { attached } = rules.names;
  if (rules.money.decimal === ',') {
    const bound = ['de', 'du', 'des', "d'", 'la', "l'"].includes(tokens[first - 1]?.lower ?? '');
    for (let back = 1; back <= 3; back += 1) {
      const noun = tokens[first - back];
      if (noun?.kind !== 'word') break;
      const between = tokens.slice(first - back + 1, first).map(({ lower }) => lower);
      if (
        attached.has(noun.lower) &&
        !noun.capital &&
        ((back === 1 && APPOSED.has(noun.lower)) ||
          (bound && between.every((word) => ['de', 'du', 'des', "d'", 'la', "l'"].includes(word))))
      ) {
        return { attached: noun.lower, start: first - back, end: next };
      }
    }
    return { attached: null, start: first, end: next };
  }
  for (let length = 1; length <= 2; length += 1) {
    const noun = tokens[next + length - 1];
    if (noun?.kind !== 'word' || noun.capital || !noun.spaced) break;
    if (attached.has(noun.lower)) {
      const after = tokens[next + length];
      const people =
        next - first === 1 &&
        PEOPLE.test(tokens[first]?.text ?? '') &&
        !/^(?:government|ministers|ministry|parliament|treasury|state|authorities)$/.test(noun.lower);
      const goesOn = people || (after?.kind === 'word' && (after.capital || !isClosed(after.lower, rules)));
      return goesOn
        ? { attached: null, start: first, end: next }
        : { attached: noun.lower, start: first, end: next + length };
    }
    if (noun.lower === "'s" || rules.grammar.prepositions.has(noun.lower) || rules.grammar.auxiliaries.has(noun.lower))
      break;
  }
  if (tokens[next]?.lower === "'s") {
    for (let length = 2; length <= 3; length += 1) {
      const noun = tokens[next + length - 1];
      if (noun?.kind !== 'word' || noun.capital) break;
      if (/^(?:ministry|government|council|department|parliament|treasury|ministries)$/.test(noun.lower))
        return { attached: noun.lower, start: first, end: next + length };
    }
  }
  const of = tokens[first - 1];
  const noun = tokens[first - 2];
  if (
    of?.lower === 'of' &&
    noun &&
    /^(?:state|city|county|town|province|kingdom|university|government|ministry|department|bank|borough|republic)$/.test(
      noun.lower,
    )
  ) {
    return { attached: noun.lower, start: first - 2, end: next };
  }
  return { attached: null, start: first, end: next };
}

export function prepositionBefore(tokens: readonly Token[], start: number, rules: SpeechRules): string | null {
  const { determiners, prepositions } = rules.grammar;
  let adjectives = 0;
  for (let back = 1; back <= 5; back += 1) {
    const token = tokens[start - back];
    if (token?.kind !== 'word') return null;
    // "In his letter Hugh Lambert writes"
    if (back === 1 && rules.quoting.nouns.has(token.lower)) return null;
    if (prepositions.has(token.lower)) {
      // "l'association de supporters Les Ruthènes": the organisation's noun has the name in apposition.
      const apposed =
        back === 2 && /^(?:de|d')$/.test(token.lower) && rules.names.organisations.has(tokens[start - 3]?.lower ?? '');
      if (apposed) return prepositionBefore(tokens, start - 3, rules);
      return back <= 4 || rules.grammar.by.has(token.lower) ? token.lower : null;
    }
    if (token.capital) return null;
    const passed =
      determiners.has(token.lower) || rules.names.titles.has(token.lower) || rules.names.organisations.has(token.lower);
    if (passed) continue;
    // One adjective may stand between: "du fonds londonien Harrow Capital"; behind "by" a few: "by the former goalkeeper Dana Reyes".
    if (isClosed(token.lower, rules)) return null;
    adjectives += 1;
    if (
      adjectives > 1 &&
      !rules.grammar.by.has(tokens[start - back - 1]?.lower ?? '') &&
      !rules.grammar.by.has(tokens[start - back - 2]?.lower ?? '')
    )
      return null;
  }
  return null;
}
