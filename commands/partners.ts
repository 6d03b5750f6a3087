import { type Context, defineCommand, privateOption, type Suggestion, text } from '../src/discord/command.ts';
import type { FactRow, Reply } from '../src/discord/reply.ts';
import type { Partner } from '../src/extract/fact.ts';
import { factsOf } from '../src/extract/facts.ts';
import { findNames } from '../src/extract/find-name.ts';
import { nameOf } from '../src/extract/mention.ts';

export default defineCommand({
  name: 'partners',
  description: 'Who takes part, who does not, and what each does',
  options: {
    name: text({ description: 'One organisation', suggest: (context, typed) => suggestNames(context, typed) }),
    private: privateOption,
  },
  texts: {
    title: { one: '**{count} partner**, {out} outside', other: '**{count} partners**, {out} outside' },
    titleOne: '**{name}**',
    groupIn: '### They take part',
    groupOut: '### They do not',
    in: '**{name}** · {role}',
    out: '**{name}** · not among the partners',
    outRole: '**{name}** · {role}, outside',
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
  const partners = partnersOf(context);
  if (partners.length === 0) return { kind: 'notice', outcome: 'silent', text: context.say('none') };
  const found = typed === undefined ? partners : findNames(typed, partners, ({ name }) => nameOf(name));
  const [first, ...rest] = found.map((partner) => rowOf(context, partner));
  if (!first) {
    const known = context.list(
      namesOf(partners)
        .slice(0, 8)
        .map((name) => context.say('name', { name })),
    );
    return { kind: 'notice', outcome: 'silent', text: context.say('unknown', { name: typed ?? '', known }) };
  }
  const names = namesOf(found);
  const count = namesOf(found.filter(({ involvement }) => involvement === 'in')).length;
  return {
    kind: 'facts',
    title:
      names.length === 1
        ? context.say('titleOne', { name: names[0] ?? '' })
        : context.say('title', { count, out: names.length - count }),
    rows: [first, ...rest],
    page,
    turn: { command: 'partners', action: 'page', args: [typed ?? ''] },
  };
}

function rowOf(context: Context, { name, involvement, role, evidence }: Partner): FactRow {
  const words = context.say(`role_${role.replace(' ', '_')}`);
  const key = involvement === 'in' ? 'in' : role === 'other' ? 'out' : 'outRole';
  const group = context.say(involvement === 'in' ? 'groupIn' : 'groupOut');
  return { group, label: context.say(key, { name: nameOf(name), role: words }), evidence };
}

/** Those who take part first, in the order of the articles. */
function partnersOf({ shelf }: Context): Partner[] {
  const all = [...shelf.articles.values()].flatMap((article) => factsOf(article, shelf.names).partners);
  return [
    ...all.filter(({ involvement }) => involvement === 'in'),
    ...all.filter(({ involvement }) => involvement === 'out'),
  ];
}

function namesOf(partners: readonly Partner[]): string[] {
  return [...new Set(partners.map(({ name }) => nameOf(name)))];
}

function suggestNames(context: Context, typed: string): Suggestion[] {
  const names = namesOf(partnersOf(context));
  const fitting = typed.trim() === '' ? names : findNames(typed, names, (name) => name);
  return fitting.map((name) => ({ name, value: name }));
}
