import type { SpeechRules } from '../languages/speech.ts';
import { BEFORE_REACH } from './attribution-after.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isGoverned, isVerb, namesStartingAt } from './name-lists.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { type Attribution, isFiniteHere, isSomebody, startsWithArticle } from './speakers.ts';
import { subjectOf } from './subject.ts';
import { isPassive } from './voice.ts';
import { findWhere } from './where.ts';
import { ownerAt } from './whose-words.ts';

/** Le président a dénoncé "…". She calls the acoustics "…". … , qualifiant le projet de "…". Costello said it would "…". */
export function attributeBefore(
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
    .filter(
      ({ cue, verb, next, lemma }) =>
        verb >= limit && next <= quote && !(cue.sense === 'say' && NAMING.test(lemma ?? '')),
    )
    .reverse();
  let bare = false;
  for (const cue of before) {
    const agent = agentAt(items, cue, quote, rules);
    if (agent && items.slice(cue.next, quote).every(({ lower }) => lower !== ','))
      return { phrase: agent, items, where: null, confidence: 0.92, rule: 'before', strong: cue.cue.sense === 'say' };
    const turnedIncise = inciseBefore(items, cue, quote, rules);
    if (turnedIncise)
      return {
        phrase: turnedIncise,
        items,
        where: null,
        confidence: 0.92,
        rule: 'before',
        strong: true,
        lemma: cue.lemma,
      };
    if (!governs(items, cue, quote, rules)) continue;
    // "convaincue par", "is sure to win": no opinion follows.
    const bound = /^(?:be|être)$/.test(cue.lemma ?? '') && /^(?:by|par|to|de|d')$/.test(items[cue.next]?.lower ?? '');
    if (bound) continue;
    if (isPassive(items, cue.verb, rules) || isOfThings(items, cue) || isNegatedFaith(items, cue)) continue;
    const gerund = isVerb(items[cue.verb], 'gerund');
    const turned = items[cue.next]?.lower.startsWith('-') ? readNounPhrase(items, cue.next, rules) : null;
    const phrase =
      turned ??
      (gerund ? (quotedAs(items, cue.verb, rules) ?? nameBeforeGerund(items, cue.verb, rules)) : null) ??
      subjectOf(items, cue.verb, rules);
    if (!phrase) {
      bare ||= cue.cue.sense === 'say' && quote - cue.next <= 3 && isFiniteHere(items, cue.verb, rules);
      continue;
    }
    const speaks =
      phrase.kind !== 'noun' ||
      cue.cue.sense === 'say' ||
      isSomebody(phrase, rules) ||
      startsWithArticle(items, phrase.first, rules);
    if (!speaks) continue;
    const strong = cue.cue.sense === 'say' && quote - cue.next <= 3;
    return {
      phrase,
      items,
      where: findWhere(items, cue.next, rules, quote) ?? findWhere(items, quote + 1, rules),
      confidence:
        (quote - cue.next <= 8 && commasBetween(items, cue.next, quote) === 0) || endsIncise(items, cue, phrase, quote)
          ? 0.93
          : 0.88,
      rule: 'before',
      strong,
      lemma: cue.lemma,
    };
  }
  const reaction = ownedBefore(items, limit, quote, rules);
  if (reaction) return { phrase: reaction, items, where: null, confidence: 0.92, rule: 'before', strong: true };
  // Somebody said so, but the sentence is not plain about whom.
  return bare
    ? { phrase: null, items, where: findWhere(items, quote + 1, rules), confidence: 0.8, rule: 'before', strong: false }
    : null;
}

/** "“…,” Roe calls it" says; before the words the verb only names. */
const NAMING = /^(?:call|dub|term|label)$/;

/** "does not believe in “smart cities”": whose words these are is not said. */
function isNegatedFaith(items: readonly Item[], { verb, next, lemma }: CueMatch): boolean {
  return (
    (lemma === 'believe' || lemma === 'croire') &&
    /^(?:in|à|au|aux|en)$/.test(items[next]?.lower ?? items[verb + 1]?.lower ?? '')
  );
}

/** "s'annonce", "se révèle": of things. */
function isOfThings(items: readonly Item[], { verb, lemma }: CueMatch): boolean {
  return (
    /^(?:s'|se)$/.test(items[verb - 1]?.lower ?? '') &&
    /^(?:annoncer|révéler|avancer|poser|publier|parler|lire|écrire|crier|prévoir|promettre|évaluer|calculer|résumer|répéter)$/.test(
      lemma ?? '',
    )
  );
}

/** "jugée « … » par Anne Roux", "described by Ann Roe as “…”": who speaks is the agent. */
function agentAt(items: readonly Item[], cue: CueMatch, quote: number, rules: SpeechRules): NounPhrase | null {
  if (!isVerb(items[cue.verb], 'participle') || /^(?:quote|cite|report|citer|rapporter)$/.test(cue.lemma ?? ''))
    return null;
  const by = (at: number) => {
    if (items[at]?.kind !== 'word' || !rules.grammar.by.has(items[at]?.lower ?? '')) return null;
    const phrase = readNounPhrase(items, at + 1, rules);
    return phrase && (phrase.kind === 'names' || (phrase.kind === 'noun' && isSomebody(phrase, rules))) ? phrase : null;
  };
  return by(quote + 1) ?? by(cue.next) ?? (items[cue.next - 1]?.lower === 'as' ? by(cue.next - 2) : null);
}

/** "It was, she said, a way to “avoid the worst”". */
function isIncise(items: readonly Item[], { first, next }: CueMatch): boolean {
  const closed = items[next]?.lower.startsWith('-') ? next + 1 : next;
  return (
    items[closed]?.lower === ',' &&
    (items[first - 1]?.lower === ',' || items[first - 2]?.lower === ',') &&
    items.slice(closed + 1).findIndex(({ kind }) => kind === 'mark') !== 0
  );
}

/** "it earned them, Rees recalled, “a minibus”": the incise stands right before the marks. */
function endsIncise(items: readonly Item[], { next }: CueMatch, { first }: NounPhrase, quote: number): boolean {
  return next === quote - 1 && items[next]?.lower === ',' && items[first - 1]?.lower === ',';
}

/** "What they got, says Ewan Rees, was “a minibus”", "Le port, assure Jean Roux, sera « rendu à la mer »": the verb before its subject. */
function inciseBefore(items: readonly Item[], cue: CueMatch, quote: number, rules: SpeechRules): NounPhrase | null {
  const { sense } = cue.cue;
  if (sense !== 'say' || items[cue.first - 1]?.lower !== ',' || !isFiniteHere(items, cue.verb, rules)) return null;
  const phrase = readNounPhrase(items, cue.next, rules);
  if (!phrase || phrase.first > cue.next || items[phrase.next]?.lower !== ',') return null;
  const somebody = phrase.kind === 'names' || (phrase.kind === 'noun' && isSomebody(phrase, rules));
  const plain = commasBetween(items, phrase.next + 1, quote - 1) === 0 && quote - phrase.next <= 9;
  return somebody && plain ? phrase : null;
}

function commasBetween(items: readonly Item[], from: number, to: number): number {
  return items.slice(from, to).filter(({ lower }) => lower === ',').length;
}

/** Nothing but the verb's own objects and complements stands between it and the quotation. */
function governs(items: readonly Item[], cue: CueMatch, quote: number, rules: SpeechRules): boolean {
  const item = items[cue.verb];
  const finite = isVerb(item, 'finite') || isVerb(item, 'gerund') || isFiniteHere(items, cue.verb, rules);
  const carried = isVerb(item, 'infinitive');
  if (!finite && !carried) return false;
  const prior = items[cue.verb - 1];
  if (prior?.lower === "'s" || prior?.lower === "'") return false;
  if (prior?.kind === 'word' && rules.grammar.determiners.has(prior.lower) && !rules.grammar.clitics.has(prior.lower))
    return false;
  // "dénonce, dans une lettre ouverte, « … »": what stands between two commas is passed over.
  const insertion =
    (items[cue.next]?.lower === ',' &&
      items[quote - 1]?.lower === ',' &&
      commasBetween(items, cue.next, quote) === 2) ||
    isIncise(items, cue);
  for (let at = cue.next; at < quote; at += 1) {
    const between = items[at];
    if (!between) return false;
    if (between.lower === ',' && at < quote - 1 && !insertion) return false;
    if (
      between.kind === 'word' &&
      rules.grammar.relatives.has(between.lower) &&
      at < quote - 1 &&
      between.lower !== 'que' &&
      between.lower !== "qu'" &&
      between.lower !== 'that'
    )
      return false;
  }
  return true;
}

/** "Ann Roe's first reaction was “sheer disbelief”", "La réponse de Jean Roux a été « … »", "Her word for it is “mud”". */
function ownedBefore(items: readonly Item[], limit: number, quote: number, rules: SpeechRules): NounPhrase | null {
  if (!BEING.test(items[quote - 1]?.lower ?? '')) return null;
  for (let at = Math.max(limit, quote - OWNED_REACH); at < quote - 1; at += 1) {
    if (items[at]?.kind !== 'word' || !rules.quoting.nouns.has(items[at]?.lower ?? '')) continue;
    let first = at;
    while (first > limit && first > at - 5 && (items[first - 1]?.kind !== 'mark' || items[first - 1]?.lower === "'s"))
      first -= 1;
    return ownerAt(items, first, at, rules);
  }
  return null;
}

const BEING = /^(?:is|was|remains|est|fut|était|été|reste)$/;
const OWNED_REACH = 10;

/** "is quoted as saying", "was cited by The Herald as calling it". */
function quotedAs(items: readonly Item[], gerund: number, rules: SpeechRules): NounPhrase | null {
  if (items[gerund - 1]?.lower !== 'as') return null;
  for (let at = gerund - 2; at >= Math.max(0, gerund - 8); at -= 1)
    if (/^(?:quoted|cited|reported|recorded)$/.test(items[at]?.lower ?? '')) return subjectOf(items, at, rules);
  return null;
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
  // "Larkspur Homes pulled out, blaming “…”": the gerund goes with the verb before it, as in "est sorti en lançant « … »".
  const carried = /^(?:,|en|by|while)$/.test(items[verb - 1]?.lower ?? '');
  for (let at = verb - 1; carried && at >= Math.max(0, verb - 14); at -= 1) {
    if (isVerb(items[at], 'finite')) return subjectOf(items, at, rules);
  }
  return null;
}
