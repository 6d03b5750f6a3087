import type { SpeechRules } from '../languages/speech.ts';
import { nameOnly, phraseOf } from './name-phrase.ts';
import type { Item } from './sentence.ts';
import type { Tie } from './tie.ts';

/** "les 10 % restants revenant à X", "the remaining 20 per cent goes to X": a share and its holder. */
export function goesTo(items: readonly Item[], at: number, rules: SpeechRules): Tie | null {
  if (!items[at]?.percent) return null;
  // "are in the hands of IFM", "sont aux mains de Vinci"
  const hands = items.findIndex(({ lower }, index) => index > at && index < at + 7 && /^(?:hands|mains)$/.test(lower));
  const holder =
    hands > 0 ? nameOnly(items, hands + (rules.grammar.of.has(items[hands + 1]?.lower ?? '') ? 2 : 1), rules) : null;
  if (holder) return { phrase: holder, sense: 'hold', anchor: hands };
  for (let index = at + 1; index <= at + GOING_REACH; index += 1) {
    const item = items[index];
    if (item?.kind !== 'word') return null;
    if (!GOING.test(item.lower)) continue;
    const to = items[index + 1];
    if (to?.kind !== 'word' || !(rules.grammar.to.has(to.lower) || STAYING.test(to.lower))) return null;
    const hands = /^(?:mains|hands|giron|portefeuille)$/.test(items[index + 3]?.lower ?? '') ? 2 : 0;
    const phrase = nameOnly(items, index + 2 + (hands && hands + 1), rules);
    return phrase && { phrase, sense: 'hold', anchor: index };
  }
  return null;
}

/** "A 51% stake in the port belongs to X" */
const GOING_REACH = 7;
const GOING =
  /^(?:goes|go|going|went|belongs?|belonging|falls?|revien\p{L}*|reven\p{L}*|appartien\p{L}*|appartenant|allant|va|vont|iront|ira|rests?|lies?|remains?|stays?|sits?|passe(?:s|d)?|rest(?:e|ent|era|eront|ant)|demeur(?:e|ent|era|eront|ant)|échoi(?:t|ent)|échu|échus|échoira|échoiront|incomb(?:e|ent)|passent|passer(?:a|ont))$/u;

/** "rests with", "reste chez", "demeure entre les mains de" */
const STAYING = /^(?:with|in|chez|entre|dans|aux)$/;

/** "…, ce qui lui donne 12 % d'Atomea", "which will give it 4.9% of the company": to whoever pays before. */
export function givenShare(items: readonly Item[], at: number, earlier: Tie | null): Tie | null {
  const before = items.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  const given =
    items[at]?.percent != null &&
    before.some((word) => /^(?:lui|leur|it|them)$/.test(word)) &&
    before.some((word) =>
      /^(?:donn\p{L}*|assur\p{L}*|confèr\p{L}*|ouvr\p{L}*|giv\p{L}*|gave|leav\p{L}*|hand\p{L}*)$/u.test(word),
    );
  return given && earlier ? { ...earlier, sense: 'hold' } : null;
}

/** "which leaves Vattenby with 51%", "X stays on with 20%", "EDF, avec 50 %" */
export function leftWith(items: readonly Item[], at: number): Tie | null {
  const entity = items[at - 2]?.name?.entity;
  if (!items[at]?.percent || !entity || !/^(?:with|avec)$/.test(items[at - 1]?.lower ?? '')) return null;
  return { phrase: phraseOf([entity], at - 2, at - 1), sense: 'hold', anchor: at - 1 };
}
