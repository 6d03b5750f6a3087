import { defineCommand } from '../src/discord/command.ts';

export default defineCommand({
  name: 'forget',
  description: 'Erase every question of yours that is kept',
  alwaysPrivate: true,
  options: {},
  texts: {
    none: 'Nothing of yours is kept: no question, here or anywhere else.',
    erased: {
      one: '{count} question of yours was erased, and nobody will write to you about it.',
      other:
        '{count} questions of yours were erased, here and everywhere else, and nobody will write to you about them.',
    },
    pinned: '-# A question that moderators pinned with its answer stays in their list, without your name.',
    moderator: '-# What you published as a moderator stays in the history of the articles, with your name.',
  },
  async run(context) {
    context.recentQuestions.forget(context.person.id);
    const count = await context.store.eraseQuestionsOf(context.person.id);
    const lines = [context.say('pinned'), ...(context.person.isModerator ? [context.say('moderator')] : [])];
    const title = count === 0 ? context.say('none') : context.say('erased', { count });
    return { kind: 'list', outcome: 'forgotten', title, lines };
  },
});
