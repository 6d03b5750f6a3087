import type { SpeechRules } from '../languages/speech.ts';
import { type CueMatch, findCues, ofSense } from './cues.ts';
import { isGoverned, isVerb } from './name-lists.ts';
import { type NounPhrase, pronounOf, readNounPhrase } from './noun-phrase.ts';
import {
  type Attribution,
  accordingAt,
  isFiniteHere,
  isLikelyPerson,
  isSomebody,
  readable,
  startsWithArticle,
} from './speakers.ts';
import { subjectOf } from './subject.ts';
import type { Item } from './text.ts';
import { isVerbHere } from './voice.ts';
import { findWhere } from './where.ts';

/** How far a cue may stand from its quotation, in items. */
export const BEFORE_REACH = 16;
const AFTER_REACH = 30;

/** C'est ce qu'annonçait Raouti Chehih : the sentence after tells who spoke. */
export function attributeRecalled(items: readonly Item[], rules: SpeechRules): Attribution | null {
  const words = items
    .slice(0, 5)
    .map(({ lower }) => lower)
    .join(' ');
  const opening = /^(?:c' est|voilà|telle? est|that|this) (?:ce (?:que|qu')|how|what|(?:is|was) (?:how|what))/.exec(
    words,
  );
  if (!opening) return null;
  const cue = ofSense(findCues(items.slice(0, 16), rules), 'say')[0];
  if (!cue) return null;
  const after = items[cue.next]?.name && !isGoverned(items, cue.next) ? readNounPhrase(items, cue.next, rules) : null;
  const phrase = after ?? subjectOf(items, cue.verb, rules);
  return phrase?.kind === 'names'
    ? { phrase, items, where: findWhere(items, cue.next, rules), confidence: 0.92, rule: 'after', strong: true }
    : null;
}

/** "…", a expliqué Claire Delmotte. "…," said Hannah Trevose. "…," Isaac Trimble said. */
export function attributeAfter(
  items: readonly Item[],
  from: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  let at = from;
  while (items[at]?.lower === ',' || items[at]?.lower === '-' || items[at]?.lower === '–' || items[at]?.lower === '—')
    at += 1;
  if (at >= items.length || at - from > 2) return null;
  const saying = ofSense(cues, 'say').filter(({ verb }) => isVerbHere(items, verb, rules));
  return (
    invertedAfter(items, at, saying, rules) ??
    subjectAfter(items, at, saying, rules) ??
    accordingAfter(items, at, rules) ??
    unlistedAfter(items, at, from, rules)
  );
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
    const cue = saying.find(({ verb, first }) => verb === index && first === index);
    const auxiliary = grammar.auxiliaries.has(item.lower);
    if (
      cue &&
      !(auxiliary && isVerb(items[index + 1], rules, 'participle')) &&
      (isVerb(item, rules, 'finite') || isVerb(item, rules, 'participle'))
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
        grammar.adverbEnding.test(item.lower)
      )
    )
      return null;
  }
  return null;
}

/** « … », s'esclaffe Jean Roy. "…," Roy deadpanned. Right at a quotation, a word before or behind a person's name is a verb of speech. */
function unlistedAfter(items: readonly Item[], at: number, from: number, rules: SpeechRules): Attribution | null {
  if (at === from && rules.money.decimal === ',') return null;
  const found = (phrase: NounPhrase | null, next: number): Attribution | null =>
    phrase && { phrase, items, where: findWhere(items, next, rules), confidence: 0.9, rule: 'after', strong: true };
  let verb = at;
  while (
    verb < at + 3 &&
    items[verb]?.kind === 'word' &&
    (rules.grammar.clitics.has(items[verb]?.lower ?? '') || /^(?:a|ont|avait)$/.test(items[verb]?.lower ?? ''))
  )
    verb += 1;
  const word = items[verb];
  if (word?.kind === 'word' && isUnlistedVerb(word.lower, rules)) {
    const pronoun = items[verb + 1];
    if (pronoun?.lower.startsWith('-') && pronounOf(pronoun.lower, rules))
      return found(readNounPhrase(items, verb + 1, rules), verb + 2);
    const phrase = readNounPhrase(items, verb + 1, rules);
    return phrase && isLikelyPerson(phrase, rules) && phrase.kind !== 'pronoun' ? found(phrase, phrase.next) : null;
  }
  const name = items[at]?.name;
  const after = items[at + 1];
  const ends = items[at + 2];
  const english = rules.money.decimal === '.' && name?.entity.kind === 'person' && !isGoverned(items, at);
  if (
    english &&
    after?.kind === 'word' &&
    /(?:ed|s)$/.test(after.lower) &&
    (!ends || ends.kind === 'mark' || rules.grammar.prepositions.has(ends.lower))
  )
    return found(readNounPhrase(items, at, rules), at + 2);
  return null;
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
  for (let steps = 0; steps < 12; steps += 1) {
    const item = items[at];
    if (!item) break;
    if (item.lower === ',' && !english && steps < 6 && items[at + 1]?.kind === 'word') {
      at += 1;
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
      at = afterPrepositional(items, at, rules);
      continue;
    }
    break;
  }
  const head = items[at];
  // "…," said on Tuesday; "…", lui a dit : no subject follows.
  if (!head || (head.kind !== 'word' && head.kind !== 'name' && head.kind !== 'number')) return null;
  if (head.name && isGoverned(items, at) && items[at + 1]?.lower !== "'s" && items[at + 1]?.lower !== "'") return null;
  const phrase = readNounPhrase(items, at, rules);
  if (!phrase) return null;
  if (
    phrase.kind === 'noun' &&
    phrase.noun !== null &&
    !isSomebody(phrase, rules) &&
    !phrase.definite &&
    !startsWithArticle(items, at, rules)
  )
    return null;
  if (english && begin !== cue.first && phrase.kind !== 'names') return null;
  return { phrase, items, where: findWhere(items, cue.next, rules), confidence: 0.97, rule: 'after', strong: true };
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

/** "…", selon Béatrice Zufferey. */
function accordingAfter(items: readonly Item[], at: number, rules: SpeechRules): Attribution | null {
  const opened = accordingAt(items, at, rules);
  if (opened === null || /^(?:pour|for)$/.test(items[at]?.lower ?? '')) return null;
  const phrase = readNounPhrase(items, opened, rules);
  return phrase && readable(phrase, items, rules)
    ? { phrase, items, where: null, confidence: 0.92, rule: 'according', strong: true }
    : null;
}

/** « Le pois, explique Vincent Hecquet, c'est… »: the incise stands between the marks. */
export function attributeInside(items: readonly Item[], rules: SpeechRules): Attribution | null {
  const saying = ofSense(findCues(items.slice(0, INCISE_REACH), rules), 'say');
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
    const closed = items.slice(next, next + 12).some(({ lower }) => lower === ',');
    if ((kind === 'names' || kind === 'pronoun') && closed)
      return { ...found, confidence: kind === 'names' ? 0.95 : 0.9, rule: 'inside' };
  }
  return null;
}

/** An incise stands near the head of what is said. */
const INCISE_REACH = 45;
