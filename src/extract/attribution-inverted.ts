import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { isGoverned, isVerb } from './name-lists.ts';
import { type NounPhrase, pronounOf, pronounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { type Attribution, isSomebody, startsWithArticle } from './speakers.ts';
import { findWhere } from './where.ts';

/** "…", a-t-il tenu à préciser. "…", assure, de son côté, Jean Roux. "…," said Ann Roe: the verb comes before its subject. */
export function invertedAfter(
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
    const carried = index > at && isVerb(item, 'infinitive');
    if (
      cue &&
      !(auxiliary && isVerb(items[index + 1], 'participle')) &&
      (carried || isVerb(item, 'finite') || isVerb(item, 'participle')) &&
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
  return next <= at + 4 && isVerb(items[next], 'infinitive') && saying.some(({ verb }) => verb === next);
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
  // "lui dit le gendarme": the one spoken of so far is spoken to.
  const addressed = items.slice(begin, cue.first).some(({ lower }) => lower === 'lui' || lower === 'leur');
  const who = addressed ? { ...phrase, complement: true } : phrase;
  return {
    phrase: who,
    items,
    where: findWhere(items, cue.next, rules),
    confidence: 0.97,
    rule: 'after',
    strong: true,
  };
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
  'par ailleurs',
  'en revanche',
  'par exemple',
  'au passage',
  'en outre',
  'en privé',
  'en aparté',
  'à regret',
  'à contrecœur',
  'en retour',
  'au contraire',
  'en conclusion',
  'pour conclure',
  'pour finir',
  'en écho',
  'sans rire',
  'sans ambages',
  'sans surprise',
  'avec malice',
  'avec humour',
  'avec ironie',
  'à raison',
  'à tort',
  "à l' inverse",
  "à l' envi",
  'après coup',
  'par avance',
  'en guise de conclusion',
  'à mi-voix',
].map((words) => words.split(' '));

const TIMES =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)$/;

/** Behind a set phrase that governs nothing: "pour sa part", "de son côté". */
function endOfAside(items: readonly Item[], at: number): number | null {
  const timed =
    /^(?:en|dès|depuis)$/.test(items[at]?.lower ?? '') &&
    (items[at + 1]?.kind === 'number' || TIMES.test(items[at + 1]?.lower ?? ''));
  if (timed) return items[at + 2]?.kind === 'number' ? at + 3 : at + 2;
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
