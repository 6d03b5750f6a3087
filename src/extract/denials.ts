import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import type { Role } from './fact.ts';
import { isNegated, isRestriction } from './rounds.ts';
import type { Item } from './sentence.ts';

/** "had been expected to sign up": it did not. */
export function isUnfulfilled(items: readonly Item[], verb: number): boolean {
  const word = items[verb]?.lower ?? '';
  // "TotalEnergies investirait": rumour.
  if (/[^u]r(?:ait|aient)$/.test(word)) return true;
  const before = items.slice(Math.max(0, verb - 5), verb).map(({ lower }) => lower);
  // "qui avait participé au précédent"
  if (before.slice(-2).some((word) => /^(?:avait|avaient)$/.test(word)) && !before.includes('déjà')) return true;
  if (
    before
      .slice(-3)
      .some((word) =>
        /^(?:could|may|might|devait|devaient|pourrait|pourraient|serait|seraient|hopes|hope|espère|espèrent|aimerait|asked|invited|urged|sollicités?|sollicitée|invitée?|conviée?)$/.test(
          word,
        ),
      )
  )
    return true;
  // "was to have built it"
  if (before.slice(-3).join(' ') === 'was to have' || before.slice(-3).join(' ') === 'were to have') return true;
  return (
    before.includes('had') &&
    before.includes('to') &&
    before.some((word) => /^(?:expected|due|hoped|planned|tipped|set|been)$/.test(word))
  );
}

const SILENCE =
  /^(?:comment|comments|respond|reply|say|discuss|elaborate|answer|disclose|drawn|specify|commenter|commenté|commented|réagi|répondre|exprimer|préciser|réagir|détailler|communiquer|s'exprimer|commentaire|commentaires|questions|sollicitations)$/;

/** "declined to comment", "n'a pas souhaité s'exprimer": that says nothing of taking part. */
export function isSilence(items: readonly Item[], { verb, next, cue }: CueMatch): boolean {
  return (
    isSilent(items.slice(verb, next + 5)) ||
    (ANSWER.test(cue.pattern) && items.some(({ lower }) => CONTACTED.test(lower)))
  );
}

/** "Contacté, Axelor n'a pas donné suite": the newsroom had questions. */
const CONTACTED = /^(?:contactée?s?|contacted)$/;
const ANSWER = /^~(?:répondre|donner|réagir|reply|respond|answer|get)/;
/** Who does not answer a tender stays out. */
const INVITATION = /^(?:tender|tenders|invitation|appel|consultation)$/;

export function isSilent(items: readonly Item[]): boolean {
  return (
    items.some(({ kind, lower }) => kind === 'word' && SILENCE.test(lower)) &&
    !items.some(({ lower }) => INVITATION.test(lower))
  );
}

const REFLEXIVE_REACH = 5;

/** "s'est retirée", "retire son offre"; who takes something off the shelves does not leave. */
export function isOtherWithdrawal(items: readonly Item[], { verb, next, cue }: CueMatch): boolean {
  if (!/^~(?:retirer|abandonner|withdraw)$/.test(cue.pattern)) return false;
  const before = items.slice(Math.max(0, verb - REFLEXIVE_REACH), verb);
  const object = items[next]?.lower ?? '';
  if (cue.pattern === '~withdraw') return /^(?:the|a|all|some)$/.test(object);
  if (cue.pattern === '~abandonner') return false;
  return !before.some(({ lower }) => lower === 'se' || lower === "s'") && !/^(?:son|sa|ses|leur|leurs)$/.test(object);
}

/** Whether a cue says that somebody does not: denied at its verb, inside its words, or by "neither ... nor". */
export function isDenied(items: readonly Item[], cue: CueMatch, rules: SpeechRules): boolean {
  const { neither } = rules.grammar;
  const inside = items
    .slice(cue.first, cue.next)
    .some(({ kind, lower }) => kind === 'word' && (lower === 'not' || lower === 'no' || lower === 'non'));
  if (inside && cue.cue.sense === 'leave') return false;
  if (isNegated(items, cue.verb, rules)) return true;
  if (isRestriction(items, cue.verb)) return false;
  if (items.slice(cue.verb, cue.next).some(({ lower }) => /^(?:no|aucune?|pas|not)$/.test(lower))) return true;
  // "indique n'avoir aucun lien", "said it would not be investing", "n'a pas souhaité prendre part"
  for (let at = cue.verb - 1; at >= Math.max(0, cue.verb - 8); at -= 1) {
    const item = items[at];
    if (item?.kind !== 'word' || rules.grammar.relatives.has(item.lower)) break;
    if (
      /^(?:ne|n'|not|n't|'t|never)$/.test(item.lower) &&
      items.slice(at, cue.verb).every((word) => word.kind === 'word')
    )
      return true;
  }
  return items.slice(0, cue.verb).filter(({ kind, lower }) => kind === 'word' && neither.has(lower)).length >= 2;
}

const INVESTING =
  /^(?:invest\p{L}*|financ\p{L}*|fund\p{L}*|stake|shares?|round|donors?|capital|actionn\p{L}*|montage|tour|pot|loan|takeover|rachat|racheter|reprendre|participation|mécén\p{L}*|sponsor\p{L}*|parrain\p{L}*|backers?|banks?|banques?|mécènes?)$/u;
const SUPPLYING = /^(?:prestataires?|fournisseurs?|suppliers?|carriages|commande)$/;
const BIDDING = /^(?:bids?|tender|shortlist|appel|offres?|soumission|lauréat|contract|marché|contrat)$/;

/** What somebody who stays out would have been: what the sentence says of money, of things supplied, of work. */
export function outRole(items: readonly Item[], role: Role, rules: SpeechRules): Role {
  const words = items.filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
  if (words.some((word) => INVESTING.test(word))) return 'investor';
  if (words.some((word) => SUPPLYING.test(word))) return 'supplier';
  const object = words
    .filter((word) => word !== 'running')
    .map((word) => rules.names.roleObjects.get(word))
    .find((sense) => sense !== undefined);
  if (object === 'contractor' || object === 'supplier' || object === 'operator') return object;
  return words.some((word) => BIDDING.test(word)) && role === 'investor' ? 'contractor' : role;
}
