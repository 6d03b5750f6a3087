import type { Article } from '../knowledge/article.ts';
import { cite, citeSentences } from '../knowledge/citation.ts';
import { BYSTANDERS } from '../languages/bystanders.ts';
import type { SpeechRules } from '../languages/speech.ts';
import { actorsIn } from './actors.ts';
import { authorsIn } from './authors.ts';
import type { CueMatch } from './cue-parts.ts';
import { isDenied, isOtherWithdrawal, isSilence, isUnfulfilled, outRole } from './denials.ts';
import { Discourse, isPerson } from './discourse.ts';
import { companyOf, echoedBy, listedAfter, listedUnder, wholeEcho } from './echoes.ts';
import type { FundingFact, Partner, Quote, Role } from './fact.ts';
import { holderOf } from './holders.ts';
import { lostBids } from './lost-bids.ts';
import type { Mention } from './mention.ts';
import { mentionOf } from './mention-of.ts';
import { type Entity, isOfficial } from './name-book.ts';
import { nameOnly } from './name-phrase.ts';
import { objectRole } from './object-role.ts';
import { roleNounsOf } from './role-nouns.ts';
import { isMoneyGiven, ROLE_OF, ROLE_ORDER, roleOf } from './roles.ts';
import type { Item, Sentence } from './sentence.ts';
import { subjectOf } from './subject.ts';
import type { ReadArticle } from './text.ts';
import { contrastedIn, invertedDenials, wooedIn } from './wooed.ts';

/** What a sentence says of one name. */
interface Finding {
  readonly entity: Entity;
  readonly involvement: 'in' | 'out';
  readonly role: Role;
  readonly sentence: Sentence;
}

/**
 * Who takes part in what the article is about, and who it says does not: each with the sentence that says so. Denials first, then verbs and nouns
 * of role with their subject; nothing from inside quotations, no medium, no source.
 */
export function findPartners(read: ReadArticle, quotes: readonly Quote[], funding: readonly FundingFact[]): Partner[] {
  const { article, rules, sentences, book } = read;
  const discourse = new Discourse(book.entities, rules);
  const speakers = new Set(
    quotes.flatMap(({ speaker }) => (speaker && speaker.kind !== 'organisation' ? [speaker] : [])),
  );
  // Who speaks and is not known for a firm is a person; who withdraws may be a firm that was quoted.
  const isPersonHere = (entity: Entity, involvement: 'in' | 'out' = 'in') =>
    entity.kind === 'person' ||
    (involvement === 'in' && entity.kind === 'unknown' && speakers.has(mentionOf(article, entity)));
  const isActor = (entity: Entity, likeFirm: boolean) =>
    isPartner(entity, 'other', isPersonHere) &&
    entity.kind !== 'place' &&
    (entity.kind === 'organisation' ||
      !isPerson(entity) ||
      entity.publicBody ||
      entity.financier ||
      (likeFirm && isUnheard(entity)));
  // "Baker Hughes brings the compressors": two names that nobody says anything of, and who say nothing, are a firm's.
  const isUnheard = (entity: Entity) =>
    entity.kind === 'unknown' &&
    !VESSEL.test(entity.words[0] ?? '') &&
    entity.gender === null &&
    entity.titles.size === 0 &&
    !speakers.has(mentionOf(article, entity));
  const opening = new Set(sentences[0]?.items.flatMap(({ name }) => (name ? [name.entity] : [])) ?? []);
  const findings: Finding[] = [];
  const acting: Finding[] = [];
  let previous: readonly Finding[] = [];

  sentences.forEach((sentence, index) => {
    const { items, cues } = sentence;
    if (isAside(items, rules)) {
      discourse.note(sentence, index);
      return;
    }
    const here: Finding[] = [];
    for (const cue of cues) if (ROLE_OF[cue.cue.sense] !== undefined) here.push(...readCue(cue, sentence, index));
    // The rest is told of names in the sentence itself.
    const named = items.some(({ name }) => name !== null);
    const missed = named
      ? [...wooedIn(items, cues, rules), ...invertedDenials(items, rules), ...lostBids(items, rules)]
      : [];
    for (const entity of missed)
      if (isPartner(entity, 'investor', (other) => isPersonHere(other, 'out')) && entity.kind !== 'place')
        here.push({ entity, involvement: 'out', role: roleOf(entity, outRole(items, 'other', rules)), sentence });
    for (const { entity, role: sense } of named ? roleNounsOf(sentence, rules) : []) {
      const role = ROLE_OF[sense];
      if (role && isPartner(entity, role, isPersonHere))
        here.push({ entity, involvement: 'in', role: roleOf(entity, role), sentence });
    }
    for (const { entity, role } of named ? authorsIn(items, rules) : [])
      if (isActor(entity, true))
        acting.push({ entity, involvement: 'in', role: roleOf(entity, (role && ROLE_OF[role]) ?? 'other'), sentence });
    for (const { entity, denied, role, likeFirm } of named ? actorsIn(items, cues, rules) : []) {
      if (here.some((finding) => finding.entity === entity) || !isActor(entity, likeFirm)) continue;
      acting.push({
        entity,
        involvement: denied ? 'out' : 'in',
        role: roleOf(entity, (role && ROLE_OF[role]) ?? 'other'),
        sentence,
      });
    }
    const chosen = here.find(({ involvement }) => involvement === 'in');
    if (chosen)
      for (const entity of contrastedIn(items, (other) => here.some((finding) => finding.entity === other)))
        if (isPartner(entity, 'other', (other) => isPersonHere(other, 'out')))
          here.push({ entity, involvement: 'out', role: roleOf(entity, chosen.role), sentence });
    const model = previous.at(-1);
    if (model && here.length === 0)
      for (const entity of wholeEcho(items, rules))
        if (isPartner(entity, model.role, (other) => isPersonHere(other, model.involvement)))
          here.push({ ...model, entity, sentence });
    previous = here;
    discourse.note(sentence, index);
    findings.push(...dropOverruled(here, items));
  });
  // Of whom the story is told, doing something says nothing: it is not its own partner.
  const told = (entity: Entity) =>
    [...entity.forms].some((form) => article.title.includes(form)) || opening.has(entity);
  // Whom the text puts out is not in by money or by doing something: it may be for something else.
  const out = new Set(findings.filter(({ involvement }) => involvement === 'out').map(({ entity }) => entity));
  const paying = investorsOf(read, funding).filter(({ entity }) => !out.has(entity));
  const known = new Set([...findings, ...paying].map(({ entity }) => entity));
  findings.push(...paying, ...acting.filter(({ entity }) => !known.has(entity) && !told(entity)));
  return settle(findings);

  function readCue(cue: CueMatch, sentence: Sentence, index: number): Finding[] {
    const { sense, pattern } = cue.cue;
    const { items } = sentence;
    const negated = isDenied(items, cue, rules);
    if (
      (sense === 'omit' && !negated) ||
      (sense === 'leave' && negated) ||
      isSilence(items, cue) ||
      isOtherWithdrawal(items, cue)
    )
      return [];
    // "running out of money"
    if (pattern === '~run' && RUNNING.test(items[cue.next]?.lower ?? '')) return [];
    // "is building a plant of its own"
    if (involvesOwn(items, cue)) return [];
    if (!negated && sense !== 'leave' && isUnfulfilled(items, cue.verb)) return [];
    const phrase = holderOf(items, cue, rules, negated);
    if (!phrase) return [];
    discourse.note(sentence, index, phrase.first);
    const referent = discourse.resolve(phrase, index);
    if (!referent || referent.confidence < 0.85) return [];
    const object = objectRole(items, cue, rules);
    // "The prize goes to X": nothing that is done.
    if (object === null && GOES.test(pattern)) return [];
    const given = sense === 'supplier' && isMoneyGiven(items, cue, rules);
    const role = given ? 'investor' : (ROLE_OF[object ?? sense] ?? 'other');
    const involvement = sense === 'leave' || negated ? 'out' : 'in';
    // "porté par Atomea": of several, each may do something else.
    const alone = pattern === '~porter' && cue.cue.holder === 'by' && referent.entities.length === 1;
    const said = alone
      ? 'operator'
      : involvement === 'out' && (role === 'other' || role === 'investor')
        ? outRole(items, role, rules)
        : role;
    const isSomebody = (entity: Entity) => isPersonHere(entity, involvement);
    const tell = (entity: Entity, told: Role): Finding => ({
      entity,
      involvement,
      role: roleOf(entity, told, pattern),
      sentence,
    });
    const found = referent.entities
      .filter(
        (entity) =>
          isPartner(entity, said, isSomebody) ||
          (entity.country && involvement === 'out') ||
          (said === 'contractor' &&
            (cue.cue.holder === 'object' || BUILDING.test(pattern)) &&
            isFirmByName(entity, speakers, article)),
      )
      .map((entity) => tell(entity, said));
    // "est conduit par le CHU de Nantes avec l'Inserm"
    const company =
      cue.cue.holder === 'by' && /^(?:avec|with)$/.test(items[phrase.next]?.lower ?? '')
        ? nameOnly(items, phrase.next + 1, rules)
        : null;
    // "Davie beat Seaspan to the job": who leaves another behind has the work.
    const winner = cue.cue.holder === 'object' && sense === 'leave' && found.length > 0 && BEATING.test(pattern);
    const won = winner ? (subjectOf(items, cue.verb, rules)?.entities ?? []) : [];
    const active = cue.cue.holder === 'subject' && involvement === 'in' && found.length > 0;
    const companions = [...(company?.entities ?? []), ...(active ? companyOf(items, cue, rules) : [])];
    const { to, from, by } = rules.grammar;
    const under = {
      to,
      from,
      by,
      subject: phrase.first > cue.verb ? by : null,
      after: null,
      object: null,
      patient: null,
    }[cue.cue.holder];
    const alike = [
      ...(involvement === 'out' && found.length > 0 ? echoedBy(items, cue.verb, rules) : []),
      ...(active ? listedAfter(items, cue, rules) : []),
      ...(under && found.length > 0 ? listedUnder(items, phrase.next, under, rules) : []),
    ];
    return [
      ...found,
      ...won
        .filter((entity) => isPartner(entity, 'other', isPersonHere))
        .map((entity): Finding => ({ entity, involvement: 'in', role: roleOf(entity, role), sentence })),
      ...companions.filter((entity) => isPartner(entity, 'other', isPersonHere)).map((entity) => tell(entity, 'other')),
      ...alike.filter((entity) => isPartner(entity, said, isSomebody)).map((entity) => tell(entity, said)),
    ];
  }

  function settle(all: readonly Finding[]): Partner[] {
    const byName = new Map<string, Finding[]>();
    for (const finding of all) {
      const key = `${finding.involvement} ${finding.entity.canonical}`;
      byName.set(key, [...(byName.get(key) ?? []), finding]);
    }
    return [...byName.values()].flatMap((group) => {
      const [best] = group.toSorted((one, other) => ROLE_ORDER.indexOf(one.role) - ROLE_ORDER.indexOf(other.role));
      if (!best) return [];
      const { sentence, entity, involvement, role } = best;
      const evidence = citeSentences(
        article,
        sentence.passage.passage,
        cite(article, sentence.passage.passage, sentence),
      );
      return [{ name: mentionOf(article, entity), involvement, role, evidence, by: 'rule' as const }];
    });
  }
}

const BEATING =
  /^~(?:beat|outbid|pip|edge|see off|oust|unseat|supplant|prevail|win|battre|coiffer|devancer|supplanter|distancer|détrôner)/;
const VESSEL = /^(?:mv|hms|ss|uss|rms|rv|mt)$/;
const BUILDING =
  /(?:construi|bâti|rénov|retenir pour|charger d|drag|forer|creus|démol|terrass|excav|dredg|drill|demolish|dig|lay|tunnel|build|construct|erect|refurbish)/;

/** "construite par Léon Grosse": a firm may bear a person's name, when the article says nothing of a person. */
function isFirmByName(entity: Entity, speakers: ReadonlySet<Mention>, article: Article): boolean {
  return (
    entity.kind === 'person' && entity.titles.size === 0 && !speakers.has(mentionOf(article, entity)) && !entity.media
  );
}

const GOES = /^(?:goes|go|went|will go) to$|^~award (?:the|a)$/;
const RUNNING = /^(?:out|low|short|late|over|to|for|into|up|off|on|aground|from)$/;
const OWN_REACH = 7;

function involvesOwn(items: readonly Item[], { next }: CueMatch): boolean {
  return items
    .slice(next, next + OWN_REACH)
    .some(
      ({ lower }, index, list) =>
        lower === 'own' && /^(?:its|their)$/.test(list[index - 1]?.lower ?? '') && list[index - 2]?.lower === 'of',
    );
}

/** Media, the project itself and places are no partners; persons only with their own money. */
function isPartner(entity: Entity, role: Role, isPerson: (entity: Entity) => boolean): boolean {
  // "2940 East 10th Street"
  if (entity.words.length === 1 && /^(?:street|avenue|road|boulevard|lane|rue)$/.test(entity.words[0] ?? ''))
    return false;
  if (BYSTANDERS.has(entity.words.join(' '))) return false;
  if (entity.media || entity.project || (entity.common && role === 'other')) return false;
  if (entity.country) return role === 'investor';
  if (isPerson(entity)) return role === 'investor' && !isOfficial(entity);
  return true;
}

/** Investors are told by what they pay, lend or hold. */
function investorsOf(read: ReadArticle, funding: readonly FundingFact[]): Finding[] {
  const { book, article, sentences } = read;
  if (funding.every(({ status, parties }) => status === 'claimed' || parties.length === 0)) return [];
  const entities = new Map(book.entities.map((entity) => [mentionOf(article, entity), entity]));
  const byStart = new Map(sentences.map((sentence) => [`${sentence.passage.passage.id} ${sentence.start}`, sentence]));
  return funding.flatMap((fact) => {
    if (fact.status === 'claimed') return [];
    const sentence = byStart.get(`${fact.evidence.passage.id} ${fact.evidence.start}`);
    return fact.parties.flatMap((party: Mention) => {
      const entity = entities.get(party);
      return sentence && entity
        ? [{ entity, involvement: 'in' as const, role: roleOf(entity, 'investor'), sentence }]
        : [];
    });
  });
}

/** Of a name that a sentence puts out, what a relative clause says beside counts nothing: "Wabtec, which refurbished the old ones, missed out". */
function dropOverruled(all: readonly Finding[], items: readonly Item[]): Finding[] {
  if (all.length === 0) return [];
  // "Lhyfe, its operator, left", "Wabtec, which built the old ones, missed out": what they did tells what they would have done.
  const here = all.map((finding) => {
    const done = all.find(
      ({ entity, involvement, role }) => entity === finding.entity && involvement === 'in' && role !== 'other',
    );
    return finding.involvement === 'out' && done ? { ...finding, role: done.role } : finding;
  });
  const out = new Set(here.filter(({ involvement }) => involvement === 'out').map(({ entity }) => entity));
  if (out.size === 0) return here;
  const but = items.some(({ kind, lower }) => kind === 'word' && (lower === 'mais' || lower === 'but'));
  return here.filter(
    ({ entity, involvement, role }) =>
      involvement === 'out' || !out.has(entity) || (but && (role === 'supplier' || role === 'contractor')),
  );
}

function isAside(items: readonly Item[], { money }: SpeechRules): boolean {
  const head = items.slice(0, 5).map(({ lower }) => lower);
  const joined = head.join(' ');
  return (
    money.comparisons.some((opening) => joined.startsWith(opening)) ||
    head.slice(0, 4).some((word) => money.elsewhere.has(word) && !/^(?:concurrente?|rivale?s?)$/.test(word))
  );
}
