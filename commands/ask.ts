import { answerQuestion } from '../src/answer/answer-question.ts';
import { type Context, defineCommand, privateOption, text } from '../src/discord/command.ts';
import type { Phrase } from '../src/discord/phrase.ts';
import type { Action, FactRow, Reply } from '../src/discord/reply.ts';
import type { AskedQuestion } from '../src/knowledge/asked-question.ts';
import type { Citation } from '../src/knowledge/citation.ts';
import { keepQuestion } from '../src/knowledge/keep-question.ts';
import type { Outcome } from '../src/search/outcome.ts';

/** Discord itself allows 6,000; a message, which is answered alike, holds 2,000. */
const QUESTION_LIMIT = 2_000;

export default defineCommand({
  name: 'ask',
  description: 'Ask a question; the answer is a sentence of the sources, with its place',
  options: {
    question: text({ description: 'Your question, in French or English', required: true, maxLength: QUESTION_LIMIT }),
    private: privateOption,
  },
  texts: {
    smallTalk:
      'Ask me a question, and I answer with a sentence of the sources and its place. `/sources` shows what I have read, `/help` what else I can do.',
    showNear: 'Show what comes near',
    nearTitle: '**Near the question, but no answer to it**',
    others: 'More passages ({count})',
    othersTitle: '**More passages on the question**',
    number: '**{number}.**',
    forgotten: 'This question is no longer kept. Ask it once more with `/ask`.',
    down: 'Does not help',
    downKept: 'Thank you. The moderators of this server will see that the answer did not help.',
    tell: 'Tell me when they do',
    willTell:
      'You will get one message when the sources can answer this, directly or, where you take no direct messages, in this channel.',
    untell: 'Do not tell me',
    willNotTell: 'You will get no message about this question.',
    pin: 'Pin this answer',
  },
  async run(context, { question }) {
    const outcome = answerQuestion(context.shelf, question, { language: context.language.code });
    const kept = await keep(context, question, outcome);
    return replyTo(context, question, outcome, kept);
  },
  actions: {
    others: (context, [id, page]) =>
      again(context, 'others', id, page, (outcome) =>
        outcome.kind === 'answer' ? rowsOf(context, outcome.others, 2) : [],
      ),
    near: (context, [id, page]) =>
      again(context, 'near', id, page, (outcome) =>
        outcome.kind === 'silent' ? rowsOf(context, outcome.nearest, 1) : [],
      ),
    again: (context, [id]) => again(context, 'again', id, undefined, () => []),
    down: (context, [id]) => thumbDown(context, id),
    tell: (context, [id]) => changeTelling(context, id, true),
    untell: (context, [id]) => changeTelling(context, id, false),
  },
});

function replyTo(context: Context, question: string, outcome: Outcome, kept: AskedQuestion | null): Reply {
  const button = (action: string, label: string, count = 0): Action[] =>
    kept ? [{ label: context.label(label, { count }), id: { command: 'ask', action, args: [kept.id] } }] : [];
  // Moderators are a server's: a direct message has nobody to see to it.
  const inServer = (actions: readonly Action[]) => (context.server === null ? [] : actions);
  switch (outcome.kind) {
    case 'answer': {
      const { answer: citation, others } = outcome;
      return {
        kind: 'answer',
        question,
        citation,
        ...(kept && context.server !== null ? { asked: kept.id } : {}),
        actions: [
          ...(others.length > 0 ? button('others', 'others', others.length) : []),
          ...inServer(button('down', 'down')),
          ...inServer(kept && context.person.isModerator ? [pinButton(context, kept.id, citation)] : []),
        ],
      };
    }
    case 'silent':
      return {
        kind: 'notice',
        outcome: 'silent',
        question,
        text: silence(context, outcome.unknown),
        actions: [
          ...(outcome.near && outcome.nearest.length > 0 ? button('near', 'showNear') : []),
          ...inServer(button('tell', 'tell')),
        ],
      };
    case 'noSubject':
    case 'smallTalk':
      return {
        kind: 'notice',
        outcome: outcome.kind,
        question,
        text: context.say(outcome.kind === 'noSubject' ? 'nameSubject' : 'smallTalk'),
      };
    default:
      return outcome satisfies never;
  }
}

function silence(context: Context, unknown: readonly string[]): Phrase {
  if (unknown.length === 0) return context.say('sourcesSilent');
  const words = unknown.slice(0, 3).map((word) => context.say('quotedWord', { word }));
  return context.say('sourcesNeverMention', { words: context.list(words) });
}

/** Answers are as good without the log of questions: when it fails, the buttons that need it are left out. */
async function keep(context: Context, question: string, outcome: Outcome): Promise<AskedQuestion | null> {
  if (outcome.kind !== 'answer' && outcome.kind !== 'silent') return null;
  const { id, server, channel, person } = context;
  const { kind, language, confidence } = outcome;
  const asked = {
    id,
    server,
    channel,
    asker: person.id,
    question,
    language,
    outcome: kind,
    confidence,
    askedAt: Date.now(),
  };
  return (await keepQuestion(context.store, asked, context.warn)) ? asked : null;
}

async function again(
  context: Context,
  action: string,
  id: string | undefined,
  page: string | undefined,
  pick: (outcome: Outcome) => readonly FactRow[],
): Promise<Reply> {
  const asked = id === undefined ? null : await context.store.findQuestion(id, context.server);
  if (!asked) return { kind: 'notice', text: context.say('forgotten') };
  const outcome = answerQuestion(context.shelf, asked.question, { language: context.language.code });
  const [first, ...rest] = pick(outcome);
  // The articles changed since: what is true now is said instead.
  if (!first) return replyTo(context, asked.question, outcome, asked);
  return {
    kind: 'facts',
    title: context.say(outcome.kind === 'answer' ? 'othersTitle' : 'nearTitle'),
    rows: [first, ...rest],
    page: Number(page) || 0,
    turn: { command: 'ask', action, args: [asked.id] },
    update: page !== undefined,
  };
}

async function thumbDown(context: Context, id: string | undefined): Promise<Reply> {
  const asked = id === undefined ? null : await context.store.findQuestion(id, context.server);
  if (!asked) return { kind: 'notice', text: context.say('forgotten') };
  await context.store.thumbDown(asked.id, context.server);
  const tell = { label: context.label('tell'), id: { command: 'ask', action: 'tell', args: [asked.id] } };
  return { kind: 'notice', outcome: 'thumbDown', text: context.say('downKept'), actions: [tell] };
}

/** Whoever presses is told, be it the asker or somebody who read along, whose wish is kept as a question of their own. */
async function changeTelling(context: Context, id: string | undefined, wants: boolean): Promise<Reply> {
  const { store, server, channel, person } = context;
  const asked = id === undefined ? null : await store.findQuestion(id, server);
  if (!asked) return { kind: 'notice', text: context.say('forgotten') };
  let own: AskedQuestion = asked;
  if (asked.asker !== person.id) {
    own = { ...asked, id: context.id, channel, asker: person.id, askedAt: Date.now() };
    await store.keepQuestion(own);
    if (asked.thumbsDown) await store.thumbDown(own.id, server);
  }
  await store.setWantsToBeTold(own.id, server, wants);
  if (!wants) return { kind: 'notice', update: true, outcome: 'untold', text: context.say('willNotTell') };
  const untell = { label: context.label('untell'), id: { command: 'ask', action: 'untell', args: [own.id] } };
  return { kind: 'notice', outcome: 'tell', text: context.say('willTell'), actions: [untell] };
}

function pinButton(context: Context, asked: string, { article, passage, start, end }: Citation): Action {
  const args = [asked, article.id, article.revision, passage.id, `${start}-${end}`];
  return { label: context.label('pin'), id: { command: 'pins', action: 'pin', args } };
}

function rowsOf(context: Context, citations: readonly Citation[], from: number): FactRow[] {
  return citations.map((evidence, index) => ({ label: context.say('number', { number: from + index }), evidence }));
}
