import type { Sense, SpeechRules } from '../languages/speech.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, namesEndingAt, namesStartingAt } from './name-lists.ts';
import type { Item, Sentence } from './sentence.ts';

const PHRASE_REACH = 6;

/** What a noun of role says of a name beside it: "le promoteur, Aquabec", "Kier, the main contractor", "Sundt was the builder", "partenaires : A et B". */
export function roleNounsOf({ items }: Sentence, rules: SpeechRules): { entity: Entity; role: Sense }[] {
  const found: { entity: Entity; role: Sense }[] = [];
  for (const [at, item] of items.entries()) {
    const role = item.kind === 'word' ? rules.names.roleNouns.get(item.lower) : undefined;
    if (role === undefined) continue;
    const named = [...namedBehind(items, at, rules), ...namedNext(items, at, rules), ...namedBefore(items, at, rules)];
    // "maître d'œuvre" builds, "maître d'ouvrage" runs.
    const builds = item.lower === 'maître' && items[at + 2]?.lower === 'œuvre';
    found.push(...named.map((entity) => ({ entity, role: builds ? 'contractor' : role })));
  }
  return found;
}

function namedBehind(items: readonly Item[], noun: number, rules: SpeechRules): readonly Entity[] {
  if (!isDefinite(items, noun)) return [];
  let mark = noun + 1;
  while (mark < noun + PHRASE_REACH && items[mark]?.kind === 'word' && !rules.verbs.has(items[mark]?.lower ?? ''))
    mark += 1;
  const colon = items[mark]?.lower === ':';
  if (items[mark]?.lower !== ',' && items[mark]?.lower !== '(' && !colon) return [];
  let name = mark + 1;
  while (name < mark + 4 && items[name]?.kind === 'word' && isCompany(items[name], rules)) name += 1;
  if (!items[name]?.name || isGoverned(items, name)) return [];
  if (colon) return namesStartingAt(items, name, rules).entities;
  const entity = items[name]?.name?.entity;
  const closed = items[name + 1];
  // "The contractor, Jacksons of Selby, expects"
  const homed = closed?.lower === 'of' && items[name + 2]?.name && items[name + 3]?.kind === 'mark';
  return entity && entity.kind !== 'person' && closed && (closed.kind !== 'word' || homed) ? [entity] : [];
}

/** "main contractor Kier", "l'architecte Atelier Rive": the name right behind, unless it is a person's. */
function namedNext(items: readonly Item[], noun: number, rules: SpeechRules): readonly Entity[] {
  const name = items[noun + 1]?.name;
  if (!name || name.entity.kind === 'person' || items[noun + 2]?.lower === "'s") return [];
  const french = rules.money.decimal === ',';
  const head = items[noun - 1];
  const former = items
    .slice(Math.max(0, noun - 3), noun)
    .some(({ lower }) => /^(?:former|ex|ancien|ancienne|rival|concurrent|one|another|un|une)$/.test(lower));
  if (former || (french && !isDefinite(items, noun)) || rules.grammar.possessive.has(head?.lower ?? '')) return [];
  return [name.entity];
}

/** "Kier, the main contractor", "Sundt was the builder", "avec Kier comme constructeur". */
function namedBefore(items: readonly Item[], noun: number, rules: SpeechRules): readonly Entity[] {
  for (let at = noun - 1; at >= Math.max(1, noun - PHRASE_REACH); at -= 1) {
    const item = items[at];
    if (!item) return [];
    const links =
      item.lower === ',' ||
      item.lower === 'as' ||
      item.lower === 'comme' ||
      REMAINS.test(item.lower) ||
      rules.grammar.beForms.has(item.lower);
    if (!links) {
      if (
        item.kind !== 'word' ||
        (rules.grammar.prepositions.has(item.lower) && !rules.grammar.determiners.has(item.lower))
      )
        return [];
      continue;
    }
    if (!items[at - 1]?.name) return [];
    const article = items
      .slice(at + 1, noun)
      .some(({ lower }) => /^(?:le|la|l'|the|its|son|sa|un|une|a|main|principal|premier|lead)$/.test(lower));
    if (!(article || item.lower === 'as' || item.lower === 'comme' || REMAINS.test(item.lower))) return [];
    const after = items[noun + 1];
    // "the main contractor of the rival scheme", "actionnaire majeur d'OpenAI": the role is in something else.
    if (
      after?.kind === 'word' &&
      !rules.grammar.conjunctions.has(after.lower) &&
      (rules.grammar.of.has(after.lower) || after.lower === 'in' || !rules.grammar.prepositions.has(after.lower)) &&
      items.slice(noun + 1, noun + 6).some(({ name }) => name !== null)
    )
      return [];
    const { entities, first } = namesEndingAt(items, at - 1, rules);
    return isGoverned(items, first) && item.lower !== 'as' && item.lower !== 'comme'
      ? []
      : entities.filter(({ kind }) => kind !== 'person');
  }
  return [];
}

const REMAINS = /^(?:remains?|remained|stays?|reste|restent|restera|demeure|becomes?|became|devient|devenu)$/;

function isDefinite(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - 3), at)
    .some(
      ({ kind, lower }) =>
        kind === 'word' &&
        /^(?:le|la|les|l'|du|the|its|son|sa|ses|deux|trois|two|three|principaux|autres)$/.test(lower),
    );
}

function isCompany(item: Item | undefined, rules: SpeechRules): boolean {
  return (
    item?.kind === 'word' && (rules.grammar.determiners.has(item.lower) || rules.names.organisations.has(item.lower))
  );
}
