import type { SpeechRules } from '../languages/speech.ts';
import type { Token } from './tokens.ts';

/** Adjectives of peoples: "Danish", "Kenyan". */
export const PEOPLE =
  /(?:ish|ese|ari|audi|rati|waiti|mani|stani|raqi|aeli|deshi|pali|meni|zeri|ian|ean|can|man|ench|utch|reek|wiss|zech|Thai|elsh|landic|aqi|aeli|ani|[^A-Z]an)$/u;
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december christmas easter i lundi mardi'.split(
    ' ',
  ),
);

/** Acronyms of things: turnover, taxes, kinds of firms, units. */
export const COMMON_ACRONYM =
  /^(?:Inc|Ltd|Chairman|MD|PhD|MP|MPs|MBE|OBE|CA|HT|TTC|TVA|PIB|GDP|VAT|ETI|PME|TPE|IPO|IA|AI|ONG|NGO|GES|[MGTK]Wh?|CDI|CDD|RSE|ESG|R&D|RD|TGV|TER|VTC|HLM|ZAC|QR|TV|PC|ADN|DNA|RER|USB|GPS|PDF|B2B|COVID|LED|US|UK|USA|EU|UE|ONU|UN)$/;

export function isNameAlone(
  tokens: readonly Token[],
  at: number,
  initial: boolean,
  lowerSeen: ReadonlySet<string>,
  rules: SpeechRules,
): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (CALENDAR.has(token.lower) || COMMON_ACRONYM.test(token.text) || /^(?:Premier|Première|Grand)$/.test(token.text))
    return false;
  if (/^\p{Lu}{2,}$|\p{Ll}\p{Lu}|\p{Lu}{2,}[\p{N}-]/u.test(token.text)) return true;
  const following = tokens[at + 1];
  if (rules.names.address.has(token.lower) && following?.capital !== true && !initial) return token.text.length > 4;
  const lowerNext = following?.kind === 'word' && !following.capital ? following.lower : '';
  const { names, verbs } = rules;
  const closed = (word: string) => isClosed(word, rules);
  // "the French bank", "a German magazine": an adjective of a people before its noun.
  const english = rules.money.decimal === '.';
  if (
    english &&
    PEOPLE.test(token.text) &&
    lowerNext !== '' &&
    (!closed(lowerNext) || names.organisations.has(lowerNext))
  )
    return false;
  if (!initial && names.titles.has(token.lower) && lowerNext === '' && following?.capital !== true)
    return tokens[at - 1]?.capital === true;
  if (!initial)
    return token.text.length > 1 || following?.text !== '.' || /^(?:sur|on)$/.test(tokens[at - 1]?.lower ?? '');
  if (
    names.openers.has(token.lower) ||
    names.titles.has(token.lower) ||
    names.organisations.has(token.lower) ||
    rules.quoting.nouns.has(token.lower)
  )
    return false;
  if (lowerSeen.has(token.lower)) return false;
  const shapes = verbs.get(token.lower)?.flatMap((form) => form.shapes) ?? [];
  // "Shell is absent": what stands before a finite verb is no infinitive.
  const subject = english && rules.grammar.auxiliaries.has(lowerNext);
  if (shapes.includes('participle') || shapes.includes('gerund') || (shapes.includes('infinitive') && !subject))
    return false;
  if (following?.text === ':') return false;
  if (
    lowerNext !== '' &&
    (!closed(lowerNext) ||
      (verbs.has(lowerNext) && (names.organisations.has(lowerNext) || names.titles.has(lowerNext))))
  )
    return false;
  // "Ørsted and Equinor", "Boeing"
  const joined = /^(?:and|et|&)$/.test(lowerNext) && tokens[at + 2]?.capital === true;
  if (joined || /^[^A-Z]/.test(token.text) || /^(?:boeing|kering|sterling|allied|united)$/.test(token.lower))
    return true;
  // "Wesfarmers is underwriting": what looks like a plural has a verb of one.
  const single =
    english &&
    /[^s]s$/.test(token.lower) &&
    !/(?:ics|news|ies|ings)$/.test(token.lower) &&
    (/^(?:is|was|has|does)$/.test(lowerNext) || (verbs.has(lowerNext) && /[^s]s$/.test(lowerNext)));
  return single || !names.commonEnding.test(token.lower) || (english && lowerNext === "'s");
}

/** A word that no noun is: what may follow a whole name. */
export function isClosed(word: string, { grammar, verbs }: SpeechRules): boolean {
  const { auxiliaries, prepositions, conjunctions, clitics, relatives, adverbs } = grammar;
  return (
    word === "'s" ||
    verbs.has(word) ||
    [auxiliaries, prepositions, conjunctions, clitics, relatives, adverbs].some((words) => words.has(word))
  );
}
