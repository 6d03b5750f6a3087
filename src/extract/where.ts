import type { Span } from '../knowledge/span.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import type { Item } from './sentence.ts';

const REACH = 18;
const LENGTH_LIMIT = 8;

/** Where something was said, in the clause of its verb: "sur X", "lors du Forum de Davos", "in a statement", the medium that was told. */
export function findWhere(
  items: readonly Item[],
  from: number,
  rules: SpeechRules,
  until = Number.POSITIVE_INFINITY,
): Span | null {
  const { quoting, grammar, names } = rules;
  for (let at = from; at < Math.min(items.length, until, from + REACH); at += 1) {
    const item = items[at];
    if (!item || item.kind === 'quote' || item.lower === ';' || item.lower === '.') return null;
    // Behind a comma an apposition goes on about the speaker, unless the place itself follows.
    if (item.lower === ',' && at > from && !quoting.whereOpeners.has(items[at + 1]?.lower ?? '')) return null;
    if (
      item.kind === 'name' &&
      /^(?:told|telling|tells)$/.test(items[at - 1]?.lower ?? '') &&
      item.name?.entity.kind !== 'person'
    )
      return { start: item.start, end: item.end };
    if (item.kind !== 'word' || !quoting.whereOpeners.has(item.lower)) continue;
    if (grammar.relatives.has(items[at - 1]?.lower ?? '')) continue;
    const end = endOfPlace(items, at, until, rules);
    const inner = items.slice(at + 1, end);
    const named = inner.find(({ kind }) => kind === 'name');
    const noun = inner.some(({ kind, lower }) => kind === 'word' && quoting.whereNouns.has(lower));
    const occasion = item.lower === 'lors';
    const medium =
      named?.name &&
      /^(?:sur|on|à|au|auprès|to)$/.test(item.lower) &&
      named.name.entity.kind !== 'person' &&
      inner.length <= 3 &&
      (named.name.entity.kind !== 'place' || /^(?:sur|on)$/.test(item.lower));
    const last = items[end - 1];
    if ((noun || occasion || medium) && last && end - at >= 2 && !names.titles.has(inner[0]?.lower ?? ''))
      return { start: item.start, end: last.end };
  }
  return null;
}

function endOfPlace(items: readonly Item[], at: number, until: number, rules: SpeechRules): number {
  const { grammar } = rules;
  let end = at + 1;
  for (; end < Math.min(items.length, until, at + LENGTH_LIMIT); end += 1) {
    const item = items[end];
    if (!item || (item.kind !== 'word' && item.kind !== 'name' && item.kind !== 'number')) break;
    if (item.kind !== 'word') continue;
    const binds = grammar.of.has(item.lower) || grammar.determiners.has(item.lower) || item.lower === "'s";
    if (
      !binds &&
      end > at + 1 &&
      (grammar.prepositions.has(item.lower) ||
        grammar.conjunctions.has(item.lower) ||
        grammar.relatives.has(item.lower) ||
        grammar.auxiliaries.has(item.lower))
    )
      break;
    if (end > at + 1 && isVerb(item, 'finite') && !rules.quoting.whereNouns.has(item.lower)) break;
  }
  return end;
}
