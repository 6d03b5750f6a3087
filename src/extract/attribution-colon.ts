import type { SpeechRules } from '../languages/speech.ts';
import type { CueMatch } from './cue-parts.ts';
import { ofSense } from './cues.ts';
import { isPerson } from './discourse.ts';
import { isGoverned, isVerb } from './name-lists.ts';
import { phraseOf } from './name-phrase.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Item } from './sentence.ts';
import { type Attribution, isLikelyPerson, isSomebody, startsWithArticle } from './speakers.ts';
import { isHead, subjectOf } from './subject.ts';
import { headPerson } from './subject-name.ts';
import { isVerbHere } from './voice.ts';
import { findWhere } from './where.ts';

/** The paragraph before a quotation ends with a colon that opens it. */
export function attributeOpened(
  items: readonly Item[],
  cues: readonly CueMatch[],
  rules: SpeechRules,
): Attribution | null {
  return items.at(-1)?.lower === ':' ? attributeColon(items, items.length, cues, rules) : null;
}

/** Et X, directeur de Y, d'illustrer : "…". Il reste prudent : "…". A league official put it differently: "…". */
export function attributeColon(
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

  const unnamed: Attribution = { phrase: null, items, where, confidence: 0.9, rule: 'colon', strong: true };
  const named = items[colon - 1];
  if (named?.name && colon - 1 === begin) return found(readNounPhrase(items, begin, rules), 0.9, true);
  const reply = speechNounOwner(items, begin, colon, rules);
  if (reply) return found(reply, 0.96, true);
  const infinitive = infinitiveOf(items, begin, colon, rules);
  if (infinitive) return found(infinitive, 0.98, true);
  const saying = ofSense(segment, 'say', 'judge')
    .filter(({ verb }) => isVerbHere(items, verb, rules))
    .reverse();
  for (const cue of saying) {
    const subject = subjectOf(items, cue.verb, rules);
    const turned = items[cue.next]?.lower.startsWith('-')
      ? readNounPhrase(items, cue.next, rules)
      : subject === null || subject.kind === 'noun'
        ? turnedAt(items, cue, begin, rules)
        : null;
    const phrase = turned ?? subject;
    // "Anne Roux, à qui l'on demande son avis, rit :"
    if (phrase?.noun === 'on' && items[begin]?.name && items[begin + 1]?.lower === ',') continue;
    if (
      phrase &&
      (phrase.kind !== 'noun' || isSomebody(phrase, rules) || startsWithArticle(items, phrase.first, rules))
    )
      return found(passedOn(items, begin, colon, phrase) ? null : phrase, 0.95, true) ?? unnamed;
  }
  const opener = rules.grammar.conjunctions.has(items[begin]?.lower ?? '') ? begin + 1 : begin;
  const first = saying.find((cue) => cue.first === opener);
  // "Ajoute Jean Roux :", "Says Ann Roe, a builder:"
  if (first) {
    const phrase = readNounPhrase(items, first.next, rules);
    if (phrase?.kind === 'names') return found(phrase, 0.93, true);
  }
  const clause = clauseEnd(items, begin, colon, rules);
  if (clause) return found(clause, 0.9, true);
  // "Au micro, Anne Roux :"
  if (
    named?.name &&
    isPerson(named.name.entity) &&
    !isGoverned(items, colon - 1) &&
    items[colon - 2]?.lower === ',' &&
    colon - begin <= 8
  )
    return found(phraseOf([named.name.entity], colon - 1, colon), 0.88, true);
  const noun = items.slice(begin, colon).some(({ kind, lower }) => kind === 'word' && rules.quoting.nouns.has(lower));
  const lead = leadOf(items, begin, colon, rules);
  if (lead && isLikelyPerson(lead, rules)) return found(lead, noun ? 0.92 : 0.88, noun || saying.length > 0);
  const source = sourceIn(items, begin, colon, rules);
  if (source) return found(source, 0.87, noun);
  if (lead && (noun || lead.noun === 'on')) return found(lead, noun ? 0.92 : 0.9, noun);
  return { phrase: null, items, where, confidence: 0.9, rule: 'colon', strong: saying.length > 0 || noun };
}

/** "…", sourit Jean Roux, avant de laisser la parole à Anne Roux : whose words follow is not plain. */
function passedOn(items: readonly Item[], begin: number, colon: number, { entities, next }: NounPhrase): boolean {
  if (items[begin - 1]?.kind !== 'quote') return false;
  return items.slice(next, colon).some(({ name }) => name && isPerson(name.entity) && !entities.includes(name.entity));
}

/** "Un avis que ne partage pas Anne Roux :", "Ce que confirme Jean Roux :" */
function clauseEnd(items: readonly Item[], begin: number, colon: number, rules: SpeechRules): NounPhrase | null {
  const at = items.findIndex(({ name }, index) => index > begin && index < colon && name && isPerson(name.entity));
  if (at < 0 || isGoverned(items, at)) return null;
  const relative = items.slice(begin, at).findLastIndex(({ lower }) => lower === 'que' || lower === "qu'");
  const between = items.slice(begin + relative + 1, at);
  const plain =
    relative >= 0 && between.length > 0 && between.length <= 6 && between.every(({ kind }) => kind === 'word');
  return plain && !between.some(({ lower }) => rules.grammar.prepositions.has(lower))
    ? readNounPhrase(items, at, rules)
    : null;
}

/** "Faux, répond l'avocate Anne Roux :": the verb comes before its subject. */
function turnedAt(items: readonly Item[], cue: CueMatch, begin: number, rules: SpeechRules): NounPhrase | null {
  if (items[cue.first - 1]?.lower !== ',' || cue.first <= begin || !isVerb(items[cue.verb], 'finite')) return null;
  const phrase = readNounPhrase(items, cue.next, rules);
  return phrase?.kind === 'names' ? phrase : null;
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
      isVerb(items[at + 1], 'infinitive') &&
      !rules.names.titles.has(items[at + 1]?.lower ?? '')
    )
      return phrase;
  }
  return null;
}

/** "une réponse tranchante de Sam Altman :", "the mayor's reply:". */
function speechNounOwner(items: readonly Item[], begin: number, colon: number, rules: SpeechRules): NounPhrase | null {
  for (let at = colon - 1; at >= begin; at -= 1) {
    const item = items[at];
    // "Réponse du maire :"
    if (
      item?.kind === 'word' &&
      rules.quoting.nouns.has(item.lower) &&
      (rules.grammar.of.has(items[at + 1]?.lower ?? '') || items[at + 1]?.lower === 'from')
    ) {
      const contracted = /^(?:du|des)$/.test(items[at + 1]?.lower ?? '');
      const phrase = readNounPhrase(items, contracted ? at + 1 : at + 2, rules);
      if (phrase && (phrase.kind === 'names' || isSomebody(phrase, rules))) return phrase;
    }
    // "Le mot de la fin à Jean Roux :", "The last word went to Ann Roe:"
    const given =
      /^(?:à|au|to)$/.test(item?.name?.span.preposition ?? '') &&
      items.slice(begin, at).some(({ lower }) => /^(?:mot|word)$/.test(lower));
    if (item?.name && given && isPerson(item.name.entity)) return phraseOf([item.name.entity], at, at + 1);
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

/** "Même constat chez Jean Roux :", "Pas question pour Ann Roe :", "From Ann Roe, a promise:": the one person there, as a source. */
function sourceIn(items: readonly Item[], begin: number, colon: number, rules: SpeechRules): NounPhrase | null {
  const named: number[] = [];
  for (let at = begin; at < colon; at += 1) {
    const entity = items[at]?.name?.entity;
    if (entity && isPerson(entity)) named.push(at);
  }
  const [only, ...others] = named;
  if (only === undefined || others.length > 0) return null;
  const preposition = items[only]?.name?.span.preposition ?? '';
  if (!SOURCES.test(preposition)) return null;
  const somebody = items
    .slice(begin, only - 1)
    .some(
      ({ kind, lower }) =>
        kind === 'word' &&
        (rules.names.titles.has(lower) || rules.quoting.voices.has(lower) || rules.names.kin.has(lower)),
    );
  const attached = items[only - 1]?.kind === 'word' && rules.names.titles.has(items[only - 1]?.lower ?? '');
  return somebody && !attached ? null : readNounPhrase(items, only, rules);
}

const SOURCES = /^(?:chez|pour|selon|par|from|for|by)$/;

/** Who the segment is about: the subject of its first verb, or the phrase it begins with. */
function leadOf(items: readonly Item[], begin: number, colon: number, rules: SpeechRules): NounPhrase | null {
  let at = begin;
  if (rules.grammar.conjunctions.has(items[at]?.lower ?? '')) at += 1;
  const pronoun = pronounIn(items, at, colon, rules);
  // "Anne Roux, que rien n'étonne plus :"
  const head = items[at];
  const followed = items[at + 1]?.lower === ',' && rules.grammar.relatives.has(items[at + 2]?.lower ?? '');
  const asked = items[at + 2]?.lower === 'à' && /^(?:qui|laquelle)$/.test(items[at + 3]?.lower ?? '');
  if (
    head?.name &&
    isPerson(head.name.entity) &&
    !isGoverned(items, at) &&
    items[at + 1]?.lower === ',' &&
    (followed || asked)
  )
    return phraseOf([head.name.entity], at, at + 1);
  const person = pronoun === null ? headPerson(items, begin, colon, rules) : null;
  if (person) return person;
  for (let index = at; index < (pronoun?.first ?? colon); index += 1) {
    if (isHead(items, index, rules) || !isVerbHere(items, index, rules)) continue;
    if (isVerb(items[index], 'finite') || rules.grammar.auxiliaries.has(items[index]?.lower ?? '')) {
      const phrase = index > at ? subjectOf(items, index, rules) : null;
      if (phrase && phrase.first >= begin) return phrase;
    }
  }
  const phrase = pronoun ?? readNounPhrase(items, at, rules);
  // "Pupils of Ann Roe recall": a word that only the sentence's head makes a name.
  const doubtful = phrase?.kind === 'names' && phrase.entities[0]?.doubtful === true;
  return doubtful && rules.grammar.prepositions.has(items[phrase.next]?.lower ?? '') ? null : phrase;
}

/** "Interrogé sur les retards, il botte en touche :" */
function pronounIn(items: readonly Item[], begin: number, colon: number, rules: SpeechRules): NounPhrase | null {
  for (let at = begin + 1; at < colon; at += 1)
    if (items[at - 1]?.lower === ',' && /^(?:il|elle|he|she)$/.test(items[at]?.lower ?? ''))
      return readNounPhrase(items, at, rules);
  return null;
}
