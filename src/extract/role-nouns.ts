import type { SpeechRules } from '../languages/speech.ts';
import type { Role } from './fact.ts';
import type { Entity } from './name-book.ts';
import type { Sentence } from './text.ts';

const NOUNS: ReadonlyMap<string, Role> = new Map([
  ...entries(
    'operator',
    'promoteur promotrice exploitant exploitante opérateur opératrice developer operator promoter gestionnaire',
  ),
  ...entries(
    'contractor',
    'constructeur maçon contractor builder architecte entrepreneur sous-traitant subcontractor mandataire',
  ),
  ...entries('supplier', 'fournisseur équipementier supplier'),
  ...entries('investor', 'actionnaire investisseur mécène sponsor shareholder investor backer donor bailleur'),
]);

function entries(role: Role, list: string): [string, Role][] {
  return list.split(' ').map((noun) => [noun, role]);
}

const PHRASE_REACH = 6;

/** "le promoteur, Aquabec", "the main contractor, Brennan Civil": a definite noun of role with the name in apposition. */
export function roleNounsOf({ items }: Sentence, rules: SpeechRules): { entity: Entity; role: Role }[] {
  const found: { entity: Entity; role: Role }[] = [];
  items.forEach((item, at) => {
    const role = item.kind === 'word' ? NOUNS.get(item.lower) : undefined;
    if (role === undefined) return;
    const article = items
      .slice(Math.max(0, at - 3), at)
      .some(({ kind, lower }) => kind === 'word' && /^(?:le|la|l'|du|the|its|son|sa)$/.test(lower));
    if (!article) return;
    let comma = at + 1;
    while (comma < at + PHRASE_REACH && items[comma]?.kind === 'word' && !rules.verbs.has(items[comma]?.lower ?? ''))
      comma += 1;
    if (items[comma]?.lower !== ',') return;
    let name = comma + 1;
    while (
      name < comma + 4 &&
      items[name]?.kind === 'word' &&
      (rules.grammar.determiners.has(items[name]?.lower ?? '') ||
        rules.names.organisations.has(items[name]?.lower ?? ''))
    )
      name += 1;
    const entity = items[name]?.name?.entity;
    const closed = items[name + 1];
    if (entity && entity.kind !== 'person' && closed && (closed.kind === 'mark' || closed.kind === 'quote'))
      found.push({ entity, role });
  });
  return found;
}
