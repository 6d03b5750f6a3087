import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Settings } from '../settings.ts';
import { startConversation } from './conversation.ts';
import { BotEnded, launchPlayground } from './launch.ts';

const HELP = `npm run console [-- --locale LOCALE] [-- --as moderator|member]

Opens a conversation with the bot in the terminal, over a stand-in for Discord: nothing leaves this machine.
  --locale  the language of the person who asks, as Discord names it: fr (default), en-GB, en-US ...
  --as      member (default) or moderator
Type a question, or a slash command such as /funding party:SoftBank; TAB completes; a number presses a button. Ctrl+D ends.
Not in a terminal, lines are read from standard input and the answers are printed as text.`;

/**
 * A conversation in the terminal with the same bot that runs in production.
 *
 * @returns the exit code
 */
export async function runConsole(args: readonly string[], settings: Settings): Promise<number> {
  const options = readOptions(args);
  if (options.kind === 'said') {
    console.log(options.text);
    return options.code;
  }
  const playground = await launchPlayground(settings).catch((error: unknown) => {
    if (error instanceof BotEnded && error.exitCode) return error.exitCode;
    throw error;
  });
  if (typeof playground === 'number') return playground;
  try {
    const { locale, moderator } = options;
    const isTerminal = process.stdin.isTTY === true;
    const person = playground.standIn.person({ name: moderator ? 'Moderator' : 'Member', locale, moderator });
    const conversation = startConversation(person, isTerminal && process.stdout.isTTY === true);
    if (isTerminal) console.log(conversation.welcome);
    const lines = createInterface({
      input: process.stdin,
      ...(isTerminal ? { output: process.stdout, prompt: '› ' } : {}),
      completer: (line: string, done: (error: Error | null, result: [string[], string]) => void) => {
        conversation.complete(line).then(
          (result) => done(null, result),
          () => done(null, [[], line]),
        );
      },
    });
    // Whoever reads what is said may stop in the middle, as `head` does.
    process.stdout.on('error', () => lines.close());
    if (isTerminal) lines.prompt();
    for await (const line of lines) {
      const answer = await conversation.say(line);
      if (answer !== '') console.log(answer);
      if (isTerminal) lines.prompt();
    }
    return 0;
  } finally {
    await playground.close();
  }
}

type Options =
  | { readonly kind: 'open'; readonly locale: 'fr' | 'en-GB' | 'en-US'; readonly moderator: boolean }
  | { readonly kind: 'said'; readonly text: string; readonly code: number };

const LOCALES = ['fr', 'en-GB', 'en-US'] as const;
const ROLES = ['member', 'moderator'] as const;

function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        locale: { type: 'string', default: 'fr' },
        as: { type: 'string', default: 'member' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { kind: 'said', text: HELP, code: 0 };
    const locale = LOCALES.find((each) => each === values.locale);
    if (!locale) throw new Error(`--locale takes ${LOCALES.join(', ')}, not "${values.locale}"`);
    const role = ROLES.find((each) => each === values.as);
    if (!role) throw new Error(`--as takes ${ROLES.join(' or ')}, not "${values.as}"`);
    return { kind: 'open', locale, moderator: role === 'moderator' };
  } catch (error) {
    return { kind: 'said', text: `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`, code: 2 };
  }
}
