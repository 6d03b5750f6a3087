import type { NameEntry } from '../knowledge/names.ts';
import type { Passage } from '../knowledge/passage.ts';
import { AGENCIES, COUNTRIES, REGIONS } from '../languages/places.ts';
import type { Gender, SpeechRules } from '../languages/speech.ts';
import type { NameKind } from './mention.ts';
import { absorb, type Draft, keyOf, type NamedPassage, newDraft } from './name-draft.ts';
import { gather } from './name-evidence.ts';
import { bracketedForms, leadShortForms } from './name-leads.ts';
import type { NameSpan } from './name-spans.ts';

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
  /** It pays as its government, and does nothing else. */
  readonly country: boolean;
  readonly media: boolean;
  /** Seen only at the head of a sentence, where a common word may stand. */
  readonly doubtful: boolean;
  /** A public body that the article names by its noun alone. */
  readonly common: boolean;
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
  const leads = leadShortForms([...drafts.values()], bracketedForms(passages, drafts, keys), rules);
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

function applyKnown(drafts: ReadonlyMap<string, Draft>, known: readonly NameEntry[]): void {
  for (const entry of known) {
    for (const form of [entry.name, ...entry.aliases]) {
      const draft = drafts.get(keyOf(form));
      if (draft) draft.entry ??= entry;
    }
  }
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
      (AGENCIES.has(draft.key) ||
        REGIONS.has(draft.key) ||
        isNational(draft.words) ||
        /^(?:drac|dreal|ars|rectorat)$/.test(draft.words[0] ?? '') ||
        (draft.fullest.span.common && !/^(?:trust|foundation|conseil|club)$/.test(draft.key)) ||
        [...titleWords.filter((word) => !/^agenc[ey]$/.test(word)), ...draft.words].some((word) =>
          names.publicBodies.has(word),
        )),
    // A dateline's town does nothing either.
    country: COUNTRIES.has(draft.key) || draft.organisation < 0,
    financier: kind !== 'person' && [...titleWords, ...draft.words].some((word) => names.financiers.has(word)),
    media: kind === 'media' || draft.media > 0,
    doubtful: !draft.sure && draft.entry === null,
    common: draft.fullest.span.common && draft.words.length === 1,
  };
}

/** "Innovate UK", "Sport England", "Screen Ireland", "Transport for London". */
function isNational(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const place = COUNTRIES.has(last) || REGIONS.has(last) || /^(?:uk|nsw|london|britain|northern|eu)$/.test(last);
  return (
    words.length >= 2 &&
    (words.some((word) => /^(?:departementale?|regional|municipale?|communautaire)$/.test(word)) ||
      (place && PUBLIC_HEAD.test(words[0] ?? '')) ||
      (words[0] === 'transport' && words[1] === 'for') ||
      words.at(-1) === 'enterprise')
  );
}

const PUBLIC_HEAD =
  /^(?:innovate|enterprise|sport|screen|creative|transport|natural|historic|skills|homes|health|invest|visit|business|arts|film|research|export|environment|water|rail|infrastructure|heritage|investissement)$/;

function kindOf({ entry, person, organisation, place, media }: Draft): NameKind {
  if (entry) return entry.kind;
  if (media > person && media >= organisation) return 'media';
  if (person >= 2 && person > organisation) return 'person';
  if (organisation >= 2 || (organisation > 0 && place === 0)) return 'organisation';
  if (place > 0) return 'place';
  return person > 0 ? 'person' : 'unknown';
}
