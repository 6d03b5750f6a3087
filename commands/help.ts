import { defineCommand, privateOption } from '../src/discord/command.ts';

export default defineCommand({
  name: 'help',
  description: 'What this bot does, and how to use it',
  options: { private: privateOption },
  texts: {
    title: '**I answer with the words of the sources, or say that they are silent.**',
    intro:
      'Every sentence about a subject is quoted word for word from an article, with its place; **Context** opens it there. I add nothing of my own.',
    chat: '- `/{name}` · {description}',
    message: '- **{name}** · {description}',
    moderators: '**For moderators of this server**',
    mention: 'You can also mention me with a question, or write to me directly.',
  },
  run(context) {
    const commands = [...context.commands.values()];
    const linesOf = (moderatorsOnly: boolean) =>
      commands
        .filter((command) => command.moderatorsOnly === moderatorsOnly)
        .map((command) => context.say(command.kind, context.describe(command)));
    const forModerators = context.person.isModerator ? [context.say('moderators'), ...linesOf(true)] : [];
    return {
      kind: 'list',
      title: context.say('title'),
      lines: [context.say('intro'), ...linesOf(false), context.say('mention'), ...forModerators],
    };
  },
});
