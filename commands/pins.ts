import { answerQuestion } from '../src/answer/answer-question.ts';
import { type Context, defineCommandGroup, type Suggestion, subcommand, text } from '../src/discord/command.ts';
import type { Reply } from '../src/discord/reply.ts';
import { findPassage } from '../src/knowledge/article.ts';
import { QUESTION_LIMIT } from '../src/knowledge/asked-question.ts';
import { cite, quoteOf } from '../src/knowledge/citation.ts';
import type { Pin } from '../src/knowledge/server-state.ts';
import { shorten } from '../src/knowledge/shorten.ts';
import { pageActions } from '../src/moderation/pages.ts';
import { holdsPin } from '../src/moderation/pin-check.ts';
import { serverOf } from '../src/moderation/server-of.ts';

const PINS_A_PAGE = 8;
const SHOWN = 160;

export default defineCommandGroup({
  name: 'pins',
  description: 'Questions that must keep their answer, for moderators',
  moderatorsOnly: true,
  subcommands: {
    list: subcommand({
      description: 'Every pinned question, and whether it still has its answer',
      options: {},
      run: (context) => listPins(context, 0),
    }),
    add: subcommand({
      description: 'Pin the answer that a question has now',
      options: {
        question: text({ description: 'The question', required: true, maxLength: QUESTION_LIMIT }),
      },
      run: (context, { question }) => pinQuestion(context, question),
    }),
    remove: subcommand({
      description: 'Take a pin off',
      options: {
        pin: text({
          description: 'The pinned question',
          required: true,
          maxLength: QUESTION_LIMIT,
          suggest: (context, typed) => suggestPins(context, typed),
        }),
      },
      run: (context, { pin }) => removePin(context, pin),
    }),
  },
  texts: {
    none: 'Nothing is pinned. A pin keeps watch over an answer: whoever is about to publish a change that breaks it is warned.',
    title: { one: '**{count} pinned question**', other: '**{count} pinned questions**' },
    titleBroken: '**Pinned questions: {count} · without their answer now: {broken}**',
    kept: '- {question}\n  “{sentence}”',
    broken: '- **No longer answered:** {question}\n  “{sentence}”',
    pinned:
      'Pinned. Whoever is about to publish a change that breaks this answer is warned.\n**{question}**\n“{sentence}”',
    noAnswer: 'The sources do not answer this question, so there is nothing to pin.',
    forgotten: 'This question is no longer kept. Pin it with `/pins add`.',
    gone: 'The article has changed since this answer was given. Ask again, and pin what the sources say now.',
    notHeld:
      'Nothing was pinned: asked on its own, this question is not answered by this sentence now. Ask it again, and pin the answer that comes.',
    removed: 'The pin is off: {question}',
    noSuchPin: 'There is no pin “{typed}”. `/pins list` shows them all.',
    which: '**Nothing was taken off.** Choose the pin that you mean:',
    oneOf: '- {question}',
    remove: 'Take the pin off',
  },
  actions: {
    list: async (context, [page]) => listPins(context, Number(page) || 0),
    pin: (context, [question, ...place]) => pinAnswer(context, question, place),
    remove: (context, [id = '']) => takeOff(context, id),
  },
});

async function listPins(context: Context, page: number): Promise<Reply> {
  const pins = await context.store.listPins(serverOf(context));
  if (pins.length === 0) return { kind: 'notice', outcome: 'none', text: context.say('none') };
  const states = pins.map((pin) => ({ pin, holds: holdsPin(context.shelf, pin) }));
  const broken = states.filter(({ holds }) => !holds).length;
  const pages = Math.ceil(pins.length / PINS_A_PAGE);
  const shown = Math.min(Math.max(0, page), pages - 1);
  return {
    kind: 'list',
    update: true,
    outcome: 'listed',
    title: context.say(broken > 0 ? 'titleBroken' : 'title', { count: pins.length, broken }),
    lines: states.slice(shown * PINS_A_PAGE, (shown + 1) * PINS_A_PAGE).map(({ pin: { question, sentence }, holds }) =>
      context.say(holds ? 'kept' : 'broken', {
        question: shorten(question, SHOWN),
        sentence: shorten(sentence, SHOWN),
      }),
    ),
    actions: pageActions(context, { command: 'pins', action: 'list', args: [] }, shown, pages),
  };
}

async function pinQuestion(context: Context, question: string): Promise<Reply> {
  const outcome = answerQuestion(context.shelf, question, { language: context.language.code });
  if (outcome.kind !== 'answer') return { kind: 'notice', outcome: 'silent', text: context.say('noAnswer') };
  const { answer, language } = outcome;
  return keepPin(context, { question, language, article: answer.article.id, sentence: quoteOf(answer) });
}

/** Pins an answer as it was given. Every argument may be forged: what is pinned must stand in the article. */
async function pinAnswer(
  context: Context,
  id: string | undefined,
  [articleId = '', revision = '', passageId = '', span = '']: readonly string[],
): Promise<Reply> {
  const asked = id === undefined ? null : await context.store.findQuestion(id, context.server);
  if (!asked) return { kind: 'notice', text: context.say('forgotten') };
  const article = context.shelf.articles.get(articleId);
  const passage = article?.revision === revision ? findPassage(article, passageId) : undefined;
  const [, start = '', end = ''] = /^(\d{1,5})-(\d{1,5})$/.exec(span) ?? [];
  const isInside = Number(start) < Number(end) && Number(end) <= (passage?.text.length ?? 0);
  if (!article || !passage || !isInside) return { kind: 'notice', text: context.say('gone') };
  const sentence = quoteOf(cite(article, passage, { start: Number(start), end: Number(end) }));
  const { question, language } = asked;
  return keepPin(context, { question, language, article: article.id, sentence });
}

/** A pin that does not hold the moment it is made would never warn of anything. */
async function keepPin(
  context: Context,
  pin: Pick<Pin, 'question' | 'language' | 'article' | 'sentence'>,
): Promise<Reply> {
  if (!holdsPin(context.shelf, pin)) return { kind: 'notice', outcome: 'notHeld', text: context.say('notHeld') };
  const author = { id: context.person.id, name: context.person.name };
  const { id } = await context.store.addPin(serverOf(context), { ...pin, author, at: Date.now() });
  return {
    kind: 'notice',
    outcome: 'pinned',
    text: context.say('pinned', { question: shorten(pin.question, SHOWN), sentence: shorten(pin.sentence, 500) }),
    actions: [{ label: context.label('remove'), id: { command: 'pins', action: 'remove', args: [id] } }],
  };
}

/** By its id, as suggested, or by its question as typed; what only occurs in a question leaves the choice to whoever typed it. */
async function removePin(context: Context, typed: string): Promise<Reply> {
  const pins = await context.store.listPins(serverOf(context));
  const meant = pins.filter(({ id }) => id === typed);
  const same = meant.length > 0 ? meant : pins.filter(({ question }) => comparable(question) === comparable(typed));
  const [only] = same;
  if (only && same.length === 1) return takeOff(context, only.id);
  const like = same.length > 0 ? same : pins.filter(({ question }) => isLike(question, typed));
  return like.length > 0 ? offerPins(context, like) : noSuchPin(context, typed);
}

async function takeOff(context: Context, id: string): Promise<Reply> {
  const server = serverOf(context);
  const pin = (await context.store.listPins(server)).find((each) => each.id === id);
  if (!pin || !(await context.store.removePin(server, id))) return noSuchPin(context, id);
  return {
    kind: 'notice',
    outcome: 'unpinned',
    text: context.say('removed', { question: shorten(pin.question, SHOWN) }),
  };
}

function offerPins(context: Context, pins: readonly Pin[]): Reply {
  return {
    kind: 'list',
    outcome: 'unsure',
    title: context.say('which'),
    lines: pins.map(({ question }) => context.say('oneOf', { question: shorten(question, SHOWN) })),
    select: {
      id: { command: 'pins', action: 'remove', args: [] },
      placeholder: context.label('remove'),
      choices: pins.map(({ id, question }) => ({ label: question, value: id })),
    },
  };
}

function noSuchPin(context: Context, typed: string): Reply {
  return { kind: 'notice', outcome: 'unknownPin', text: context.say('noSuchPin', { typed: shorten(typed, SHOWN) }) };
}

async function suggestPins(context: Context, typed: string): Promise<Suggestion[]> {
  const pins = await context.store.listPins(serverOf(context));
  return pins
    .filter(({ question }) => isLike(question, typed))
    .map(({ id, question }) => ({ name: question, value: id }));
}

function isLike(question: string, typed: string): boolean {
  return comparable(question).includes(comparable(typed));
}

function comparable(question: string): string {
  return question.replace(/\s+/g, ' ').trim().toLowerCase();
}
