import type { Sense, SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import type { Item } from './sentence.ts';

const REFINE_BEFORE = 7;
const REFINE_AFTER = 9;

/** What somebody is chosen for, or has the contract of, tells the role that the cue leaves open: "hired to run the trains". */
export function objectRole(items: readonly Item[], { first, next, cue }: CueMatch, rules: SpeechRules): Sense | null {
  const open = cue.sense !== 'say' && (cue.holder === 'patient' || cue.holder === 'object' || OPEN.test(cue.pattern));
  if (PRODUCING.test(cue.pattern) && isOfWork(items, first, next)) return 'operator';
  // "A loan is being provided by A and B"
  const lent = LENT.test(cue.pattern) && items.slice(Math.max(0, first - REFINE_BEFORE), first).some(isMoneyNoun);
  if (lent) return 'investor';
  const given =
    GOING.test(cue.pattern) ||
    cue.holder === 'to' ||
    (cue.holder === 'by' && OPEN.test(cue.pattern)) ||
    cue.pattern === '~lead';
  const behind = open || cue.holder === 'to' ? roleIn(items.slice(first + 1, next + REFINE_AFTER), rules) : null;
  if (MAKING.test(cue.pattern)) {
    const made = roleIn(items.slice(next, next + MAKING_REACH), rules);
    return made === 'supplier' ? made : null;
  }
  if (cue.holder === 'from')
    return items
      .slice(Math.max(0, first - REFINE_BEFORE), first)
      .some(
        ({ lower, sum, percent, kind }) => MONEY.test(lower) || sum !== null || percent !== null || kind === 'number',
      )
      ? 'investor'
      : null;
  const ahead = given ? roleIn(items.slice(Math.max(0, first - REFINE_BEFORE), first).toReversed(), rules) : null;
  return given ? (ahead ?? behind) : behind;
}

/** The first word of a clause that says what is done. */
function roleIn(slice: readonly Item[], { names }: SpeechRules): Sense | null {
  const end = slice.findIndex(({ kind, lower }) => kind === 'quote' || lower === ';' || lower === '.');
  for (const { kind, lower, name } of end < 0 ? slice : slice.slice(0, end)) {
    if (name && SERIES.test(name.span.text)) return 'investor';
    const role = kind === 'word' ? names.roleObjects.get(lower) : undefined;
    if (role !== undefined) return role;
  }
  return null;
}

const SERIES = /^(?:Series|Série) [A-H]/;

function isMoneyNoun({ lower }: Item): boolean {
  return MONEY.test(lower);
}

const LENT = /^(?:provided by|furnished by|~provide|~furnish|~supply|fourni(?:e|s|es)? par|apporté(?:e|s|es)? par)$/;

/** Who produces a film runs it; who produces glass supplies it. */
const PRODUCING = /^(?:~produire|~produce|produite?s? par|produced by)/;
const WORKS =
  /^(?:films?|séries?|documentaires?|longs?-métrages?|courts?-métrages?|spectacles?|feuilleton|émissions?|albums?|shows?|series|documentary|documentaries|movies?|features?|plays?|musical|opéra|opera|podcast)$/;
const WORK_REACH = 8;

function isOfWork(items: readonly Item[], first: number, next: number): boolean {
  return items.slice(Math.max(0, first - WORK_REACH), next + WORK_REACH).some(({ lower }) => WORKS.test(lower));
}

/** Wordings that only what goes or falls to somebody gives a meaning: "dredging goes to X". */
const GOING = /^(?:goes|go|went|will go|falls?|rests?|remains?) (?:to|with)$/;

/** What comes from somebody who gives money. */
const MONEY =
  /^(?:equity|money|rest|funding|funds|balance|cash|capital|remainder|financing|loans?|grants?|half|bulk|moitié|tiers|quart|solde|reste|argent|fonds|financements?|crédits?)$/;

/** Who builds trains or turbines supplies them. */
const MAKING = /^~(?:build|construct|construire|assembler|assemble)$/;
const MAKING_REACH = 5;

/** Cues that say that somebody has the work, and not which. */
const OPEN =
  /^~voir |(?:contract|tender|job|work|works|marché|contrat|lot|commande|chantier)$|^~(?:handle|hold the|lead|head|emmener|assurer|mener|conduire|diriger|be responsible|be in charge)\b/;
