import { QUESTIONS_READ } from '../answer/answer-question.ts';
import type { Context } from '../discord/command.ts';
import type { Reply } from '../discord/reply.ts';
import type { AskedQuestion, KeptQuestion } from '../knowledge/asked-question.ts';

/** A reader found that an answer does not answer. */
export async function thumbDown(context: Context, ids: readonly string[]): Promise<Reply> {
  const found = await findAll(context, ids);
  if (found.length === 0) return { kind: 'notice', text: context.say('forgotten') };
  for (const { id } of found) await context.store.thumbDown(id, context.server);
  const args = found.map(({ id }) => id);
  const tell = { label: context.label('tell'), id: { command: 'ask', action: 'tell', args } };
  return { kind: 'notice', outcome: 'thumbDown', text: context.say('downKept'), actions: [tell] };
}

/** Whoever presses is told, be it the asker or somebody who read along, whose wish is kept as a question of their own. */
export async function changeTelling(context: Context, ids: readonly string[], wants: boolean): Promise<Reply> {
  const { store, server, channel, person } = context;
  const found = await findAll(context, ids);
  if (found.length === 0) return { kind: 'notice', text: context.say('forgotten') };
  const args: string[] = [];
  for (const asked of found) {
    let own: AskedQuestion = asked;
    if (asked.asker !== person.id) {
      own = { ...asked, id: partId(context.id, args.length), channel, asker: person.id, askedAt: Date.now() };
      await store.keepQuestion(own);
      if (asked.thumbsDown) await store.thumbDown(own.id, server);
    }
    await store.setWantsToBeTold(own.id, server, wants);
    args.push(own.id);
  }
  if (!wants) return { kind: 'notice', update: true, outcome: 'untold', text: context.say('willNotTell') };
  const untell = { label: context.label('untell'), id: { command: 'ask', action: 'untell', args } };
  return { kind: 'notice', outcome: 'tell', text: context.say('willTell'), actions: [untell] };
}

/** Those of the questions that are still kept; as many as one message asks. */
async function findAll({ store, server }: Context, ids: readonly string[]): Promise<KeptQuestion[]> {
  const found = await Promise.all(ids.slice(0, QUESTIONS_READ).map((id) => store.findQuestion(id, server)));
  return found.flatMap((each) => each ?? []);
}

/** The first of several questions goes by the interaction's own id. */
export function partId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
