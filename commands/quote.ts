import { type Context, defineCommand, privateOption, text } from '../src/discord/command.ts';
import type { FactRow, Reply } from '../src/discord/reply.ts';
import type { Quote } from '../src/extract/fact.ts';
import { nameKey, nameOf } from '../src/extract/mention.ts';
import { factsOnShelf, type Told } from '../src/extract/shelf-facts.ts';
import { findKnown, type KnownName, knownNames, nameInId, suggestKnown } from '../src/facts/known-names.ts';
import { type Citation, cite, quoteOf } from '../src/knowledge/citation.ts';
import { scoreCitations } from '../src/search/match-citations.ts';

/** A quotation on the shelf; its citation stands on top so that it can be searched. */
interface Said extends Told<Quote> {
  readonly citation: Citation;
}

/** A button's id holds 100 characters: the subject whole, and as much of the speaker's name as finds it again. */
const SUBJECT_LENGTH = 60;
const SPEAKER_IN_ID = 20;
/** Quotations that share less with one are not on its subject. */
const RELATED = 0.15;
/** Those whose subject others are looked up for, and how many others each may bring. */
const SUBJECTS = 25;
const OTHERS = 10;
/** Characters of a quotation that stand for it in a heading. */
const HEADING_LENGTH = 90;

export default defineCommand({
  name: 'quote',
  description: 'What people said, word for word',
  options: {
    speaker: text({
      description: 'Who said it',
      suggest: (context, typed) => suggestKnown(typed, speakersIn(saidOn(context))),
    }),
    about: text({ description: 'What it is about', maxLength: SUBJECT_LENGTH }),
    private: privateOption,
  },
  texts: {
    title: { one: '**{count} quotation**', other: '**{count} quotations**' },
    speaker: '**{speaker}**',
    speakerWhere: '**{speaker}**, {where}',
    described: '**{described}** (unnamed)',
    anonymous: '**Speaker not named with certainty**',
    fragment: '{label} · in a few words',
    editorial: '{label} · words in brackets are the newsroom’s',
    others: 'Who else spoke about this',
    othersTitle: '**Others on the same subject**',
    noOthers: 'Nobody else is quoted on this subject.',
    on: '### On “{words}”',
    onCut: '### On “{words} …”',
    noQuotes: 'The sources quote nobody.',
    noSpeaker: 'The sources quote nobody of the name “{speaker}”. They quote {known}.',
    noSubject: 'No quotation speaks of “{about}”.',
    noSubjectBy: 'No quotation of {speaker} speaks of “{about}”.',
  },
  run: (context, { speaker, about }) => listQuotes(context, speaker, about, 0),
  actions: {
    whoElse: (context, [speaker, about, page]) => ({
      ...listOthers(context, speaker || undefined, about || undefined, Number(page) || 0),
      update: page !== undefined,
    }),
    page: (context, [speaker, about, page]) => ({
      ...listQuotes(context, speaker || undefined, about || undefined, Number(page) || 0),
      update: true,
    }),
  },
});

function listQuotes(context: Context, speaker: string | undefined, about: string | undefined, page: number): Reply {
  const all = saidOn(context);
  if (all.length === 0) return { kind: 'notice', outcome: 'silent', text: context.say('noQuotes') };
  const by = saidBy(all, speaker);
  if (speaker !== undefined && by.length === 0) {
    const known = context.list(
      speakersIn(all)
        .slice(0, 5)
        .map(({ name }) => context.say('speaker', { speaker: name })),
    );
    return { kind: 'notice', outcome: 'silent', text: context.say('noSpeaker', { speaker, known }) };
  }
  const found = saidAbout(by, about);
  const [first, ...rest] = found.map((said) => rowOf(context, said));
  if (!first) {
    const key = speaker === undefined ? 'noSubject' : 'noSubjectBy';
    const name = speakersIn(by)[0]?.name ?? '';
    return { kind: 'notice', outcome: 'silent', text: context.say(key, { about: about ?? '', speaker: name }) };
  }
  const asked = askedInId(speaker, about);
  const others = speaker !== undefined || about !== undefined ? findOthers(found, about, all) : [];
  return {
    kind: 'facts',
    title: context.say('title', { count: found.length }),
    rows: [first, ...rest],
    page,
    turn: { command: 'quote', action: 'page', args: asked },
    actions:
      others.length > 0
        ? [{ label: context.label('others'), id: { command: 'quote', action: 'whoElse', args: asked } }]
        : [],
  };
}

function listOthers(context: Context, speaker: string | undefined, about: string | undefined, page: number): Reply {
  const all = saidOn(context);
  const others = findOthers(saidAbout(saidBy(all, speaker), about), about, all);
  const rows = others.flatMap(({ subject, said }) => {
    const { article, passage, start, end } = subject.citation;
    const cut = endOfWords(passage.text, start, end);
    const words = cite(article, passage, { start, end: cut });
    const group = context.say(cut < end ? 'onCut' : 'on', { words });
    return said.map((each) => ({ ...rowOf(context, each), group }));
  });
  const [first, ...rest] = rows;
  if (!first) return { kind: 'notice', outcome: 'silent', text: context.say('noOthers') };
  return {
    kind: 'facts',
    title: context.say('othersTitle'),
    rows: [first, ...rest],
    page,
    turn: { command: 'quote', action: 'whoElse', args: askedInId(speaker, about) },
  };
}

function askedInId(speaker: string | undefined, about: string | undefined): string[] {
  return [nameInId(speaker, SPEAKER_IN_ID), nameInId(about, SUBJECT_LENGTH)];
}

/** Where the words of a heading end. */
function endOfWords(text: string, start: number, end: number): number {
  if (end - start <= HEADING_LENGTH) return end;
  const space = text.lastIndexOf(' ', start + HEADING_LENGTH);
  return space > start ? space : end;
}

interface Others {
  readonly subject: Said;
  readonly said: readonly Said[];
}

/** What other people said on the subject of each quotation, in whatever article; a quotation stands where it fits best, best first. */
function findOthers(found: readonly Said[], about: string | undefined, all: readonly Said[]): Others[] {
  const speakers = new Set(found.map(speakerKey));
  const strangers = all.filter((said) => !found.includes(said) && !speakers.has(speakerKey(said)));
  const best = new Map<Said, { readonly subject: Said; readonly score: number }>();
  const subjects = found.slice(0, SUBJECTS);
  for (const subject of subjects) {
    const { citation } = subject;
    for (const { item, score } of scoreCitations(quoteOf(citation), strangers, citation.article.language))
      if (score >= RELATED && score > (best.get(item)?.score ?? 0)) best.set(item, { subject, score });
  }
  // What was asked about is said of the first of those found.
  const [first] = subjects;
  if (first && about !== undefined)
    for (const { item, score } of scoreCitations(about, strangers)) best.set(item, { subject: first, score });
  const ranked = [...best].sort(([, one], [, other]) => other.score - one.score);
  return subjects.flatMap((subject) => {
    const said = ranked.flatMap(([item, match]) => (match.subject === subject ? [item] : [])).slice(0, OTHERS);
    return said.length > 0 ? [{ subject, said }] : [];
  });
}

function rowOf(context: Context, { fact, also }: Said): FactRow {
  const label = describeSpeaker(context, fact);
  const fragment = fact.fragment ? context.say('fragment', { label }) : label;
  return {
    label: fact.editorial.length > 0 ? context.say('editorial', { label: fragment }) : fragment,
    evidence: fact.citation,
    also: also.map(({ citation }) => citation),
  };
}

function describeSpeaker(context: Context, { speaker, described, where }: Quote) {
  if (speaker && where) return context.say('speakerWhere', { speaker: nameOf(speaker), where });
  if (speaker) return context.say('speaker', { speaker: nameOf(speaker) });
  return described ? context.say('described', { described }) : context.say('anonymous');
}

function saidOn({ shelf }: Context): Said[] {
  return factsOnShelf(shelf).quotes.map((told) => ({ ...told, citation: told.fact.citation }));
}

function saidBy(all: readonly Said[], speaker: string | undefined): readonly Said[] {
  if (speaker === undefined) return all;
  const wanted = new Set(findKnown(speaker, speakersIn(all)).map(({ key }) => key));
  return all.filter((said) => wanted.has(speakerKey(said)));
}

function saidAbout(said: readonly Said[], about: string | undefined): readonly Said[] {
  return about === undefined ? said : scoreCitations(about, said).map(({ item }) => item);
}

/** Nobody's quotations have one speaker: whoever is not named. */
function speakerKey({ fact }: Said): string {
  return fact.speaker ? nameKey(fact.speaker) : '';
}

function speakersIn(all: readonly Said[]): KnownName[] {
  return knownNames(all.flatMap(({ fact }) => fact.speaker ?? []));
}
