import { type Context, defineCommand, privateOption, text } from '../src/discord/command.ts';
import type { Phrase } from '../src/discord/phrase.ts';
import type { FactRow, Reply } from '../src/discord/reply.ts';
import type { Partner } from '../src/extract/fact.ts';
import { nameKey, nameOf } from '../src/extract/mention.ts';
import { articlesOf, factsOnShelf, type Told } from '../src/extract/shelf-facts.ts';
import { findKnown, type KnownName, knownNames, nameInId, suggestKnown } from '../src/facts/known-names.ts';
import { countArticles, sectionsOf } from '../src/facts/sections.ts';
import type { Citation } from '../src/knowledge/citation.ts';

export default defineCommand({
  name: 'partners',
  description: 'Who takes part, who does not, and what each does',
  options: {
    name: text({
      description: 'One organisation',
      suggest: (context, typed) => suggestKnown(typed, namesIn(partnersOn(context))),
    }),
    private: privateOption,
  },
  texts: {
    title: { one: '**{count} partner**, {out} outside', other: '**{count} partners**, {out} outside' },
    titleOfSeveral: {
      one: '**{count} partner**, {out} outside, in {articles} articles',
      other: '**{count} partners**, {out} outside, in {articles} articles',
    },
    titleOne: '**{name}**',
    groupIn: '### They take part',
    groupOut: '### They do not',
    groupSeveral: '### In several articles',
    groupArticle: '### {title}',
    in: '**{name}** · {role}',
    out: '**{name}** · not among the partners',
    outRole: '**{name}** · {role}, outside',
    inElsewhere: '{label} · takes part according to another article',
    outElsewhere: '{label} · outside according to another article',
    role_investor: 'investor',
    role_operator: 'operator',
    role_supplier: 'supplier',
    role_contractor: 'contractor',
    role_public_body: 'public body',
    role_other: 'takes part',
    none: 'The sources name no partner.',
    unknown: 'The sources name no partner “{name}”. They name {known}.',
    name: '**{name}**',
  },
  run: (context, { name }) => listPartners(context, name, 0),
  actions: {
    page: (context, [name, page]) => ({ ...listPartners(context, name || undefined, Number(page) || 0), update: true }),
  },
});

function listPartners(context: Context, typed: string | undefined, page: number): Reply {
  const all = partnersOn(context);
  if (all.length === 0) return { kind: 'notice', outcome: 'silent', text: context.say('none') };
  const found = partnersNamed(all, typed);
  const [first, ...rest] = groupRows(context, found, typed);
  if (!first) return silence(context, typed ?? '', namesIn(all));
  return {
    kind: 'facts',
    title: titleOf(context, found),
    rows: [first, ...rest],
    page,
    turn: { command: 'partners', action: 'page', args: [nameInId(typed)] },
    citations: typed === undefined ? 2 : 4,
  };
}

function titleOf(context: Context, found: readonly Told<Partner>[]): Phrase {
  const [only, ...more] = namesIn(found);
  if (only && more.length === 0) return context.say('titleOne', { name: only.name });
  const count = namesIn(found.filter(({ fact }) => fact.involvement === 'in')).length;
  const articles = countArticles(found, placeOf);
  const out = more.length + 1 - count;
  return context.say(articles > 1 ? 'titleOfSeveral' : 'title', { count, out, articles });
}

/** Under the articles when several are told of, unless somebody is asked for; otherwise those who take part, then those who do not. */
function groupRows(context: Context, found: readonly Told<Partner>[], typed: string | undefined): FactRow[] {
  const ordered = [
    ...found.filter(({ fact }) => fact.involvement === 'in'),
    ...found.filter(({ fact }) => fact.involvement === 'out'),
  ];
  if (typed !== undefined || countArticles(found, placeOf) < 2)
    return ordered.map((told) =>
      rowOf(context, told, found, context.say(told.fact.involvement === 'in' ? 'groupIn' : 'groupOut')),
    );
  return sectionsOf(found, placeOf).flatMap(({ article, told }) => {
    const group = article ? context.say('groupArticle', { title: article.title }) : context.say('groupSeveral');
    return ordered.filter((each) => told.includes(each)).map((each) => rowOf(context, each, found, group));
  });
}

function rowOf(context: Context, told: Told<Partner>, all: readonly Told<Partner>[], group: Phrase): FactRow {
  const { name, involvement, role, evidence } = told.fact;
  const words = context.say(`role_${role.replace(' ', '_')}`);
  const key = involvement === 'in' ? 'in' : role === 'other' ? 'out' : 'outRole';
  const label = context.say(key, { name: nameOf(name), role: words });
  const contradicting = all.some(
    (other) =>
      other.fact.involvement !== involvement &&
      nameKey(other.fact.name) === nameKey(name) &&
      articlesOf(other, placeOf).some((article) => !articlesOf(told, placeOf).includes(article)),
  );
  const elsewhere = involvement === 'in' ? 'outElsewhere' : 'inElsewhere';
  return {
    group,
    label: contradicting ? context.say(elsewhere, { label }) : label,
    evidence,
    also: told.also.map(placeOf),
  };
}

function silence(context: Context, name: string, names: readonly KnownName[]): Reply {
  const known = context.list(names.slice(0, 8).map((each) => context.say('name', { name: each.name })));
  return { kind: 'notice', outcome: 'silent', text: context.say('unknown', { name, known }) };
}

function partnersOn({ shelf }: Context): readonly Told<Partner>[] {
  return factsOnShelf(shelf).partners;
}

function partnersNamed(all: readonly Told<Partner>[], typed: string | undefined): readonly Told<Partner>[] {
  if (typed === undefined) return all;
  const wanted = new Set(findKnown(typed, namesIn(all)).map(({ key }) => key));
  return all.filter(({ fact }) => wanted.has(nameKey(fact.name)));
}

function namesIn(all: readonly Told<Partner>[]): KnownName[] {
  return knownNames(all.flatMap(({ fact, also }) => [fact, ...also].map(({ name }) => name)));
}

function placeOf({ evidence }: Partner): Citation {
  return evidence;
}
