import type { Span } from '../knowledge/span.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { type CueMatch, findCues, ofSense } from './cues.ts';
import { isGoverned, isVerb, type NounPhrase, namesStartingAt, pronounOf, readNounPhrase } from './noun-phrase.ts';
import { subjectOf } from './subject.ts';
import type { Item } from './text.ts';
import { isVerbHere } from './voice.ts';
import { findWhere } from './where.ts';

/** Who a quotation is tied to by the sentence it stands in. */
export interface Attribution {
  readonly phrase: NounPhrase | null;
  /** The items that the phrase indexes. */
  readonly items: readonly Item[];
  readonly where: Span | null;
  readonly confidence: number;
  readonly rule: 'after' | 'colon' | 'according' | 'before' | 'inside';
  /** A verb of speech proper stands right at the quotation. */
  readonly strong: boolean;
}

/** How far a cue may stand from its quotation, in items. */
const BEFORE_REACH = 16;
const AFTER_REACH = 30;

/** Reads the sentence around a quotation; the first rule that holds decides. */
export function attribute(
  items: readonly Item[],
  quote: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  return (
    attributeAfter(items, quote + 1, cues, rules) ??
    attributeColon(items, quote, cues, rules) ??
    attributeAccording(items, quote, rules) ??
    attributeBefore(items, quote, cues, rules)
  );
}

/** The paragraph before a quotation ends with a colon that opens it. */
export function attributeOpened(
  items: readonly Item[],
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  return items.at(-1)?.lower === ':' ? attributeColon(items, items.length, cues, rules) : null;
}

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

function startsWithArticle(items: readonly Item[], at: number, rules: SpeechRules): boolean {
  return rules.grammar.determiners.has(items[at]?.lower ?? '');
}

function isSomebody({ noun }: NounPhrase, { names }: SpeechRules): boolean {
  return noun !== null && (names.titles.has(noun) || names.organisations.has(noun) || names.kin.has(noun));
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

function isFiniteHere(items: readonly Item[], verb: number, rules: SpeechRules): boolean {
  if (isVerb(items[verb], rules, 'finite')) return true;
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    if (rules.grammar.auxiliaries.has(items[at]?.lower ?? '')) return isVerb(items[verb], rules, 'participle');
  }
  return false;
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

function accordingAt(items: readonly Item[], at: number, { quoting }: SpeechRules): number | null {
  for (const words of quoting.according) {
    const parts = words.split(' ');
    if (parts.every((part, index) => items[at + index]?.lower === part)) return at + parts.length;
  }
  return null;
}

/** A source that may have spoken: a name, or somebody by title. */
function readable(phrase: NounPhrase, items: readonly Item[], rules: SpeechRules): boolean {
  return (
    phrase.kind === 'names' ||
    (phrase.kind === 'noun' &&
      (isSomebody(phrase, rules) || rules.names.titles.has(items[phrase.first + 1]?.lower ?? '')))
  );
}

/** Et X, directeur de Y, d'illustrer : "…". Il reste prudent : "…". A league official put it differently: "…". */
function attributeColon(
  items: readonly Item[],
  quote: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  const colon = quote - 1;
  if (items[colon]?.lower !== ':') return null;
  let begin = colon - 1;
  while (begin > 0 && items[begin - 1]?.lower !== ';' && items[begin - 1]?.kind !== 'quote' && colon - begin < 60)
    begin -= 1;
  const segment = cues.filter(({ first, next }) => first >= begin && next <= colon);
  const where = findWhere(items, begin, rules, colon);
  const found = (phrase: NounPhrase | null, confidence: number, strong: boolean): Attribution | null =>
    phrase && { phrase, items, where, confidence, rule: 'colon', strong };

  const named = items[colon - 1];
  if (named?.name && colon - 1 === begin) return found(readNounPhrase(items, begin, rules), 0.9, true);
  const reply = speechNounOwner(items, begin, colon, rules);
  if (reply) return found(reply, 0.96, true);
  const infinitive = infinitiveOf(items, begin, colon, rules);
  if (infinitive) return found(infinitive, 0.98, true);
  const saying = ofSense(segment, 'say', 'judge').reverse();
  for (const cue of saying) {
    const inverted = items[cue.next]?.lower.startsWith('-') ? readNounPhrase(items, cue.next, rules) : null;
    const phrase = inverted ?? subjectOf(items, cue.verb, rules);
    if (
      phrase &&
      (phrase.kind !== 'noun' || isSomebody(phrase, rules) || startsWithArticle(items, phrase.first, rules))
    )
      return found(phrase, 0.95, true);
  }
  const noun = items.slice(begin, colon).some(({ kind, lower }) => kind === 'word' && rules.quoting.nouns.has(lower));
  const lead = leadOf(items, begin, colon, rules);
  if (lead && (noun || isLikelyPerson(lead, rules))) return found(lead, noun ? 0.92 : 0.88, noun);
  return { phrase: null, items, where, confidence: 0.9, rule: 'colon', strong: saying.length > 0 || noun };
}

/** "Et le céréalier Benoît Dumetz de renchérir :", "Et Sam Altman, CEO d'OpenAI, d'illustrer :". */
function infinitiveOf(items: readonly Item[], begin: number, colon: number, rules: SpeechRules): NounPhrase | null {
  if (!rules.grammar.and.has(items[begin]?.lower ?? '')) return null;
  const phrase = readNounPhrase(items, begin + 1, rules);
  if (!phrase || phrase.kind === 'pronoun') return null;
  for (let at = phrase.next; at < Math.min(colon, phrase.next + 25); at += 1) {
    const mark = items[at]?.lower;
    if (
      (mark === 'de' || mark === "d'") &&
      isVerb(items[at + 1], rules, 'infinitive') &&
      !rules.names.titles.has(items[at + 1]?.lower ?? '')
    )
      return phrase;
  }
  return null;
}

/** "une réponse tranchante de Sam Altman :", "the mayor's reply:". */
function speechNounOwner(items: readonly Item[], begin: number, colon: number, rules: SpeechRules): NounPhrase | null {
  for (let at = colon - 1; at > begin; at -= 1) {
    const item = items[at];
    if (item?.name && rules.grammar.of.has(item.name.span.preposition ?? '')) {
      const spoken = items
        .slice(Math.max(begin, at - 6), at)
        .some(({ kind, lower }) => kind === 'word' && rules.quoting.nouns.has(lower));
      if (spoken) return readNounPhrase(items, at, rules);
    }
    if (
      item?.kind === 'word' &&
      rules.quoting.nouns.has(item.lower) &&
      items[at - 1]?.lower === "'s" &&
      items[at - 2]?.name
    ) {
      const owner = items[at - 2]?.name?.entity;
      if (owner)
        return {
          kind: 'names',
          entities: [owner],
          noun: null,
          of: null,
          gender: owner.gender,
          plural: false,
          definite: true,
          possessive: false,
          first: at - 2,
          next: at - 1,
        };
    }
  }
  return null;
}

/** Who the segment is about: the subject of its first verb, or the phrase it begins with. */
function leadOf(items: readonly Item[], begin: number, colon: number, rules: SpeechRules): NounPhrase | null {
  let at = begin;
  if (rules.grammar.conjunctions.has(items[at]?.lower ?? '')) at += 1;
  for (let index = at; index < colon; index += 1) {
    if (isVerb(items[index], rules, 'finite') || rules.grammar.auxiliaries.has(items[index]?.lower ?? '')) {
      const phrase = index > at ? subjectOf(items, index, rules) : null;
      if (phrase && phrase.first >= begin) return phrase;
    }
  }
  return readNounPhrase(items, at, rules);
}

function isLikelyPerson(phrase: NounPhrase, rules: SpeechRules): boolean {
  if (phrase.kind === 'pronoun') return !phrase.plural && phrase.noun !== 'it';
  if (phrase.kind === 'names')
    return (
      phrase.entities.length === 1 &&
      phrase.entities[0]?.kind !== 'organisation' &&
      phrase.entities[0]?.kind !== 'place' &&
      phrase.entities[0]?.kind !== 'media'
    );
  return phrase.noun !== null && rules.names.titles.has(phrase.noun) && !phrase.plural;
}

/** Selon la conseillère Béatrice Zufferey, "…". Pour la sociologue Aïssatou Barry, qui étudie les villages, "…". */
function attributeAccording(items: readonly Item[], quote: number, rules: SpeechRules): Attribution | null {
  for (let at = quote - 2; at >= Math.max(0, quote - 40); at -= 1) {
    if (items[at]?.lower === ';' || items[at]?.kind === 'quote') return null;
    const opened = accordingAt(items, at, rules);
    if (opened === null) continue;
    const loose = /^(?:pour|for)$/.test(items[at]?.lower ?? '');
    const phrase = readNounPhrase(items, opened, rules);
    if (!phrase || !readable(phrase, items, rules)) continue;
    const adjacent = items[quote - 1]?.lower === ',' || items[quote - 1]?.lower === ':' || phrase.next === quote;
    const person = phrase.kind === 'names' ? phrase.entities[0]?.kind === 'person' : true;
    if (
      loose &&
      !(
        adjacent &&
        person &&
        (at === 0 || items[at - 1]?.kind === 'mark' || rules.grammar.conjunctions.has(items[at - 1]?.lower ?? ''))
      )
    )
      continue;
    const comma = items.slice(phrase.next, quote).findIndex(({ lower }) => lower === ',');
    if (!adjacent && (comma < 0 || quote - phrase.next - comma > 12)) continue;
    const opens =
      at === 0 || items[at - 1]?.kind === 'mark' || rules.grammar.conjunctions.has(items[at - 1]?.lower ?? '');
    if (!adjacent && !opens) continue;
    return { phrase, items, where: null, confidence: adjacent ? 0.93 : 0.88, rule: 'according', strong: adjacent };
  }
  return null;
}

/** Le président a dénoncé "…". She calls the acoustics "…". … , qualifiant le projet de "…". Costello said it would "…". */
function attributeBefore(
  items: readonly Item[],
  quote: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  let limit = Math.max(0, quote - BEFORE_REACH);
  for (let at = quote - 1; at >= limit; at -= 1) {
    const { kind = 'mark', lower = '' } = items[at] ?? {};
    if (lower === ';' || lower === ':' || lower === '.' || kind === 'quote') {
      limit = at + 1;
      break;
    }
  }
  const before = ofSense(cues, 'say', 'judge')
    .filter(({ verb, next }) => verb >= limit && next <= quote)
    .reverse();
  for (const cue of before) {
    if (!governs(items, cue, quote, rules)) continue;
    const gerund = isVerb(items[cue.verb], rules, 'gerund');
    const phrase = (gerund ? nameBeforeGerund(items, cue.verb, rules) : null) ?? subjectOf(items, cue.verb, rules);
    if (!phrase) continue;
    const speaks = phrase.kind !== 'noun' || isSomebody(phrase, rules) || startsWithArticle(items, phrase.first, rules);
    if (!speaks) continue;
    const strong = cue.cue.sense === 'say' && quote - cue.next <= 3;
    return {
      phrase,
      items,
      where: findWhere(items, cue.next, rules, quote) ?? findWhere(items, quote + 1, rules),
      confidence: quote - cue.next <= 8 ? 0.93 : 0.88,
      rule: 'before',
      strong,
    };
  }
  return null;
}

/** Nothing but the verb's own objects and complements stands between it and the quotation. */
function governs(items: readonly Item[], cue: CueMatch, quote: number, rules: SpeechRules): boolean {
  const item = items[cue.verb];
  const finite = isVerb(item, rules, 'finite') || isVerb(item, rules, 'gerund') || isFiniteHere(items, cue.verb, rules);
  const carried = isVerb(item, rules, 'infinitive');
  if (!finite && !carried) return false;
  const prior = items[cue.verb - 1];
  if (prior?.kind === 'word' && rules.grammar.determiners.has(prior.lower) && !rules.grammar.clitics.has(prior.lower))
    return false;
  for (let at = cue.next; at < quote; at += 1) {
    const between = items[at];
    if (!between) return false;
    if (between.lower === ',' && at < quote - 1) return false;
    if (
      between.kind === 'word' &&
      rules.grammar.relatives.has(between.lower) &&
      between.lower !== 'que' &&
      between.lower !== "qu'" &&
      between.lower !== 'that'
    )
      return false;
  }
  return true;
}

function nameBeforeGerund(items: readonly Item[], verb: number, rules: SpeechRules): NounPhrase | null {
  for (let at = verb - 1; at >= Math.max(0, verb - 12); at -= 1) {
    const item = items[at];
    if (item?.name && items[at + 1]?.lower === ',' && !isGoverned(items, at)) {
      const { entities, next } = namesStartingAt(items, at, rules);
      return {
        kind: 'names',
        entities: entities.slice(0, 1),
        noun: null,
        of: null,
        gender: entities[0]?.gender ?? null,
        plural: false,
        definite: true,
        possessive: false,
        first: at,
        next,
      };
    }
  }
  // "Larkspur Homes pulled out, blaming “…”": the gerund goes with the verb before it.
  for (let at = verb - 1; items[verb - 1]?.lower === ',' && at >= Math.max(0, verb - 14); at -= 1) {
    if (isVerb(items[at], rules, 'finite')) return subjectOf(items, at, rules);
  }
  return null;
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
