import type { SpeechRules } from '../languages/speech.ts';
import { accordingAfter } from './attribution-according.ts';
import { copulaAfter } from './attribution-copula.ts';
import { type CueMatch, findCues, ofSense } from './cues.ts';
import { isGoverned, isVerb } from './name-lists.ts';
import { type NounPhrase, pronounOf, pronounPhrase, readNounPhrase } from './noun-phrase.ts';
import { type Attribution, isFiniteHere, isLikelyPerson, isSomebody, startsWithArticle } from './speakers.ts';
import { subjectOf } from './subject.ts';
import type { Item } from './text.ts';
import { isVerbHere } from './voice.ts';
import { findWhere } from './where.ts';

/** How far a cue may stand from its quotation, in items. */
export const BEFORE_REACH = 16;
const AFTER_REACH = 30;

/**
 * "…", a expliqué Claire Delmotte. "…," said Hannah Trevose. "…," Isaac Trimble said.
 *
 * @param closed the words end with a mark that leaves the sentence open: "…!" or, in English, "…,"
 */
export function attributeAfter(
  items: readonly Item[],
  from: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
  closed = false,
): Attribution | null {
  let at = from;
  while (items[at]?.lower === ',' || items[at]?.lower === '-' || items[at]?.lower === '–' || items[at]?.lower === '—')
    at += 1;
  if (at >= items.length || at - from > 2) return null;
  const signed = signature(items, at, at > from, rules);
  if (signed) return signed;
  const saying = ofSense(cues, 'say').filter(({ verb }) => isVerbHere(items, verb, rules));
  const apposed = items[from - 2]?.lower === ',' || (items[from - 2]?.kind ?? 'mark') !== 'mark';
  return (
    invertedAfter(items, at, saying, rules) ??
    subjectAfter(items, at, saying, rules) ??
    accordingAfter(items, at, rules) ??
    copulaAfter(items, at, rules) ??
    (apposed ? null : unlistedAfter(items, at, at > from, closed, rules))
  );
}

/** « … » (Jean Roux). "…" — Ann Roe, mayor: nothing but a name and what it is. */
export function signature(items: readonly Item[], at: number, dash: boolean, rules: SpeechRules): Attribution | null {
  const bracket = items[at]?.lower === '(';
  const dashed = dash && /^[-–—]$/.test(items[at - 1]?.lower ?? '');
  const name = items[bracket ? at + 1 : at];
  if (!(bracket || dashed) || name?.name?.entity.kind !== 'person') return null;
  const first = bracket ? at + 1 : at;
  for (let index = first + 1; index < items.length; index += 1) {
    const item = items[index];
    if (item?.lower === ')' || item?.lower === '.') break;
    if (index - first > 12 || item?.kind === 'quote' || item?.lower === ';' || (item && isVerb(item, rules, 'finite')))
      return null;
  }
  const phrase = readNounPhrase(items, first, rules);
  return phrase && { phrase, items, where: null, confidence: 0.9, rule: 'after', strong: true };
}

function invertedAfter(
  items: readonly Item[],
  at: number,
  saying: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  const { grammar } = rules;
  let index = at;
  let pronoun: number | null = null;
  for (; index < at + 8; index += 1) {
    const item = items[index];
    if (item?.kind !== 'word') return null;
    if (item.lower.startsWith('-')) {
      pronoun = index;
      continue;
    }
    // "…", elle racontait: the subject comes first.
    if (/^(?:il|elle|he|she|it|on)$/.test(item.lower)) return null;
    const cue = saying.find(({ verb, first }) => verb === index && first === index);
    const auxiliary = grammar.auxiliaries.has(item.lower);
    const carried = index > at && isVerb(item, rules, 'infinitive');
    if (
      cue &&
      !(auxiliary && isVerb(items[index + 1], rules, 'participle')) &&
      (carried || isVerb(item, rules, 'finite') || isVerb(item, rules, 'participle')) &&
      !carries(items, index, saying, rules)
    ) {
      const after = items[cue.next];
      if (after?.lower.startsWith('-') && pronounOf(after.lower, rules)) pronoun = cue.next;
      return pronoun === null ? nounAfterVerb(items, cue, at, rules) : pronounAfter(items, pronoun, cue, rules);
    }
    if (
      !(
        auxiliary ||
        grammar.clitics.has(item.lower) ||
        grammar.adverbs.has(item.lower) ||
        grammar.adverbEnding.test(item.lower) ||
        carries(items, index, saying, rules) ||
        (LINK.test(item.lower) && index > at)
      )
    )
      return null;
  }
  return null;
}

const LINK = /^(?:à|de|d'|par|bon)$/;

/** "a tenu à préciser", "a fini par lâcher", "se plaît à répéter": a verb that carries a verb of speech in the infinitive. */
function carries(items: readonly Item[], at: number, saying: readonly CueMatch[], rules: SpeechRules): boolean {
  if (rules.money.decimal !== ',' || items[at]?.kind !== 'word') return false;
  let next = at + 1;
  while (
    next < at + 5 &&
    items[next]?.kind === 'word' &&
    (LINK.test(items[next]?.lower ?? '') ||
      items[next]?.lower.startsWith('-') ||
      rules.grammar.clitics.has(items[next]?.lower ?? ''))
  )
    next += 1;
  return next <= at + 4 && isVerb(items[next], rules, 'infinitive') && saying.some(({ verb }) => verb === next);
}

/**
 * « … », s'esclaffe Jean Roy. "…," Roy deadpanned. "…," she beams. Right at a quotation, a word before or behind a person is a verb of speech,
 * whichever it is.
 */
function unlistedAfter(
  items: readonly Item[],
  at: number,
  comma: boolean,
  closed: boolean,
  rules: SpeechRules,
): Attribution | null {
  const english = rules.money.decimal === '.';
  const found = (phrase: NounPhrase | null, next: number): Attribution | null =>
    phrase && { phrase, items, where: findWhere(items, next, rules), confidence: 0.9, rule: 'after', strong: true };
  if (!english && !comma && !closed) return null;
  // "…", s'agace-t-on: only an incise turns the pronoun round.
  for (let index = at + 1; !english && index < at + 4 && items[index]?.kind === 'word'; index += 1)
    if (items[index]?.lower.startsWith('-') && pronounOf(items[index]?.lower ?? '', rules))
      return found(readNounPhrase(items, index, rules), index + 1);
  let verb = at;
  while (
    verb < at + 3 &&
    items[verb]?.kind === 'word' &&
    (rules.grammar.clitics.has(items[verb]?.lower ?? '') || /^(?:a|ont|avait)$/.test(items[verb]?.lower ?? ''))
  )
    verb += 1;
  const word = items[verb];
  if (word?.kind === 'word' && isUnlistedVerb(word.lower, rules)) {
    const phrase = readNounPhrase(items, verb + 1, rules);
    return phrase && isLikelyPerson(phrase, rules) && phrase.kind !== 'pronoun' ? found(phrase, phrase.next) : null;
  }
  if (!english) return null;
  const head = items[at];
  const person = head?.name?.entity.kind === 'person' && !isGoverned(items, at);
  const pronoun = closed && /^(?:he|she)$/.test(head?.lower ?? '');
  const after = items[at + 1];
  const ends = items[at + 2];
  const ended = !ends || ends.kind === 'mark' || rules.grammar.prepositions.has(ends.lower) || isSpoken(ends, rules);
  if ((person || pronoun) && after?.kind === 'word' && /(?:ed|s)$/.test(after.lower) && ended)
    return found(readNounPhrase(items, at, rules), at + 2);
  return null;
}

/** "he deadpanned when asked", "she beams, pouring tea": what may follow an incise. */
function isSpoken({ kind, lower }: Item, { grammar }: SpeechRules): boolean {
  return (
    kind === 'word' &&
    (grammar.adverbs.has(lower) || grammar.adverbEnding.test(lower) || /^(?:when|as)$|ing$/.test(lower))
  );
}

function isUnlistedVerb(word: string, rules: SpeechRules): boolean {
  const { prepositions, determiners, conjunctions, relatives, adverbs, negations, pronouns } = rules.grammar;
  if (
    [prepositions, determiners, conjunctions, relatives, adverbs, negations, pronouns].some((words) => words.has(word))
  )
    return false;
  return rules.money.decimal === ',' ? /(?:e|t|d|a|é|i|u)$/.test(word) && word.length > 2 : /(?:ed|s)$/.test(word);
}

function pronounAfter(items: readonly Item[], pronoun: number, cue: CueMatch, rules: SpeechRules): Attribution | null {
  const phrase = readNounPhrase(items, pronoun, rules);
  return (
    phrase && {
      phrase,
      items,
      where: findWhere(items, Math.max(cue.next, pronoun + 1), rules),
      confidence: 0.95,
      rule: 'after',
      strong: true,
    }
  );
}

function nounAfterVerb(items: readonly Item[], cue: CueMatch, begin: number, rules: SpeechRules): Attribution | null {
  const { grammar } = rules;
  const english = rules.money.decimal === '.';
  let at = cue.next;
  let aside = -1;
  for (let steps = 0; steps < 12; steps += 1) {
    const item = items[at];
    if (!item) break;
    if (
      item.lower === ',' &&
      !english &&
      steps < 6 &&
      (items[at + 1]?.kind === 'word' || items[at + 1]?.kind === 'name')
    ) {
      at = afterState(items, at, rules);
      continue;
    }
    if (item.kind !== 'word') break;
    if (english && at > cue.next && !grammar.adverbs.has(item.lower)) break;
    const skipped =
      grammar.adverbs.has(item.lower) ||
      grammar.adverbEnding.test(item.lower) ||
      item.lower === 'soir' ||
      item.lower === 'matin';
    if (skipped && !grammar.determiners.has(item.lower)) {
      at += 1;
      continue;
    }
    if (!english && grammar.prepositions.has(item.lower)) {
      const side = endOfAside(items, at);
      at = side ?? afterPrepositional(items, at, rules);
      if (side !== null) aside = side;
      continue;
    }
    break;
  }
  const head = items[at];
  // "…," said on Tuesday; "…", lui a dit : no subject follows.
  if (!head || (head.kind !== 'word' && head.kind !== 'name' && head.kind !== 'number')) return null;
  if (
    head.name &&
    at !== aside &&
    isGoverned(items, at) &&
    items[at + 1]?.lower !== "'s" &&
    items[at + 1]?.lower !== "'"
  )
    return null;
  const phrase = oneWho(items, at, rules) ?? readNounPhrase(items, at, rules);
  if (!phrase) return null;
  if (phrase.kind === 'noun' && phrase.noun !== null && !isSomebody(phrase, rules)) {
    // "…", a salué un film: the verb has an object.
    const thing = !phrase.definite || rules.quoting.works.has(phrase.noun) || rules.money.fundingNouns.has(phrase.noun);
    if (thing || (!phrase.definite && !startsWithArticle(items, at, rules)))
      return { phrase: null, items, where: null, confidence: 0.8, rule: 'after', strong: false };
  }
  if (english && begin !== cue.first && phrase.kind !== 'names') return null;
  return { phrase, items, where: findWhere(items, cue.next, rules), confidence: 0.97, rule: 'after', strong: true };
}

/** "assure celui qui dirige le port": somebody of whom the article speaks already. */
function oneWho(items: readonly Item[], at: number, rules: SpeechRules): NounPhrase | null {
  const who =
    /^cel(?:ui|le)$/.test(items[at]?.lower ?? '') && /^(?:qui|que|qu'|dont)$/.test(items[at + 1]?.lower ?? '');
  return who ? pronounPhrase(items[at]?.lower === 'celle' ? 'elle' : 'il', at, rules) : null;
}

/** "se souvient, ému, Jean Roux": a word or two on the speaker's state. */
function afterState(items: readonly Item[], comma: number, rules: SpeechRules): number {
  for (let at = comma + 1; at <= comma + 4; at += 1) {
    const item = items[at];
    if (item?.lower === ',' && at > comma + 1) return at + 1;
    if (
      item?.kind !== 'word' ||
      rules.grammar.determiners.has(item.lower) ||
      rules.grammar.prepositions.has(item.lower)
    )
      break;
  }
  return comma + 1;
}

const ASIDES: readonly (readonly string[])[] = [
  'de son côté',
  'de leur côté',
  'pour sa part',
  'pour leur part',
  'à son tour',
  'à leur tour',
  'à nouveau',
  'de nouveau',
  'en riant',
  'en souriant',
  'dans un sourire',
  'dans un soupir',
  'dans un souffle',
  "d' emblée",
  "d' un trait",
  'dans la foulée',
  'à propos',
  'sans hésiter',
  'sans détour',
  'sans ciller',
  'de concert',
  'en substance',
  'en chœur',
  'du tac au tac',
  'tout de go',
  'au téléphone',
  'à la barre',
  'au micro',
  'en conférence de presse',
  'à demi-mot',
  'à voix basse',
  'à mi-voix',
].map((words) => words.split(' '));

/** Behind a set phrase that governs nothing: "pour sa part", "de son côté". */
function endOfAside(items: readonly Item[], at: number): number | null {
  const words = ASIDES.find((aside) => aside.every((word, index) => items[at + index]?.lower === word));
  return words ? at + words.length : null;
}

/** Behind "au Monde", "à l'AFP", "devant la presse": where the next phrase may begin. */
function afterPrepositional(items: readonly Item[], at: number, rules: SpeechRules): number {
  let index = at + 1;
  while (
    index < items.length &&
    items[index]?.kind === 'word' &&
    (rules.grammar.determiners.has(items[index]?.lower ?? '') ||
      rules.grammar.prepositions.has(items[index]?.lower ?? ''))
  )
    index += 1;
  if (items[index]?.kind === 'name') return index + 1;
  index += 1;
  for (let steps = 0; steps < 5; steps += 1, index += 1) {
    const item = items[index];
    if (item?.kind !== 'word' || rules.grammar.determiners.has(item.lower)) return index;
  }
  return index;
}

function subjectAfter(
  items: readonly Item[],
  at: number,
  saying: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  const head = items[at];
  if (!head || head.kind === 'mark' || head.kind === 'quote' || head.kind === 'sum') return null;
  if (head.kind === 'word' && rules.grammar.prepositions.has(head.lower) && !rules.grammar.determiners.has(head.lower))
    return null;
  const cue = saying.find(({ verb }) => verb > at && verb - at <= AFTER_REACH && isFiniteHere(items, verb, rules));
  if (!cue) return null;
  const direct = subjectOf(items, cue.verb, rules);
  // "…," John Wright, vice president of Owensboro Grain said: the comma that closes the apposition is often left out.
  const apposed =
    head.name && !isGoverned(items, at) && items[at + 1]?.lower === ',' ? readNounPhrase(items, at, rules) : null;
  const lead = direct?.kind === 'names' && direct.first > at + 2 ? readNounPhrase(items, at, rules) : null;
  const covered = lead?.kind === 'names' && direct && lead.next > direct.first ? lead : null;
  const phrase = direct && direct.first >= at && direct.first <= at + 2 ? direct : (covered ?? apposed);
  if (!phrase) return null;
  if (phrase.kind === 'noun' && !isSomebody(phrase, rules) && !startsWithArticle(items, phrase.first, rules))
    return null;
  // "…", et le maire a dit que: the words that follow are another statement.
  const reported = items[cue.next]?.lower;
  if (reported === 'que' || reported === "qu'" || reported === 'that') return null;
  if (items.slice(at, cue.verb).some(({ kind, lower }) => kind === 'quote' || lower === ';')) return null;
  return {
    phrase,
    items,
    where: findWhere(items, cue.next, rules),
    confidence: rules.money.decimal === '.' ? 0.96 : 0.88,
    rule: 'after',
    strong: true,
  };
}

/** « Le pois, explique Vincent Hecquet, c'est… »: the incise stands between the marks. */
export function attributeInside(items: readonly Item[], rules: SpeechRules): Attribution | null {
  const saying = ofSense(findCues(items, rules), 'say').filter(({ next }) => next <= INCISE_REACH);
  for (const cue of saying) {
    let at = cue.first - 1;
    while (
      at > 0 &&
      items[at]?.kind === 'word' &&
      (rules.grammar.clitics.has(items[at]?.lower ?? '') ||
        rules.grammar.auxiliaries.has(items[at]?.lower ?? '') ||
        items[at]?.lower.startsWith('-'))
    )
      at -= 1;
    if (items[at]?.lower !== ',') continue;
    const found = invertedAfter(items, at + 1, [cue], rules);
    if (!found?.phrase) continue;
    const { kind, next } = found.phrase;
    const behind = items.slice(next, next + 12).findIndex(({ kind: mark }) => mark === 'mark');
    const closed = behind >= 0 && /^[,.]$/.test(items[next + behind]?.lower ?? '');
    if (closed && (kind !== 'noun' || isSomebody(found.phrase, rules)))
      return { ...found, confidence: kind === 'names' ? 0.95 : 0.9, rule: 'inside' };
  }
  return null;
}

/** An incise stands near the head of what is said. */
const INCISE_REACH = 45;
