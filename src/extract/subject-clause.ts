import type { SpeechRules } from '../languages/speech.ts';
import { isVerb } from './name-lists.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';

/** The noun phrase with which the clause begins, when nothing but it stands before the verb. */
export function clauseSubject(items: readonly Item[], end: number, rules: SpeechRules): NounPhrase | null {
  const { grammar } = rules;
  for (let at = end; at >= Math.max(0, end - 30); at -= 1) {
    const before = items[at - 1];
    const starts =
      before === undefined ||
      before.lower === ',' ||
      before.lower === ';' ||
      before.lower === ':' ||
      before.lower === '.' ||
      before.lower === '—' ||
      before.kind === 'quote' ||
      (before.kind === 'word' &&
        (grammar.conjunctions.has(before.lower) ||
          before.lower === 'que' ||
          before.lower === "qu'" ||
          before.lower === 'that'));
    if (!starts) continue;
    // "A rival, speaking on condition of anonymity, called it": no noun phrase begins with a verb.
    if (before?.lower === ',' && isVerb(items[at], 'gerund')) continue;
    const found = readNounPhrase(items, at, rules);
    if (found && found.next > end) return found;
    // "La Ligue contre le cancer a mis 50 000 euros": what a body is for belongs to its name.
    const complemented =
      found?.kind === 'names' &&
      /^(?:contre|pour|against|for)$/.test(items[found.next]?.lower ?? '') &&
      items.slice(found.next, end + 1).every(({ kind }) => kind !== 'mark');
    if (found && complemented && onlyComplements(items, found.next, end)) return found;
    // A noun phrase with its complements: "An official at the railway ministry".
    if (found && found.kind === 'noun' && found.noun !== null && onlyComplements(items, found.next, end))
      return { ...found, next: end + 1 };
    // "L'industriel, qui devait fournir le carburant, invoque"
    const emphatic = found?.kind === 'pronoun' && items[found.next]?.lower === ',';
    if (found && !emphatic && items[found.next]?.lower === ',') return found.next < end ? found : null;
    if (before === undefined || before.lower === ';' || before.lower === ':') return null;
  }
  return null;
}

function onlyComplements(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    const item = items[at];
    if (!item || item.kind === 'quote' || item.lower === ';' || item.lower === ':') return false;
    if (item.kind === 'word' && isVerb(item, 'finite') && !isVerb(item, 'participle')) return false;
  }
  return true;
}

/** No verb stands before the name in its clause: in "qui fournira Renault, a annoncé" the name is an object. */
export function opensClause(items: readonly Item[], first: number, rules: SpeechRules): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 10); at -= 1) {
    const item = items[at];
    if (!item || item.kind === 'mark' || item.kind === 'quote') return true;
    if (item.kind !== 'word') continue;
    if (rules.grammar.conjunctions.has(item.lower)) return true;
    if (rules.grammar.relatives.has(item.lower) || rules.grammar.auxiliaries.has(item.lower)) return false;
    const noun = rules.names.titles.has(item.lower) || rules.names.organisations.has(item.lower);
    // "Ann Roe, speaking beside Jean Roux, said"
    if (items[at - 1]?.lower === ',' && /(?:ing|ant)$/.test(item.lower) && !noun) return false;
    if (!noun && isVerb(item, 'finite') && !isVerb(item, 'participle')) return false;
  }
  return true;
}
