import type { Context, FormValues } from '../discord/command.ts';
import type { Action, ActionId, ChoiceField, Field, FormReply, MessageReply, Reply } from '../discord/reply.ts';
import { factsOf } from '../extract/facts.ts';
import { nameOf } from '../extract/mention.ts';
import type { Article } from '../knowledge/article.ts';
import { type Citation, citeSentences, quoteOf } from '../knowledge/citation.ts';
import { composeMarkdown } from '../knowledge/compose.ts';
import type { Correction } from '../knowledge/corrections.ts';
import { splitFrontMatter } from '../knowledge/front-matter.ts';
import { writeShare } from '../languages/writing.ts';
import { propose } from './draft-box.ts';
import { findArticle, noSuchArticle } from './find-article.ts';
import { pageActions } from './pages.ts';
import { serverOf } from './server-of.ts';

const FACTS_A_PAGE = 25;
const ROLES = ['investor', 'operator', 'supplier', 'contractor', 'public body', 'other'] as const;
const STATUSES = ['stated', 'claimed', 'disputed'] as const;
const DISTRIBUTIONS = ['none', 'each', 'joint'] as const;
const INVOLVEMENTS = ['in', 'out'] as const;

/** A fact of an article with the correction that would confirm it as it is. */
interface Listed {
  readonly correction: Correction;
  readonly label: string;
  readonly evidence: Citation;
  readonly confirmed: boolean;
}

/** The facts that were found in an article, one of which can be confirmed, dropped or mended. */
export function listFacts(context: Context, typed: string, page: number): MessageReply {
  const article = findArticle(context, typed);
  if (!article) return noSuchArticle(context, typed);
  const facts = factsIn(context, article);
  if (facts.length === 0) return { kind: 'notice', text: context.say('factsNone', { title: article.title }) };
  const pages = Math.ceil(facts.length / FACTS_A_PAGE);
  const shown = Math.min(Math.max(0, page), pages - 1);
  const from = shown * FACTS_A_PAGE;
  const confirmed = facts.filter((fact) => fact.confirmed).length;
  return {
    kind: 'list',
    update: true,
    outcome: 'facts',
    title: context.say('factsTitle', { title: article.title, count: facts.length, confirmed }),
    lines: [],
    select: {
      id: { command: 'knowledge', action: 'fact', args: [article.id, article.revision] },
      placeholder: context.label('chooseFact'),
      choices: facts
        .slice(from, from + FACTS_A_PAGE)
        .map(({ label }, index) => ({ label, value: String(from + index) })),
    },
    actions: pageActions(context, { command: 'knowledge', action: 'facts', args: [article.id] }, shown, pages),
  };
}

/** One fact with the sentence that says so, and what can be done about it. */
export function showFact(context: Context, args: readonly string[]): MessageReply {
  const found = findFact(context, args);
  if (!found) return outdated(context);
  const button = (label: string, action: string, style?: Action['style']): Action => ({
    label: context.label(label),
    id: { command: 'knowledge', action, args },
    ...(style ? { style } : {}),
  });
  return {
    kind: 'list',
    outcome: 'fact',
    title: context.say('named', { title: found.article.title }),
    lines: [
      context.say('factLabel', { label: found.fact.label }),
      context.say('factEvidence', { evidence: found.fact.evidence }),
    ],
    actions: [
      button('confirmFact', 'confirmFact', 'primary'),
      button('mendFact', 'mendFact'),
      button('dropFact', 'dropFact', 'danger'),
    ],
  };
}

/** Proposes to let a fact stand as it is, or to take it away, whatever the rules say. */
export function decideFact(
  context: Context,
  args: readonly string[],
  decision: 'confirm' | 'drop',
): Promise<Reply> | Reply {
  const found = findFact(context, args);
  if (!found) return outdated(context);
  return proposeCorrection(context, found.article, { ...found.fact.correction, do: decision });
}

/** Opens what can be mended of a fact. */
export function mendForm(context: Context, args: readonly string[]): Reply {
  const found = findFact(context, args);
  if (!found) return outdated(context);
  const form: Pick<FormReply, 'kind' | 'id' | 'title'> = {
    kind: 'form',
    id: { command: 'knowledge', action: 'mendFact', args } satisfies ActionId,
    title: context.label('formFact'),
  };
  return { ...form, fields: fieldsOf(context, found.fact.correction) };
}

export function receiveMended(context: Context, args: readonly string[], values: FormValues): Promise<Reply> | Reply {
  const found = findFact(context, args);
  if (!found) return outdated(context);
  return proposeCorrection(context, found.article, mended(found.fact.correction, values));
}

function factsIn(context: Context, article: Article): Listed[] {
  const { quotes, funding, partners } = factsOf(article, context.shelf.names);
  const { label } = context;
  const sentenceOf = ({ passage, ...span }: Citation) => quoteOf(citeSentences(article, passage, span));
  return [
    ...quotes.map(({ citation, speaker, by }): Listed => {
      const quote = quoteOf(citation);
      const name = speaker ? nameOf(speaker) : null;
      return {
        correction: { kind: 'quote', do: 'confirm', sentence: sentenceOf(citation), quote, speaker: name },
        label: label('factQuote', { name: name ?? label('factNobody'), text: quote }),
        evidence: citation,
        confirmed: by === 'moderator',
      };
    }),
    ...funding.map(({ evidence, amount, share, parties, distribution, status, claimedBy, by }): Listed => {
      const names = parties.map(nameOf);
      const sum = amount ? quoteOf(amount.citation) : writeShare(share ?? 0, context.language.writing);
      return {
        correction: {
          kind: 'funding',
          do: 'confirm',
          sentence: quoteOf(evidence),
          ...(amount ? { amount: quoteOf(amount.citation) } : {}),
          ...(share === null ? {} : { share }),
          parties: names,
          ...(distribution ? { distribution } : {}),
          status,
          ...(claimedBy ? { claimedBy: nameOf(claimedBy) } : {}),
        },
        label: label('factFunding', { sum, names: names.join(', ') || label('factNobody') }),
        evidence,
        confirmed: by === 'moderator',
      };
    }),
    ...partners.map(
      ({ name, involvement, role, evidence, by }): Listed => ({
        correction: {
          kind: 'partner',
          do: 'confirm',
          sentence: quoteOf(evidence),
          name: nameOf(name),
          involvement,
          role,
        },
        label: label('factPartner', {
          name: nameOf(name),
          involvement: label(`involvement_${involvement}`),
          role: label(roleKey(role)),
        }),
        evidence,
        confirmed: by === 'moderator',
      }),
    ),
  ];
}

/** A fact by its place in the list of the revision that was shown; nothing when the article has changed since. */
function findFact(
  context: Context,
  [id = '', revision, index = '']: readonly string[],
): { readonly article: Article; readonly fact: Listed } | null {
  const article = context.shelf.articles.get(id);
  if (!article || article.revision !== revision || !/^\d{1,4}$/.test(index)) return null;
  const fact = factsIn(context, article)[Number(index)];
  return fact ? { article, fact } : null;
}

/** Corrections are part of the article's front matter, so that a correction is an edit like any other. */
async function proposeCorrection(context: Context, article: Article, correction: Correction): Promise<Reply> {
  const origin = await context.library.originOf(serverOf(context), article.id);
  const { frontMatter, body } = splitFrontMatter(article.markdown);
  const others = (frontMatter?.facts ?? []).filter((other) => !isSame(other, correction));
  const markdown = composeMarkdown({ ...frontMatter, facts: [...others, correction] }, body);
  const note = context.label('factNote');
  return propose(context, { article: article.id, markdown, note, ...origin });
}

/** About the same fact: a later word takes the place of an earlier one. */
function isSame(one: Correction, other: Correction): boolean {
  if (one.sentence !== other.sentence) return false;
  if (one.kind === 'quote') return other.kind === 'quote' && one.quote === other.quote;
  if (one.kind === 'funding')
    return other.kind === 'funding' && one.amount === other.amount && one.share === other.share;
  return other.kind === 'partner' && one.name === other.name;
}

function fieldsOf(context: Context, correction: Correction): Field[] {
  const { label } = context;
  const line = (name: string, value: string, hint: string): Field => ({
    kind: 'text',
    name,
    label: label(`fact_${name}`),
    description: label(hint),
    required: false,
    long: false,
    maxLength: 400,
    ...(value ? { value } : {}),
  });
  const choice = (
    name: string,
    values: readonly string[],
    chosen: string,
    keyOf: (value: string) => string,
  ): Field => ({
    kind: 'choice',
    name,
    label: label(`fact_${name}`),
    required: true,
    choices: values.map((value): ChoiceField['choices'][number] => ({
      label: label(keyOf(value)),
      value,
      chosen: value === chosen,
    })),
  });
  switch (correction.kind) {
    case 'quote':
      return [line('speaker', correction.speaker ?? '', 'factNameHint')];
    case 'funding':
      return [
        line('parties', (correction.parties ?? []).join(', '), 'factNamesHint'),
        choice('distribution', DISTRIBUTIONS, correction.distribution ?? 'none', (value) => `distribution_${value}`),
        choice('status', STATUSES, correction.status ?? 'stated', (value) => `status_${value}`),
        line('claimedBy', correction.claimedBy ?? '', 'factNameHint'),
      ];
    case 'partner':
      return [
        choice('involvement', INVOLVEMENTS, correction.involvement ?? 'in', (value) => `involvement_${value}`),
        choice('role', ROLES, correction.role ?? 'other', roleKey),
      ];
    default:
      return correction satisfies never;
  }
}

/** What was sent may be forged: a choice that is none is left as it was. */
function mended(correction: Correction, values: FormValues): Correction {
  const typed = (name: string) => values.text(name).trim();
  const chosen = <T extends string>(name: string, known: readonly T[]) => known.find((each) => each === typed(name));
  switch (correction.kind) {
    case 'quote':
      return { ...correction, speaker: typed('speaker') || null };
    case 'funding': {
      const { distribution: _, claimedBy: __, ...rest } = correction;
      const distribution = chosen('distribution', ['each', 'joint'] as const);
      const claimedBy = typed('claimedBy');
      return {
        ...rest,
        parties: typed('parties')
          .split(',')
          .flatMap((name) => name.trim() || []),
        ...(distribution ? { distribution } : {}),
        status: chosen('status', STATUSES) ?? correction.status,
        ...(claimedBy ? { claimedBy } : {}),
      };
    }
    case 'partner':
      return {
        ...correction,
        involvement: chosen('involvement', INVOLVEMENTS) ?? correction.involvement,
        role: chosen('role', ROLES) ?? correction.role,
      };
    default:
      return correction satisfies never;
  }
}

function roleKey(role: string): string {
  return `role_${role.replace(' ', '_')}`;
}

function outdated(context: Context): MessageReply {
  return { kind: 'notice', outcome: 'outdated', refused: true, text: context.say('factOutdated') };
}
