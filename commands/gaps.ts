import { answerQuestion } from '../src/answer/answer-question.ts';
import { type Context, defineCommand } from '../src/discord/command.ts';
import type { ActionId, FactRow, MessageReply } from '../src/discord/reply.ts';
import type { KeptQuestion } from '../src/knowledge/asked-question.ts';
import { shorten } from '../src/knowledge/shorten.ts';
import { GAPS_READ } from '../src/moderation/answered-gaps.ts';
import { type GapGroup, type GapOrder, groupGaps } from '../src/moderation/group-gaps.ts';
import { pageActions } from '../src/moderation/pages.ts';
import { serverOf } from '../src/moderation/server-of.ts';
import { tellAskers } from '../src/moderation/tell-askers.ts';

const GROUPS_A_PAGE = 10;
const QUESTIONS_SHOWN = 10;
const QUESTION_SHOWN = 150;

export default defineCommand({
  name: 'gaps',
  description: 'Questions the sources could not answer, for moderators',
  moderatorsOnly: true,
  options: {},
  texts: {
    none: 'No question is waiting: all that was asked lately was answered, or put aside.',
    title: { one: '**{count} question waits for a source**', other: '**{count} questions wait for a source**' },
    line: '- {question} · {time}',
    lineMany: '- {question} · asked {count} times · {time}',
    time: '<t:{seconds}:R>',
    openQuestion: 'Open a question',
    newest: 'Newest first',
    most: 'Most asked first',
    group: { one: '**Asked {count} time**', other: '**Asked {count} times**' },
    silent: '- {question} · {time} · no answer',
    thumbDown: '- {question} · {time} · the answer did not help',
    wanted: { one: '{count} person wants to be told.', other: '{count} persons want to be told.' },
    addSource: 'Add a source',
    addWord: 'Add a word',
    dismiss: 'Dismiss',
    dismissed: { one: '{count} question was put aside.', other: '{count} questions were put aside.' },
    saw: 'What search saw',
    sawTitle: '**What search saw for:** {question}',
    sawUnknown: 'No source mentions {words}.',
    sawAnswer: 'This is the answer now:',
    sawNear: 'This came nearest, at {percent} % of the certainty of an answer:',
    sawNothing: 'Nothing in the sources comes near.',
    sawNumber: '**{number}.**',
    word: '“{word}”',
    back: 'All questions',
    gone: 'This question is no longer open: it was answered, put aside, or is no longer kept.',
  },
  run: (context) => listGaps(context, 'newest', 0),
  actions: {
    list: (context, [order, page]) => listGaps(context, order === 'most' ? 'most' : 'newest', Number(page) || 0),
    open: (context, [id]) => openGroup(context, id),
    dismiss: (context, [id]) => dismiss(context, id),
    saw: (context, [id]) => showSight(context, id),
  },
  upkeep: (caretaker) => tellAskers(caretaker),
});

async function listGaps(context: Context, order: GapOrder, page: number): Promise<MessageReply> {
  const groups = groupGaps(await context.store.listGaps(serverOf(context), GAPS_READ), order);
  if (groups.length === 0) return { kind: 'notice', update: true, outcome: 'none', text: context.say('none') };
  const pages = Math.ceil(groups.length / GROUPS_A_PAGE);
  const shown = Math.min(Math.max(0, page), pages - 1);
  const here = groups.slice(shown * GROUPS_A_PAGE, (shown + 1) * GROUPS_A_PAGE);
  const other = order === 'newest' ? 'most' : 'newest';
  return {
    kind: 'list',
    update: true,
    outcome: 'listed',
    title: context.say('title', { count: groups.length }),
    lines: here.map(({ questions: [newest, ...rest] }) =>
      context.say(rest.length > 0 ? 'lineMany' : 'line', {
        question: shorten(newest.question, QUESTION_SHOWN),
        count: rest.length + 1,
        time: when(context, newest),
      }),
    ),
    select: {
      id: action('open'),
      placeholder: context.label('openQuestion'),
      choices: here.map(({ questions: [newest] }) => ({ label: newest.question, value: newest.id })),
    },
    actions: [
      ...pageActions(context, action('list', order), shown, pages),
      { label: context.label(other), id: action('list', other, '0') },
    ],
  };
}

async function openGroup(context: Context, id: string | undefined): Promise<MessageReply> {
  const group = await findGroup(context, id);
  if (!group) return gone(context);
  const { questions } = group;
  const [newest] = questions;
  const wanted = questions.filter(({ wantsToBeTold }) => wantsToBeTold).length;
  return {
    kind: 'list',
    update: true,
    outcome: 'opened',
    title: context.say('group', { count: questions.length }),
    lines: [
      ...questions.slice(0, QUESTIONS_SHOWN).map((question) =>
        context.say(question.thumbsDown ? 'thumbDown' : 'silent', {
          question: shorten(question.question, QUESTION_SHOWN),
          time: when(context, question),
        }),
      ),
      ...(wanted > 0 ? [context.say('wanted', { count: wanted })] : []),
    ],
    actions: [
      { label: context.label('addSource'), id: { command: 'knowledge', action: 'add', args: [] }, style: 'primary' },
      { label: context.label('addWord'), id: { command: 'knowledge', action: 'word', args: [] } },
      { label: context.label('saw'), id: action('saw', newest.id) },
      { label: context.label('dismiss'), id: action('dismiss', newest.id) },
      { label: context.label('back'), id: action('list', 'newest', '0') },
    ],
  };
}

async function dismiss(context: Context, id: string | undefined): Promise<MessageReply> {
  const group = await findGroup(context, id);
  if (!group) return gone(context);
  for (const { id } of group.questions) await context.store.markQuestion(id, serverOf(context), 'open', 'dismissed');
  return {
    kind: 'notice',
    update: true,
    outcome: 'dismissed',
    text: context.say('dismissed', { count: group.questions.length }),
    actions: [{ label: context.label('back'), id: action('list', 'newest', '0') }],
  };
}

/** What came nearest, and the words that no source mentions: why there was no answer. */
async function showSight(context: Context, id: string | undefined): Promise<MessageReply> {
  const group = await findGroup(context, id);
  if (!group) return gone(context);
  const [{ question, language }] = group.questions;
  const outcome = answerQuestion(context.shelf, question, { language });
  const title = context.say('sawTitle', { question: shorten(question, QUESTION_SHOWN) });
  const found =
    outcome.kind === 'answer' ? [outcome.answer] : outcome.kind === 'silent' ? outcome.nearest.slice(0, 4) : [];
  const [first, ...rest] = found.map(
    (evidence, index): FactRow => ({ label: context.say('sawNumber', { number: index + 1 }), evidence }),
  );
  const unknown = outcome.kind === 'silent' ? outcome.unknown.slice(0, 5) : [];
  const words = context.list(unknown.map((word) => context.say('word', { word })));
  const mentions = unknown.length > 0 ? [context.say('sawUnknown', { words })] : [];
  if (!first) return { kind: 'list', outcome: 'saw', title, lines: [...mentions, context.say('sawNothing')] };
  const percent = 'confidence' in outcome ? Math.round(outcome.confidence * 100) : 0;
  const near = outcome.kind === 'answer' ? context.say('sawAnswer') : context.say('sawNear', { percent });
  return { kind: 'facts', outcome: 'saw', title, rows: [first, ...rest], note: context.join([...mentions, near]) };
}

/** The questions that are like one of them, found anew: others may have been asked since. */
async function findGroup(context: Context, id: string | undefined): Promise<GapGroup | undefined> {
  const groups = groupGaps(await context.store.listGaps(serverOf(context), GAPS_READ), 'newest');
  return groups.find(({ questions }) => questions.some((question) => question.id === id));
}

function gone(context: Context): MessageReply {
  const back = { label: context.label('back'), id: action('list', 'newest', '0') };
  return { kind: 'notice', update: true, outcome: 'gone', text: context.say('gone'), actions: [back] };
}

function action(name: string, ...args: readonly string[]): ActionId {
  return { command: 'gaps', action: name, args };
}

function when(context: Context, { askedAt }: KeptQuestion) {
  return context.say('time', { seconds: String(Math.floor(askedAt / 1000)) });
}
