import { keepBeside } from '../languages/memory.ts';
import type { QuotingRules, SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isPerson } from './discourse.ts';
import { isVerb } from './name-lists.ts';
import { phraseOf } from './name-phrase.ts';
import { type NounPhrase, pronounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { type Attribution, isSomebody } from './speakers.ts';
import { subjectOf } from './subject.ts';

/** How far the wording may stand before its quotation, and the quotation behind the comma that closes it, in items. */
const BEFORE_REACH = 40;
const CLAUSE_REACH = 20;

/** Selon la conseillère Béatrice Zufferey, "…". For him, the wall is "…". …, pour qui "…". As Ellen Roe puts it, "…". */
export function attributeAccording(
  items: readonly Item[],
  quote: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  for (let at = quote - 1; at >= Math.max(0, quote - BEFORE_REACH); at -= 1) {
    if (items[at]?.lower === ';' || items[at]?.kind === 'quote') return null;
    const source = sourceAt(items, at, rules) ?? asSaid(items, at, rules);
    if (!source) continue;
    const { phrase, next } = source;
    const opens =
      at === 0 || items[at - 1]?.kind === 'mark' || rules.grammar.conjunctions.has(items[at - 1]?.lower ?? '');
    const adjacent = next === quote || ([',', ':'].includes(items[quote - 1]?.lower ?? '') && quote - next <= 24);
    const right = next === quote - 1 && items[next]?.lower === ',';
    if (source.loose && !(opens && (right || isPersonal(phrase, rules)))) continue;
    if (!adjacent) {
      const comma = items.slice(next, quote).findIndex(({ lower }) => lower === ',');
      const relative = source.relative && quote - next <= CLAUSE_REACH;
      if (!relative && (!opens || comma < 0 || quote - next - comma > CLAUSE_REACH)) continue;
    }
    // "Selon X, le maire a dit que": somebody else speaks.
    const others = ofSense(cues, 'say', 'judge').some(
      ({ verb, next: after }) => verb >= next && after <= quote && speaks(items, verb, rules),
    );
    if (others) return null;
    return { phrase, items, where: null, confidence: adjacent ? 0.93 : 0.88, rule: 'according', strong: adjacent };
  }
  return null;
}

/** "…", selon Béatrice Zufferey. "…," as she puts it. « … » à ses yeux. */
export function accordingAfter(items: readonly Item[], at: number, rules: SpeechRules): Attribution | null {
  const source = sourceAt(items, at, rules) ?? asSaid(items, at, rules);
  if (!source || (source.loose && !(items[at - 1]?.kind === 'quote' && isNamedPerson(source.phrase)))) return null;
  return { phrase: source.phrase, items, where: null, confidence: 0.92, rule: 'according', strong: true };
}

interface Source {
  readonly phrase: NounPhrase;
  readonly next: number;
  /** "pour", "for": a wording that says many other things. */
  readonly loose: boolean;
  readonly relative: boolean;
}

function sourceAt(items: readonly Item[], at: number, rules: SpeechRules): Source | null {
  const head = items[at];
  if (head?.kind !== 'word') return null;
  const { quoting } = rules;
  const wordings = wordingsOf(rules).get(head.lower);
  if (!wordings) return null;
  for (const { parts, pronoun } of wordings.own) {
    if (!parts.every((part, index) => items[at + index]?.lower === part)) continue;
    const next = at + parts.length;
    return { phrase: pronounPhrase(pronoun, next - 1, rules), next, loose: false, relative: false };
  }
  if (
    head.lower === 'in' &&
    items[at + 1]?.lower === 'whose' &&
    /^(?:view|opinion|words|eyes)$/.test(items[at + 2]?.lower ?? '')
  ) {
    const antecedent = antecedentBefore(items, at, rules);
    return antecedent && { phrase: antecedent, next: at + 3, loose: false, relative: true };
  }
  const owner = items[at + 1]?.name;
  const namedOwner =
    owner &&
    /^(?:in|to|by)$/.test(head.lower) &&
    items[at + 2]?.lower === "'s" &&
    OWNED.test(items[at + 3]?.lower ?? '');
  if (namedOwner)
    return { phrase: phraseOf([owner.entity], at + 1, at + 2), next: at + 4, loose: false, relative: false };
  const opened = openedBy(wordings.plain, items, at);
  if (opened === null) return null;
  const loose = /^(?:pour|for|to)$/.test(head.lower);
  const pronoun = quoting.obliques.get(items[opened]?.lower ?? '');
  if (pronoun !== undefined && !isNominal(items[opened + 1], rules))
    return { phrase: pronounPhrase(pronoun, opened, rules), next: opened + 1, loose, relative: false };
  if (/^(?:qui|lequel|laquelle|whom)$/.test(items[opened]?.lower ?? '')) {
    const antecedent = antecedentBefore(items, at, rules);
    return antecedent && { phrase: antecedent, next: opened + 1, loose: false, relative: true };
  }
  const phrase = readNounPhrase(items, opened, rules);
  return phrase && readable(phrase, items, rules) ? { phrase, next: phrase.next, loose, relative: false } : null;
}

/** "in Ann Roe's words" */
const OWNED = /^(?:words|phrase|view|opinion|telling|account|eyes|mind|book|reckoning|estimation|formulation|version)$/;

/** Where the phrase behind "selon", "de l'avis du", "according to" begins. */
function openedBy(wordings: QuotingRules['according'], items: readonly Item[], at: number): number | null {
  for (const parts of wordings) {
    const last = parts.at(-1);
    const fits = parts.every((part, index) => {
      const word = items[at + index]?.lower ?? '';
      return word === part || (part === 'de' && index === parts.length - 1 && /^(?:d'|du|des)$/.test(word));
    });
    if (!fits) continue;
    // "de l'avis du maire": the article is part of the preposition.
    const contracted = last === 'de' && /^(?:du|des)$/.test(items[at + parts.length - 1]?.lower ?? '');
    return at + parts.length - (contracted ? 1 : 0);
  }
  return null;
}

interface Wordings {
  readonly plain: QuotingRules['according'];
  readonly own: QuotingRules['accordingOwn'];
}

/** The wordings by the word they begin with. */
const wordingsOf = keepBeside(
  ({ quoting: { according, accordingOwn } }: SpeechRules): ReadonlyMap<string, Wordings> => {
    const heads = new Set([
      ...according.map(([head = '']) => head),
      ...accordingOwn.map(({ parts }) => parts[0] ?? ''),
    ]);
    return new Map(
      [...heads].map((head) => [
        head,
        {
          plain: according.filter((parts) => parts[0] === head),
          own: accordingOwn.filter(({ parts }) => parts[0] === head),
        },
      ]),
    );
  },
);

/** "as Ellen Roe puts it", "comme le dit Jean Roux", "comme l'explique la maire". */
function asSaid(items: readonly Item[], at: number, rules: SpeechRules): Source | null {
  const word = items[at]?.lower;
  if (word === 'comme' && /^(?:le|l')$/.test(items[at + 1]?.lower ?? '')) {
    let verb = at + 2;
    while (rules.grammar.auxiliaries.has(items[verb]?.lower ?? '') && verb < at + 4) verb += 1;
    if (!isVerb(items[verb])) return null;
    const phrase = readNounPhrase(items, verb + 1, rules);
    return phrase && phrase.first <= verb + 1 ? { phrase, next: phrase.next, loose: false, relative: false } : null;
  }
  if (word !== 'as') return null;
  const phrase = readNounPhrase(items, at + 1, rules);
  if (!phrase || (phrase.kind === 'noun' && !isSomebody(phrase, rules))) return null;
  const verb = items[phrase.next];
  const puts = /^(?:puts?|has|said|says|told|wrote|writes|explained|explains)$/.test(verb?.lower ?? '');
  if (!puts) return null;
  let next = phrase.next + 1;
  while (
    next < phrase.next + 5 &&
    /^(?:put|it|once|said|told|reporters|later|always|often)$/.test(items[next]?.lower ?? '')
  )
    next += 1;
  return { phrase, next, loose: false, relative: false };
}

/** "… porté par Anne Roux, pour qui": the name before the comma. */
function antecedentBefore(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  if (items[at - 1]?.lower !== ',') return null;
  for (let name = at - 2; name >= Math.max(0, at - 8); name -= 1) {
    const item = items[name];
    if (!item || item.kind === 'mark' || item.kind === 'quote') return null;
    const entity = item.name?.entity;
    if (entity && (name === at - 2 || isPerson(entity))) {
      const of = rules.grammar.of.has(item.name?.span.preposition ?? '');
      if (of && !isPerson(entity)) continue;
      return phraseOf([entity], name, name + 1);
    }
  }
  return null;
}

/** A verb of speech with somebody for its subject. */
function speaks(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  if (isVerb(items[verb], 'gerund')) return true;
  if (!isVerb(items[verb], 'finite') || isVerb(items[verb], 'participle')) return false;
  const subject = subjectOf(items, verb, rules);
  return subject !== null && (subject.kind !== 'noun' || isSomebody(subject, rules));
}

/** "her lawyer" is no "her". */
function isNominal(item: Item | undefined, rules: SpeechRules): boolean {
  if (rules.money.decimal === ',' || item === undefined) return false;
  return item.kind === 'name' || (item.kind === 'word' && !rules.grammar.prepositions.has(item.lower));
}

/** A source that may have spoken: a name, or somebody by title. */
function readable(phrase: NounPhrase, items: readonly Item[], rules: SpeechRules): boolean {
  if (phrase.kind !== 'noun') return phrase.kind === 'names';
  return isSomebody(phrase, rules) || rules.names.titles.has(items[phrase.first + 1]?.lower ?? '');
}

function isPersonal(phrase: NounPhrase, rules: SpeechRules): boolean {
  return isNamedPerson(phrase) || phrase.kind === 'pronoun' || (phrase.kind === 'noun' && isSomebody(phrase, rules));
}

function isNamedPerson({ kind, entities }: NounPhrase): boolean {
  return kind === 'names' && entities[0]?.kind === 'person';
}
