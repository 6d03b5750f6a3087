import type { Sense, SpeechRules } from '../languages/speech.ts';
import type { Entity } from './name-book.ts';
import type { Item } from './sentence.ts';

/** Whose work or goods something is, told by "be" alone. */
export interface Author {
  readonly entity: Entity;
  readonly role: Sense | null;
}

const BY = /^(?:by|from|pour|de|du|d'|chez|to)$/;

/** "The sensors will be Axelor's.", "the roof is by Axelor", "le gros œuvre est pour Axelor": the noun before the verb tells the role. */
export function authorsIn(items: readonly Item[], rules: SpeechRules): Author[] {
  const found: Author[] = [];
  for (const [at, { name }] of items.entries()) {
    if (!name) continue;
    const own = items[at + 1]?.lower === "'s";
    const end = items[at + (own ? 2 : 1)];
    if (end !== undefined && end.kind !== 'mark' && !rules.grammar.and.has(end.lower)) continue;
    const verb = own ? at - 1 : verbBefore(items, at);
    if (verb < 1 || !isBe(items[verb], rules)) continue;
    const role = roleBefore(items, verb, rules);
    if (own || role !== null) found.push({ entity: name.entity, role });
  }
  return found;
}

/** The item before "by X", "from X", "down to X", "pour X", over an article. */
function verbBefore(items: readonly Item[], name: number): number {
  let at = name - 1;
  if (/^(?:le|la|l'|les|the)$/.test(items[at]?.lower ?? '')) at -= 1;
  const preposition = items[at]?.lower ?? '';
  if (!BY.test(preposition)) return -1;
  if (preposition === 'to') return items[at - 1]?.lower === 'down' ? at - 2 : -1;
  return at - 1;
}

function isBe(item: Item | undefined, { grammar }: SpeechRules): boolean {
  return (
    item?.kind === 'word' && (grammar.beForms.has(item.lower) || item.lower === 'be') && !/^g[eo]ts?$/.test(item.lower)
  );
}

/** Who wrote about a project takes no part in it. */
const REPORT =
  /^(?:study|survey|report|estimate|forecast|photo|photos|photographs|étude|études|enquête|rapport|estimation|sondage|article)$/;
const SUBJECT_REACH = 7;

function roleBefore(items: readonly Item[], verb: number, rules: SpeechRules): Sense | null {
  for (let at = verb - 1; at >= Math.max(0, verb - SUBJECT_REACH); at -= 1) {
    const item = items[at];
    if (!item || item.kind === 'mark') return null;
    if (REPORT.test(item.lower)) return null;
    const role = item.kind === 'word' ? rules.names.roleObjects.get(item.lower) : undefined;
    if (role !== undefined) return role;
  }
  return null;
}
