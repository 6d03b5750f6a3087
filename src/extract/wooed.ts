import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isSilent } from './denials.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, isVerb, namesEndingAt, namesStartingAt } from './name-lists.ts';
import type { Item } from './sentence.ts';
import { opensClause } from './subject-clause.ts';

/** Asked to take part. */
const WOOED =
  /^(?:approached|courted|wooed|invited|sounded|solicited|petitioned|canvassed|lobbied|begged|implored|approchée?s?|courtisée?s?|sollicitée?s?|invitée?s?|conviée?s?|démarchée?s?|sondée?s?|priée?s?|relancée?s?)$/;
/** In the running: what is told next must say that they lost. */
const TIPPED =
  /^(?:shortlisted|short-listed|tipped|pencilled|touted|mooted|expected|favourite|favorite|frontrunner|front-runner|contender|bidder|finalist|runner-up|pressentie?s?|attendue?s?|annoncée?s?|espérée?s?|favorie?s?|candidate?s?|prétendante?s?|soumissionnaire|finaliste|outsider|intéressée?s?)$/;
const LOST =
  /^(?:fell|fails?|failed|lost|loses|faded|fades|missed|misses|melted|vanished|disappeared|baulked|balked|hesitated|échoue|échoué|chuté|chute|perd|perdu|calé|cale|flanché|disparu|manqué|raté|trébuché)$/;
/** Who wants to come in: "qui proposait d'entrer au capital", "which had offered to build it". */
const OFFERED =
  /^(?:proposait|espérait|souhaitait|voulait|convoitait|briguait|visait|lorgnait|guignait|rêvait|comptait|hoped|offered|wanted|sought|coveted)$/;
/** "first choice", "premier choix" */
const CHOICE = /^(?:choice|choix)$/;
const BUT = /^(?:but|yet|only|mais|or|avant|before)$/;
const NO = /^(?:no|not|n't|never|nothing|refusal|non|ne|n'|refus|jamais)$/;

const NOBODY: readonly Entity[] = [];

const WOOED_REACH = 8;
const CLAUSE_LIMIT = 45;

/**
 * Names that were asked in, tipped or had offered, and of whom the sentence goes on to tell something else than that they came: "X, invited to share
 * the cost, preferred to wait", "X was approached and gave a polite no", "X, qui proposait d'entrer au capital, s'est heurté à un refus".
 */
export function wooedIn(items: readonly Item[], cues: readonly CueMatch[], rules: SpeechRules): readonly Entity[] {
  const found: Entity[] = [];
  for (const [at, item] of items.entries()) {
    if (!item.name || isGoverned(items, at)) continue;
    const { entities, first } = namesEndingAt(items, at, rules);
    if (isGoverned(items, first) || !opensClause(items, first, rules)) continue;
    const answer = answerBehind(items, at, rules);
    if (
      answer !== null &&
      isRefused(
        items,
        answer,
        cues,
        items.slice(at, answer).some(({ lower }) => TIPPED.test(lower)),
      )
    )
      found.push(...entities);
  }
  return found;
}

/** Where the sentence says what came of it; null when nobody was asked. */
function answerBehind(items: readonly Item[], name: number, rules: SpeechRules): number | null {
  let aside = items[name + 1]?.lower === ',';
  let from = name + 1;
  let wooed = false;
  for (let at = name + 1; at < Math.min(items.length, name + CLAUSE_LIMIT); at += 1) {
    const item = items[at];
    if (!item || item.lower === ';' || item.lower === ':' || item.kind === 'quote') return null;
    if (item.kind === 'word' && !wooed && at <= from + WOOED_REACH && isWooing(items, at, aside, rules)) wooed = true;
    if (at === name + 1) continue;
    if (aside) {
      if (item.lower !== ',') continue;
      // "X, whose own plant stands next door, was invited to sell and would not"
      if (!wooed) {
        aside = false;
        from = at + 1;
        continue;
      }
      return items[at + 1]?.kind === 'word' && startsVerb(items[at + 1], rules) ? at + 1 : null;
    }
    if (!wooed && !aside && at > from + WOOED_REACH) return null;
    if (!wooed || item.kind !== 'word') continue;
    if (BUT.test(item.lower) && item.lower !== 'or') return at + 1;
    if (rules.grammar.and.has(item.lower)) {
      if (items.slice(at + 1, at + 6).some(({ lower }) => NO.test(lower))) return at + 1;
    }
  }
  return null;
}

function isWooing(items: readonly Item[], at: number, aside: boolean, rules: SpeechRules): boolean {
  const lower = items[at]?.lower ?? '';
  const before = items[at - 1]?.lower ?? '';
  if (CHOICE.test(lower)) return /^(?:first|second|preferred|premier|second|deuxième)$/.test(before);
  if (OFFERED.test(lower))
    return aside && items.slice(at - 3, at).some((item) => rules.grammar.relatives.has(item.lower));
  if (!WOOED.test(lower) && !TIPPED.test(lower)) return false;
  // "which invited six firms"
  if (aside) return !(rules.grammar.relatives.has(before) && /^(?:who|which|qui|that)$/.test(before));
  return items
    .slice(at - 4, at)
    .some((item) => rules.grammar.beForms.has(item.lower) || /^(?:été|been)$/.test(item.lower));
}

function startsVerb(item: Item | undefined, { grammar }: SpeechRules): boolean {
  const lower = item?.lower ?? '';
  return !grammar.determiners.has(lower) || grammar.clitics.has(lower) || grammar.negations.has(lower) || lower === '';
}

const ROLES = [
  'operator',
  'contractor',
  'supplier',
  'investor',
  'other',
  'join',
  'pay',
  'lend',
  'hold',
  'say',
  'judge',
] as const;
const YES =
  /^(?:accept\p{L}*|agree[sd]?|oui|yes|rejoin\p{L}*|rallié\p{L}*|obliged|complied|came|won|chosen|selected|retenue?s?|choisie?s?|remporté|emporté)$/u;

/** Nothing behind says that they came, answered or keep silent. */
function isRefused(items: readonly Item[], from: number, cues: readonly CueMatch[], tipped: boolean): boolean {
  const end = items.findIndex(({ lower }, index) => index >= from && (lower === ';' || lower === ':'));
  const rest = items.slice(from, end < 0 ? items.length : end);
  if (rest.some(({ kind }) => kind === 'quote' || kind === 'sum')) return false;
  if (isSilent(rest)) return false;
  const negated = rest.some(({ lower }) => NO.test(lower));
  if (!negated && rest.some(({ lower }) => YES.test(lower))) return false;
  const here = cues.filter(({ verb }) => verb >= from && verb < from + rest.length);
  const lost = rest.slice(0, 4).some(({ lower }) => LOST.test(lower));
  if (tipped && !lost) return negated || ofSense(here, 'leave').length > 0;
  return negated || lost || ofSense(here, 'leave').length > 0 || ofSense(here, ...ROLES).length === 0;
}

/** "ce sera Axelor, pas Transdev", "Axelor and not Kier": whom a sentence that names the one chosen sets against it. */
export function contrastedIn(items: readonly Item[], chosen: (entity: Entity) => boolean): readonly Entity[] {
  return items.flatMap(({ name }, at): readonly Entity[] => {
    if (!name) return NOBODY;
    const article = /^(?:le|la|l'|les|the)$/.test(items[at - 1]?.lower ?? '') ? 1 : 0;
    const not = items[at - 1 - article]?.lower ?? '';
    const before = items[at - 2 - article];
    const set = /^(?:not|pas|non)$/.test(not) && /^(?:,|and|et|but|mais)$/.test(before?.lower ?? '');
    const end = items[at + 1];
    const against = items
      .slice(Math.max(0, at - 4 - article), at - 1 - article)
      .some((item) => item.name && chosen(item.name.entity));
    return set &&
      (against || name.entity.kind === 'organisation') &&
      (end === undefined || end.kind === 'mark') &&
      name.entity.kind !== 'place'
      ? [name.entity]
      : NOBODY;
  });
}

/** "Axelor stays in; Kier does not.": the verb left out is that of the clause before. */
function elliptic(items: readonly Item[], rules: SpeechRules): Entity[] {
  return items.flatMap(({ name }, at): readonly Entity[] => {
    if (!name || isGoverned(items, at) || !rules.grammar.auxiliaries.has(items[at + 1]?.lower ?? '')) return NOBODY;
    const negation = /^n[o']t$/.test(items[at + 2]?.lower ?? '') || items[at + 2]?.lower === "'t";
    const end = items[at + 3];
    return negation && at > 0 && (end === undefined || end.kind === 'mark') && end?.lower !== ','
      ? [name.entity]
      : NOBODY;
  });
}

/** "Nor has Axelor been persuaded": the denial stands before whom it puts out. */
export function invertedDenials(items: readonly Item[], rules: SpeechRules): readonly Entity[] {
  const found = rules.money.decimal === '.' ? elliptic(items, rules) : [];
  for (const [at, { kind, lower }] of items.entries()) {
    if (
      kind !== 'word' ||
      !/^(?:nor|neither)$/.test(lower) ||
      !rules.grammar.auxiliaries.has(items[at + 1]?.lower ?? '')
    )
      continue;
    const name = items.findIndex((item, index) => index > at + 1 && item.kind !== 'word');
    if (name < 0 || name > at + 5 || !items[name]?.name) continue;
    const { entities, next } = namesStartingAt(items, name, rules);
    const behind = items.slice(next, next + 6);
    if (behind.some((item) => isVerb(item)) && !isSilent(behind)) found.push(...entities);
  }
  return found;
}
