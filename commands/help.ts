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
    mention: 'You can also mention me with a question, or write to me directly.',
  },
  run: (context) => ({
    kind: 'list',
    title: context.say('title'),
    lines: [
      context.say('intro'),
      ...[...context.commands.values()].map((command) => context.say(command.kind, context.describe(command))),
      context.say('mention'),
    ],
  }),
});
