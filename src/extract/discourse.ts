import type { Gender, Pronoun, SpeechRules } from '../languages/speech.ts';
import type { Entity } from './name-book.ts';
import { isGoverned, isVerb } from './name-lists.ts';
import { type NounPhrase, pronounOf } from './noun-phrase.ts';
import type { Item, Sentence } from './sentence.ts';
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
export class Discourse {
  private readonly entities: readonly Entity[];
  private readonly rules: SpeechRules;
  private readonly seen: Seen[] = [];
  private readonly persons = new Set<Entity>();
  private readonly actors = new Set<Entity>();
  private readonly strangers: { readonly gender: Gender | null; readonly sentence: number }[] = [];
  private readonly noted = new Map<number, number>();
  private bearers: ReadonlyMap<string, readonly Entity[]> | undefined;
  private families: ReadonlyMap<string, readonly Entity[]> | undefined;
  private passageOf = 0;

  constructor(entities: readonly Entity[], rules: SpeechRules) {
    this.entities = entities;
    this.rules = rules;
  }

  /** Takes note of the names of a sentence, or of those before an item of it. */
  note(sentence: Sentence, index: number, until = sentence.items.length): void {
    this.passageOf = sentence.passage.passage.number;
    const from = this.noted.get(index) ?? 0;
    for (let at = from; at < until; at += 1) {
      const entity = sentence.items[at]?.name?.entity;
      if (!entity) continue;
      const acting = acts(sentence.items, at, this.rules);
      this.seen.push({ entity, sentence: index, passage: this.passageOf, acts: acting, spoke: false });
      if (!isPerson(entity)) continue;
      this.persons.add(entity);
      if (acting) this.actors.add(entity);
    }
    this.noted.set(index, Math.max(from, until));
  }

  // Mentions come in the order of the text, so the near ones stand last.
  private recent(index: number, reach: number): Seen[] {
    let from = this.seen.length;
    while (from > 0 && (this.seen[from - 1]?.sentence ?? 0) >= index - reach) from -= 1;
    return this.seen.slice(from).filter((mention) => mention.sentence <= index);
  }

  /** Whether somebody without a name, whom a pronoun fits, came in after a sentence. */
  private strangerSince(sentence: number, gender: Gender | null, index: number): boolean {
    return this.strangers
      .slice(-STRANGERS)
      .some(
        (one) =>
          one.sentence > sentence &&
          one.sentence <= index &&
          (gender === null || one.gender === null || one.gender === gender),
      );
  }

  private person(gender: Gender | null, index: number): Referent | null {
    const candidates = this.recent(index, SENTENCE_REACH).filter(
      ({ entity }) => isPerson(entity) && fits(entity, gender),
    );
    const acting = candidates.filter((mention) => mention.acts);
    const chosen = acting.at(-1) ?? candidates.findLast(({ entity }) => gender !== null && entity.gender === gender);
    if (!chosen) {
      const [only, ...others] = new Set(
        this.recent(index, 1).flatMap(({ entity }) => (isPerson(entity) && fits(entity, gender) ? [entity] : [])),
      );
      return only && others.length === 0 && only.kind === 'person' ? { entities: [only], confidence: 0.86 } : null;
    }
    if (this.strangerSince(chosen.sentence, gender, index)) return null;
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
  private inSentence(index: number, { gender, things }: Pronoun): Referent | null {
    const acting = this.recent(index, 0).filter((mention) => mention.acts && fits(mention.entity, gender));
    const fitting = new Set(
      acting.map(({ entity }) => entity).filter((entity) => (things && !entity.media) || isPerson(entity)),
    );
    const [only, ...others] = fitting;
    return only && others.length === 0 && (gender === null || only.gender === gender || things)
      ? { entities: [only], confidence: 0.9 }
      : null;
  }

  private thing(index: number): Referent | null {
    for (let back = index; back >= Math.max(0, index - 1); back -= 1) {
      const acting = this.recent(back, 0).filter(
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
  private kinsman(gender: Gender | null, index: number): Referent | null {
    const last = this.recent(index, 2).findLast(({ entity, acts: acting }) => acting && entity.words.length >= 2);
    if (!last) return null;
    const surname = last.entity.words.at(-1);
    this.families ??= indexOf(this.entities, ({ words }) => (words.length >= 2 ? words.slice(-1) : []));
    const family = (this.families.get(surname ?? '') ?? []).filter(
      (entity) => entity !== last.entity && fits(entity, gender) && entity.kind !== 'organisation',
    );
    const [only, ...others] = family;
    return only && others.length === 0 ? { entities: [only], confidence: 0.87 } : null;
  }

  /** "ce dernier", "the latter": whoever was written of last, this.persons before things. */
  private latter(gender: Gender | null, index: number): Referent | null {
    const written = this.recent(index, 2).filter(
      ({ entity, spoke }) => !spoke && !entity.project && entity.kind !== 'place' && fits(entity, gender),
    );
    const last = written.findLast(({ entity }) => isPerson(entity)) ?? written.at(-1);
    return last ? { entities: [last.entity], confidence: 0.87 } : null;
  }

  /** "la première", "the former": of the two this.persons last named together. */
  private ofPair(place: 0 | 1, gender: Gender | null, index: number): Referent | null {
    for (let back = index; back >= Math.max(0, index - 3); back -= 1) {
      const named = this.recent(back, 0).filter(({ entity, spoke }) => !spoke && isPerson(entity));
      const pair = [...new Set(named.map(({ entity }) => entity))];
      if (pair.length < 2) continue;
      const chosen = pair[place];
      return chosen && pair.length === 2 && fits(chosen, gender) ? { entities: [chosen], confidence: 0.88 } : null;
    }
    return null;
  }

  /** "L'intéressée": the one of that gender of whom the article spoke last, when there is but one near. */
  private interestedOne(gender: Gender, near: readonly Seen[]): Referent | null {
    const known = new Set(near.flatMap(({ entity }) => (isPerson(entity) && entity.gender === gender ? [entity] : [])));
    const able = new Set(near.flatMap(({ entity }) => (isPerson(entity) && fits(entity, gender) ? [entity] : [])));
    const [only, ...others] = known.size > 0 ? known : able;
    return only && others.length === 0 ? { entities: [only], confidence: 0.87 } : null;
  }

  /** "le maraîcher", "the 54-year-old": the only person that the article has spoken of so far. */
  private onlyPerson(gender: Gender | null): Referent | null {
    // An article may name thousands: two that fit are enough to know that there is no only one.
    for (const mentioned of [this.persons, this.actors]) {
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

  private byNoun({ noun, gender: told, definite, complement, shared }: NounPhrase, index: number): Referent | null {
    if (!definite || noun === null) return null;
    const { titles, kin, generic, offices, kinds } = this.rules.names;
    const gender = told ?? (kin.has(noun) ? (titles.get(noun) ?? null) : null);
    if (kin.has(noun)) return shared ? null : this.kinsman(gender, index);
    const place = PLACES.get(noun);
    if (place) return this.ofPair(place.place, place.gender, index);
    if (noun === 'dernier' || noun === 'dernière' || noun === 'latter')
      return this.latter(noun === 'dernier' ? 'male' : noun === 'dernière' ? 'female' : null, index);
    this.bearers ??= indexOf(this.entities, ({ titles }) => titles);
    const titled = (this.bearers.get(noun) ?? []).filter((entity) => fits(entity, gender));
    const [only, ...others] = titled;
    if (only && others.length === 0) return { entities: [only], confidence: 0.92 };
    const near = this.recent(index, GROUP_REACH);
    const interested = INTERESTED.exec(noun);
    if (interested) return this.interestedOne(interested[1] ? 'female' : 'male', near);
    const trades = kinds.get(noun);
    if (titled.length === 0 && trades && !complement) {
      const fitting = new Set<Entity>();
      for (const trade of trades)
        for (const entity of this.bearers.get(trade) ?? [])
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
      (isTitleNoun(noun, this.rules) || isPersonNoun(noun) || noun === 'parent') &&
      !this.rules.names.organisations.has(noun);
    if (personal ? complement || (offices.has(noun) && !generic.has(noun)) : !generic.has(noun)) return null;
    // "un guide" is a book as well.
    if (this.rules.quoting.works.has(noun)) return null;
    const wantsPerson = personal;
    const pool = this.recent(index, 1).filter(
      (mention) =>
        mention.acts &&
        (wantsPerson
          ? isPerson(mention.entity)
          : mention.entity.kind !== 'person' && mention.entity.kind !== 'place' && !mention.entity.media) &&
        fits(mention.entity, wantsPerson ? gender : null),
    );
    const chosen = pool.at(-1);
    if (!chosen) return wantsPerson ? this.onlyPerson(gender) : null;
    // A trade that nobody was given so far may be another person's, once the article knows several.
    const rival =
      wantsPerson && !generic.has(noun) && chosen.entity.titles.size > 0 && chosen.passage !== this.passageOf;
    if (rival && this.onlyPerson(gender)?.entities[0] !== chosen.entity) return null;
    return new Set(pool.map(({ entity }) => entity)).size === 1
      ? { entities: [chosen.entity], confidence: 0.86 }
      : null;
  }

  /** Takes note of somebody without a name who spoke or acted. */
  noteStranger(gender: Gender | null, index: number): void {
    this.strangers.push({ gender, sentence: index });
  }

  /** Takes note of somebody who spoke. */
  noteSpeaker(entity: Entity, index: number): void {
    this.seen.push({ entity, sentence: index, passage: this.passageOf, acts: true, spoke: true });
  }

  resolve(phrase: NounPhrase, index: number): Referent | null {
    if (phrase.kind === 'names')
      return phrase.entities.length > 0 ? { entities: phrase.entities, confidence: 0.97 } : null;
    if (phrase.kind === 'pronoun') {
      const pronoun = phrase.noun === null ? ANYBODY : pronounOf(phrase.noun, this.rules);
      if (!pronoun || pronoun.number === 'many') return null;
      const here = this.inSentence(index, pronoun);
      if (here) return here;
      const somebody = pronoun.things && pronoun.gender === null ? null : this.person(pronoun.gender, index);
      if (somebody && somebody.confidence > 0.8) return somebody;
      return (pronoun.things ? this.thing(index) : null) ?? somebody;
    }
    return phrase.plural ? null : this.byNoun(phrase, index);
  }

  /** The organisations last named, as many as asked, in the order of the text. */
  lastOrganisations(count: number, index: number): Entity[] {
    const last: Entity[] = [];
    const near = this.recent(index, GROUP_REACH);
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
  }
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
