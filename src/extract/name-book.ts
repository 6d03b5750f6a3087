import type { NameEntry } from '../knowledge/names.ts';
import type { Passage } from '../knowledge/passage.ts';
import { genderOfFirstName } from '../languages/first-names.ts';
import type { Gender, SpeechRules } from '../languages/speech.ts';
import { foldWord } from '../languages/words.ts';
import type { NameKind } from './mention.ts';
import type { NameSpan } from './name-spans.ts';
import { isTitleNoun } from './title-noun.ts';
import type { Token } from './tokens.ts';

/** Somebody or something with all the forms of the name in one article. */
export interface Entity {
  readonly canonical: string;
  readonly kind: NameKind;
  readonly gender: Gender | null;
  /** Common nouns the article calls it by, lower case: "maire", "fonds". */
  readonly titles: ReadonlySet<string>;
  /** Folded words of its fullest form. */
  readonly words: readonly string[];
  readonly fullest: { readonly passage: Passage; readonly span: NameSpan };
  readonly forms: ReadonlySet<string>;
  /** The article speaks of it as a project, so it is nobody's partner. */
  readonly project: boolean;
  readonly publicBody: boolean;
  readonly financier: boolean;
  readonly media: boolean;
  /** Seen only at the head of a sentence, where a common word may stand. */
  readonly doubtful: boolean;
  /** A public body that the article names by its noun alone. */
  readonly common: boolean;
}

export interface NamedPassage {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly spans: readonly NameSpan[];
}

export interface NameBook {
  readonly entityOf: (span: NameSpan) => Entity | undefined;
  readonly entities: readonly Entity[];
}

/** A minister or a mayor speaks of public money, never of their own. */
export function isOfficial({ titles }: Entity): boolean {
  return [...titles].some((title) => OFFICIAL.test(title));
}

const OFFICIAL =
  /^(?:minist(?:re|er)|maire|mayor|governor|gouverneure?|président|présidente|president|secretary|préfète?|premier|chancel|senator|sénat|député|commission|councill)/;

/** Everybody and everything an article names: short forms are led to the full name once it is known. */
export function createNameBook(
  passages: readonly NamedPassage[],
  known: readonly NameEntry[],
  rules: SpeechRules,
): NameBook {
  const drafts = new Map<string, Draft>();
  const keys = new Map<NameSpan, string>();
  for (const { passage, tokens, spans } of passages) {
    for (const span of spans) {
      const key = keyOf(span.text);
      if (key === '') continue;
      keys.set(span, key);
      const draft = drafts.get(key) ?? newDraft(key, passage, span);
      drafts.set(key, draft);
      gather(draft, tokens, span, rules);
    }
  }
  applyKnown(drafts, known);
  const leads = leadShortForms([...drafts.values()], bracketed(passages, drafts, keys), rules);
  const entities = new Map<Draft, Entity>();
  for (const draft of drafts.values()) {
    const full = leads.get(draft) ?? draft;
    if (full !== draft) absorb(full, draft);
  }
  for (const draft of drafts.values()) if (!leads.has(draft)) entities.set(draft, finish(draft, rules));
  const byKey = new Map<string, Entity>();
  for (const [key, draft] of drafts) {
    const entity = entities.get(leads.get(draft) ?? draft);
    if (entity) byKey.set(key, entity);
  }
  return { entityOf: (span) => byKey.get(keys.get(span) ?? ''), entities: [...entities.values()] };
}

interface Draft {
  readonly key: string;
  readonly words: readonly string[];
  fullest: { readonly passage: Passage; readonly span: NameSpan };
  readonly forms: Set<string>;
  readonly titles: Set<string>;
  person: number;
  organisation: number;
  place: number;
  media: number;
  project: number;
  male: number;
  female: number;
  sure: boolean;
  count: number;
  entry: NameEntry | null;
  attached: boolean;
}

const SIMPLE = /^[A-Za-z]+$/;

/** Folded words, apart as they are written: "Hydro-Québec" is one. */
function keyOf(text: string): string {
  const single = SIMPLE.test(text);
  if (single) return text.toLowerCase();
  return text
    .split(/[\s\u00A0\u202F]+/u)
    .map((word) => foldWord(word).replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '')
    .join(' ');
}

function newDraft(key: string, passage: Passage, span: NameSpan): Draft {
  return {
    key,
    words: key.split(' '),
    fullest: { passage, span },
    forms: new Set(),
    titles: new Set(),
    person: 0,
    organisation: 0,
    place: 0,
    media: 0,
    project: 0,
    male: 0,
    female: 0,
    sure: false,
    count: 0,
    entry: null,
    attached: span.attached !== null,
  };
}

const TOLD = /^(?:dit|déclaré|explique|expliqué|indiqué|raconté|raconte|assuré|affirmé|précisé|told)$/;
const REPORTING = /^(?:rapporte|rapportait|révèle|révélait|savoir|reported|reports|reveals|revealed)$/;

/** How far an apposition's noun may stand from the name. */
const TITLE_REACH = 9;

function gather(draft: Draft, tokens: readonly Token[], span: NameSpan, rules: SpeechRules): void {
  const { names, grammar } = rules;
  draft.forms.add(span.text);
  draft.count += 1;
  if (!span.doubtful) draft.sure = true;
  const markGender = (gender: Gender | null | undefined) => {
    if (gender === 'male') draft.male += 1;
    if (gender === 'female') draft.female += 1;
  };
  if (span.address !== null) {
    draft.person += 3;
    draft.titles.add(span.address);
    markGender(names.address.get(span.address));
  }
  const words = draft.words;
  if (words.length >= 2 && span.attached === null) {
    const first = span.text.split(/[\s]/)[0] ?? '';
    const gender =
      genderOfFirstName(first) ?? (first.includes('-') ? genderOfFirstName(first.split('-')[0] ?? '') : undefined);
    if (gender !== undefined) {
      draft.person += 4;
      markGender(gender);
    }
  } else if (words.length === 1 && genderOfFirstName(span.text) !== undefined) markGender(genderOfFirstName(span.text));
  if (span.attached !== null) {
    draft.organisation += 4;
    draft.titles.add(span.attached);
  }
  const ofOrganisation = span.text.split(/[\s'’]+/).filter((word) => names.organisations.has(word.toLowerCase()));
  if (ofOrganisation.length > 0) draft.organisation += 3;
  for (const word of ofOrganisation) draft.titles.add(word.toLowerCase());
  if (
    /^\p{Lu}[\p{Lu}\p{N}&-]+$/u.test(span.text) ||
    /\p{Ll}\p{Lu}/u.test(span.text.replace(/\b(?:Mc|Mac|De|Le|La|Du|Van)(?=\p{Lu})/gu, '')) ||
    span.text.includes('&')
  )
    draft.organisation += 1;
  if (ACRONYM.test(span.text) && span.text.length <= 6) draft.organisation += 4;
  const noun = span.nounBefore;
  if (noun !== null) noteNoun(draft, noun, rules, markGender);
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
  if (before?.text === ',') noteNouns(draft, titlesBefore(tokens, span.first - 1, rules), rules, markGender);
  const after = tokens[span.next];
  // "Interrogé par France Bleu, le maire": what follows is the next phrase.
  const agent = span.preposition !== null && /^(?:par|by|selon)$/.test(span.preposition);
  if (!agent && (after?.text === ',' || after?.text === '('))
    noteNouns(draft, titlesAfter(tokens, span.next + 1, rules), rules, markGender);
  // ", rapporte Sud Ouest.", ", The Stage reported.": whoever reports what the article tells.
  const closing = after === undefined || after.text === '.' || after.text === ';';
  const reports = before?.kind === 'word' && REPORTING.test(before.lower) && tokens[span.first - 2]?.text === ',';
  const reported = tokens[span.first - 1]?.text === ',' && after !== undefined && REPORTING.test(after.lower);
  if ((reports && closing) || reported) draft.media += 2;
  const second = tokens[span.next + 1];
  if (after?.text === ',' && second?.lower === 'who') draft.person += 2;
  if (after?.text === ',' && second?.lower === 'which') draft.organisation += 2;
  if (
    after?.text === ',' &&
    second?.kind === 'number' &&
    /^\d\d$/.test(second.text) &&
    [',', 'ans'].includes(tokens[span.next + 2]?.lower ?? '')
  )
    draft.person += 2;
  const told = TOLD.test(tokens[span.first - 2]?.lower ?? '') || TOLD.test(tokens[span.first - 3]?.lower ?? '');
  if (told && /^(?:à|au|l'|le|la|told)$/.test(before?.lower ?? '')) draft.media += 1;
  else if (span.preposition !== null && names.placed.has(span.preposition) && before?.lower === span.preposition)
    draft.place += 1;
  if (before && /^(?:baptisée?s?|dubbed|nommée?|called|christened|codenamed)$/.test(before.lower)) draft.project += 3;
  if (
    before &&
    grammar.of.has(before.lower) &&
    /^(?:création|lancement|launch|creation)$/.test(tokens[span.first - 2]?.lower ?? '')
  )
    draft.project += 2;
}

/** Of "council leader" and "chef de la région" the head tells the kind: the last noun in English, the first in French. */
function noteNouns(
  draft: Draft,
  nouns: readonly string[],
  rules: SpeechRules,
  markGender: (gender: Gender | null | undefined) => void,
): void {
  const head = rules.money.decimal === '.' ? nouns.at(-1) : nouns[0];
  for (const noun of nouns) if (noun !== head && isTitleNoun(noun, rules)) draft.titles.add(noun);
  if (head !== undefined) noteNoun(draft, head, rules, markGender);
}

function noteNoun(
  draft: Draft,
  noun: string,
  rules: SpeechRules,
  markGender: (gender: Gender | null | undefined) => void,
): void {
  const { names } = rules;
  if (names.titles.has(noun) && names.organisations.has(noun)) {
    draft.organisation += 1;
    draft.titles.add(noun);
  } else if (isTitleNoun(noun, rules)) {
    draft.person += 3;
    draft.titles.add(noun);
    markGender(names.titles.get(noun));
  } else if (names.projects.has(noun)) draft.project += 2;
  else if (names.media.has(noun)) draft.media += 3;
  else if (names.organisations.has(noun)) {
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

function applyKnown(drafts: ReadonlyMap<string, Draft>, known: readonly NameEntry[]): void {
  for (const entry of known) {
    for (const form of [entry.name, ...entry.aliases]) {
      const draft = drafts.get(keyOf(form));
      if (draft) draft.entry ??= entry;
    }
  }
}

/** Nouns that one public body goes by. */
const BODIES_ALIKE: readonly (readonly string[])[] = [
  ['agglomération', 'métropole', 'intercommunalité', 'communauté', 'agglo'],
  ['ville', 'commune', 'municipalité', 'mairie'],
];

/** Whether a name holds a noun, or is called by it: "Arzon-Métropole" is "la métropole". */
function bears(full: Draft, noun: string): boolean {
  return (
    full.titles.has(noun) ||
    full.fullest.span.text
      .toLowerCase()
      .split(/[\s\u00A0-]+/u)
      .includes(noun)
  );
}

/** "Agence de l'eau Loire-Bretagne (AELB)": the bracket gives the short form, or the full one. */
function bracketed(
  passages: readonly NamedPassage[],
  drafts: ReadonlyMap<string, Draft>,
  keys: ReadonlyMap<NameSpan, string>,
): Map<Draft, Draft> {
  const leads = new Map<Draft, Draft>();
  for (const { tokens, spans } of passages) {
    for (const [index, span] of spans.entries()) {
      const inner = spans[index + 1];
      if (
        !inner ||
        tokens[span.next]?.text !== '(' ||
        inner.first !== span.next + 1 ||
        tokens[inner.next]?.text !== ')'
      )
        continue;
      const [one, other] = [drafts.get(keys.get(span) ?? ''), drafts.get(keys.get(inner) ?? '')];
      if (!one || !other || one === other) continue;
      if (ACRONYM.test(inner.text)) leads.set(other, one);
      else if (ACRONYM.test(span.text)) leads.set(one, other);
    }
  }
  return leads;
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}]{0,3}\p{Lu}[\p{Lu}\p{N}-]*$/u;

/** Short forms and the full names they stand for, where one full name alone fits. */
function leadShortForms(
  drafts: readonly Draft[],
  given: ReadonlyMap<Draft, Draft>,
  rules: SpeechRules,
): Map<Draft, Draft> {
  const leads = new Map<Draft, Draft>(given);
  const byWord = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.words.length < 2) continue;
    for (const word of new Set([draft.words[0] ?? '', draft.words.at(-1) ?? '', initialsOf(draft)]))
      byWord.set(word, [...(byWord.get(word) ?? []), draft]);
  }
  const byEntry = new Map<NameEntry, Draft>();
  for (const draft of drafts) {
    if (!draft.entry) continue;
    const same = byEntry.get(draft.entry);
    if (!same) byEntry.set(draft.entry, draft);
    else if (draft.words.length > same.words.length) {
      leads.set(same, draft);
      byEntry.set(draft.entry, draft);
    } else leads.set(draft, same);
  }
  for (const draft of drafts) {
    if (leads.has(draft)) continue;
    if (draft.fullest.span.common) {
      const noun = draft.fullest.span.attached ?? '';
      const same = BODIES_ALIKE.find((nouns) => nouns.includes(noun)) ?? [noun];
      const bearers = drafts.filter(
        (full) =>
          full !== draft &&
          !full.fullest.span.common &&
          full.person <= full.organisation &&
          same.some((word) => bears(full, word)),
      );
      if (bearers.length === 1 && bearers[0] && draft.words.length === 1) leads.set(draft, bearers[0]);
      continue;
    }
    if (draft.attached) continue;
    const first = draft.words[0] ?? '';
    const candidates = (byWord.get(first) ?? []).filter(
      (full) => full !== draft && !leads.has(full) && isShortOf(draft, full, rules),
    );
    const [only, ...others] = candidates;
    if (only && others.length === 0) leads.set(draft, only);
    else if (only && others.length > 0) {
      // "Kessler" beside "Markus Kessler" and "Kessler Capital": the person, when one person alone bears it.
      const persons = candidates.filter((full) => full.person > full.organisation);
      if (persons.length === 1 && persons[0] && draft.organisation <= draft.person) leads.set(draft, persons[0]);
    }
  }
  return flatten(leads);
}

function flatten(leads: Map<Draft, Draft>): Map<Draft, Draft> {
  for (const [draft, full] of leads) {
    const further = leads.get(full);
    if (further && further !== draft) leads.set(draft, further);
  }
  return leads;
}

function isShortOf(short: Draft, full: Draft, rules: SpeechRules): boolean {
  if (short.words.length >= full.words.length) return false;
  const person = full.person > full.organisation;
  const key = short.key;
  if (person) {
    if (short.organisation >= 3 && short.organisation > short.person) return false;
    return full.key.endsWith(` ${key}`) || (short.words.length === 1 && full.words[0] === key);
  }
  if (initialsOf(full) === key.replace(/\W/g, '') && key.length >= 2) return true;
  if (!full.key.startsWith(`${key} `)) {
    // "Morlaix" for "FC Morlaix" is a place as likely; a surname alone leads to a name of two words.
    return (
      !/ (?:de|du|des|la|of|the|d) /.test(full.key) &&
      full.organisation === 0 &&
      full.words.length <= 3 &&
      full.key.endsWith(` ${key}`) &&
      short.place === 0
    );
  }
  if (full.attached || short.place > 0) return false;
  // "Galway" and "Galway City Council", "Banque" and "Banque de France" are not the same.
  return (
    !full.words.some((word) => rules.names.publicBodies.has(word)) &&
    !rules.names.organisations.has(key) &&
    full.organisation + full.person > 0
  );
}

/** "CEA" for "Commissariat à l'énergie atomique", "ap hp" aside: initials of the longer words. */
function initialsOf(draft: Draft): string {
  const words = draft.words.filter((word) => word.length > 2 || /^\d/.test(word));
  return words.length >= 2 ? words.map((word) => word.charAt(0)).join('') : '';
}

function absorb(full: Draft, short: Draft): void {
  for (const form of short.forms) full.forms.add(form);
  for (const title of short.titles) full.titles.add(title);
  // Firms are shortened to their first word, persons to their last.
  const surname =
    short.words.length === 1 &&
    full.words.length === 2 &&
    full.organisation === 0 &&
    full.key.endsWith(` ${short.key}`);
  full.person += short.person + (surname ? 2 : 0);
  full.media += short.media;
  full.project += short.project;
  full.male += short.male;
  full.female += short.female;
  full.count += short.count;
  full.sure ||= short.sure || full.words.length > 1;
  full.entry ??= short.entry;
}

function finish(draft: Draft, rules: SpeechRules): Entity {
  const { names } = rules;
  const kind = kindOf(draft);
  const titleWords = [...draft.titles];
  const { span } = draft.fullest;
  return {
    canonical: draft.entry?.name ?? span.text,
    kind,
    gender: draft.male > draft.female ? 'male' : draft.female > draft.male ? 'female' : null,
    titles: draft.titles,
    words: draft.words,
    fullest: draft.fullest,
    forms: new Set([...draft.forms, ...(draft.entry ? [draft.entry.name, ...draft.entry.aliases] : [])]),
    project: draft.project >= 2 && draft.project >= draft.organisation,
    publicBody:
      kind !== 'person' &&
      (/^(?:european union|union europeenne)$/.test(draft.key) ||
        [...titleWords, ...draft.words].some((word) => names.publicBodies.has(word))),
    financier: kind !== 'person' && [...titleWords, ...draft.words].some((word) => names.financiers.has(word)),
    media: kind === 'media' || draft.media > 0,
    doubtful: !draft.sure && draft.entry === null,
    common: draft.fullest.span.common && draft.words.length === 1,
  };
}

function kindOf({ entry, person, organisation, place, media }: Draft): NameKind {
  if (entry) return entry.kind;
  if (media > person && media >= organisation) return 'media';
  if (person >= 2 && person > organisation) return 'person';
  if (organisation >= 2 || (organisation > 0 && place === 0)) return 'organisation';
  if (place > 0) return 'place';
  return person > 0 ? 'person' : 'unknown';
}
