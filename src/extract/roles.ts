import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import type { Role } from './fact.ts';
import type { Entity } from './name-book.ts';
import type { Item } from './sentence.ts';
import { GIFTS } from './sources.ts';

/** The surer a role says what somebody does, the earlier it stands. */
export const ROLE_ORDER: readonly Role[] = ['public body', 'operator', 'contractor', 'supplier', 'investor', 'other'];

/** The role that a cue's sense gives; none for the others. */
export const ROLE_OF: Partial<Record<string, Role>> = {
  operator: 'operator',
  contractor: 'contractor',
  supplier: 'supplier',
  investor: 'investor',
  other: 'other',
  join: 'other',
  omit: 'other',
  leave: 'other',
};

/** The role of one of whom a role is told: an administration acts as one, whatever it gives, and a bank that is said to take part pays. */
export function roleOf(entity: Entity, role: Role, pattern = ''): Role {
  if (role === 'investor' && (entity.country || entity.kind === 'place')) return 'public body';
  if (entity.publicBody && role !== 'contractor') {
    if (isAdministration(entity)) return 'public body';
    const lends = entity.financier || entity.words.some((word) => LENDING.test(word));
    if (role !== 'supplier') return lends ? 'investor' : 'public body';
  }
  // "mené par Harrow Capital": a fund that leads leads the money.
  const leads = role === 'other' || (role === 'operator' && LEADING.test(pattern));
  return entity.financier && leads ? 'investor' : role;
}

const LEADING = /^~(?:mener|emmener|conduire|diriger|porter|doter|lancer|lead|head|launch|spearhead|steer)(?: |$)/;

/** Public bodies that lend: "Agence française de développement". */
const LENDING = /^(?:developpement|development|investissement|finance|export)$/;

function isAdministration({ words, titles }: Entity): boolean {
  // "state of Saxony", and no "State Grid"
  if (/^(?:state|province|land)$/.test(words[0] ?? '') && words[1] === 'of') return true;
  return words.some((word) => ADMINISTRATION.test(word)) || [...titles].some((title) => ADMINISTRATION.test(title));
}

const ADMINISTRATION =
  /^(?:ville|minist[eè]re|r[eé]gion|d[eé]partement|m[eé]tropole|eurometropole|commune|canton|gouvernement|mairie|council|ministry|government|department|municipality|parliament)$/;

const MONEY_REACH = 4;

/** "supplied £9m", "provided a £3m overdraft": who supplies money pays it; "a £3m scanner" is a thing. */
export function isMoneyGiven(
  items: readonly Item[],
  { next, verb, lemma }: CueMatch,
  { grammar }: SpeechRules,
): boolean {
  const from = Math.min(next, verb + 1);
  // "ships the rest of the tools" supplies.
  const part = items.findIndex(({ lower }, at) => at >= from && at < from + 2 && PART.test(lower));
  if (part >= 0 && !grammar.of.has(items[part + 1]?.lower ?? '')) return true;
  // "provided a small development grant"
  const object = items.slice(from, from + GRANT_REACH);
  const end = object.findIndex(({ kind }) => kind !== 'word');
  if (lemma !== null && (end < 0 ? object : object.slice(0, end)).some(({ lower }) => GRANT.test(lower))) return true;
  const sum = items.findIndex((item, at) => at >= from && at < from + MONEY_REACH && item.sum !== null);
  if (sum < 0 || items.slice(from, sum).some(({ kind }) => kind === 'mark')) return false;
  const after = items[sum + 1];
  return (
    after?.kind !== 'word' ||
    GIFTS.has(after.lower) ||
    FACILITY.test(after.lower) ||
    [grammar.prepositions, grammar.conjunctions, grammar.adverbs].some((words) => words.has(after.lower))
  );
}

const GRANT_REACH = 6;
const GRANT =
  /^(?:grants?|loans?|donations?|mortgage|overdraft|funding|financing|subventions?|prêts?|dons?|financements?|bourses?|crédits?)$/;

/** "apporte la moitié", "provides the rest": of a sum. */
const PART = /^(?:moitié|tiers|quart|reste|solde|half|rest|remainder|balance|majority|majorité|bulk)$/;
const FACILITY = /^(?:overdraft|line|package|bond|bonds|together|jointly|apiece|each|chacun|chacune)$/;
