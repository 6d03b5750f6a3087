import type { Context } from '../discord/command.ts';
import { joinPhrases, type Phrase } from '../discord/phrase.ts';
import type { Action, DifferenceReply, MessageReply, ReplyFile } from '../discord/reply.ts';
import type { Draft } from '../knowledge/revision.ts';
import { shorten } from '../knowledge/shorten.ts';
import { compareTexts, type DifferenceLine } from './difference.ts';
import type { Inspection } from './inspect-edit.ts';
import { readFields } from './read-fields.ts';

/** Characters of a difference that are sure to be shown; a longer one comes as a file as well. */
const SHOWN = 2_500;
const LISTED = 5;

/** What a draft would change, with what one should know before it is published. Nothing has changed yet. */
export function previewReply(
  context: Context,
  draft: Draft,
  { before, after, facts, duplicates, answered, brokenPins }: Inspection,
): MessageReply {
  const { say } = context;
  const title = (after ?? before)?.title ?? draft.article;
  const added = draft.from === null ? 'previewNew' : 'previewReturn';
  const key = after === null ? 'previewRemoval' : before === null ? added : 'previewChange';
  const about = after && [
    ...[after.author, after.source].flatMap((detail) => (detail ? [detail] : [])),
    ...(after.published ? [context.date(after.published)] : []),
    context.label(`language_${after.language}`) || after.language,
  ];
  const found = after &&
    facts && [
      say('countPassages', { count: after.passages.length }),
      say('countQuotes', { count: facts.quotes.length }),
      say('countAmounts', { count: facts.funding.length }),
      say('countPartners', { count: facts.partners.length }),
    ];
  const titles = duplicates.slice(0, LISTED).map((article) => say('named', { title: article.title }));
  const notes = [
    ...(about ? [context.join(about)] : []),
    ...(found ? [context.join(found)] : []),
    ...(titles.length > 0 ? [say('likeOthers', { titles: context.list(titles) })] : []),
    ...counted(context, 'wouldAnswer', answered),
    ...counted(context, 'wouldBreak', brokenPins),
  ];
  return {
    ...difference(context, before?.markdown ?? '', draft.markdown ?? ''),
    title: say(key, { title }),
    notes,
    outcome: 'preview',
    actions: [
      draft.markdown === null
        ? button(context, 'remove', 'publish', draft, 'danger')
        : button(context, 'publish', 'publish', draft, 'primary'),
      ...(draft.markdown === null
        ? []
        : [button(context, 'editAgain', 'again', draft), button(context, 'details', 'details', draft)]),
      button(context, 'cancel', 'cancel', draft),
    ],
  };
}

/** What is wrong with a draft, and the text itself: nothing that somebody wrote is lost. */
export function problemsReply(
  context: Context,
  draft: Draft,
  problems: readonly Phrase[],
  { kept }: { readonly kept: boolean },
): MessageReply {
  const shown = problems.slice(0, 10);
  const more =
    problems.length > shown.length ? [context.say('moreProblems', { count: problems.length - shown.length })] : [];
  return {
    kind: 'files',
    outcome: 'refused',
    text: lines([context.say('refused'), ...shown, ...more, context.say('textBack')]),
    files: draft.markdown ? [markdownFile(draft)] : [],
    actions: kept
      ? [button(context, 'editAgain', 'again', draft, 'primary'), button(context, 'cancel', 'cancel', draft)]
      : [],
  };
}

/** Somebody else changed the article meanwhile: both texts, and the author's own to keep. */
export function clashReply(context: Context, draft: Draft, current: string | null, by: string | null): MessageReply {
  const { say } = context;
  const title = readFields(current ?? draft.markdown ?? '').title ?? draft.article;
  const key = current === null ? 'clashRemoved' : by === null ? 'clashFile' : 'clash';
  return {
    ...difference(context, current ?? '', draft.markdown ?? '', draft.markdown ? [markdownFile(draft)] : []),
    title: say(key, { title, name: by ?? '' }),
    notes: [say('clashLegend')],
    outcome: 'clash',
    actions: [
      ...(current === null ? [] : [button(context, 'editCurrent', 'current', draft, 'primary')]),
      button(context, draft.markdown === null ? 'stillRemove' : 'takeMine', 'mine', draft),
      button(context, 'cancel', 'cancel', draft),
    ],
  };
}

/** Two texts line by line; the whole difference is attached when it is too long to be shown. */
export function difference(
  context: Context,
  before: string,
  after: string,
  files: readonly ReplyFile[] = [],
): Pick<DifferenceReply, 'kind' | 'lines' | 'files'> {
  const compared = compareTexts(before, after);
  const length = compared.reduce((sum, { text }) => sum + text.length + 3, 0);
  const whole =
    length > SHOWN ? [{ name: `${context.label('differenceFile')}.txt`, content: encode(marked(compared)) }] : [];
  return { kind: 'difference', lines: compared, files: [...whole, ...files] };
}

function lines(phrases: readonly Phrase[]): Phrase {
  return joinPhrases(phrases, '\n');
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function counted(context: Context, key: string, asked: readonly { readonly question: string }[]): Phrase[] {
  if (asked.length === 0) return [];
  const questions = asked.map(({ question }) => question);
  return [context.say(key, { count: asked.length, questions: questionsOf(context, questions) })];
}

/** The first few questions, each in quotation marks. */
export function questionsOf(context: Context, questions: readonly string[]): Phrase {
  const shown = questions.slice(0, LISTED).map((question) => context.say('quoted', { text: shorten(question, 120) }));
  return context.list(shown);
}

function markdownFile({ article, markdown }: Draft): ReplyFile {
  return { name: `${article.replace(/[^\w-]/g, '') || 'article'}.md`, content: encode(markdown ?? '') };
}

function marked(compared: readonly DifferenceLine[]): string {
  const marks = { added: '+ ', removed: '- ', same: '  ' } as const;
  return compared.map(({ change, text }) => `${marks[change]}${text}\n`).join('');
}

function button(context: Context, label: string, action: string, { id }: Draft, style?: Action['style']): Action {
  return {
    label: context.label(label),
    id: { command: 'knowledge', action, args: [id] },
    ...(style ? { style } : {}),
  };
}
