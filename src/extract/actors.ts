import type { Sense, SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isLight, objectOf } from './light-verbs.ts';
import { isClosed } from './name-alone.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, isVerb, namesEndingAt, namesStartingAt } from './name-lists.ts';
import type { Item } from './sentence.ts';
import { subjectOf } from './subject.ts';
import { opensClause } from './subject-clause.ts';
import { verbRole } from './verb-roles.ts';

/** A name that does something in the sentence, whatever the verb. */
export interface Actor {
  readonly entity: Entity;
  readonly denied: boolean;
  /** What it does, when the verb says little and its object says it: "did the wiring", "a la fourniture des rails". */
  readonly role: Sense | null;
  /** News tell what is to come of firms; what persons did or do is a scene. */
  readonly likeFirm: boolean;
}

/** Words between a name and the verb that it acts by. */
const GROUP_LIMIT = 6;
const APPOSITION_LIMIT = 25;
/** Who gives its consent takes no part: "a donné son feu vert". */
const PERMISSION =
  /^(?:permits?|permis|nickname|surnom|feu|avis|aval|go-ahead|nod|blessing|permission|approval|consent|licence|green)$/;
/** "did not respond", "would not be drawn" */
const SILENT =
  /^(?:respond|comment|reply|answer|drawn|say|discuss|return|répondu|souhaité|commenté|réagi|voulu|répond)$/;

/**
 * Names in the slot of one who acts: subject of a verb that neither speaks, judges, leaves nor merely is, or the agent of a passive. News of a
 * project name an organisation there because it takes part; that is less sure than a verb of role, so it tells no role.
 */
export function actorsIn(items: readonly Item[], cues: readonly CueMatch[], rules: SpeechRules): Actor[] {
  const actors: Actor[] = [];
  for (const [at, item] of items.entries()) if (item.name) actors.push(...actorsAt(items, at, cues, rules));
  return actors;
}

function actorsAt(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): readonly Actor[] {
  const agent = agentAt(items, at, cues, rules);
  if (agent) return agent;
  const staff = staffAt(items, at, cues, rules);
  if (staff) return staff;
  if (isGoverned(items, at)) return [];
  const { entities, first } = namesEndingAt(items, at, rules);
  if (isGoverned(items, first) || !(opensClause(items, first, rules) || isRelated(items, first, rules))) return [];
  // "c'est Engie qui traitera les eaux"
  const comma = items[at + 1]?.lower === ',' ? 1 : 0;
  const relative = WHO.test(items[at + 1 + comma]?.lower ?? '');
  const next = relative ? at + 2 + comma : at + 1;
  const aside = relative && comma > 0;
  const verb = items[next]?.kind === 'word' ? verbGroup(items, next, rules) : verbBehindApposition(items, at, rules);
  if (!verb || !isDoing(items, verb, cues, rules) || !agrees(items, verb, entities.length, rules)) return [];
  // "Axelor, which runs other pools": beside the sentence only what is to come is news.
  if (aside && !isToCome(items, verb, rules)) return [];
  const told = isLight(items, verb.main, rules) ? objectOf(items, verb.main, rules) : null;
  const role = told ?? verbRole(items, verb.main, rules);
  const likeFirm = told !== null || (!verb.denied && isToCome(items, verb, rules));
  return entities.map((entity) => ({ entity, denied: verb.denied, role, likeFirm }));
}

function isToCome(items: readonly Item[], { main, infinitive, auxiliary }: VerbGroup, rules: SpeechRules): boolean {
  const word = items[main]?.lower ?? '';
  if (rules.money.decimal === ',') return /(?:ra|ront)$/.test(word);
  return (
    infinitive ||
    (!rules.grammar.relatives.has(items[main - 1]?.lower ?? '') &&
      !auxiliary &&
      /[^s]s$/.test(word) &&
      opensObject(items[main + 1], rules))
  );
}

const STAFF =
  /^(?:engineers|crews?|teams?|workers|divers|welders|architects|technicians|staff|people|yards?|shipyard|factory|workshops?|subsidiary|arm|unit|division|labs?|laboratory)$/;

/** "Axelor's crews begin digging": what its people do, it does. */
function staffAt(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Actor[] | null {
  const name = items[at]?.name;
  if (!name || name.span.preposition !== null || items[at + 1]?.lower !== "'s") return null;
  // "Axelor's Irish arm"
  const noun = STAFF.test(items[at + 2]?.lower ?? '') || items[at + 2]?.kind === 'mark' ? at + 2 : at + 3;
  if (!STAFF.test(items[noun]?.lower ?? '') || !opensClause(items, at, rules)) return null;
  const verb = verbGroup(items, noun + 1, rules);
  if (!verb || verb.denied || !isDoing(items, verb, cues, rules)) return null;
  return [{ entity: name.entity, denied: false, role: null, likeFirm: true }];
}

const WHO = /^(?:qui|which|laquelle|lequel)$/;

/** "the wells, which Axelor is sinking", "le pont que bâtit": the relative is the object, behind what it stands for. */
function isRelated(items: readonly Item[], first: number, rules: SpeechRules): boolean {
  const at = rules.grammar.determiners.has(items[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  const before = items[at - 1];
  return (
    /^(?:which|que|qu')$/.test(items[at]?.lower ?? '') &&
    (before?.lower === ',' || (before?.kind === 'word' && !rules.verbs.has(before.lower)))
  );
}

interface VerbGroup {
  readonly main: number;
  readonly denied: boolean;
  readonly auxiliary: boolean;
  /** "is to string", "will string": any word may follow. */
  readonly infinitive: boolean;
}

/** The verb that begins at an item: clitics, auxiliaries, adverbs and denials, then the word that says what is done. */
function verbGroup(items: readonly Item[], from: number, rules: SpeechRules): VerbGroup | null {
  const { clitics, auxiliaries, adverbs, adverbEnding, negations, each, together, relatives } = rules.grammar;
  let denied = false;
  let auxiliary = false;
  let be = false;
  let reflexive = false;
  let infinitive = false;
  let undergone = false;
  for (let at = from; at < from + GROUP_LIMIT; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' || relatives.has(item.lower)) return null;
    const { lower } = item;
    // What had been done before is another story.
    if (/^(?:avait|avaient|had)$/.test(lower) || (infinitive && lower === 'have')) return null;
    if (infinitive && lower === 'be') undergone = true;
    be ||= rules.grammar.beForms.has(lower) && !/^(?:être|be)$/.test(lower);
    reflexive ||= lower === 'se' || lower === "s'";
    if (/^(?:will|shall|'ll|would|did|does|do)$/.test(lower) || (be && lower === 'to')) infinitive = true;
    // "did the wiring", "has the order": without a second verb it is the first.
    const alone =
      LIGHT_FORM.test(lower) &&
      opensObject(items[at + 1], rules) &&
      (rules.money.decimal === '.' || !isVerb(items[at + 2]));
    if (alone && !denied) return { main: at, denied, auxiliary, infinitive };
    if (negations.has(lower)) denied = true;
    else if (POSSIBLE.test(lower)) return null;
    else if (auxiliaries.has(lower) || BEGINNING.test(lower)) auxiliary = true;
    else if (GOING.test(lower) && items[at + 1]?.lower === 'on' && /ing$/.test(items[at + 2]?.lower ?? '')) {
      auxiliary = true;
      at += 1;
    } else if (
      clitics.has(lower) ||
      adverbs.has(lower) ||
      adverbEnding.test(lower) ||
      each.has(lower) ||
      together.has(lower)
    )
      continue;
    else if (undergone && !/ing$/.test(lower)) return null;
    else if (be && !reflexive && !infinitive && isUndergone(lower, rules)) return null;
    else return { main: at, denied: denied || NOTHING.test(items[at + 1]?.lower ?? ''), auxiliary, infinitive };
  }
  return null;
}

/** "were pipped", "a été condamné": what is done to somebody is nothing that they do. */
function isUndergone(main: string, rules: SpeechRules): boolean {
  if (rules.money.decimal === '.') return !/ing$/.test(main);
  return !/^(?:en|venue?s?|allée?s?|partie?s?|entrée?s?|sortie?s?|restée?s?|devenue?s?|intervenue?s?|parvenue?s?|montée?s?|descendue?s?|passée?s?|retournée?s?|tombée?s?|arrivée?s?|rentrée?s?)$/.test(
    main,
  );
}

const LIGHT_FORM = /^(?:has|have|did|does|do|a|ont|aura|auront|fait|font)$/;

/** "has put nothing in" */
const NOTHING = /^(?:nothing|no|none|rien|aucune?)$/;
/** "goes on supplying" */
const GOING = /^(?:goes|go|went|gone|carries|carried|keeps|kept)$/;

/** What may be is not told as done. */
const POSSIBLE = /^(?:could|may|might|pourrait|pourraient|would-be)$/;
/** "has begun sinking", "a commencé à poser": what is begun is what is done. */
const BEGINNING =
  /^(?:begin|start|commencera|débute|débutera|began|begun|begins|started|starts|commence|commencé|commencent)$/;

function verbBehindApposition(items: readonly Item[], name: number, rules: SpeechRules): VerbGroup | null {
  if (items[name + 1]?.lower !== ',') return null;
  for (let at = name + 2; at < Math.min(items.length - 1, name + APPOSITION_LIMIT); at += 1) {
    if (items[at]?.kind === 'quote' || items[at]?.lower === ';' || items[at]?.lower === ':') return null;
    if (items[at]?.lower !== ',') continue;
    const verb = verbGroup(items, at + 1, rules);
    if (!verb || !looksVerbal(items, verb, rules)) continue;
    const subject = subjectOf(items, verb.main, rules);
    return subject && subject.first <= name && subject.next > name ? verb : null;
  }
  return null;
}

function isDoing(items: readonly Item[], verb: VerbGroup, cues: readonly CueMatch[], rules: SpeechRules): boolean {
  const main = items[verb.main];
  if (!main || !looksVerbal(items, verb, rules)) return false;
  const forms = rules.verbs.get(main.lower);
  const idle = rules.names.idle.has(main.lower) || forms?.some(({ lemma }) => rules.names.idle.has(lemma));
  const told = !verb.denied && isLight(items, verb.main, rules) && objectOf(items, verb.main, rules) !== null;
  if (idle && !told) return false;
  // "remplacera les câbles": whom a verb would put out when it is undergone, does something by it.
  const here = cues.filter(
    ({ verb: index, cue: { holder, sense } }) => index === verb.main && (sense !== 'leave' || holder === 'subject'),
  );
  const object = items.slice(verb.main + 1, verb.main + 6).filter(({ kind }) => kind === 'word');
  if (object.slice(0, 4).some(({ lower }) => PERMISSION.test(lower))) return false;
  // "is pursuing a rival technology"
  if (object.some(({ lower }) => rules.money.elsewhere.has(lower))) return false;
  if (verb.denied && (SILENT.test(main.lower) || object[0]?.lower === 'suite')) return false;
  if (
    !told &&
    ofSense(here, 'say', 'judge', 'leave', 'dispute', 'get', 'cost', 'aside').length > 0 &&
    ofSense(here, 'operator', 'contractor', 'supplier', 'investor').length === 0
  )
    return false;
  // "Kessler est un homme", "Nordbank is a lender": what something is, is no doing.
  return !rules.grammar.determiners.has(main.lower);
}

/** English says "Kier builds" of one and "Kier and Arup build" of two; "U.S. chip maker" is no sentence. */
function agrees(items: readonly Item[], { main, auxiliary }: VerbGroup, subjects: number, rules: SpeechRules): boolean {
  const word = items[main]?.lower ?? '';
  const base =
    rules.money.decimal === '.' &&
    (rules.verbs.get(word)?.some(({ lemma, shapes }) => lemma === word && !shapes.includes('participle')) ?? false);
  return auxiliary || subjects > 1 || !base;
}

/** A word behind a name that has the look of a verb. */
function looksVerbal(items: readonly Item[], { main, auxiliary, infinitive }: VerbGroup, rules: SpeechRules): boolean {
  const word = items[main]?.lower ?? '';
  const forms = rules.verbs.get(word);
  if (infinitive && !forms) return word.length >= 3 && !isClosed(word, rules);
  if (forms) return auxiliary || forms.some(({ shapes }) => shapes.includes('finite'));
  // "brings the compressors", "wires its halls": behind a name and before an article, a word in -s is a verb.
  const third =
    rules.money.decimal === '.' && !auxiliary && /[^s']s$/.test(word) && opensObject(items[main + 1], rules);
  if (third && !isClosed(word, rules) && !rules.names.idle.has(word.slice(0, -1))) return true;
  if (word.length < 3 || isClosed(word, rules) || rules.names.titles.has(word) || rules.names.organisations.has(word))
    return false;
  return auxiliary ? rules.names.verbEnding.participle.test(word) : rules.names.verbEnding.finite.test(word);
}

function opensObject(item: Item | undefined, rules: SpeechRules): boolean {
  return (
    item?.kind === 'word' && (rules.grammar.determiners.has(item.lower) || rules.grammar.possessive.has(item.lower))
  );
}

/** "looked after by", "set up by" */
const PARTICLE = /^(?:after|up|out|over|on|in|down|off|for|together|at)$/;
const AGENT_REACH = 4;
const ADVERBIAL_REACH = 7;

/** "signed by", "looked after by", "signed this week by", "built at a yard in Gdynia by" */
function participleBefore(items: readonly Item[], by: number, rules: SpeechRules): number {
  if (PARTICLE.test(items[by - 1]?.lower ?? '')) return by - 2;
  if (rules.names.verbEnding.participle.test(items[by - 1]?.lower ?? '') || rules.verbs.has(items[by - 1]?.lower ?? ''))
    return by - 1;
  for (let at = by - 2; at >= Math.max(0, by - ADVERBIAL_REACH); at -= 1) {
    const item = items[at];
    if (item?.kind !== 'word' && item?.kind !== 'name') break;
    if (isVerb(item, 'participle')) return at;
    if (rules.verbs.has(item.lower)) break;
  }
  return by - 1;
}

/** "par X", "by X" behind a participle that says what was done. */
function agentAt(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Actor[] | null {
  const preposition = items[at]?.name?.span.preposition;
  if (!preposition || !rules.grammar.by.has(preposition) || items[at + 1]?.lower === "'s") return null;
  // "by the Axelor engineer of that name"
  if (items[at + 1]?.kind === 'word' && rules.names.titles.has(items[at + 1]?.lower ?? '')) return null;
  for (let index = at - 1; index >= Math.max(0, at - AGENT_REACH - 3); index -= 1) {
    const item = items[index];
    if (item?.kind !== 'word') return null;
    if (!rules.grammar.by.has(item.lower)) continue;
    const participle = participleBefore(items, index, rules);
    const known = isVerb(items[participle], 'participle');
    if (!known && !rules.names.verbEnding.participle.test(items[participle]?.lower ?? '')) return null;
    const verb = { main: participle, denied: false, auxiliary: true, infinitive: false };
    return isDoing(items, verb, cues, rules)
      ? namesStartingAt(items, at, rules).entities.map((entity) => ({
          entity,
          denied: false,
          role: null,
          likeFirm: false,
        }))
      : null;
  }
  return null;
}
