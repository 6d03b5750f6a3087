import type { NameEntry } from '../knowledge/names.ts';
import type { SpeechRules } from '../languages/speech.ts';
import type { Draft, NamedPassage } from './name-draft.ts';
import type { NameSpan } from './name-spans.ts';

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
export function bracketedForms(
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

export const ACRONYM = /^\p{Lu}[\p{Lu}\p{Ll}]{0,3}\p{Lu}[\p{Lu}\p{N}-]*$/u;

/** Short forms and the full names they stand for, where one full name alone fits. */
export function leadShortForms(
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
    (full.organisation + full.person > 0 || /^\p{Lu}{2,}$/u.test(short.fullest.span.text))
  );
}

/** "CEA" for "Commissariat à l'énergie atomique", "ap hp" aside: initials of the longer words. */
function initialsOf(draft: Draft): string {
  const words = draft.words.filter((word) => word.length > 2 || /^\d/.test(word));
  return words.length >= 2 ? words.map((word) => word.charAt(0)).join('') : '';
}
