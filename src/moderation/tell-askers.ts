import { answerQuestion } from '../answer/answer-question.ts';
import type { Caretaker, Context } from '../discord/command.ts';
import type { KeptQuestion } from '../knowledge/asked-question.ts';
import type { Citation } from '../knowledge/citation.ts';
import { shorten } from '../knowledge/shorten.ts';

/** Most that are written to in one go; the rest follow within the hour. */
const AT_A_TIME = 500;

/**
 * Tells those who wanted it that the sources answer their question: once, in a direct message, or where that is closed by a line in the channel where
 * they asked. That line does not repeat the question, which may have been asked in private. Whom Discord takes no message for is told another time.
 *
 * @param server the one server to see to; all that this process serves unless given
 */
export async function tellAskers({ store, contextIn, warn }: Caretaker, server?: string): Promise<void> {
  let tried = 0;
  let after: KeptQuestion | undefined;
  while (tried < AT_A_TIME) {
    const waiting = await store.listToTell(AT_A_TIME, { server, after });
    for (const question of waiting) {
      try {
        const context = question.server === null ? null : await contextIn(question.server);
        if (context && tried < AT_A_TIME) {
          tried += 1;
          await tellOnce(context, question);
        }
      } catch (error) {
        warn('an asker could not be told', error);
      }
    }
    // Servers that are not served here, as the bot has left them or another process sees to them, must not hold up the others.
    after = waiting.at(-1);
    if (waiting.length < AT_A_TIME) return;
  }
}

/** Whoever marks the question tells; another process may be first. A process that dies between the two tells nobody, rather than twice. */
async function tellOnce(context: Context, asked: KeptQuestion): Promise<void> {
  const { store } = context;
  const { id, server, asker, question, language } = asked;
  const outcome = answerQuestion(context.shelf, question, { language });
  if (asker === null) return;
  if (outcome.kind !== 'answer') {
    // What answered it went again: it waits for a source once more.
    await store.markQuestion(id, server, 'answered', 'open');
    return;
  }
  if (!(await store.markQuestion(id, server, 'answered', 'told'))) return;
  try {
    await write(context, asked, asker, outcome.answer);
  } catch (error) {
    await store.markQuestion(id, server, 'told', 'answered');
    throw error;
  }
}

async function write(
  context: Context,
  { id, channel, question, language }: KeptQuestion,
  asker: string,
  answer: Citation,
): Promise<void> {
  const words = context.wordsIn(language);
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
