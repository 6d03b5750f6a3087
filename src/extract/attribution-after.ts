import type { SpeechRules } from '../languages/speech.ts';
import { accordingAfter } from './attribution-according.ts';
import { copulaAfter } from './attribution-copula.ts';
import { invertedAfter } from './attribution-inverted.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isPerson } from './discourse.ts';
import { isGoverned, isVerb } from './name-lists.ts';
import { type NounPhrase, pronounOf, readNounPhrase } from './noun-phrase.ts';
import type { Item, Sentence } from './sentence.ts';
import { type Attribution, isFiniteHere, isLikelyPerson, isSomebody, startsWithArticle } from './speakers.ts';
import { subjectOf } from './subject.ts';
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
  // "“Salt”, which she wrote in 1990, made her name"
  if (at >= items.length || at - from > 2 || rules.grammar.relatives.has(items[at]?.lower ?? '')) return null;
  const commented = from === 1 && items[at]?.lower === ':' ? commentAfter(items, at + 1, cues, rules) : null;
  if (commented) return commented;
  const signed = signature(items, at, at > from, rules);
  if (signed) return signed;
  const saying = ofSense(cues, 'say').filter(({ verb }) => isVerbHere(items, verb, rules));
  const apposed = items[from - 2]?.lower === ',' || (items[from - 2]?.kind ?? 'mark') !== 'mark';
  return (
    invertedAfter(items, at, saying, rules) ??
    subjectAfter(items, at, saying, rules) ??
    accordingAfter(items, at, rules) ??
    copulaAfter(items, at, rules, closed || at > from) ??
    (apposed ? null : unlistedAfter(items, at, at > from, closed, rules))
  );
}

/** « … » : Anne Roux ne mâche pas ses mots. "…": so Ann Roe sums up the lake. « … » : le mot est d'Anne Roux. */
function commentAfter(
  items: readonly Item[],
  from: number,
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  const noun = items.findIndex(
    ({ kind, lower }, at) => at >= from && at < from + 10 && kind === 'word' && rules.quoting.nouns.has(lower),
  );
  const cue = ofSense(cues, 'say').find(({ verb }) => verb > from && verb < from + 10);
  if (noun < 0 && !cue && !/^(?:c'|ainsi|so|thus|voilà)$/.test(items[from]?.lower ?? '')) return null;
  const named = items.findIndex(({ name }, at) => at >= from && at < from + 10 && name && isPerson(name.entity));
  const owned = named > noun && /^(?:de|d'|of)$/.test(items[named]?.name?.span.preposition ?? '');
  const phrase = named < 0 || (isGoverned(items, named) && !owned) ? null : readNounPhrase(items, named, rules);
  return phrase && { phrase, items, where: null, confidence: 0.9, rule: 'after', strong: true };
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
    if (index - first > 12 || item?.kind === 'quote' || item?.lower === ';' || (item && isVerb(item, 'finite')))
      return null;
  }
  const phrase = readNounPhrase(items, first, rules);
  return phrase && { phrase, items, where: null, confidence: 0.9, rule: 'after', strong: true };
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
    if (phrase && isLikelyPerson(phrase, rules) && phrase.kind !== 'pronoun') return found(phrase, phrase.next);
    // « … », recommande le bedeau: behind the comma an incise alone has its verb before an article.
    const turned = !english && comma && items[at - 1]?.lower === ',' && PRESENT.test(word.lower);
    return turned && phrase?.kind === 'noun' && ARTICLE.test(items[verb + 1]?.lower ?? '') && phrase.next - verb <= 6
      ? found(phrase, phrase.next)
      : null;
  }
  if (!english) return null;
  const head = items[at];
  const entity = head?.name?.entity;
  const person =
    entity !== undefined && (entity.kind === 'person' || (closed && isPerson(entity))) && !isGoverned(items, at);
  // "…," the coach allowed.
  const described = closed && head?.lower === 'the' ? readNounPhrase(items, at, rules) : null;
  if (described?.kind === 'noun' && isSomebody(described, rules)) {
    const verb = items[described.next - 1];
    const last = items[described.next];
    const acted =
      verb?.kind === 'word' &&
      verb.lower !== described.noun &&
      /(?:ed|s)$/.test(verb.lower) &&
      (!last || last.kind === 'mark');
    if (acted) return found({ ...described, next: described.next - 1 }, described.next);
  }
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

const PRESENT = /(?:[^é]e|t|d|a)$/;
const ARTICLE = /^(?:le|la|l'|un|une)$/;

function isUnlistedVerb(word: string, rules: SpeechRules): boolean {
  const { prepositions, determiners, conjunctions, relatives, adverbs, negations, pronouns } = rules.grammar;
  if (
    [prepositions, determiners, conjunctions, relatives, adverbs, negations, pronouns].some((words) => words.has(word))
  )
    return false;
  return rules.money.decimal === ',' ? /(?:e|t|d|a|é|i|u)$/.test(word) && word.length > 2 : /(?:ed|s)$/.test(word);
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
  const told = phrase.next >= cue.first;
  if (phrase.kind === 'noun' && !told && !isSomebody(phrase, rules) && !startsWithArticle(items, phrase.first, rules))
    return null;
  // "…", et le maire a dit que: the words that follow are another statement.
  const reported = items[cue.next]?.lower;
  if (reported === 'que' || reported === "qu'" || reported === 'that') return null;
  if (items.slice(at, cue.verb).some(({ kind, lower }) => kind === 'quote' || lower === ';')) return null;
  return {
    phrase: phrase.kind === 'noun' && told ? { ...phrase, next: cue.first } : phrase,
    items,
    where: findWhere(items, cue.next, rules),
    confidence: rules.money.decimal === '.' ? 0.96 : 0.88,
    rule: 'after',
    strong: true,
  };
}

/** « Le pois, explique Vincent Hecquet, c'est… »: the incise stands between the marks. */
export function attributeInside({ items, cues }: Sentence, rules: SpeechRules): Attribution | null {
  const saying = ofSense(cues, 'say').filter(({ next }) => next <= INCISE_REACH);
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
