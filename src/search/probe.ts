import type { Group } from './expand.ts';
import { ANSWERED_BY, type AskedFor } from './marks.ts';
import { createMaskSum, createRareMaskSum, type MaskSum } from './mask-sum.ts';
import type { Question } from './question.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** Groups are bits of an integer: a longer message is looked for by its rarest words. */
const MOST_GROUPS = 30;
/** Places of words in a question are bits too; runs of words are looked for in the first of them. */
const MOST_PLACES = 31;
/** What is left of the mass of a word that asks or fills ("year" in "which year"). */
const LIGHT_SHARE = 0.25;

/**
 * What a question looks for in one vocabulary. Masks hold a bit a group, or a bit a place in the question. Masses are inverse document frequencies;
 * that of a word no passage holds is the highest.
 */
export interface Probe {
  readonly kind: AskedFor | null;
  /** What it says that a passage holds a number or a date, when one is asked for: the rarer, the more. 0 for other kinds. */
  readonly kindMass: number;
  readonly groups: readonly Group[];
  readonly masses: readonly number[];
  readonly wholeMass: number;
  /** Share of the whole mass, 0 to 1. */
  readonly shareOf: MaskSum;
  /** Share of the count of groups; the words of a name count as one. */
  readonly countOf: MaskSum;
  /** Share of the mass of all pairs of neighbouring groups; bit g: groups g and g + 1. */
  readonly pairShare: MaskSum;
  /** Share of the mass of all words, runs of two and of three words as they were typed; bit p: the run that ends at place p. */
  readonly runShares: readonly [MaskSum, MaskSum, MaskSum];
  /** As the share of runs of two, and as the share of pairs, counting what is no name alone: "Elon Musk" stands together wherever it stands. */
  readonly plainRunShare: MaskSum;
  readonly plainPairShare: MaskSum;
  readonly runCount: number;
  /** Groups the question names: names, numbers, and the rarest that is known. */
  readonly nameMask: number;
  readonly numberMask: number;
  /** Groups that are neither names nor light: what is asked about the names. */
  readonly plainMask: number;
  readonly rarestMask: number;
  /** Groups of what is counted or measured: "jobs" in "how many jobs", "salary" in "salary of X". */
  readonly askedMask: number;
  /** Groups of words that ask or fill. */
  readonly lightMask: number;
  readonly countedMask: number;
  /** What each term means to the question, and the places of each form in it. */
  readonly roles: ReadonlyMap<Term, Role>;
  readonly slots: readonly Slot[];
  readonly places: ReadonlyMap<string, number>;
}

/** One alternative of a group. */
export interface Slot {
  readonly group: number;
  /** Weight of the alternative times the inverse document frequency of its term. */
  readonly value: number;
}

export interface Role {
  /** Number of the slot, or -1. */
  slot: number;
  kinMask: number;
  synonymMask: number;
  associateMask: number;
}

export function createProbe(vocabulary: Vocabulary, allGroups: readonly Group[], question: Question): Probe {
  const idf = (count: number) => rarityOf(count, vocabulary.passages);
  const idfOf = ({ passages }: Term) => idf(passages);
  const factorOf = ({ word }: Group) => (word.light ? LIGHT_SHARE : 1);
  const massOfGroup = (group: Group) => {
    let mass = group.alternatives.length === 0 ? idf(0) : 0;
    for (const { term } of group.alternatives) mass = Math.max(mass, idfOf(term));
    const [first] = group.alternatives;
    // The more a word may mean in the other language, the less it tells.
    return mass * factorOf(group) * (group.by === 'translation' ? (first?.weight ?? 1) : 1);
  };
  const groups = keepHeaviest(allGroups, massOfGroup);
  const named = groups.map((group) => group.named || group.alternatives.some(({ term }) => term.isName));
  const units = unitsOf(named);
  const masses = groups.map((group, place) => massOfGroup(group) * (units[place] ?? 1));
  const wholeMass = masses.reduce((sum, mass) => sum + mass, 1e-9);
  const placed = question.words.slice(0, MOST_PLACES);
  const placeGroups = placed.map(({ content }) => {
    const word = question.content[content];
    return word ? groups.findIndex((group) => group.word === word) : -1;
  });
  const placeMasses = placeGroups.map((group) => masses[group] ?? 0);
  const { roles, slots } = assignRoles(
    groups,
    (term, group, place) => idfOf(term) * factorOf(group) * (units[place] ?? 1),
  );
  const plainMask = maskOf(groups, ({ word }, place) => !word.light && named[place] === false);
  const plainMasses = masses.map((mass, group) => ((plainMask & (1 << group)) === 0 ? 0 : mass));
  return {
    kind: plainMask === 0 && IDENTITY_KINDS.has(question.kind) ? 'identity' : question.kind,
    kindMass: COUNTABLE.has(question.kind)
      ? idf(fewestMarked(vocabulary, ANSWERED_BY[question.kind ?? 'number'].words))
      : 0,
    groups,
    masses,
    wholeMass,
    shareOf: createMaskSum(masses.map((mass) => mass / wholeMass)),
    countOf: createMaskSum(toShares(units.map((unit) => unit * unit))),
    pairShare: createMaskSum(toShares(masses.slice(1).map((mass, group) => mass + (masses[group] ?? 0)))),
    runShares: [
      createMaskSum(toShares(runMasses(placeMasses, 1))),
      createMaskSum(toShares(runMasses(placeMasses, 2))),
      createMaskSum(toShares(runMasses(placeMasses, 3))),
    ],
    plainRunShare: createRareMaskSum(
      toShares(
        runMasses(
          placeGroups.map((group) => plainMasses[group] ?? 0),
          2,
        ),
      ),
    ),
    plainPairShare: createRareMaskSum(
      toShares(plainMasses.slice(1).map((mass, group) => mass + (plainMasses[group] ?? 0))),
    ),
    runCount: Math.max(1, placed.length - 1),
    nameMask: maskOf(groups, (_, place) => named[place] === true),
    plainMask,
    numberMask: maskOf(groups, ({ word }) => /^\d/.test(word.stem)),
    rarestMask: rarestOf(groups, masses),
    lightMask: maskOf(groups, ({ word }) => word.light),
    askedMask: maskOf(groups, ({ word }) => word.asked !== null),
    countedMask: maskOf(groups, ({ word }) => word.asked === 'counted'),
    roles,
    slots,
    places: placesOf(placed, vocabulary),
  };
}

/** Kinds of answer that cannot be given without a number or a date. */
export const COUNTABLE: ReadonlySet<AskedFor | null> = new Set([
  'date',
  'amount',
  'number',
  'duration',
  'age',
  'share',
]);

/** Passages that hold a word of a kind; of kinds with several marks, the rarest. */
function fewestMarked({ marks: counts, passages }: Vocabulary, marks: number): number {
  let fewest = passages;
  for (const [bit, count] of counts.entries()) if ((marks & (1 << bit)) !== 0) fewest = Math.min(fewest, count);
  return fewest;
}

/** What each group counts: a word of a name of k words 1 / sqrt(k), any other word 1. */
function unitsOf(named: readonly boolean[]): number[] {
  return named.map((isNamed, place) => {
    if (!isNamed) return 1;
    const from = named.lastIndexOf(false, place) + 1;
    const end = named.indexOf(false, place);
    return 1 / Math.sqrt((end < 0 ? named.length : end) - from);
  });
}

/** Who, which firm and what is it: of a name alone they all ask what it is. */
const IDENTITY_KINDS: ReadonlySet<Question['kind']> = new Set(['person', 'organisation', 'meaning']);

/** Bits of the groups that `belongs` holds for. */
export function maskOf(groups: readonly Group[], belongs: (group: Group, place: number) => boolean): number {
  let mask = 0;
  let bit = 0;
  for (const group of groups) {
    if (belongs(group, bit)) mask |= 1 << bit;
    bit += 1;
  }
  return mask;
}

function keepHeaviest(groups: readonly Group[], massOfGroup: (group: Group) => number): readonly Group[] {
  if (groups.length <= MOST_GROUPS) return groups;
  const kept = new Set([...groups].sort((one, other) => massOfGroup(other) - massOfGroup(one)).slice(0, MOST_GROUPS));
  return groups.filter((group) => kept.has(group));
}

function assignRoles(
  groups: readonly Group[],
  worthOf: (term: Term, group: Group, place: number) => number,
): Pick<Probe, 'roles' | 'slots'> {
  const roles = new Map<Term, Role>();
  const slots: Slot[] = [];
  const roleOf = (term: Term): Role => {
    const known = roles.get(term);
    if (known) return known;
    const role = { slot: -1, kinMask: 0, synonymMask: 0, associateMask: 0 };
    roles.set(term, role);
    return role;
  };
  for (const [index, group] of groups.entries()) {
    for (const { term, weight } of group.alternatives) {
      const role = roleOf(term);
      if (role.slot >= 0) continue;
      role.slot = slots.length;
      slots.push({ group: index, value: weight * worthOf(term, group, index) });
    }
    for (const term of group.kin) roleOf(term).kinMask |= 1 << index;
    for (const term of group.synonyms) roleOf(term).synonymMask |= 1 << index;
    for (const term of group.associates) roleOf(term).associateMask |= 1 << index;
  }
  return { roles, slots };
}

/** Inverse document frequency, as BM25 has it. */
export function rarityOf(count: number, passages: number): number {
  return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
}

/** Places in the question of each form that a passage holds. */
function placesOf(words: Question['words'], { countOfForm }: Vocabulary): Map<string, number> {
  const places = new Map<string, number>();
  for (const [place, { folded }] of words.entries()) {
    const form = countOfForm(folded) > 0 ? folded : `${folded}'`;
    places.set(form, (places.get(form) ?? 0) | (1 << place));
  }
  return places;
}

/** Mass of the run of `length` words that ends at each place. */
function runMasses(placeMasses: readonly number[], length: number): number[] {
  return placeMasses.map((_, place) => {
    if (place < length - 1) return 0;
    let mass = 0;
    for (let back = 0; back < length; back += 1) mass += placeMasses[place - back] ?? 0;
    return mass;
  });
}

function toShares(masses: readonly number[]): number[] {
  const whole = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => (whole === 0 ? 0 : mass / whole));
}

function rarestOf(groups: readonly Group[], masses: readonly number[]): number {
  let rarest = -1;
  for (const [index, mass] of masses.entries()) {
    if ((groups[index]?.alternatives.length ?? 0) > 0 && mass > (masses[rarest] ?? -1)) rarest = index;
  }
  return rarest < 0 ? 0 : 1 << rarest;
}
