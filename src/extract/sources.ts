import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isVerb } from './name-lists.ts';
import { nameOnly, phraseOf } from './name-phrase.ts';
import type { Item } from './sentence.ts';
import { subjectOf } from './subject.ts';
import type { Tie } from './tie.ts';

const AFTER_REACH = 9;
const BEFORE_REACH = 14;

/** Nouns of money that is given: what stands behind "from" or "de" gives it. */
export const GIFTS: ReadonlySet<string> = new Set(
  'chèque enveloppe rallonge legs dotation bourse soutien cheque check bequest legacy facility mortgage support backing sponsorship injection crédit prêt prêts don dons subvention subventions aide aides avance apport engagement contribution investissement mécénat emprunt emprunts loan loans grant grants gift donation donations credit contribution commitment investment pledge'.split(
    ' ',
  ),
);

const STOLEN =
  /^(?:stole|stolen|steal(?:s|ing)?|robbed|siphon(?:s|ed|ing)|embezzl(?:es|ed|ing)|extort(?:s|ed|ing)|swindl(?:es|ed|ing)|laundered|dérobé|volé|détourné|soutiré|extorqué|escroqué)$/;

/** Where a sum comes from, told behind it: "from the European Union", "auprès de la Banque", "(Bpifrance)", "que la région a promis". */
export function comesFrom(
  items: readonly Item[],
  at: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Tie | null {
  // "valued at £750,000, is attracting interest from Plymouth"
  if (ofSense(cues, 'aside').some(({ verb }) => verb < at && at - verb <= 3)) return null;
  // "siphoned £3m from the charity"
  if (items.slice(Math.max(0, at - 4), at).some(({ lower }) => STOLEN.test(lower))) return null;
  return (
    lentBy(items, at, cues, rules) ??
    givenBy(items, at, cues, rules) ??
    sentFrom(items, at, cues, rules) ??
    promisedBy(items, at, cues, rules)
  );
}

/** "Bpifrance (2,4 M€)": the name before the bracket. */
export function bracketed(items: readonly Item[], at: number): Tie | null {
  const name = items[at - 2]?.name;
  const closes = items[at + 1]?.lower === ')' || items[at + 1]?.lower === ',';
  if (items[at - 1]?.lower !== '(' || !name || !closes || items[at - 3]?.lower === 'of') return null;
  return { phrase: phraseOf([name.entity], at - 2, at - 1), sense: 'owner', anchor: at };
}

/** "emprunte 1,2 milliard à la BEI" */
function lentBy(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const next = items[at + 1];
  const borrows = cues.some(({ verb, lemma }) => lemma === 'emprunter' && verb < at && at - verb < BEFORE_REACH);
  if (!borrows || next?.kind !== 'word' || !rules.grammar.to.has(next.lower)) return null;
  const phrase = nameOnly(items, at + 2, rules);
  return phrase && { phrase, sense: 'owner', anchor: at };
}

/** "900 000 euros de la Fondation X", "dont 3 millions de la région": right behind the sum. */
function givenBy(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const next = items[at + 1];
  // "70 % du Stade Lavallois" is a share of it.
  if (items[at]?.percent) return null;
  if (next?.kind !== 'word' || !(rules.grammar.from.has(next.lower) || next.lower === 'auprès')) return null;
  const phrase = nameOnly(items, at + (next.lower === 'auprès' ? 3 : 2), rules);
  if (!phrase) return null;
  const strict = next.lower === 'from' || next.lower === 'auprès';
  const giver = phrase.entities.some(({ financier, publicBody }) => financier || publicBody);
  const part = /^(?:dont|avec|including)$/.test(items[at - 1]?.lower ?? '');
  const gift = items.slice(Math.max(0, at - 5), at).some(({ lower }) => GIFTS.has(lower));
  const received = cues.some(
    ({ cue, verb }) =>
      verb < at &&
      at - verb < 6 &&
      /^~(?:ajouter|venir|recevoir|obtenir|receive|get|secure|borrow|toucher|décrocher|empocher|percevoir|récolter|collecter|lever|win|land|collect|attract|raise|bag|accept)/.test(
        cue.pattern,
      ),
  );
  if (!(strict || giver || part || gift || received)) return null;
  const aside = ofSense(cues, 'aside').some(({ verb }) => verb < at && at - verb < BEFORE_REACH);
  return { phrase, sense: aside ? 'aside' : 'owner', anchor: at };
}

const PART =
  /^(?:half|third|quarter|fifth|sixth|tenth|part|most|some|moitié|tiers|quart|cinquième|sixième|dixième|partie)$/;

/** "95 million comes from the European Union", "un emprunt de 75 millions auprès de la Banque", "sera emprunté à la Caisse". */
function sentFrom(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const { from, to } = rules.grammar;
  for (let index = at + 1; index <= at + AFTER_REACH; index += 1) {
    const item = items[index];
    // "borrowed €5bn of the €9bn it cost from the bank"
    if (item?.kind === 'sum' && /^(?:the|its|les)$/.test(items[index - 1]?.lower ?? '')) continue;
    if (!item || item.kind === 'quote' || item.kind === 'sum' || item.lower === ';' || item.lower === '.') return null;
    // "£9m, half borrowed from Lloyds", "82 millions, dont 20 proviennent du Feder": a part alone.
    if (item.kind === 'number' || PART.test(item.lower)) return null;
    if (item.kind !== 'word') continue;
    const out = item.lower === 'of' && items[index - 1]?.lower === 'out';
    const courtesy = item.lower === 'of' && items[index - 1]?.lower === 'courtesy';
    const strict = item.lower === 'from' || item.lower === 'auprès' || out || courtesy;
    const borrowed = to.has(item.lower) && /^emprunt/.test(items[index - 1]?.lower ?? '');
    if (!strict && !borrowed && !(rules.money.decimal === ',' && from.has(item.lower))) continue;
    const moves = cues.some(
      (cue) => cue.verb > at && cue.verb < index && (cue.cue.holder === 'from' || cue.cue.sense === 'get'),
    );
    const received = cues.some((cue) => cue.verb < at && at - cue.verb < 10 && cue.cue.sense === 'get');
    const gift = [...items.slice(at + 1, index), ...items.slice(Math.max(0, at - 4), at)].some(({ lower }) =>
      GIFTS.has(lower),
    );
    // "600 000 euros d'avance sur recettes du CNC"
    const advanced =
      index - at <= 6 &&
      rules.grammar.of.has(items[at + 1]?.lower ?? '') &&
      GIFTS.has(items[at + 2]?.lower ?? '') &&
      index > at + 2;
    if (!moves && !borrowed && !advanced && !courtesy && !(strict && (received || gift))) continue;
    const phrase = nameOnly(items, index + (from.has(items[index + 1]?.lower ?? '') ? 2 : 1), rules);
    if (phrase) return { phrase, sense: 'owner', anchor: index };
  }
  return null;
}

const ADDING = /^(?:compléter|abonder|doubler|top|supplement|match|augment|boost|double)$/;

const INVERTED =
  /^(?:partagent|partageront|finance|financent|financera|financeront|verse|versent|versera|verseront|apporte|apportent|apportera|apporteront|paie|paient|paiera|paieront|débloque|débloquent|réclame)$/;

/** "les 3 millions que la région a promis", "the £3m that Axelor has pledged". */
function promisedBy(items: readonly Item[], at: number, cues: readonly CueMatch[], rules: SpeechRules): Tie | null {
  const next = items[at + 1];
  const comma = next?.lower === ',' && /^(?:que|which)$/.test(items[at + 2]?.lower ?? '');
  // "a $120 million private placement that RA Capital is anchoring"
  const things = items.slice(at + 1, at + 4).findIndex(({ lower }) => /^(?:that|which|que|qu')$/.test(lower));
  const named =
    things > 0 &&
    items
      .slice(at + 1, at + 1 + things)
      .every(({ kind, lower }) => kind === 'word' && !rules.grammar.prepositions.has(lower));
  if (named && items[at + 2 + things]?.name) return promisedBy(items, at + things, cues, rules);
  if (comma) return promisedBy(items, at + 1, cues, rules);
  const fronted = next?.kind === 'word' && /^(?:que|qu'|that|which)$/.test(next.lower);
  if (!fronted && !(rules.money.decimal === '.' && next?.name)) return null;
  // "310 000 euros que se partagent la ville et l'Ademe"
  const verbAt = items[at + 2]?.lower === 'se' || items[at + 2]?.lower === "s'" ? at + 3 : at + 2;
  if (fronted && INVERTED.test(items[verbAt]?.lower ?? '')) {
    const phrase = nameOnly(items, verbAt + 1, rules);
    return phrase && { phrase, sense: 'pay', anchor: verbAt };
  }
  const cue = [...ofSense(cues, 'pay', 'lend'), ...ofSense(cues, 'investor')].find(
    ({ verb }) =>
      verb > at + 1 && verb - at <= AFTER_REACH && (isVerb(items[verb], 'finite') || isVerb(items[verb], 'participle')),
  );
  // "7 millions, que l'Espagne complétera par 4 millions": who adds to a sum pays another.
  if (cue && ADDING.test(cue.lemma ?? '') && items.slice(cue.verb).some(({ sum }) => sum !== null)) return null;
  const subject = cue ? subjectOf(items, cue.verb, rules) : null;
  return cue && subject && subject.first > at ? { phrase: subject, sense: 'pay', anchor: cue.verb } : null;
}
