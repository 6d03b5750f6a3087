import type { Gender, Pronoun, SpeechRules } from '../languages/speech.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, isVerb } from './name-lists.ts';
import { type NounPhrase, pronounOf } from './noun-phrase.ts';
import type { Item, Sentence } from './text.ts';
import { isPersonNoun, isTitleNoun } from './title-noun.ts';

/** Who a noun phrase stands for, and how surely. */
export interface Referent {
  readonly entities: readonly Entity[];
  readonly confidence: number;
}

/** "à ses yeux": the pronoun does not tell who. */
const ANYBODY: Pronoun = { gender: null, number: 'one', things: false };

/** Words that tell one of two. */
const PLACES: ReadonlyMap<string, { readonly place: 0 | 1; readonly gender: Gender | null }> = new Map([
  ['premier', { place: 0, gender: 'male' }],
  ['première', { place: 0, gender: 'female' }],
  ['second', { place: 1, gender: 'male' }],
  ['seconde', { place: 1, gender: 'female' }],
  ['former', { place: 0, gender: null }],
]);

interface Seen {
  readonly entity: Entity;
  readonly sentence: number;
  readonly passage: number;
  /** It acts in its sentence; it is not merely spoken of. */
  readonly acts: boolean;
  /** Known as the speaker of a quotation, not written here by name. */
  readonly spoke: boolean;
}

/** Of the latest, as many may matter. */
const STRANGERS = 4;

/** How far back a pronoun looks, in sentences. */
const SENTENCE_REACH = 4;
const GROUP_REACH = 8;

/** What has been named so far, outside quotations: for pronouns, titles and "the two companies". */
export interface Discourse {
  /** Takes note of the names of a sentence, or of those before an item of it. */
  note(sentence: Sentence, index: number, until?: number): void;
  /** Takes note of somebody without a name who spoke or acted. */
  noteStranger(gender: Gender | null, index: number): void;
  /** Takes note of somebody who spoke. */
  noteSpeaker(entity: Entity, index: number): void;
  resolve(phrase: NounPhrase, index: number): Referent | null;
  /** The organisations last named, as many as asked, in the order of the text. */
  lastOrganisations(count: number, index: number): Entity[];
}

export function createDiscourse(entities: readonly Entity[], rules: SpeechRules): Discourse {
  const seen: Seen[] = [];
  const persons = new Set<Entity>();
  const actors = new Set<Entity>();
  let bearers: ReadonlyMap<string, readonly Entity[]> | undefined;
  let families: ReadonlyMap<string, readonly Entity[]> | undefined;
  const strangers: { readonly gender: Gender | null; readonly sentence: number }[] = [];
  const noted = new Map<number, number>();
  let passageOf = 0;

  const note: Discourse['note'] = (sentence, index, until = sentence.items.length) => {
    passageOf = sentence.passage.passage.number;
    const from = noted.get(index) ?? 0;
    for (let at = from; at < until; at += 1) {
      const entity = sentence.items[at]?.name?.entity;
      if (!entity) continue;
      const acting = acts(sentence.items, at, rules);
      seen.push({ entity, sentence: index, passage: passageOf, acts: acting, spoke: false });
      if (!isPerson(entity)) continue;
      persons.add(entity);
      if (acting) actors.add(entity);
    }
    noted.set(index, Math.max(from, until));
  };

  // Mentions come in the order of the text, so the near ones stand last.
  const recent = (index: number, reach: number): Seen[] => {
    let from = seen.length;
    while (from > 0 && (seen[from - 1]?.sentence ?? 0) >= index - reach) from -= 1;
    return seen.slice(from).filter((mention) => mention.sentence <= index);
  };

  /** Whether somebody without a name, whom a pronoun fits, came in after a sentence. */
  const strangerSince = (sentence: number, gender: Gender | null, index: number): boolean =>
    strangers
      .slice(-STRANGERS)
      .some(
        (one) =>
          one.sentence > sentence &&
          one.sentence <= index &&
          (gender === null || one.gender === null || one.gender === gender),
      );

  function person(gender: Gender | null, index: number): Referent | null {
    const candidates = recent(index, SENTENCE_REACH).filter(({ entity }) => isPerson(entity) && fits(entity, gender));
    const acting = candidates.filter((mention) => mention.acts);
    const chosen = acting.at(-1) ?? candidates.findLast(({ entity }) => gender !== null && entity.gender === gender);
    if (!chosen) {
      const [only, ...others] = new Set(
        recent(index, 1).flatMap(({ entity }) => (isPerson(entity) && fits(entity, gender) ? [entity] : [])),
      );
      return only && others.length === 0 && only.kind === 'person' ? { entities: [only], confidence: 0.86 } : null;
    }
    if (strangerSince(chosen.sentence, gender, index)) return null;
    const rivals = new Set(
      acting
        .filter(
          (mention) =>
            mention.sentence === chosen.sentence &&
            mention.entity !== chosen.entity &&
            !(gender !== null && chosen.entity.gender === gender && mention.entity.gender === null),
        )
        .map(({ entity }) => entity),
    );
    if (rivals.size > 0) return { entities: [chosen.entity], confidence: 0.7 };
    return { entities: [chosen.entity], confidence: chosen.entity.gender === null || gender === null ? 0.87 : 0.93 };
  }

  /** The one who acts in the same sentence: "Quant à Microsoft, il dément". */
  function inSentence(index: number, { gender, things }: Pronoun): Referent | null {
    const acting = recent(index, 0).filter((mention) => mention.acts && fits(mention.entity, gender));
    const fitting = new Set(
      acting.map(({ entity }) => entity).filter((entity) => (things && !entity.media) || isPerson(entity)),
    );
    const [only, ...others] = fitting;
    return only && others.length === 0 && (gender === null || only.gender === gender || things)
      ? { entities: [only], confidence: 0.9 }
      : null;
  }

  function thing(index: number): Referent | null {
    for (let back = index; back >= Math.max(0, index - 1); back -= 1) {
      const acting = recent(back, 0).filter(
        (mention) => mention.acts && mention.entity.kind !== 'person' && !mention.entity.media,
      );
      const first = acting[0];
      if (first && new Set(acting.map(({ entity }) => entity)).size === 1)
        return { entities: [first.entity], confidence: 0.86 };
      if (first && back < index) return { entities: [first.entity], confidence: 0.7 };
    }
    return null;
  }

  /** "son frère": the one other person of the article with the surname of whoever spoke last. */
  function kinsman(gender: Gender | null, index: number): Referent | null {
    const last = recent(index, 2).findLast(({ entity, acts: acting }) => acting && entity.words.length >= 2);
    if (!last) return null;
    const surname = last.entity.words.at(-1);
    families ??= indexOf(entities, ({ words }) => (words.length >= 2 ? words.slice(-1) : []));
    const family = (families.get(surname ?? '') ?? []).filter(
      (entity) => entity !== last.entity && fits(entity, gender) && entity.kind !== 'organisation',
    );
    const [only, ...others] = family;
    return only && others.length === 0 ? { entities: [only], confidence: 0.87 } : null;
  }

  /** "ce dernier", "the latter": whoever was written of last, persons before things. */
  function latter(gender: Gender | null, index: number): Referent | null {
    const written = recent(index, 2).filter(
      ({ entity, spoke }) => !spoke && !entity.project && entity.kind !== 'place' && fits(entity, gender),
    );
    const last = written.findLast(({ entity }) => isPerson(entity)) ?? written.at(-1);
    return last ? { entities: [last.entity], confidence: 0.87 } : null;
  }

  /** "la première", "the former": of the two persons last named together. */
  function ofPair(place: 0 | 1, gender: Gender | null, index: number): Referent | null {
    for (let back = index; back >= Math.max(0, index - 3); back -= 1) {
      const named = recent(back, 0).filter(({ entity, spoke }) => !spoke && isPerson(entity));
      const pair = [...new Set(named.map(({ entity }) => entity))];
      if (pair.length < 2) continue;
      const chosen = pair[place];
      return chosen && pair.length === 2 && fits(chosen, gender) ? { entities: [chosen], confidence: 0.88 } : null;
    }
    return null;
  }

  /** "L'intéressée": the one of that gender of whom the article spoke last, when there is but one near. */
  function interestedOne(gender: Gender, near: readonly Seen[]): Referent | null {
    const known = new Set(near.flatMap(({ entity }) => (isPerson(entity) && entity.gender === gender ? [entity] : [])));
    const able = new Set(near.flatMap(({ entity }) => (isPerson(entity) && fits(entity, gender) ? [entity] : [])));
    const [only, ...others] = known.size > 0 ? known : able;
    return only && others.length === 0 ? { entities: [only], confidence: 0.87 } : null;
  }

  /** "le maraîcher", "the 54-year-old": the only person that the article has spoken of so far. */
  function onlyPerson(gender: Gender | null): Referent | null {
    // An article may name thousands: two that fit are enough to know that there is no only one.
    for (const mentioned of [persons, actors]) {
      const found: Entity[] = [];
      for (const entity of mentioned) {
        if (fits(entity, gender)) found.push(entity);
        if (found.length > 1) break;
      }
      const [only, ...others] = found;
      if (only && others.length === 0) return { entities: [only], confidence: 0.86 };
    }
    return null;
  }

  function byNoun({ noun, gender: told, definite, complement, shared }: NounPhrase, index: number): Referent | null {
    if (!definite || noun === null) return null;
    const { titles, kin, generic, offices, kinds } = rules.names;
    const gender = told ?? (kin.has(noun) ? (titles.get(noun) ?? null) : null);
    if (kin.has(noun)) return shared ? null : kinsman(gender, index);
    const place = PLACES.get(noun);
    if (place) return ofPair(place.place, place.gender, index);
    if (noun === 'dernier' || noun === 'dernière' || noun === 'latter')
      return latter(noun === 'dernier' ? 'male' : noun === 'dernière' ? 'female' : null, index);
    bearers ??= indexOf(entities, ({ titles }) => titles);
    const titled = (bearers.get(noun) ?? []).filter((entity) => fits(entity, gender));
    const [only, ...others] = titled;
    if (only && others.length === 0) return { entities: [only], confidence: 0.92 };
    const near = recent(index, GROUP_REACH);
    const interested = INTERESTED.exec(noun);
    if (interested) return interestedOne(interested[1] ? 'female' : 'male', near);
    const trades = kinds.get(noun);
    if (titled.length === 0 && trades && !complement) {
      const fitting = new Set<Entity>();
      for (const trade of trades)
        for (const entity of bearers.get(trade) ?? [])
          if (fits(entity, gender) && isPerson(entity)) fitting.add(entity);
      const [one, ...more] = fitting;
      // "L'élue" after a mayor whose name tells no gender may well be the other person there.
      const doubtful =
        gender !== null &&
        one?.gender === null &&
        near.some(({ entity }) => entity !== one && isPerson(entity) && fits(entity, gender));
      if (doubtful) return null;
      if (one && more.length === 0) return { entities: [one], confidence: 0.88 };
      const last = new Set(near.flatMap(({ entity }) => (fitting.has(entity) ? [entity] : [])));
      const [nearest, ...rest] = last;
      if (nearest && rest.length === 0) return { entities: [nearest], confidence: 0.86 };
      if (one) return null;
    }
    if (titled.length > 1) {
      const last = near.findLast(({ entity }) => titled.includes(entity));
      const count = new Set(near.filter(({ entity }) => titled.includes(entity)).map(({ entity }) => entity)).size;
      return last && count === 1 ? { entities: [last.entity], confidence: 0.88 } : null;
    }
    const personal =
      (isTitleNoun(noun, rules) || isPersonNoun(noun) || noun === 'parent') && !rules.names.organisations.has(noun);
    if (personal ? complement || (offices.has(noun) && !generic.has(noun)) : !generic.has(noun)) return null;
    // "un guide" is a book as well.
    if (rules.quoting.works.has(noun)) return null;
    const wantsPerson = personal;
    const pool = recent(index, 1).filter(
      (mention) =>
        mention.acts &&
        (wantsPerson
          ? isPerson(mention.entity)
          : mention.entity.kind !== 'person' && mention.entity.kind !== 'place' && !mention.entity.media) &&
        fits(mention.entity, wantsPerson ? gender : null),
    );
    const chosen = pool.at(-1);
    if (!chosen) return wantsPerson ? onlyPerson(gender) : null;
    // A trade that nobody was given so far may be another person's, once the article knows several.
    const rival = wantsPerson && !generic.has(noun) && chosen.entity.titles.size > 0 && chosen.passage !== passageOf;
    if (rival && onlyPerson(gender)?.entities[0] !== chosen.entity) return null;
    return new Set(pool.map(({ entity }) => entity)).size === 1
      ? { entities: [chosen.entity], confidence: 0.86 }
      : null;
  }

  return {
    note,
    noteStranger: (gender, index) => strangers.push({ gender, sentence: index }),
    noteSpeaker: (entity, index) => seen.push({ entity, sentence: index, passage: passageOf, acts: true, spoke: true }),
    resolve(phrase, index) {
      if (phrase.kind === 'names')
        return phrase.entities.length > 0 ? { entities: phrase.entities, confidence: 0.97 } : null;
      if (phrase.kind === 'pronoun') {
        const pronoun = phrase.noun === null ? ANYBODY : pronounOf(phrase.noun, rules);
        if (!pronoun || pronoun.number === 'many') return null;
        const here = inSentence(index, pronoun);
        if (here) return here;
        const somebody = pronoun.things && pronoun.gender === null ? null : person(pronoun.gender, index);
        if (somebody && somebody.confidence > 0.8) return somebody;
        return (pronoun.things ? thing(index) : null) ?? somebody;
      }
      return phrase.plural ? null : byNoun(phrase, index);
    },
    lastOrganisations(count, index) {
      const last: Entity[] = [];
      const near = recent(index, GROUP_REACH);
      const acting = near.filter((mention) => mention.acts);
      // "LG is pressing ahead with Honda: the pair", then those who act, then anybody.
      const here = near.filter((mention) => mention.sentence === index);
      const enough = (mentions: readonly Seen[]) => new Set(mentions.map(({ entity }) => entity)).size >= count;
      const pool = enough(here) ? here : enough(acting) ? acting : near;
      for (const { entity } of pool.toReversed()) {
        if (
          last.length < count &&
          !entity.common &&
          entity.kind !== 'person' &&
          entity.kind !== 'place' &&
          !entity.media &&
          !entity.project &&
          !last.includes(entity)
        )
          last.unshift(entity);
      }
      return last;
    },
  };
}

const INTERESTED = /^intéressé(e)?$/;

function indexOf(entities: readonly Entity[], keysOf: (entity: Entity) => Iterable<string>): Map<string, Entity[]> {
  const index = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const key of keysOf(entity)) {
      const known = index.get(key);
      if (known) known.push(entity);
      else index.set(key, [entity]);
    }
  }
  return index;
}

export function isPerson(entity: Entity): boolean {
  return (
    entity.kind === 'person' ||
    (entity.kind === 'unknown' &&
      entity.words.length >= 2 &&
      entity.words.length <= 4 &&
      !ARTICLE.test(entity.words[0] ?? ''))
  );
}

/** "La Belle Douarneniste", "The Australian" are no persons, if nothing else is known of them. */
const ARTICLE = /^(?:la|le|les|the)$/;

function fits(entity: Entity, gender: Gender | null): boolean {
  return gender === null || entity.gender === null || entity.gender === gender;
}

/** A name acts unless something governs it or it is the object of a verb before it. */
function acts(items: readonly Item[], at: number, rules: SpeechRules): boolean {
  if (/^(?:quant|as)$/.test(items[at - 2]?.lower ?? items[at - 1]?.lower ?? '') && items[at + 1]?.lower === ',')
    return true;
  const before = items[at - 1];
  // "For Ann Roe, the news has lost its thrill."
  if (/^(?:for|pour|chez)$/.test(items[0]?.lower ?? '') && at <= 4 && items[at + 1]?.lower === ',') return true;
  // "(Lib Dem)"
  if (isGoverned(items, at) || before?.lower === '(') return false;
  if (before?.kind !== 'word') return true;
  const saying = rules.verbs.get(before.lower) !== undefined && isVerb(before);
  const followed = items[at + 1];
  return !saying || followed === undefined || followed.kind === 'mark';
}
