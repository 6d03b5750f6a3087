import { answerQuestion } from '../answer/answer-question.ts';
import type { Caretaker, Context } from '../discord/command.ts';
import type { KeptQuestion } from '../knowledge/asked-question.ts';
import { shorten } from '../knowledge/shorten.ts';

/** Most that are told in one go; the rest follow within the hour. */
const AT_A_TIME = 500;

/**
 * Tells those who wanted it that the sources answer their question: once, in a direct message, or where that is closed by a line in the channel where
 * they asked. That line does not repeat the question, which may have been asked in private.
 */
export async function tellAskers({ store, contextIn, warn }: Caretaker): Promise<void> {
  for (const question of await store.listToTell(AT_A_TIME)) {
    const context = question.server === null ? null : await contextIn(question.server);
    // Whoever marks it tells; another process may have been first.
    if (!context || !(await store.markQuestion(question.id, question.server, 'told'))) continue;
    await tell(context, question).catch((error: unknown) => warn('an asker could not be told', error));
  }
}

async function tell(context: Context, { id, asker, channel, question, language }: KeptQuestion): Promise<void> {
  const outcome = answerQuestion(context.shelf, question, { language });
  if (asker === null || outcome.kind !== 'answer') return;
  const words = context.wordsIn(language);
  const { answer } = outcome;
  const text = words.say('toldAnswer', {
    question: shorten(question, 200),
    answer,
    title: answer.article.title,
    paragraph: answer.passage.number,
  });
  if (await context.send({ person: asker }, { kind: 'notice', text }, words)) return;
  if (channel === null) return;
  const inChannel = words.say('toldInChannel', { asker });
  const action = { label: words.label('showAnswer'), id: { command: 'ask', action: 'again', args: [id] } };
  await context.send({ channel, ping: asker }, { kind: 'notice', text: inChannel, actions: [action] }, words);
}
