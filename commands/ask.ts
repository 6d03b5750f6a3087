import { type AnsweredMessage, answerEach, answerQuestion, QUESTIONS_READ } from '../src/answer/answer-question.ts';
import { type AnsweredQuestion, answerFollowUp, goesOn } from '../src/answer/follow-up.ts';
import { type Context, defineCommand, privateOption, text } from '../src/discord/command.ts';
import type { Phrase } from '../src/discord/phrase.ts';
import type { Action, FactRow, Reply } from '../src/discord/reply.ts';
import { speakerLine, withSpeaker } from '../src/facts/speaker-line.ts';
import { type AskedQuestion, QUESTION_LIMIT } from '../src/knowledge/asked-question.ts';
import type { Citation } from '../src/knowledge/citation.ts';
import { keepQuestion } from '../src/knowledge/keep-question.ts';
import { shorten } from '../src/knowledge/shorten.ts';
import { changeTelling, partId, thumbDown } from '../src/moderation/reader-signals.ts';
import type { Outcome } from '../src/search/outcome.ts';

/** Of each of several questions, above its answer. */
const PART_SHOWN = 150;
const WORD_SHOWN = 40;
/** Of all questions that are left for another message, so that the answers keep their room. */
const LEFT_SHOWN = 600;

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
    allParts: '**The sources answer {asked} questions**',
    someParts: {
      one: '**The sources answer one of {asked} questions**',
      other: '**The sources answer {count} of {asked} questions**',
    },
    part: '**{question}**',
    partSilent: '**{question}**\n{silence}',
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
  async run(context, { question, private: isPrivate }) {
    const { answered, left } = answersTo(context, question);
    const [first, ...more] = answered;
    // What was asked in private must not be gone back to before others.
    const { question: last } = more.at(-1) ?? first;
    if (!isPrivate && !goesOn(last, context.language.code))
      context.recentQuestions.keep(context.person.id, context.channel ?? '', last);
    const kept = await keep(context, first);
    if (more.length === 0) return replyTo(context, first.question, first.outcome, kept, left);
    // Each is a question of its own to whoever looks after the sources.
    const others = await Promise.all(more.map((each, index) => keep(context, each, partId(context.id, index + 1))));
    return replyToEach(context, answered, [kept, ...others], left);
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
    down: (context, ids) => thumbDown(context, ids),
    tell: (context, ids) => changeTelling(context, ids, true),
    untell: (context, ids) => changeTelling(context, ids, false),
  },
});

/** A question that goes on from the one before with that, where it has an answer then; any other as it stands. */
function answersTo(context: Context, question: string): AnsweredMessage {
  const locale = context.language.code;
  const answer = (each: string) => answerQuestion(context.shelf, each, { language: locale });
  const before = context.recentQuestions.find(context.person.id, context.channel ?? '');
  const followed = before === null ? null : answerFollowUp(question, before, locale, answer);
  return followed ? { answered: [followed], left: [] } : answerEach(context.shelf, question, { language: locale });
}

function replyTo(
  context: Context,
  question: string,
  outcome: Outcome,
  kept: AskedQuestion | null,
  left: readonly string[] = [],
): Reply {
  const button = (action: string, label: string, count = 0): Action[] =>
    kept ? [{ label: context.label(label, { count }), id: { command: 'ask', action, args: [kept.id] } }] : [];
  // Moderators are a server's: a direct message has nobody to see to it.
  const inServer = (actions: readonly Action[]) => (context.server === null ? [] : actions);
  switch (outcome.kind) {
    case 'answer': {
      const { answer: citation, others } = outcome;
      const lead = inLines(context, [leftOver(context, left), speakerLine(context, citation)]);
      return {
        kind: 'answer',
        question,
        citation,
        ...(lead && { lead }),
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
        text: inLines(context, [withoutAnswer(context, outcome), leftOver(context, left)]),
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
        text: withoutAnswer(context, outcome),
      };
    default:
      return outcome satisfies never;
  }
}

/** Answers to several questions of a message, each below its question with its place; then those that have none. */
function replyToEach(
  context: Context,
  asked: readonly AnsweredQuestion[],
  kept: readonly (AskedQuestion | null)[],
  left: readonly string[],
): Reply {
  const [first, ...rest] = asked.flatMap(({ question, outcome }): FactRow[] =>
    outcome.kind === 'answer'
      ? [
          {
            label: withSpeaker(
              context,
              context.say('part', { question: shorten(question, PART_SHOWN) }),
              outcome.answer,
            ),
            evidence: outcome.answer,
          },
        ]
      : [],
  );
  if (!first) throw new TypeError('expected an answer among several questions, received none');
  const silences = asked.flatMap(({ question, outcome }) =>
    outcome.kind === 'answer'
      ? []
      : [
          context.say('partSilent', {
            question: shorten(question, PART_SHOWN),
            silence: withoutAnswer(context, outcome),
          }),
        ],
  );
  const button = (action: string, kind: Outcome['kind']): Action[] => {
    const args = kept.flatMap((each, index) => (each && asked[index]?.outcome.kind === kind ? [each.id] : []));
    return args.length > 0 && context.server !== null
      ? [{ label: context.label(action), id: { command: 'ask', action, args } }]
      : [];
  };
  const count = rest.length + 1;
  const note = inLines(context, [...silences, leftOver(context, left)]);
  return {
    kind: 'facts',
    outcome: 'answer',
    title: context.say(silences.length === 0 ? 'allParts' : 'someParts', { count, asked: asked.length }),
    rows: [first, ...rest],
    ...(note && { note }),
    actions: [...button('down', 'answer'), ...button('tell', 'silent')],
  };
}

/** Names the questions that are not answered this time. */
function leftOver(context: Context, left: readonly string[]): Phrase | null {
  if (left.length === 0) return null;
  const lines: Phrase[] = [];
  let room = LEFT_SHOWN;
  for (const question of left.map((each) => shorten(each, PART_SHOWN))) {
    room -= question.length;
    if (room < 0) break;
    lines.push(context.say('leftQuestion', { question }));
  }
  const count = left.length - lines.length;
  const head = context.say('leftQuestions', { count: left.length, limit: QUESTIONS_READ });
  return inLines(context, [head, ...lines, count > 0 ? context.say('leftMore', { count }) : null]);
}

function inLines(context: Context, phrases: readonly [Phrase, ...(Phrase | null)[]]): Phrase;
function inLines(context: Context, phrases: readonly (Phrase | null)[]): Phrase | null;
function inLines(context: Context, phrases: readonly (Phrase | null)[]): Phrase | null {
  return phrases.reduce((all, next) => (all && next ? context.say('lines', { all, next }) : (all ?? next)), null);
}

function withoutAnswer(context: Context, outcome: Exclude<Outcome, { kind: 'answer' }>): Phrase {
  switch (outcome.kind) {
    case 'silent':
      return silence(context, outcome.unknown);
    case 'noSubject':
      return context.say('nameSubject');
    case 'smallTalk':
      return context.say('smallTalk');
    default:
      return outcome satisfies never;
  }
}

function silence(context: Context, unknown: readonly string[]): Phrase {
  if (unknown.length === 0) return context.say('sourcesSilent');
  const words = unknown.slice(0, 3).map((word) => context.say('quotedWord', { word: shorten(word, WORD_SHOWN) }));
  return context.say('sourcesNeverMention', { words: context.list(words) });
}

/** Answers are as good without the log of questions: when it fails, the buttons that need it are left out. */
async function keep(
  context: Context,
  { question, outcome }: AnsweredQuestion,
  id = context.id,
): Promise<AskedQuestion | null> {
  if (outcome.kind !== 'answer' && outcome.kind !== 'silent') return null;
  const { server, channel, person } = context;
  const { kind, language, confidence } = outcome;
  const asked = {
    id,
    server,
    channel,
    asker: person.id,
    firstAsker: null,
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

function pinButton(context: Context, asked: string, { article, passage, start, end }: Citation): Action {
  const args = [asked, article.id, article.revision, passage.id, `${start}-${end}`];
  return { label: context.label('pin'), id: { command: 'pins', action: 'pin', args } };
}

function rowsOf(context: Context, citations: readonly Citation[], from: number): FactRow[] {
  return citations.map((evidence, index) => ({
    label: withSpeaker(context, context.say('number', { number: from + index }), evidence),
    evidence,
  }));
}
