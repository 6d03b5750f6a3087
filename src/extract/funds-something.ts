import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isVerb } from './name-lists.ts';
import type { Item } from './sentence.ts';
import type { Tie } from './tie.ts';

/** Below this many units a sum is the price of something. */
const PRICE_LIMIT = 1_000;

interface Place {
  readonly items: readonly Item[];
  readonly cues: readonly CueMatch[];
  readonly rules: SpeechRules;
}

/** Whether a sum pays for what the article is about: a verb of paying or costing, or a noun of it near; never turnover, value or price. */
export function fundsSomething({ items, cues, rules }: Place, at: number, tie: Tie | null, value: number): boolean {
  const { asideNouns, fundingNouns, comparisons } = rules.money;
  if (tie?.sense === 'aside') return false;
  const head = items
    .slice(0, 5)
    .map(({ lower }) => lower)
    .join(' ');
  if (comparisons.some((opening) => head.startsWith(opening))) return false;
  if (isCompared(items, at)) return false;
  // "A$1.27 for each scooter", "131 euros par foyer"
  if (value < PRICE_LIMIT && EACH.test(items[at + 1]?.lower ?? '')) return false;
  // "reject an application for £200,000", "is suing the firm for £2.5 million"
  if (isRefused(items, at)) return false;
  if (isElsewhere(items, at, tie, rules)) return false;
  const saved = items.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  if (
    saved.some((word) => /^(?:save|économiser)$/.test(word)) &&
    saved.some((word) => /^(?:would|will|could|to|d')$/.test(word))
  )
    return false;
  const near = items.slice(Math.max(0, at - NOUN_BEFORE), at + 1 + NOUN_AFTER);
  const paid = tie !== null && tie.phrase !== null;
  // "paie 152 millions pour ses salles d'audience": what a payer pays for may be anything.
  const given = paid && (tie.sense === 'pay' || tie.sense === 'lend') && tie.anchor < at;
  const behind = /^(?:in|of|de|d')$/.test(items[at + 1]?.lower ?? '') ? 4 : 2;
  const clause = given ? items.slice(tie.anchor, at + behind) : cutAtClause(items, at);
  // "paid $3 billion in tax"
  if (given && behind > 2 && items.slice(at + 2, at + behind).some(({ lower }) => /^(?:tax|taxes|bail)$/.test(lower)))
    return false;
  // "engaged a firm, for a fee of £2m": the price of what is bought.
  const bought =
    given &&
    /^(?:of|de|d')$/.test(items[at - 1]?.lower ?? '') &&
    /^(?:fee|price|prix|sum|somme)$/.test(items[at - 2]?.lower ?? '');
  if (
    !bought &&
    clause.some(
      ({ kind, lower }, index) => kind === 'word' && asideNouns.has(lower) && clause[index + 1]?.lower !== 'tag',
    )
  )
    return false;
  // "£19m over budget"
  if (items[at + 1]?.lower === 'over' && items[at + 2]?.lower === 'budget') return false;
  // "withdrew a $10 million pledge"
  if (ofSense(cues, 'leave').some(({ verb }) => verb < at && at - verb < 4)) return false;
  const before = items[at - 1];
  if (before?.kind === 'word' && /^(?:contre|versus|unlike)$/.test(before.lower)) return false;
  // "up from £41m", "92 000 € pièce", "where the bill has reached £38bn"
  if (before?.lower === 'from' && /^(?:up|down)$/.test(items[at - 2]?.lower ?? '')) return false;
  if (/^(?:pièce|apiece)$/.test(items[at + 1]?.lower ?? '') && tie?.sense !== 'pay' && tie?.sense !== 'lend')
    return false;
  if (
    items
      .slice(Math.max(0, at - WHERE_REACH), at)
      .some(({ lower }, index, list) => /^(?:where|où)$/.test(lower) && list[index - 1]?.lower === ',')
  )
    return false;
  if (value < PRICE_LIMIT && !(paid && tie.sense !== 'cost' && tie.phrase?.kind !== 'noun')) return false;
  if (tie && tie.sense !== 'hold') return true;
  if (ofSense(cues, 'pay', 'lend').some(({ verb }) => verb < at && at - verb < 12)) return true;
  if (near.some(({ kind, lower }) => kind === 'word' && fundingNouns.has(lower))) return true;
  if (followedByPaying(items, at, cues, rules)) return true;
  const opener = items[at - 1];
  if (opener?.kind === 'word' && /^(?:pour|for|à)$/.test(opener.lower) && value >= 1e5) return true;
  // "a £420m lithium plant": the sum stands before its noun.
  const next = items[at + 1];
  const article = items[at - 1];
  return (
    rules.money.decimal === '.' &&
    article?.kind === 'word' &&
    rules.grammar.determiners.has(article.lower) &&
    (next?.name != null || (next?.kind === 'word' && !rules.grammar.prepositions.has(next.lower)))
  );
}

const EACH = /^(?:each|every|per|a|an|par|pour|le|la|l'|for|pièce|apiece|\/)$/;
const REFUSED_REACH = 8;
const REFUSED =
  /^(?:reject(?:s|ed|ing)?|refus(?:es|ed|ing|e|é|ée|ait|ant)|decline(?:s|d)|turned|su(?:es|ed|ing)|rejet(?:te|é|ée|tent)|décliné|application|assigne|assigné|poursuit|réclamant)$/;

function isRefused(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REFUSED_REACH); index -= 1) {
    const item = items[index];
    if (!item || /^[;:,]$/.test(item.lower) || item.kind === 'quote' || item.kind === 'sum') return false;
    if (item.kind === 'word' && REFUSED.test(item.lower)) return true;
  }
  return false;
}

/** "Edinburgh's line, by way of comparison, cost £776m" */
function isCompared(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - COMPARED_REACH), at + COMPARED_REACH)
    .some(
      ({ lower }, index, near) =>
        /^(?:comparison|comparaison)$/.test(lower) && /^(?:by|in|for|of|de|en|par)$/.test(near[index - 1]?.lower ?? ''),
    );
}

const COMPARED_REACH = 12;
const WHERE_REACH = 9;
/** How near a noun of funding must stand: "un plan de 6 millions", "$5m in grants". */
const NOUN_BEFORE = 7;
const NOUN_AFTER = 4;

/** "£1.5 billion ($2.3 billion; €2.1 billion)": the same sum in other money. */
export function isConversion(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 5); index -= 1) {
    const item = items[index];
    if (item?.lower === '(') return items[index - 1]?.sum != null;
    if (item?.kind !== 'mark' && item?.kind !== 'sum' && item?.lower !== 'soit' && item?.lower !== 'or') return false;
  }
  return false;
}

/** "A further £640,000 was raised", "3 millions ont été réunis". */
function followedByPaying(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): boolean {
  if (!rules.grammar.auxiliaries.has(items[at + 1]?.lower ?? '')) return false;
  return ofSense(cues, 'pay', 'lend', 'get').some(
    ({ verb }) => verb > at && verb - at <= 5 && isVerb(items[verb], 'participle'),
  );
}

/** Money of another time or place: "had cost", "la ville voisine", "a previous scheme". */
function isElsewhere(items: readonly Item[], at: number, tie: Tie | null, rules: SpeechRules): boolean {
  const clause = items.slice(Math.max(0, at - 16), at);
  if (clause.some(({ kind, lower }) => kind === 'word' && rules.money.elsewhere.has(lower))) return true;
  const verb = tie && tie.anchor < at ? tie.anchor : -1;
  const past = items.slice(Math.max(0, verb - 3), verb).map(({ lower }) => lower);
  const pluperfect =
    verb > 0 &&
    tie?.sense !== 'pay' &&
    tie?.sense !== 'lend' &&
    tie?.sense !== 'get' &&
    (past.includes('had') || past.includes('avait') || past.includes('avaient')) &&
    isVerb(items[verb], 'participle');
  const given = verb > 0 && (past.includes('had') || past.includes('avait') || past.includes('avaient'));
  const dated = () =>
    items.some(
      ({ kind, lower }, index) =>
        kind === 'number' && /^(?:19|20)\d\d$/.test(lower) && /^(?:in|en)$/.test(items[index - 1]?.lower ?? ''),
    );
  return (pluperfect && !past.includes('déjà') && !past.includes('already')) || (given && dated());
}

/** The items around a sum up to the nearest marks that part clauses. */
function cutAtClause(items: readonly Item[], at: number): readonly Item[] {
  let first = at;
  let next = at + 1;
  const parts = (item: Item | undefined) =>
    item === undefined ||
    item.lower === ';' ||
    item.lower === ',' ||
    item.lower === ':' ||
    item.kind === 'quote' ||
    item.kind === 'sum';
  while (first > 0 && at - first < 16 && !parts(items[first - 1])) first -= 1;
  while (next < items.length && next - at < 8 && !parts(items[next])) next += 1;
  return items.slice(first, next);
}
