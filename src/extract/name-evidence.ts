import { genderOfFirstName } from '../languages/first-names.ts';
import { KNOWN_MEDIA } from '../languages/known-media.ts';
import { COUNTRIES } from '../languages/places.ts';
import type { Gender, SpeechRules } from '../languages/speech.ts';
import type { Draft } from './name-draft.ts';
import { ACRONYM } from './name-leads.ts';
import type { NameSpan } from './name-spans.ts';
import { isTitleNoun } from './title-noun.ts';
import type { Token } from './tokens.ts';

const TOLD = /^(?:dit|déclaré|explique|expliqué|indiqué|raconté|raconte|assuré|affirmé|précisé|told)$/;
const REPORTING = /^(?:rapporte|rapportait|révèle|révélait|savoir|reported|reports|reveals|revealed)$/;

/** Places of work by their ending: "conserverie", "brewery". */
const WORKSHOP =
  /(?:[^sv]erie|brewery|bakery|fishery|distillery|cannery|refinery|nursery|winery|tannery|foundry|dairy|factory)$/;

/** How far an apposition's noun may stand from the name. */
const TITLE_REACH = 9;

export function gather(draft: Draft, tokens: readonly Token[], span: NameSpan, rules: SpeechRules): void {
  const { names, grammar } = rules;
  draft.forms.add(span.text);
  draft.count += 1;
  if (!span.doubtful) draft.sure = true;
  if (span.address !== null) {
    draft.person += 3;
    draft.titles.add(span.address);
    markGender(draft, names.address.get(span.address));
  }
  const words = draft.words;
  const ofOrganisation = wordsOf(span.text).filter((word) => names.organisations.has(word));
  // "the Marine Laboratory" is no Marine.
  const institution = span.determined && ofOrganisation.length > 0 && rules.money.decimal === '.';
  if (words.length >= 2 && span.attached === null && !institution) {
    const [first = ''] = span.text.split(/\s/, 1);
    const gender =
      genderOfFirstName(first) ?? (first.includes('-') ? genderOfFirstName(first.split('-')[0] ?? '') : undefined);
    if (gender !== undefined) {
      draft.person += 4;
      markGender(draft, gender);
    }
  } else if (words.length === 1) markGender(draft, genderOfFirstName(span.text));
  if (span.attached !== null) {
    draft.organisation += 4;
    draft.titles.add(span.attached);
  }
  if (ofOrganisation.length > 0) draft.organisation += 3;
  for (const word of ofOrganisation) draft.titles.add(word);
  if (
    /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(span.text) ||
    /\p{Ll}\p{Lu}/u.test(span.text.replace(/\b(?:Mc|Mac|De|Le|La|Du|Van)(?=\p{Lu})/gu, '')) ||
    span.text.includes('&')
  )
    draft.organisation += 1;
  if (ACRONYM.test(span.text) && span.text.length <= 6) draft.organisation += 4;
  const noun = span.nounBefore;
  if (noun !== null) noteNoun(draft, noun, rules);
  markByArticle(draft, noun, tokens[span.first - 2], rules);
  // "the firm Walter Thompson": right before the name, a noun of firms outweighs a first name.
  if (noun !== null && names.organisations.has(noun) && !isTitleNoun(noun, rules)) draft.organisation += 2;
  if (
    span.determined &&
    rules.money.decimal === ',' &&
    span.address === null &&
    !(noun !== null && names.titles.has(noun))
  )
    draft.organisation += 1;
  const before = tokens[span.first - 1];
  if (before?.text === ',') {
    const titles = titlesBefore(tokens, span.first - 1, rules);
    noteNouns(draft, titles, rules);
    markByArticle(draft, titles[0], tokens[phraseStart(tokens, span.first - 1, rules)], rules);
  }
  const after = tokens[span.next];
  const second = tokens[span.next + 1];
  // "Interrogé par France Bleu, le maire": what follows is the next phrase.
  const agent = span.preposition !== null && /^(?:par|by|selon)$/.test(span.preposition);
  if (!agent && (after?.text === ',' || after?.text === '('))
    noteNouns(draft, titlesAfter(tokens, span.next + 1, rules), rules);
  // "Ann Roe is mayor of Deal"
  const located = grammar.prepositions.has(second?.lower ?? '');
  if (span.preposition === null && !located && /^(?:is|was|est|était)$/.test(after?.lower ?? ''))
    noteNouns(draft, titlesAfter(tokens, span.next + 1, rules), rules);
  // ", rapporte Sud Ouest.", ", The Stage reported.": whoever reports what the article tells.
  const closing = after === undefined || after.text === '.' || after.text === ';';
  const reports = before?.kind === 'word' && REPORTING.test(before.lower) && tokens[span.first - 2]?.text === ',';
  const reported = tokens[span.first - 1]?.text === ',' && after !== undefined && REPORTING.test(after.lower);
  if ((reports && closing) || reported) draft.media += 2;
  if (after?.text === ',' && second?.lower === 'who') draft.person += 2;
  if (after?.text === ',' && second?.lower === 'which') draft.organisation += 2;
  if (
    after?.text === ',' &&
    second?.kind === 'number' &&
    /^\d\d$/.test(second.text) &&
    [',', 'ans'].includes(tokens[span.next + 2]?.lower ?? '')
  )
    draft.person += 2;
  if (
    /^(?:à|au|l'|le|la|told)$/.test(before?.lower ?? '') &&
    (TOLD.test(tokens[span.first - 2]?.lower ?? '') || TOLD.test(tokens[span.first - 3]?.lower ?? ''))
  )
    draft.media += 1;
  else if (
    span.preposition !== null &&
    names.placed.has(span.preposition) &&
    before?.lower === span.preposition &&
    !isGivenTo(tokens, span)
  )
    draft.place += 1;
  const article = (tokens[span.first - 1]?.lower ?? '').replace("'", '');
  if (span.attached === null && (KNOWN_MEDIA.has(draft.key) || KNOWN_MEDIA.has(`${article} ${draft.key}`)))
    draft.media += 4;
  if (COUNTRIES.has(draft.key)) draft.place += 5;
  if (isDateline(tokens, span)) {
    draft.place += 6;
    draft.organisation -= 20;
  }
  if (before && /^(?:baptisée?s?|dubbed|nommée?|called|christened|codenamed)$/.test(before.lower)) draft.project += 3;
  if (
    before &&
    grammar.of.has(before.lower) &&
    /^(?:création|lancement|launch|creation)$/.test(tokens[span.first - 2]?.lower ?? '')
  )
    draft.project += 2;
}

function markGender(draft: Draft, gender: Gender | null | undefined): void {
  if (gender === 'male') draft.male += 1;
  if (gender === 'female') draft.female += 1;
}

/** "le maire", "la maire": the article tells what the noun does not. */
function markByArticle(
  draft: Draft,
  title: string | null | undefined,
  article: Token | undefined,
  { names }: SpeechRules,
): void {
  if (title && names.titles.get(title) === null) markGender(draft, ARTICLES.get(article?.lower ?? ''));
}

/** Its words in lower case, parts behind an apostrophe apart. */
function wordsOf(name: string): string[] {
  const lower = name.toLowerCase();
  return PARTED.test(lower) ? lower.split(/[\s'’]+/) : [lower];
}

const PARTED = /[\s'’]/;

const GIVING_REACH = 7;

/** "confié à Colas", "commandé à Exail", "reviendra à Kallisto": who is given something is no place. */
function isGivenTo(tokens: readonly Token[], span: NameSpan): boolean {
  // "détenue à 60 % par", "commune à Suez (60 %)"
  if (tokens[span.next]?.text === '(' && tokens[span.next + 1]?.kind === 'number') return true;
  return tokens
    .slice(Math.max(0, span.first - GIVING_REACH), span.first)
    .some(
      ({ lower, known }, at, list) =>
        GIVEN.test(lower) ||
        (known.forms.some(({ lemma }) => RECEIVERS.has(lemma)) && list[at + 1]?.known.shapes.infinitive !== true),
    );
}

/** Customers, owners and sponsors are firms as often as persons. */
const EITHER =
  /^(?:premier|première|voisin|voisine|neighbour|neighbor|champion|championne|rival|rivale|géant|géante|pionnier|pionnière|pioneer|parrain|customer|owner|tenant|sponsor|client|cliente|propriétaire|exploitant|exploitante|producer|publisher|mécène|associée?|user)$/;
const RECEIVERS = new Set(
  'confier attribuer commander acheter revenir remettre sous-traiter déléguer emprunter réserver associer allier vendre céder louer adjuger incomber échoir échapper préférer souffler aller award go fall hand sell lend'.split(
    ' ',
  ),
);
const GIVEN = /^(?:contrat|marché|commande|grâce|préférée?s?|face)$/;

/** "RENO, Nev.", "OSLO (Reuters)": a place in capitals at the head of a text. */
function isDateline(tokens: readonly Token[], { first, next, text }: NameSpan): boolean {
  if (first !== 0 || text.length <= 2 || text !== text.toUpperCase()) return false;
  const behind = tokens.slice(next, next + 12).some(({ text: mark }) => /^[-–—:]$/.test(mark));
  return /^[,(–—:-]$/.test(tokens[next]?.text ?? '') && behind;
}

const ARTICLES: ReadonlyMap<string, Gender> = new Map([
  ['le', 'male'],
  ['un', 'male'],
  ['la', 'female'],
  ['une', 'female'],
]);

/** Of "council leader" and "chef de la région" the head tells the kind: the last noun in English, the first in French. */
function noteNouns(draft: Draft, nouns: readonly string[], rules: SpeechRules): void {
  const head = rules.money.decimal === '.' ? nouns.at(-1) : nouns[0];
  for (const noun of nouns) if (noun !== head && isTitleNoun(noun, rules)) draft.titles.add(noun);
  if (head !== undefined) noteNoun(draft, head, rules);
}

function noteNoun(draft: Draft, noun: string, rules: SpeechRules): void {
  const { names } = rules;
  if (EITHER.test(noun)) {
    draft.titles.add(noun);
    return;
  }
  if (names.titles.has(noun) && names.organisations.has(noun)) {
    draft.organisation += 1;
    draft.titles.add(noun);
  } else if (isTitleNoun(noun, rules)) {
    draft.person += 3;
    draft.titles.add(noun);
    markGender(draft, names.titles.get(noun));
  } else if (names.projects.has(noun)) draft.project += 2;
  else if (names.media.has(noun)) draft.media += 3;
  else if (names.organisations.has(noun) || WORKSHOP.test(noun)) {
    draft.organisation += 3;
    draft.titles.add(noun);
  }
}

/** "la ministre des Transports, Agnès Faure": the nouns at the head of the phrase before the comma. */
function titlesBefore(tokens: readonly Token[], comma: number, rules: SpeechRules): string[] {
  const start = phraseStart(tokens, comma, rules);
  const nouns: string[] = [];
  for (let at = start; at < comma; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (at > start && rules.grammar.prepositions.has(token.lower)) break;
    if (isOwner(token)) nouns.length = 0;
    else if (isNoun(token, rules)) nouns.push(token.lower);
  }
  return nouns;
}

/** Where the noun phrase before a comma begins: at its article, unless a preposition governs that, or at the last mark. */
function phraseStart(tokens: readonly Token[], comma: number, rules: SpeechRules): number {
  const { determiners, prepositions, possessive } = rules.grammar;
  for (let at = comma - 1; at >= Math.max(0, comma - TITLE_REACH); at -= 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || (token.kind === 'mark' && token.text !== "'")) return at + 1;
    const opens = determiners.has(token.lower) && !prepositions.has(token.lower);
    if ((opens || possessive.has(token.lower)) && !prepositions.has(before?.lower ?? '')) return at;
    if (before === undefined) return at;
  }
  return comma;
}

/** "the charity's country head": what owns the head is not it. */
function isOwner({ lower }: Token): boolean {
  return lower === "'s" || lower === "'";
}

function isNoun(token: Token, rules: SpeechRules): boolean {
  const { organisations, media } = rules.names;
  if (token.kind !== 'word' || rules.grammar.determiners.has(token.lower)) return false;
  return isTitleNoun(token.lower, rules) || organisations.has(token.lower) || media.has(token.lower);
}

/** "Vincent Hecquet, le président de Novagrain", "Niamh Costello, energy minister": nouns before the first preposition. */
function titlesAfter(tokens: readonly Token[], from: number, rules: SpeechRules): string[] {
  const nouns: string[] = [];
  for (let at = from; at < Math.min(tokens.length, from + TITLE_REACH); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    // "Anne Roux, de l'association Rivages": of a body, not one.
    if (at === from && (rules.grammar.of.has(token.lower) || token.lower === 'chez')) break;
    if (isOwner(token)) {
      nouns.length = 0;
      continue;
    }
    if (
      at > from &&
      (rules.grammar.prepositions.has(token.lower) ||
        rules.grammar.relatives.has(token.lower) ||
        rules.grammar.auxiliaries.has(token.lower))
    )
      break;
    if (isNoun(token, rules)) nouns.push(token.lower);
    else if (
      at === from &&
      (rules.grammar.relatives.has(token.lower) ||
        rules.grammar.conjunctions.has(token.lower) ||
        rules.verbs.has(token.lower))
    )
      break;
    else if (token.capital && nouns.length === 0 && tokens[at + 1]?.lower !== "'s") break;
  }
  return nouns;
}
